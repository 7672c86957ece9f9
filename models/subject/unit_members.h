#pragma once

#include "subject/event_records.h"
#include "subject/people_records.h"
#include "subject/support_records.h"

#include <tuple>
#include <type_traits>

/// The members of each value that merges as one, with their names in JSON.
namespace subject {

template <typename Unit, typename Value>
struct Member {
    const char *name;
    Value Unit::*place;
};

template <typename Unit, typename Value>
constexpr Member<Unit, Value> member(const char *name, Value Unit::*place)
{
    return {name, place};
}

template <typename Unit>
inline constexpr auto membersOf = nullptr;

template <typename Unit>
concept HasMembers = !std::is_same_v<decltype(membersOf<Unit>), const std::nullptr_t>;

template <>
inline constexpr auto membersOf<Address> =
    std::tuple{member("lines", &Address::lines), member("postcode", &Address::postcode)};
template <>
inline constexpr auto membersOf<ManagerPost> =
    std::tuple{member("name", &ManagerPost::name), member("state", &ManagerPost::state),
               member("since", &ManagerPost::since)};
template <>
inline constexpr auto membersOf<CqcRating> =
    std::tuple{member("rating", &CqcRating::rating), member("published", &CqcRating::published),
               member("inherited", &CqcRating::inherited)};
template <>
inline constexpr auto membersOf<ContactPoint> =
    std::tuple{member("name", &ContactPoint::name),
               member("organisation", &ContactPoint::organisation),
               member("telephone", &ContactPoint::telephone), member("email", &ContactPoint::email),
               member("hours", &ContactPoint::hours)};
template <>
inline constexpr auto membersOf<MetWith> =
    std::tuple{member("name", &MetWith::name), member("role", &MetWith::role)};
template <>
inline constexpr auto membersOf<Filing> =
    std::tuple{member("to", &Filing::to), member("question", &Filing::question)};
template <>
inline constexpr auto membersOf<Placements> =
    std::tuple{member("state", &Placements::state), member("since", &Placements::since),
               member("by", &Placements::by), member("why", &Placements::why)};
template <>
inline constexpr auto membersOf<FundedResidents> =
    std::tuple{member("ours", &FundedResidents::ours),
               member("other_councils", &FundedResidents::otherCouncils),
               member("themselves", &FundedResidents::themselves),
               member("councils", &FundedResidents::councils),
               member("as_at", &FundedResidents::asAt)};
template <>
inline constexpr auto membersOf<Assessment> =
    std::tuple{member("says", &Assessment::says), member("on", &Assessment::on)};
template <>
inline constexpr auto membersOf<OwnerChange> =
    std::tuple{member("on", &OwnerChange::on), member("provider", &OwnerChange::provider)};
template <>
inline constexpr auto membersOf<SignOff> =
    std::tuple{member("name", &SignOff::name),         member("role", &SignOff::role),
               member("how", &SignOff::how),           member("outcome", &SignOff::outcome),
               member("comments", &SignOff::comments), member("on", &SignOff::on)};
template <>
inline constexpr auto membersOf<Sent> =
    std::tuple{member("on", &Sent::on), member("to", &Sent::to)};
template <>
inline constexpr auto membersOf<Closing> =
    std::tuple{member("on", &Closing::on), member("why", &Closing::why)};
template <>
inline constexpr auto membersOf<Destruction> =
    std::tuple{member("on", &Destruction::on), member("by", &Destruction::by),
               member("why", &Destruction::why)};
template <>
inline constexpr auto membersOf<OfferAnswer> =
    std::tuple{member("answer", &OfferAnswer::answer), member("why", &OfferAnswer::why),
               member("words", &OfferAnswer::words),
               member("ask_again_on", &OfferAnswer::askAgainOn), member("on", &OfferAnswer::on)};
template <>
inline constexpr auto membersOf<ActionOwner> =
    std::tuple{member("side", &ActionOwner::side), member("name", &ActionOwner::name),
               member("organisation", &ActionOwner::organisation)};
template <>
inline constexpr auto membersOf<Chase> =
    std::tuple{member("on", &Chase::on), member("waiting_for", &Chase::waitingFor)};
template <>
inline constexpr auto membersOf<Progress> =
    std::tuple{member("state", &Progress::state), member("outcome", &Progress::outcome),
               member("on", &Progress::on)};
template <>
inline constexpr auto membersOf<Decision> =
    std::tuple{member("answer", &Decision::answer), member("words", &Decision::words),
               member("by", &Decision::by), member("on", &Decision::on)};
template <>
inline constexpr auto membersOf<ChallengeDecision> =
    std::tuple{member("outcome", &ChallengeDecision::outcome),
               member("words", &ChallengeDecision::words), member("by", &ChallengeDecision::by),
               member("on", &ChallengeDecision::on)};
template <>
inline constexpr auto membersOf<Confirmation> =
    std::tuple{member("on", &Confirmation::on), member("by", &Confirmation::by)};
template <>
inline constexpr auto membersOf<Admissions> =
    std::tuple{member("state", &Admissions::state), member("since", &Admissions::since)};
template <>
inline constexpr auto membersOf<Told> =
    std::tuple{member("at", &Told::at), member("by", &Told::by)};
template <>
inline constexpr auto membersOf<Learning> =
    std::tuple{member("due", &Learning::due), member("done", &Learning::done),
               member("lessons", &Learning::lessons)};

} // namespace subject
