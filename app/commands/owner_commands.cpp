#include "app/commands/all_commands.h"
#include "app/commands/rating_json.h"
#include "app/commands/record_settings.h"
#include "app/commands/say.h"
#include "workflow/homes.h"
#include "workflow/owner_change.h"
#include "workflow/people.h"

#include <QJsonArray>

#include <algorithm>

namespace app {
namespace {

using subject::Home;
using workflow::ActionFate;

/// A home that changes owner as it stands now: both records, and what there is to sort and confirm.
Outcome changeOf(workflow::Session &session, const Home &home)
{
    const auto next = base::valueOrThrow(workflow::announcedNext(session, home.id));
    QJsonArray actions;
    int unconfirmed = 0;
    if (next) {
        for (const lists::ActionRow &row :
             base::valueOrThrow(workflow::actionsToSort(session, home.id)))
            actions.append(recordToJson(row.action));
        const auto people = base::valueOrThrow(workflow::peopleOf(session, next->id));
        unconfirmed = int(std::count_if(people.begin(), people.end(),
                                        [](const auto &row) { return row.isToConfirm; }));
    }
    const QDate &on = home.ownerChange.on;
    QStringList lines{
        !next ? Say::tr("%1 does not change owner.").arg(home.name)
        : !on.isValid()
            ? Say::tr("%1 goes on as %2, %3.").arg(home.name, next->name, next->provider)
            : Say::tr("%1 changes owner on %2: %3.")
                  .arg(home.name, on.toString(Qt::ISODate), next->provider)};
    if (next)
        lines += Say::tr("Actions to sort: %1. Contacts to confirm: %2.")
                     .arg(actions.size())
                     .arg(unconfirmed);
    return {
        .json = {{QStringLiteral("home"), recordToJson(home)},
                 {QStringLiteral("next"), next ? QJsonValue(recordToJson(*next)) : QJsonValue()},
                 {QStringLiteral("actions_to_sort"), actions},
                 {QStringLiteral("contacts_to_confirm"), unconfirmed}},
        .words = lines.join(QLatin1Char('\n'))};
}

/// What the options say is written in their order: announced, then confirmed.
void writeChange(workflow::Session &session, const Home &home, const Workplace &place)
{
    const Arguments &arguments = place.arguments();
    const bool isAnnounced =
        arguments.has(QStringLiteral("on")) || arguments.has(QStringLiteral("provider"));
    const bool isConfirmed = arguments.has(QStringLiteral("location-id"));
    const bool isWithdrawn = arguments.has(QStringLiteral("withdraw"));
    if (isWithdrawn && (isAnnounced || isConfirmed))
        throw UsageFault{Say::tr("--withdraw stands alone.")};
    const workflow::Saying saying = sayingOf(session, place);
    if (isAnnounced)
        base::valueOrThrow(workflow::announceOwner(
            session, home.id,
            {.on = place.date(QStringLiteral("on")).value_or(home.ownerChange.on),
             .provider = arguments.has(QStringLiteral("provider"))
                             ? arguments.value(QStringLiteral("provider"))
                             : home.ownerChange.provider},
            saying));
    if (isConfirmed)
        base::valueOrThrow(workflow::confirmOwner(
            session, home.id, arguments.value(QStringLiteral("location-id")), saying));
    if (isWithdrawn)
        base::valueOrThrow(workflow::withdrawOwner(session, home.id, saying));
}

Outcome runChangeOwner(const Workplace &place)
{
    const bool writes = std::any_of(
        place.arguments().options.begin(), place.arguments().options.end(), [](const auto &option) {
            const QStringList writing{QStringLiteral("on"), QStringLiteral("provider"),
                                      QStringLiteral("location-id"), QStringLiteral("withdraw")};
            return writing.contains(option.first);
        });
    const auto session =
        place.open(writes ? store::PlannerFile::Access::Write : store::PlannerFile::Access::Read);
    const Home home =
        base::valueOrThrow(workflow::findHome(*session, place.arguments().positional.value(0)));
    if (writes)
        writeChange(*session, home, place);
    return changeOf(*session, workflow::requireHome(*session, home.id));
}

ActionFate fateOf(const QString &key)
{
    if (key == QLatin1StringView("keep"))
        return ActionFate::Keep;
    if (key == QLatin1StringView("hand-over"))
        return ActionFate::HandOver;
    if (key == QLatin1StringView("close"))
        return ActionFate::Close;
    throw UsageFault{Say::tr("Say what becomes of it: --as keep, hand-over or close.")};
}

Outcome runActionSort(const Workplace &place)
{
    const ActionFate fate = fateOf(place.arguments().value(QStringLiteral("as")));
    const auto session = place.open(store::PlannerFile::Access::Write);
    const workflow::Saying saying = sayingOf(*session, place);
    const auto known =
        recordNamed<subject::Action>(*session, place.arguments().positional.value(0));
    const auto action = base::valueOrThrow(workflow::sortAction(*session, known.id, fate, saying));
    return {.json = {{QStringLiteral("action"), recordToJson(action)}},
            .words = Say::tr("%1: %2").arg(action.id.text(), action.what)};
}

} // namespace

Command homeChangeOwnerCommand()
{
    return {.name = QStringLiteral("home change-owner"),
            .positionals = QStringLiteral("HOME"),
            .summary = Say::tr("Write down that a home changes owner, or show what is to sort."),
            .options = {{QStringLiteral("on"), QStringLiteral("DATE"), Say::tr("From which day.")},
                        {QStringLiteral("provider"), QStringLiteral("NAME"),
                         Say::tr("Who the new owner is.")},
                        {QStringLiteral("location-id"), QStringLiteral("NUMBER"),
                         Say::tr("The CQC location number it has under the new owner.")},
                        {QStringLiteral("withdraw"),
                         {},
                         Say::tr("The owner does not change after all.")},
                        settingOptions().back()},
            .run = runChangeOwner};
}

Command actionSortCommand()
{
    return {.name = QStringLiteral("action sort"),
            .positionals = QStringLiteral("ID"),
            .summary = Say::tr("Say what becomes of an open action of a home that changed owner."),
            .options = {{QStringLiteral("as"), QStringLiteral("FATE"),
                         Say::tr("keep: for us; hand-over: to the new owner; close.")},
                        settingOptions().back()},
            .run = runActionSort};
}

} // namespace app
