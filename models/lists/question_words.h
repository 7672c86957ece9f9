#pragma once

#include "rules/rating.h"

#include <QString>

namespace lists {

/// Beneath one question: why its answer has its colour, what would make it green and who can put
/// it right, as sentences. "14 of 20 (70%); 90% is green; 4 more staff trained. The home can put
/// this right." Empty while there is no answer.
QString whyWords(const rules::AnswerRating &rating, const editions::Edition &edition);

} // namespace lists
