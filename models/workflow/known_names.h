#pragma once

#include "papers/names_in_text.h"
#include "subject/records.h"
#include "workflow/session.h"

namespace workflow {

/// Everybody whom the file knows by name for this home, with what to say in place of the name:
/// who stands or stood in a post, whom officers spoke to, who does its actions, and the officers of
/// the council. Throws a Failure.
std::vector<papers::KnownName> knownNames(Session &session, const base::Id<subject::Home> &home);

} // namespace workflow
