#pragma once

#include "lists/comparison.h"
#include "workflow/contacts.h"

namespace workflow {

/// Two contacts of a home side by side.
struct Comparison {
    subject::Home home;
    ContactRow then;
    ContactRow now;
    std::array<lists::ComparedRating, 5> ratings; ///< the four areas, then overall
    /// Every question and shared number that is known on either date: changes first, worst first,
    /// and inside that in the order of the newer question set.
    std::vector<lists::ComparisonRow> rows;
};

/// Compares the positions of a home on the dates of two of its contacts (contracts.md 1: a
/// contact's rating is the position on its date). Questions of two question sets are lined up by
/// id and through the bridges between them; better and worse are told by the newer one's rules, so
/// that a change of colours between question sets is no change of the home. Refuses contacts that
/// are not the home's, and one contact twice.
base::Result<Comparison> compareContacts(Session &session, const base::Id<subject::Home> &home,
                                         const base::Id<subject::Review> &then,
                                         const base::Id<subject::Review> &now);

} // namespace workflow
