#include "rules/opening_hours.h"

#include <algorithm>

namespace rules {
namespace {

constexpr qint64 minutesOfDay = 24 * 60;
constexpr int daysLookedAt = 14;

/// What a line says of its hours, read. Minutes from the midnight its day begins with.
struct Hours {
    qint64 opens = 0;
    qint64 closes = minutesOfDay;
    std::array<bool, 7> days{};
    bool onBankHolidays = false;
};

qint64 minutesOf(const QTime &time)
{
    return time.hour() * 60 + time.minute();
}

std::optional<std::array<bool, 7>> daysOf(const QStringList &keys)
{
    std::array<bool, 7> days{};
    days.fill(keys.isEmpty());
    for (const QString &key : keys) {
        const auto found = std::find(dayKeys().begin(), dayKeys().end(), key);
        if (found == dayKeys().end())
            return {};
        days[size_t(found - dayKeys().begin())] = true;
    }
    return days;
}

std::optional<Hours> hoursOf(const subject::RouteStep &line)
{
    const auto days = daysOf(line.days);
    if (!days)
        return {};
    Hours hours{.days = *days, .onBankHolidays = line.isOpenOnBankHolidays};
    if (line.opens.isEmpty() && line.closes.isEmpty())
        return hours;
    const QTime opens = timeOfDay(line.opens);
    const QTime closes = timeOfDay(line.closes);
    if (!opens.isValid() || !closes.isValid())
        return {};
    hours.opens = minutesOf(opens);
    hours.closes = minutesOf(closes);
    if (hours.closes <= hours.opens)
        hours.closes += minutesOfDay;
    return hours;
}

bool isServed(const Hours &hours, const QDate &day, const WorkingDays &days)
{
    return hours.days[size_t(day.dayOfWeek() - 1)] &&
           (hours.onBankHolidays || !days.isBankHoliday(day));
}

/// Open from one minute to another, counted from the midnight that `now` stands after.
struct Stretch {
    qint64 from;
    qint64 to;
};

/// The stretches from the day before on, those that touch made one.
std::vector<Stretch> stretchesOf(const Hours &hours, const QDate &today, const WorkingDays &days)
{
    std::vector<Stretch> stretches;
    for (int offset = -1; offset <= daysLookedAt; ++offset) {
        if (!isServed(hours, today.addDays(offset), days))
            continue;
        const Stretch next{hours.opens + offset * minutesOfDay,
                           hours.closes + offset * minutesOfDay};
        if (!stretches.empty() && next.from <= stretches.back().to)
            stretches.back().to = next.to;
        else
            stretches.push_back(next);
    }
    return stretches;
}

/// The moment so many minutes after midnight, where it is near enough to be looked at.
std::optional<WallTime> wallTime(qint64 minutes, const QDate &today)
{
    if (minutes >= daysLookedAt * minutesOfDay)
        return {};
    return WallTime{today.addDays(minutes / minutesOfDay),
                    QTime(int(minutes % minutesOfDay / 60), int(minutes % 60))};
}

/// Whether hours of every day, bank holidays too, leave no gap between them.
bool isDayAndNight(const Hours &hours)
{
    return hours.onBankHolidays && hours.closes - hours.opens == minutesOfDay &&
           std::all_of(hours.days.begin(), hours.days.end(),
                       [](bool isServed) { return isServed; });
}

} // namespace

const std::array<QString, 7> &dayKeys()
{
    static const std::array<QString, 7> keys{
        QStringLiteral("mon"), QStringLiteral("tue"), QStringLiteral("wed"), QStringLiteral("thu"),
        QStringLiteral("fri"), QStringLiteral("sat"), QStringLiteral("sun")};
    return keys;
}

QTime timeOfDay(const QString &text)
{
    // Qt takes "9:00" for "HH:mm" as well, and a time has one form in a file.
    return text.size() == 5 ? QTime::fromString(text, QStringLiteral("HH:mm")) : QTime();
}

Opening openingAt(const subject::RouteStep &line, const WallTime &now, const WorkingDays &days)
{
    const std::optional<Hours> hours = hoursOf(line);
    if (!hours || !now.day.isValid() || !now.time.isValid())
        return {};
    const bool saysNothing = line.opens.isEmpty() && line.days.isEmpty();
    if (saysNothing || isDayAndNight(*hours))
        return {.state = Opening::State::Always, .until = {}};
    const qint64 minute = minutesOf(now.time);
    for (const Stretch &stretch : stretchesOf(*hours, now.day, days)) {
        if (stretch.to <= minute)
            continue;
        const bool isOpen = stretch.from <= minute;
        return {.state = isOpen ? Opening::State::Open : Opening::State::Closed,
                .until = wallTime(isOpen ? stretch.to : stretch.from, now.day)};
    }
    return {.state = Opening::State::Closed, .until = {}};
}

} // namespace rules
