#include "store/held_text.h"

#include "base/json.h"
#include "store/sharing.h"

#include <algorithm>

namespace store {
namespace {

const char *const entries =
    "SELECT entry.key, entry.fields, record.kind, record.id, device.id, change.at, change.why, "
    "(SELECT id FROM record AS signer WHERE signer.key = change.officer) FROM entry "
    "JOIN record ON record.key = entry.record JOIN change ON change.key = entry.change "
    "JOIN device ON device.key = change.device ";

HeldValue heldIn(const Statement &row, const QString &field, const QJsonValue &value)
{
    HeldValue held{.recordKind = row.text(2),
                   .id = QUuid::fromRfc4122(row.bytes(3)),
                   .field = field,
                   .write = {.value = value,
                             .device = QUuid::fromRfc4122(row.bytes(4)),
                             .at = QDateTime::fromMSecsSinceEpoch(row.number(5), Qt::UTC),
                             .entry = row.number(0),
                             .why = row.text(6)}};
    if (!row.isNull(7))
        held.write.officer = base::Id<subject::Officer>(QUuid::fromRfc4122(row.bytes(7)));
    return held;
}

bool holds(const QJsonValue &value, const QString &text)
{
    const QStringList texts = textsIn(value);
    return std::any_of(texts.begin(), texts.end(), [&text](const QString &each) {
        return each.contains(text, Qt::CaseInsensitive);
    });
}

/// The longest part of a text that JSON writes as it is: what a first look at the bytes goes by.
QString plainPart(const QString &text)
{
    QString longest;
    QString part;
    for (const QChar letter : text + QLatin1Char('"')) {
        if (letter != QLatin1Char('"') && letter != QLatin1Char('\\') &&
            letter >= QLatin1Char(' ')) {
            part += letter;
            continue;
        }
        if (part.size() > longest.size())
            longest = part;
        part.clear();
    }
    return longest;
}

std::set<QUuid> allLaptops(PlannerFile &file, const std::vector<Heard> &heard)
{
    std::set<QUuid> all;
    for (const LaptopRow &laptop : laptops(file))
        all.insert(laptop.device);
    for (const Heard &each : heard)
        all.insert(each.device);
    return all;
}

/// The laptops that have said they have a change.
bool hasSaid(const std::vector<Heard> &heard, const QUuid &laptop, const RemovalMade &removal)
{
    return std::any_of(heard.begin(), heard.end(), [&](const Heard &each) {
        const auto has = each.has.find(removal.device);
        return each.device == laptop && has != each.has.end() && has->second >= removal.seq;
    });
}

RemovedValue valueIn(const QByteArray &fields)
{
    const QJsonObject which = base::jsonValue(fields).toObject();
    return {.recordKind = which[QLatin1StringView("kind")].toString(),
            .id = QUuid(which[QLatin1StringView("record")].toString()),
            .field = which[QLatin1StringView("field")].toString(),
            .device = QUuid(which[QLatin1StringView("device")].toString()),
            .seq = which[QLatin1StringView("seq")].toInteger()};
}

void findUnconfirmed(PlannerFile &file, std::vector<RemovalMade> &removals)
{
    const std::vector<Heard> said = heard(file);
    const Counts counts = countsOf(file);
    const Knowledge &knowledge = file.journal().knowledge();
    std::set<QUuid> own;
    for (const LaptopRow &laptop : laptops(file)) {
        if (laptop.isThis || laptop.isFormer)
            own.insert(laptop.device);
    }
    for (RemovalMade &removal : removals) {
        const qint64 by = file.journal().deviceKey(removal.device);
        for (const QUuid &laptop : allLaptops(file, said)) {
            const auto last = counts.find(laptop);
            const bool knows =
                last != counts.end() &&
                knowledge.knows(file.journal().deviceKey(laptop), last->second, by, removal.seq);
            if (laptop != removal.device && !own.contains(laptop) && !knows &&
                !hasSaid(said, laptop, removal))
                removal.unconfirmed.push_back(laptop);
        }
    }
}

constexpr const char *notesOfExchanges = "SELECT key, note FROM exchange WHERE note IS NOT NULL";

/// Keys of the rows (key, text) of `query` whose text holds this one, case folded.
std::vector<qint64> keysHolding(PlannerFile &file, const char *query, const QString &text)
{
    std::vector<qint64> keys;
    Statement rows = file.database().prepare(query);
    while (rows.next()) {
        if (rows.text(1).contains(text, Qt::CaseInsensitive))
            keys.push_back(rows.number(0));
    }
    return keys;
}

} // namespace

QStringList textsIn(const QJsonValue &value)
{
    if (value.isString())
        return {value.toString()};
    QStringList texts;
    if (value.isObject()) {
        for (const QJsonValue member : value.toObject())
            texts += textsIn(member);
    }
    if (value.isArray()) {
        for (const QJsonValue member : value.toArray())
            texts += textsIn(member);
    }
    return texts;
}

std::vector<HeldValue> valuesHolding(PlannerFile &file, const QString &text)
{
    const QString plain = plainPart(text);
    std::vector<HeldValue> found;
    Statement rows = file.database().prepare(QByteArray(entries) + "WHERE record.kind <> 'removal' "
                                                                   "ORDER BY entry.key");
    while (rows.next()) {
        const QByteArray bytes = rows.bytes(1);
        if (!QString::fromUtf8(bytes).contains(plain, Qt::CaseInsensitive))
            continue;
        const QJsonObject fields = base::jsonValue(bytes).toObject();
        for (auto field = fields.begin(); field != fields.end(); ++field) {
            if (holds(*field, text))
                found.push_back(heldIn(rows, field.key(), *field));
        }
    }
    return found;
}

std::vector<HeldValue> writesOfField(PlannerFile &file, const QString &kind, const QUuid &id,
                                     const QString &field)
{
    std::vector<HeldValue> found;
    Statement rows = file.database().prepare(
        QByteArray(entries) + "WHERE record.kind = ? AND record.id = ? ORDER BY entry.key");
    rows.bind(kind).bind(id.toRfc4122());
    while (rows.next()) {
        const QJsonObject fields = base::jsonValue(rows.bytes(1)).toObject();
        const QJsonValue value = fields.value(field);
        if (!value.isUndefined() && !value.isNull())
            found.push_back(heldIn(rows, field, value));
    }
    return found;
}

std::vector<EntryValue> valuesOfRecord(PlannerFile &file, const QString &kind, const QUuid &id)
{
    std::vector<EntryValue> found;
    Statement rows = file.database().prepare(
        "SELECT entry.key, entry.fields FROM entry JOIN record ON record.key = entry.record "
        "WHERE record.kind = ? AND record.id = ? ORDER BY entry.key");
    rows.bind(kind).bind(id.toRfc4122());
    while (rows.next()) {
        for (auto &[field, value] : rawMembers(rows.bytes(1))) {
            if (value != "null")
                found.push_back({{.entry = rows.number(0), .field = field}, std::move(value)});
        }
    }
    return found;
}

int reasonsHolding(PlannerFile &file, const QString &text)
{
    return int(keysHolding(file, "SELECT key, why FROM change WHERE why IS NOT NULL", text).size());
}

int exchangeNotesHolding(PlannerFile &file, const QString &text)
{
    return int(keysHolding(file, notesOfExchanges, text).size());
}

void emptyExchangeNotes(PlannerFile &file, const QString &text)
{
    Transaction transaction(file.database());
    for (const qint64 key : keysHolding(file, notesOfExchanges, text))
        file.database().prepare("UPDATE exchange SET note = NULL WHERE key = ?").bind(key).run();
    transaction.commit();
}

QStringList kindsOf(PlannerFile &file, const QUuid &id)
{
    QStringList kinds;
    Statement rows = file.database().prepare("SELECT kind FROM record WHERE id = ? ORDER BY kind");
    rows.bind(id.toRfc4122());
    while (rows.next())
        kinds += rows.text(0);
    return kinds;
}

std::vector<RemovalMade> removals(PlannerFile &file)
{
    std::vector<RemovalMade> all;
    {
        Statement rows = file.database().prepare(
            "SELECT device.id, change.seq, change.at, change.why, entry.fields, "
            "(SELECT id FROM record AS signer WHERE signer.key = change.officer) "
            // From the few removals, whatever the planner thinks of so many entries.
            "FROM record CROSS JOIN entry ON entry.record = record.key "
            "JOIN change ON change.key = entry.change JOIN device ON device.key = change.device "
            "WHERE record.kind = 'removal' ORDER BY change.at DESC, change.key DESC, entry.key");
        while (rows.next()) {
            const QUuid device = QUuid::fromRfc4122(rows.bytes(0));
            if (all.empty() || all.back().device != device || all.back().seq != rows.number(1)) {
                all.push_back({.device = device,
                               .seq = rows.number(1),
                               .at = QDateTime::fromMSecsSinceEpoch(rows.number(2), Qt::UTC),
                               .why = rows.text(3)});
                if (!rows.isNull(5))
                    all.back().officer =
                        base::Id<subject::Officer>(QUuid::fromRfc4122(rows.bytes(5)));
            }
            all.back().values.push_back(valueIn(rows.bytes(4)));
        }
    }
    findUnconfirmed(file, all);
    return all;
}

std::optional<bool> stillHolds(const QString &path, const std::vector<RemovedValue> &values)
{
    const auto found = base::attempt([&] {
        Database backup(path, Database::Mode::Immutable);
        const RemovedValue *read = nullptr;
        QJsonObject fields;
        for (const RemovedValue &value : values) {
            // Many values of one entry follow one another: it is read once.
            if (read && read->id == value.id && read->recordKind == value.recordKind &&
                read->device == value.device && read->seq == value.seq) {
                if (fields.contains(value.field))
                    return true;
                continue;
            }
            Statement row = backup.prepare(
                "SELECT entry.fields FROM entry JOIN record ON record.key = entry.record "
                "JOIN change ON change.key = entry.change "
                "JOIN device ON device.key = change.device "
                "WHERE record.kind = ? AND record.id = ? AND device.id = ? AND change.seq = ?");
            row.bind(value.recordKind)
                .bind(value.id.toRfc4122())
                .bind(value.device.toRfc4122())
                .bind(value.seq);
            read = &value;
            fields = row.next() ? base::jsonValue(row.bytes(0)).toObject() : QJsonObject();
            // One that was removed stands in the bytes of its entry no more.
            if (fields.contains(value.field))
                return true;
        }
        return false;
    });
    return found ? std::optional(*found) : std::nullopt;
}

} // namespace store
