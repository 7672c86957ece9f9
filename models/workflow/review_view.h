#pragma once

#include "rules/rating.h"
#include "workflow/session.h"

namespace workflow {

/// One answer of a position, as `review show` lists it.
struct AnswerLine {
    QString id;
    QString wording;
    QString answer; ///< in words
    subject::Colour colour = subject::Colour::Grey;
    rules::Standing standing = rules::Standing::Current;
    QString reason;
    QDate asAt;
    QString source; ///< key
    QString comment;
};

/// A home's position on a date, with its newest contact.
struct ReviewView {
    subject::Home home;
    QDate date;
    std::optional<subject::Review> review;
    rules::Position position;
    rules::HomeRating rating;
    std::vector<AnswerLine> answers;
};

/// The position of a home on a date (absent: today). Throws nothing; a date before the first
/// question set is refused in words.
base::Result<ReviewView> showReview(Session &session, const QString &home,
                                    std::optional<QDate> date);

} // namespace workflow
