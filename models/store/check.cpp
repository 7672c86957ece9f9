#include "store/check.h"

#include "base/json.h"
#include "store/hash.h"
#include "store/say.h"

namespace store {
namespace {

struct RecordRow {
    qint64 key;
    QString kind;
    QByteArray id;
};

std::vector<RecordRow> recordsById(Database &database)
{
    std::vector<RecordRow> records;
    Statement rows = database.prepare("SELECT key, kind, id FROM record ORDER BY kind, id");
    while (rows.next())
        records.push_back({rows.number(0), rows.text(1), rows.bytes(2)});
    return records;
}

QString nameOf(const RecordRow &record)
{
    return record.kind + QLatin1Char(' ') +
           QUuid::fromRfc4122(record.id).toString(QUuid::WithoutBraces);
}

void checkDatabase(Database &database, QStringList &problems)
{
    Statement integrity = database.prepare("PRAGMA integrity_check(20)");
    while (integrity.next()) {
        if (integrity.utf8(0) != "ok")
            problems.append(Say::tr("The file is damaged: %1.").arg(integrity.text(0)));
    }
    Statement keys = database.prepare("PRAGMA foreign_key_check");
    while (keys.next())
        problems.append(
            Say::tr("A row of table %1 points at a row that is not there.").arg(keys.text(0)));
}

qint64 countOf(Database &database, const QByteArray &sql)
{
    Statement row = database.prepare(sql);
    row.next();
    return row.number(0);
}

void checkChains(Journal &journal, QStringList &problems, const Progress &progress = {},
                 qint64 changes = 0)
{
    QUuid device;
    QByteArray previous;
    qint64 seq = 0;
    size_t done = 0;
    journal.forEachChange([&](const Change &change) {
        tell(progress, done++, size_t(changes));
        if (change.device != device) {
            device = change.device;
            previous.clear();
            seq = 0;
        }
        if (change.seq != seq + 1)
            problems.append(Say::tr("The history of laptop %1 has a gap before change %2.")
                                .arg(device.toString(QUuid::WithoutBraces))
                                .arg(change.seq));
        else if (chainOf(previous, change) != change.chain)
            problems.append(Say::tr("Change %2 of laptop %1 is not as it was written.")
                                .arg(device.toString(QUuid::WithoutBraces))
                                .arg(change.seq));
        previous = change.chain;
        seq = change.seq;
    });
}

/// What the journal says a record holds, without writing anything.
struct FoldedRecord {
    QJsonObject fields = {};
    QStringList several = {};
    bool hasItsWinners = true;
};

FoldedRecord foldRecord(PlannerFile &file, const RecordRow &record)
{
    const subject::KindInfo *kind = subject::kindNamed(record.kind);
    FoldedRecord result;
    for (const auto &[field, writes] : file.journal().writesOf(record.key)) {
        const bool isKnown =
            kind && (kind->field(field) ||
                     (kind->kind == subject::RecordKind::Review && subject::answerField(field)));
        const Folded folded = fold(field, writes, file.journal().knowledge());
        if (folded.heads.size() > 1)
            result.several.append(field);
        if (!isKnown)
            continue;
        const QJsonValue value = base::jsonValue(folded.winner().value);
        if (!value.isNull())
            result.fields.insert(field, value);
        if (file.projection().winningEntry(record.key, record.kind, field) != folded.winner().entry)
            result.hasItsWinners = false;
    }
    return result;
}

void checkRecords(PlannerFile &file, QStringList &problems)
{
    for (const RecordRow &record : recordsById(file.database())) {
        const FoldedRecord folded = foldRecord(file, record);
        if (!folded.hasItsWinners ||
            folded.fields != file.projection().fields(record.key, record.kind))
            problems.append(Say::tr("%1 does not hold what its history says.").arg(nameOf(record)));
        QStringList marked;
        Statement several =
            file.database().prepare("SELECT field FROM several WHERE record = ? ORDER BY field");
        several.bind(record.key);
        while (several.next())
            marked.append(several.text(0));
        if (marked != folded.several)
            problems.append(
                Say::tr("%1: the list of changes to check is not right.").arg(nameOf(record)));
    }
}

/// Rows that stand where no record or history puts them, and a count of changes that is not right.
void checkStrays(Database &database, QStringList &problems)
{
    for (const subject::KindInfo &kind : subject::recordKinds()) {
        const QByteArray table(kind.name.data(), kind.name.size());
        const QByteArray strays =
            "SELECT count(*) FROM " + table + " JOIN record ON record.key = " + table +
            ".record WHERE record.kind <> '" + table +
            "' OR NOT EXISTS (SELECT 1 FROM entry WHERE entry.record = record.key)";
        if (countOf(database, strays) > 0)
            problems.append(Say::tr("Table %1 holds rows that have no history.")
                                .arg(QString::fromLatin1(table)));
    }
    if (countOf(database, "SELECT count(*) FROM answer JOIN record ON record.key = answer.review "
                          "WHERE record.kind <> 'review'") > 0)
        problems.append(
            Say::tr("Table %1 holds rows that have no history.").arg(QStringLiteral("answer")));
    if (countOf(database,
                "SELECT count(*) FROM device WHERE last_seq <> coalesce((SELECT max(seq) FROM "
                "change WHERE change.device = device.key), 0) OR known_seq > last_seq") > 0)
        problems.append(Say::tr("How many changes each laptop made is not what the history says."));
}

void checkDerived(PlannerFile &file, QStringList &problems)
{
    for (const RecordRow &record : recordsById(file.database())) {
        if (record.kind != QLatin1StringView("home"))
            continue;
        if (file.derived().stepsOf(record.key) != file.derived().workOutSteps(record.key))
            problems.append(Say::tr("The colours by day of %1 are not what its answers give.")
                                .arg(nameOf(record)));
    }
    const QByteArray newest = newestAnswersSql("true");
    const QByteArray marked = "SELECT home, question, edition, review FROM latest";
    const qint64 stale =
        countOf(file.database(), "SELECT (SELECT count(*) FROM (SELECT * FROM (" + newest +
                                     ") EXCEPT " + marked + ")) + (SELECT count(*) FROM (" +
                                     marked + " EXCEPT SELECT * FROM (" + newest + ")))");
    if (stale > 0)
        problems.append(Say::tr("Which answers are the newest is not right in %n places.", nullptr,
                                int(stale)));
    if (countOf(file.database(), "SELECT count(*) FROM standing WHERE home NOT IN "
                                 "(SELECT record FROM home)") > 0)
        problems.append(Say::tr("There are colours by day of a home that is not there."));
}

/// The names of kept bytes are their hashes.
void checkContents(Database &database, QStringList &problems)
{
    Statement rows = database.prepare("SELECT hash, bytes FROM content");
    while (rows.next()) {
        if (contentHash(rows.bytes(1)) != rows.text(0))
            problems.append(Say::tr("The kept file %1 is not as it was kept.").arg(rows.text(0)));
    }
}

QStringList findingsOf(Database &database)
{
    QStringList findings;
    Statement twice = database.prepare(
        "SELECT location_id, count(*) FROM home WHERE deleted IS NULL AND location_id IS NOT NULL "
        "GROUP BY location_id HAVING count(*) > 1 ORDER BY location_id");
    while (twice.next())
        findings.append(Say::tr("%n homes have the CQC location number %1. Decide which one stays.",
                                nullptr, int(twice.number(1)))
                            .arg(twice.text(0)));
    Statement orphan = database.prepare("SELECT count(*) FROM review WHERE home IS NULL");
    if (orphan.next() && orphan.number(0) > 0)
        findings.append(Say::tr("%n contacts belong to no home.", nullptr, int(orphan.number(0))));
    Statement waiting = database.prepare("SELECT count(*) FROM inbox");
    if (waiting.next() && waiting.number(0) > 0)
        findings.append(
            Say::tr("%n changes of other laptops wait for earlier ones. Ask for a newer "
                    "update file.",
                    nullptr, int(waiting.number(0))));
    Statement several = database.prepare("SELECT count(*) FROM several");
    if (several.next() && several.number(0) > 0)
        findings.append(Say::tr("%n fields were changed on two laptops that did not know of each "
                                "other. Check them.",
                                nullptr, int(several.number(0))));
    return findings;
}

} // namespace

QString digest(PlannerFile &file)
{
    Hasher hasher;
    file.journal().forEachChange([&hasher](const Change &change) {
        hasher.add(headerBytes(change));
        hasher.add(change.chain);
    });
    for (const RecordRow &record : recordsById(file.database())) {
        const QJsonObject fields = file.projection().fields(record.key, record.kind);
        if (fields.isEmpty())
            continue;
        hasher.add(record.kind.toUtf8());
        hasher.add(record.id);
        hasher.add(base::jsonBytes(fields));
    }
    return QString::fromLatin1(hasher.result().toHex());
}

QStringList problemsOfAnyVersion(Database &database, const Progress &progress)
{
    QStringList problems;
    checkDatabase(database, problems);
    Projection projection(database);
    Journal journal(database, projection);
    checkChains(journal, problems, progress, countOf(database, "SELECT count(*) FROM change"));
    checkContents(database, problems);
    return problems;
}

CheckReport check(PlannerFile &file)
{
    Snapshot oneMoment(file.database());
    CheckReport report;
    checkDatabase(file.database(), report.problems);
    checkChains(file.journal(), report.problems);
    checkRecords(file, report.problems);
    checkStrays(file.database(), report.problems);
    checkContents(file.database(), report.problems);
    checkDerived(file, report.problems);
    report.findings = findingsOf(file.database());
    report.digest = digest(file);
    return report;
}

} // namespace store
