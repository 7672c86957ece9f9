#include "store/journal.h"

#include "base/error.h"
#include "base/json.h"
#include "store/hash.h"

#include <QCoreApplication>

namespace store {
namespace {

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

QByteArray sourceBytes(const QJsonObject &source)
{
    return source.isEmpty() ? QByteArray() : base::jsonBytes(source);
}

} // namespace

void Touched::addHome(qint64 home, const QDate &from)
{
    const auto [found, added] = homes.emplace(home, from);
    if (!added && (from.isNull() || (!found->second.isNull() && from < found->second)))
        found->second = from;
}

void Touched::merge(const Touched &other)
{
    records.insert(other.records.begin(), other.records.end());
    byDirectory.insert(other.byDirectory.begin(), other.byDirectory.end());
    for (const auto &[review, questions] : other.answers)
        answers[review].insert(questions.begin(), questions.end());
    for (const auto &[home, from] : other.homes)
        addHome(home, from);
}

bool isDirectorySource(const QJsonObject &source)
{
    return source.value(QLatin1StringView("kind")) == QLatin1StringView("directory");
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
    insert.bind(change.chain).bind(arrived).run();
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

qint64 Journal::insertEntry(qint64 change, qint64 record, const Entry &entry)
{
    m_database.prepare("INSERT INTO entry (change, record, fields, salt) VALUES (?, ?, ?, ?)")
        .bind(change)
        .bind(record)
        .bindText(entry.fields)
        .bind(entry.salt)
        .run();
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
    if (!existing)
        return subject::changedFields({}, record.fields);
    QJsonObject kept = subject::changedFields(m_projection.fields(*existing, kind), record.fields);
    Statement several = m_database.prepare("SELECT field FROM several WHERE record = ?");
    several.bind(*existing);
    while (several.next()) {
        const auto field = record.fields.constFind(several.text(0));
        if (field != record.fields.constEnd())
            kept.insert(field.key(), *field);
    }
    return kept;
}

Touched Journal::append(qint64 device, const Draft &draft, const base::Clock &clock,
                        const base::Entropy &entropy)
{
    Touched touched;
    Change change = begin(device, draft, clock);
    std::vector<qint64> records;
    for (const Draft::Record &record : draft.records) {
        const QString kind = subject::infoOf(record.kind).name;
        const auto existing = m_projection.findRecord(kind, record.id);
        const QJsonObject fields = fieldsToWrite(record, existing);
        if (fields.isEmpty())
            continue;
        change.entries.push_back(Entry{.kind = kind,
                                       .id = record.id,
                                       .fields = base::jsonBytes(fields),
                                       .salt = entropy.bytes(saltSize),
                                       .removed = {}});
        records.push_back(existing ? *existing : m_projection.recordKey(kind, record.id));
    }
    if (change.entries.empty())
        return touched;
    seal(device, change);
    const qint64 changeKey = insertChange(change, device, change.at);
    for (size_t i = 0; i < records.size(); ++i) {
        const Entry &entry = change.entries[i];
        const qint64 entryKey = insertEntry(changeKey, records[i], entry);
        const auto fields = rawMembers(entry.fields);
        note(touched, records[i], entry.kind, fields);
        std::map<QString, Winner> winners;
        for (const auto &[name, value] : fields) {
            winners.emplace(name, Winner{value, entryKey});
            markSeveral(records[i], name, false);
        }
        m_projection.write(records[i], entry.kind, winners);
        noteReview(touched, records[i]);
    }
    if (isDirectorySource(change.source))
        touched.byDirectory.insert(records.begin(), records.end());
    return touched;
}

/// Before the projection is written: what the record was, for what is derived from it.
void Journal::note(Touched &touched, qint64 record, const QString &kind,
                   const std::vector<std::pair<QString, QByteArray>> &fields)
{
    touched.records.insert(record);
    const subject::KindInfo *info = subject::kindNamed(kind);
    if (!info)
        return;
    if (info->kind == subject::RecordKind::Home) {
        for (const auto &[name, value] : fields) {
            if (name.startsWith(QLatin1StringView("override_")) ||
                name == QLatin1StringView("deleted"))
                touched.addHome(record, {});
        }
    }
    if (info->kind != subject::RecordKind::Review)
        return;
    for (const auto &[name, value] : fields) {
        if (const auto answer = subject::answerField(name))
            touched.answers[record].insert(answer->question);
    }
    noteReview(touched, record);
}

void Journal::noteReview(Touched &touched, qint64 record)
{
    Statement review = m_database.prepare("SELECT home, date FROM review WHERE record = ?");
    review.bind(record);
    if (review.next() && !review.isNull(0))
        touched.addHome(review.number(0), QDate::fromString(review.text(1), Qt::ISODate));
}

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

Journal::Taken Journal::receive(const Change &change, qint64 arrived, Touched &touched)
{
    const qint64 device = deviceKey(change.device);
    {
        Statement same =
            m_database.prepare("SELECT chain FROM change WHERE device = ? AND seq = ?");
        same.bind(device).bind(change.seq);
        if (same.next()) {
            if (same.bytes(0) == change.chain)
                return Taken::Known;
            base::fail(QCoreApplication::translate(
                "store",
                "Two copies of one laptop's file have both been worked in. Nothing was changed. "
                "Open each copy once on its own laptop, then share again."));
        }
    }
    if (!isReady(change)) {
        m_database.prepare("INSERT OR IGNORE INTO inbox (device, seq, change) VALUES (?, ?, ?)")
            .bind(change.device.toRfc4122())
            .bind(change.seq)
            .bindText(changeToJson(change))
            .run();
        return Taken::Waiting;
    }
    if (chainOf(lastChain(device), change) != change.chain)
        base::fail(QCoreApplication::translate(
            "store", "This update does not follow from what this file holds of the same laptop: "
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
        const auto fields = rawMembers(entry.fields);
        note(touched, record, entry.kind, fields);
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
        m_projection.write(record, entry.kind, winners);
        noteReview(touched, record);
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
    const Folded folded = fold(writes, knowledge());
    markSeveral(record, field, folded.heads.size() > 1);
    return Winner{folded.winner().value, folded.winner().entry};
}

const Knowledge &Journal::knowledge()
{
    if (!m_knowledge) {
        m_knowledge.emplace();
        Statement rows = m_database.prepare(
            "SELECT change.device, change.seq, knows.device, knows.seq FROM knows "
            "JOIN change ON change.key = knows.change ORDER BY change.device, change.seq");
        while (rows.next())
            m_knowledge->add(rows.number(0), rows.number(1), rows.number(2), rows.number(3));
    }
    return *m_knowledge;
}

std::map<QString, std::vector<FieldWrite>> Journal::writesOf(qint64 record)
{
    std::map<QString, std::vector<FieldWrite>> writes;
    Statement rows = m_database.prepare(
        "SELECT entry.key, entry.fields, change.device, device.id, change.seq, change.at "
        "FROM entry JOIN change ON change.key = entry.change "
        "JOIN device ON device.key = change.device WHERE entry.record = ?");
    rows.bind(record);
    while (rows.next()) {
        FieldWrite write{.entry = rows.number(0),
                         .device = rows.number(2),
                         .deviceId = rows.bytes(3),
                         .seq = rows.number(4),
                         .at = rows.number(5),
                         .value = {}};
        for (auto &[name, value] : rawMembers(rows.bytes(1))) {
            write.value = value;
            writes[name].push_back(write);
        }
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

Touched Journal::removeValueOf(qint64 device, qint64 entry, const QString &field,
                               const QString &why,
                               std::optional<base::Id<subject::Officer>> officer,
                               const base::Clock &clock, const base::Entropy &entropy)
{
    QJsonObject removal{{QStringLiteral("field"), field}};
    {
        Statement row = m_database.prepare(
            "SELECT device.id, change.seq, record.kind, record.id FROM entry "
            "JOIN change ON change.key = entry.change JOIN device ON device.key = change.device "
            "JOIN record ON record.key = entry.record WHERE entry.key = ?");
        row.bind(entry).next();
        removal.insert(QStringLiteral("device"),
                       QUuid::fromRfc4122(row.bytes(0)).toString(QUuid::WithoutBraces));
        removal.insert(QStringLiteral("seq"), row.number(1));
        removal.insert(QStringLiteral("kind"), row.text(2));
        removal.insert(QStringLiteral("record"),
                       QUuid::fromRfc4122(row.bytes(3)).toString(QUuid::WithoutBraces));
    }
    const QByteArray fields = base::jsonBytes(removal);
    Change change =
        begin(device, {.officer = officer, .source = {}, .why = why, .records = {}, .contents = {}},
              clock);
    change.entries.push_back(
        Entry{.kind = removalKind,
              .id = base::idFromContent(removalKind, QString::fromUtf8(fields)),
              .fields = fields,
              .salt = entropy.bytes(saltSize),
              .removed = {}});
    seal(device, change);
    Touched touched;
    apply(change, change.at, touched);
    return touched;
}

/// Blanks the value a removal names, if its entry is here, and folds the field again.
void Journal::obeyRemoval(const Entry &removal, Touched &touched)
{
    const QJsonObject which = base::jsonValue(removal.fields).toObject();
    const QString field = which.value(QStringLiteral("field")).toString();
    const QString kind = which.value(QStringLiteral("kind")).toString();
    const qint64 device = deviceKey(QUuid(which.value(QStringLiteral("device")).toString()));
    const auto record =
        m_projection.findRecord(kind, QUuid(which.value(QStringLiteral("record")).toString()));
    if (!record)
        return;
    Entry entry{.kind = kind, .id = {}, .fields = {}, .salt = {}, .removed = {}};
    qint64 key = 0;
    {
        Statement row =
            m_database.prepare("SELECT entry.key, entry.fields, entry.salt FROM entry "
                               "JOIN change ON change.key = entry.change "
                               "WHERE entry.record = ? AND change.device = ? AND change.seq = ?");
        row.bind(*record).bind(device).bind(which.value(QStringLiteral("seq")).toInteger());
        if (!row.next())
            return;
        key = row.number(0);
        entry.fields = row.bytes(1);
        entry.salt = row.bytes(2);
    }
    removeValue(entry, field);
    if (entry.removed.empty())
        return;
    m_database.prepare("UPDATE entry SET fields = ?, salt = ? WHERE key = ?")
        .bindText(entry.fields)
        .bind(entry.salt)
        .bind(key)
        .run();
    m_database.prepare("INSERT INTO removed (entry, field, hash) VALUES (?, ?, ?)")
        .bind(key)
        .bind(field)
        .bind(entry.removed.at(field))
        .run();
    note(touched, *record, kind, {{field, QByteArray("null")}});
    touched.byDirectory.insert(*record);
    m_projection.write(*record, kind,
                       {{field, foldField(*record, field, writesOf(*record).at(field))}});
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
