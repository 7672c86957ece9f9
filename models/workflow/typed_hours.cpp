#include "workflow/typed_hours.h"

#include "base/text.h"
#include "rules/opening_hours.h"
#include "workflow/say.h"

#include <QRegularExpression>
#include <algorithm>

namespace workflow {
namespace {

QString clock(int hour, int minute)
{
    return QTime(hour, minute).toString(QStringLiteral("HH:mm"));
}

/// Where a day stands in its week: "mon", "Tues", "Wednesday"; -1 for what is none.
int placeOf(const QString &word)
{
    static const std::array<QLatin1StringView, 7> names{
        QLatin1StringView("monday"),   QLatin1StringView("tuesday"), QLatin1StringView("wednesday"),
        QLatin1StringView("thursday"), QLatin1StringView("friday"),  QLatin1StringView("saturday"),
        QLatin1StringView("sunday")};
    constexpr int fewest = 2;
    const auto found = std::find_if(names.begin(), names.end(), [&word](QLatin1StringView name) {
        return word.size() >= fewest && name.startsWith(word);
    });
    return found == names.end() ? -1 : int(found - names.begin());
}

/// Marks the days of one part: a day, or the first and the last of several.
bool mark(std::array<bool, 7> &days, const QString &part)
{
    static const QRegularExpression range(
        QStringLiteral("^(\\w+) ?(?:-|\u2013|\\bto\\b) ?(\\w+)$"));
    const auto match = range.match(part);
    const int first = placeOf(match.hasMatch() ? match.captured(1) : part);
    const int last = match.hasMatch() ? placeOf(match.captured(2)) : first;
    if (first < 0 || last < 0)
        return false;
    for (int day = first; day != last; day = (day + 1) % 7)
        days[size_t(day)] = true;
    days[size_t(last)] = true;
    return true;
}

} // namespace

std::optional<QString> typedTime(const QString &text)
{
    const QString word = base::tidy(text).toLower();
    if (word.isEmpty())
        return QString();
    if (word == QLatin1StringView("midnight") || word == QLatin1StringView("24:00"))
        return clock(0, 0);
    if (word == QLatin1StringView("midday") || word == QLatin1StringView("noon"))
        return clock(12, 0);
    static const QRegularExpression form(
        QStringLiteral("^([0-9]{1,2})(?:[:.]?([0-9]{2}))? ?(am|pm)?$"));
    const auto match = form.match(word);
    if (!match.hasMatch())
        return {};
    int hour = match.captured(1).toInt();
    const int minute = match.captured(2).toInt();
    const QString half = match.captured(3);
    constexpr int noon = 12;
    if (!half.isEmpty()) {
        if (hour < 1 || hour > noon)
            return {};
        hour = hour % noon + (half == QLatin1StringView("pm") ? noon : 0);
    }
    return QTime::isValid(hour, minute, 0) ? std::optional(clock(hour, minute)) : std::nullopt;
}

std::optional<QStringList> typedDays(const QString &text, QString &wrong)
{
    const QString words = base::tidy(text).toLower();
    if (words.isEmpty() || words == QLatin1StringView("every day") ||
        words == QLatin1StringView("daily"))
        return QStringList();
    static const QRegularExpression between(QStringLiteral(" ?[,;] ?| and | & "));
    std::array<bool, 7> days{};
    for (const QString &part : words.split(between, Qt::SkipEmptyParts)) {
        if (!mark(days, part)) {
            wrong = part;
            return {};
        }
    }
    QStringList keys;
    for (size_t day = 0; day < days.size(); ++day) {
        if (days[day])
            keys += rules::dayKeys()[day];
    }
    if (keys.isEmpty()) {
        wrong = words;
        return {};
    }
    return keys.size() == int(days.size()) ? QStringList() : keys;
}

} // namespace workflow
