#pragma once

#include "rules/rating.h"

#include <QJsonObject>

namespace workflow {

/// What is said when a contact is completed (journal rule 14): colours shown, what was worked out
/// where an officer changed it, counts, the question set and its arithmetic. Kept, so that a later
/// program that works out otherwise can show both.
QJsonObject outcomeOf(const rules::HomeRating &rating);

} // namespace workflow
