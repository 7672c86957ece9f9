#pragma once

#include "workflow/homes.h"

namespace workflow {

/// What somebody who is about to go to a home, or to ring it, must know first: in words.
struct HomeState {
    QString outbreak;    ///< "Flu, day 9, admissions closed"; empty: none is known
    QString placements;  ///< "Limited since 13 November 2026", the council's own; empty: not said
    QString manager;     ///< "Manager: acting"; empty: in post, or not said
    QString lastContact; ///< "Regular call on 12 November 2026 with Ann Example, by Jo Fiction"

    /// All of it in one line, the council's own too where the council alone looks on.
    QString words(bool isForCouncil) const;
};

/// An outbreak as it is written down, else as the home answered, however long ago.
base::Result<HomeState> homeState(Session &session, const HomeOverview &overview);

} // namespace workflow
