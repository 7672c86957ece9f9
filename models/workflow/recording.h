#pragma once

#include "rules/checks.h"
#include "rules/rating.h"
#include "workflow/session.h"

#include <QJsonObject>

namespace workflow {

/// What `review record` is asked to write.
struct RecordRequest {
    QString home;                           ///< as findHome takes it
    QString kind = QStringLiteral("visit"); ///< a kind of contact of the edition
    QDate date;                             ///< null: today
    QString officer;                        ///< found or made by name
    subject::MetWith metWith;
    QString attemptedReason;
    QJsonObject answers; ///< by question id: ANSWER of contracts.md 2
    bool complete = false;
    /// Why what seems to be about one person in the answers may be kept; empty: it may not.
    QString aboutNoPerson;
    /// Why there is no action about any red answer that has none; empty: nothing is said.
    QString noAction;
    QString correct; ///< why a completed contact is corrected; empty: it is not
};

/// What was written.
struct Recorded {
    base::Id<subject::Review> review;
    rules::HomeRating rating; ///< of the position on the contact's date
    QStringList reds;         ///< red answers of it without an action, or a reason for none
};

/// Records answers in the home's open contact of that date and kind, or in a new one; completes
/// it where asked. Checks everything first: where one thing is wrong, nothing is written. Who
/// brings in a visit from paper agrees actions afterwards: reds without one do not stop it, they
/// are named.
base::Result<Recorded> recordReview(Session &session, const RecordRequest &request);

} // namespace workflow
