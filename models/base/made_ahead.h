#pragma once

#include <condition_variable>
#include <deque>
#include <exception>
#include <functional>
#include <mutex>
#include <optional>
#include <thread>

namespace base {

/// Items that another thread makes while the caller works on those before, so that reading a file
/// and writing what was in it take as long as the slower of the two. No more than `most` wait at a
/// time: memory stays the same however many there are.
template <typename Item>
class MadeAhead {
public:
    /// `make` runs in the other thread: it gives the next item, and nothing after the last.
    MadeAhead(size_t most, std::function<std::optional<Item>()> make)
        : m_most(most),
          m_make(std::move(make)),
          m_thread([this] { work(); })
    {
    }
    /// Waits for the item that is being made; makes no other.
    ~MadeAhead()
    {
        {
            const std::lock_guard lock(m_mutex);
            m_isLeft = true;
        }
        m_changed.notify_all();
        m_thread.join();
    }
    MadeAhead(const MadeAhead &) = delete;
    MadeAhead &operator=(const MadeAhead &) = delete;

    /// The next in their order; nothing after the last. What `make` threw is thrown here, after the
    /// items before it.
    std::optional<Item> next()
    {
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, [this] { return !m_waiting.empty() || m_hasEnded; });
        if (m_waiting.empty()) {
            if (m_thrown)
                std::rethrow_exception(m_thrown);
            return std::nullopt;
        }
        std::optional<Item> item(std::move(m_waiting.front()));
        m_waiting.pop_front();
        // Woken for half of them at a time: to wake a thread costs more than many an item.
        const bool hasRoom = m_waiting.size() == m_most / 2;
        lock.unlock();
        if (hasRoom)
            m_changed.notify_all();
        return item;
    }

private:
    void work()
    {
        std::exception_ptr thrown;
        try {
            while (std::optional<Item> item = m_make()) {
                if (!put(std::move(*item)))
                    break;
            }
        } catch (...) {
            thrown = std::current_exception();
        }
        {
            const std::lock_guard lock(m_mutex);
            m_thrown = thrown;
            m_hasEnded = true;
        }
        m_changed.notify_all();
    }

    /// False where nobody wants more.
    bool put(Item item)
    {
        std::unique_lock lock(m_mutex);
        if (m_waiting.size() >= m_most)
            m_changed.wait(lock, [this] { return m_waiting.size() <= m_most / 2 || m_isLeft; });
        if (m_isLeft)
            return false;
        m_waiting.push_back(std::move(item));
        const bool isFirst = m_waiting.size() == 1;
        lock.unlock();
        if (isFirst)
            m_changed.notify_all();
        return true;
    }

    size_t m_most;
    std::function<std::optional<Item>()> m_make;
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::deque<Item> m_waiting;
    std::exception_ptr m_thrown;
    bool m_hasEnded = false;
    bool m_isLeft = false;
    std::thread m_thread; ///< last: it begins when all else is there
};

} // namespace base
