#include "store/field_writes.h"

#include "base/json.h"
#include "store/change.h"
#include "store/journal.h"

#include <QHash>
#include <algorithm>
#include <array>

namespace store {
namespace {

using Place = std::array<qint64, 3>; // record, field, device
using PlacedEntry = std::pair<Place, qint64>;

} // namespace

FieldWrites::FieldWrites(Database &database)
    : m_database(database),
      m_hasRemoved(database.prepare("SELECT 1 FROM removed LIMIT 1").next())
{
}

/// What the writes of one change have in common.
const FieldWrite &FieldWrites::madeBy(qint64 change)
{
    const auto [place, isNew] = m_byChange.try_emplace(change);
    if (!isNew)
        return place->second;
    Statement row = m_database.prepare(
        "SELECT change.device, device.id, change.seq, change.at, change.source FROM change "
        "JOIN device ON device.key = change.device WHERE change.key = ?");
    row.bind(change).next();
    place->second = {.entry = 0,
                     .device = row.number(0),
                     .deviceId = row.bytes(1),
                     .seq = row.number(2),
                     .at = row.number(3),
                     .value = {},
                     .directory = row.isNull(4)
                                      ? QDate()
                                      : directoryDate(base::jsonValue(row.bytes(4)).toObject())};
    return place->second;
}

/// Names and values of an entry. Columns: key, change, fields.
template <typename Visit>
void FieldWrites::forEachValue(const Statement &row, const Visit &visit)
{
    for (auto &[name, value] : rawMembers(row.bytes(2)))
        visit(name, std::move(value));
    forEachRemoved(row, [&visit](const QString &name) { visit(name, QByteArray("null")); });
}

template <typename Visit>
void FieldWrites::forEachName(const Statement &row, const Visit &visit)
{
    for (const QString &name : rawNames(row.bytes(2)))
        visit(name);
    forEachRemoved(row, visit);
}

template <typename Visit>
void FieldWrites::forEachRemoved(const Statement &row, const Visit &visit)
{
    if (!m_hasRemoved)
        return;
    // A value that was removed still stands in its place in the order, as cleared.
    Statement removed = m_database.prepare("SELECT field FROM removed WHERE entry = ?");
    removed.bind(row.number(0));
    while (removed.next())
        visit(removed.text(0));
}

void FieldWrites::addRow(const Statement &row, ByField &writes)
{
    FieldWrite write = madeBy(row.number(1));
    write.entry = row.number(0);
    forEachValue(row, [&](const QString &name, QByteArray value) {
        write.value = std::move(value);
        writes[name].push_back(write);
    });
}

FieldWrites::ByField FieldWrites::of(qint64 record)
{
    return before(record, std::numeric_limits<qint64>::max());
}

FieldWrites::ByField FieldWrites::before(qint64 record, qint64 entry)
{
    ByField writes;
    Statement rows =
        m_database.prepare("SELECT key, change, fields FROM entry WHERE record = ? AND key < ?");
    rows.bind(record).bind(entry);
    while (rows.next())
        addRow(rows, writes);
    return writes;
}

FieldWrites::ByField FieldWrites::in(const std::vector<qint64> &entries)
{
    ByField writes;
    for (const qint64 entry : entries) {
        Statement row = m_database.prepare("SELECT key, change, fields FROM entry WHERE key = ?");
        row.bind(entry).next();
        addRow(row, writes);
    }
    return writes;
}

bool FieldWrites::hasBefore(qint64 record, qint64 entry)
{
    Statement rows = m_database.prepare(
        "SELECT 1 FROM entry WHERE record = ? AND key < ? AND (fields <> '{}' OR EXISTS "
        "(SELECT 1 FROM removed WHERE removed.entry = entry.key)) LIMIT 1");
    return rows.bind(record).bind(entry).next();
}

namespace {

/// Of the writes in one place the last; of the places in one record how many fields they are.
void addLast(std::vector<PlacedEntry> found, std::map<qint64, FieldWrites::Last> &last)
{
    std::sort(found.begin(), found.end());
    for (size_t i = 0; i < found.size(); ++i) {
        const Place &place = found[i].first;
        const bool isLast = i + 1 == found.size() || found[i + 1].first != place;
        if (!isLast)
            continue;
        FieldWrites::Last &ofRecord = last[place[0]];
        ofRecord.entries.push_back(found[i].second);
        if (i + 1 == found.size() || found[i + 1].first[0] != place[0] ||
            found[i + 1].first[1] != place[1])
            ++ofRecord.fields;
    }
    for (auto &[record, written] : last) {
        std::vector<qint64> &entries = written.entries;
        std::sort(entries.begin(), entries.end());
        entries.erase(std::unique(entries.begin(), entries.end()), entries.end());
    }
}

} // namespace

std::map<qint64, FieldWrites::Last> FieldWrites::lastIn(qint64 first, qint64 end)
{
    // One pass in the order of the file; a record's entries may lie a million others apart.
    std::vector<PlacedEntry> found;
    QHash<QString, qint64> fields;
    std::map<qint64, Last> last;
    Statement rows = m_database.prepare(
        "SELECT key, change, fields, record FROM entry WHERE key >= ? AND key < ? ORDER BY key");
    rows.bind(first).bind(end);
    while (rows.next()) {
        const qint64 device = madeBy(rows.number(1)).device;
        const size_t before = found.size();
        forEachName(rows, [&](const QString &name) {
            const auto field = fields.constFind(name);
            const qint64 number = field != fields.constEnd() ? *field : qint64(fields.size());
            if (field == fields.constEnd())
                fields.insert(name, number);
            found.push_back({{rows.number(3), number, device}, rows.number(0)});
        });
        if (found.size() == before)
            last.try_emplace(rows.number(3)); // it is among them all the same
    }
    addLast(std::move(found), last);
    return last;
}

} // namespace store
