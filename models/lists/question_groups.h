#pragma once

#include "editions/edition.h"

#include <vector>

namespace lists {

/// How the questions of a contact follow each other: as the question set has them, or as one walks
/// through the home.
enum class QuestionOrder { BySection, ByPlace };

/// Questions that stand under one heading.
struct QuestionGroup {
    QString key;   ///< `numbers`, an area or a place
    QString title; ///< "b. Clinical support", "Store"
    QString name;  ///< where there is little room: "b. Clinical"
    std::optional<subject::Area> area;
    QStringList questions;
    bool operator==(const QuestionGroup &) const = default;
};

/// The questions and shared numbers of `ids`, grouped; numbers first, groups without any left out.
std::vector<QuestionGroup> questionGroups(const editions::Edition &edition, const QStringList &ids,
                                          QuestionOrder order);

/// Those of `ids` that the nurse can answer best, in their order.
QStringList questionsForNurse(const editions::Edition &edition, const QStringList &ids);

/// The questions and shared numbers of `ids` that hold every word of `typed`: label, wording,
/// guidance or id; in their order, those whose label holds them first.
QStringList questionsFound(const editions::Edition &edition, const QStringList &ids,
                           const QString &typed);

} // namespace lists
