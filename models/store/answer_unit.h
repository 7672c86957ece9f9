#pragma once

#include "store/database.h"
#include "subject/answer.h"

#include <QDate>
#include <QJsonValue>
#include <QUuid>
#include <optional>

namespace store {

/// The unit of an answer that merges as a whole (value, as-at, how known, what it confirms) as
/// table `answer` keeps it. As JSON it would take twice the room, and three years of weekly
/// contacts are more than a million answers.
struct AnswerUnit {
    QByteArray value; ///< JSON
    QDate asAt;
    /// How it is known. Absent: `value` is the whole unit, in a form that this version does not
    /// know.
    std::optional<subject::Source> source;
    QUuid confirms;
};

/// Takes the JSON of a unit apart. Putting it together again gives the same JSON.
AnswerUnit answerUnit(const QByteArray &json);
QByteArray toJson(const AnswerUnit &unit);

/// Its number in the column of a source; null where there is none.
std::optional<qint64> numberOf(const std::optional<subject::Source> &source);

/// The columns of an answer: question, comment, council note, and the four of its unit.
inline constexpr const char *answerColumns =
    "(SELECT id FROM question WHERE key = answer.question), answer.notes -> '$.comment[0]', "
    "answer.notes -> '$.council_note[0]', answer.value, answer.as_at, answer.source, "
    "(SELECT id FROM record WHERE key = answer.confirms)";
/// How many columns stand before those of the unit.
inline constexpr int beforeUnit = 3;

/// The comment or council note in this column; null where there is none.
QJsonValue readNote(const Statement &row, int column);

/// The unit whose columns begin at `column`; absent where it was cleared.
std::optional<AnswerUnit> readUnit(const Statement &row, int column);

} // namespace store
