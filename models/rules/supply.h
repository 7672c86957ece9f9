#pragma once

#include "subject/answer.h"

#include <QDate>
#include <optional>

namespace rules {

/// How long a stock lasts, as a fraction `have / use` of days so that nothing is rounded before it
/// is compared. Thousandths of pieces and pieces a day; thousandths of days and 1,000 where only
/// days are known.
struct Supply {
    double have = 0;
    double use = 1000;
    bool countsPieces = false; ///< by count and use, not by the manager's days or a band
    bool isBand = false;       ///< the fewest days of the band; never better than amber

    double days() const { return have / use; }
    /// The whole days it lasts.
    qint64 wholeDays() const;
    /// Whether after `elapsed` days without a delivery `bound` days are left.
    bool lasts(double bound, qint64 elapsed) const;
    /// The last day, counted from the as-at date, on which `bound` days are left; negative where
    /// there never were.
    qint64 lastDayWith(double bound) const;
    /// Pieces, or days where pieces are not known, to add before `bound` days are left.
    double lacking(double bound, qint64 elapsed) const;
};

enum class Usage { Known, NotKnown, NotInUse };

/// How a stock answer is to be read: by count and use, the manager's own days, or a band, in this
/// order. A use of 0 means that the home does not use the item.
Usage usageOf(const subject::Stock &stock);

/// Only for stock that is used up and whose usage is known.
Supply supplyOf(const subject::Stock &stock);

/// `key` of a band in files: `under_24h`, `1_to_2_days`, `over_2_days`.
QString key(subject::StockBand band);

} // namespace rules
