#pragma once

#include "subject/people_records.h"
#include "workflow/contacts.h"
#include "workflow/keeping.h"

namespace workflow {

/// One line of what there was with a home: a contact with its questions, or a note of one line.
struct HistoryLine {
    QDate date;
    QString how;     ///< "Regular call", "By email"
    QString with;    ///< name and role; empty: not said
    QString line;    ///< what it was about; of an attempted visit why it was none
    QString next;    ///< what comes next, of a note
    QDate nextOn;    ///< of a note
    QString officer; ///< empty: not known
    std::optional<base::Id<subject::Review>> review;
    std::optional<base::Id<subject::ContactNote>> note;
};

/// Contacts and contact notes of a home together, the newest first. The council's own: notes are
/// never for the home.
base::Result<std::vector<HistoryLine>> contactHistory(Session &session,
                                                      const base::Id<subject::Home> &home);

/// A home nobody has been in touch with lately.
struct SilentHome {
    subject::Home home;
    QDate last; ///< null: never
    QString leadOfficer;
};

/// The homes that nobody has been in touch with for `days` days or more, those never first, then
/// the longest ago. Attempted visits and contact notes count; homes that are no longer listed, not
/// running or carried on as another do not.
base::Result<std::vector<SilentHome>> homesNotContacted(Session &session, int days);

} // namespace workflow
