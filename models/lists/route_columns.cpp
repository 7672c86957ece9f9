#include "lists/route_columns.h"

#include "base/text.h"
#include "lists/column_kinds.h"
#include "lists/opening_words.h"
#include "lists/say.h"

namespace lists {
namespace {

QString joined(QStringList parts)
{
    parts.removeAll(QString());
    return parts.join(QStringLiteral(", "));
}

/// What is rung or written to now.
QString reachedBy(const RouteRow &row)
{
    if (row.opening.isClosed() && !row.line.outOfHours.isEmpty())
        return Say::tr("out of hours %1").arg(row.line.outOfHours);
    return row.line.telephone.isEmpty() ? row.line.email : row.line.telephone;
}

QString stopped(const QString &words)
{
    return words + QLatin1Char('.');
}

} // namespace

bool RouteRow::canBeReached() const
{
    return !line.telephone.isEmpty() || !line.email.isEmpty() || !line.outOfHours.isEmpty();
}

bool RouteRow::isSaid() const
{
    return canBeReached() || !line.name.isEmpty() || !line.opens.isEmpty() ||
           !line.closes.isEmpty() || !line.days.isEmpty();
}

QString routeName(const RouteRow &row)
{
    return row.line.name.isEmpty() ? row.step.who.in() : row.line.name;
}

QString routeWords(const RouteRow &row)
{
    return joined({routeName(row), openingWords(row.opening, row.now), reachedBy(row)});
}

QString nextStepWords(const NextStep &next)
{
    if (!next.step)
        return {};
    QStringList sentences{stopped(Say::tr("Next: %1").arg(routeWords(*next.step)))};
    for (const RouteRow &row : next.closed)
        sentences +=
            stopped(Say::tr("%1 %2").arg(routeName(row), openingWords(row.opening, row.now)));
    return sentences.join(QLatin1Char(' '));
}

QString standsWithWords(const StandsWith &stands)
{
    QStringList sentences{stands.now ? stopped(routeWords(*stands.now)) : QString(),
                          nextStepWords(stands.next)};
    sentences.removeAll(QString());
    return sentences.join(QLatin1Char(' '));
}

Columns<RouteRow> routeColumns()
{
    Columns<RouteRow> columns;
    const auto add = [&columns](const char *key, const QString &title, int width, auto read) {
        columns.push_back(textColumn<RouteRow>(
            {.key = QString::fromLatin1(key), .title = title, .width = width}, read));
    };
    add("step", Say::tr("Step"), 420, [](const RouteRow &row) {
        return Say::tr("%1. %2").arg(row.number).arg(row.step.who.in());
    });
    columns.back().subtitle = [](const RouteRow &row) { return row.ladder; };
    add("name", Say::tr("Who answers"), 250, [](const RouteRow &row) { return row.line.name; });
    add("telephone", Say::tr("Telephone"), 150,
        [](const RouteRow &row) { return row.line.telephone; });
    columns.back().subtitle = [](const RouteRow &row) { return row.line.email; };
    add("now", Say::tr("Now"), 240,
        [](const RouteRow &row) { return openingWords(row.opening, row.now); });
    columns.back().subtitle = [](const RouteRow &row) { return hoursWords(row.line); };
    return columns;
}

} // namespace lists
