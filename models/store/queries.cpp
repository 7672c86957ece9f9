#include "store/queries.h"

#include "base/error.h"
#include "base/json.h"
#include "store/records.h"
#include "store/say.h"
#include "store/stored_values.h"

namespace store {
namespace {

using subject::Authority;
using subject::RecordKind;

QDate dateFrom(const QString &text)
{
    return QDate::fromString(text, Qt::ISODate);
}

QString nameOf(RecordKind kind)
{
    return subject::infoOf(kind).name;
}

template <typename Record>
std::vector<Record> all(PlannerFile &file, RecordKind kind)
{
    std::vector<std::pair<qint64, QUuid>> keys;
    {
        // From the table of the kind: there are a thousand times as many records of all kinds, and
        // SQLite would walk through them in the order asked for, but for CROSS.
        const QByteArray table = nameOf(kind).toLatin1();
        Statement rows = file.database().prepare("SELECT record.key, record.id FROM " + table +
                                                 " CROSS JOIN record ON record.key = " + table +
                                                 ".record ORDER BY record.id");
        while (rows.next())
            keys.emplace_back(rows.number(0), QUuid::fromRfc4122(rows.bytes(1)));
    }
    std::vector<Record> records;
    records.reserve(keys.size());
    for (const auto &[key, id] : keys)
        records.push_back(file.projection().record<Record>(key, id));
    return records;
}

} // namespace

namespace {

/// As json_each reads it.
QByteArray listOf(const std::set<qint64> &keys)
{
    QByteArray list;
    for (const qint64 key : keys)
        list += (list.isEmpty() ? "" : ",") + QByteArray::number(key);
    return '[' + list + ']';
}

/// The columns of a home from `firstOfHome` on. `?1` is the day, `?2` a list of keys or null.
QByteArray homeLineSelect()
{
    return "SELECT record.key, record.id, standing.colours, standing.next_contact, "
           "standing.runs_out, (SELECT review.date FROM review WHERE review.home = home.record "
           "AND review.deleted IS NULL AND review.date <= ?1 ORDER BY review.date DESC LIMIT 1), " +
           Projection::columnsToRead(subject::infoOf(RecordKind::Home)) +
           " FROM home JOIN record ON record.key = home.record "
           // The steps of a home follow one another: the one begun last is that of the day.
           "LEFT JOIN standing ON standing.home = home.record AND standing.from_day = "
           "(SELECT max(step.from_day) FROM standing AS step WHERE step.home = home.record "
           "AND step.from_day <= ?1) "
           "AND (standing.until_day IS NULL OR standing.until_day >= ?1) "
           "WHERE home.deleted IS NULL "
           "AND (?2 IS NULL OR home.record IN (SELECT value FROM json_each(?2))) "
           "ORDER BY home.name COLLATE NOCASE, record.id";
}

constexpr int firstOfHome = 6;

size_t countOfHomes(PlannerFile &file)
{
    Statement row = file.database().prepare("SELECT count(*) FROM home");
    row.next();
    return static_cast<size_t>(row.number(0));
}

} // namespace

std::vector<HomeLine> homeLines(PlannerFile &file, const QDate &day,
                                const std::optional<std::set<qint64>> &which)
{
    const subject::KindInfo &kind = subject::infoOf(RecordKind::Home);
    static const QByteArray select = homeLineSelect();
    std::vector<HomeLine> lines;
    lines.reserve(which ? which->size() : countOfHomes(file)); // a home is large to move
    Statement rows = file.database().prepare(select);
    rows.bind(day);
    if (which)
        rows.bindText(listOf(*which));
    while (rows.next()) {
        const QUuid id = QUuid::fromRfc4122(rows.bytes(1));
        lines.push_back(
            {.key = rows.number(0),
             .home = subject::recordOf<subject::Home>(id, storedValues(rows, firstOfHome, kind)),
             .colours = coloursFromText(rows.text(2)),
             .nextContact = dateFrom(rows.text(3)),
             .runsOut = dateFrom(rows.text(4)),
             .lastContact = dateFrom(rows.text(5))});
    }
    return lines;
}

std::vector<subject::Officer> officers(PlannerFile &file)
{
    std::vector<subject::Officer> found = all<subject::Officer>(file, RecordKind::Officer);
    std::sort(found.begin(), found.end(), [](const auto &a, const auto &b) {
        return a.name.toCaseFolded() < b.name.toCaseFolded();
    });
    return found;
}

Authority authority(PlannerFile &file)
{
    const auto found = all<Authority>(file, RecordKind::Authority);
    if (found.empty())
        base::fail(Say::tr("This file belongs to no council."));
    return found.front();
}

std::optional<subject::Home> home(PlannerFile &file, const base::Id<subject::Home> &id)
{
    return find(file, id);
}

std::optional<subject::Officer> officer(PlannerFile &file, const base::Id<subject::Officer> &id)
{
    return find(file, id);
}

std::optional<subject::Review> review(PlannerFile &file, const base::Id<subject::Review> &id)
{
    return find(file, id);
}

std::optional<subject::Note> note(PlannerFile &file, const base::Id<subject::Note> &id)
{
    return find(file, id);
}

std::vector<subject::Home> homes(PlannerFile &file)
{
    return all<subject::Home>(file, RecordKind::Home);
}

namespace {

std::vector<subject::Home> homesOf(PlannerFile &file, Statement &rows)
{
    std::vector<base::Id<subject::Home>> ids;
    while (rows.next())
        ids.emplace_back(QUuid::fromRfc4122(rows.bytes(0)));
    std::vector<subject::Home> homes;
    for (const base::Id<subject::Home> &id : ids)
        homes.push_back(*store::home(file, id));
    return homes;
}

} // namespace

std::vector<subject::Home> homesContinuedBy(PlannerFile &file, const base::Id<subject::Home> &home)
{
    Statement rows = file.database().prepare(
        "SELECT record.id FROM home CROSS JOIN record ON record.key = home.record "
        "WHERE home.continues_as = (SELECT key FROM record WHERE id = ? AND kind = 'home') "
        "ORDER BY record.id");
    rows.bind(home.uuid().toRfc4122());
    return homesOf(file, rows);
}

std::vector<subject::Home> homesChangingOwner(PlannerFile &file)
{
    Statement rows = file.database().prepare(
        "SELECT record.id FROM home CROSS JOIN record ON record.key = home.record "
        "WHERE home.owner_change IS NOT NULL AND home.deleted IS NULL ORDER BY record.id");
    return homesOf(file, rows);
}

std::optional<Change> changeOf(PlannerFile &file, RecordKind kind, const QUuid &id,
                               const QString &field)
{
    const auto record = file.projection().findRecord(nameOf(kind), id);
    const qint64 entry = record ? file.projection().winningEntry(*record, nameOf(kind), field) : 0;
    Statement row = file.database().prepare("SELECT change FROM entry WHERE key = ?");
    row.bind(entry);
    return row.next() ? std::optional(file.journal().read(row.number(0))) : std::nullopt;
}

std::vector<ReviewLine> reviews(PlannerFile &file, const base::Id<subject::Home> &home,
                                const QDate &day)
{
    std::vector<ReviewLine> lines;
    const auto key = file.projection().findRecord(nameOf(RecordKind::Home), home.uuid());
    if (!key)
        return lines;
    Statement rows = file.database().prepare(
        "SELECT record.key, record.id, (SELECT count(*) FROM answer WHERE answer.review = "
        "record.key AND answer.value IS NOT NULL) FROM review "
        "JOIN record ON record.key = review.record "
        "WHERE review.home = ?1 AND review.deleted IS NULL AND (?2 IS NULL OR review.date = ?2) "
        "ORDER BY review.date, record.id");
    rows.bind(*key).bind(day);
    while (rows.next()) {
        const QUuid id = QUuid::fromRfc4122(rows.bytes(1));
        lines.push_back({.review = file.projection().record<subject::Review>(rows.number(0), id),
                         .answers = static_cast<int>(rows.number(2))});
    }
    return lines;
}

std::vector<subject::Note> notes(PlannerFile &file, const base::Id<subject::Home> &home)
{
    std::vector<std::pair<qint64, QUuid>> keys;
    {
        Statement rows = file.database().prepare(
            "SELECT note.record, record.id FROM note JOIN record ON record.key = note.record "
            "WHERE note.deleted IS NULL AND note.home = "
            "(SELECT key FROM record WHERE id = ? AND kind = 'home') "
            "ORDER BY note.written, record.id");
        rows.bind(home.uuid().toRfc4122());
        while (rows.next())
            keys.emplace_back(rows.number(0), QUuid::fromRfc4122(rows.bytes(1)));
    }
    std::vector<subject::Note> found;
    for (const auto &[key, id] : keys)
        found.push_back(file.projection().record<subject::Note>(key, id));
    return found;
}

qint64 keyOf(PlannerFile &file, RecordKind kind, const QUuid &id)
{
    const auto key = file.projection().findRecord(nameOf(kind), id);
    if (!key)
        base::fail(Say::tr("What you asked for is not in this file. Nothing was changed."));
    return *key;
}

std::map<qint64, std::vector<rules::ContactAnswers>>
newestAnswers(PlannerFile &file, const QStringList &questions, const std::vector<qint64> &homes)
{
    return file.answers().newestOfAll(questions, homes);
}

QDate newestDirectoryDate(PlannerFile &file, const QStringList &layouts)
{
    QDate newest;
    Statement rows =
        file.database().prepare("SELECT source ->> 'layout', max(source ->> 'date') FROM change "
                                "WHERE source ->> 'kind' = 'directory' GROUP BY 1");
    while (rows.next()) {
        if (layouts.contains(rows.text(0)))
            newest = std::max(newest, dateFrom(rows.text(1)));
    }
    return newest;
}

QJsonObject directoryValues(PlannerFile &file, const base::Id<subject::Home> &home)
{
    QJsonObject fields;
    Statement rows = file.database().prepare(
        "SELECT entry.fields FROM record CROSS JOIN entry ON entry.record = record.key "
        "CROSS JOIN change ON change.key = entry.change JOIN device ON device.key = change.device "
        "WHERE record.id = ? AND record.kind = 'home' AND change.source ->> 'kind' = 'directory' "
        "ORDER BY change.at, device.id, change.seq");
    rows.bind(home.uuid().toRfc4122());
    while (rows.next()) {
        const QJsonObject written = base::jsonValue(rows.bytes(0)).toObject();
        if (fields.isEmpty()) {
            fields = written;
            continue;
        }
        for (auto field = written.begin(); field != written.end(); ++field)
            fields.insert(field.key(), *field);
    }
    return fields;
}

QByteArray content(PlannerFile &file, const QString &hash)
{
    Statement row = file.database().prepare("SELECT bytes FROM content WHERE hash = ?");
    row.bind(hash);
    return row.next() ? row.bytes(0) : QByteArray();
}

QDateTime lastSaved(PlannerFile &file)
{
    Statement row = file.database().prepare("SELECT arrived FROM change ORDER BY key DESC LIMIT 1");
    return row.next() ? QDateTime::fromMSecsSinceEpoch(row.number(0), Qt::UTC) : QDateTime();
}

std::map<QUuid, qint64> firstChangeOfHomes(PlannerFile &file)
{
    std::map<QUuid, qint64> first;
    Statement rows = file.database().prepare(
        "SELECT record.id, min(entry.change) FROM record JOIN entry ON entry.record = record.key "
        "WHERE record.kind = 'home' GROUP BY record.key");
    while (rows.next())
        first.emplace(QUuid::fromRfc4122(rows.bytes(0)), rows.number(1));
    return first;
}

} // namespace store
