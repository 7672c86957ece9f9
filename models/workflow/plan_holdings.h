#pragma once

#include "rules/position.h"
#include "store/held_text.h"
#include "workflow/plan_places.h"

namespace workflow {

/// How many records hold something.
struct Holdings {
    int contacts = 0;    ///< visits, calls and desk checks
    int answers = 0;     ///< in these contacts
    int calls = 0;       ///< calls and emails of one line
    int notes = 0;       ///< not filed, or filed elsewhere too
    int actions = 0;     ///< reasons why there is none among them
    int offers = 0;      ///< help that was offered
    int escalations = 0; ///< taken further
    int challenges = 0;  ///< answers the home disputed
    int outbreaks = 0;
    int texts = 0; ///< of the plan itself: what it says, and names

    bool isEmpty() const { return *this == Holdings(); }
    void add(const Holdings &other);
    bool operator==(const Holdings &) const = default;
};

/// "3 contacts with 120 answers, 2 actions and 1 outbreak"; "nothing" where there is none.
QString holdingsWords(const Holdings &holdings);

/// What belongs to a plan and its period alone, and what becomes of it when the plan is destroyed.
struct PlanHoldings {
    Holdings goes;
    /// What stays: answers that count today or in a plan that is kept, and what is not over.
    Holdings stays;
    std::vector<store::ValueAt> values;        ///< to be blanked, whenever they were written
    std::vector<store::Draft::Record> records; ///< what the records are without them

    bool isEmpty() const { return values.empty(); }
};

/// The records of one home as its plans part them. README.md says which belong to a plan.
class HomeHoldings {
public:
    HomeHoldings(Session &session, const base::Id<subject::Home> &home);

    /// What would go with this plan, and what would stay. `together` are destroyed at once: none of
    /// them needs what another holds. Empty for a plan that is not closed.
    PlanHoldings of(const subject::Plan &plan,
                    const std::set<base::Id<subject::Plan>> &together = {});

private:
    /// An answer by its contact and the question it was given to.
    using AnswerPlace = std::pair<QUuid, QString>;

    void keepCounting(const QDate &day, const std::vector<rules::ContactAnswers> &contacts);
    std::set<QDate> daysThatCount() const;
    bool goes(const PlanPlace &place) const;
    void findCounting();
    void findNeeded();
    bool isOver(const PlanRecord &record) const;
    void addContact(const PlanRecord &record, PlanHoldings &found);
    void addOther(const PlanRecord &record, PlanHoldings &found);
    void addPlan(const subject::Plan &plan, PlanHoldings &found);
    bool takeValues(const PlanRecord &record, PlanHoldings &found);

    Session &m_session;
    base::Id<subject::Home> m_home;
    PlanPlaces m_places;
    std::set<base::Id<subject::Plan>> m_gone; ///< destroyed, before or now
    std::set<AnswerPlace> m_counting;         ///< answers that stay
    std::set<QUuid> m_needed;                 ///< actions that something which stays asks after
};

} // namespace workflow
