#include "app/commands/rating_json.h"

#include "app/commands/say.h"
#include "lists/area_words.h"
#include "lists/colour_words.h"
#include "lists/reason_words.h"
#include "lists/remedy_words.h"

#include <QJsonArray>

namespace app {
namespace {

QJsonValue overrideToJson(const std::optional<subject::Override> &rating)
{
    if (!rating)
        return QJsonValue();
    return QJsonObject{{QStringLiteral("colour"), subject::key(rating->colour)},
                       {QStringLiteral("reason"), textOrNull(rating->reason)},
                       {QStringLiteral("by"), textOrNull(rating->by)},
                       {QStringLiteral("from"), dateOrNull(rating->from)},
                       {QStringLiteral("until"), dateOrNull(rating->until)}};
}

QJsonObject areaToJson(const rules::AreaRating &area, const editions::Edition &edition)
{
    QJsonArray reasons;
    for (const rules::Reason &reason : area.reasons)
        reasons.append(lists::reasonWords(reason, edition));
    QJsonArray toBeGreen;
    for (const rules::Remedy &remedy : area.toBeGreen)
        toBeGreen.append(lists::remedyWords(remedy, edition));
    return {{QStringLiteral("colour"), subject::key(area.colour)},
            {QStringLiteral("computed"), subject::key(area.computed)},
            {QStringLiteral("reasons"), reasons},
            {QStringLiteral("to_be_green"), toBeGreen},
            {QStringLiteral("override"), overrideToJson(area.override)}};
}

} // namespace

QJsonObject ratingsToJson(const rules::HomeRating &rating)
{
    QJsonObject json;
    for (const rules::AreaRating &area : rating.areas)
        json.insert(subject::key(*area.area), areaToJson(area, *rating.edition));
    json.insert(QStringLiteral("overall"), areaToJson(rating.overall, *rating.edition));
    return json;
}

QString ratingsInWords(const rules::HomeRating &rating)
{
    QStringList lines;
    for (const rules::AreaRating &area : rating.areas) {
        const QString why = lists::areaWhy(area, *rating.edition);
        lines.append(QStringLiteral("%1: %2%3")
                         .arg(lists::areaWord(*area.area, *rating.edition),
                              lists::areaRatingWord(area),
                              why.isEmpty() ? QString() : QStringLiteral(". ") + why));
    }
    lines.append(Say::tr("Overall: %1").arg(lists::areaRatingWord(rating.overall)));
    return lines.join(QLatin1Char('\n'));
}

QJsonValue textOrNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

QJsonValue dateOrNull(const QDate &date)
{
    return date.isNull() ? QJsonValue() : QJsonValue(date.toString(Qt::ISODate));
}

} // namespace app
