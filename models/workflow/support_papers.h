#pragma once

#include "papers/document.h"
#include "workflow/reports.h"

namespace workflow {

/// The register of actions of these homes (none given: all), or of one owner. Refuses an owner of
/// whom no action is known: a name that was mistyped is not somebody with nothing to do.
papers::Document actionRegister(Session &session, const PaperWanted &wanted);

/// A note about something taken further. Refuses what is not in this file.
papers::Document escalationNote(Session &session, const base::Id<subject::Escalation> &escalation);

/// What is open of these homes, the longest there first.
std::vector<base::Id<subject::Escalation>>
openEscalations(Session &session, const std::vector<base::Id<subject::Home>> &homes);

/// Letters to homes with their agreed plans. Refuses, naming the home, where nobody has been in
/// touch or no plan was begun; of every home at once, those are left out.
QList<papers::Document> lettersTo(Session &session, const PaperWanted &wanted);

} // namespace workflow
