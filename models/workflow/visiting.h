#pragma once

#include "subject/event_records.h"
#include "workflow/keeping.h"

namespace workflow {

/// What was said about visits to a home, to the homes of its district, or to all.
struct VisitingRow {
    subject::Visiting visiting;
    QString where;    ///< "This home", "North", "All homes"
    QString level;    ///< the name of the alert level; empty: none
    QString measures; ///< its own, else those of the level
    bool holds = false;
};

/// What concerns visits to a home, the newest first. Of each of home, district and all homes the
/// newest that has begun holds.
base::Result<std::vector<VisitingRow>> visitings(Session &session,
                                                 const base::Id<subject::Home> &home);

/// What holds for visits to a home today, as sentences: in an outbreak what the question set says
/// of that, then what was said for the home, its district and all homes. Empty: nothing is said.
base::Result<QString> visitingWords(Session &session, const base::Id<subject::Home> &home,
                                    bool isOutbreak);

/// Something new about a home. Not in the file yet.
subject::Visiting newVisiting(Session &session, const base::Id<subject::Home> &home);

/// Keeps what is said about visits; it may begin on a day to come. Refuses, naming the field: no
/// day, neither measures nor an alert level whose measures the question set gives.
base::Result<subject::Visiting> keepVisiting(Session &session, const subject::Visiting &visiting,
                                             const Saying &saying = {});

} // namespace workflow
