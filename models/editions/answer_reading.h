#pragma once

#include "base/json.h"
#include "editions/edition.h"
#include "subject/answer.h"

namespace editions {

/// What an answers file says of one question (contracts.md 2): a value, or that it is the same as
/// last time. Absent means: as the contact says.
struct GivenAnswer {
    std::optional<subject::AnswerValue> value; ///< absent: same as last time
    QDate asAt;                                ///< null: the date of the contact
    std::optional<subject::Source> source;
    std::optional<QString> comment;
    std::optional<QString> councilNote;
};

/// Reads ANSWER of contracts.md 2 for `question`. A ratio without `of` has `of` -1: the caller
/// fills in the shared number. Throws a Failure with the JSON path.
GivenAnswer readAnswer(const Question &question, const QJsonValue &json,
                       const base::JsonPath &path);

/// Reads the answer to a shared number.
GivenAnswer readAnswer(const SharedNumber &number, const QJsonValue &json,
                       const base::JsonPath &path);

/// PLAIN of contracts.md 2.
QJsonValue valueToJson(const subject::AnswerValue &value);

/// Reads a stored value back; `kind` is the question's. Never throws: a value that does not fit
/// reads as not known.
subject::AnswerValue valueFromJson(Kind kind, const QJsonValue &json);

/// Faults of a value on its own, as words for the field: count above total, date impossible,
/// unknown option. Empty when it is right. `date` is the date of the contact.
QString faultOf(const Question &question, const subject::AnswerValue &value, const QDate &date);

} // namespace editions
