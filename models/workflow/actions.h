#pragma once

#include "lists/action_columns.h"
#include "workflow/keeping.h"

namespace workflow {

/// The actions of a home, or of every home, that are not deleted: open ones first, by due date.
/// Reasons why there is no action are among a home's own, unless what is over is left out.
base::Result<std::vector<lists::ActionRow>>
actions(Session &session, const std::optional<base::Id<subject::Home>> &home = {},
        store::Over over = store::Over::Included);

/// A new action for a home, about an answer or none, with what can be known of it. Not in the file
/// yet.
subject::Action newAction(Session &session, const base::Id<subject::Home> &home,
                          const QString &question = {});

/// Keeps an action, new or changed; a new one joins the home's open plan, which is made where there
/// is none. Refuses, naming the field: nothing to do, no owner (an organisation will do), no due
/// date or one that is past, done without an outcome.
base::Result<subject::Action> keepAction(Session &session, subject::Action action,
                                         const Saying &saying = {});

/// Says why there is no action about an answer: its red is settled with that.
base::Result<subject::Action> settleWithout(Session &session, const base::Id<subject::Home> &home,
                                            const QString &question,
                                            const std::optional<base::Id<subject::Review>> &review,
                                            const QString &reason, const Saying &saying = {});

/// What becomes of many actions at once; what is absent stays.
struct ActionChange {
    std::optional<subject::ActionOwner> owner;
    std::optional<QDate> due;
    std::optional<base::Id<subject::Officer>> officer;
};

/// Changes many actions in one change. Where one cannot be, none is.
base::Result<store::Written> changeActions(Session &session,
                                           const std::vector<base::Id<subject::Action>> &which,
                                           const ActionChange &change, const Saying &saying = {});

/// Checks an action and completes what can be known of it. Throws a Failure that names the field.
void requireAction(Session &session, const subject::Action &before, subject::Action &action);

/// The questions of a home whose red is settled: an open action mends it, or somebody has said
/// why none does, on or after `since`.
QStringList settledQuestions(Session &session, const base::Id<subject::Home> &home,
                             const QDate &since);

} // namespace workflow
