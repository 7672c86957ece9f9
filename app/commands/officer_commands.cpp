#include "app/commands/all_commands.h"
#include "app/commands/rating_json.h"
#include "app/commands/record_settings.h"
#include "app/commands/say.h"
#include "workflow/homes.h"
#include "workflow/reassigning.h"

#include <QJsonArray>

namespace app {
namespace {

using subject::Home;
using workflow::Reassignment;

QJsonObject homeToJson(const Home &home)
{
    return {{QStringLiteral("id"), home.id.text()},
            {QStringLiteral("location_id"), textOrNull(home.locationId)},
            {QStringLiteral("name"), textOrNull(home.name)}};
}

QJsonArray homesToJson(const std::vector<Home> &homes)
{
    QJsonArray json;
    for (const Home &home : homes)
        json.append(homeToJson(home));
    return json;
}

template <typename Record>
QJsonArray idsOf(const std::vector<Record> &records)
{
    QJsonArray ids;
    for (const Record &record : records)
        ids.append(record.id.text());
    return ids;
}

Outcome runOfficerList(const Workplace &place)
{
    const auto session = place.open(store::PlannerFile::Access::Read);
    QJsonArray officers;
    QStringList lines;
    for (const workflow::OfficerRow &row : base::valueOrThrow(workflow::officerRows(*session))) {
        officers.append(
            QJsonObject{{QStringLiteral("id"), row.officer.id.text()},
                        {QStringLiteral("name"), textOrNull(row.officer.name)},
                        {QStringLiteral("homes_led"), int(row.inHand.homesLed.size())},
                        {QStringLiteral("homes_covered"), int(row.inHand.homesCovered.size())},
                        {QStringLiteral("open_plans"), int(row.inHand.plans.size())},
                        {QStringLiteral("open_actions"), int(row.inHand.actions.size())}});
        lines += Say::tr("%1: %2").arg(row.officer.name, workflow::wordsOf(row.inHand));
    }
    return {.json = {{QStringLiteral("officers"), officers}},
            .words = lines.isEmpty() ? Say::tr("No officers.") : lines.join(QLatin1Char('\n'))};
}

std::vector<base::Id<Home>> homesAsked(workflow::Session &session, const Workplace &place)
{
    std::vector<base::Id<Home>> homes;
    for (const QString &named : place.arguments().values(QStringLiteral("home")))
        homes.push_back(base::valueOrThrow(workflow::findHome(session, named)).id);
    return homes;
}

/// What went across, or would.
Outcome saidOf(workflow::Session &session, const Reassignment &reassignment,
               const subject::Officer &from, const subject::Officer &to, bool isPreview)
{
    const auto uncovered = workflow::homesLosingCover(reassignment, from.id, to.id);
    QStringList lines{isPreview ? Say::tr("Would go from %1 to %2: %3.")
                                      .arg(from.name, to.name, workflow::wordsOf(reassignment))
                                : Say::tr("Went from %1 to %2: %3.")
                                      .arg(from.name, to.name, workflow::wordsOf(reassignment))};
    for (const lists::HandoverRow &row : workflow::rowsOf(session, reassignment))
        lines += row.home.name;
    if (!uncovered.empty())
        lines += workflow::uncoveredWords(uncovered, to);
    return {.json = {{QStringLiteral("from"), from.name},
                     {QStringLiteral("to"), to.name},
                     {QStringLiteral("preview"), isPreview},
                     {QStringLiteral("homes_led"), homesToJson(reassignment.homesLed)},
                     {QStringLiteral("homes_covered"), homesToJson(reassignment.homesCovered)},
                     {QStringLiteral("no_longer_covered"), homesToJson(uncovered)},
                     {QStringLiteral("plans"), idsOf(reassignment.plans)},
                     {QStringLiteral("actions"), idsOf(reassignment.actions)}},
            .words = lines.join(QLatin1Char('\n'))};
}

Outcome runOfficerReassign(const Workplace &place)
{
    const Arguments &arguments = place.arguments();
    if (!arguments.has(QStringLiteral("to")))
        throw UsageFault{Say::tr("Say who takes it over: --to OFFICER.")};
    const bool isPreview = arguments.has(QStringLiteral("preview"));
    const auto session = place.open(isPreview ? store::PlannerFile::Access::Read
                                              : store::PlannerFile::Access::Write);
    const auto from =
        base::valueOrThrow(workflow::findOfficer(*session, arguments.positional.value(0)));
    const auto to =
        base::valueOrThrow(workflow::findOfficer(*session, arguments.value(QStringLiteral("to"))));
    const std::vector<base::Id<Home>> homes = homesAsked(*session, place);
    if (isPreview) {
        const Reassignment wouldGo =
            base::valueOrThrow(workflow::reassignmentOf(*session, from.id, to.id, homes));
        return saidOf(*session, wouldGo, from, to, true);
    }
    workflow::Saying saying = sayingOf(*session, place);
    saying.why = arguments.value(QStringLiteral("why"));
    const Reassignment gone =
        base::valueOrThrow(workflow::reassign(*session, from.id, to.id, homes, saying));
    return saidOf(*session, gone, from, to, false);
}

} // namespace

Command officerListCommand()
{
    return {.name = QStringLiteral("officer list"),
            .positionals = {},
            .summary = Say::tr("List officers with their homes and what is open in their names."),
            .options = {},
            .run = runOfficerList};
}

Command officerReassignCommand()
{
    return {.name = QStringLiteral("officer reassign"),
            .positionals = QStringLiteral("OFFICER"),
            .summary = Say::tr("Give an officer's homes, open plans and open actions to another."),
            .options = {{QStringLiteral("to"), QStringLiteral("OFFICER"),
                         Say::tr("Who takes it over: an officer of this file.")},
                        {QStringLiteral("home"), QStringLiteral("HOME"),
                         Say::tr("Only what is of this home. Can be given again.")},
                        {QStringLiteral("why"), QStringLiteral("TEXT"),
                         Say::tr("Why, for the history.")},
                        {QStringLiteral("about-no-person"), QStringLiteral("REASON"),
                         Say::tr("Why what looks like an NHS number or a date of birth may be "
                                 "kept.")},
                        {QStringLiteral("preview"),
                         {},
                         Say::tr("Show what would go across and change nothing.")}},
            .run = runOfficerReassign};
}

} // namespace app
