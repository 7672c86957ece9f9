#pragma once

#include "workflow/session.h"

namespace workflow {

/// What an officer should know when a file is opened after an accident: what happened, what is
/// safe and what to do, a text for each. `wasInterrupted`: the window that had it last did not
/// close it. Empty on every usual day.
base::Result<QStringList> startUpNews(Session &session, bool wasInterrupted);

/// Brings a planner file of an earlier version, or from before new question sets, up to date, as
/// opening it would, and gives the checked copy of it as it was, which is kept before its tables
/// are changed. `progress` is told how far it is, 0 to 1;
/// where it gives false the work stops, and the next opening begins it again. Refused while a
/// window has the file open.
base::Result<QString> bringUpToDate(const QString &path, const store::Surroundings &surroundings,
                                    const std::function<bool(double share)> &progress);

/// What to know of a file that was brought up to date, whose copy is kept at `keptAs`.
QString updateNews(const QString &keptAs);

/// A clock a day or more behind what has arrived here; empty where it is not. Either is wrong, and
/// a person knows which (journal rule 18). Throws a Failure.
QString clockNews(Session &session);

/// The officer says that the clock was wrong then and is right now: what seems to have arrived
/// later than now is counted from the right day. Gives how many changes that were. Refuses a file
/// that is only shown, and a clock that nothing speaks against.
base::Result<qint64> countFromRightClock(Session &session);

} // namespace workflow
