#pragma once

#include "subject/event_records.h"
#include "workflow/keeping.h"

namespace workflow {

/// Money of one round of a fund for one home, with what follows from it. Amounts in pence.
struct FundingRow {
    subject::Funding funding;
    QString home;
    QString locationId;
    qint64 allocated = 0; ///< share and discretionary part together
    qint64 spent = 0;     ///< all headings together
    QStringList warnings; ///< what is odd and kept all the same, each a sentence
    QDate today;

    bool isReturned() const { return funding.returnReceived.isValid(); }
    /// A return is due, and its day is past.
    bool isOverdue() const
    {
        return !isReturned() && funding.returnDue.isValid() && funding.returnDue < today;
    }
};

/// Of home, fund and round, however they are written.
base::Id<subject::Funding> fundingId(const subject::Funding &funding);

/// The money of a home, or of every home: by home, fund and round.
base::Result<std::vector<FundingRow>>
fundings(Session &session, const std::optional<base::Id<subject::Home>> &home = {});

/// The homes that have not sent their return, the longest due first; those without a date last.
/// An empty `fund` or `round` means any.
base::Result<std::vector<FundingRow>> notReturned(Session &session, const QString &fund = {},
                                                  const QString &round = {});

/// A new record for a home. Not in the file yet; its id follows from fund and round once it is
/// kept.
subject::Funding newFunding(Session &session, const base::Id<subject::Home> &home);

/// Keeps the money of a round. Refuses, naming the field: no fund or round, the same round of a
/// fund twice, amounts below 0, a heading that is not known, days in the future where something has
/// happened. A return larger than the allocation is kept, with a warning in the row.
base::Result<FundingRow> keepFunding(Session &session, subject::Funding funding,
                                     const Saying &saying = {});

} // namespace workflow
