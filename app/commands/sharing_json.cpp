#include "app/commands/sharing_json.h"

#include "app/commands/rating_json.h"
#include "app/commands/say.h"
#include "base/text.h"
#include "workflow/record_words.h"

#include <QJsonArray>

namespace app {
namespace {

using workflow::ConflictRow;
using workflow::ReceivedUpdate;

QString idText(const QUuid &id)
{
    return id.toString(QUuid::WithoutBraces);
}

QJsonObject senderToJson(const exchange::BundleHead &head)
{
    return {{QStringLiteral("laptop"), idText(head.device)},
            {QStringLiteral("officer"), textOrNull(head.officer)},
            {QStringLiteral("council"), head.council},
            {QStringLiteral("made"), utcOrNull(QDateTime::fromMSecsSinceEpoch(head.made, Qt::UTC))},
            {QStringLiteral("note"), textOrNull(head.note)}};
}

QJsonObject arrivedToJson(const workflow::ArrivedRow &row)
{
    const store::Arrival &arrival = row.arrival;
    return {{QStringLiteral("home"), textOrNull(row.home)},
            {QStringLiteral("about"), row.about},
            {QStringLiteral("kind"), arrival.recordKind},
            {QStringLiteral("id"), idText(arrival.id)},
            {QStringLiteral("field"), arrival.field},
            {QStringLiteral("before"), arrival.before},
            {QStringLiteral("theirs"), arrival.by.value},
            {QStringLiteral("after"), arrival.after},
            {QStringLiteral("new_record"), arrival.isNewRecord},
            {QStringLiteral("conflict"), arrival.isConflict},
            {QStringLiteral("officer"), textOrNull(row.officer)},
            {QStringLiteral("at"), utcOrNull(arrival.by.at)},
            {QStringLiteral("laptop"), workflow::laptopLetters(arrival.by.device)}};
}

QString saidOrNothing(const QString &words)
{
    return words.isEmpty() ? Say::tr("nothing") : words;
}

QString arrivedInWords(const workflow::ArrivedRow &row)
{
    const QString about =
        row.home.isEmpty() ? row.about : QStringLiteral("%1, %2").arg(row.home, row.about);
    const QString what = QStringLiteral("  %1. %2").arg(about, row.field);
    if (row.arrival.isConflict)
        return Say::tr("%1: two answers. Here %2, from %3 %4. Until somebody chooses, %5 counts.")
            .arg(what, saidOrNothing(row.before),
                 row.officer.isEmpty() ? Say::tr("a colleague") : row.officer,
                 saidOrNothing(row.theirs), saidOrNothing(row.after));
    if (row.before.isEmpty())
        return Say::tr("%1: %2").arg(what, saidOrNothing(row.after));
    return Say::tr("%1: %2, was %3").arg(what, saidOrNothing(row.after), row.before);
}

} // namespace

QJsonValue utcOrNull(const QDateTime &moment)
{
    return moment.isValid() ? QJsonValue(moment.toUTC().toString(Qt::ISODate))
                            : QJsonValue(QJsonValue::Null);
}

QJsonObject sentToJson(const workflow::Sent &sent)
{
    return {{QStringLiteral("path"), textOrNull(sent.path)},
            {QStringLiteral("changes"), sent.changes},
            {QStringLiteral("bytes"), sent.bytes},
            {QStringLiteral("since"), exchange::countsToJson(sent.since)},
            {QStringLiteral("covers"), exchange::countsToJson(sent.covers)}};
}

QStringList sentInWords(const workflow::Sent &sent)
{
    if (sent.path.isEmpty())
        return {Say::tr("The folder held everything from here already.")};
    return {Say::tr("Wrote %n changes to %1.", nullptr, int(sent.changes)).arg(sent.path)};
}

QJsonObject receivedToJson(const ReceivedUpdate &received)
{
    QJsonArray senders;
    for (const exchange::BundleHead &head : received.senders)
        senders.append(senderToJson(head));
    QJsonArray changed;
    for (const workflow::ArrivedRow &row : received.rows)
        changed.append(arrivedToJson(row));
    QJsonArray leftOut;
    for (const exchange::FolderProblem &problem : received.problems)
        leftOut.append(QJsonObject{{QStringLiteral("file"), problem.name},
                                   {QStringLiteral("reason"), problem.message}});
    return {{QStringLiteral("from"), received.from},
            {QStringLiteral("preview"), received.isPreview},
            {QStringLiteral("senders"), senders},
            {QStringLiteral("changes"), received.changes},
            {QStringLiteral("known"), received.known},
            {QStringLiteral("waiting"), received.waiting},
            {QStringLiteral("records"), received.arrivals.records},
            {QStringLiteral("new_records"), received.arrivals.newRecords},
            {QStringLiteral("fields"), received.arrivals.all},
            {QStringLiteral("conflicts"), received.arrivals.conflicts},
            {QStringLiteral("changed"), changed},
            {QStringLiteral("left_out"), leftOut},
            {QStringLiteral("separated"), received.isSeparated},
            {QStringLiteral("exchange"),
             received.exchange > 0 ? QJsonValue(received.exchange) : QJsonValue()}};
}

QStringList receivedInWords(const ReceivedUpdate &received)
{
    QStringList lines;
    if (received.changes == 0)
        lines += received.waiting > 0 ? Say::tr("Nothing could be taken in yet.")
                                      : Say::tr("Nothing new. Everything in it was here already.");
    else
        lines += received.isPreview
                     ? Say::tr("%n changes would be taken in. Nothing is changed yet.", nullptr,
                               int(received.changes))
                     : Say::tr("Took in %n changes.", nullptr, int(received.changes));
    for (const workflow::ArrivedRow &row : received.rows)
        lines += arrivedInWords(row);
    const qint64 more = received.arrivals.all - qint64(received.rows.size());
    if (more > 0)
        lines += Say::tr("  and %n more.", nullptr, int(more));
    if (received.waiting > 0)
        lines += Say::tr("%n changes wait for earlier ones. Ask for an update file with "
                         "everything.",
                         nullptr, int(received.waiting));
    if (received.isSeparated)
        lines +=
            Say::tr("A copy of this file had been worked in as the same laptop. This one counts "
                    "as a laptop of its own from there on; nothing is lost.");
    if (received.arrivals.conflicts > 0)
        lines += Say::tr("%n places have two answers. See: chplan conflicts.", nullptr,
                         int(received.arrivals.conflicts));
    for (const exchange::FolderProblem &problem : received.problems)
        lines += Say::tr("Left out %1: %2").arg(problem.name, problem.message);
    return lines;
}

QJsonObject conflictToJson(const ConflictRow &row)
{
    QJsonArray sides;
    for (size_t i = 0; i < row.sides.size(); ++i) {
        const ConflictRow::Side &side = row.sides[i];
        sides.append(QJsonObject{{QStringLiteral("value"), row.conflict.heads[i].value},
                                 {QStringLiteral("words"), textOrNull(side.value)},
                                 {QStringLiteral("officer"), textOrNull(side.officer)},
                                 {QStringLiteral("at"), utcOrNull(side.at)},
                                 {QStringLiteral("laptop"), side.laptop}});
    }
    const bool isDeletion = row.conflict.kind == store::Conflict::Kind::ChangedAgainstDelete;
    return {{QStringLiteral("ref"), row.reference},
            {QStringLiteral("kind"),
             isDeletion ? QStringLiteral("changed_against_delete") : QStringLiteral("two_values")},
            {QStringLiteral("home"), textOrNull(row.home)},
            {QStringLiteral("about"), row.about},
            {QStringLiteral("record"), row.conflict.recordKind},
            {QStringLiteral("id"), idText(row.conflict.id)},
            {QStringLiteral("field"), row.conflict.field},
            {QStringLiteral("base"),
             row.conflict.base ? row.conflict.base->value : QJsonValue(QJsonValue::Null)},
            {QStringLiteral("answers"), sides}};
}

QStringList conflictInWords(const ConflictRow &row)
{
    const QString about =
        row.home.isEmpty() ? row.about : QStringLiteral("%1, %2").arg(row.home, row.about);
    const bool isDeletion = row.conflict.kind == store::Conflict::Kind::ChangedAgainstDelete;
    QStringList lines{QStringLiteral("%1  %2. %3").arg(row.reference, about, row.field)};
    if (isDeletion)
        lines += Say::tr("          A colleague deleted this. Meanwhile was written:");
    else
        lines += Say::tr("          Before: %1").arg(saidOrNothing(row.base));
    int number = 0;
    for (const ConflictRow::Side &side : row.sides)
        lines +=
            Say::tr("       %1. %2 (%3, %4)")
                .arg(++number)
                .arg(saidOrNothing(side.value),
                     side.officer.isEmpty() ? Say::tr("laptop %1").arg(side.laptop) : side.officer,
                     base::longMoment(side.at));
    return lines;
}

QJsonObject laptopToJson(const workflow::LaptopState &laptop)
{
    return {{QStringLiteral("laptop"), idText(laptop.device)},
            {QStringLiteral("name"), laptop.name},
            {QStringLiteral("officer"), textOrNull(laptop.officer)},
            {QStringLiteral("heard_of"), utcOrNull(laptop.heardOf)},
            {QStringLiteral("changes"), laptop.changes},
            {QStringLiteral("missing"), laptop.missing},
            {QStringLiteral("this"), laptop.isThis}};
}

} // namespace app
