#pragma once

#include "papers/home_summary.h"

namespace papers {

/// Whether anything is left out for this audience: the paper leaves home and council.
bool isToFilter(Audience audience);

/// What a summary says to its audience: the one place where values are left out (officer.md 3.5).
/// A pure function. Home and council are shown the values as they are; of the others, row by row
/// of the table:
///
/// - Pages 1 and 2: partners all, but that the home's comments are left out, since nothing records
///   that a home agreed to share them; the public ratings, findings and actions alone.
/// - Names of people: partners roles, and the names of their own staff (who works for the NHS and
///   other public bodies; not the home's people, nor the council's). The public none.
/// - Phones and emails: partners those of organisations, the public none.
/// - Counts of people from 1 to 4: "fewer than 5", with no per cent, remainder or gap beside them
///   from which they could be worked out. In values that are typed, and as far as they can be
///   read in texts. Numbers of the kind `number` are held back too: a question set does not say
///   whether they count people. What a colour by itself says of a count stays: ratings are public.
/// - Reason for a changed rating: the reason for the plan; never the council's own.
/// - Note for the plan: partners yes, the public no.
/// - Council note, placements, risk, safeguarding: never.
/// - Previous owner's answers: never. They are not among the values of any summary.
///
/// Texts that officers wrote lose every name in `SummaryValues::names`; what may still be a name
/// or a small count is what `checkBeforePrinting` says.
SummaryValues forAudience(const SummaryValues &values, Audience audience);

/// What is to be looked at before a paper leaves the council.
struct PrintCheck {
    int people = 0;       ///< whom the paper names on purpose
    int smallNumbers = 0; ///< that were hidden
    QStringList doubts{}; ///< what may still be a name or a small count: "Note on Gloves: Jane"

    /// "This names 2 people", "This names people; 3 small numbers hidden", "This names nobody".
    /// Without a number where the only names are those in doubt.
    QString words() const;
    bool operator==(const PrintCheck &) const = default;
};

/// The check of a partner copy or one for publication; absent for home and council, who may read
/// all that the file says of the home.
std::optional<PrintCheck> checkBeforePrinting(const SummaryValues &values, Audience audience);

} // namespace papers
