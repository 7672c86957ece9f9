#include "views/parts/after_paint.h"

#include <QApplication>
#include <QEvent>
#include <QTimer>
#include <QWidget>

namespace views {
namespace {

constexpr int breath = 1; ///< ms in which keys and clicks that wait are taken

/// A widget whose parts cover it is not painted itself: theirs count.
class FirstPaint final : public QObject {
public:
    FirstPaint(QWidget *widget, std::function<void()> work)
        : QObject(widget),
          m_widget(widget),
          m_work(std::move(work))
    {
        qApp->installEventFilter(this);
    }

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::Paint && isOurs(watched)) {
            qApp->removeEventFilter(this);
            // Not in the turn that ends with this picture: what several parts of a window do then
            // adds up, and what was pressed meanwhile would wait for all of it.
            QTimer::singleShot(0, m_widget, [widget = m_widget, work = std::move(m_work)] {
                QTimer::singleShot(breath, widget, work);
            });
            deleteLater();
        }
        return false;
    }

private:
    bool isOurs(QObject *watched) const
    {
        return watched == m_widget ||
               (watched->isWidgetType() && m_widget->isAncestorOf(static_cast<QWidget *>(watched)));
    }

    QWidget *m_widget;
    std::function<void()> m_work;
};

} // namespace

void afterFirstPaint(QWidget *widget, std::function<void()> work)
{
    new FirstPaint(widget, std::move(work));
}

} // namespace views
