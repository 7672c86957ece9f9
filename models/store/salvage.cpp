#include "store/salvage.h"

#include "base/error.h"
#include "base/json.h"
#include "store/check.h"
#include "store/hash.h"
#include "store/raw_journal.h"
#include "store/say.h"

#include <QFileInfo>
#include <numeric>

namespace store {
namespace {

/// Which changes of a journal stand as they were written, with everything they know.
struct Sorted {
    std::vector<qint64> whole = {}; ///< keys, in the order in which they arrived
    std::vector<qint64> rest = {};
};

Sorted sortChanges(const RawJournal &journal)
{
    struct Last {
        qint64 seq = 0;
        QByteArray chain = {};
    };
    std::map<QUuid, Last> last;
    Sorted sorted;
    for (const auto &[key, row] : journal.changes) {
        const Change change = journal.change(key);
        Last &own = last[change.device];
        const bool isWhole = !change.device.isNull() && change.seq == own.seq + 1 &&
                             std::all_of(change.after.begin(), change.after.end(),
                                         [&last](const auto &known) {
                                             return last[known.first].seq >= known.second;
                                         }) &&
                             chainOf(own.chain, change) == change.chain;
        (isWhole ? sorted.whole : sorted.rest).push_back(key);
        if (isWhole)
            own = {.seq = change.seq, .chain = change.chain};
    }
    return sorted;
}

/// The numbers that each laptop has given and of which there is no change.
std::vector<LostChanges> lostChanges(const RawJournal &journal)
{
    std::map<QUuid, std::map<qint64, qint64>> made; // device, seq: at
    std::map<QUuid, qint64> last;
    for (const auto &[key, device] : journal.devices)
        last[device.id] = device.lastSeq;
    for (const auto &[key, row] : journal.changes) {
        const Change change = journal.change(key);
        made[change.device].emplace(change.seq, change.at);
        last[change.device] = std::max(last[change.device], change.seq);
    }
    const auto moment = [](qint64 at) { return QDateTime::fromMSecsSinceEpoch(at, Qt::UTC); };
    std::vector<LostChanges> lost;
    for (const auto &[device, count] : last) {
        qint64 seq = 0;
        QDateTime before;
        const auto addGap = [&, id = device](qint64 next, const QDateTime &after) {
            if (next > seq + 1)
                lost.push_back({.device = id,
                                .first = seq + 1,
                                .last = next - 1,
                                .after = before,
                                .before = after});
            seq = next;
            before = after;
        };
        for (const auto &[number, at] : made[device])
            addGap(number, moment(at));
        addGap(count + 1, {});
    }
    return lost;
}

/// The values of the changes that cannot be taken over, and of entries without a change: those that
/// the fold of everything readable gives.
class Rest {
public:
    Rest(const RawJournal &journal, const std::vector<qint64> &keys) : m_journal(journal)
    {
        for (const auto &[change, known] : journal.knows) {
            const auto row = journal.changes.find(change);
            for (const auto &[other, seq] : known) {
                if (row != journal.changes.end())
                    m_knowledge.add(row->second.device, row->second.seq, other, seq);
            }
        }
        const std::set<qint64> rest(keys.begin(), keys.end());
        for (const auto &[change, entries] : journal.entries) {
            const bool isStray = !journal.changes.contains(change);
            if (isStray || rest.contains(change))
                choose(entries, isStray);
        }
    }

    qint64 withoutChange() const { return m_withoutChange; }

