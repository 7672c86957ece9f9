#include "rules/position.h"

#include "rules/bridging.h"

#include <tuple>

namespace rules {
namespace {

auto age(const HeldAnswer &held)
{
    return std::tuple(held.answer.asAt, held.contactDate, held.review.uuid());
}

/// Whether `one` is the better answer to `question`: newer, and of two that one contact gave
/// under two ids, the one under the question's own.
bool isNewer(const QString &question, const HeldAnswer &one, const HeldAnswer &other)
{
    if (age(one) != age(other))
        return age(other) < age(one);
    if (one.question == other.question)
        return false;
    return one.question == question ||
           (other.question != question && one.question < other.question);
}

void keepNewer(Position &position, const HeldAnswer &held, const Carried &carried)
{
    const PositionAnswer candidate{held, carried.value, carried.besideOnly};
    const auto [place, isFirst] = position.answers.try_emplace(carried.question, candidate);
    if (isFirst)
        return;
    const PositionAnswer &kept = place->second;
    const bool better = kept.besideOnly != candidate.besideOnly
                            ? kept.besideOnly
                            : isNewer(carried.question, held, kept.held);
    if (better)
        place->second = candidate;
}

QDate asAtOf(const subject::Answer &answer, const QDate &contactDate)
{
    return answer.asAt.isValid() ? answer.asAt : contactDate;
}

} // namespace

Overrides overridesOf(const subject::Home &home)
{
    Overrides overrides;
    for (const subject::Area area : subject::allAreas)
        overrides[static_cast<size_t>(area)] = subject::overrideOf(home, area);
    overrides[4] = subject::overrideOf(home, std::nullopt);
    return overrides;
}

const PositionAnswer *Position::answer(const QString &question) const
{
    const auto found = answers.find(question);
    if (found == answers.end() || found->second.besideOnly)
        return nullptr;
    return &found->second;
}

void NewestAnswers::add(const ContactAnswers &contact)
{
    for (const auto &[question, answer] : contact.answers) {
        const Seen seen{&contact, &answer};
        Seen &kept = m_newest[{question, contact.edition.get()}];
        if (!kept.contact || isAfter(seen, kept))
            kept = seen;
    }
}

bool NewestAnswers::isAfter(const Seen &one, const Seen &other)
{
    const QDate asAt = asAtOf(*one.answer, one.contact->date);
    const QDate otherAsAt = asAtOf(*other.answer, other.contact->date);
    if (asAt != otherAsAt)
        return asAt > otherAsAt;
    if (one.contact->date != other.contact->date)
        return one.contact->date > other.contact->date;
    return other.contact->review < one.contact->review;
}

std::vector<HeldAnswer> NewestAnswers::answers() const
{
    std::vector<HeldAnswer> newest;
    newest.reserve(static_cast<size_t>(m_newest.size()));
    for (auto each = m_newest.cbegin(); each != m_newest.cend(); ++each) {
        const ContactAnswers &contact = *each->contact;
        HeldAnswer held{each.key().first, *each->answer, contact.review, contact.date,
                        contact.edition};
        held.answer.asAt = asAtOf(held.answer, contact.date);
        newest.push_back(std::move(held));
    }
    return newest;
}

Position positionOn(const QDate &date, const std::vector<ContactAnswers> &contacts,
                    const editions::Library &library, const Overrides &overrides)
{
    NewestAnswers newest;
    for (const ContactAnswers &contact : contacts) {
        if (contact.date <= date)
            newest.add(contact);
    }
    return positionFrom(date, newest.answers(), library, overrides);
}

Position positionFrom(const QDate &date, const std::vector<HeldAnswer> &newest,
                      const editions::Library &library, const Overrides &overrides)
{
    return positionIn(library.requireInForceOn(date), date, newest, library, overrides);
}

Position positionIn(const editions::EditionPointer &edition, const QDate &date,
                    const std::vector<HeldAnswer> &newest, const editions::Library &library,
                    const Overrides &overrides)
{
    Position position{.date = date, .edition = edition, .answers = {}, .overrides = overrides};
    const Bridging bridging(edition, library);
    for (const HeldAnswer &held : newest) {
        HeldAnswer dated = held;
        dated.answer.asAt = asAtOf(held.answer, held.contactDate);
        for (const Carried &carried : bridging.carry(dated))
            keepNewer(position, dated, carried);
    }
    return position;
}

} // namespace rules
