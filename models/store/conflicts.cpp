#include "store/conflicts.h"

#include "base/json.h"
#include "store/field_writes.h"

#include <algorithm>
#include <limits>
#include <set>
#include <tuple>

namespace store {
namespace {

SignedWrite signedBy(Database &database, const FieldWrite &write)
{
    SignedWrite result{.value = base::jsonValue(write.value),
                       .device = QUuid::fromRfc4122(write.deviceId),
                       .officer = {},
                       .at = QDateTime::fromMSecsSinceEpoch(write.at, Qt::UTC),
                       .entry = write.entry,
                       .why = {}};
    Statement row = database.prepare(
        "SELECT officer.id, change.why FROM entry JOIN change ON change.key = entry.change "
        "LEFT JOIN record AS officer ON officer.key = change.officer WHERE entry.key = ?");
    if (row.bind(write.entry).next()) {
        if (!row.isNull(0))
            result.officer = base::Id<subject::Officer>(QUuid::fromRfc4122(row.bytes(0)));
        result.why = row.text(1);
    }
    return result;
}

struct Where {
    qint64 record = 0;
    QString kind = {};
    QUuid id = {};
};

using Writes = std::map<QString, std::vector<FieldWrite>>;

/// Values that differ, in a field that is not `deleted`; or deleted by one and not by the other.
bool isToBeShown(const QString &field, const Folded &folded)
{
    if (field != deletedField)
        return folded.isConflict();
    return std::any_of(folded.heads.begin(), folded.heads.end(),
                       [](const FieldWrite &head) { return base::jsonValue(head.value).isNull(); });
}

/// Finds what waits for a person in one record.
class RecordConflicts {
public:
    RecordConflicts(PlannerFile &file, Where where)
        : m_file(file),
          m_where(std::move(where)),
          m_writes(file.journal().writesOf(m_where.record))
    {
    }

    void addTo(std::vector<Conflict> &all)
    {
        const Knowledge &knowledge = m_file.journal().knowledge();
        const auto deletedWrites = m_writes.find(deletedField);
        const bool everDeleted = deletedWrites != m_writes.end();
        const Folded deletion =
            everDeleted ? fold(deletedField, deletedWrites->second, knowledge) : Folded{};
        const bool isDeleted = everDeleted && !base::jsonValue(deletion.winner().value).isNull();
        if (isDeleted)
            addChildren(deletion.winner(), all);
        for (const auto &[field, writes] : m_writes) {
            const Folded folded = fold(field, writes, knowledge);
            if (isDeleted && field != deletedField)
                addAgainst(deletion.winner(), field, folded, all);
            else if (folded.heads.size() > 1 && isToBeShown(field, folded))
                all.push_back(twoValues(field, writes, folded));
        }
    }

private:
    Conflict named(Conflict::Kind kind, const QString &field) const
    {
        return {.kind = kind, .recordKind = m_where.kind, .id = m_where.id, .field = field};
    }

    Conflict twoValues(const QString &field, const std::vector<FieldWrite> &writes,
                       const Folded &folded)
    {
        Conflict conflict = named(Conflict::Kind::TwoValues, field);
        if (const auto base = commonBase(field, writes, folded, m_file.journal().knowledge()))
            conflict.base = signedBy(m_file.database(), *base);
        for (const FieldWrite &head : folded.heads) {
            if (head.directory.isNull())
                conflict.heads.push_back(signedBy(m_file.database(), head));
        }
        return conflict;
    }

    /// What was written without knowing that the record was deleted.
    void addAgainst(const FieldWrite &deletion, const QString &field, const Folded &folded,
                    std::vector<Conflict> &all)
    {
        Conflict conflict = named(Conflict::Kind::ChangedAgainstDelete, field);
        for (const FieldWrite &head : folded.heads) {
            if (head.directory.isNull() && !m_file.journal().knowledge().knows(deletion, head))
                conflict.heads.push_back(signedBy(m_file.database(), head));
        }
        if (conflict.heads.empty())
            return;
        conflict.deletion = signedBy(m_file.database(), deletion);
        all.push_back(std::move(conflict));
    }