    std::vector<Draft::Record> records()
    {
        std::map<qint64, std::map<QString, std::vector<FieldWrite>>> writes;
        for (const auto &[change, entries] : m_journal.entries) {
            const FieldWrite write = writeOf(change);
            for (const auto &[key, entry] : entries)
                addWrites(writes, write, key, entry);
        }
        std::vector<Draft::Record> records;
        for (const auto &[record, fields] : writes) {
            const QJsonObject values = valuesOf(fields);
            const RawJournal::RecordRow &row = m_journal.records.at(record);
            if (!values.isEmpty())
                records.push_back({subject::kindNamed(row.kind)->kind, row.id, values});
        }
        return records;
    }

private:
    /// Notes the fields whose fold may come from these entries.
    void choose(const std::map<qint64, RawJournal::EntryRow> &entries, bool isStray)
    {
        for (const auto &[key, entry] : entries) {
            const auto record = m_journal.records.find(entry.record);
            if (record == m_journal.records.end() || !subject::kindNamed(record->second.kind) ||
                !base::jsonValue(entry.fields).isObject())
                continue;
            m_entries.insert(key);
            for (const auto &[field, value] : rawMembers(entry.fields)) {
                m_fields[entry.record].insert(field);
                m_withoutChange += isStray ? 1 : 0;
            }
        }
    }

    /// Who wrote a change and when. Of one that cannot be read: nobody, when the one before it
    /// arrived.
    FieldWrite writeOf(qint64 change) const
    {
        const auto found = m_journal.changes.find(change);
        if (found != m_journal.changes.end()) {
            const RawJournal::ChangeRow &row = found->second;
            const Change whole = m_journal.change(change);
            return {.device = row.device,
                    .deviceId = whole.device.toRfc4122(),
                    .seq = row.seq,
                    .at = row.at,
                    .directory = directoryDate(whole.source)};
        }
        auto before = m_journal.changes.lower_bound(change);
        const qint64 at =
            before == m_journal.changes.begin() ? 0 : std::prev(before)->second.arrived;
        return {.device = 0, .deviceId = QByteArray(16, 0), .seq = change, .at = at};
    }

    void addWrites(std::map<qint64, std::map<QString, std::vector<FieldWrite>>> &writes,
                   FieldWrite write, qint64 key, const RawJournal::EntryRow &entry) const
    {
        const auto wanted = m_fields.find(entry.record);
        if (wanted == m_fields.end() || !base::jsonValue(entry.fields).isObject())
            return;
        write.entry = key;
        const auto add = [&](const QString &field, const QByteArray &value) {
            if (!wanted->second.contains(field))
                return;
            write.value = value;
            writes[entry.record][field].push_back(write);
        };
        for (const auto &[field, value] : rawMembers(entry.fields))
            add(field, value);
        for (const auto &[field, hash] : entry.removed)
            add(field, "null");
    }

    QJsonObject valuesOf(const std::map<QString, std::vector<FieldWrite>> &fields) const
    {
        QJsonObject values;
        for (const auto &[field, writes] : fields) {
            const Folded folded = fold(field, writes, m_knowledge);
            if (m_entries.contains(folded.winner().entry))
                values.insert(field, base::jsonValue(folded.winner().value));
        }
        return values;
    }

