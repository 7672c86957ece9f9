#pragma once

#include <QWidget>

class QBoxLayout;

namespace views {

/// Widgets beside each other, or beneath each other where there is not room for all.
class FoldingRow final : public QWidget {
    Q_OBJECT

public:
    explicit FoldingRow(QWidget *parent = nullptr);

    /// `stretch` above 0: takes what room is left.
    void add(QWidget *widget, int stretch = 0);

    QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;
    bool event(QEvent *event) override;

private:
    void fold();

    QBoxLayout *m_layout;
};

} // namespace views
