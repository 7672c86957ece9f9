#pragma once

#include <QThread>
#include <atomic>
#include <functional>

namespace views {

/// Work that takes longer than an eye blinks, in a thread of its own. The work opens whatever file
/// it needs by itself. Destroying a worker stops it and waits.
class Worker final : public QThread {
    Q_OBJECT

public:
    using Work = std::function<void(Worker &)>;

    Worker(Work work, QObject *parent);
    ~Worker() override;

    /// Called by the work: how far it is, 0 to 1. False: it is to stop.
    bool report(double share);
    void cancel() { m_isCancelled = true; }
    bool isCancelled() const { return m_isCancelled; }

Q_SIGNALS:
    void progressed(int percent);

protected:
    void run() override { m_work(*this); }

private:
    Work m_work;
    std::atomic<bool> m_isCancelled = false;
    int m_percent = -1;
};

} // namespace views
