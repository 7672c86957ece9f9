#pragma once

#include "rules/rating.h"
#include "workflow/demonstration/diary.h"
#include "workflow/demonstration/dice.h"
#include "workflow/demonstration/event.h"

namespace workflow::demonstration {

/// A completed contact, as far as it matters for what is agreed in it.
struct Outcome {
    const subject::Review &review;
    const rules::HomeRating &rating;
    const std::map<QString, subject::Answer> &answers;
    QDateTime at; ///< when it was written, UTC
};

/// What is agreed with one home: its plans, help that is offered, actions and what becomes of them.
class Agreements {
public:
    Agreements(const Member &member, const Calendar &calendar, const Words &words);

    /// What is written after a contact, in order: what became of actions and, in a visit, what was
    /// agreed; the copy is sent on a later day.
    std::vector<Event> after(const Outcome &outcome);
    /// The home goes to another owner: its plan is closed, its actions end.
    std::vector<Event> end(const QDate &day);

private:
    using Records = std::vector<store::Draft::Record>;

    void followActions(const Outcome &outcome, Records &records);
    void follow(subject::Action &action, const Outcome &outcome);
    void beginPlan(const Outcome &outcome, Records &records);
    void closePlan(const QDate &day, const QString &why, Records &records);
    void agree(const QStringList &gaps, const Outcome &outcome, Records &records);
    void answerGap(const QString &question, const Outcome &outcome, Records &records);
    bool isInHand(const QString &question, const editions::Edition &edition) const;
    subject::Action actionFor(const QString &question, const Outcome &outcome);
    subject::OfferAnswer answerOf(const Outcome &outcome, bool isUrgent);
    void sign(const Outcome &outcome, Records &records);
    Event send(const Outcome &outcome);
    Event event(const QDateTime &at, Records records) const;
    QString officerName(const std::optional<base::Id<subject::Officer>> &id) const;

    const Member &m_member;
    const Calendar &m_calendar;
    const Words &m_words;
    Dice m_dice;
    base::Entropy m_entropy;
    std::optional<subject::Plan> m_plan;    ///< the open one
    std::vector<QString> m_offered;         ///< help that was offered in it
    std::vector<subject::Action> m_actions; ///< the open ones
};

} // namespace workflow::demonstration
