#pragma once

#include "workflow/offers.h"

namespace workflow {

/// What has been agreed with a home: its actions, and what it said to help that was offered in its
/// open plan.
struct HomeSupport {
    std::vector<subject::Action> actions;
    std::vector<subject::OfferTaken> taken;
};
base::Result<HomeSupport> supportOf(Session &session, const base::Id<subject::Home> &home);

/// What can be done about one answer that is not green.
struct Gap {
    std::vector<OfferRow> offers;         ///< that fit it
    std::vector<subject::Action> actions; ///< open ones about it that no offer of these made
    QString reason;                       ///< why there is no action; empty: nobody said
    bool isUnsettled = false;             ///< red, without an action or a reason

    bool isEmpty() const { return offers.empty() && actions.empty() && !isUnsettled; }
};

/// The gap of one question; empty where its answer is green, blue or does not count. A pure
/// function; reasons given before `since` do not count any more.
Gap gapOf(const HomeSupport &support, const rules::HomeRating &rating, const QString &question,
          const QDate &since);

/// An action about an answer that no offer fits, or something else than help: in these words, by
/// whoever can put it right, in the time the fitting help has, or that of asking again.
subject::Action actionInWords(Session &session, const subject::Home &home, const QString &question,
                              const QString &what);

} // namespace workflow
