#include "workflow/demonstration/agreements.h"

#include "base/text.h"
#include "workflow/offers.h"
#include "workflow/outcome.h"
#include "workflow/plans.h"

#include <algorithm>

namespace workflow::demonstration {
namespace {

using subject::Action;
using subject::Plan;

constexpr size_t mostNewActions = 4;

QString key(const char *text)
{
    return QString::fromLatin1(text);
}

bool isVisit(const Outcome &outcome)
{
    return outcome.review.kind == QLatin1StringView("visit");
}

/// The questions of the contact whose answers need help, the red ones first; without the amber ones
/// if they can wait for the next visit.
QStringList gapsOf(const Outcome &outcome, bool withAmber)
{
    QStringList gaps;
    for (const auto &[question, answer] : outcome.answers) {
        if (!isGap(outcome.rating, question))
            continue;
        const bool isRed = outcome.rating.answers.at(question).colour == subject::Colour::Red;
        if (isRed || withAmber)
            gaps.insert(isRed ? 0 : gaps.size(), question);
    }
    return gaps;
}

} // namespace

base::Id<subject::EditionRecord> editionRecord(const editions::Edition &edition)
{
    return base::Id<subject::EditionRecord>(base::idFromContent(key("edition"), edition.hash));
}

Agreements::Agreements(const Member &member, const Calendar &calendar, const Words &words)
    : m_member(member),
      m_calendar(calendar),
      m_words(words),
      m_dice(calendar.seed, member.number, u"agreements"),
      m_entropy(base::Entropy::seeded(Dice(calendar.seed, member.number, u"agreed").next()))
{
}

std::vector<Event> Agreements::after(const Outcome &outcome)
{
    Records records;
    followActions(outcome, records);
    std::vector<Event> events;
    const bool isInPerson = isVisit(outcome);
    const QStringList gaps = gapsOf(outcome, isInPerson);
    if (isInPerson || !gaps.isEmpty()) {
        beginPlan(outcome, records);
        agree(gaps, outcome, records);
    }
    if (isInPerson)
        sign(outcome, records);
    if (!records.empty()) {
        events.push_back(event(outcome.at.addSecs(20 * 60), std::move(records)));
        events.back().draft.officer = outcome.review.officer;
    }
    if (isInPerson && !m_member.home.email.isEmpty())
        events.push_back(send(outcome));
    return events;
}

std::vector<Event> Agreements::end(const QDate &day)
{
    Records records;
    const QString why = m_words.remark("agreements/owner_changed");
    for (Action &action : m_actions) {
        const Action before = action;
        action.progress = {.state = key("not_done"), .outcome = why, .on = day};
        records.push_back(store::change(before, action));
    }
    m_actions.clear();
    closePlan(day, why, records);
    if (records.empty())
        return {};
    return {event(at(day, 11, 20), std::move(records))};
}

void Agreements::followActions(const Outcome &outcome, Records &records)
{
    for (Action &action : m_actions) {
        const Action before = action;
        follow(action, outcome);
        if (action != before)
            records.push_back(store::change(before, action));
    }
    std::erase_if(m_actions, [](const Action &action) { return !action.isOpen(); });
}

/// Done once the answer it mends is good, or when it is long past; else it goes on, mostly with a
/// later day, or waits for somebody.
void Agreements::follow(Action &action, const Outcome &outcome)
{
    const QDate day = outcome.review.date;
    const bool isMended =
        outcome.answers.contains(action.question) && !isGap(outcome.rating, action.question);
    const bool isLongPast = isVisit(outcome) && action.due.daysTo(day) > 20;
    if (isMended || (isLongPast && m_dice.chance(0.7))) {
        action.progress = {.state = key("done"),
                           .outcome = m_dice.pick(m_words.remarkList("agreements/done")),
                           .on = day};
        action.chase = {};
        return;
    }
    if (action.due < day && m_dice.chance(0.8)) {
        const editions::Offer *offer = outcome.rating.edition->offer(action.offer);
        action.due =
            m_calendar.workingDays.after(day, offer ? std::max(2, offer->dueWorkingDays) : 10);
    }
    if (action.progress.state != QLatin1StringView("new") || m_dice.chance(0.4))
        return;
    if (action.owner.side == QLatin1StringView("home")) {
        action.progress.state = key("started");
        return;
    }
    action.progress.state = key("waiting");
    action.chase = {.on = m_calendar.workingDays.after(day, m_dice.between(5, 12)),
                    .waitingFor = m_dice.pick(m_words.remarkList("agreements/waiting"))};
}

/// A plan for each question set: the first visit under a new one closes the old plan.
void Agreements::beginPlan(const Outcome &outcome, Records &records)
{
    const editions::Edition &edition = *outcome.rating.edition;
    if (m_plan && m_plan->period == edition.name)
        return;
    closePlan(outcome.review.date, m_words.remark("agreements/new_question_set"), records);
    Plan plan(planId(m_member.home.id, edition.name));
    plan.home = m_member.home.id;
    plan.period = edition.name;
    plan.edition = editionRecord(edition);
    plan.leadOfficer = m_member.home.leadOfficer;
    plan.status = key("draft");
    records.push_back(store::addition(plan));
    m_plan = plan;
    m_offered.clear();
}

void Agreements::closePlan(const QDate &day, const QString &why, Records &records)
{
    if (!m_plan)
        return;
    const Plan before = *m_plan;
    m_plan->status = key("closed");
    m_plan->closed = {.on = day, .why = why};
    records.push_back(store::change(before, *m_plan));
    m_plan.reset();
}

void Agreements::agree(const QStringList &gaps, const Outcome &outcome, Records &records)
{
    size_t agreed = 0;
    for (const QString &question : gaps) {
        if (isInHand(question, *outcome.rating.edition))
            continue;
        const bool isRed = outcome.rating.answers.at(question).colour == subject::Colour::Red;
        if (!isRed && ++agreed > mostNewActions)
            return;
        answerGap(question, outcome, records);
    }
}

/// Whether an open action mends an answer, or takes up help that fits it.
bool Agreements::isInHand(const QString &question, const editions::Edition &edition) const
{
    return std::any_of(m_actions.begin(), m_actions.end(), [&](const Action &action) {
        const editions::Offer *offer = edition.offer(action.offer);
        return action.question == question || (offer && offer->questions.contains(question));
    });
}

/// The first help that fits and was not offered yet. Where there is none, a red answer is settled
/// with a reason.
void Agreements::answerGap(const QString &question, const Outcome &outcome, Records &records)
{
    const editions::Edition &edition = *outcome.rating.edition;
    const bool isRed = outcome.rating.answers.at(question).colour == subject::Colour::Red;
    for (const editions::Offer &offer : offersForAnswer(edition, outcome.rating, question)) {
        if (std::find(m_offered.begin(), m_offered.end(), offer.id) != m_offered.end())
            continue;
        m_offered.push_back(offer.id);
        subject::OfferTaken taken(offerTakenId(m_plan->id, offer.id));
        taken.home = m_member.home.id;
        taken.plan = m_plan->id;
        taken.offer = offer.id;
        taken.question = question;
        taken.officer = outcome.review.officer;
        taken.answer = answerOf(outcome, isRed);
        if (taken.answer.answer == QLatin1StringView("accepted")) {
            Action action = actionFor(question, outcome);
            takeUp(action, offer, m_member.home.name, m_calendar.county.council);
            action.due = m_calendar.workingDays.after(outcome.review.date, offer.dueWorkingDays);
            taken.action = action.id;
            records.push_back(store::addition(action));
            m_actions.push_back(action);
        }
        records.push_back(store::addition(taken));
        return;
    }
    if (!isRed)
        return;
    Action reason = actionFor(question, outcome);
    reason.progress = {.state = key("no_action"),
                       .outcome = m_dice.pick(m_words.remarkList("agreements/settled")),
                       .on = outcome.review.date};
    records.push_back(store::addition(reason));
}

Action Agreements::actionFor(const QString &question, const Outcome &outcome)
{
    Action action(base::Id<Action>(m_entropy.uuidAt(outcome.at)));
    action.home = m_member.home.id;
    action.plan = m_plan->id;
    action.review = outcome.review.id;
    action.question = question;
    action.area = subject::key(outcome.rating.edition->question(question)->area);
    action.raisedOn = outcome.review.date;
    action.officer = outcome.review.officer;
    action.progress.state = key("new");
    return action;
}

/// Who needs help soon takes it; others think about it, or have their own.
subject::OfferAnswer Agreements::answerOf(const Outcome &outcome, bool isUrgent)
{
    const double share = isUrgent ? 0 : m_dice.share();
    const QDate day = outcome.review.date;
    if (share < 0.7)
        return {.answer = key("accepted"), .why = {}, .words = {}, .askAgainOn = {}, .on = day};
    if (share < 0.85)
        return {.answer = key("thinking"),
                .why = {},
                .words = {},
                .askAgainOn = m_calendar.workingDays.after(
                    day, outcome.rating.edition->plan.askAgainWorkingDays),
                .on = day};
    return {.answer = key("declined"),
            .why = m_dice.pick(m_words.remarkList("agreements/declined")),
            .words = {},
            .askAgainOn = {},
            .on = day};
}

/// Most sign at the visit; some talk about it first.
void Agreements::sign(const Outcome &outcome, Records &records)
{
    const Plan before = *m_plan;
    const QDate day = outcome.review.date;
    const subject::MetWith &met = outcome.review.metWith;
    m_plan->workingWell = m_dice.pick(m_words.remarkList("agreements/working_well"));
    if (outcome.rating.overall.colour == subject::Colour::Red && m_dice.chance(0.5)) {
        m_plan->worries = m_dice.pick(m_words.remarkList("agreements/worries"));
        m_plan->before = m_dice.pick(m_words.remarkList("agreements/before"));
    }
    const bool isSigned = m_dice.chance(0.7);
    if (isSigned) {
        m_plan->signedByHome = {.name = met.name,
                                .role = met.role,
                                .how = key("in_person"),
                                .outcome = key("agreed"),
                                .comments = {},
                                .on = day};
        m_plan->signedByCouncil = {.name = officerName(outcome.review.officer),
                                   .role = {},
                                   .how = key("in_person"),
                                   .outcome = key("agreed"),
                                   .comments = {},
                                   .on = day};
        m_plan->outcome = outcomeOf(outcome.rating);
    }
    if (m_plan->status != QLatin1StringView("agreed"))
        m_plan->status = isSigned ? key("agreed") : key("discussed");
    if (*m_plan != before)
        records.push_back(store::change(before, *m_plan));
}

/// The home's copy goes by email on the next working day.
Event Agreements::send(const Outcome &outcome)
{
    const Plan before = *m_plan;
    const QDate day = m_calendar.workingDays.after(outcome.review.date, 1);
    m_plan->sent = {.on = day, .to = m_member.home.email};
    Event sent = event(at(day, 14, m_dice.between(0, 59)), {store::change(before, *m_plan)});
    sent.draft.officer = outcome.review.officer;
    return sent;
}

Event Agreements::event(const QDateTime &at, Records records) const
{
    Event event{.at = at, .draft = {}, .edition = {}};
    event.draft.officer = m_member.home.leadOfficer;
    event.draft.records = std::move(records);
    return event;
}

QString Agreements::officerName(const std::optional<base::Id<subject::Officer>> &id) const
{
    for (const subject::Officer &officer : m_calendar.county.officers) {
        if (officer.id == id)
            return officer.name;
    }
    return {};
}

} // namespace workflow::demonstration
