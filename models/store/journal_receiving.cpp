#include "base/error.h"
#include "store/journal.h"
#include "store/say.h"

namespace store {
namespace {

void requireSameChain(const QByteArray &chain, const Change &change)
{
    if (chain != change.chain)
        base::fail(Say::tr("Two copies of one laptop's file have both been worked in. Nothing was "
                           "changed. Open each copy once on its own laptop, then share again."));
}

} // namespace

bool Journal::isReady(const Change &change)
{
    const auto lastSeq = [this](const QUuid &device) {
        Statement last = m_database.prepare("SELECT last_seq FROM device WHERE id = ?");
        last.bind(device.toRfc4122());
        return last.next() ? last.number(0) : qint64(0);
    };
    if (lastSeq(change.device) != change.seq - 1)
        return false;
    return std::all_of(change.after.begin(), change.after.end(),
                       [&](const auto &known) { return lastSeq(known.first) >= known.second; });
}

void Journal::keepWaiting(const Change &change)
{
    {
        Statement same =
            m_database.prepare("SELECT change FROM inbox WHERE device = ? AND seq = ?");
        same.bind(change.device.toRfc4122()).bind(change.seq);
        if (same.next()) {
            requireSameChain(changeFromJson(same.bytes(0)).chain, change);
            return;
        }
    }
    m_database.prepare("INSERT INTO inbox (device, seq, change) VALUES (?, ?, ?)")
        .bind(change.device.toRfc4122())
        .bind(change.seq)
        .bindText(changeToJson(change))
        .run();
}

Journal::Taken Journal::receive(const Change &change, qint64 arrived, Touched &touched)
{
    const qint64 device = deviceKey(change.device);
    {
        Statement same =
            m_database.prepare("SELECT chain FROM change WHERE device = ? AND seq = ?");
        same.bind(device).bind(change.seq);
        if (same.next()) {
            requireSameChain(same.bytes(0), change);
            return Taken::Known;
        }
    }
    if (!isReady(change)) {
        keepWaiting(change);
        return Taken::Waiting;
    }
    if (chainOf(lastChain(device), change) != change.chain)
        base::fail(
            Say::tr("This update does not follow from what this file holds of the same laptop: "
                    "one of the two was changed or restored from a backup. Nothing was changed."));
    apply(change, arrived, touched);
    return Taken::Applied;
}

void Journal::settleInbox(qint64 arrived, Touched &touched)
{
    for (bool again = true; again;) {
        again = false;
        std::vector<QByteArray> waiting;
        {
            Statement all = m_database.prepare("SELECT change FROM inbox ORDER BY device, seq");
            while (all.next())
                waiting.push_back(all.bytes(0));
        }
        for (const QByteArray &bytes : waiting) {
            const Change change = changeFromJson(bytes);
            if (receive(change, arrived, touched) == Taken::Waiting)
                continue;
            m_database.prepare("DELETE FROM inbox WHERE device = ? AND seq = ?")
                .bind(change.device.toRfc4122())
                .bind(change.seq)
                .run();
            again = true;
        }
    }
}

void Journal::apply(const Change &change, qint64 arrived, Touched &touched)
{
    const qint64 device = deviceKey(change.device);
    const qint64 changeKey = insertChange(change, device, arrived);
    for (const Entry &entry : change.entries) {
        const qint64 record = m_projection.recordKey(entry.kind, entry.id);
        const qint64 entryKey = insertEntry(changeKey, record, entry);
        if (entry.kind == removalKind)
            obeyRemoval(entry, touched);
        auto fields = rawMembers(entry.fields);
        // A value that was removed on its way here still supersedes what was before it.
        for (const auto &[name, hash] : entry.removed)
            fields.emplace_back(name, "null");
        std::map<QString, Winner> winners;
        std::map<QString, std::vector<FieldWrite>> writes;
        for (const auto &[name, value] : fields) {
            if (replacesWinner(change, device, record, entry.kind, name)) {
                winners.emplace(name, Winner{value, entryKey});
                continue;
            }
            if (writes.empty())
                writes = writesOf(record);
            winners.emplace(name, foldField(record, name, writes.at(name)));
        }
        project(touched, record, entry.kind, winners);
        if (isDirectorySource(change.source))
            touched.byDirectory.insert(record);
    }
}

/// The short way of rule 10: the field has one head, and the new write knows it.
bool Journal::replacesWinner(const Change &change, qint64 device, qint64 record,
                             const QString &kind, const QString &field)
{
    Statement several = m_database.prepare("SELECT 1 FROM several WHERE record = ? AND field = ?");
    if (several.bind(record).bind(field).next())
        return false;
    const qint64 winner = m_projection.winningEntry(record, kind, field);
    if (winner == 0)
        return false;
    Statement by = m_database.prepare("SELECT change.device, change.seq FROM entry "
                                      "JOIN change ON change.key = entry.change "
                                      "WHERE entry.key = ?");
    by.bind(winner);
    return by.next() && knowledge().knows(device, change.seq, by.number(0), by.number(1));
}

void Journal::markSeveral(qint64 record, const QString &field, bool several)
{
    const char *sql = several ? "INSERT OR IGNORE INTO several (record, field) VALUES (?, ?)"
                              : "DELETE FROM several WHERE record = ? AND field = ?";
    m_database.prepare(sql).bind(record).bind(field).run();
}

Winner Journal::foldField(qint64 record, const QString &field,
                          const std::vector<FieldWrite> &writes)
{
    const Folded folded = fold(field, writes, knowledge());
    markSeveral(record, field, folded.heads.size() > 1);
    return Winner{folded.winner().value, folded.winner().entry};
}

void Journal::foldAll()
{
    m_database.execute("DELETE FROM several; DELETE FROM answer;");
    for (const subject::KindInfo &kind : subject::recordKinds())
        m_database.execute("DELETE FROM " + QByteArray(kind.name.data(), kind.name.size()));
    std::vector<std::pair<qint64, QString>> records;
    {
        Statement all = m_database.prepare("SELECT key, kind FROM record ORDER BY key");
        while (all.next())
            records.emplace_back(all.number(0), all.text(1));
    }
    for (const auto &[record, kind] : records) {
        std::map<QString, Winner> winners;
        for (const auto &[field, writes] : writesOf(record))
            winners.emplace(field, foldField(record, field, writes));
        if (!winners.empty())
            m_projection.write(record, kind, winners);
    }
}

} // namespace store
