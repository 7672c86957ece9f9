#pragma once

#include "lists/trend.h"
#include "subject/support_records.h"
#include "workflow/session.h"

#include <array>

namespace workflow {

/// The names of the officers of a file.
class OfficerNames {
public:
    explicit OfficerNames(Session &session);
    /// Empty where there is no such officer.
    QString of(const std::optional<base::Id<subject::Officer>> &officer) const;

private:
    std::map<QUuid, QString> m_names;
};

/// One contact as a list shows it.
struct ContactRow {
    subject::Review review;
    QString kindName; ///< "Regular call", in the words of its question set
    QString officer;
    QString edition; ///< the question set in force on its date, by its title: "winter 2026"
    /// Of the position on its date: the four areas, then overall.
    std::array<subject::Colour, 5> colours{};
    int answers = 0;          ///< how many it recorded
    bool isDestroyed = false; ///< with its plan: nothing of what it recorded is left
};

/// The contacts of a home that are not deleted, newest first. Throws a Failure.
std::vector<ContactRow> contactRows(Session &session, const base::Id<subject::Home> &home,
                                    const OfficerNames &names);

/// Who deleted a contact, and when.
struct ContactDeletion {
    QString officer; ///< empty: not known
    QDate day;       ///< in England; null: not known
};
base::Result<ContactDeletion> contactDeletion(Session &session, const subject::Review &review);

/// When, by whom and why the plan of a contact was destroyed, and with it what the contact
/// recorded; absent where it was not.
base::Result<std::optional<subject::Destruction>> contactDestruction(Session &session,
                                                                     const subject::Review &review);

/// A home with its contacts.
struct HomeContacts {
    subject::Home home;
    std::vector<ContactRow> contacts; ///< newest first
};
base::Result<HomeContacts> homeContacts(Session &session, const base::Id<subject::Home> &home);

/// The colours of an area (0 to 3) or of the home (4) at the newest `most` of these contacts,
/// oldest first; broken where the question set changed between them.
std::vector<lists::TrendPoint> trendOf(const std::vector<ContactRow> &newestFirst, size_t place,
                                       size_t most);

} // namespace workflow
