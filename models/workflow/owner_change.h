#pragma once

#include "lists/action_columns.h"
#include "workflow/keeping.h"

namespace workflow {

/// A home that will change owner, and the record of it under the next one.
struct OwnerChanged {
    subject::Home before;
    subject::Home after; ///< without a CQC location number until that is known
};

/// The id of a home under its next owner: two laptops that hear of the change mean one record.
base::Id<subject::Home> idUnderNextOwner(const base::Id<subject::Home> &home);

/// The home under its next owner, as announced or as it goes on; absent where no change is.
base::Result<std::optional<subject::Home>> announcedNext(Session &session,
                                                         const base::Id<subject::Home> &home);

/// This home will change owner: makes a provisional record of it before CQC has one, or changes
/// that. It has the building's own facts, who leads and the council's state of placements; not
/// manager, ratings, answers or the number of beds, so that these are not counted twice. Those who
/// stand in posts stand there too, to be confirmed; the old owner's own people do not. Refuses,
/// naming the field: no day, no provider, the provider it has already, a home that is not listed
/// any more or carried on as another.
base::Result<OwnerChanged> announceOwner(Session &session, const base::Id<subject::Home> &home,
                                         const subject::OwnerChange &change,
                                         const Saying &saying = {});

/// The home does not change owner after all: the provisional record is deleted with its posts.
/// Refuses where CQC has a number for it, or something is recorded under it already.
base::Result<subject::Home> withdrawOwner(Session &session, const base::Id<subject::Home> &home,
                                          const Saying &saying = {});

/// CQC has given the home its new number: the provisional record gets it, and what a directory says
/// of it where one brought it in already; the home before continues as it, and its open plan is
/// closed. A rating that CQC gave the owner before is marked as inherited. Refuses a change that
/// was not announced or is still to come, and a number under which something is recorded already.
base::Result<OwnerChanged> confirmOwner(Session &session, const base::Id<subject::Home> &home,
                                        const QString &locationId, const Saying &saying = {});

/// The open actions of a home that changes owner, still to be sorted.
base::Result<std::vector<lists::ActionRow>> actionsToSort(Session &session,
                                                          const base::Id<subject::Home> &home);

/// What becomes of an open action when the owner changes.
enum class ActionFate {
    Keep,     ///< it goes on in the plan of the home under its next owner
    HandOver, ///< as that, and the new provider does what the old one was to do
    Close,    ///< it is closed: the owner changed
};
base::Result<subject::Action> sortAction(Session &session, const base::Id<subject::Action> &action,
                                         ActionFate fate, const Saying &saying = {});

} // namespace workflow
