#pragma once

#include "measuring.h"

#include <QCoreApplication>
#include <QEvent>
#include <QString>
#include <map>

namespace measuring {

/// Turns the event loop by hand and keeps how long each turn took, and each thing an officer does:
/// while one of them lasts, no key is taken.
class EventBlocks {
public:
    /// Does something and keeps how long it blocked, under this name.
    template <typename Work>
    Times block(const QString &name, Work work)
    {
        const Stopwatch stopwatch;
        work();
        const Times times = stopwatch.read();
        m_blocks[name].push_back(times);
        return times;
    }

    /// One turn: the events of one kind that wait.
    Times turn(const QString &name)
    {
        return block(name, [] {
            QCoreApplication::processEvents();
            QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        });
    }

    /// Turns until nothing has happened for a while: longer than a window waits before it paints.
    /// What never comes to rest is left after a time.
    void settle(const QString &name)
    {
        QElapsedTimer quiet;
        QElapsedTimer waited;
        quiet.start();
        waited.start();
        while (quiet.elapsed() < quietMilliseconds && waited.elapsed() < mostRestlessness) {
            if (turn(name).wall > idleTurn)
                quiet.start();
        }
    }

    /// Turns until `isDone` says so; false where that takes too long.
    template <typename Condition>
    bool turnUntil(const QString &name, Condition isDone)
    {
        QElapsedTimer waited;
        waited.start();
        while (!isDone()) {
            if (waited.elapsed() > mostPatience)
                return false;
            turn(name);
        }
        return true;
    }

    /// What blocked, by name; of turns only those in which something happened.
    std::map<QString, std::vector<Times>> blocks() const
    {
        std::map<QString, std::vector<Times>> busy;
        for (const auto &[name, all] : m_blocks) {
            for (const Times &times : all) {
                if (times.wall > idleTurn)
                    busy[name].push_back(times);
            }
        }
        return busy;
    }

private:
    static constexpr int quietMilliseconds = 12;
    static constexpr int mostPatience = 60'000;
    static constexpr int mostRestlessness = 5'000;
    static constexpr double idleTurn = 0.1;

    std::map<QString, std::vector<Times>> m_blocks;
};

} // namespace measuring
