#include "app/commands/all_commands.h"
#include "app/commands/passphrase.h"
#include "app/commands/say.h"
#include "app/commands/sharing_json.h"
#include "base/text.h"
#include "workflow/homes.h"

#include <QFileInfo>
#include <QJsonArray>

namespace app {
namespace {

using store::PlannerFile;

QString note(const Workplace &place)
{
    return place.arguments().value(QStringLiteral("note"));
}

Option noteOption()
{
    return {QStringLiteral("note"), QStringLiteral("TEXT"),
            Say::tr("What to say with it, in one line.")};
}

/// Who does it, where `--officer` says so.
void setOfficer(workflow::Session &session, const Workplace &place)
{
    const QString name = place.arguments().value(QStringLiteral("officer"));
    if (!name.isEmpty())
        session.setOfficer(base::valueOrThrow(workflow::officerNamed(session, name)));
}

Outcome runSend(const Workplace &place)
{
    const auto session = place.open(PlannerFile::Access::Write);
    setOfficer(*session, place);
    const workflow::Sent sent = base::valueOrThrow(workflow::sendUpdate(
        *session, {.path = place.arguments().positional.value(0),
                   .passphrase = passphraseOf(place),
                   .note = note(place),
                   .sinceThat = place.arguments().value(QStringLiteral("since")),
                   .forLaptop = place.arguments().value(QStringLiteral("for"))}));
    return {.json = {{QStringLiteral("sent"), sentToJson(sent)}},
            .words = sentInWords(sent).join(QLatin1Char('\n'))};
}

Outcome runReceive(const Workplace &place)
{
    const auto session = place.open(PlannerFile::Access::Write);
    const QString from = place.arguments().positional.value(0);
    const workflow::ReceivedUpdate received = base::valueOrThrow(workflow::receiveUpdate(
        *session, {.from = from,
                   .passphrase = passphraseFor(place, from),
                   .note = note(place),
                   .isPreview = place.arguments().has(QStringLiteral("preview"))}));
    return {.json = {{QStringLiteral("received"), receivedToJson(received)}},
            .words = receivedInWords(received).join(QLatin1Char('\n'))};
}

Outcome runSync(const Workplace &place)
{
    const auto session = place.open(PlannerFile::Access::Write);
    const workflow::Synced synced = base::valueOrThrow(
        workflow::syncFolder(*session, {.folder = place.arguments().positional.value(0),
                                        .passphrase = passphraseOf(place),
                                        .note = note(place)}));
    const auto laptops = base::valueOrThrow(workflow::laptopStates(*session));
    QStringList lines = receivedInWords(synced.received) + sentInWords(synced.sent);
    lines += workflow::completenessWords(laptops);
    lines.removeAll(QString());
    QJsonArray states;
    for (const workflow::LaptopState &laptop : laptops)
        states.append(laptopToJson(laptop));
    return {.json = {{QStringLiteral("received"), receivedToJson(synced.received)},
                     {QStringLiteral("sent"), sentToJson(synced.sent)},
                     {QStringLiteral("laptops"), states}},
            .words = lines.join(QLatin1Char('\n'))};
}

Outcome runLaptops(const Workplace &place)
{
    const auto session = place.open(PlannerFile::Access::Read);
    const auto laptops = base::valueOrThrow(workflow::laptopStates(*session));
    QJsonArray states;
    QStringList lines;
    for (const workflow::LaptopState &laptop : laptops) {
        states.append(laptopToJson(laptop));
        QString line =
            Say::tr("%1: %n changes here", nullptr, int(laptop.changes)).arg(laptop.name);
        if (laptop.missing > 0)
            line += Say::tr(", %n not here yet", nullptr, int(laptop.missing));
        if (laptop.heardOf.isValid())
            line += Say::tr(", last heard of %1").arg(base::longMoment(laptop.heardOf));
        lines += laptop.isThis ? Say::tr("%1 (this laptop)").arg(line) : line;
    }
    lines += workflow::completenessWords(laptops);
    lines.removeAll(QString());
    return {
        .json = {{QStringLiteral("laptops"), states},
                 {QStringLiteral("not_shared"), base::valueOrThrow(workflow::notShared(*session))}},
        .words = lines.join(QLatin1Char('\n'))};
}

Outcome runExchanges(const Workplace &place)
{
    const auto session = place.open(PlannerFile::Access::Read);
    QJsonArray exchanges;
    QStringList lines;
    for (const store::ExchangeRow &row : base::valueOrThrow(workflow::sharedSoFar(*session))) {
        exchanges.append(exchangeToJson(row));
        lines += exchangeInWords(row);
    }
    if (lines.isEmpty())
        lines += Say::tr("Nothing has been shared yet.");
    return {.json = {{QStringLiteral("exchanges"), exchanges}},
            .words = lines.join(QLatin1Char('\n'))};
}

Outcome runConflicts(const Workplace &place)
{
    const auto session = place.open(PlannerFile::Access::Read);
    QJsonArray conflicts;
    QStringList lines;
    for (const workflow::ConflictRow &row :
         base::valueOrThrow(workflow::conflictsToCheck(*session))) {
        conflicts.append(conflictToJson(row));
        lines += conflictInWords(row);
    }
    if (lines.isEmpty())
        lines += Say::tr("There is nothing to check.");
    return {.json = {{QStringLiteral("conflicts"), conflicts}},
            .words = lines.join(QLatin1Char('\n'))};
}

Outcome runSettle(const Workplace &place)
{
    const Arguments &arguments = place.arguments();
    const bool keeps = arguments.has(QStringLiteral("keep-deleted"));
    const bool brings = arguments.has(QStringLiteral("bring-back"));
    const bool chooses = arguments.has(QStringLiteral("answer"));
    if (int(keeps) + int(brings) + int(chooses) != 1)
        throw UsageFault{Say::tr("Say one of --answer N, --keep-deleted and --bring-back.")};
    const auto session = place.open(PlannerFile::Access::Write);
    setOfficer(*session, place);
    const workflow::Settlement settlement{
        .reference = arguments.positional.value(0),
        .decision = keeps    ? workflow::Decision::KeepDeleted
                    : brings ? workflow::Decision::BringBack
                             : workflow::Decision::Choose,
        .side = place.number(QStringLiteral("answer"), 1, 1, 1000) - 1,
        .why = arguments.value(QStringLiteral("why"))};
    base::valueOrThrow(workflow::settle(*session, {settlement}));
    const auto left = base::valueOrThrow(workflow::conflictsToCheck(*session));
    return {.json = {{QStringLiteral("decided"), settlement.reference},
                     {QStringLiteral("left"), qint64(left.size())}},
            .words = Say::tr("Decided. %n left to check.", nullptr, int(left.size()))};
}

} // namespace

Command sendCommand()
{
    return {.name = QStringLiteral("send"),
            .positionals = QStringLiteral("FILE"),
            .summary = Say::tr("Write what colleagues have not seen to a sealed update file."),
            .options = {{QStringLiteral("since"), QStringLiteral("THEIRS"),
                         Say::tr("An update file from them: leave out what they had.")},
                        {QStringLiteral("for"), QStringLiteral("LAPTOP"),
                         Say::tr("A laptop heard of: leave out what it had.")},
                        noteOption(),
                        passphraseOption()},
            .run = runSend};
}

Command receiveCommand()
{
    return {
        .name = QStringLiteral("receive"),
        .positionals = QStringLiteral("FROM"),
        .summary = Say::tr("Take in an update file, a folder of them, or another planner file."),
        .options = {{QStringLiteral("preview"), {}, Say::tr("Only say what would be taken in.")},
                    noteOption(),
                    passphraseOption()},
        .run = runReceive};
}

Command syncCommand()
{
    return {.name = QStringLiteral("sync"),
            .positionals = QStringLiteral("FOLDER"),
            .summary = Say::tr("Share with colleagues through a folder that all can reach."),
            .options = {noteOption(), passphraseOption()},
            .run = runSync};
}

Command laptopsCommand()
{
    return {.name = QStringLiteral("laptops"),
            .positionals = {},
            .summary = Say::tr("List the laptops of the team, and what is missing from each."),
            .options = {},
            .run = runLaptops};
}

Command exchangesCommand()
{
    return {.name = QStringLiteral("exchanges"),
            .positionals = {},
            .summary = Say::tr("List the update files made and taken in here."),
            .options = {},
            .run = runExchanges};
}

Command conflictsCommand()
{
    return {.name = QStringLiteral("conflicts"),
            .positionals = {},
            .summary = Say::tr("List what two laptops wrote without knowing of each other."),
            .options = {},
            .run = runConflicts};
}

Command settleCommand()
{
    return {.name = QStringLiteral("settle"),
            .positionals = QStringLiteral("REF"),
            .summary = Say::tr("Decide one of them, for every laptop."),
            .options = {{QStringLiteral("answer"), QStringLiteral("N"),
                         Say::tr("The answer that counts: 1 confirms the one that counts now.")},
                        {QStringLiteral("keep-deleted"), {}, Say::tr("It stays deleted.")},
                        {QStringLiteral("bring-back"), {}, Say::tr("It is there again.")},
                        {QStringLiteral("why"), QStringLiteral("REASON"),
                         Say::tr("Why, for the history.")}},
            .run = runSettle};
}

} // namespace app
