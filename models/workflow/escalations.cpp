#include "workflow/escalations.h"

#include "base/clock.h"
#include "base/text.h"
#include "lists/escalation_words.h"
#include "lists/reason_words.h"
#include "store/queries.h"
#include "workflow/actions.h"
#include "workflow/compared_answer.h"
#include "workflow/contacts.h"
#include "workflow/homes.h"
#include "workflow/plans.h"
#include "workflow/say.h"

#include <algorithm>

namespace workflow {

const editions::Ladder *ladderOf(Session &session, const subject::Escalation &escalation)
{
    for (const editions::EditionPointer &edition : session.library().all()) {
        const QUuid id = base::idFromContent(QStringLiteral("edition"), edition->hash);
        if (escalation.edition && escalation.edition->uuid() == id)
            return edition->ladder(escalation.ladder);
    }
    return session.edition()->ladder(escalation.ladder);
}

namespace {

using editions::Ladder;
using editions::LadderStep;
using subject::Challenge;
using subject::Escalation;
using subject::EscalationStep;

/// How far up its ladder a step is.
qsizetype heightOf(const Ladder *ladder, const QString &key)
{
    if (!ladder)
        return 0;
    const auto found = std::find_if(ladder->steps.begin(), ladder->steps.end(),
                                    [&key](const LadderStep &step) { return step.key == key; });
    return found - ladder->steps.begin();
}

/// Its steps, oldest first; of one second, the way up.
std::vector<EscalationStep> stepsOf(Session &session, const Escalation &escalation)
{
    const Ladder *ladder = ladderOf(session, escalation);
    std::vector<EscalationStep> steps;
    for (const EscalationStep &step :
         store::every<EscalationStep>(session.file(), escalation.home)) {
        if (step.escalation == escalation.id)
            steps.push_back(step);
    }
    std::stable_sort(steps.begin(), steps.end(), [ladder](const auto &a, const auto &b) {
        return std::pair(a.at, heightOf(ladder, a.step)) <
               std::pair(b.at, heightOf(ladder, b.step));
    });
    return steps;
}

Escalation requireOpen(Session &session, const base::Id<Escalation> &id)
{
    const auto found = store::find(session.file(), id);
    if (!found)
        base::fail(Say::tr("What was taken further is not in this file. Nothing was changed."));
    if (found->closed.on.isValid())
        base::fail(Say::tr("It was closed on %1. Nothing was changed.")
                       .arg(base::longDate(found->closed.on)));
    return *found;
}

const LadderStep &requireStep(const Ladder *ladder, const QString &key)
{
    const LadderStep *step = ladder ? ladder->step(key) : nullptr;
    if (!step)
        refuseField(QStringLiteral("step"), Say::tr("There is no step %1 on that way.").arg(key));
    return *step;
}

void requireReason(const QString &why)
{
    if (base::tidy(why).isEmpty())
        refuseField(QStringLiteral("why"), Say::tr("Say why."));
}

EscalationStep stepTo(Session &session, const Escalation &escalation, const QString &key,
                      const QString &why, const Saying &saying)
{
    auto step = newRecord<EscalationStep>(session);
    step.home = escalation.home;
    step.escalation = escalation.id;
    step.step = key;
    step.at = session.now().toUTC();
    step.why = base::tidy(why);
    step.officer = saying.officer ? std::optional(saying.officer->id) : session.officer();
    return step;
}

/// The step after the one it stands at.
QString nextStep(const Ladder *ladder, const QString &now)
{
    if (!ladder)
        return {};
    for (size_t i = 0; i + 1 < ladder->steps.size(); ++i) {
        if (ladder->steps[i].key == now)
            return ladder->steps[i + 1].key;
    }
    return {};
}

QString requireNextStep(const Ladder *ladder, const QString &now)
{
    const QString next = nextStep(ladder, now);
    if (next.isEmpty())
        refuseField(QStringLiteral("step"),
                    Say::tr("It stands at the last step of its way: there is nobody further."));
    return next;
}

/// A new action in the open plan of its home.
subject::Action addFollow(Session &session, subject::Action action,
                          std::vector<store::Draft::Record> &records)
{
    requireAction(session, subject::Action(action.id), action);
    action.plan = planFor(session, *action.home, records).id;
    records.push_back(store::addition(action));
    return action;
}

EscalationRow rowOf(Session &session, const Escalation &escalation, const OfficerNames &officers)
{
    EscalationRow row{.escalation = escalation,
                      .steps = stepsOf(session, escalation),
                      .home = {},
                      .ladder = escalation.ladder,
                      .step = {},
                      .officer = {},
                      .reached = {},
                      .answerDue = {},
                      .today = session.today()};
    if (row.steps.empty())
        return row;
    const Ladder *ladder = ladderOf(session, escalation);
    const LadderStep *step = ladder ? ladder->step(row.now().step) : nullptr;
    row.ladder = ladder ? ladder->name.in() : escalation.ladder;
    row.step = step ? step->who.in() : row.now().step;
    row.officer = officers.of(row.now().officer);
    row.reached = base::Clock::dayInEngland(row.now().at);
    if (step && step->answerWorkingDays)
        row.answerDue = session.workingDays().after(row.reached, *step->answerWorkingDays);
    return row;
}

} // namespace

base::Result<std::vector<EscalationRow>>
escalations(Session &session, const std::optional<base::Id<subject::Home>> &home)
{
    return base::attempt([&] {
        const OfficerNames officers(session);
        std::vector<EscalationRow> rows;
        for (const Escalation &escalation : store::every<Escalation>(session.file(), home)) {
            // It may have come from another laptop before its home, or its first step, did.
            const auto where =
                escalation.home ? store::home(session.file(), *escalation.home) : std::nullopt;
            if (!where)
                continue;
            EscalationRow row = rowOf(session, escalation, officers);
            row.home = where->name;
            if (!row.steps.empty())
                rows.push_back(std::move(row));
        }
        std::stable_sort(rows.begin(), rows.end(), [](const auto &a, const auto &b) {
            return std::pair(!a.isOpen(), a.reached) < std::pair(!b.isOpen(), b.reached);
        });
        return rows;
    });
}

std::vector<Ladder> laddersFor(Session &session, std::optional<subject::Area> area)
{
    const QString profile = base::valueOrThrow(authority(session)).ladderProfile;
    std::vector<Ladder> ladders;
    for (const Ladder &ladder : session.edition()->ladders) {
        const bool isOurs =
            ladder.profile.isEmpty() || profile.isEmpty() || ladder.profile == profile;
        if (isOurs)
            ladders.push_back(ladder);
    }
    std::stable_partition(ladders.begin(), ladders.end(),
                          [&area](const Ladder &ladder) { return area && ladder.area == area; });
    return ladders;
}

base::Result<Escalation> raise(Session &session, const Raising &raising, const Saying &saying)
{
    return base::attempt([&] {
        requireHome(session, raising.home);
        const editions::EditionPointer edition = session.edition();
        const Ladder *ladder = edition->ladder(raising.ladder);
        if (!ladder)
            refuseField(QStringLiteral("ladder"),
                        Say::tr("The question set has no way %1 to take things further.")
                            .arg(raising.ladder));
        const QString first = raising.step.isEmpty() ? ladder->steps.front().key : raising.step;
        requireStep(ladder, first);
        if (base::tidy(raising.item).isEmpty())
            refuseField(QStringLiteral("item"), Say::tr("Say what is taken further."));
        requireReason(raising.why);
        auto escalation = newRecord<Escalation>(session);
        escalation.home = raising.home;
        escalation.action = raising.action;
        escalation.question = raising.question;
        escalation.ladder = raising.ladder;
        escalation.item = base::tidy(raising.item);
        escalation.wanted = base::tidy(raising.wanted);
        escalation.raisedOn = session.today();
        store::Draft draft;
        escalation.edition = store::keepEdition(draft, *edition);
        std::vector<store::Draft::Record> records = std::move(draft.records);
        if (raising.follow)
            escalation.action = addFollow(session, *raising.follow, records).id;
        records.push_back(store::addition(escalation));
        records.push_back(store::addition(stepTo(session, escalation, first, raising.why, saying)));
        keep(session, std::move(records), saying, std::move(draft.contents));
        return escalation;
    });
}

base::Result<EscalationStep> moveUp(Session &session, const base::Id<Escalation> &id,
                                    const QString &why, const QString &wanted, const Saying &saying)
{
    return base::attempt([&] {
        const Escalation escalation = requireOpen(session, id);
        requireReason(why);
        const Ladder *ladder = ladderOf(session, escalation);
        const auto steps = stepsOf(session, escalation);
        const QString now = steps.empty() ? QString() : steps.back().step;
        const QString next = wanted.isEmpty() ? requireNextStep(ladder, now) : wanted;
        requireStep(ladder, next);
        const EscalationStep step = stepTo(session, escalation, next, why, saying);
        keep(session, {store::addition(step)}, saying);
        return step;
    });
}

base::Result<EscalationStep> decide(Session &session, const base::Id<Escalation> &id,
                                    const subject::Decision &decision, const Saying &saying)
{
    return base::attempt([&] {
        const Escalation escalation = requireOpen(session, id);
        if (!lists::isAmong(lists::decisionAnswers(), decision.answer))
            refuseField(QStringLiteral("decision/answer"),
                        Say::tr("The decision is agreed, not agreed, more information or moved "
                                "up."));
        if (base::tidy(decision.by).isEmpty())
            refuseField(QStringLiteral("decision/by"), Say::tr("Say who decided."));
        requireNotInFuture(session, decision.on, QStringLiteral("decision/on"));
        const auto steps = stepsOf(session, escalation);
        if (steps.empty())
            base::fail(Say::tr("It stands nowhere. Nothing was changed."));
        EscalationStep after = steps.back();
        after.decision = decision;
        if (!after.decision.on.isValid())
            after.decision.on = session.today();
        std::vector<store::Draft::Record> records{store::change(steps.back(), after)};
        if (decision.answer == QLatin1StringView("moved_up")) {
            const QString next = requireNextStep(ladderOf(session, escalation), after.step);
            records.push_back(store::addition(stepTo(session, escalation, next,
                                                     base::tidy(decision.words).isEmpty()
                                                         ? lists::decisionWords(after.decision)
                                                         : decision.words,
                                                     saying)));
        }
        keep(session, std::move(records), saying);
        return after;
    });
}

base::Result<Escalation> closeEscalation(Session &session, const base::Id<Escalation> &id,
                                         const QString &why, const Saying &saying)
{
    return base::attempt([&] {
        const Escalation before = requireOpen(session, id);
        requireReason(why);
        Escalation after = before;
        after.closed = {.on = session.today(), .why = base::tidy(why)};
        keep(session, {store::change(before, after)}, saying);
        return after;
    });
}

base::Result<std::vector<ChallengeRow>> challenges(Session &session,
                                                   const base::Id<subject::Home> &home)
{
    return base::attempt([&] {
        std::vector<ChallengeRow> rows;
        const auto all = store::every<Challenge>(session.file(), home);
        if (all.empty()) // most homes dispute nothing
            return rows;
        const editions::EditionPointer edition = session.edition();
        const auto plans = base::valueOrThrow(plansOf(session, home));
        const QDate sent = plans.empty() ? QDate() : plans.front().sent.on;
        const auto overview = base::valueOrThrow(homeOverview(session, home));
        for (const Challenge &challenge : all) {
            const rules::PositionAnswer *held = overview.position.answer(challenge.question);
            rows.push_back(
                {.challenge = challenge,
                 .question = lists::labelOf(challenge.question, *edition),
                 .answer = held ? recordedAnswerWords(edition.get(), challenge.question,
                                                      held->held.answer)
                                : QString(),
                 .due = session.workingDays().after(
                     sent.isValid() && sent <= challenge.raisedOn ? sent : challenge.raisedOn,
                     edition->plan.challengeWorkingDays),
                 .today = session.today()});
        }
        std::stable_sort(rows.begin(), rows.end(), [](const auto &a, const auto &b) {
            return a.challenge.raisedOn > b.challenge.raisedOn;
        });
        return rows;
    });
}

Challenge newChallenge(Session &session, const base::Id<subject::Home> &home)
{
    auto challenge = newRecord<Challenge>(session);
    challenge.home = home;
    challenge.raisedOn = session.today();
    return challenge;
}

base::Result<Challenge> keepChallenge(Session &session, Challenge challenge, const Saying &saying)
{
    return base::attempt([&] {
        requireHome(session, challenge.home);
        const editions::EditionPointer edition = session.edition();
        const auto requireText = [](const QString &text, const char *path, const QString &words) {
            if (base::tidy(text).isEmpty())
                refuseField(QString::fromLatin1(path), words);
        };
        if (!edition->question(challenge.question))
            refuseField(QStringLiteral("question"), Say::tr("Choose the answer that is wrong."));
        requireText(challenge.says, "says", Say::tr("Write down what the home says."));
        requireText(challenge.by.name, "raised_by/name", Say::tr("Say who says it."));
        if (!challenge.raisedOn.isValid() || challenge.raisedOn > session.today())
            refuseField(QStringLiteral("raised_on"),
                        Say::tr("Say on which day it was said, not one in the future."));
        if (!challenge.decision.outcome.isEmpty()) {
            requireText(challenge.decision.words, "decision/words", Say::tr("Say why."));
            requireText(challenge.decision.by, "decision/by", Say::tr("Say who decided."));
            if (!challenge.decision.on.isValid())
                challenge.decision.on = session.today();
        }
        const auto before =
            store::find(session.file(), challenge.id).value_or(Challenge(challenge.id));
        keep(session, {store::change(before, challenge)}, saying);
        return challenge;
    });
}

} // namespace workflow
