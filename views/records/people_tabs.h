#pragma once

#include "views/records/home_tab.h"

namespace views {

/// Whom to ring: the people in the posts of a home.
HomeTab *makePeopleTab(const Context &context);
/// Calls, e-mails and meetings, one line each.
HomeTab *makeContactNotesTab(const Context &context);
/// Manager, placements, risk, owner: what the council itself says of a home.
HomeTab *makeFactsTab(const Context &context);
/// Safeguarding referrals: only that one was made.
HomeTab *makeReferralsTab(const Context &context);
/// Outbreaks of a home.
HomeTab *makeOutbreaksTab(const Context &context);
/// The cases of an outbreak, day by day.
HomeTab *makeCasesTab(const Context &context);

} // namespace views
