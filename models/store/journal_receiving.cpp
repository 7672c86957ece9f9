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

Journal::Taken Journal::receive(const HandedChange &handed, qint64 arrived)
{
    const Change &change = handed.change;
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
    const QByteArray hashes = handed.hashes.isEmpty() ? entryHashes(change) : handed.hashes;
    if (chainOf(lastChain(device), change, hashes) != change.chain)
        base::fail(
            Say::tr("This update does not follow from what this file holds of the same laptop: "
                    "one of the two was changed or restored from a backup. Nothing was changed."));
    apply(change, arrived);
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
            if (receive(change, arrived) == Taken::Waiting)
                continue;
            m_database.prepare("DELETE FROM inbox WHERE device = ? AND seq = ?")
                .bind(change.device.toRfc4122())
                .bind(change.seq)
                .run();
            again = true;
        }
    }
    projectPending(touched);
}

/// Looked up once however many changes write the record.
Journal::Met Journal::meet(const Entry &entry)
{
    Met &met = m_met[{entry.id, entry.kind}];
    if (!met.pending) {
        met.record = m_projection.recordKey(entry.kind, entry.id);
        met.pending = &m_pending[met.record];
        met.pending->kind = entry.kind;
    }
    return met;
}

void Journal::apply(const Change &change, qint64 arrived)
{
    const qint64 device = deviceKey(change.device);
    const qint64 changeKey = insertChange(change, device, arrived);
    const Fields &unknown = unknownTo(device, change);
    const bool isDisputed = m_database.prepare("SELECT 1 FROM several LIMIT 1").next();
    Statement insertion = entryInsertion();
    for (const Entry &entry : change.entries) {
        const auto [record, pending] = meet(entry);
        const qint64 entryKey = insertEntry(insertion, changeKey, record, entry);
        auto fields = rawMembers(entry.fields);
        // A value that was removed on its way here still supersedes what was before it.
        for (const auto &[name, hash] : entry.removed)
            fields.emplace_back(name, "null");
        std::map<QString, std::vector<FieldWrite>> writes;
        for (const auto &[name, value] : fields) {
            // The short way of rule 10: it knows every other write of the field.
            if (unknown.empty() || !unknown.contains({record, name})) {
                pending->fields[name] = Winner{value, entryKey};
                if (isDisputed)
                    markSeveral(record, name, false);
                continue;
            }
            if (writes.empty())
                writes = writesOf(record);
            pending->fields[name] = foldField(record, name, writes.at(name));
        }
        if (entry.kind == removalKind)
            obeyRemoval(entry);
    }
    noteApplied(device, changeKey);
}

/// Kept for as long as the device learns nothing: most changes follow others of the same laptop.
const Journal::Fields &Journal::unknownTo(qint64 device, const Change &change)
{
    std::map<qint64, qint64> known;
    std::map<qint64, qint64> last;
    {
        Statement rows = m_database.prepare("SELECT key, last_seq FROM device WHERE key <> ?");
        rows.bind(device);
        while (rows.next())
            last.emplace(rows.number(0), rows.number(1));
    }
    for (const auto &[other, seq] : last)
        known.emplace(other, knowledge().knownOf(device, change.seq, other));
    const auto [place, isNew] = m_unknown.try_emplace(device);
    Unknown &unknown = place->second;
    if (!isNew && unknown.known == known)
        return unknown.fields;
    unknown = {.known = known};
    for (const auto &[other, seq] : last) {
        Statement rows = m_database.prepare("SELECT key FROM change WHERE device = ? AND seq > ?");
        rows.bind(other).bind(known.at(other));
        while (rows.next())
            addFieldsOf(rows.number(0), unknown.fields);
    }
    return unknown.fields;
}

void Journal::addFieldsOf(qint64 change, Fields &fields)
{
    Statement entries = m_database.prepare(
        "SELECT entry.key, entry.record, entry.fields FROM entry WHERE entry.change = ?");
    entries.bind(change);
    while (entries.next()) {
        for (const auto &[name, value] : rawMembers(entries.bytes(2)))
            fields.emplace(entries.number(1), name);
        Statement removed = m_database.prepare("SELECT field FROM removed WHERE entry = ?");
        removed.bind(entries.number(0));
        while (removed.next())
            fields.emplace(entries.number(1), removed.text(0));
    }
}

/// What has just been applied is unknown to every other laptop until it says otherwise.
void Journal::noteApplied(qint64 device, qint64 change)
{
    for (auto &[other, unknown] : m_unknown) {
        if (other != device)
            addFieldsOf(change, unknown.fields);
    }
}

void Journal::projectPending(Touched &touched)
{
    for (const auto &[record, pending] : m_pending)
        project(touched, record, pending.kind, pending.fields);
    forgetPending();
}

void Journal::forgetPending()
{
    m_pending.clear();
    m_met.clear();
    m_unknown.clear();
}

void Journal::forget()
{
    m_knowledge.reset();
    forgetPending();
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

void Journal::foldAll(const Progress &progress)
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
    for (size_t i = 0; i < records.size(); ++i) {
        const auto &[record, kind] = records[i];
        tell(progress, i, records.size());
        std::map<QString, Winner> winners;
        for (const auto &[field, writes] : writesOf(record))
            winners.emplace(field, foldField(record, field, writes));
        if (!winners.empty())
            m_projection.write(record, kind, winners);
    }
}

} // namespace store
