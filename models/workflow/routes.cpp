#include "workflow/routes.h"

#include "base/clock.h"
#include "base/london.h"
#include "base/text.h"
#include "lists/opening_words.h"
#include "lists/phrases.h"
#include "workflow/escalations.h"
#include "workflow/say.h"
#include "workflow/typed_hours.h"

#include <algorithm>
#include <functional>

namespace workflow {
namespace {

using editions::Ladder;
using editions::LadderStep;
using lists::RouteRow;
using subject::ContactPoint;
using subject::RouteStep;

/// What the council has said of a step; blank where it has said nothing.
RouteStep lineOf(Session &session, const QString &ladder, const QString &step)
{
    const auto id = routeId(ladder, step);
    RouteStep line(id);
    if (const auto kept = store::find(session.file(), id); kept && !kept->deleted)
        line = *kept;
    line.ladder = ladder;
    line.step = step;
    return line;
}

RouteRow rowOf(Session &session, const Ladder &ladder, const LadderStep &step)
{
    RouteRow row(lineOf(session, ladder.key, step.key), step);
    row.ladder = ladder.name.in();
    row.number = int(&step - ladder.steps.data()) + 1;
    row.now = wallTime(session);
    if (row.isSaid())
        row.opening = rules::openingAt(row.line, row.now, session.workingDays());
    return row;
}

template <typename Each>
QString keysOf(const std::vector<Each> &all)
{
    QStringList keys;
    for (const Each &each : all)
        keys += each.key;
    return lists::joinedWords(keys);
}

const Ladder &requireLadder(const editions::Edition &edition, const QString &key)
{
    const Ladder *ladder = edition.ladder(key);
    if (!ladder)
        refuseField(QStringLiteral("ladder"),
                    Say::tr("The question set has no way %1 to take things further. It has %2.")
                        .arg(key, keysOf(edition.ladders)));
    return *ladder;
}

const LadderStep &requireStep(const Ladder &ladder, const QString &key)
{
    const LadderStep *step = ladder.step(key);
    if (!step)
        refuseField(QStringLiteral("step"), Say::tr("There is no step %1 on the way %2. It has %3.")
                                                .arg(key, ladder.key, keysOf(ladder.steps)));
    return *step;
}

QString requireTime(const QString &text, const char *path)
{
    const auto time = typedTime(text);
    if (!time)
        refuseField(QString::fromLatin1(path),
                    Say::tr("%1 is no time of day. Write it as 9am, 17:30 or midnight.")
                        .arg(base::tidy(text)));
    return *time;
}

/// The days as keys, whether they come as keys or as they were typed.
QStringList requireDays(const QStringList &days)
{
    QString wrong;
    const auto keys = typedDays(days.join(QLatin1Char(',')), wrong);
    if (!keys)
        refuseField(QStringLiteral("days"),
                    Say::tr("%1 is no day of the week. Write the days as Monday to Friday, or as "
                            "mon, tue, sat.")
                        .arg(wrong));
    return *keys;
}

void setHours(RouteStep &line)
{
    line.opens = requireTime(line.opens, "opens");
    line.closes = requireTime(line.closes, "closes");
    if (!line.opens.isEmpty() && line.closes.isEmpty())
        refuseField(QStringLiteral("closes"), Say::tr("Say when it closes as well."));
    if (line.opens.isEmpty() && !line.closes.isEmpty())
        refuseField(QStringLiteral("opens"), Say::tr("Say when it opens as well."));
    line.days = requireDays(line.days);
}

} // namespace

rules::WallTime wallTime(Session &session)
{
    const QDateTime local = base::inLondon(session.now());
    return {session.today(), QTime(local.time().hour(), local.time().minute())};
}

base::Id<RouteStep> routeId(const QString &ladder, const QString &step)
{
    return base::Id<RouteStep>(
        base::idFromContent(QStringLiteral("route_step"), ladder + QLatin1Char('/') + step));
}

std::vector<RouteRow> routeOf(Session &session, const Ladder &ladder)
{
    std::vector<RouteRow> rows;
    for (const LadderStep &step : ladder.steps)
        rows.push_back(rowOf(session, ladder, step));
    return rows;
}

base::Result<std::vector<RouteRow>> routes(Session &session, const QString &ladder)
{
    return base::attempt([&] {
        const editions::EditionPointer edition = session.edition();
        if (!ladder.isEmpty())
            return routeOf(session, requireLadder(*edition, ladder));
        std::vector<RouteRow> rows;
        for (const Ladder &each : laddersFor(session)) {
            for (RouteRow &row : routeOf(session, each))
                rows.push_back(std::move(row));
        }
        return rows;
    });
}

lists::NextStep nextOpenStep(const std::vector<RouteRow> &route, const QString &after)
{
    const auto stands = std::find_if(route.begin(), route.end(), [&after](const RouteRow &row) {
        return !after.isEmpty() && row.step.key == after;
    });
    std::vector<RouteRow> rows(stands == route.end() ? route.begin() : stands + 1, route.end());
    const auto canBeReached = [](const RouteRow &row) { return row.canBeReached(); };
    if (std::any_of(rows.begin(), rows.end(), canBeReached))
        std::erase_if(rows, std::not_fn(canBeReached));
    if (rows.empty())
        return {};
    const auto open = std::find_if(rows.begin(), rows.end(),
                                   [](const RouteRow &row) { return !row.opening.isClosed(); });
    if (open != rows.end())
        return {.step = *open, .closed = {rows.begin(), open}};
    auto chosen = std::find_if(rows.begin(), rows.end(),
                               [](const RouteRow &row) { return !row.line.outOfHours.isEmpty(); });
    if (chosen == rows.end())
        chosen = rows.begin();
    lists::NextStep next{.step = *chosen, .closed = {}};
    for (auto row = rows.begin(); row != rows.end(); ++row) {
        if (row != chosen)
            next.closed.push_back(*row);
    }
    return next;
}

lists::StandsWith standsWith(Session &session, const subject::Escalation &escalation,
                             const QString &step)
{
    const Ladder *ladder = ladderOf(session, escalation);
    if (!ladder)
        return {};
    const std::vector<RouteRow> route = routeOf(session, *ladder);
    const QString key = step.isEmpty() ? route.front().step.key : step;
    lists::StandsWith stands{.now = {}, .next = nextOpenStep(route, key)};
    for (const RouteRow &row : route) {
        if (row.step.key == key)
            stands.now = row;
    }
    return stands.now ? stands : lists::StandsWith();
}

base::Result<RouteRow> keepRoute(Session &session, RouteStep line, const Saying &saying)
{
    return base::attempt([&] {
        const editions::EditionPointer edition = session.edition();
        const Ladder &ladder = requireLadder(*edition, line.ladder);
        const LadderStep &step = requireStep(ladder, line.step);
        for (QString *text : {&line.name, &line.telephone, &line.email, &line.outOfHours})
            *text = base::tidy(*text);
        setHours(line);
        line.id = routeId(ladder.key, step.key);
        line.deleted.reset();
        const auto before = store::find(session.file(), line.id).value_or(RouteStep(line.id));
        keep(session, {store::change(before, line)}, saying);
        return rowOf(session, ladder, step);
    });
}

const Ladder *ppeLadder(Session &session)
{
    const auto ours = laddersFor(session, subject::Area::Ppe);
    if (ours.empty() || ours.front().area != subject::Area::Ppe)
        return nullptr;
    return session.edition()->ladder(ours.front().key);
}

ContactPoint ppeContact(Session &session, const subject::Authority &council)
{
    const Ladder *ladder = ppeLadder(session);
    const auto route = ladder ? routeOf(session, *ladder) : std::vector<RouteRow>();
    const auto first = std::find_if(route.begin(), route.end(),
                                    [](const RouteRow &row) { return row.canBeReached(); });
    if (first == route.end())
        return council.ppeRoute;
    QStringList hours{lists::hoursWords(first->line)};
    if (!first->line.outOfHours.isEmpty())
        hours += Say::tr("out of hours %1").arg(first->line.outOfHours);
    hours.removeAll(QString());
    ContactPoint point;
    point.name = lists::routeName(*first);
    point.telephone = first->line.telephone;
    point.email = first->line.email;
    point.hours = hours.join(QStringLiteral("; "));
    return point;
}

} // namespace workflow
