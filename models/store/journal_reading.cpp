#include "base/json.h"
#include "store/field_writes.h"
#include "store/journal.h"

namespace store {

const Knowledge &Journal::knowledge()
{
    // Another program may have written to the same file.
    const qint64 version = m_database.dataVersion();
    if (!m_knowledge || version != m_knowledgeVersion) {
        m_knowledgeVersion = version;
        m_knowledge.emplace();
        // Few changes are the first after something was learned: not every one is to be looked at.
        Statement rows = m_database.prepare(
            "SELECT change.device, change.seq, knows.device, knows.seq FROM knows "
            "CROSS JOIN change ON change.key = knows.change ORDER BY change.device, change.seq");
        while (rows.next())
            m_knowledge->add(rows.number(0), rows.number(1), rows.number(2), rows.number(3));
    }
    return *m_knowledge;
}

std::map<QString, std::vector<FieldWrite>> Journal::writesOf(qint64 record)
{
    return FieldWrites(m_database).of(record);
}

Change Journal::read(qint64 key)
{
    Change change;
    {
        Statement row = m_database.prepare(
            "SELECT device.id, change.seq, change.at, officer.id, change.program, "
            "change.vocabulary, change.source, change.why, change.chain FROM change "
            "JOIN device ON device.key = change.device "
            "LEFT JOIN record AS officer ON officer.key = change.officer WHERE change.key = ?");
        row.bind(key).next();
        change.device = QUuid::fromRfc4122(row.bytes(0));
        change.seq = row.number(1);
        change.at = row.number(2);
        if (!row.isNull(3))
            change.officer = QUuid::fromRfc4122(row.bytes(3));
        change.program = row.text(4);
        change.vocabulary = static_cast<int>(row.number(5));
        if (!row.isNull(6))
            change.source = base::jsonValue(row.bytes(6)).toObject();
        change.why = row.text(7);
        change.chain = row.bytes(8);
    }
    {
        Statement known = m_database.prepare("SELECT device.id, knows.seq FROM knows "
                                             "JOIN device ON device.key = knows.device "
                                             "WHERE knows.change = ?");
        known.bind(key);
        while (known.next())
            change.after.emplace(QUuid::fromRfc4122(known.bytes(0)), known.number(1));
    }
    Statement entries = m_database.prepare(
        "SELECT entry.key, record.kind, record.id, entry.fields, entry.salt FROM entry "
        "JOIN record ON record.key = entry.record WHERE entry.change = ? ORDER BY entry.key");
    entries.bind(key);
    while (entries.next()) {
        Entry entry{.kind = entries.text(1),
                    .id = QUuid::fromRfc4122(entries.bytes(2)),
                    .fields = entries.bytes(3),
                    .salt = entries.bytes(4),
                    .removed = {}};
        Statement removed = m_database.prepare("SELECT field, hash FROM removed WHERE entry = ?");
        removed.bind(entries.number(0));
        while (removed.next())
            entry.removed.emplace(removed.text(0), removed.bytes(1));
        change.entries.push_back(std::move(entry));
    }
    return change;
}

void Journal::forEachChange(const std::function<void(const Change &)> &visit)
{
    std::vector<qint64> keys;
    {
        Statement all = m_database.prepare("SELECT change.key FROM change "
                                           "JOIN device ON device.key = change.device "
                                           "ORDER BY device.id, change.seq");
        while (all.next())
            keys.push_back(all.number(0));
    }
    for (const qint64 key : keys)
        visit(read(key));
}

} // namespace store
