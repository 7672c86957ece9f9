#pragma once

#include <QListWidget>

namespace views {

/// The list of places at the left: an icon and a word each, or icons alone.
class PlaceList final : public QListWidget {
    Q_OBJECT

public:
    explicit PlaceList(QWidget *parent = nullptr);

    void setNarrow(bool narrow);
    bool isNarrow() const { return m_isNarrow; }
    /// Marks where one is; none where the page is not a place.
    void mark(const QString &page);

Q_SIGNALS:
    void chosen(const QString &page);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void fit();

    bool m_isNarrow = false;
};

} // namespace views
