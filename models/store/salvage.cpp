#include "store/salvage.h"

#include "base/error.h"
#include "base/json.h"
#include "store/check.h"
#include "store/hash.h"
#include "store/raw_journal.h"
#include "store/say.h"

#include <numeric>

namespace store {
namespace {

/// The numbers that each laptop has given and of which nothing is left.
std::vector<LostChanges> lostChanges(const RawJournal &journal, const std::set<qint64> &told)
{
    std::map<qint64, std::map<qint64, qint64>>
        made; // key of a laptop, number, moment: 0 if unknown
    for (const auto &[key, row] : journal.changes) {
        if (told.contains(key))
            made[row.device].emplace(row.seq, row.at);
    }
    for (const auto &[key, number] : journal.numbers) {
        if (told.contains(key))
            made[number.first].emplace(number.second, 0);
    }
    const auto moment = [](qint64 at) {
        return at == 0 ? QDateTime() : QDateTime::fromMSecsSinceEpoch(at, Qt::UTC);
    };
    std::vector<LostChanges> lost;
    for (const auto &[key, device] : journal.devices) {
        qint64 last = 0;
        QDateTime before;
        const auto addGap = [&, id = device.id](qint64 next, const QDateTime &at) {
            if (next > last + 1)
                lost.push_back({.device = id,
                                .first = last + 1,
                                .last = next - 1,
                                .after = before,
                                .before = at});
            last = next;
            before = at;
        };
        for (const auto &[number, at] : made[key])
            addGap(number, moment(at));
        addGap(device.lastSeq + 1, {});
    }
    return lost;
}

/// Hands over what is left of a journal, change by change in the order in which they arrived.
class Retelling {
public:
    Retelling(const RawJournal &journal, const base::Entropy &entropy)
        : m_journal(journal),
          m_entropy(entropy)
    {
        for (const auto &[key, row] : journal.changes)
            m_chains.emplace(std::pair(row.device, row.seq), row.chain);
    }

    void tell(const std::function<void(const Change &)> &hear)
    {
        std::set<qint64> keys;
        for (const auto &[key, row] : m_journal.changes)
            keys.insert(key);
        for (const auto &[key, entries] : m_journal.entries)
            keys.insert(key);
        for (const qint64 key : keys) {
            const RawJournal::ChangeRow row = rowOf(key);
            Past &past = m_past[row.device];
            const bool isKnown = m_journal.changes.contains(key);
            Change change = isKnown ? m_journal.change(key) : Change();
            const bool isWhole = isKnown && continues(past, key, change);
            noteSaid(past, key);
            if (isWhole) {
                past.whole = change.seq;
                past.chain = change.chain;
                ++m_salvaged.changes;
            } else {
                if (!isKnown)
                    change = unknownChange(row, key);
                if (!rename(past, row, key, change))
                    continue;
            }
            m_arrivals.push_back({change.device, change.seq, row.arrived});
            m_told.insert(key);
            hear(change);
        }
    }

    /// When each change came to the damaged file: what was known on a day does not change with it.
    void keepArrivals(Database &database) const
    {
        qint64 latest = 0;
        for (const Arrival &arrival : m_arrivals) {
            latest = std::max(latest, arrival.at);
            database
                .prepare("UPDATE change SET arrived = ? WHERE seq = ? AND device = "
                         "(SELECT key FROM device WHERE id = ?)")
                .bind(latest)
                .bind(arrival.seq)
                .bind(arrival.device.toRfc4122())
                .run();
        }
    }

    Salvaged salvaged() const
    {
        Salvaged result = m_salvaged;
        result.pages = m_journal.faults;
        result.lost = lostChanges(m_journal, m_told);
        for (const auto &[record, part] : m_toCheck)
            result.toCheck.push_back(part);
        return result;
    }

private:
    /// What has been told of one laptop.
    struct Past {
        qint64 whole = 0; ///< the last change as it was written
        QByteArray chain = {};
        std::map<qint64, qint64> said = {};    ///< what it has said that it knows of others
        QUuid as = {};                         ///< the laptop that goes on in its place
        std::map<qint64, qint64> renamed = {}; ///< its numbers and those of the other
        QByteArray newChain = {};
    };
    struct Arrival {
        QUuid device;
        qint64 seq;
        qint64 at;
    };

    RawJournal::ChangeRow rowOf(qint64 key) const
    {
        const auto found = m_journal.changes.find(key);
        if (found != m_journal.changes.end())
            return found->second;
        const auto number = m_journal.numbers.find(key);
        const auto later = m_journal.changes.lower_bound(key);
        return {.device = number == m_journal.numbers.end() ? 0 : number->second.first,
                .seq = number == m_journal.numbers.end() ? key : number->second.second,
                .arrived =
                    later == m_journal.changes.begin() ? 0 : std::prev(later)->second.arrived};
    }

    /// Of a change whose own row is lost: made when the one before it arrived, at the earliest.
    Change unknownChange(const RawJournal::ChangeRow &row, qint64 key)
    {
        return {.at = row.arrived,
                .program = QStringLiteral(PLANNER_VERSION),
                .vocabulary = vocabularyVersion,
                .why = Say::tr("Salvaged: who wrote this and when could not be read."),
                .entries = m_journal.entriesOf(key)};
    }

