#pragma once

#include <QFrame>

namespace workflow {
class Session;
}

namespace views {

/// What the title of a window adds where nothing can be changed in it; else empty.
QString readingWords(workflow::Session &session);

/// The bar of a window that shows an earlier day: as of when everything in it is, and the way back
/// to today, which is also Esc. Not there where today is shown.
class EarlierDayBar final : public QFrame {
    Q_OBJECT

public:
    EarlierDayBar(const workflow::Session &session, QWidget &window);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    QWidget &m_window;
};

} // namespace views
