#pragma once

#include "views/page.h"

namespace views {

/// Something that can be begun for a home from wherever an officer is: a contact, or a record of
/// its plan that does not wait.
struct Start {
    QString name; ///< "PPE call", "New outbreak"
    std::function<void(Shell &shell, const QString &home)> begin;
};

/// All that can be begun, contacts of the question set in force first; nothing in a file that is
/// only read.
std::vector<Start> startsOf(workflow::Session &session);

} // namespace views
