#pragma once

#include "subject/records.h"

#include <algorithm>
#include <array>

namespace subject {

struct Plan;
struct OfferTaken;
struct Action;
struct Escalation;
struct EscalationStep;
struct Challenge;

/// What somebody put a name to: one unit.
struct SignOff {
    QString name;
    QString role;
    QString how;     ///< `in_person`, `email`, `phone`
    QString outcome; ///< `agreed`, or `discussed`: discussed, but not agreed with all of it
    QString comments;
    QDate on;
    bool operator==(const SignOff &) const = default;
};

/// When the home's copy was sent, and where to.
struct Sent {
    QDate on;
    QString to; ///< an e-mail or postal address
    bool operator==(const Sent &) const = default;
};

/// That something is over, and why.
struct Closing {
    QDate on;
    QString why;
    bool operator==(const Closing &) const = default;
};

/// That a record was destroyed at the end of its time. What it held was removed; this stays.
struct Destruction {
    QDate on;
    QString by; ///< the officer's name
    QString why;
    bool operator==(const Destruction &) const = default;
};

/// What a home, the council and others agreed for one period. Id from home and period.
struct Plan {
    static constexpr RecordKind recordKind = RecordKind::Plan;
    explicit Plan(base::Id<Plan> identity) : id(identity) {}

    base::Id<Plan> id;
    std::optional<base::Id<Home>> home;
    QString period; ///< key of the period: the question set it began under, `winter-2026`
    std::optional<base::Id<EditionRecord>> edition;
    std::optional<base::Id<Officer>> leadOfficer;
    QString status; ///< `draft`, `discussed`, `agreed`, `closed`
    QString workingWell;
    QString worries; ///< for the council only
    QString before;  ///< for the council only: what to look at before next time, who goes
    SignOff signedByHome;
    SignOff signedByCouncil;
    QDate nextReview; ///< null: as the rule of the question set says
    QString nextKind; ///< kind of contact of the next review; empty: not said
    Sent sent;
    Closing closed;
    /// The position when it was agreed or closed: colours, edition hash, rules version.
    QJsonObject outcome;
    QDate keepUntil; ///< the last day it is kept; null: the council's period after it was closed
    QString hold;    ///< why it is kept back beyond that day; empty: it is not on hold
    Destruction destroyed;
    std::optional<Deletion> deleted;

    static constexpr QLatin1StringView closedStatus{"closed"};
    bool isClosed() const { return status == closedStatus; }
    bool operator==(const Plan &) const = default;
};

/// The home's answer to help that was offered.
struct OfferAnswer {
    QString answer;   ///< `accepted`, `thinking`, `declined`
    QString why;      ///< of declined: a key such as `has_its_own`
    QString words;    ///< what was said
    QDate askAgainOn; ///< of thinking about it
    QDate on;
    bool operator==(const OfferAnswer &) const = default;
};

/// Help that was offered to a home in a plan. Id from plan and offer.
struct OfferTaken {
    static constexpr RecordKind recordKind = RecordKind::OfferTaken;
    explicit OfferTaken(base::Id<OfferTaken> identity) : id(identity) {}

    base::Id<OfferTaken> id;
    std::optional<base::Id<Home>> home;
    std::optional<base::Id<Plan>> plan;
    QString offer;    ///< id of an offer of the plan's question set
    QString question; ///< the gap it was offered for; empty: none
    OfferAnswer answer;
    std::optional<base::Id<Action>> action; ///< what came of it
    std::optional<base::Id<Officer>> officer;
    std::optional<Deletion> deleted;

    bool operator==(const OfferTaken &) const = default;
};

/// Who does an action. An organisation will do.
struct ActionOwner {
    QString side; ///< `home`, `council`, `nhs`, `other`
    QString name;
    QString organisation;
    bool operator==(const ActionOwner &) const = default;
};

/// When to ask after an action, and what it waits for. Not the same as its due date.
struct Chase {
    QDate on;
    QString waitingFor;
    bool operator==(const Chase &) const = default;
};

/// How far an action is.
struct Progress {
    QString state; ///< `new`, `started`, `waiting`, `done`, `not_done`, `no_action`
    QString outcome;
    QDate on;
    bool operator==(const Progress &) const = default;
};

/// Something somebody does for a home, or (`no_action`) why nothing is to be done about an answer.
struct Action {
    static constexpr RecordKind recordKind = RecordKind::Action;
    explicit Action(base::Id<Action> identity) : id(identity) {}

