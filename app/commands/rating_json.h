#pragma once

#include "rules/rating.h"

#include <QJsonObject>

namespace app {

/// `{colour, computed, reasons[], to_be_green[], override}` of the four areas and overall.
QJsonObject ratingsToJson(const rules::HomeRating &rating);
/// One line an area, for a person.
QString ratingsInWords(const rules::HomeRating &rating);

/// An empty text is absent, and absent is null.
QJsonValue textOrNull(const QString &text);
QJsonValue dateOrNull(const QDate &date);

} // namespace app
