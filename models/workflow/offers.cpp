#include "workflow/offers.h"

#include "base/text.h"
#include "lists/action_words.h"
#include "workflow/actions.h"
#include "workflow/homes.h"
#include "workflow/plans.h"
#include "workflow/say.h"

#include <algorithm>

namespace workflow {
namespace {

using editions::Offer;
using subject::Action;
using subject::OfferTaken;

bool is(const subject::OfferAnswer &answer, const char *key)
{
    return answer.answer == QLatin1StringView(key);
}

void complete(Session &session, subject::OfferAnswer &answer)
{
    if (!answer.on.isValid())
        answer.on = session.today();
    if (is(answer, "thinking")) {
        if (!answer.askAgainOn.isValid())
            answer.askAgainOn = session.workingDays().after(
                session.today(), session.edition()->plan.askAgainWorkingDays);
        if (answer.askAgainOn < session.today())
            refuseField(QStringLiteral("answer/ask_again_on"),
                        Say::tr("%1 is past. Choose a day from today on.")
                            .arg(base::longDate(answer.askAgainOn)));
        return;
    }
    answer.askAgainOn = {};
    if (!is(answer, "declined"))
        return;
    if (answer.why.isEmpty())
        refuseField(QStringLiteral("answer/why"), Say::tr("Say why the home declines."));
    if (answer.why == QLatin1StringView("other") && base::tidy(answer.words).isEmpty())
        refuseField(QStringLiteral("answer/words"), Say::tr("Say what the other reason is."));
}

/// What an open action becomes when its help is not taken after all.
void withdraw(Session &session, const OfferTaken &taken, std::vector<store::Draft::Record> &records)
{
    const auto before = taken.action ? store::find(session.file(), *taken.action) : std::nullopt;
    if (!before || !before->isOpen())
        return;
    Action after = *before;
    after.progress = {.state = QStringLiteral("not_done"),
                      .outcome = lists::offerAnswerWords(taken.answer),
                      .on = session.today()};
    records.push_back(store::change(*before, after));
}

const Offer &requireOffer(const editions::Edition &edition, const QString &id)
{
    const Offer *offer = edition.offer(id);
    if (!offer)
        base::fail(Say::tr("There is no offer %1 in the question set %2. Nothing was changed.")
                       .arg(id, edition.title.in()));
    return *offer;
}

} // namespace

base::Id<OfferTaken> offerTakenId(const base::Id<subject::Plan> &plan, const QString &offer)
{
    return base::Id<OfferTaken>(
        base::idFromContent(QStringLiteral("offer_taken"), plan.text() + QLatin1Char('/') + offer));
}

bool isGap(const rules::HomeRating &rating, const QString &question)
{
    const auto found = rating.answers.find(question);
    return found != rating.answers.end() && found->second.counts && found->second.applicable &&
           (found->second.colour == subject::Colour::Amber ||
            found->second.colour == subject::Colour::Red);
}

std::vector<Offer> offersForAnswer(const editions::Edition &edition,
                                   const rules::HomeRating &rating, const QString &question)
{
    std::vector<Offer> fitting;
    if (!isGap(rating, question))
        return fitting;
    for (const Offer &offer : edition.offers) {
        if (offer.questions.contains(question))
            fitting.push_back(offer);
    }
    return fitting;
}

base::Result<std::vector<OfferRow>> offersFor(Session &session, const base::Id<subject::Home> &home,
                                              const rules::HomeRating &rating)
{
    return base::attempt([&] {
        const subject::Plan plan = base::valueOrThrow(openPlan(session, home));
        std::vector<OfferRow> rows;
        for (const Offer &offer : rating.edition->offers) {
            OfferRow row{.offer = offer, .questions = {}, .taken = {}, .action = {}};
            for (const QString &question : offer.questions) {
                if (isGap(rating, question))
                    row.questions += question;
            }
            row.taken = store::find(session.file(), offerTakenId(plan.id, offer.id));
            if (row.taken && row.taken->action)
                row.action = store::find(session.file(), *row.taken->action);
            rows.push_back(std::move(row));
        }
        const auto rank = [](const OfferRow &row) {
            return row.questions.isEmpty() ? (row.taken ? 1 : 2) : 0;
        };
        std::stable_sort(rows.begin(), rows.end(), [&rank](const OfferRow &a, const OfferRow &b) {
            return rank(a) < rank(b);
        });
        return rows;
    });
}

void takeUp(Action &action, const Offer &offer, const QString &home, const QString &council)
{
    action.offer = offer.id;
    action.what = offer.action.in();
    action.owner.side = offer.owners.value(0, QStringLiteral("council"));
    if (action.owner.side == QLatin1StringView("home"))
        action.owner.organisation = home;
    else if (action.owner.side == QLatin1StringView("council"))
        action.owner.organisation = council;
    else
        action.owner.organisation = offer.providedBy.in();
}

Action actionOf(Session &session, const Offer &offer, const subject::Home &home,
                const QString &question)
{
    Action action = newAction(session, home.id, question);
    takeUp(action, offer, home.name, base::valueOrThrow(authority(session)).name);
    action.due = session.workingDays().after(session.today(), offer.dueWorkingDays);
    return action;
}

base::Result<OfferKept> answerOffer(Session &session, const OfferReply &reply, const Saying &saying)
{
    return base::attempt([&] {
        const subject::Home home = requireHome(session, reply.home);
        const Offer offer = requireOffer(*session.edition(), reply.offer);
        std::vector<store::Draft::Record> records;
        const subject::Plan plan = planFor(session, reply.home, records);
        const OfferTaken before = store::find(session.file(), offerTakenId(plan.id, offer.id))
                                      .value_or(OfferTaken(offerTakenId(plan.id, offer.id)));
        OfferKept kept{.taken = before, .action = {}};
        kept.taken.home = reply.home;
        kept.taken.plan = plan.id;
        kept.taken.offer = offer.id;
        kept.taken.question = reply.question.isEmpty() ? before.question : reply.question;
        kept.taken.answer = reply.answer;
        kept.taken.officer = saying.officer ? std::optional(saying.officer->id) : session.officer();
        kept.taken.deleted.reset();
        complete(session, kept.taken.answer);
        if (!lists::isAmong(lists::offerAnswers(), reply.answer.answer))
            refuseField(QStringLiteral("answer/answer"),
                        Say::tr("The answer is accepted, thinking or declined."));
        if (!is(kept.taken.answer, "accepted")) {
            withdraw(session, kept.taken, records);
        } else {
            if (before.action)
                kept.action = store::find(session.file(), *before.action);
            if (!kept.action || !kept.action->isOpen()) {
                kept.action = actionOf(session, offer, home, kept.taken.question);
                kept.action->plan = plan.id;
                kept.action->review = reply.review;
                records.push_back(store::addition(*kept.action));
            }
            kept.taken.action = kept.action->id;
        }
        records.push_back(store::change(before, kept.taken));
        keep(session, std::move(records), saying);
        return kept;
    });
}

} // namespace workflow
