#pragma once

#include "rules/rating.h"
#include "subject/support_records.h"
#include "workflow/keeping.h"

namespace workflow {

/// Of the plan of a home for a period, which is what the same plan has on every laptop.
base::Id<subject::Plan> planId(const base::Id<subject::Home> &home, const QString &period);

/// "Winter 2026", and of a second plan of a period its number.
QString periodWords(const subject::Plan &plan, const editions::Library &library);

/// The plans of a home that are not deleted, the newest first.
base::Result<std::vector<subject::Plan>> plansOf(Session &session,
                                                 const base::Id<subject::Home> &home);

/// The open plan of a home; where there is none, a new one for the period of the question set in
/// force, which is not in the file yet.
base::Result<subject::Plan> openPlan(Session &session, const base::Id<subject::Home> &home);

/// What a plan says of the home's position: of today while it is open, else of the day it was
/// closed.
base::Result<rules::HomeRating> positionOf(Session &session, const subject::Plan &plan);

/// Keeps a plan, new or changed. Refuses, naming the field: a second open plan of a home, sign-off
/// in the future, an agreed plan that nobody has put a name to, a closed one without a reason.
base::Result<subject::Plan> keepPlan(Session &session, subject::Plan plan,
                                     const Saying &saying = {});

/// What was said of a plan by somebody of the home who looked at it beside the officer.
struct SignedHere {
    QString name;
    QString role;
    bool isAgreed = false; ///< else discussed, and not agreed with in all
    QString comments{};
};

/// Signs the open plan of a home for both, in person, today: for the council the officer does. Its
/// status follows. Refuses, naming the field, where nobody has put a name to it.
base::Result<subject::Plan> signHere(Session &session, const base::Id<subject::Home> &home,
                                     const SignedHere &said, const Saying &saying = {});

/// The open plan, with what has to be written for it where it is new: for a change that needs one.
/// Throws a Failure.
subject::Plan planFor(Session &session, const base::Id<subject::Home> &home,
                      std::vector<store::Draft::Record> &records);

} // namespace workflow