    base::Id<Action> id;
    std::optional<base::Id<Home>> home;
    std::optional<base::Id<Plan>> plan;
    std::optional<base::Id<Review>> review; ///< the contact it was agreed in
    QString area;                           ///< key of an area; empty: none
    QString question;                       ///< the answer it mends; empty: none
    QString offer;                          ///< the help it takes up; empty: none
    QString what;
    QString councilNote;
    ActionOwner owner;
    QDate due;
    Chase chase;
    Progress progress;
    QDate raisedOn;
    std::optional<base::Id<Officer>> officer; ///< of the council, who follows it
    std::optional<Deletion> deleted;

    static constexpr std::array<QLatin1StringView, 3> openStates{
        QLatin1StringView("new"), QLatin1StringView("started"), QLatin1StringView("waiting")};
    bool isOpen() const
    {
        return std::find(openStates.begin(), openStates.end(), progress.state) != openStates.end();
    }
    bool operator==(const Action &) const = default;
};

/// Something taken further along a ladder of the question set. Where it stands is its newest step.
struct Escalation {
    static constexpr RecordKind recordKind = RecordKind::Escalation;
    explicit Escalation(base::Id<Escalation> identity) : id(identity) {}

    base::Id<Escalation> id;
    std::optional<base::Id<Home>> home;
    std::optional<base::Id<Action>> action;
    QString question; ///< the answer it is about; empty: none
    QString ladder;   ///< key of a ladder
    std::optional<base::Id<EditionRecord>> edition;
    QString item;   ///< "Aprons"
    QString wanted; ///< the decision that is asked for
    QDate raisedOn;
    Closing closed;
    std::optional<Deletion> deleted;

    bool operator==(const Escalation &) const = default;
};

/// What was decided at a step of a ladder.
struct Decision {
    QString answer; ///< `agreed`, `not_agreed`, `more_information`, `moved_up`
    QString words;
    QString by;
    QDate on;
    bool operator==(const Decision &) const = default;
};

/// That something reached a step of its ladder. Never changed but for the decision, so that two
/// laptops that move it up both keep their step.
struct EscalationStep {
    static constexpr RecordKind recordKind = RecordKind::EscalationStep;
    explicit EscalationStep(base::Id<EscalationStep> identity) : id(identity) {}

    base::Id<EscalationStep> id;
    std::optional<base::Id<Home>> home;
    std::optional<base::Id<Escalation>> escalation;
    QString step; ///< key of a step of the ladder
    QDateTime at; ///< UTC
    QString why;
    std::optional<base::Id<Officer>> officer;
    Decision decision;
    std::optional<Deletion> deleted;

    bool operator==(const EscalationStep &) const = default;
};

/// What the council decided of a challenge.
struct ChallengeDecision {
    QString outcome; ///< `accepted`, `partly`, `not_accepted`
    QString words;
    QString by;
    QDate on;
    bool operator==(const ChallengeDecision &) const = default;
};

/// The home says that an answer is wrong. Both versions are kept.
struct Challenge {
    static constexpr RecordKind recordKind = RecordKind::Challenge;
    explicit Challenge(base::Id<Challenge> identity) : id(identity) {}

    base::Id<Challenge> id;
    std::optional<base::Id<Home>> home;
    std::optional<base::Id<Review>> review; ///< whose answer
    QString question;
    QString says; ///< in the home's words
    QString evidence;
    MetWith by;
    QDate raisedOn;
    ChallengeDecision decision;
    std::optional<Deletion> deleted;

    bool operator==(const Challenge &) const = default;
};

} // namespace subject
