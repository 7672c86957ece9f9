#pragma once

#include "editions/edition.h"
#include "rules/rating.h"

#include <QString>

namespace lists {

/// The rating beside the shape: "Amber", "Green, 1 point to follow", "Not known".
QString areaRatingWord(const rules::AreaRating &rating);

/// The "Why" column of panel and paper: what caused the colour worked out from answers, critical
/// causes first, at most `most` of them in full and then "And 2 more points". No full stop at its
/// end. 0 says every one.
QString areaWhy(const rules::AreaRating &rating, const editions::Edition &edition, int most = 2);

/// The "To be green" column; empty when green or when nothing can be done.
QString areaToBeGreen(const rules::AreaRating &rating, const editions::Edition &edition,
                      int most = 3);

/// "Officer's rating: Amber until 4 December 2026, because the round is booked for Monday. Worked
/// out from answers: Red". Never the council's own reason. Empty without an officer's rating.
QString overrideWords(const rules::AreaRating &rating);

/// The line "Changed by the officer" of the paper: "area b, from Red to Amber until 4 December
/// 2026, because the round is booked for Monday". Empty without an officer's rating.
QString overrideLine(const rules::AreaRating &rating, const editions::Edition &edition);

/// Which areas give a home its overall colour: "Red in Clinical support and PPE and equipment".
QString overallWhy(const rules::HomeRating &rating);

/// One area as plain words to copy: "Alder Grange: Infection prevention and control: Amber,
/// because ...".
QString areaAsWords(const QString &home, const rules::AreaRating &rating,
                    const editions::Edition &edition);

/// The whole home as plain words to copy: overall, the four areas, then the flags; one line each.
QString homeAsWords(const QString &home, const rules::HomeRating &rating);

} // namespace lists
