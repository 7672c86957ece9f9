#pragma once

#include "papers/document.h"
#include "workflow/session.h"

namespace workflow {

/// The visit pack of a home for a visit today: what is due is what a visit begun now would ask.
/// Throws a Failure.
papers::Document visitPack(Session &session, const base::Id<subject::Home> &home);

} // namespace workflow
