#pragma once

#include "workflow/session.h"

namespace workflow {

/// What an officer should know when a file is opened after an accident: what happened, what is
/// safe and what to do, a text for each. `wasInterrupted`: the window that had it last did not
/// close it. Empty on every usual day.
base::Result<QStringList> startUpNews(Session &session, bool wasInterrupted);

/// A clock a day or more behind what has arrived here; empty where it is not. Either is wrong, and
/// a person knows which (journal rule 18). Throws a Failure.
QString clockNews(Session &session);

} // namespace workflow
