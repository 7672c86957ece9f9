#include <QAbstractItemView>
#include <QApplication>
#include <QEvent>
#include <QTimer>
#include <cstdio>
#include <cstdlib>
#include <ctime>

// Linked into a whole program, unchanged otherwise: says "shown" on standard output as soon as what
// is awaited has been painted and the program takes keys again, with the processor time its threads
// have taken until then, in milliseconds; and leaves after a while.
//
//   PLANNER_BENCH_AWAIT  the object name of a window, or of a list that has rows
//   PLANNER_BENCH_STAY   how long to stay after that, in milliseconds; less than 0: the process
//   ends
//                        there and then, so that a profiler sees what comes before and no more

namespace {

class FirstPaint final : public QObject {
public:
    explicit FirstPaint(QObject *parent)
        : QObject(parent),
          m_awaited(qEnvironmentVariable("PLANNER_BENCH_AWAIT"))
    {
    }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::Paint && !m_isShown && isAwaited(watched)) {
            m_isShown = true;
            // After this painting and whatever else waits.
            QTimer::singleShot(0, this, [] {
                std::printf("shown %.3f\n", double(std::clock()) * 1000 / CLOCKS_PER_SEC);
                std::fflush(stdout);
                const int stay = qEnvironmentVariableIntValue("PLANNER_BENCH_STAY");
                if (stay < 0)
                    std::_Exit(0);
                QTimer::singleShot(stay, qApp, &QCoreApplication::quit);
            });
        }
        return QObject::eventFilter(watched, event);
    }

private:
    bool isAwaited(QObject *painted) const
    {
        if (painted->objectName() == m_awaited)
            return true;
        const auto *list = qobject_cast<QAbstractItemView *>(painted->parent());
        return list && list->objectName() == m_awaited && list->model()->rowCount() > 0;
    }

    QString m_awaited;
    bool m_isShown = false;
};

void watch()
{
    qApp->installEventFilter(new FirstPaint(qApp));
}

} // namespace

Q_COREAPP_STARTUP_FUNCTION(watch)
