#include "lists/opening_words.h"

#include "base/text.h"
#include "lists/phrases.h"
#include "lists/say.h"

#include <QLocale>
#include <algorithm>

namespace lists {
namespace {

using rules::Opening;
using rules::WallTime;

/// English names of days whatever the laptop's locale, as dates have them.
QString inEnglish(const QDate &day, const QString &format)
{
    return QLocale::c().toString(day, format);
}

/// "6pm", "Monday 9am", "Monday 4 January 9am": as short as it can be and still be plain.
QString momentWords(WallTime moment, const QDate &today)
{
    // Midnight is the end of a day to whoever waits for it, never the beginning of one.
    if (moment.time == QTime(0, 0))
        moment.day = moment.day.addDays(-1);
    const QString time = hourWords(moment.time);
    if (moment.day <= today)
        return time;
    constexpr int week = 7;
    const bool isNear = today.daysTo(moment.day) < week;
    return Say::tr("%1 %2").arg(
        inEnglish(moment.day, isNear ? QStringLiteral("dddd") : QStringLiteral("dddd d MMMM")),
        time);
}

bool isRead(const subject::RouteStep &line)
{
    // Whatever the moment, hours that can be read are open or closed then.
    const WallTime any{QDate(2026, 1, 5), QTime(0, 0)};
    return rules::openingAt(line, any, {}).state != Opening::State::NotSaid;
}

QString timesWords(const subject::RouteStep &line)
{
    if (line.opens.isEmpty() || line.opens == line.closes)
        return Say::tr("day and night");
    return Say::tr("%1 to %2")
        .arg(hourWords(rules::timeOfDay(line.opens)), hourWords(rules::timeOfDay(line.closes)));
}

} // namespace

QString hourWords(const QTime &time)
{
    if (time == QTime(0, 0))
        return Say::tr("midnight");
    if (time == QTime(12, 0))
        return Say::tr("midday");
    return base::clockTime(time).replace(QLatin1StringView(":00"), QLatin1StringView());
}

QString openingWords(const Opening &opening, const WallTime &now)
{
    const QString moment = opening.until ? momentWords(*opening.until, now.day) : QString();
    switch (opening.state) {
    case Opening::State::NotSaid:
        return {};
    case Opening::State::Always:
        return Say::tr("open day and night");
    case Opening::State::Open:
        return moment.isEmpty() ? Say::tr("open now") : Say::tr("open until %1").arg(moment);
    case Opening::State::Closed:
        return moment.isEmpty() ? Say::tr("closed") : Say::tr("closed until %1").arg(moment);
    }
    return {};
}

QString hoursWords(const subject::RouteStep &line)
{
    const bool saysNothing = line.opens.isEmpty() && line.days.isEmpty();
    if (saysNothing || !isRead(line))
        return {};
    QStringList parts;
    if (!line.days.isEmpty() && line.days.size() < int(rules::dayKeys().size()))
        parts += weekdayWords(line.days);
    else
        parts += Say::tr("every day");
    parts += timesWords(line);
    parts +=
        line.isOpenOnBankHolidays ? Say::tr("bank holidays too") : Say::tr("not on bank holidays");
    QString words = parts.join(QStringLiteral(", "));
    words[0] = words[0].toUpper();
    return words;
}

QString weekdayWords(const QStringList &keys)
{
    const auto &all = rules::dayKeys();
    const auto isServed = [&](size_t day) { return day < all.size() && keys.contains(all[day]); };
    const auto name = [](size_t day) {
        const QDate monday(2026, 1, 5);
        return inEnglish(monday.addDays(qint64(day)), QStringLiteral("dddd"));
    };
    // Three days in a row and more are said from the first to the last.
    QStringList parts;
    for (size_t first = 0; first < all.size(); ++first) {
        if (!isServed(first))
            continue;
        size_t last = first;
        while (isServed(last + 1))
            ++last;
        if (last - first >= 2)
            parts += Say::tr("%1 to %2").arg(name(first), name(last));
        else if (last > first)
            parts += {name(first), name(last)};
        else
            parts += name(first);
        first = last;
    }
    return joinedWords(parts);
}

} // namespace lists
