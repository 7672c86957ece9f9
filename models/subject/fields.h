#pragma once

#include "subject/event_records.h"
#include "subject/people_records.h"
#include "subject/support_records.h"

#include <QJsonObject>
#include <QJsonValue>
#include <QLatin1StringView>
#include <optional>
#include <vector>

namespace subject {

/// How a field is kept in its table.
enum class ColumnType {
    Text,      ///< a JSON string
    Integer,   ///< a JSON number
    Truth,     ///< true or false
    Json,      ///< any JSON, as text
    Reference, ///< the id of another record
};

/// One field of a record: the unit that merges (journal rule 3). This list feeds SQL, journal,
/// history, export and check.
struct FieldInfo {
    QLatin1StringView name;
    ColumnType column;
    std::optional<RecordKind> refersTo = {};
};

/// A record kind with its fields. A review has its answers besides, named by question id.
struct KindInfo {
    RecordKind kind;
    QLatin1StringView name;
    std::vector<FieldInfo> fields;

    const FieldInfo *field(const QString &name) const;
};

/// Every kind of record, in the order in which parents come before children.
const std::vector<KindInfo> &recordKinds();
const KindInfo &infoOf(RecordKind kind);
/// Null for a kind this version does not know.
const KindInfo *kindNamed(const QString &name);

/// The fields of a record as JSON; an empty one is null and stands in the object all the same.
template <typename Record>
QJsonObject fieldsOf(const Record &record);

/// A record from its fields; what is absent or of the wrong form is empty.
template <typename Record>
Record fromFields(const QUuid &id, const QJsonObject &fields);

/// The same from the values of its fields alone, in the order of `infoOf`; undefined where absent.
template <typename Record>
Record fromValues(const QUuid &id, const std::vector<QJsonValue> &values);

/// The fields of `after` that differ from `before`; for a new record those that are not null.
QJsonObject changedFields(const QJsonObject &before, const QJsonObject &after);

/// Whether a field of a review belongs to an answer: question ids begin with a capital letter,
/// the review's own fields with a small one.
bool isAnswerField(const QString &name);

/// The part of an answer that a field of a review holds.
enum class AnswerPart { Value, Comment, CouncilNote };
struct AnswerField {
    QString question;
    AnswerPart part = AnswerPart::Value;
};
/// `IPC-01`, `IPC-01/comment`, `IPC-01/council_note`; nothing for any other name.
std::optional<AnswerField> answerField(const QString &name);
QString answerFieldName(const QString &question, AnswerPart part);

} // namespace subject
