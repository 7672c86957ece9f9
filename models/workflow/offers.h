#pragma once

#include "rules/rating.h"
#include "subject/support_records.h"
#include "workflow/keeping.h"

namespace workflow {

/// Of help in a plan: one record on every laptop.
base::Id<subject::OfferTaken> offerTakenId(const base::Id<subject::Plan> &plan,
                                           const QString &offer);

/// Help of the question set for a home, with what the home has said to it.
struct OfferRow {
    editions::Offer offer;
    QStringList questions;                    ///< of its gaps that it fits; empty: offered anyway
    std::optional<subject::OfferTaken> taken; ///< absent: not offered yet
    std::optional<subject::Action> action;    ///< what came of it
};

/// All help of the question set of `rating` for a home: what fits its gaps first, in the order of
/// the edition, then what was offered, then the rest.
base::Result<std::vector<OfferRow>> offersFor(Session &session, const base::Id<subject::Home> &home,
                                              const rules::HomeRating &rating);

/// Whether an answer counts, applies and is amber or red.
bool isGap(const rules::HomeRating &rating, const QString &question);

/// The help that fits one answer: none where it is green, blue or does not count.
std::vector<editions::Offer> offersForAnswer(const editions::Edition &edition,
                                             const rules::HomeRating &rating,
                                             const QString &question);

/// What a home says to help that is offered.
struct OfferReply {
    base::Id<subject::Home> home;
    QString offer;
    QString question{}; ///< the gap it was offered for; empty: none
    std::optional<base::Id<subject::Review>> review{};
    subject::OfferAnswer answer{};
};

/// What was written.
struct OfferKept {
    subject::OfferTaken taken;
    std::optional<subject::Action> action;
};

/// Keeps what a home says. Accepted help becomes an action in the same change, with owner,
/// organisation and due date from the question set; thinking about it gets a day to ask again;
/// declined needs a reason. An open action of help that is declined after all is closed.
base::Result<OfferKept> answerOffer(Session &session, const OfferReply &reply,
                                    const Saying &saying = {});

/// What an action is that takes up help: its text, and who does it.
void takeUp(subject::Action &action, const editions::Offer &offer, const QString &home,
            const QString &council);

/// The action that help begins with: its text, owner and due date.
subject::Action actionOf(Session &session, const editions::Offer &offer, const subject::Home &home,
                         const QString &question);

} // namespace workflow
