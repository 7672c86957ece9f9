#include "views/editors/typed_date.h"

#include <QStringList>
#include <algorithm>
#include <array>

namespace views {
namespace {

using namespace Qt::Literals::StringLiterals;

constexpr qsizetype longestDate = 60;
constexpr int daysAcross = 31; ///< how far a date may lie on the other side
constexpr int firstYear = 1900;
constexpr int lastYear = 2199;
/// As far as a 29 February may be away.
constexpr int yearsAround = 8;

constexpr std::array monthNames{"january"_L1,   "february"_L1, "march"_L1,    "april"_L1,
                                "may"_L1,       "june"_L1,     "july"_L1,     "august"_L1,
                                "september"_L1, "october"_L1,  "november"_L1, "december"_L1};
constexpr std::array dayNames{"monday"_L1, "tuesday"_L1,  "wednesday"_L1, "thursday"_L1,
                              "friday"_L1, "saturday"_L1, "sunday"_L1};

/// The place of a name, counted from 1, in full or by at least its first three letters; else 0.
template <size_t count>
int placeOf(const QString &word, const std::array<QLatin1StringView, count> &names)
{
    constexpr qsizetype leastLetters = 3;
    if (word.size() < leastLetters)
        return 0;
    const auto found = std::find_if(names.begin(), names.end(), [&](QLatin1StringView name) {
        return QString(name).startsWith(word);
    });
    return found == names.end() ? 0 : int(found - names.begin()) + 1;
}

int monthOf(const QString &word)
{
    return word == "sept"_L1 ? 9 : placeOf(word, monthNames);
}

int weekdayOf(const QString &word)
{
    return word == "tues"_L1 || word == "thurs"_L1 ? placeOf(word.first(3), dayNames)
                                                   : placeOf(word, dayNames);
}

/// Words and figures in order; absent where something else is among them.
std::optional<QStringList> partsOf(const QString &text)
{
    QStringList parts;
    bool goesOn = false;
    bool wasDigit = false;
    for (const QChar character : text.trimmed().toLower()) {
        const int digit = character.digitValue();
        if (digit < 0 && !character.isLetter()) {
            if (!character.isSpace() && !u"/.-,'\u2013\u2019"_s.contains(character))
                return std::nullopt;
            goesOn = false;
            continue;
        }
        const bool isDigit = digit >= 0;
        if (!goesOn || isDigit != wasDigit)
            parts += QString();
        parts.last() += isDigit ? QChar(u'0' + digit) : character;
        goesOn = true;
        wasDigit = isDigit;
    }
    return parts;
}

bool isFigure(const QString &part)
{
    return !part.isEmpty() && part.at(0).isDigit();
}

/// The year of two or of four figures; 0 for any other.
int yearOf(const QString &part)
{
    if (part.size() == 2)
        return 2000 + part.toInt();
    const int year = part.size() == 4 ? part.toInt() : 0;
    return year >= firstYear && year <= lastYear ? year : 0;
}

std::optional<QDate> valid(int year, int month, int day)
{
    const QDate date(year, month, day);
    return year > 0 && date.isValid() ? std::optional(date) : std::nullopt;
}

std::optional<QDate> withoutYear(int month, int dayOfMonth, const QDate &day, Leaning leaning)
{
    std::optional<QDate> best;
    for (int year = day.year() - yearsAround; year <= day.year() + yearsAround; ++year) {
        const auto date = valid(year, month, dayOfMonth);
        if (!date)
            continue;
        if (leaning == Leaning::Past && *date <= day.addDays(daysAcross))
            best = date; // the last one
        if (leaning == Leaning::Future && !best && *date >= day.addDays(-daysAcross))
            best = date;
    }
    return best;
}

/// The words around a date that say nothing of their own.
void dropFiller(QStringList &parts)
{
    for (const auto filler : {"st"_L1, "nd"_L1, "rd"_L1, "th"_L1, "of"_L1, "the"_L1, "on"_L1})
        parts.removeAll(filler);
}

std::optional<QDate> fromWeekday(const QStringList &parts, const QDate &day, Leaning leaning)
{
    const bool isLast = parts.first() == "last"_L1;
    const bool isNext = parts.first() == "next"_L1;
    const bool isThis = parts.first() == "this"_L1;
    const qsizetype place = isLast || isNext || isThis ? 1 : 0;
    if (parts.size() != place + 1)
        return std::nullopt;
    const int weekday = weekdayOf(parts.at(place));
    if (weekday == 0)
        return std::nullopt;
    const bool isBehind = isLast || (!isNext && leaning == Leaning::Past);
    int days = isBehind ? (day.dayOfWeek() - weekday + 7) % 7 : (weekday - day.dayOfWeek() + 7) % 7;
    if (days == 0 && (isLast || isNext))
        days = 7;
    return day.addDays(isBehind ? -days : days);
}

/// "3 days ago", "a week ago", "in 2 weeks".
std::optional<QDate> fromDistance(QStringList parts, const QDate &day)
{
    const bool isAhead = parts.first() == "in"_L1;
    if (isAhead)
        parts.removeFirst();
    else if (parts.last() == "ago"_L1)
        parts.removeLast();
    else
        return std::nullopt;
    if (parts.size() != 2)
        return std::nullopt;
    const bool isOne = parts.first() == "a"_L1 || parts.first() == "one"_L1;
    const int number = isOne ? 1 : isFigure(parts.first()) ? parts.first().toInt() : -1;
    constexpr int most = 5000;
    if (number < 0 || number > most)
        return std::nullopt;
    const int many = isAhead ? number : -number;
    const QString &unit = parts.last();
    if (unit == "day"_L1 || unit == "days"_L1)
        return day.addDays(many);
    if (unit == "week"_L1 || unit == "weeks"_L1)
        return day.addDays(7 * many);
    if (unit == "fortnight"_L1 || unit == "fortnights"_L1)
        return day.addDays(14 * many);
    if (unit == "month"_L1 || unit == "months"_L1)
        return day.addMonths(many);
    return std::nullopt;
}

/// Figures alone: day, month and perhaps a year, or year, month, day.
std::optional<QDate> fromFigures(const QStringList &parts, const QDate &day, Leaning leaning)
{
    if (parts.size() == 1) {
        const QString &all = parts.first();
        if (all.size() != 6 && all.size() != 8)
            return std::nullopt;
        return valid(yearOf(all.mid(4)), all.mid(2, 2).toInt(), all.first(2).toInt());
    }
    if (parts.first().size() == 4)
        return parts.size() == 3
                   ? valid(yearOf(parts.at(0)), parts.at(1).toInt(), parts.at(2).toInt())
                   : std::nullopt;
    if (parts.at(0).size() > 2 || parts.at(1).size() > 2)
        return std::nullopt;
    if (parts.size() == 3)
        return valid(yearOf(parts.at(2)), parts.at(1).toInt(), parts.at(0).toInt());
    return parts.size() == 2 ? withoutYear(parts.at(1).toInt(), parts.at(0).toInt(), day, leaning)
                             : std::nullopt;
}

/// "9 nov", "nov 9", "9 nov 2026".
std::optional<QDate> fromMonthName(QStringList parts, const QDate &day, Leaning leaning)
{
    const bool isDayFirst = isFigure(parts.first());
    if (parts.size() < 2 || parts.size() > 3)
        return std::nullopt;
    if (isDayFirst)
        std::swap(parts[0], parts[1]);
    const int month = monthOf(parts.at(0));
    if (month == 0 || !isFigure(parts.at(1)) || parts.at(1).size() > 2)
        return std::nullopt;
    const int dayOfMonth = parts.at(1).toInt();
    if (parts.size() == 2)
        return withoutYear(month, dayOfMonth, day, leaning);
    return isFigure(parts.at(2)) ? valid(yearOf(parts.at(2)), month, dayOfMonth) : std::nullopt;
}

} // namespace

std::optional<QDate> dateFrom(const QString &text, const QDate &day, Leaning leaning)
{
    if (text.size() > longestDate || !day.isValid())
        return std::nullopt;
    std::optional<QStringList> read = partsOf(text);
    if (!read)
        return std::nullopt;
    QStringList &parts = *read;
    dropFiller(parts);
    if (parts.isEmpty())
        return std::nullopt;
    if (parts.size() == 1) {
        if (parts.first() == "today"_L1)
            return day;
        if (parts.first() == "yesterday"_L1)
            return day.addDays(-1);
        if (parts.first() == "tomorrow"_L1)
            return day.addDays(1);
    }
    if (const auto weekday = fromWeekday(parts, day, leaning))
        return weekday;
    if (const auto distance = fromDistance(parts, day))
        return distance;
    // "Mon 9 Nov": the figures say which Monday.
    if (parts.size() > 2 && weekdayOf(parts.first()) > 0)
        parts.removeFirst();
    const bool allFigures = std::all_of(parts.begin(), parts.end(), isFigure);
    return allFigures ? fromFigures(parts, day, leaning) : fromMonthName(parts, day, leaning);
}

} // namespace views
