#include "base/error.h"
#include "base/json.h"
#include "store/journal.h"
#include "store/say.h"

namespace store {

Entry Journal::removalOf(const ValueAt &value, const base::Entropy &entropy)
{
    QJsonObject removal{{QStringLiteral("field"), value.field}};
    Statement row = m_database.prepare(
        "SELECT device.id, change.seq, record.kind, record.id, entry.fields FROM entry "
        "JOIN change ON change.key = entry.change JOIN device ON device.key = change.device "
        "JOIN record ON record.key = entry.record WHERE entry.key = ?");
    if (!row.bind(value.entry).next() ||
        !base::jsonValue(row.bytes(4)).toObject().contains(value.field))
        base::fail(Say::tr("What was to be removed is not in this file. Nothing was changed."));
    removal.insert(QStringLiteral("device"),
                   QUuid::fromRfc4122(row.bytes(0)).toString(QUuid::WithoutBraces));
    removal.insert(QStringLiteral("seq"), row.number(1));
    removal.insert(QStringLiteral("kind"), row.text(2));
    removal.insert(QStringLiteral("record"),
                   QUuid::fromRfc4122(row.bytes(3)).toString(QUuid::WithoutBraces));
    const QByteArray fields = base::jsonBytes(removal);
    return {.kind = removalKind,
            .id = base::idFromContent(removalKind, QString::fromUtf8(fields)),
            .fields = fields,
            .salt = entropy.bytes(saltSize),
            .removed = {}};
}

Touched Journal::removeValuesOf(qint64 device, const std::vector<ValueAt> &values,
                                const Draft &draft, const base::Clock &clock,
                                const base::Entropy &entropy)
{
    Change change = begin(device, draft, clock);
    addEntries(change, draft, entropy);
    for (const ValueAt &value : values)
        change.entries.push_back(removalOf(value, entropy));
    seal(device, change);
    Touched touched;
    apply(change, change.at);
    projectPending(touched);
    return touched;
}

/// Blanks the value a removal names, if its entry is here, and folds the field again.
void Journal::obeyRemoval(const Entry &removal)
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
    Pending &pending = m_pending[*record];
    pending.kind = kind;
    pending.fields[field] = foldField(*record, field, writesOf(*record).at(field));
}

} // namespace store
