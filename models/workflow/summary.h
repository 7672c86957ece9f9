#pragma once

#include "papers/home_summary.h"
#include "papers/paper_parts.h"
#include "workflow/session.h"

namespace workflow {

/// The home support plan summary of a home: about its newest contact, or about the one given.
base::Result<papers::Document> homeSummary(Session &session, const base::Id<subject::Home> &home,
                                           papers::Audience audience,
                                           std::optional<base::Id<subject::Review>> review = {});

/// What the support plan of a home says beside its actions.
struct PlanSaid {
    std::optional<subject::Plan> plan; ///< that was open on the day, else the newest
    std::vector<papers::OfferedHelp> help;
    QDate nextContact; ///< as agreed, else when it is due; null: nobody has been in touch
    QString nextKind;  ///< in words; empty: not agreed
};
base::Result<PlanSaid> planSaid(Session &session, const base::Id<subject::Home> &home,
                                const QDate &day);

/// What the summary of a home says, as values: about its newest contact, or about the one given.
/// Throws a Failure.
papers::SummaryValues summaryValues(Session &session, const base::Id<subject::Home> &home,
                                    const std::optional<base::Id<subject::Review>> &review = {});

/// The same for this audience: where names are left out of texts, with those the file knows.
/// Throws a Failure.
papers::SummaryValues summaryFor(Session &session, const base::Id<subject::Home> &home,
                                 papers::Audience audience,
                                 const std::optional<base::Id<subject::Review>> &review = {});

/// What every paper carries.
papers::PaperFrame paperFrame(Session &session);

/// A record reference on paper: 8 base32 letters of the contact's id and 4 of the digest of what
/// it holds.
QString referenceOf(const subject::Review &review, const QJsonObject &content);

} // namespace workflow
