#pragma once

#include <QWidget>

class QBoxLayout;

namespace views {

/// Things side by side, or one under the other where it is narrow.
class TurningBox final : public QWidget {
    Q_OBJECT

public:
    /// Turns below this width, in pixels at 100% text.
    explicit TurningBox(int leastWidth, QWidget *parent = nullptr);

    QBoxLayout *line() const { return m_line; }

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void turn();

    int m_leastWidth;
    QBoxLayout *m_line;
};

} // namespace views
