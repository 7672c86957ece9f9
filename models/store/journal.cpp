#include "store/journal.h"

#include "base/at_once.h"
#include "base/json.h"

#include <algorithm>
#include <array>
#include <future>

namespace store {
namespace {

constexpr size_t entriesOfLongChange = 1000;

QByteArray textOrNull(const QString &text)
{
    return text.isEmpty() ? QByteArray() : text.toUtf8();
}

void bindOptionalText(Statement &statement, const QByteArray &text)
{
    if (text.isEmpty())
        statement.bindNull();
    else
        statement.bindText(text);
}

/// Says in `first` what `record` says besides, or otherwise.
void merge(const Draft::Record &record, Draft::Record &first)
{
    first.fields = first.object();
    first.bytes.clear();
    const QJsonObject fields = record.object();
    for (auto field = fields.begin(); field != fields.end(); ++field)
        first.fields.insert(field.key(), *field);
}

/// An entry is what a change did to one record: what a draft says of it twice is one.
std::vector<Draft::Record> oneOfEach(const std::vector<Draft::Record> &records)
{
    std::vector<Draft::Record> result;
    result.reserve(records.size());
    QHash<std::pair<QUuid, int>, size_t> places;
    places.reserve(qsizetype(records.size()));
    for (const Draft::Record &record : records) {
        const std::pair key(record.id, int(record.kind));
        const auto place = places.constFind(key);
        if (place == places.constEnd()) {
            places.insert(key, result.size());
            result.push_back(record);
        } else {
            merge(record, result[*place]);
        }
    }
    return result;
}

/// Whether a home's colours may follow from one of its own fields. `Name`: QString, or the
/// QByteArrayView of a raw member.
template <typename Name>
bool recoloursHome(const Name &name)
{
    return name.startsWith(QLatin1StringView("override_")) || name == QLatin1StringView("deleted");
}

QByteArray sourceBytes(const QJsonObject &source)
{
    return source.isEmpty() ? QByteArray() : base::jsonBytes(source);
}

} // namespace

void Touched::recolour(qint64 home, const QDate &from)
{
    homes.insert(home);
    const auto [found, added] = recoloured.emplace(home, from);
    if (!added && (from.isNull() || (!found->second.isNull() && from < found->second)))
        found->second = from;
}

void Touched::merge(const Touched &other)
{
    records.insert(other.records.begin(), other.records.end());
    rearranged.insert(other.rearranged.begin(), other.rearranged.end());
    for (const auto &[review, questions] : other.answers)
        answers[review].insert(questions.begin(), questions.end());
    notes.insert(other.notes.begin(), other.notes.end());
    homes.insert(other.homes.begin(), other.homes.end());
    for (const auto &[home, from] : other.recoloured)
        recolour(home, from);
}

bool isDirectorySource(const QJsonObject &source)
{
    return source.value(QLatin1StringView("kind")) == QLatin1StringView("directory");
}

QDate directoryDate(const QJsonObject &source)
{
    return isDirectorySource(source)
               ? QDate::fromString(source.value(QLatin1StringView("date")).toString(), Qt::ISODate)
               : QDate();
}

qint64 Journal::deviceKey(const QUuid &id)
{
    Statement find = m_database.prepare("SELECT key FROM device WHERE id = ?");
    find.bind(id.toRfc4122());
    if (find.next())
        return find.number(0);
    m_database.prepare("INSERT INTO device (id) VALUES (?)").bind(id.toRfc4122()).run();
    return m_database.lastInsertKey();
}

QByteArray Journal::lastChain(qint64 device)
{
    Statement last =
        m_database.prepare("SELECT chain FROM change WHERE device = ? ORDER BY seq DESC LIMIT 1");
    last.bind(device);
    return last.next() ? last.bytes(0) : QByteArray();
}

/// The changes of others applied since this device's previous change (rule 6), now said.
std::map<QUuid, qint64> Journal::takeAfter(qint64 device)
{
    std::map<QUuid, qint64> after;
    {
        Statement others = m_database.prepare(
            "SELECT id, last_seq FROM device WHERE last_seq > known_seq AND key <> ?");
        others.bind(device);
        while (others.next())
            after.emplace(QUuid::fromRfc4122(others.bytes(0)), others.number(1));
    }
    if (!after.empty())
        m_database.prepare("UPDATE device SET known_seq = last_seq WHERE key <> ?")
            .bind(device)
            .run();
    return after;
}

/// No change arrives before the one before it, whatever the clock says (rule 18).
qint64 Journal::lastArrival()
{
    Statement last = m_database.prepare("SELECT arrived FROM change ORDER BY key DESC LIMIT 1");
    return last.next() ? last.number(0) : 0;
}

qint64 Journal::insertChange(const Change &change, qint64 device, qint64 arrived)
{
    Statement insert = m_database.prepare(
        "INSERT INTO change (device, seq, at, officer, program, vocabulary, source, why, chain, "
        "arrived) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    insert.bind(device).bind(change.seq).bind(change.at);
    if (change.officer)
        insert.bind(m_projection.recordKey(QStringLiteral("officer"), *change.officer));
    else
        insert.bindNull();
    insert.bind(change.program).bind(change.vocabulary);
    bindOptionalText(insert, sourceBytes(change.source));
    bindOptionalText(insert, textOrNull(change.why));
    insert.bind(change.chain).bind(std::max(arrived, lastArrival())).run();
    const qint64 key = m_database.lastInsertKey();
    for (const auto &[other, seq] : change.after) {
        if (m_knowledge)
            m_knowledge->add(device, change.seq, deviceKey(other), seq);
        m_database.prepare("INSERT INTO knows (change, device, seq) VALUES (?, ?, ?)")
            .bind(key)
            .bind(deviceKey(other))
            .bind(seq)
            .run();
    }
    m_database.prepare("UPDATE device SET last_seq = ? WHERE key = ?")
        .bind(change.seq)
        .bind(device)
        .run();
    return key;
}

/// One for all entries of a change.
Statement Journal::entryInsertion()
{
    return m_database.prepare(
        "INSERT INTO entry (change, record, fields, salt) VALUES (?, ?, ?, ?)");
}

qint64 Journal::insertEntry(Statement &insertion, qint64 change, qint64 record, const Entry &entry)
{
    insertion.bind(change).bind(record).bindTextInPlace(entry.fields).bindInPlace(entry.salt).run();
    const qint64 key = m_database.lastInsertKey();
    for (const auto &[field, hash] : entry.removed)
        m_database.prepare("INSERT INTO removed (entry, field, hash) VALUES (?, ?, ?)")
            .bind(key)
            .bind(field)
            .bind(hash)
            .run();
    return key;
}

/// A change of this laptop with everything but its entries and its chain.
Change Journal::begin(qint64 device, const Draft &draft, const base::Clock &clock)
{
    Statement own = m_database.prepare("SELECT id, last_seq FROM device WHERE key = ?");
    own.bind(device).next();
    Change change{.device = QUuid::fromRfc4122(own.bytes(0)),
                  .seq = own.number(1) + 1,
                  .at = clock.now().toMSecsSinceEpoch(),
                  .officer = {},
                  .program = QStringLiteral(PLANNER_VERSION),
                  .vocabulary = vocabularyVersion,
                  .source = draft.source,
                  .why = draft.why,
                  .after = {},
                  .chain = {},
                  .entries = {}};
    if (draft.officer)
        change.officer = draft.officer->uuid();
    return change;
}

/// Says what the change knew and chains it to the one before.
void Journal::seal(qint64 device, Change &change)
{
    change.after = takeAfter(device);
    change.chain = chainOf(lastChain(device), change);
}

/// The fields of `record` that would change it. Choosing again a value that others dispute is a
/// change too: it knows all heads.
QJsonObject Journal::fieldsToWrite(const Draft::Record &record, std::optional<qint64> existing)
{
    const QString kind = subject::infoOf(record.kind).name;
    const QJsonObject fields = record.object();
    if (!existing)
        return subject::changedFields({}, fields);
    QJsonObject kept = subject::changedFields(m_projection.held(*existing, kind, fields), fields);
    Statement several = m_database.prepare("SELECT field FROM several WHERE record = ?");
    several.bind(*existing);
    while (several.next()) {
        const auto field = fields.constFind(several.text(0));
        if (field != fields.constEnd())
            kept.insert(field.key(), *field);
    }
    return kept;
}

/// Gives the change an entry for each record that it changes; the keys of these records.
std::vector<qint64> Journal::addEntries(Change &change, const Draft &draft,
                                        const base::Entropy &entropy)
{
    std::vector<qint64> records;
    for (const Draft::Record &record : oneOfEach(draft.records)) {
        const QString kind = subject::infoOf(record.kind).name;
        const auto existing = m_projection.findRecord(kind, record.id);
        const bool isWritten = !existing && !record.bytes.isEmpty();
        const QJsonObject fields = isWritten ? QJsonObject() : fieldsToWrite(record, existing);
        if (!isWritten && fields.isEmpty())
            continue;
        change.entries.push_back(Entry{.kind = kind,
                                       .id = record.id,
                                       .fields = isWritten ? record.bytes : base::jsonBytes(fields),
                                       .salt = entropy.bytes(saltSize),
                                       .removed = {}});
        records.push_back(existing ? *existing : m_projection.addRecord(kind, record.id));
    }
    return records;
}

Touched Journal::append(qint64 device, const Draft &draft, const base::Clock &clock,
                        const base::Entropy &entropy)
{
    Touched touched;
    Change change = begin(device, draft, clock);
    const std::vector<qint64> records = addEntries(change, draft, entropy);
    if (change.entries.empty())
        return touched;
    // A long change is hashed while its entries, which stay as they are, are written.
    const bool isLong = change.entries.size() >= entriesOfLongChange;
    change.after = takeAfter(device);
    std::future<QByteArray> chain =
        std::async(isLong ? std::launch::async : std::launch::deferred,
                   [&change, previous = lastChain(device)] { return chainOf(previous, change); });
    if (!isLong)
        change.chain = chain.get();
    const qint64 changeKey = insertChange(change, device, change.at);
    // Most files dispute nothing: one look spares a statement for each field.
    const bool isDisputed = m_database.prepare("SELECT 1 FROM several LIMIT 1").next();
    Statement insertion = entryInsertion();
    for (size_t i = 0; i < records.size(); ++i) {
        const Entry &entry = change.entries[i];
        const qint64 entryKey = insertEntry(insertion, changeKey, records[i], entry);
        if (isDisputed) {
            for (const QString &name : rawNames(entry.fields))
                markSeveral(records[i], name, false);
        }
        projectEntry(touched, records[i], entryKey, entry);
    }
    if (isLong)
        m_database.prepare("UPDATE change SET chain = ? WHERE key = ?")
            .bind(chain.get())
            .bind(changeKey)
            .run();
    return touched;
}

/// What `project` does, of one entry that supersedes all others.
void Journal::projectEntry(Touched &touched, qint64 record, qint64 key, const Entry &entry)
{
    const subject::KindInfo *info = subject::kindNamed(entry.kind);
    if (!info || info->kind == subject::RecordKind::Review) {
        std::map<QString, Winner> winners;
        for (auto &[name, value] : rawMembers(entry.fields))
            winners.emplace(name, Winner{std::move(value), key});
        project(touched, record, entry.kind, winners);
        return;
    }
    touched.records.insert(touched.records.end(), record);
    const std::vector<RawMember> members = rawMembersInPlace(entry.fields);
    if (info->kind == subject::RecordKind::Home &&
        std::any_of(members.begin(), members.end(),
                    [](const RawMember &member) { return recoloursHome(member.name); }))
        touched.recolour(record, {});
    m_projection.writeEntry(record, *info, key, members);
}

/// Writes the fields and notes what the record was before and is now, for what is derived from it.
void Journal::project(Touched &touched, qint64 record, const QString &kind,
                      const std::map<QString, Winner> &fields)
{
    touched.records.insert(record);
    const subject::KindInfo *info = subject::kindNamed(kind);
    if (info && info->kind == subject::RecordKind::Review) {
        projectReview(touched, record, kind, fields);
        return;
    }
    if (info && info->kind == subject::RecordKind::Home &&
        std::any_of(fields.begin(), fields.end(),
                    [](const auto &field) { return recoloursHome(field.first); }))
        touched.recolour(record, {});
    m_projection.write(record, kind, fields);
}

void Journal::projectReview(Touched &touched, qint64 record, const QString &kind,
                            const std::map<QString, Winner> &fields)
{
    Effect effect = Effect::None;
    for (const auto &[name, winner] : fields) {
        effect = std::max(effect, effectOf(name));
        if (const auto answer = subject::answerField(name))
            (answer->part == subject::AnswerPart::Value ? touched.answers[record] : touched.notes)
                .insert(answer->question);
    }
    // A new contact brings its own answers; one that was here may take answers away with it.
    const bool wasHere = effect != Effect::None && noteReview(touched, record, effect);
    if (effect == Effect::Rearranges && !wasHere)
        effect = Effect::Recolours;
    m_projection.write(record, kind, fields);
    noteReview(touched, record, effect);
}

Journal::Effect Journal::effectOf(const QString &field)
{
    if (const auto answer = subject::answerField(field))
        return answer->part == subject::AnswerPart::Value ? Effect::Recolours : Effect::None;
    constexpr std::array<QLatin1StringView, 4> arranging{
        QLatin1StringView("date"), QLatin1StringView("deleted"), QLatin1StringView("edition"),
        QLatin1StringView("home")};
    if (std::find(arranging.begin(), arranging.end(), field) != arranging.end())
        return Effect::Rearranges;
    return field == QLatin1StringView("kind") ? Effect::Recolours : Effect::None;
}

/// Notes the home of a review. Whether the review is here.
bool Journal::noteReview(Touched &touched, qint64 record, Effect effect)
{
    Statement review = m_database.prepare(
        "SELECT review.home, review.date FROM record LEFT JOIN review "
        "ON review.record = record.key WHERE record.key = ?1 AND (review.record IS NOT NULL "
        "OR EXISTS (SELECT 1 FROM answer WHERE answer.review = ?1))");
    review.bind(record);
    if (!review.next())
        return false;
    if (review.isNull(0))
        return true;
    const qint64 home = review.number(0);
    touched.homes.insert(home);
    if (effect != Effect::None)
        touched.recolour(home, QDate::fromString(review.text(1), Qt::ISODate));
    if (effect == Effect::Rearranges)
        touched.rearranged.insert(home);
    return true;
}

} // namespace store
