#include "base/plain_json.h"

#include <array>

namespace base {
namespace {

/// Walks over plain JSON without keeping any of it: what it accepts, a parser accepts too.
class PlainWalk {
public:
    explicit PlainWalk(QByteArrayView json) : m_json(json) {}

    bool isAtEnd() const { return m_at == m_json.size(); }

    /// An object; the names of the outermost go to `names`.
    bool object(int depth, std::vector<QByteArrayView> *names)
    {
        if (!take('{'))
            return false;
        if (take('}'))
            return true;
        do {
            const qsizetype start = m_at + 1;
            if (!text())
                return false;
            if (names)
                names->push_back(m_json.sliced(start, m_at - 1 - start));
            if (!take(':') || !value(depth))
                return false;
        } while (take(','));
        return take('}');
    }

private:
    bool take(char letter)
    {
        if (isAtEnd() || m_json[m_at] != letter)
            return false;
        ++m_at;
        return true;
    }

    bool text()
    {
        if (!take('"'))
            return false;
        while (!isAtEnd() && m_json[m_at] >= ' ' && m_json[m_at] <= '~' && m_json[m_at] != '"' &&
               m_json[m_at] != '\\')
            ++m_at;
        return take('"');
    }

    bool value(int depth)
    {
        constexpr int deepest = 16; // parsers take far more
        if (isAtEnd() || depth > deepest)
            return false;
        switch (m_json[m_at]) {
        case '"':
            return text();
        case '{':
            return object(depth + 1, nullptr);
        case '[':
            return array(depth + 1);
        default:
            return word() || wholeNumber();
        }
    }

    bool array(int depth)
    {
        ++m_at;
        if (take(']'))
            return true;
        do {
            if (!value(depth))
                return false;
        } while (take(','));
        return take(']');
    }

    bool word()
    {
        constexpr std::array<QByteArrayView, 3> words{"true", "false", "null"};
        for (const QByteArrayView each : words) {
            if (m_json.sliced(m_at).startsWith(each)) {
                m_at += each.size();
                return true;
            }
        }
        return false;
    }

    bool wholeNumber()
    {
        constexpr qsizetype mostDigits = 15; // a double holds them all
        take('-');
        const qsizetype start = m_at;
        while (!isAtEnd() && m_json[m_at] >= '0' && m_json[m_at] <= '9')
            ++m_at;
        const qsizetype digits = m_at - start;
        return digits == 1 || (digits > 1 && digits <= mostDigits && m_json[start] != '0');
    }

    QByteArrayView m_json;
    qsizetype m_at = 0;
};

} // namespace

std::optional<std::vector<QByteArrayView>> plainNames(QByteArrayView bytes)
{
    std::vector<QByteArrayView> names;
    PlainWalk walk(bytes);
    const bool isPlain = walk.object(0, &names) && walk.isAtEnd();
    return isPlain ? std::optional(std::move(names)) : std::nullopt;
}

} // namespace base
