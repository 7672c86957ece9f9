#include "views/parts/idle_log.h"

#include "store/write_ahead_log.h"
#include "views/parts/worker.h"

namespace views {

IdleLog::IdleLog(workflow::Session &session, QObject *parent, int idle)
    : QObject(parent),
      m_session(session),
      m_changed(store::rowsChanged(session.file())),
      m_broughtIn(m_changed)
{
    store::leaveLogForIdleTime(session.file());
    connect(&m_timer, &QTimer::timeout, this, &IdleLog::look);
    m_timer.start(idle);
}

void IdleLog::look()
{
    const qint64 changed = store::rowsChanged(m_session.file());
    const bool isIdle = changed == m_changed;
    m_changed = changed;
    if (!isIdle || m_worker || changed == m_broughtIn)
        return;
    m_broughtIn = changed;
    m_worker = new Worker(
        [path = m_session.file().path()](Worker &) {
            try {
                store::bringInLog(path);
            } catch (const base::Failure &) {
                // The log keeps it, and closing the file brings it in.
            }
        },
        this);
    connect(m_worker, &Worker::finished, m_worker, &QObject::deleteLater);
    m_worker->start();
}

} // namespace views
