#pragma once

#include "papers/home_summary.h"
#include "workflow/session.h"

namespace workflow {

/// The home support plan summary of a home: about its newest contact, or about the one given.
base::Result<papers::Document> homeSummary(Session &session, const base::Id<subject::Home> &home,
                                           papers::Audience audience,
                                           std::optional<base::Id<subject::Review>> review = {});

/// A record reference on paper: 8 base32 letters of the contact's id and 4 of the digest of what
/// it holds.
QString referenceOf(const subject::Review &review, const QJsonObject &content);

/// "Alder Grange 2026-11-20 home copy": the file name of a summary without its suffix, with
/// nothing in it that a file system refuses.
QString summaryFileName(const subject::Home &home, const QDate &date, papers::Audience audience);

/// Every summary of these homes (empty: all) in one file, in the form its suffix says.
base::Result<int> writeSummaries(Session &session,
                                 const std::vector<base::Id<subject::Home>> &homes,
                                 papers::Audience audience, const QString &path);

} // namespace workflow
