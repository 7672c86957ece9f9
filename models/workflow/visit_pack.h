#pragma once

#include "papers/document.h"
#include "workflow/session.h"

namespace workflow {

/// The visit pack of a home for a visit today: what is due is what a visit begun now would ask.
/// In large print each copy of its note has a sheet of its own. Throws a Failure.
papers::Document visitPack(Session &session, const base::Id<subject::Home> &home, bool largePrint);

} // namespace workflow