    /// Records that point at this one and that whoever deleted it did not know.
    void addChildren(const FieldWrite &deletion, std::vector<Conflict> &all)
    {
        for (const subject::KindInfo &kind : subject::recordKinds()) {
            for (const subject::FieldInfo &field : kind.fields) {
                if (field.refersTo && kind.field(deletedField) &&
                    subject::infoOf(*field.refersTo).name == m_where.kind)
                    addChildren(deletion, kind, field, all);
            }
        }
    }

    void addChildren(const FieldWrite &deletion, const subject::KindInfo &kind,
                     const subject::FieldInfo &field, std::vector<Conflict> &all)
    {
        const auto name = [](QLatin1StringView text) {
            return QByteArray(text.data(), text.size());
        };
        Statement rows = m_file.database().prepare(
            "SELECT record.key, record.id FROM " + name(kind.name) +
            " AS child JOIN record ON record.key = child.record WHERE child." + name(field.name) +
            " = ? AND child.deleted IS NULL ORDER BY record.id");
        rows.bind(m_where.record);
        while (rows.next()) {
            const auto writes = m_file.journal().writesOf(rows.number(0));
            const Folded reference =
                fold(field.name, writes.at(field.name), m_file.journal().knowledge());
            if (m_file.journal().knowledge().knows(deletion, reference.winner()))
                continue;
            Conflict conflict = named(Conflict::Kind::ChangedAgainstDelete, field.name);
            conflict.childKind = kind.name;
            conflict.child = QUuid::fromRfc4122(rows.bytes(1));
            conflict.heads.push_back(signedBy(m_file.database(), reference.winner()));
            conflict.deletion = signedBy(m_file.database(), deletion);
            all.push_back(std::move(conflict));
        }
    }

    PlannerFile &m_file;
    Where m_where;
    Writes m_writes;
};

/// Records that may have something to show: with several heads, or deleted.
std::vector<Where> suspects(PlannerFile &file)
{
    QByteArray sql = "SELECT key, kind, id FROM record WHERE key IN (SELECT record FROM several";
    for (const subject::KindInfo &kind : subject::recordKinds()) {
        if (kind.field(deletedField))
            sql += " UNION SELECT record FROM " + QByteArray(kind.name.data(), kind.name.size()) +
                   " WHERE deleted IS NOT NULL";
    }
    sql += ") ORDER BY kind, id";
    std::vector<Where> found;
    Statement rows = file.database().prepare(sql);
    while (rows.next())
        found.push_back({rows.number(0), rows.text(1), QUuid::fromRfc4122(rows.bytes(2))});
    return found;
}

bool hasSeveralWriters(PlannerFile &file)
{
    Statement row = file.database().prepare("SELECT count(*) FROM device WHERE last_seq > 0");
    row.next();
    return row.number(0) > 1;
}

/// The records with these keys, by kind and id.
std::vector<Where> recordsOf(PlannerFile &file, const std::map<qint64, FieldWrites::Last> &written)
{
    std::vector<std::tuple<QByteArray, QByteArray, qint64>> names;
    for (const auto &[record, last] : written) {
        Statement row = file.database().prepare("SELECT kind, id FROM record WHERE key = ?");
        row.bind(record).next();
        names.emplace_back(row.bytes(0), row.bytes(1), record);
    }
    std::sort(names.begin(), names.end());
    std::vector<Where> found;
    for (const auto &[kind, id, record] : names)
        found.push_back({record, QString::fromUtf8(kind), QUuid::fromRfc4122(id)});
    return found;
}

/// The first entry after `before` has this key or a later one: entries are numbered as changes are.
qint64 firstEntryAfter(PlannerFile &file, qint64 change)
{
    Statement row = file.database().prepare(
        "SELECT key FROM entry WHERE change > ? ORDER BY change, key LIMIT 1");
    return row.bind(change).next() ? row.number(0) : std::numeric_limits<qint64>::max();
}

/// Records of which a field has more than one head.
std::set<qint64> disputedRecords(PlannerFile &file)
{
    std::set<qint64> records;
    Statement rows = file.database().prepare("SELECT DISTINCT record FROM several");
    while (rows.next())
        records.insert(rows.number(0));
    return records;
}

bool isLastChange(PlannerFile &file, qint64 change)
{
    Statement row = file.database().prepare("SELECT max(key) FROM change");
    row.next();
    return row.number(0) <= change;
}

/// What was there of one field and what has arrived.
std::vector<FieldWrite> together(std::vector<FieldWrite> old,
                                 const std::vector<FieldWrite> &arrived)
{
    old.insert(old.end(), arrived.begin(), arrived.end());
    return old;
}

} // namespace

std::vector<Conflict> conflicts(PlannerFile &file)
{
    std::vector<Conflict> all;
    // One laptop knows all that it wrote before: no need to look for what was deleted.
    if (!hasSeveralWriters(file))
        return all;
    for (Where &where : suspects(file))
        RecordConflicts(file, std::move(where)).addTo(all);
    return all;
}

namespace {

/// What arrived for the fields of one record, beside what was there.
class RecordArrivals {
public:
    RecordArrivals(PlannerFile &file, const Where &where, bool isNew)
        : m_file(file),
          m_where(where),
          m_isNew(isNew)
    {
    }