    const RawJournal &m_journal;
    Knowledge m_knowledge;
    std::set<qint64> m_entries; ///< keys of those that cannot be taken over
    std::map<qint64, std::set<QString>> m_fields;
    qint64 m_withoutChange = 0;
};

/// When each change came to the damaged file: what was known on a day does not change with it.
void keepArrivals(Database &database, const RawJournal &journal, const std::vector<qint64> &keys)
{
    qint64 latest = 0;
    for (const qint64 key : keys) {
        const RawJournal::ChangeRow &row = journal.changes.at(key);
        latest = std::max(latest, row.arrived);
        database
            .prepare("UPDATE change SET arrived = ? WHERE seq = ? AND device = "
                     "(SELECT key FROM device WHERE id = ?)")
            .bind(latest)
            .bind(row.seq)
            .bind(journal.devices.at(row.device).id.toRfc4122())
            .run();
    }
}

std::optional<Change> waitingChange(const QByteArray &json)
{
    try {
        return changeFromJson(json);
    } catch (const base::Failure &) {
        return {};
    }
}

void takeOver(PlannerFile &file, const RawJournal &journal, const std::vector<qint64> &keys)
{
    file.receive(
        [&](const Arriving &arriving) {
            for (const auto &[hash, bytes] : journal.contents)
                arriving.content(hash, bytes);
            for (const qint64 key : keys)
                arriving.change(journal.change(key));
            for (const QByteArray &json : journal.inbox) {
                if (const auto change = waitingChange(json))
                    arriving.change(*change);
            }
        },
        PlannerFile::Keep::All,
        [&](const Received &) { keepArrivals(file.database(), journal, keys); });
}

/// Every file is of a council: where its record was lost, one of the same identity takes its place.
bool requireAuthority(PlannerFile &file, const RawJournal &journal)
{
    Statement known = file.database().prepare("SELECT 1 FROM authority WHERE name IS NOT NULL");
    if (known.next())
        return false;
    for (const auto &[key, record] : journal.records) {
        if (record.kind != subject::infoOf(subject::RecordKind::Authority).name)
            continue;
        subject::Authority authority{base::Id<subject::Authority>(record.id)};
        authority.name = Say::tr("Council (the name could not be read)");
        file.write({.records = {{subject::RecordKind::Authority, record.id,
                                 subject::fieldsOf(authority)}}});
        return true;
    }
    base::fail(Say::tr("Which council the file belongs to could not be read. No file was made. Go "
                       "back to the last backup."));
}

qint64 lostQuestionSets(PlannerFile &file)
{
    Statement hashes = file.database().prepare("SELECT hash FROM edition WHERE hash IS NOT NULL");
    qint64 lost = 0;
    while (hashes.next())
        lost += file.library().withHash(hashes.text(0)) ? 0 : 1;
    return lost;
}

Salvaged fill(PlannerFile &file, const RawJournal &journal, const QString &name)
{
    const Sorted sorted = sortChanges(journal);
    takeOver(file, journal, sorted.whole);
    Rest rest(journal, sorted.rest);
    Salvaged salvaged{.pages = journal.faults,
                      .changes = qint64(sorted.whole.size()),
                      .inPart = qint64(sorted.rest.size()),
                      .writtenAgain = rest.records(),
                      .withoutChange = rest.withoutChange(),
                      .lost = lostChanges(journal)};
    if (!salvaged.writtenAgain.empty())
        file.write({.why = Say::tr("Salvaged from the damaged file %1").arg(name),
                    .records = salvaged.writtenAgain});
    salvaged.isCouncilNameLost = requireAuthority(file, journal);
    salvaged.lostQuestionSets = lostQuestionSets(file);
    return salvaged;
}

} // namespace

qint64 Salvaged::lostChanges() const
{
    return std::accumulate(lost.begin(), lost.end(), qint64(0),
                           [](qint64 sum, const LostChanges &gap) { return sum + gap.count(); });
}

bool Salvaged::isWhole() const
{
    return inPart == 0 && withoutChange == 0 && lost.empty() && lostQuestionSets == 0 &&
           !isCouncilNameLost;
}

Salvaged salvage(const QString &path, const QString &target, const Surroundings &surroundings)
{
    const RawJournal journal = readRawJournal(path);
    if (journal.changes.empty() && journal.entries.empty())
        base::fail(Say::tr("Nothing of a planner file could be read in %1. No file was made, and "
                           "%1 was not changed. Go back to the last backup.")
                       .arg(path));
    auto file = PlannerFile::createToJoin(target, surroundings);
    try {
        const Salvaged salvaged = fill(*file, journal, QFileInfo(path).fileName());
        const CheckReport report = check(*file);
        if (!report.isSound())
            base::fail(Say::tr("What could be read of %1 does not agree with itself. No file was "
                               "made, and %1 was not changed. Go back to the last backup.")
                           .arg(path),
                       report.problems.join(QLatin1Char('\n')));
        return salvaged;
    } catch (...) {
        file.reset();
        PlannerFile::discard(target);
        throw;
    }
}

} // namespace store
