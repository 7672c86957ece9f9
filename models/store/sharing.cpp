#include "store/sharing.h"

#include "base/json.h"

namespace store {
namespace {

constexpr const char *sharedName = "shared";

QDateTime moment(const Statement &row, int column)
{
    return row.isNull(column) ? QDateTime()
                              : QDateTime::fromMSecsSinceEpoch(row.number(column), Qt::UTC);
}

std::optional<qint64> milliseconds(const QDateTime &moment)
{
    return moment.isValid() ? std::optional(moment.toMSecsSinceEpoch()) : std::nullopt;
}

std::optional<QByteArray> bytesOf(const QUuid &id)
{
    return id.isNull() ? std::nullopt : std::optional(id.toRfc4122());
}

std::vector<qint64> keysSince(PlannerFile &file, const Counts &since)
{
    std::vector<qint64> keys;
    Statement rows = file.database().prepare("SELECT change.key, device.id, change.seq FROM change "
                                             "JOIN device ON device.key = change.device "
                                             "ORDER BY change.key");
    while (rows.next()) {
        const auto known = since.find(QUuid::fromRfc4122(rows.bytes(1)));
        if (known == since.end() || rows.number(2) > known->second)
            keys.push_back(rows.number(0));
    }
    return keys;
}

} // namespace

Counts countsOf(PlannerFile &file)
{
    Counts counts;
    Statement rows = file.database().prepare("SELECT id, last_seq FROM device WHERE last_seq > 0");
    while (rows.next())
        counts.emplace(QUuid::fromRfc4122(rows.bytes(0)), rows.number(1));
    return counts;
}

void forEachChangeSince(PlannerFile &file, const Counts &since,
                        const std::function<void(const Change &)> &visit)
{
    for (const qint64 key : keysSince(file, since))
        visit(file.journal().read(key));
}

qint64 changesSince(PlannerFile &file, const Counts &since)
{
    return qint64(keysSince(file, since).size());
}

std::map<QString, QByteArray> contentsSince(PlannerFile &file, const Counts &since)
{
    std::map<QString, QByteArray> contents;
    {
        Statement rows = file.database().prepare("SELECT hash, bytes FROM content");
        while (rows.next())
            contents.emplace(rows.text(0), rows.bytes(1));
    }
    if (since.empty() || contents.empty())
        return contents;
    std::map<QString, QByteArray> needed;
    forEachChangeSince(file, since, [&](const Change &change) {
        for (const Entry &entry : change.entries) {
            for (const auto &[name, value] : rawMembers(entry.fields)) {
                const auto text = base::plainText(value);
                const auto found = text ? contents.find(QString::fromUtf8(*text)) : contents.end();
                if (found != contents.end())
                    needed.insert(*found);
            }
        }
    });
    return needed;
}

qint64 noteExchange(PlannerFile &file, const ExchangeRow &row)
{
    const auto key = [](qint64 change) {
        return change > 0 ? std::optional(change) : std::nullopt;
    };
    file.database()
        .prepare(
            "INSERT INTO exchange (at, direction, place, device, officer, made, note, changes, "
            "waiting, first_change, last_change) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .bind(row.at.toMSecsSinceEpoch())
        .bind(row.isReceived ? QStringLiteral("received") : QStringLiteral("sent"))
        .bind(row.place)
        .bind(bytesOf(row.device))
        .bind(row.officer)
        .bind(milliseconds(row.made))
        .bind(row.note)
        .bind(row.changes)
        .bind(row.waiting)
        .bind(key(row.firstChange))
        .bind(key(row.lastChange))
        .run();
    return file.database().lastInsertKey();
}

std::vector<ExchangeRow> exchanges(PlannerFile &file)
{
    std::vector<ExchangeRow> all;
    Statement rows = file.database().prepare(
        "SELECT key, at, direction, place, device, officer, made, note, changes, waiting, "
        "first_change, last_change FROM exchange ORDER BY key DESC");
    while (rows.next())
        all.push_back({.key = rows.number(0),
                       .at = moment(rows, 1),
                       .isReceived = rows.utf8(2) == "received",
                       .place = rows.text(3),
                       .device = rows.isNull(4) ? QUuid() : QUuid::fromRfc4122(rows.bytes(4)),
                       .officer = rows.text(5),
                       .made = moment(rows, 6),
                       .note = rows.text(7),
                       .changes = rows.number(8),
                       .waiting = rows.number(9),
                       .firstChange = rows.number(10),
                       .lastChange = rows.number(11)});
    return all;
}

void noteHeard(PlannerFile &file, const Heard &heard)
{
    Database &database = file.database();
    database
        .prepare("INSERT INTO heard_at (device, officer, made) VALUES (?, ?, ?) "
                 "ON CONFLICT (device) DO UPDATE SET officer = excluded.officer, "
                 "made = excluded.made WHERE excluded.made >= made")
        .bind(heard.device.toRfc4122())
        .bind(heard.officer)
        .bind(heard.made.toMSecsSinceEpoch())
        .run();
    for (const auto &[about, seq] : heard.has)
        database
            .prepare("INSERT INTO heard (device, about, seq) VALUES (?, ?, ?) "
                     "ON CONFLICT (device, about) DO UPDATE SET seq = max(seq, excluded.seq)")
            .bind(heard.device.toRfc4122())
            .bind(about.toRfc4122())
            .bind(seq)
            .run();
}

std::vector<Heard> heard(PlannerFile &file)
{
    std::vector<Heard> all;
    {
        Statement rows = file.database().prepare(
            "SELECT device, officer, made FROM heard_at ORDER BY made DESC");
        while (rows.next())
            all.push_back({.device = QUuid::fromRfc4122(rows.bytes(0)),
                           .officer = rows.text(1),
                           .made = moment(rows, 2),
                           .has = {}});
    }
    for (Heard &one : all) {
        Statement rows = file.database().prepare("SELECT about, seq FROM heard WHERE device = ?");
        rows.bind(one.device.toRfc4122());
        while (rows.next())
            one.has.emplace(QUuid::fromRfc4122(rows.bytes(0)), rows.number(1));
    }
    return all;
}

void noteShared(PlannerFile &file, const Counts &counts)
{
    QJsonObject json;
    for (const auto &[device, count] : counts)
        json.insert(device.toString(QUuid::WithoutBraces), count);
    setLocalValue(file.database(), sharedName, QString::fromUtf8(base::jsonBytes(json)));
}

Counts sharedCounts(PlannerFile &file)
{
    Counts counts;
    const QJsonObject json =
        base::jsonValue(localValue(file.database(), sharedName).toUtf8()).toObject();
    for (auto count = json.begin(); count != json.end(); ++count)
        counts.emplace(QUuid(count.key()), count->toInteger());
    return counts;
}

std::vector<LaptopRow> laptops(PlannerFile &file)
{
    const QString own = localValue(file.database(), "device");
    const std::set<qint64> former = formerDevices(file.database());
    std::vector<LaptopRow> all;
    Statement rows = file.database().prepare(
        "SELECT device.key, device.id, device.last_seq, change.at, "
        "(SELECT officer.name FROM change AS said JOIN officer ON officer.record = said.officer "
        " WHERE said.device = device.key ORDER BY said.seq DESC LIMIT 1) "
        // There are few laptops and many changes.
        "FROM device CROSS JOIN change ON change.device = device.key "
        "AND change.seq = device.last_seq "
        "ORDER BY change.at DESC");
    while (rows.next())
        all.push_back({.device = QUuid::fromRfc4122(rows.bytes(1)),
                       .changes = rows.number(2),
                       .lastAt = moment(rows, 3),
                       .officer = rows.text(4),
                       .isThis = QString::number(rows.number(0)) == own,
                       .isFormer = former.contains(rows.number(0))});
    return all;
}

bool hasTakenIn(PlannerFile &file, const QString &name, qint64 size)
{
    Statement row =
        file.database().prepare("SELECT 1 FROM folder_file WHERE name = ? AND size = ?");
    return row.bind(name).bind(size).next();
}

void noteTakenIn(PlannerFile &file, const QString &name, qint64 size)
{
    file.database()
        .prepare("INSERT OR IGNORE INTO folder_file (name, size) VALUES (?, ?)")
        .bind(name)
        .bind(size)
        .run();
}

void keepLocally(PlannerFile &file, const std::function<void()> &work)
{
    Transaction transaction(file.database());
    work();
    transaction.commit();
}

} // namespace store
