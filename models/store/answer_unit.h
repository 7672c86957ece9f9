#pragma once

#include "store/database.h"

#include <QDate>
#include <QUuid>
#include <optional>

namespace store {

/// The unit of an answer that merges as a whole (value, as-at, how known, what it confirms) as
/// table `answer` keeps it. As JSON it would take twice the room, and three years of weekly
/// contacts are more than a million answers.
struct AnswerUnit {
    QByteArray value; ///< JSON
    QDate asAt;
    QString source; ///< null: `value` is the whole unit, in a form that this version does not know
    QUuid confirms;
};

/// Takes the JSON of a unit apart. Putting it together again gives the same JSON.
AnswerUnit answerUnit(const QByteArray &json);
QByteArray toJson(const AnswerUnit &unit);

/// The columns of an answer: question, comment, council note, and the four of its unit.
inline constexpr const char *answerColumns =
    "answer.question, answer.comment, answer.council_note, answer.value, answer.as_at, "
    "answer.source, (SELECT id FROM record WHERE key = answer.confirms)";
/// How many columns stand before those of the unit.
inline constexpr int beforeUnit = 3;

/// The unit whose columns begin at `column`; absent where it was cleared.
std::optional<AnswerUnit> readUnit(const Statement &row, int column);

} // namespace store
