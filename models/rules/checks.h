#pragma once

#include "editions/edition.h"
#include "rules/position.h"

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
    };
    What what = What::CriticalUnanswered;
    QString question;
    bool blocks = true; ///< the contact cannot be completed while it stands

    bool operator==(const Finding &) const = default;
};

/// The completion checks of contracts.md 1 on one contact. "Not known" is an answer.
std::vector<Finding> completionFindings(const ContactAnswers &contact,
                                        const QStringList &questionsAsked);

} // namespace rules
