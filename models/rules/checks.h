#pragma once

#include "editions/edition.h"
#include "rules/rating.h"

#include <vector>

namespace rules {

/// Something that is not right with a contact that is to be completed.
struct Finding {
    enum class What {
        CriticalUnanswered, ///< a critical question this contact asks has no answer
        CountAboveTotal,
        PartAboveWhole, ///< NUM-04 above NUM-03
        AsAtAfterContact,
        CommentMissing, ///< the option chosen asks for a comment
        RedUnsettled,   ///< a red answer without an action or a reason why there is none
    };
    What what = What::CriticalUnanswered;
    QString question;
    bool blocks = true; ///< the contact cannot be completed while it stands

    bool operator==(const Finding &) const = default;
};

/// The completion checks of contracts.md 1 on one contact. "Not known" is an answer.
std::vector<Finding> completionFindings(const ContactAnswers &contact,
                                        const QStringList &questionsAsked);

/// One finding for each answer of the contact that counts and is red, unless its question is in
/// `settled`: an open action mends it, or somebody said why none does.
std::vector<Finding> unsettledReds(const ContactAnswers &contact, const HomeRating &rating,
                                   const QStringList &settled);

} // namespace rules
