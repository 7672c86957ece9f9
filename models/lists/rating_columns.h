#pragma once

#include "lists/column.h"
#include "rules/rating.h"
#include "subject/records.h"

#include <QDate>
#include <array>
#include <optional>
#include <vector>

namespace lists {

/// Since when a colour stands, and which one stood before it.
struct ColourHistory {
    QDate since; ///< null: not known
    std::optional<subject::Colour> before;
};

/// One area of one home, or the home as a whole where `area` is absent, for `export ratings`.
struct RatingRow {
    QString locationId;
    QString home;
    std::optional<subject::Area> area;
    QDate date;                                        ///< of the position
    subject::Colour colour = subject::Colour::Grey;    ///< what is shown
    subject::Colour workedOut = subject::Colour::Grey; ///< from answers
    ColourHistory history;
    QString areaName;
    QString reason;    ///< every cause, in words
    QString toBeGreen; ///< every remedy, in words
    QString override;  ///< in words; empty without an officer's rating
};

/// Five rows of one home: the four areas, then overall. `history` is in that order. Without an
/// edition there is no rating, and no row.
std::vector<RatingRow> ratingRows(const subject::Home &home, const rules::HomeRating &rating,
                                  const std::array<ColourHistory, 5> &history);

/// The columns of `export ratings`. Keys never change.
Columns<RatingRow> ratingColumns();

} // namespace lists
