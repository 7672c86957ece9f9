#pragma once

#include "papers/document.h"
#include "workflow/reports.h"

namespace workflow {

/// The register of actions of these homes (none given: all), or of one owner.
papers::Document actionRegister(Session &session, const PaperWanted &wanted);

/// A note about something taken further. Refuses what is not in this file.
papers::Document escalationNote(Session &session, const base::Id<subject::Escalation> &escalation);

/// What is open of these homes, the longest there first.
std::vector<base::Id<subject::Escalation>>
openEscalations(Session &session, const std::vector<base::Id<subject::Home>> &homes);

/// A letter to a home with its agreed plan. Refuses, naming the home, where nobody has been in
/// touch or no plan was begun.
papers::Document letterTo(Session &session, const base::Id<subject::Home> &home);
/// Whether a letter can be written to the home.
bool hasLetter(Session &session, const base::Id<subject::Home> &home);

} // namespace workflow
