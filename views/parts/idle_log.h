#pragma once

#include "workflow/session.h"

#include <QPointer>
#include <QTimer>

namespace views {

class Worker;

/// Brings the write-ahead log of the window's planner file into the file while nobody writes, in a
/// thread of its own, so that no key waits for it.
class IdleLog final : public QObject {
public:
    /// `session` has the file open for writing. Idle is that long without a change, milliseconds.
    IdleLog(workflow::Session &session, QObject *parent, int idle = 2000);

private:
    void look();

    workflow::Session &m_session;
    QTimer m_timer;
    QPointer<Worker> m_worker;
    qint64 m_changed; ///< rows, when last looked at
    qint64 m_broughtIn;
};

} // namespace views
