#include "store/history.h"

#include "base/error.h"
#include "base/json.h"
#include "store/identity.h"
#include "store/say.h"

#include <algorithm>
#include <tuple>

namespace store {
namespace {

constexpr auto headColumns = "change.key, device.id, change.seq, change.at, officer.id, "
                             "change.why, change.source";
constexpr auto headTables = " FROM change JOIN device ON device.key = change.device "
                            "LEFT JOIN record AS officer ON officer.key = change.officer ";
constexpr int headWidth = 7;

ChangeHead readHead(const Statement &row)
{
    ChangeHead head{.key = row.number(0),
                    .place = {QUuid::fromRfc4122(row.bytes(1)), row.number(2)},
                    .at = QDateTime::fromMSecsSinceEpoch(row.number(3), Qt::UTC),
                    .officer = {},
                    .why = row.text(5),
                    .source = {}};
    if (!row.isNull(4))
        head.officer = base::Id<subject::Officer>(QUuid::fromRfc4122(row.bytes(4)));
    if (!row.isNull(6))
        head.source = base::jsonValue(row.bytes(6)).toObject();
    return head;
}

/// The keys of the records that belong to `asked`, a home: those that name it, itself, and the
/// people in its posts.
QByteArray recordsOfHome()
{
    QByteArray sql = "SELECT key FROM asked "
                     "UNION SELECT post.person FROM post JOIN asked ON post.home = asked.key";
    for (const subject::KindInfo &info : subject::recordKinds()) {
        const subject::FieldInfo *home = info.field(QStringLiteral("home"));
        if (!home || home->refersTo != subject::RecordKind::Home)
            continue;
        const QByteArray table(info.name.data(), info.name.size());
        sql += " UNION SELECT " + table + ".record FROM " + table + " JOIN asked ON " + table +
               ".home = asked.key";
    }
    return sql;
}

/// What one write of a field is known by.
struct Where {
    QUuid device;
    qint64 seq = 0;
    QString kind;
    QUuid record;
    QString field;
    bool operator<(const Where &other) const
    {
        return std::tie(device, seq, kind, record, field) <
               std::tie(other.device, other.seq, other.kind, other.record, other.field);
    }
};

class Reading {
public:
    Reading(PlannerFile &file, const HistoryWanted &wanted)
        : m_file(file),
          m_database(file.database()),
          m_wanted(wanted)
    {
        readRemovals();
    }

    std::vector<FieldChange> changes()
    {
        std::vector<FieldChange> found;
        int skipped = 0;
        for (const EntryRow &row : entries()) {
            for (const QString &field : row.fields) {
                if (skipped++ < m_wanted.skip)
                    continue;
                if (m_wanted.most > 0 && int(found.size()) == m_wanted.most)
                    return found;
                found.push_back(changeOf(row, field));
            }
        }
        return found;
    }

private:
    struct EntryRow {
        ChangeHead head;
        qint64 entry = 0;
        qint64 recordKey = 0;
        QString kind;
        QUuid record;
        QStringList fields;
    };
    struct Record {
        std::map<QString, std::vector<FieldWrite>> writes;
        std::map<QString, qint64> standing; ///< the entry that a field has its value from
    };

    QByteArray sql() const
    {
        QByteArray text = m_wanted.home ? "WITH asked (key) AS (SELECT ?) " : "";
        text += QByteArray("SELECT ") + headColumns +
                ", entry.key, entry.record, record.kind, record.id, entry.fields" + headTables +
                "JOIN entry ON entry.change = change.key "
                "JOIN record ON record.key = entry.record WHERE record.kind <> 'removal'";
        if (m_wanted.home)
            text += " AND entry.record IN (" + recordsOfHome() + ')';
        if (m_wanted.record)
            text += " AND record.id = ?";
        if (m_wanted.kind)
            text += " AND record.kind = ?";
        if (m_wanted.officer)
            text += " AND officer.id = ?";
        if (m_wanted.change)
            text += " AND change.key = ?";
        if (m_wanted.entry)
            text += " AND entry.key = ?";
        return text + " ORDER BY change.at DESC, change.key DESC, entry.key";
    }

    void bind(Statement &rows)
    {
        if (m_wanted.home)
            rows.bind(homeKey());
        if (m_wanted.record)
            rows.bind(m_wanted.record->toRfc4122());
        if (m_wanted.kind)
            rows.bind(QString(subject::infoOf(*m_wanted.kind).name));
        if (m_wanted.officer)
            rows.bind(m_wanted.officer->uuid().toRfc4122());
        if (m_wanted.change)
            rows.bind(*m_wanted.change);
        if (m_wanted.entry)
            rows.bind(*m_wanted.entry);
    }

    std::vector<EntryRow> entries()
    {
        Statement rows = m_database.prepare(sql());
        bind(rows);
        std::vector<EntryRow> found;
        qint64 fields = 0;
        while (rows.next()) {
            EntryRow row{.head = readHead(rows),
                         .entry = rows.number(headWidth),
                         .recordKey = rows.number(headWidth + 1),
                         .kind = rows.text(headWidth + 2),
                         .record = QUuid::fromRfc4122(rows.bytes(headWidth + 3)),
                         .fields = {}};
            for (const auto &[name, value] : rawMembers(rows.bytes(headWidth + 4)))
                row.fields += name;
            const auto blanked = m_blanked.find(row.entry);
            if (blanked != m_blanked.end())
                row.fields += blanked->second;
            fields += row.fields.size();
            found.push_back(std::move(row));
            if (m_wanted.most > 0 && fields >= qint64(m_wanted.skip) + m_wanted.most)
                break;
        }
        return found;
    }

    qint64 homeKey()
    {
        return m_file.projection()
            .findRecord(subject::infoOf(subject::RecordKind::Home).name, m_wanted.home->uuid())
            .value_or(0);
    }

