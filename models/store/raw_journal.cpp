#include "store/raw_journal.h"

#include "base/json.h"
#include "store/hash.h"

namespace store {
namespace {

using Row = std::vector<RawValue>;

constexpr qsizetype idSize = 16; // bytes

/// Whether the values are of these kinds: n(ull), i(nteger), t(ext), b(ytes), each in capitals
/// where null will do as well.
bool hasShape(const Row &row, std::string_view shape)
{
    constexpr std::string_view kinds = "nirtb";
    if (row.size() != shape.size())
        return false;
    for (size_t i = 0; i < shape.size(); ++i) {
        const char kind = kinds[size_t(row[i].kind)];
        const bool isOptional = shape[i] == 'I' || shape[i] == 'T';
        if (kind != shape[i] && !(isOptional && (kind == 'n' || kind == shape[i] + ('a' - 'A'))))
            return false;
    }
    return true;
}

bool isId(const RawValue &value)
{
    return value.bytes.size() == idSize;
}

QUuid idOf(const RawValue &value)
{
    return QUuid::fromRfc4122(value.bytes);
}

QString textOf(const RawValue &value)
{
    return value.kind == RawValue::Kind::Null ? QString() : QString::fromUtf8(value.bytes);
}

/// The value of a key; an empty one where there is none.
template <typename Value>
Value find(const std::map<qint64, Value> &map, qint64 key)
{
    const auto found = map.find(key);
    return found == map.end() ? Value() : found->second;
}

/// Sorts the rows of pages into a RawJournal.
class Sorting {
public:
    explicit Sorting(RawJournal &journal) : m_journal(journal) {}

    void take(const RawPage &page)
    {
        std::vector<Row> triples;
        for (const RawRow &row : page.rows) {
            if (!page.isIndex)
                takeTableRow(row.key, row.values);
            else if (hasShape(row.values, "iii"))
                triples.push_back(row.values);
            else
                takeIndexRow(row.values);
        }
        if (!triples.empty())
            m_triples.push_back(std::move(triples));
    }

    /// When all pages have been taken.
    void finish()
    {
        for (const std::vector<Row> &triples : m_triples) {
            if (isIndexOfChanges(triples))
                takeNumbers(triples);
            else
                takeKnowledge(triples);
        }
        for (auto &[entry, removed] : m_removed) {
            const auto change = m_changeOfEntry.find(entry);
            if (change != m_changeOfEntry.end())
                m_journal.entries[change->second][entry].removed = std::move(removed);
        }
    }

private:
    void takeTableRow(qint64 key, const Row &row)
    {
        if (hasShape(row, "niiiItiTTbi"))
            m_journal.changes.emplace(
                key, RawJournal::ChangeRow{.device = row[1].number,
                                           .seq = row[2].number,
                                           .at = row[3].number,
                                           .officer = row[4].kind == RawValue::Kind::Null
                                                          ? std::nullopt
                                                          : std::optional(row[4].number),
                                           .program = textOf(row[5]),
                                           .vocabulary = int(row[6].number),
                                           .source = row[7].bytes,
                                           .why = textOf(row[8]),
                                           .chain = row[9].bytes,
                                           .arrived = row[10].number});
        else if (hasShape(row, "niitb") && row[3].bytes.startsWith('{'))
            takeEntry(key, row);
        else if (hasShape(row, "ntb") && isId(row[2]))
            m_journal.records.emplace(key, RawJournal::RecordRow{textOf(row[1]), idOf(row[2])});
        else if (hasShape(row, "nbii") && isId(row[1]))
            m_journal.devices.insert_or_assign(
                key, RawJournal::DeviceRow{.id = idOf(row[1]), .lastSeq = row[2].number});
    }

    void takeEntry(qint64 key, const Row &row)
    {
        m_journal.entries[row[1].number].emplace(key, RawJournal::EntryRow{.record = row[2].number,
                                                                           .fields = row[3].bytes,
                                                                           .salt = row[4].bytes});
        m_changeOfEntry.emplace(key, row[1].number);
    }

    /// Tables without a row number, and the indexes that say again which record or laptop a key is.
    void takeIndexRow(const Row &row)
    {
        if (hasShape(row, "bti") && isId(row[0]))
            m_journal.records.emplace(row[2].number,
                                      RawJournal::RecordRow{textOf(row[1]), idOf(row[0])});
        else if (hasShape(row, "bi") && isId(row[0]))
            m_journal.devices.emplace(row[1].number, RawJournal::DeviceRow{.id = idOf(row[0])});
        else if (hasShape(row, "itb"))
            m_removed[row[0].number].emplace(textOf(row[1]), row[2].bytes);
        else if (hasShape(row, "tb") && contentHash(row[1].bytes) == textOf(row[0]))
            m_journal.contents.emplace(textOf(row[0]), row[1].bytes);
        else if (hasShape(row, "bit") && isId(row[0]))
            m_journal.inbox.push_back(row[2].bytes);
    }

    /// Device, number and key of changes, not what a change knows.
    bool isIndexOfChanges(const std::vector<Row> &triples) const
    {
        return std::any_of(triples.begin(), triples.end(), [this](const Row &row) {
            const auto change = m_journal.changes.find(row[2].number);
            return change != m_journal.changes.end() && change->second.device == row[0].number &&
                   change->second.seq == row[1].number;
        });
    }

    void takeNumbers(const std::vector<Row> &triples)
    {
        for (const Row &row : triples) {
            if (!m_journal.changes.contains(row[2].number))
                m_journal.numbers.emplace(row[2].number, std::pair(row[0].number, row[1].number));
        }
    }

    void takeKnowledge(const std::vector<Row> &triples)
    {
        for (const Row &row : triples)
            m_journal.knows[row[0].number].emplace(row[1].number, row[2].number);
    }

    RawJournal &m_journal;
    std::vector<std::vector<Row>> m_triples; ///< page by page
    std::map<qint64, std::map<QString, QByteArray>> m_removed;
    std::map<qint64, qint64> m_changeOfEntry;
};

} // namespace

std::vector<Entry> RawJournal::entriesOf(qint64 change) const
{
    std::vector<Entry> result;
    for (const auto &[key, row] : find(entries, change)) {
        const RecordRow record = find(records, row.record);
        if (!record.id.isNull())
            result.push_back({.kind = record.kind,
                              .id = record.id,
                              .fields = row.fields,
                              .salt = row.salt,
                              .removed = row.removed});
    }
    return result;
}

Change RawJournal::change(qint64 key) const
{
    const ChangeRow &row = changes.at(key);
    Change change{.device = find(devices, row.device).id,
                  .seq = row.seq,
                  .at = row.at,
                  .officer = {},
                  .program = row.program,
                  .vocabulary = row.vocabulary,
                  .source = base::jsonValue(row.source).toObject(),
                  .why = row.why,
                  .after = {},
                  .chain = row.chain,
                  .entries = entriesOf(key)};
    if (row.officer)
        change.officer = find(records, *row.officer).id;
    if (change.officer && change.officer->isNull())
        change.officer.reset();
    for (const auto &[device, seq] : find(knows, key))
        change.after.emplace(find(devices, device).id, seq);
    return change;
}

RawJournal readRawJournal(const QString &path)
{
    RawJournal journal;
    Sorting sorting(journal);
    journal.faults = readPages(path, [&sorting](const RawPage &page) { sorting.take(page); });
    sorting.finish();
    return journal;
}

} // namespace store
