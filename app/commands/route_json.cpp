#include "app/commands/route_json.h"

#include "app/commands/rating_json.h"
#include "app/commands/record_settings.h"
#include "lists/opening_words.h"

namespace app {

using lists::RouteRow;
using rules::Opening;

namespace {

QJsonValue isOpen(const Opening &opening)
{
    if (opening.state == Opening::State::NotSaid)
        return QJsonValue::Null;
    return !opening.isClosed();
}

} // namespace

QJsonValue momentOrNull(const std::optional<rules::WallTime> &moment)
{
    if (!moment)
        return QJsonValue::Null;
    return QStringLiteral("%1T%2").arg(moment->day.toString(Qt::ISODate),
                                       moment->time.toString(QStringLiteral("HH:mm")));
}

QJsonObject routeToJson(const RouteRow &row)
{
    QJsonObject json = recordToJson(row.line);
    json.insert(QStringLiteral("ladder_name"), row.ladder);
    json.insert(QStringLiteral("number"), row.number);
    json.insert(QStringLiteral("who"), row.step.who.in());
    json.insert(QStringLiteral("use_when"), textOrNull(row.step.when.in()));
    json.insert(QStringLiteral("ready"), textOrNull(row.step.ready.in()));
    json.insert(QStringLiteral("answer_within"), textOrNull(row.step.answerWithin.in()));
    json.insert(QStringLiteral("recorded"), row.isSaid());
    json.insert(QStringLiteral("open"), isOpen(row.opening));
    json.insert(QStringLiteral("until"), momentOrNull(row.opening.until));
    json.insert(QStringLiteral("words"), textOrNull(lists::openingWords(row.opening, row.now)));
    return json;
}

} // namespace app