    /// Values that were removed, and which changes did so.
    void readRemovals()
    {
        {
            Statement rows =
                m_database.prepare("SELECT entry, field FROM removed ORDER BY entry, field");
            while (rows.next())
                m_blanked[rows.number(0)] += rows.text(1);
        }
        if (m_blanked.empty())
            return;
        Statement rows = m_database.prepare(
            QByteArray("SELECT ") + headColumns + ", entry.fields" + headTables +
            "JOIN entry ON entry.change = change.key JOIN record ON record.key = entry.record "
            "WHERE record.kind = 'removal' ORDER BY change.key DESC");
        while (rows.next()) {
            const QJsonObject which = base::jsonValue(rows.bytes(headWidth)).toObject();
            const auto text = [&which](const char *name) {
                return which.value(QLatin1StringView(name)).toString();
            };
            m_removals.insert_or_assign(Where{QUuid(text("device")),
                                              which.value(QStringLiteral("seq")).toInteger(),
                                              text("kind"), QUuid(text("record")), text("field")},
                                        readHead(rows));
        }
    }

    FieldChange changeOf(const EntryRow &row, const QString &field)
    {
        const Record &record = recordOf(row);
        FieldChange change{.change = row.head,
                           .entry = row.entry,
                           .place = placeOf(row),
                           .kind = row.kind,
                           .record = row.record,
                           .field = field,
                           .before = QJsonValue(QJsonValue::Null),
                           .after = QJsonValue(QJsonValue::Null),
                           .removal = {},
                           .stands = record.standing.at(field) == row.entry};
        const std::vector<FieldWrite> &writes = record.writes.at(field);
        const auto own =
            std::find_if(writes.begin(), writes.end(),
                         [&row](const FieldWrite &write) { return write.entry == row.entry; });
        change.after = base::jsonValue(own->value);
        std::vector<FieldWrite> known;
        std::copy_if(writes.begin(), writes.end(), std::back_inserter(known),
                     [&](const FieldWrite &write) {
                         return m_file.journal().knowledge().knows(*own, write);
                     });
        if (!known.empty())
            change.before =
                base::jsonValue(fold(field, known, m_file.journal().knowledge()).winner().value);
        const auto removal = m_removals.find(
            {row.head.place.device, row.head.place.seq, row.kind, row.record, field});
        if (removal != m_removals.end())
            change.removal = removal->second;
        return change;
    }

    const Record &recordOf(const EntryRow &row)
    {
        const auto [found, isNew] = m_records.try_emplace(row.recordKey);
        if (isNew) {
            found->second.writes = m_file.journal().writesOf(row.recordKey);
            for (const auto &[field, writes] : found->second.writes)
                found->second.standing.emplace(
                    field, fold(field, writes, m_file.journal().knowledge()).winner().entry);
        }
        return found->second;
    }

    /// Entries of a change have their keys in its order.
    int placeOf(const EntryRow &row)
    {
        auto [found, isNew] = m_places.try_emplace(row.head.key);
        if (isNew) {
            Statement first =
                m_database.prepare("SELECT key FROM entry WHERE change = ? ORDER BY key");
            first.bind(row.head.key);
            while (first.next())
                found->second.push_back(first.number(0));
        }
        const auto place = std::lower_bound(found->second.begin(), found->second.end(), row.entry);
        return int(place - found->second.begin()) + 1;
    }

    PlannerFile &m_file;
    Database &m_database;
    const HistoryWanted &m_wanted;
    std::map<qint64, QStringList> m_blanked; ///< fields removed, by entry
    std::map<Where, ChangeHead> m_removals;
    std::map<qint64, Record> m_records;
    std::map<qint64, std::vector<qint64>> m_places; ///< entries of a change
};

} // namespace

std::vector<FieldChange> history(PlannerFile &file, const HistoryWanted &wanted)
{
    const Snapshot oneMoment(file.database());
    return Reading(file, wanted).changes();
}

std::optional<qint64> entryAt(PlannerFile &file, qint64 change, int place)
{
    Statement row = file.database().prepare(
        "SELECT key FROM entry WHERE change = ? ORDER BY key LIMIT 1 OFFSET ?");
    row.bind(change).bind(qint64(place) - 1);
    return place > 0 && row.next() ? std::optional(row.number(0)) : std::nullopt;
}

std::optional<ChangeHead> changeAt(PlannerFile &file, const ChangePlace &place)
{
    Statement row = file.database().prepare(QByteArray("SELECT ") + headColumns + headTables +
                                            "WHERE device.id = ? AND change.seq = ?");
    row.bind(place.device.toRfc4122()).bind(place.seq);
    return row.next() ? std::optional(readHead(row)) : std::nullopt;
}

ChangeHead changeHead(PlannerFile &file, qint64 key)
{
    Statement row = file.database().prepare(QByteArray("SELECT ") + headColumns + headTables +
                                            "WHERE change.key = ?");
    if (!row.bind(key).next())
        base::fail(Say::tr("This change is not in this file. Nothing was changed."));
    return readHead(row);
}

std::optional<QUuid> ownDevice(PlannerFile &file)
{
    Statement row = file.database().prepare("SELECT id FROM device WHERE key = ?");
    row.bind(localValue(file.database(), "device").toLongLong());
    return row.next() ? std::optional(QUuid::fromRfc4122(row.bytes(0))) : std::nullopt;
}

std::vector<QUuid> devices(PlannerFile &file)
{
    std::vector<QUuid> ids;
    Statement rows =
        file.database().prepare("SELECT id FROM device WHERE last_seq > 0 ORDER BY id");
    while (rows.next())
        ids.push_back(QUuid::fromRfc4122(rows.bytes(0)));
    return ids;
}

} // namespace store
