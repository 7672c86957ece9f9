#include "store/field_writes.h"

#include "base/json.h"
#include "store/change.h"
#include "store/journal.h"

namespace store {

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

std::map<QString, std::vector<FieldWrite>> FieldWrites::of(qint64 record)
{
    std::map<QString, std::vector<FieldWrite>> writes;
    Statement rows = m_database.prepare("SELECT key, change, fields FROM entry WHERE record = ?");
    rows.bind(record);
    while (rows.next()) {
        FieldWrite write = madeBy(rows.number(1));
        write.entry = rows.number(0);
        for (auto &[name, value] : rawMembers(rows.bytes(2))) {
            write.value = std::move(value);
            writes[name].push_back(write);
        }
        if (!m_hasRemoved)
            continue;
        // A value that was removed still stands in its place in the order, as cleared.
        Statement removed = m_database.prepare("SELECT field FROM removed WHERE entry = ?");
        removed.bind(write.entry);
        while (removed.next()) {
            write.value = "null";
            writes[removed.text(0)].push_back(write);
        }
    }
    return writes;
}

} // namespace store
