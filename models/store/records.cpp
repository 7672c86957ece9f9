#include "store/records.h"

namespace store {

namespace {

QByteArray quoted(QLatin1StringView word)
{
    return '\'' + QByteArray(word.data(), word.size()) + '\'';
}

/// What is true of the records of a kind that are not over.
QByteArray isNotOver(subject::RecordKind kind)
{
    if (kind == subject::RecordKind::Plan)
        return "plan.status IS NOT " + quoted(subject::Plan::closedStatus);
    if (kind != subject::RecordKind::Action)
        return "true";
    QByteArrayList states;
    for (const QLatin1StringView state : subject::Action::openStates)
        states += quoted(state);
    return "json_extract(action.progress, '$.state') IN (" + states.join(", ") + ')';
}

} // namespace

std::vector<std::pair<QUuid, std::vector<QJsonValue>>>
valuesOf(PlannerFile &file, subject::RecordKind kind, const Asked &asked)
{
    const subject::KindInfo &info = subject::infoOf(kind);
    const QByteArray table = QByteArray(info.name.data(), info.name.size());
    // The table first, whatever the order: else each record of every kind is looked up in it.
    QByteArray sql = "SELECT record.id, " + Projection::columnsToRead(info) + " FROM " + table +
                     " CROSS JOIN record ON record.key = " + table + ".record WHERE true";
    if (asked.deleted == Deleted::LeftOut && info.field(QStringLiteral("deleted")))
        sql += " AND " + table + ".deleted IS NULL";
    if (asked.over == Over::LeftOut)
        sql += " AND " + isNotOver(kind);
    if (asked.home)
        sql += " AND " + table + ".home = (SELECT key FROM record WHERE id = ? AND kind = 'home')";
    Statement rows = file.database().prepare(sql + " ORDER BY record.id");
    if (asked.home)
        rows.bind(asked.home->uuid().toRfc4122());
    std::vector<std::pair<QUuid, std::vector<QJsonValue>>> records;
    while (rows.next())
        records.emplace_back(QUuid::fromRfc4122(rows.bytes(0)),
                             Projection::readValues(rows, 1, info));
    return records;
}

std::vector<std::pair<QUuid, QJsonObject>>
recordsOf(PlannerFile &file, subject::RecordKind kind,
          const std::optional<base::Id<subject::Home>> &home, Deleted deleted)
{
    std::vector<std::pair<QUuid, QJsonObject>> records;
    for (const auto &[id, values] : valuesOf(file, kind, {.home = home, .deleted = deleted}))
        records.emplace_back(id, Projection::objectOf(values, subject::infoOf(kind)));
    return records;
}

std::optional<QJsonObject> recordOf(PlannerFile &file, subject::RecordKind kind, const QUuid &id)
{
    const QString name = subject::infoOf(kind).name;
    const auto key = file.projection().findRecord(name, id);
    // What others point at has a key before it comes in itself, and nothing else.
    const QJsonObject fields = key ? file.projection().columns(*key, name) : QJsonObject();
    return fields.isEmpty() ? std::nullopt : std::optional(fields);
}

} // namespace store
