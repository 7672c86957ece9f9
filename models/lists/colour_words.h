#pragma once

#include "editions/edition.h"
#include "rules/rating.h"
#include "subject/answer.h"
#include "subject/area.h"

#include <QString>
#include <QStringList>
#include <optional>

namespace lists {

/// "Green", "Amber", "Red", "28 days or more" (blue: the number says it), "Not known".
QString colourWord(subject::Colour colour);

/// The word for one answer: as colourWord, but an answer that is not known says which way:
/// "Not known", "Out of date", "Last season", "Not asked yet", "Does not apply", "Not used here".
QString answerColourWord(subject::Colour colour, rules::Standing standing);

/// How the rating of one answer is shown: no colour and "Not rated" where none is worked out (yet).
struct ShownRating {
    std::optional<subject::Colour> colour;
    QString word;
};
ShownRating shownRating(const rules::AnswerRating &rating);

/// "Infection prevention and control", as the edition names the area; the plain English name
/// where it does not.
QString areaWord(subject::Area area, const editions::Edition &edition);
/// "IPC": for headings of narrow columns.
QString areaShortWord(subject::Area area, const editions::Edition &edition);
/// "a. Infection prevention and control", as on the paper.
QString areaHeading(subject::Area area, const editions::Edition &edition);

/// "Home's report", "Seen on a visit", "By phone", "Capacity Tracker", "CQC", "Other".
QString sourceWord(subject::Source source);

/// Who can put it right: "the council and the NHS". Empty for none.
QString ownersWords(const QStringList &owners);

} // namespace lists
