#include "base/error.h"
#include "store/journal.h"
#include "store/say.h"

namespace store {
namespace {

struct OwnChange {
    qint64 key = 0;
    qint64 seq = 0;
};

std::vector<OwnChange> ownChangesFrom(Database &database, qint64 device, qint64 from)
{
    std::vector<OwnChange> changes;
    Statement rows =
        database.prepare("SELECT key, seq FROM change WHERE device = ? AND seq >= ? ORDER BY seq");
    rows.bind(device).bind(from);
    while (rows.next())
        changes.push_back({rows.number(0), rows.number(1)});
    return changes;
}

/// Whether another laptop has seen what would get another name.
bool isKnownElsewhere(Database &database, qint64 device, qint64 from)
{
    Statement known = database.prepare(
        "SELECT 1 FROM knows JOIN change ON change.key = knows.change "
        "WHERE knows.device = ? AND knows.seq >= ? AND change.device <> knows.device LIMIT 1");
    return known.bind(device).bind(from).next();
}

} // namespace

bool Journal::contradicts(const Change &change)
{
    Statement same =
        m_database.prepare("SELECT chain FROM change JOIN device ON "
                           "device.key = change.device WHERE device.id = ? AND seq = ?");
    same.bind(change.device.toRfc4122()).bind(change.seq);
    return same.next() && same.bytes(0) != change.chain;
}

qint64 Journal::separate(qint64 device, qint64 from, const QUuid &as)
{
    if (isKnownElsewhere(m_database, device, from))
        base::fail(Say::tr("Two copies of this laptop's file have both been worked in, and a "
                           "colleague has taken in this one. Nothing was changed. Ask for what was "
                           "written in the other copy as an update file from there, opened once on "
                           "its own laptop."));
    const qint64 after = deviceKey(as);
    // What the old device knew before its ways parted, the new one knows from its first change on.
    std::map<qint64, qint64> known;
    {
        Statement others = m_database.prepare("SELECT key FROM device WHERE key <> ?");
        others.bind(after);
        while (others.next()) {
            const qint64 upTo = knowledge().knownOf(device, from, others.number(0));
            if (upTo > 0)
                known.emplace(others.number(0), upTo);
        }
    }
    qint64 seq = 0;
    QByteArray chain;
    for (const OwnChange &own : ownChangesFrom(m_database, device, from)) {
        if (++seq == 1)
            for (const auto &[other, upTo] : known)
                m_database
                    .prepare("INSERT INTO knows (change, device, seq) VALUES (?1, ?2, ?3) "
                             "ON CONFLICT DO UPDATE SET seq = max(seq, excluded.seq)")
                    .bind(own.key)
                    .bind(other)
                    .bind(upTo)
                    .run();
        m_database.prepare("UPDATE change SET device = ?, seq = ? WHERE key = ?")
            .bind(after)
            .bind(seq)
            .bind(own.key)
            .run();
        chain = chainOf(chain, read(own.key));
        m_database.prepare("UPDATE change SET chain = ? WHERE key = ?")
            .bind(chain)
            .bind(own.key)
            .run();
    }
    const auto setLast = [this](qint64 which, qint64 last, qint64 said) {
        m_database.prepare("UPDATE device SET last_seq = ?, known_seq = ? WHERE key = ?")
            .bind(last)
            .bind(said)
            .bind(which)
            .run();
    };
    setLast(device, from - 1, from - 1);
    setLast(after, seq, 0);
    forget();
    return after;
}

} // namespace store
