#pragma once

#include "lists/action_columns.h"
#include "papers/paper_parts.h"

namespace papers {

/// What an action register lists.
struct ActionRegister {
    PaperFrame frame;
    QDate today;
    QString owner{};                      ///< whose actions alone these are; empty: everybody's
    QString home{};                       ///< the one home it is about; empty: several
    int doneDays = 28;                    ///< what ended in so many days is listed too
    std::vector<lists::ActionRow> rows{}; ///< open ones, and those that ended in these days
};

/// The actions of homes, home by home, the open ones first. Nothing else of the homes is in it: it
/// may be sent to whoever does them. No council notes. A pure function of its values.
Document actionRegister(const ActionRegister &values);

} // namespace papers
