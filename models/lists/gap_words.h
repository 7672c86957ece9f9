#pragma once

#include "editions/edition.h"

#include <QString>

namespace lists {

/// "4 more staff trained"; "4 more needed" where the edition does not say what is counted. Part of
/// a piece or person is a whole one. `question` may be null.
QString moreWords(double amount, const editions::Question *question);
/// "2 fewer staff who also work elsewhere", "2 fewer needed".
QString fewerWords(double amount, const editions::Question *question);

/// The text of an option; its key where the question is not known.
QString optionOrKey(const editions::Question *question, const QString &key);

} // namespace lists
