#include "app/commands/all_commands.h"
#include "app/commands/rating_json.h"
#include "app/commands/record_settings.h"
#include "app/commands/say.h"
#include "workflow/history.h"
#include "workflow/homes.h"

#include <QJsonArray>

namespace app {
namespace {

constexpr int usualLines = 100;
constexpr int mostLines = 1000000;

QString option(const Workplace &place, const char *name)
{
    return place.arguments().value(QString::fromLatin1(name));
}

QJsonObject rowToJson(const lists::HistoryRow &row)
{
    return {{QStringLiteral("entry"), row.entry},
            {QStringLiteral("change"), row.change},
            {QStringLiteral("at"), row.at.toString(Qt::ISODate)},
            {QStringLiteral("officer"), textOrNull(row.officer)},
            {QStringLiteral("laptop"), row.laptop},
            {QStringLiteral("kind"), row.kindKey},
            {QStringLiteral("record"), row.recordId},
            {QStringLiteral("what"), textOrNull(row.what)},
            {QStringLiteral("field"), row.field},
            {QStringLiteral("name"), row.fieldWords},
            {QStringLiteral("from"), textOrNull(row.from)},
            {QStringLiteral("to"), textOrNull(row.to)},
            {QStringLiteral("removed"), textOrNull(row.removed)},
            {QStringLiteral("stands"), row.stands},
            {QStringLiteral("why"), textOrNull(row.why)}};
}

workflow::HistoryAsked askedBy(workflow::Session &session, const Workplace &place)
{
    workflow::HistoryAsked asked{
        .kind = option(place, "kind"),
        .officer = option(place, "officer"),
        .skip = place.number(QStringLiteral("skip"), 0, 0, mostLines),
        .most = place.number(QStringLiteral("limit"), usualLines, 1, mostLines)};
    const QString record = option(place, "record");
    asked.home =
        base::valueOrThrow(workflow::findHome(session, place.arguments().positional.value(0))).id;
    if (!record.isEmpty()) {
        const QUuid id = QUuid::fromString(record);
        if (id.isNull() || workflow::recordTitle(session, id).isEmpty())
            refuseRecord(record);
        asked.record = id;
    }
    return asked;
}

Outcome runHistory(const Workplace &place)
{
    const auto session = place.open(store::PlannerFile::Access::Read);
    const workflow::HistoryAsked asked = askedBy(*session, place);
    const workflow::History history = base::valueOrThrow(workflow::history(*session, asked));
    QJsonArray rows;
    QStringList lines;
    for (const lists::HistoryRow &row : history.rows) {
        rows.append(rowToJson(row));
        lines += Say::tr("%1 %2  %3").arg(row.entry, row.field, lists::historyWords(row));
    }
    if (lines.isEmpty())
        lines += Say::tr("No changes.");
    const int next = asked.skip + history.read;
    return {.json = {{QStringLiteral("home"), asked.home->text()},
                     {QStringLiteral("history"), rows},
                     {QStringLiteral("next"),
                      history.isMore ? QJsonValue(next) : QJsonValue(QJsonValue::Null)}},
            .words = lines.join(QLatin1Char('\n')),
            .note = history.isMore
                        ? Say::tr("There are older changes: add --skip %1 to see them.").arg(next)
                        : QString()};
}

/// The changed fields of a change that was just made, for whoever wants to go on with it.
QJsonObject writtenToJson(workflow::Session &session, const store::Written &written)
{
    QJsonArray homes;
    for (const base::Id<subject::Home> &home : written.homes)
        homes.append(home.text());
    return {{QStringLiteral("change"), workflow::changeReference(session, written.change)},
            {QStringLiteral("homes"), homes}};
}

Outcome runRestore(const Workplace &place)
{
    const QString entry = place.arguments().positional.value(0);
    const QString field = option(place, "field");
    if (field.isEmpty())
        throw UsageFault{Say::tr("Say which field of the entry: --field FIELD.")};
    const auto session = place.open(store::PlannerFile::Access::Write);
    workflow::Saying saying = sayingOf(*session, place);
    saying.why = option(place, "why");
    const store::Written written =
        base::valueOrThrow(workflow::restoreValue(*session, entry, field, saying));
    return {.json = writtenToJson(*session, written),
            .words = Say::tr("Put back, as change %1.")
                         .arg(workflow::changeReference(*session, written.change))};
}

QJsonObject previewToJson(const workflow::UndoPreview &preview)
{
    QJsonArray taken;
    for (const workflow::UndoPreview::Taken &each : preview.taken)
        taken.append(QJsonObject{{QStringLiteral("what"), each.what},
                                 {QStringLiteral("name"), textOrNull(each.field)},
                                 {QStringLiteral("from"), textOrNull(each.now)},
                                 {QStringLiteral("to"), textOrNull(each.then)},
                                 {QStringLiteral("deletes"), each.isDeletion},
                                 {QStringLiteral("officer"), textOrNull(each.officer)}});
    QJsonArray left;
    for (const workflow::UndoPreview::Left &each : preview.left)
        left.append(QJsonObject{{QStringLiteral("what"), each.what},
                                {QStringLiteral("name"), textOrNull(each.field)},
                                {QStringLiteral("why"), each.why}});
    return {{QStringLiteral("of"), preview.of},
            {QStringLiteral("taken_back"), taken},
            {QStringLiteral("left"), left}};
}

Outcome runUndo(const Workplace &place)
{
    const QString named = place.arguments().positional.value(0);
    const bool isPreview = place.arguments().has(QStringLiteral("preview"));
    const auto session = place.open(isPreview ? store::PlannerFile::Access::Read
                                              : store::PlannerFile::Access::Write);
    const qint64 change = base::valueOrThrow(workflow::changeNamed(*session, named));
    const workflow::UndoPreview preview =
        base::valueOrThrow(workflow::previewUndo(*session, {change}));
    QJsonObject json = previewToJson(preview);
    QStringList lines = workflow::undoWords(preview);
    json.insert(QStringLiteral("change"), QJsonValue());
    if (!isPreview) {
        workflow::Saying saying = sayingOf(*session, place);
        saying.why = option(place, "why");
        const store::Written written =
            base::valueOrThrow(workflow::undo(*session, {change}, saying));
        const QString reference = workflow::changeReference(*session, written.change);
        json.insert(QStringLiteral("change"), reference);
        lines +=
            Say::tr("Taken back, as change %1. To do it again, take that back.").arg(reference);
    }
    return {.json = json, .words = lines.join(QLatin1Char('\n'))};
}

Option whyOption()
{
    return {QStringLiteral("why"), QStringLiteral("TEXT"), Say::tr("Why, for the history.")};
}

} // namespace

Command historyCommand()
{
    return {.name = QStringLiteral("history"),
            .positionals = QStringLiteral("HOME"),
            .summary = Say::tr("Show who changed what of a home, newest first."),
            .options = {{QStringLiteral("record"), QStringLiteral("ID"),
                         Say::tr("Only of this record: a contact, an action, any other.")},
                        {QStringLiteral("kind"), QStringLiteral("KIND"),
                         Say::tr("Only of this kind of record, such as review or action.")},
                        {QStringLiteral("limit"), QStringLiteral("NUMBER"),
                         Say::tr("How many changes of fields to show at most.")},
                        {QStringLiteral("skip"), QStringLiteral("NUMBER"),
                         Say::tr("How many of the newest to leave out.")}},
            .run = runHistory};
}

Command restoreCommand()
{
    return {.name = QStringLiteral("restore"),
            .positionals = QStringLiteral("ENTRY"),
            .summary = Say::tr("Put the value of an entry of the history back."),
            .options = {{QStringLiteral("field"), QStringLiteral("FIELD"),
                         Say::tr("Which field of the entry.")},
                        whyOption(),
                        {QStringLiteral("about-no-person"), QStringLiteral("REASON"),
                         Say::tr("Why what looks like an NHS number or a date of birth may be "
                                 "kept.")}},
            .run = runRestore};
}

Command undoCommand()
{
    return {.name = QStringLiteral("undo"),
            .positionals = QStringLiteral("CHANGE"),
            .summary = Say::tr("Take back a change as the history shows it, or the last one."),
            .options = {{QStringLiteral("preview"),
                         {},
                         Say::tr("Show what would be taken back, and change nothing.")},
                        whyOption()},
            .run = runUndo};
}

} // namespace app
