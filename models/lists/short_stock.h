#pragma once

#include "rules/rating.h"

namespace lists {

/// One item of stock that is short, as it is said on the telephone.
struct ShortItem {
    QString question;
    QString label;      ///< "Aprons"
    QString inTheHome;  ///< "410"; empty: not known
    QDate asAt;         ///< the day it was counted
    QString usedInADay; ///< "262", "1,800 in a week"; empty: not known
    QString lasts;      ///< "under 24 hours", "1.5 days"
    subject::Colour colour = subject::Colour::Grey;
    QString delivery; ///< "24 Nov 2026", "None ordered"; empty: not asked
    QString wanted;   ///< "280 more aprons", or for how many days more: what would make it green;
                      ///< empty: not known

    bool operator==(const ShortItem &) const = default;
};

/// The items of stock whose answer is red or amber, the worst and the soonest first.
std::vector<ShortItem> shortItems(const rules::HomeRating &rating, const rules::Position &position);

/// Of items, the red ones; where none is red, all.
std::vector<ShortItem> mostUrgent(const std::vector<ShortItem> &items);

/// "Aprons and Gloves (singles)".
QString itemLabels(const std::vector<ShortItem> &items);
/// "Aprons: under 24 hours; Gloves (singles): 1.5 days".
QString shortageWords(const std::vector<ShortItem> &items);
/// "280 more aprons; 1,800 more gloves"; empty where nothing can be counted.
QString wantedWords(const std::vector<ShortItem> &items);

} // namespace lists
