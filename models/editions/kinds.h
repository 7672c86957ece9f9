#pragma once

#include "base/json.h"
#include "editions/edition.h"
#include "subject/answer.h"

#include <QLatin1StringView>
#include <span>

namespace editions {

/// All that differs between the kinds of question. One entry in kinds.cpp is one kind.
struct KindOfQuestion {
    Kind kind;
    /// As an edition and an answers file call it.
    QLatin1StringView key;
    /// The keys of an edition's question that this kind knows and others may not.
    std::vector<QLatin1StringView> ownKeys;
    /// Reads the plain form of contracts.md 2, special answers left out. Checks what a value is,
    /// not yet whether it makes sense. Throws a Failure with the JSON path.
    subject::AnswerValue (*readPlain)(const Question &question, const QJsonValue &json,
                                      const base::JsonPath &path);
    /// Reads a stored value that is no special answer; not known where it does not fit.
    subject::AnswerValue (*valueFromJson)(const QJsonValue &json);
    /// What is wrong with a value that is no special answer, in words. `date` is the date of the
    /// contact, null where it is not known yet.
    QString (*faultOf)(const Question &question, const subject::AnswerValue &value,
                       const QDate &date);
};

/// Every kind, in the order of the enum.
std::span<const KindOfQuestion> allKinds();
const KindOfQuestion &kindOf(Kind kind);

/// What stands in place of a value that cannot be read.
subject::AnswerValue notKnown();
/// The words for a value of another kind of question.
QString faultOfKind();

/// The largest count of people in one answer: far above any care home, far below an overflow.
inline constexpr qint64 mostPeople = 1'000'000;
/// The largest figure of any other kind.
inline constexpr double largestFigure = 1e9;
/// The longest text of an answer, in characters.
inline constexpr qsizetype longestText = 100'000;

} // namespace editions
