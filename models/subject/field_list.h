#pragma once

#include "subject/stored.h"

namespace subject {

/// One field with the member that holds it.
template <typename Record>
struct Field {
    FieldInfo info;
    QJsonValue (*read)(const Record &);
    void (*write)(Record &, const QJsonValue &);
    void (*take)(Record &, const StoredValue &);
};

template <typename Record, auto member>
Field<Record> field(const char *name, ColumnType column, std::optional<RecordKind> refersTo = {})
{
    return {{QLatin1StringView(name), column, refersTo},
            [](const Record &record) { return toJson(record.*member); },
            [](Record &record, const QJsonValue &value) { fromJson(value, record.*member); },
            [](Record &record, const StoredValue &value) { fromStored(value, record.*member); }};
}

/// The fields of a record, each once; in the file of its subject.
template <typename Record>
const std::vector<Field<Record>> &fieldList();
template <>
const std::vector<Field<Authority>> &fieldList();
template <>
const std::vector<Field<Officer>> &fieldList();
template <>
const std::vector<Field<EditionRecord>> &fieldList();
template <>
const std::vector<Field<Home>> &fieldList();
template <>
const std::vector<Field<Review>> &fieldList();
template <>
const std::vector<Field<Note>> &fieldList();
template <>
const std::vector<Field<Plan>> &fieldList();
template <>
const std::vector<Field<OfferTaken>> &fieldList();
template <>
const std::vector<Field<Action>> &fieldList();
template <>
const std::vector<Field<Escalation>> &fieldList();
template <>
const std::vector<Field<EscalationStep>> &fieldList();
template <>
const std::vector<Field<Challenge>> &fieldList();
template <>
const std::vector<Field<Person>> &fieldList();
template <>
const std::vector<Field<Post>> &fieldList();
template <>
const std::vector<Field<ContactNote>> &fieldList();
template <>
const std::vector<Field<Referral>> &fieldList();
template <>
const std::vector<Field<Outbreak>> &fieldList();
template <>
const std::vector<Field<OutbreakCount>> &fieldList();
template <>
const std::vector<Field<Funding>> &fieldList();
template <>
const std::vector<Field<Visiting>> &fieldList();
template <>
const std::vector<Field<RouteStep>> &fieldList();

} // namespace subject
