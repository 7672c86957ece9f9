#pragma once

#include <algorithm>
#include <future>
#include <thread>
#include <vector>

namespace base {

/// Calls `work(begin, end)` for parts of 0 to `count` that together are the whole, at once where
/// the laptop has more than one processor, and returns when all have ended. Parts share nothing but
/// what they only read. Few items are done by the caller alone: a thread costs more than they do.
/// Throws what a part threw.
template <typename Work>
void atOnce(size_t count, const Work &work)
{
    constexpr size_t least = 500; // items worth a thread
    if (count < 2 * least) {
        work(size_t(0), count); // how many processors there are costs a look at the system
        return;
    }
    const size_t processors = std::max(1U, std::thread::hardware_concurrency());
    const size_t parts = std::clamp<size_t>(count / least, 1, std::min<size_t>(processors, 8));
    const auto edge = [count, parts](size_t part) { return count * part / parts; };
    std::vector<std::future<void>> others;
    for (size_t part = 1; part < parts; ++part)
        others.push_back(
            std::async(std::launch::async,
                       [&work, begin = edge(part), end = edge(part + 1)] { work(begin, end); }));
    work(0, edge(1));
    for (std::future<void> &other : others)
        other.get();
}

} // namespace base
