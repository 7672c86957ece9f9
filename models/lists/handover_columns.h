#pragma once

#include "lists/column.h"
#include "subject/records.h"

namespace lists {

/// What an officer has in hand of one home.
struct HandoverRow {
    explicit HandoverRow(subject::Home which) : home(std::move(which)) {}

    subject::Home home;
    bool isLed = false;
    bool isCovered = false;
    int plans = 0;   ///< open, led by the officer
    int actions = 0; ///< open, followed by the officer
};

/// "lead officer", "cover officer", "lead and cover officer"; empty where only plans or actions
/// are.
QString handoverPart(const HandoverRow &row);

/// "12 homes as lead officer, 3 homes as cover officer, 10 open plans, 14 open actions"; only what
/// there is, "nothing" where that is none.
QString inHandWords(int homesLed, int homesCovered, int plans, int actions);

/// The columns of what an officer has in hand.
Columns<HandoverRow> handoverColumns();

} // namespace lists
