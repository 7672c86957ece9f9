#include "views/parts/worker.h"

namespace views {

Worker::Worker(Work work, QObject *parent) : QThread(parent), m_work(std::move(work)) {}

Worker::~Worker()
{
    cancel();
    wait();
}

bool Worker::report(double share)
{
    const int percent = int(share * 100);
    if (percent != m_percent) {
        m_percent = percent;
        Q_EMIT progressed(percent);
    }
    return !m_isCancelled;
}

} // namespace views
