#pragma once

#include "editions/edition.h"
#include "lists/column.h"
#include "rules/opening_hours.h"

namespace lists {

/// One step of a way to take things further, with where it is rung in this council.
struct RouteRow {
    RouteRow(subject::RouteStep details, editions::LadderStep which)
        : line(std::move(details)),
          step(std::move(which))
    {
    }

    subject::RouteStep line;   ///< blank where the council has said nothing of it
    editions::LadderStep step; ///< as the question set has it
    QString ladder;            ///< its name
    int number = 0;            ///< 1 for the first
    rules::Opening opening;    ///< NotSaid where the council has said nothing of it
    rules::WallTime now;

    /// Whether there is a number or an address to reach it by.
    bool canBeReached() const;
    /// Whether the council has said anything of it.
    bool isSaid() const;
};

/// Which step is to be rung now, and which before it are closed.
struct NextStep {
    /// The first that is not closed; where all are, the first with somebody to ring out of hours,
    /// else the first. Absent where the way has no step.
    std::optional<RouteRow> step;
    std::vector<RouteRow> closed; ///< before it, and closed now
};

/// With whom something stands, and whom to ring if it is not settled there.
struct StandsWith {
    std::optional<RouteRow> now; ///< absent where its way is not known any more
    NextStep next;
};

/// "Council emergency stock"; what the question set says of the step where the council has given no
/// name.
QString routeName(const RouteRow &row);
/// "Council emergency stock, open until 6pm, 0000 000 0000"; while it is closed with the number
/// that is answered then.
QString routeWords(const RouteRow &row);
/// "Next: council emergency stock, open until 6pm, 0000 000 0000. National line closed until
/// Monday 9am."
QString nextStepWords(const NextStep &next);

/// "Council emergency stock, open until 6pm, 0000 000 0000. Next: National line, ..."; only the
/// second where it stands nowhere yet.
QString standsWithWords(const StandsWith &stands);

/// The columns of the ways of a council.
Columns<RouteRow> routeColumns();

} // namespace lists
