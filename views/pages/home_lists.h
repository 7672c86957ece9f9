#pragma once

#include "lists/column.h"
#include "workflow/homes.h"

namespace views {

/// One question of a home's position, as the page of the home lists it.
struct PositionRow {
    QString id;
    QString question; ///< its short label
    QString wording;  ///< as it is asked
    QString area;
    QString answer;
    QString word;                          ///< of its colour
    std::optional<subject::Colour> colour; ///< absent where it is not rated
    bool isGreen = false;                  ///< nothing to do: green, or does not apply
    QString reason;
    QDate asAt;
    QString source;
    QString comment;
    bool isPrevious = false; ///< the answer is of the owner before, and counts for nothing
};

/// Every question of the question set with what is known of it, in its order. For the council
/// alone also, where nothing is, what was answered under the owner before, marked.
std::vector<PositionRow> positionRows(workflow::Session &session,
                                      const workflow::HomeOverview &overview, bool withPrevious);
lists::Columns<PositionRow> positionColumns();

/// The columns of the contacts of a home.
lists::Columns<workflow::ContactRow> contactColumns(const editions::Edition &edition);

} // namespace views
