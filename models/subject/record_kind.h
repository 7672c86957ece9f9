#pragma once

namespace subject {

/// The kinds of record that are journaled, parents before children.
enum class RecordKind {
    Authority,
    Officer,
    Edition,
    Home,
    Review,
    Note,
    Plan,
    OfferTaken,
    Action,
    Escalation,
    EscalationStep,
    Challenge,
    Person,
    Post,
    ContactNote,
    Referral,
    Outbreak,
    OutbreakCount,
    Funding,
    Visiting,
    RouteStep,
};

} // namespace subject
