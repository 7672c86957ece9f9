#include "workflow/support_papers.h"

#include "base/text.h"
#include "lists/action_words.h"
#include "lists/answer_words.h"
#include "lists/escalation_words.h"
#include "lists/reason_words.h"
#include "papers/action_register.h"
#include "papers/escalation_note.h"
#include "papers/letter.h"
#include "store/queries.h"
#include "workflow/actions.h"
#include "workflow/contacts.h"
#include "workflow/escalations.h"
#include "workflow/homes.h"
#include "workflow/plans.h"
#include "workflow/say.h"
#include "workflow/sharing_state.h"
#include "workflow/summary.h"

#include <algorithm>

namespace workflow {
namespace {

using papers::ActionRegister;
using papers::Document;
using papers::EscalationNote;

bool isOf(const subject::ActionOwner &owner, const QString &wanted)
{
    const QString name = base::tidy(wanted).toCaseFolded();
    return name.isEmpty() || base::tidy(owner.name).toCaseFolded() == name ||
           base::tidy(owner.organisation).toCaseFolded() == name;
}

/// What the home answered, with its colour and why, where the note is about an answer.
void addAnswer(Session &session, const EscalationRow &row, EscalationNote &note)
{
    const QString &id = row.escalation.question;
    if (id.isEmpty())
        return;
    const HomeOverview overview = base::valueOrThrow(homeOverview(session, note.home.id));
    const editions::Edition &edition = *overview.rating.edition;
    note.question = lists::labelOf(id, edition);
    const rules::PositionAnswer *held = overview.position.answer(id);
    const editions::Question *question = edition.question(id);
    const auto rated = overview.rating.answers.find(id);
    if (!held || !question || rated == overview.rating.answers.end())
        return;
    note.answer = lists::answerWords(*question, held->value, {});
    note.colour = rated->second.colour;
    note.reason = lists::reasonWords(rated->second.reason, edition);
    note.asAt = held->held.answer.asAt;
}

/// With whom it stood; the key where its ladder is not known any more.
QString stepName(const editions::Ladder *ladder, const QString &key)
{
    const editions::LadderStep *step = ladder ? ladder->step(key) : nullptr;
    return step ? step->who.in() : key;
}

void addNextStep(const editions::Ladder *ladder, const EscalationRow &row, EscalationNote &note)
{
    if (!ladder)
        return;
    for (size_t i = 0; i + 1 < ladder->steps.size(); ++i) {
        if (ladder->steps[i].key != row.now().step)
            continue;
        const editions::LadderStep &next = ladder->steps[i + 1];
        note.nextStep = next.who.in();
        note.nextWhen = next.when.in();
        note.nextReady = next.ready.in();
    }
}

void addActions(Session &session, const EscalationRow &row, EscalationNote &note)
{
    for (const lists::ActionRow &action : base::valueOrThrow(actions(session, note.home.id))) {
        const bool isLinked = action.action.id == row.escalation.action;
        const bool isAbout =
            !row.escalation.question.isEmpty() && action.action.question == row.escalation.question;
        if (action.action.isOpen() && (isLinked || isAbout))
            note.actions +=
                Say::tr("%1. Who: %2. By %3. %4.")
                    .arg(action.action.what, lists::ownerWords(action.action.owner),
                         base::longDate(action.action.due), lists::progressWords(action.action));
    }
}

/// Why there is nothing to write to a home about, with a place for its name; empty: there is.
QString whyNoLetter(const papers::SummaryValues &values)
{
    if (!values.review)
        return Say::tr("There is nothing to write to %1 about: nobody has been in touch with it "
                       "yet. Nothing was written.");
    if (!values.plan)
        return Say::tr("There is nothing to write to %1 about: nothing was agreed with it yet. "
                       "Nothing was written.");
    return {};
}

EscalationRow requireEscalation(Session &session, const base::Id<subject::Escalation> &id)
{
    const auto found = store::find(session.file(), id);
    if (found) {
        for (const EscalationRow &row : base::valueOrThrow(escalations(session, found->home))) {
            if (row.escalation.id == id)
                return row;
        }
    }
    base::fail(Say::tr("What was taken further is not in this file. Nothing was written."));
}

} // namespace

Document actionRegister(Session &session, const PaperWanted &wanted)
{
    ActionRegister values{
        .frame = paperFrame(session), .today = session.today(), .owner = wanted.owner};
    const QDate since = values.today.addDays(-values.doneDays);
    values.frame.complete = base::valueOrThrow(howComplete(session));
    bool isKnown = wanted.owner.isEmpty();
    for (const lists::ActionRow &row : base::valueOrThrow(actions(session))) {
        const bool isWanted =
            wanted.homes.empty() || std::find(wanted.homes.begin(), wanted.homes.end(),
                                              *row.action.home) != wanted.homes.end();
        const bool isNow = row.action.isOpen() || row.action.progress.on >= since;
        const bool isTheirs = isOf(row.action.owner, wanted.owner);
        isKnown = isKnown || isTheirs;
        if (isWanted && isNow && isTheirs)
            values.rows.push_back(row);
    }
    if (!isKnown)
        base::fail(Say::tr("No action is of anybody called %1. Nothing was written. Write the name "
                           "as the list of actions shows it.")
                       .arg(wanted.owner));
    if (wanted.homes.size() == 1)
        values.home = requireHome(session, wanted.homes.front()).name;
    return papers::actionRegister(values);
}

Document escalationNote(Session &session, const base::Id<subject::Escalation> &escalation)
{
    const EscalationRow row = requireEscalation(session, escalation);
    EscalationNote note{.frame = paperFrame(session),
                        .home = requireHome(session, *row.escalation.home),
                        .item = row.escalation.item,
                        .wanted = row.escalation.wanted,
                        .ladder = row.ladder,
                        .raisedOn = row.escalation.raisedOn,
                        .answerDue = row.answerDue,
                        .isOverdue = row.isOverdue()};
    const OfficerNames officers(session);
    const editions::Ladder *ladder = ladderOf(session, row.escalation);
    for (const subject::EscalationStep &step : row.steps)
        note.steps.push_back({.who = stepName(ladder, step.step),
                              .at = step.at,
                              .officer = officers.of(step.officer),
                              .why = step.why,
                              .decision = lists::decisionWords(step.decision)});
    const subject::Closing &closed = row.escalation.closed;
    if (closed.on.isValid())
        note.closed = Say::tr("%1: %2").arg(base::longDate(closed.on), closed.why);
    if (row.now().officer)
        note.officer = store::officer(session.file(), *row.now().officer);
    addAnswer(session, row, note);
    addActions(session, row, note);
    addNextStep(ladder, row, note);
    return papers::escalationNote(note);
}

std::vector<base::Id<subject::Escalation>>
openEscalations(Session &session, const std::vector<base::Id<subject::Home>> &homes)
{
    std::vector<base::Id<subject::Escalation>> open;
    for (const EscalationRow &row : base::valueOrThrow(escalations(session))) {
        if (row.isOpen() &&
            std::find(homes.begin(), homes.end(), *row.escalation.home) != homes.end())
            open.push_back(row.escalation.id);
    }
    return open;
}

QList<Document> lettersTo(Session &session, const PaperWanted &wanted)
{
    QList<Document> documents;
    for (const base::Id<subject::Home> &home : wanted.homes) {
        const papers::SummaryValues values = summaryValues(session, home);
        const QString why = whyNoLetter(values);
        if (why.isEmpty())
            documents.append(papers::letter(values));
        else if (!wanted.isEveryHome)
            base::fail(why.arg(values.home.name));
    }
    return documents;
}

} // namespace workflow
