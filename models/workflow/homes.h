#pragma once

#include "lists/home_columns.h"
#include "lists/rating_columns.h"
#include "rules/schedule.h"
#include "workflow/contacts.h"

namespace workflow {

/// Whether rows of homes have everything in them, or what takes longest to read is left out until
/// it is asked for with `flagsOf`.
enum class RowParts { All, WithoutFlags };

/// Every home that is not deleted, as the Homes page shows it today: one scan of the file.
base::Result<std::vector<lists::HomeRow>> homes(Session &session, RowParts parts = RowParts::All);
/// The rows of these homes, for a page that merges changes.
base::Result<std::vector<lists::HomeRow>> homes(Session &session,
                                                const std::vector<base::Id<subject::Home>> &which);

/// The flags of these homes today, in words, in the same order.
base::Result<std::vector<QStringList>> flagsOf(Session &session,
                                               const std::vector<base::Id<subject::Home>> &homes);

/// The records of these homes by name, without what stands beside them in a list: to find one.
base::Result<std::vector<subject::Home>> homesByName(Session &session);

/// The home with this location id, else id, else unique name (case folded). Where several fit,
/// the Error lists them.
base::Result<subject::Home> findHome(Session &session, const QString &text);

/// The record of a home. Throws a Failure where it is not here.
subject::Home requireHome(Session &session, const std::optional<base::Id<subject::Home>> &id);

/// What the page of one home shows.
struct HomeOverview {
    subject::Home home;
    QString leadOfficer;
    QString coverOfficer;
    std::vector<rules::ContactAnswers> newest; ///< what the position is worked out from
    rules::Position position;
    rules::HomeRating rating;
    QDate nextContact;                ///< null: nobody has been in touch
    std::vector<ContactRow> contacts; ///< newest first
    /// The colours of the last six contacts, oldest first, for each area.
    std::array<std::vector<lists::TrendPoint>, 4> trend;
    std::optional<subject::Home> continuesAs;
    std::vector<subject::Home> continuedFrom;
};

/// A home as it stands today.
base::Result<HomeOverview> homeOverview(Session &session, const base::Id<subject::Home> &home);

/// When a home is due to be contacted, by its colours and what it was asked; null: nobody has been
/// in touch. Throws a Failure.
QDate nextContactOf(Session &session, const base::Id<subject::Home> &home);

/// The rating of every home today with since when and the colour before: `export ratings`.
base::Result<std::vector<lists::RatingRow>> ratings(Session &session);

/// The council of this file.
base::Result<subject::Authority> authority(Session &session);

/// Writes the council's own facts: only what differs between `before` and `after`.
base::Result<store::Written> saveAuthority(Session &session, const subject::Authority &before,
                                           const subject::Authority &after);

/// Officers by name.
base::Result<std::vector<subject::Officer>> officers(Session &session);

/// An officer of this name as a record: id from the case-folded name. Throws a Failure where the
/// name is blank.
subject::Officer officerOf(const QString &name);

/// Who works in this session. An Error in words where nobody has said.
base::Result<subject::Officer> workingOfficer(Session &session);

/// The officer who is called so in this file (case folded), or was when the record was made; else
/// a new one of this name. Throws a Failure where the name is blank.
subject::Officer officerCalled(Session &session, const QString &name);

/// The officer of this name (case folded), made where there is none.
base::Result<base::Id<subject::Officer>> officerNamed(Session &session, const QString &name);

/// Writes what an officer knows of a home: only what differs between `before` and `after`, so that
/// a field somebody else changed meanwhile stays as they left it.
base::Result<store::Written> saveHome(Session &session, const subject::Home &before,
                                      const subject::Home &after, const QString &why = {});

} // namespace workflow
