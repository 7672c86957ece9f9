#include "subject/answer.h"

namespace subject {
namespace {

constexpr std::array sources{Source::Home,    Source::Visit, Source::Call,
                             Source::Tracker, Source::Cqc,   Source::Other};

} // namespace

QString key(Source source)
{
    switch (source) {
    case Source::Home:
        return QStringLiteral("home");
    case Source::Visit:
        return QStringLiteral("visit");
    case Source::Call:
        return QStringLiteral("call");
    case Source::Tracker:
        return QStringLiteral("tracker");
    case Source::Cqc:
        return QStringLiteral("cqc");
    case Source::Other:
        return QStringLiteral("other");
    }
    Q_UNREACHABLE();
}

std::optional<Source> sourceFromKey(const QString &text)
{
    for (const Source source : sources) {
        if (key(source) == text)
            return source;
    }
    return std::nullopt;
}

bool isSpecial(const AnswerValue &value, QLatin1StringView special)
{
    const Special *held = std::get_if<Special>(&value);
    return held && held->key == special;
}

} // namespace subject
