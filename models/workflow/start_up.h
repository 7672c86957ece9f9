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

/// The officer says that the clock was wrong then and is right now: what seems to have arrived
/// later than now is counted from the right day. Gives how many changes that were. Refuses a file
/// that is only shown, and a clock that nothing speaks against.
base::Result<qint64> countFromRightClock(Session &session);

} // namespace workflow
