#pragma once

#include "subject/support_records.h"
#include "workflow/keeping.h"

namespace workflow {

/// What goes with the home's copy of its plan when it is sent.
struct CopyToSend {
    QString to; ///< where it went last time, else the home's email; may be empty
    QString subject;
    QString text;
    bool operator==(const CopyToSend &) const = default;
};

/// The words of the email for the newest contact of a home. Until when the home can say that
/// something is wrong is counted from today, as if it were sent now.
base::Result<CopyToSend> copyToSend(Session &session, const base::Id<subject::Home> &home);

/// The home's copy was sent today. Refuses, naming the field, where nobody says where to.
base::Result<subject::Plan> noteSent(Session &session, const base::Id<subject::Home> &home,
                                     const QString &to, const Saying &saying = {});

} // namespace workflow
