#pragma once

#include "editions/edition.h"
#include "rules/rating.h"

#include <QString>

namespace lists {

/// Why an answer has its colour, as an officer would read it out: "Staff tested, last 7 days: 14
/// of 20 (70%); 90% is green; 4 more staff tested". No full stop at its end. A question the
/// edition does not know is called by its id.
QString reasonWords(const rules::Reason &reason, const editions::Edition &edition);

/// The short label of a question or shared number of the edition; the id where it has none.
QString labelOf(const QString &question, const editions::Edition &edition);

} // namespace lists
