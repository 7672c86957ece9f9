#pragma once

#include "store/planner_file.h"

namespace store {

/// Whether deleted records are among those that are asked for.
enum class Deleted { LeftOut, Included };

/// Whether actions that are done or given up, and plans that are closed, are among them. Of the
/// other kinds there is no such.
enum class Over { Included, LeftOut };

/// What of the records of a kind is asked for.
struct Asked {
    std::optional<base::Id<subject::Home>> home{}; ///< only its own
    Deleted deleted = Deleted::LeftOut;
    Over over = Over::Included;
};

/// The ids and values of the records of a kind, in the order of their ids. The values stand in the
/// order of the fields, undefined where there is none.
std::vector<std::pair<QUuid, std::vector<QJsonValue>>>
valuesOf(PlannerFile &file, subject::RecordKind kind, const Asked &asked);

/// The same of a home, or of all, with the values as fields.
std::vector<std::pair<QUuid, QJsonObject>>
recordsOf(PlannerFile &file, subject::RecordKind kind,
          const std::optional<base::Id<subject::Home>> &home = {},
          Deleted deleted = Deleted::LeftOut);

/// The fields of one record, deleted or not; absent where it is not here.
std::optional<QJsonObject> recordOf(PlannerFile &file, subject::RecordKind kind, const QUuid &id);

/// Every record of a type that is not deleted, in the order of their ids, which is the order in
/// which they were made unless their ids come from what they hold.
template <typename Record>
std::vector<Record> every(PlannerFile &file,
                          const std::optional<base::Id<subject::Home>> &home = {},
                          Over over = Over::Included)
{
    std::vector<Record> records;
    for (const auto &[id, values] :
         valuesOf(file, Record::recordKind, {.home = home, .over = over}))
        records.push_back(subject::fromValues<Record>(id, values));
    return records;
}

/// One record, deleted or not; absent where it is not here.
template <typename Record>
std::optional<Record> find(PlannerFile &file, const base::Id<Record> &id)
{
    const auto fields = recordOf(file, Record::recordKind, id.uuid());
    return fields ? std::optional(subject::fromFields<Record>(id.uuid(), *fields)) : std::nullopt;
}

/// What becomes of a record: the fields that differ. For a new one `before` is empty but for its
/// id.
template <typename Record>
Draft::Record change(const Record &before, const Record &after)
{
    return {Record::recordKind, after.id.uuid(),
            subject::changedFields(subject::fieldsOf(before), subject::fieldsOf(after))};
}

/// A new record with everything it holds.
template <typename Record>
Draft::Record addition(const Record &record)
{
    return change(Record(record.id), record);
}

} // namespace store
