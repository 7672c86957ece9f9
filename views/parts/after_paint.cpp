#include "views/parts/after_paint.h"

#include <QApplication>
#include <QEvent>
#include <QTimer>
#include <QWidget>

namespace views {
namespace {

constexpr int keysFirst = 50; ///< milliseconds in which keys that were pressed meanwhile are taken

class FirstPaint final : public QObject {
public:
    FirstPaint(QWidget *widget, std::function<void()> work)
        : QObject(widget),
          m_widget(widget),
          m_work(std::move(work))
    {
        // A widget that others cover is never painted itself, only what is in it.
        qApp->installEventFilter(this);
    }

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::Paint && isWithin(watched)) {
            qApp->removeEventFilter(this);
            QTimer::singleShot(keysFirst, m_widget, std::move(m_work));
            deleteLater();
        }
        return false;
    }

private:
    bool isWithin(QObject *painted) const
    {
        const auto *widget = qobject_cast<QWidget *>(painted);
        return widget && (widget == m_widget || m_widget->isAncestorOf(widget));
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
