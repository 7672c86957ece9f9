#pragma once

#include "views/page.h"

namespace views {

/// Something that can be begun for a home from wherever an officer is: a contact, a record of its
/// plan that does not wait, or a page of it.
struct Start {
    QString name; ///< "PPE call", "New outbreak", "Support plan"
    std::function<void(Shell &shell, const QString &home)> begin;
    bool isPage = false; ///< there is something to see, not to record
};

/// All that can be begun, contacts of the question set in force first; in a file that is only read
/// the pages alone.
std::vector<Start> startsOf(workflow::Session &session);

} // namespace views
