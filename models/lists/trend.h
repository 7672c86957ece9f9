#pragma once

#include "subject/area.h"

#include <QDate>
#include <QString>
#include <vector>

namespace lists {

/// One rating in a row of ratings over time.
struct TrendPoint {
    QDate date;
    subject::Colour colour = subject::Colour::Grey;
    QString word;          ///< of the colour: "Amber", "Out of date"
    bool isBroken = false; ///< asked differently from here on: not to be set against those before
    bool isChosen = false; ///< what the page is about
    bool operator==(const TrendPoint &) const = default;
};

/// "23 Oct 2026 Amber, then asked differently, 20 Nov 2026 Green": the oldest first, as the points
/// are.
QString trendWords(const std::vector<TrendPoint> &points);

} // namespace lists