    void addTo(Arrivals &result, qint64 most, const FieldWrites::ByField &before,
               const FieldWrites::ByField &arrived)
    {
        for (const auto &[field, writes] : arrived) {
            const auto held = before.find(field);
            addTo(result, most, field,
                  held == before.end() ? std::vector<FieldWrite>() : held->second, writes);
        }
    }

private:
    void addTo(Arrivals &result, qint64 most, const QString &field,
               const std::vector<FieldWrite> &old, const std::vector<FieldWrite> &arrived)
    {
        const Knowledge &knowledge = m_file.journal().knowledge();
        const Folded now = fold(field, together(old, arrived), knowledge);
        const bool wasConflict = !old.empty() && isDisputed(field, fold(field, old, knowledge));
        const bool isConflict = isDisputed(field, now) && !wasConflict;
        ++result.all;
        result.conflicts += isConflict ? 1 : 0;
        if (qint64(result.fields.size()) >= most)
            return;
        std::optional<SignedWrite> was;
        if (!old.empty())
            was = signedBy(m_file.database(), fold(field, old, knowledge).winner());
        result.fields.push_back(
            {.recordKind = m_where.kind,
             .id = m_where.id,
             .field = field,
             .before = was ? was->value : QJsonValue(QJsonValue::Null),
             .after = base::jsonValue(now.winner().value),
             .isNewRecord = m_isNew,
             .isConflict = isConflict,
             .by = signedBy(m_file.database(), fold(field, arrived, knowledge).winner()),
             .was = was});
    }

    static bool isDisputed(const QString &field, const Folded &folded)
    {
        return folded.heads.size() > 1 && isToBeShown(field, folded);
    }

    PlannerFile &m_file;
    const Where &m_where;
    bool m_isNew;
};

} // namespace

Arrivals arrivals(PlannerFile &file, qint64 before, qint64 last, qint64 most)
{
    Arrivals result;
    const qint64 firstEntry = firstEntryAfter(file, before);
    FieldWrites reader(file.database());
    const auto lastArrived = reader.lastIn(firstEntry, firstEntryAfter(file, last));
    // What has been settled since was a conflict all the same.
    const bool isSettledSince = !isLastChange(file, last);
    const std::set<qint64> disputed = disputedRecords(file);
    for (const Where &where : recordsOf(file, lastArrived)) {
        const FieldWrites::Last &written = lastArrived.at(where.record);
        const bool isNew = !reader.hasBefore(where.record, firstEntry);
        ++result.records;
        result.newRecords += isNew ? 1 : 0;
        // Of a hundred thousand the first are told one by one; the others only count.
        if (qint64(result.fields.size()) >= most && !isSettledSince &&
            !disputed.contains(where.record)) {
            result.all += written.fields;
            continue;
        }
        RecordArrivals(file, where, isNew)
            .addTo(result, most, reader.before(where.record, firstEntry),
                   reader.in(written.entries));
    }
    return result;
}

} // namespace store
