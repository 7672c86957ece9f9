#pragma once

#include "lists/action_words.h"

namespace lists {

/// The posts that people stand in for a home.
KeyWords postRoles();
/// How one was in touch: by phone, by email ...
KeyWords contactWays();
/// Whether the manager's post is filled.
KeyWords managerStates();
/// "Robin Example, acting since 3 November 2026", "post vacant since ...", "not known".
QString managerWords(const subject::ManagerPost &manager);
/// Whether a home takes new residents.
KeyWords admissionStates();

/// The caution that stands wherever a clinical lead is shown.
QString clinicalLeadCaution();

} // namespace lists
