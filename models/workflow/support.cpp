#include "workflow/support.h"

#include "base/text.h"
#include "workflow/actions.h"
#include "workflow/plans.h"

#include <algorithm>

namespace workflow {
namespace {

using subject::Action;

const Action *actionWith(const HomeSupport &support, const std::optional<base::Id<Action>> &id)
{
    const auto found = std::find_if(support.actions.begin(), support.actions.end(),
                                    [&id](const Action &action) { return id && action.id == *id; });
    return found == support.actions.end() ? nullptr : &*found;
}

OfferRow rowOf(const HomeSupport &support, const editions::Offer &offer, const QString &question)
{
    OfferRow row{.offer = offer, .questions = {question}, .taken = {}, .action = {}};
    for (const subject::OfferTaken &taken : support.taken) {
        if (taken.offer == offer.id)
            row.taken = taken;
    }
    if (const Action *action = actionWith(support, row.taken ? row.taken->action : std::nullopt))
        row.action = *action;
    return row;
}

bool isOfOffers(const Action &action, const std::vector<OfferRow> &rows)
{
    return std::any_of(rows.begin(), rows.end(), [&action](const OfferRow &row) {
        return row.action && row.action->id == action.id;
    });
}

} // namespace

base::Result<HomeSupport> supportOf(Session &session, const base::Id<subject::Home> &home)
{
    return base::attempt([&] {
        const subject::Plan plan = base::valueOrThrow(openPlan(session, home));
        HomeSupport support{.actions = store::every<Action>(session.file(), home),
                            .taken = store::every<subject::OfferTaken>(session.file(), home)};
        std::erase_if(support.taken,
                      [&plan](const subject::OfferTaken &taken) { return taken.plan != plan.id; });
        return support;
    });
}

Gap gapOf(const HomeSupport &support, const rules::HomeRating &rating, const QString &question,
          const QDate &since)
{
    Gap gap;
    if (!isGap(rating, question))
        return gap;
    for (const editions::Offer &offer : offersForAnswer(*rating.edition, rating, question))
        gap.offers.push_back(rowOf(support, offer, question));
    // Help that is taken up is for every answer that it fits.
    bool hasAction = std::any_of(gap.offers.begin(), gap.offers.end(), [](const OfferRow &row) {
        return row.action && row.action->isOpen();
    });
    for (const Action &action : support.actions) {
        if (action.question != question)
            continue;
        hasAction = hasAction || action.isOpen();
        if (action.isOpen() && !isOfOffers(action, gap.offers))
            gap.actions.push_back(action);
        if (action.progress.state == QLatin1StringView("no_action") && action.raisedOn >= since)
            gap.reason = action.progress.outcome;
    }
    gap.isUnsettled = rating.answers.at(question).colour == subject::Colour::Red && !hasAction &&
                      gap.reason.isEmpty();
    return gap;
}

Action actionInWords(Session &session, const subject::Home &home, const QString &question,
                     const QString &what)
{
    const editions::EditionPointer edition = session.edition();
    editions::Offer like;
    like.dueWorkingDays = edition->plan.askAgainWorkingDays;
    for (const editions::Offer &offer : edition->offers) {
        if (offer.questions.contains(question))
            like.dueWorkingDays = std::min(like.dueWorkingDays, offer.dueWorkingDays);
    }
    if (const editions::Question *asked = edition->question(question)) {
        like.owners = asked->owners;
        if (like.owners.value(0) == QLatin1StringView("nhs"))
            like.providedBy.byLanguage[QStringLiteral("en")] =
                home.pcn.isEmpty() ? QStringLiteral("NHS") : home.pcn;
    }
    Action action = actionOf(session, like, home, question);
    action.what = base::tidy(what);
    return action;
}

} // namespace workflow
