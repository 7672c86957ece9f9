#pragma once

#include "lists/action_words.h"

namespace lists {

/// What money of a fund was spent on: the headings of the returns of 2020.
KeyWords spendingHeadings();

/// "£1,200.50" for 120050 pence, "£1,200" for 120000.
QString moneyWords(qint64 pence);

} // namespace lists
