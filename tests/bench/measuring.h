#pragma once

#include <QElapsedTimer>
#include <QString>
#include <QTextStream>
#include <algorithm>
#include <cstdlib>
#include <ctime>
#include <vector>

/// What the measurements share. Times are in milliseconds.
namespace measuring {

/// How long something took by the clock on the wall, and what this program had of the processors
/// meanwhile, which others on the machine disturb least and which waits for no disk.
struct Times {
    double wall = 0;
    double processor = 0;
};

class Stopwatch {
public:
    Stopwatch() : m_processor(processorNow()) { m_wall.start(); }

    Times read() const
    {
        return {double(m_wall.nsecsElapsed()) / 1e6, processorNow() - m_processor};
    }

private:
    static double processorNow()
    {
        timespec now{};
        clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
        return double(now.tv_sec) * 1e3 + double(now.tv_nsec) / 1e6;
    }

    QElapsedTimer m_wall;
    double m_processor;
};

/// Says why there is nothing to measure, and ends.
[[noreturn]] inline void giveUp(const QString &why)
{
    QTextStream(stderr) << why << Qt::endl;
    std::exit(1);
}

inline double median(std::vector<double> times)
{
    if (times.empty())
        return 0;
    std::sort(times.begin(), times.end());
    return times[times.size() / 2];
}

inline Times median(const std::vector<Times> &times)
{
    std::vector<double> wall;
    std::vector<double> processor;
    for (const Times &each : times) {
        wall.push_back(each.wall);
        processor.push_back(each.processor);
    }
    return {median(std::move(wall)), median(std::move(processor))};
}

/// The worst of each, which need not be of the same time.
inline Times worst(const std::vector<Times> &times)
{
    Times found;
    for (const Times &each : times)
        found = {std::max(found.wall, each.wall), std::max(found.processor, each.processor)};
    return found;
}

} // namespace measuring