    /// Whether a change stands as it was written, with everything it knows.
    bool continues(const Past &past, qint64 key, const Change &change)
    {
        const auto known = m_journal.knows.find(key);
        return !change.device.isNull() && change.seq == past.whole + 1 &&
               (known == m_journal.knows.end() ||
                std::all_of(known->second.begin(), known->second.end(),
                            [this](const auto &other) {
                                return m_past[other.first].whole >= other.second;
                            })) &&
               chainOf(past.chain, change) == change.chain;
    }

    void noteSaid(Past &past, qint64 key)
    {
        const auto known = m_journal.knows.find(key);
        if (known == m_journal.knows.end())
            return;
        for (const auto &[device, seq] : known->second)
            past.said[device] = std::max(past.said[device], seq);
    }

    /// What the laptop has said it knows, by the names under which that stands now.
    std::map<QUuid, qint64> knownNow(const Past &past, qint64 device)
    {
        std::map<qint64, qint64> said = past.said;
        said[device] = past.whole;
        std::map<QUuid, qint64> known;
        for (const auto &[other, seq] : said) {
            const Past &theirs = m_past[other];
            const auto id = m_journal.devices.find(other);
            const qint64 whole = std::min(seq, theirs.whole);
            if (whole > 0 && id != m_journal.devices.end())
                known.emplace(id->second.id, whole);
            const auto after = theirs.renamed.upper_bound(seq);
            if (other != device && after != theirs.renamed.begin())
                known.emplace(theirs.as, std::prev(after)->second);
        }
        return known;
    }

    /// Issues a change again under the laptop that goes on for its own. False where nothing of it
    /// is left.
    bool rename(Past &past, const RawJournal::ChangeRow &row, qint64 key, Change &change)
    {
        std::erase_if(change.entries, [this](Entry &entry) { return !isReadable(entry); });
        if (change.entries.empty())
            return false;
        noteDoubts(row, key, change);
        ++m_salvaged.renamed;
        if (past.as.isNull())
            past.as = m_entropy.uuid();
        change.device = past.as;
        change.seq = qint64(past.renamed.size()) + 1;
        change.after = knownNow(past, row.device);
        past.newChain = chainOf(past.newChain, change);
        change.chain = past.newChain;
        past.renamed.emplace(row.seq, change.seq);
        return true;
    }

    /// Whether an entry says something; its fields are put in their order.
    bool isReadable(Entry &entry)
    {
        const QJsonValue fields = base::jsonValue(entry.fields);
        if (!fields.isObject() || entry.kind.isEmpty())
            return false;
        entry.fields = base::jsonBytes(fields);
        if (entry.salt.size() != saltSize && !base::jsonValue(entry.salt).isObject())
            entry.salt = m_entropy.bytes(saltSize);
        return true;
    }

    /// A change of which something may be missing is for a person to look at.
    void noteDoubts(const RawJournal::ChangeRow &row, qint64 key, const Change &change)
    {
        const bool isKnown = m_journal.changes.contains(key);
        const auto before = m_chains.find({row.device, row.seq - 1});
        if (isKnown && (row.seq == 1 || before != m_chains.end()) &&
            chainOf(row.seq == 1 ? QByteArray() : before->second, m_journal.change(key)) ==
                row.chain)
            return;
        ++m_salvaged.inPart;
        m_salvaged.unknown += isKnown ? 0 : 1;
        for (const Entry &entry : change.entries) {
            InPart &part = m_toCheck[{entry.kind, entry.id}];
            part.kind = entry.kind;
            part.id = entry.id;
            for (const auto &[field, value] : rawMembers(entry.fields))
                part.fields.insert(field);
        }
    }

    const RawJournal &m_journal;
    const base::Entropy &m_entropy;
    std::map<qint64, Past> m_past;                            ///< by the key of the laptop
    std::map<std::pair<qint64, qint64>, QByteArray> m_chains; ///< by laptop and number
    std::map<std::pair<QString, QUuid>, InPart> m_toCheck;
    std::vector<Arrival> m_arrivals;
    std::set<qint64> m_told;
    Salvaged m_salvaged;
};

std::optional<Change> waitingChange(const QByteArray &json)
{
    try {
        return changeFromJson(json);
    } catch (const base::Failure &) {
        return {};
    }
}

Salvaged takeOver(PlannerFile &file, const RawJournal &journal)
{
    Retelling retelling(journal, file.surroundings().entropy);
    file.receive(
        [&](const Arriving &arriving) {
            for (const auto &[hash, bytes] : journal.contents)
                arriving.content(hash, bytes);
            retelling.tell(arriving.change);
            for (const QByteArray &json : journal.inbox) {
                if (const auto change = waitingChange(json))
                    arriving.change(*change);
            }
        },
        PlannerFile::Keep::All, [&](const Received &) { retelling.keepArrivals(file.database()); });
    return retelling.salvaged();
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
        lost += file.library().holds(hashes.text(0)) ? 0 : 1;
    return lost;
}

Salvaged fill(PlannerFile &file, const RawJournal &journal)
{
    Salvaged salvaged = takeOver(file, journal);
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
    return renamed == 0 && lost.empty() && lostQuestionSets == 0 && !isCouncilNameLost;
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
        const Salvaged salvaged = fill(*file, journal);
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
