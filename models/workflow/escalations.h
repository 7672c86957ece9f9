#pragma once

#include "subject/support_records.h"
#include "workflow/keeping.h"

namespace workflow {

/// Something taken further, with where it stands.
struct EscalationRow {
    subject::Escalation escalation;
    std::vector<subject::EscalationStep> steps; ///< oldest first; at least one
    QString home;
    QString ladder;  ///< its name; the key where the question set has none
    QString step;    ///< who or where it stands with
    QString officer; ///< who took it there
    QDate reached;
    QDate answerDue; ///< null: the step has no number of days
    QDate today;

    const subject::EscalationStep &now() const { return steps.back(); }
    bool isOpen() const { return !escalation.closed.on.isValid(); }
    bool isOverdue() const
    {
        return isOpen() && answerDue.isValid() && answerDue < today &&
               now().decision.answer.isEmpty();
    }
};

/// What was taken further, of a home or of all: open ones first, the longest there first. Only
/// what its home is here for.
base::Result<std::vector<EscalationRow>>
escalations(Session &session, const std::optional<base::Id<subject::Home>> &home = {});

/// The ladder of something taken further: in the question set it was raised under, else in the one
/// in force; null where neither has it. Lives as long as the session's library.
const editions::Ladder *ladderOf(Session &session, const subject::Escalation &escalation);

/// The ladders that this council goes by: those of its profile and those for every council. Those
/// for `area` first.
std::vector<editions::Ladder> laddersFor(Session &session, std::optional<subject::Area> area = {});

/// What is taken further, and why.
struct Raising {
    base::Id<subject::Home> home;
    QString ladder;
    QString step{}; ///< empty: the first
    QString item;   ///< "Aprons"
    QString why;
    QString wanted{}; ///< the decision that is asked for
    QString question{};
    std::optional<base::Id<subject::Action>> action{};
    /// A new action that asks after it, kept in the same change; it takes the place of `action`.
    std::optional<subject::Action> follow{};
};

/// Takes something further. Refuses an unknown ladder or step, a blank item and a blank reason.
base::Result<subject::Escalation> raise(Session &session, const Raising &raising,
                                        const Saying &saying = {});
/// Takes it to the next step, or to the one named. Refuses what is closed, the last step and a
/// blank reason.
base::Result<subject::EscalationStep> moveUp(Session &session,
                                             const base::Id<subject::Escalation> &escalation,
                                             const QString &why, const QString &step = {},
                                             const Saying &saying = {});
/// What was decided where it stands: agreed, not_agreed, more_information or moved_up, which moves
/// it up as well.
base::Result<subject::EscalationStep> decide(Session &session,
                                             const base::Id<subject::Escalation> &escalation,
                                             const subject::Decision &decision,
                                             const Saying &saying = {});
/// Closes it, with a reason.
base::Result<subject::Escalation> closeEscalation(Session &session,
                                                  const base::Id<subject::Escalation> &escalation,
                                                  const QString &why, const Saying &saying = {});

/// The home says an answer is wrong; both versions are kept.
struct ChallengeRow {
    subject::Challenge challenge;
    QString question; ///< its short label
    QString answer;   ///< what we found, in words
    QDate due;        ///< by when it is to be decided
    QDate today;

    bool isOverdue() const { return challenge.decision.outcome.isEmpty() && due < today; }
};
base::Result<std::vector<ChallengeRow>> challenges(Session &session,
                                                   const base::Id<subject::Home> &home);
subject::Challenge newChallenge(Session &session, const base::Id<subject::Home> &home);
/// Refuses, naming the field: a question the question set does not have, nothing said, no name,
/// days in the future, a decision without words or name.
base::Result<subject::Challenge> keepChallenge(Session &session, subject::Challenge challenge,
                                               const Saying &saying = {});

} // namespace workflow
