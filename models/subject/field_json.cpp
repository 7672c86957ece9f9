#include "subject/field_json.h"

namespace subject {
namespace {

const QJsonValue null(QJsonValue::Null);

/// An object of the members that hold something; null when none does.
QJsonValue objectOf(std::initializer_list<std::pair<const char *, QJsonValue>> members)
{
    QJsonObject object;
    for (const auto &[name, value] : members) {
        if (!value.isNull() && value != QJsonValue(false))
            object.insert(QLatin1StringView(name), value);
    }
    return object.isEmpty() ? null : QJsonValue(object);
}

template <typename T>
void member(const QJsonValue &json, const char *name, T &value)
{
    fromJson(json.toObject().value(QLatin1StringView(name)), value);
}

} // namespace

QJsonValue toJson(const QString &text)
{
    return text.isEmpty() ? null : QJsonValue(text);
}

QJsonValue toJson(const QDate &date)
{
    return date.isNull() ? null : QJsonValue(date.toString(Qt::ISODate));
}

QJsonValue toJson(const QDateTime &moment)
{
    return moment.isNull() ? null : QJsonValue(moment.toUTC().toString(Qt::ISODate));
}

QJsonValue toJson(bool truth)
{
    return truth;
}

QJsonValue toJson(const std::optional<int> &number)
{
    return number ? QJsonValue(*number) : null;
}

QJsonValue toJson(const QStringList &texts)
{
    return texts.isEmpty() ? null : QJsonValue(QJsonArray::fromStringList(texts));
}

QJsonValue toJson(const QJsonObject &object)
{
    return object.isEmpty() ? null : QJsonValue(object);
}

QJsonValue toJson(const std::optional<Override> &rating)
{
    if (!rating)
        return null;
    return objectOf({{"colour", key(rating->colour)},
                     {"reason", toJson(rating->reason)},
                     {"council_reason", toJson(rating->councilReason)},
                     {"by", toJson(rating->by)},
                     {"from", toJson(rating->from)},
                     {"until", toJson(rating->until)}});
}

QJsonValue toJson(const std::optional<Deletion> &deletion)
{
    return deletion ? QJsonValue(QJsonObject{{QStringLiteral("why"), deletion->why}}) : null;
}

void fromJson(const QJsonValue &json, QString &text)
{
    text = json.toString();
}

void fromJson(const QJsonValue &json, QDate &date)
{
    date = QDate::fromString(json.toString(), Qt::ISODate);
}

void fromJson(const QJsonValue &json, QDateTime &moment)
{
    moment = QDateTime::fromString(json.toString(), Qt::ISODate).toUTC();
}

void fromJson(const QJsonValue &json, bool &truth)
{
    truth = json.isDouble() ? json.toInt() != 0 : json.toBool();
}

void fromJson(const QJsonValue &json, std::optional<int> &number)
{
    number = json.isDouble() ? std::optional(json.toInt()) : std::nullopt;
}

void fromJson(const QJsonValue &json, QStringList &texts)
{
    texts.clear();
    for (const QJsonValue &text : json.toArray())
        texts.append(text.toString());
}

void fromJson(const QJsonValue &json, QJsonObject &object)
{
    object = json.toObject();
}

void fromJson(const QJsonValue &json, std::optional<Override> &rating)
{
    const auto colour =
        colourFromKey(json.toObject().value(QLatin1StringView("colour")).toString());
    if (!colour) {
        rating.reset();
        return;
    }
    rating = Override{
        .colour = *colour, .reason = {}, .councilReason = {}, .by = {}, .from = {}, .until = {}};
    member(json, "reason", rating->reason);
    member(json, "council_reason", rating->councilReason);
    member(json, "by", rating->by);
    member(json, "from", rating->from);
    member(json, "until", rating->until);
}

void fromJson(const QJsonValue &json, std::optional<Deletion> &deletion)
{
    deletion.reset();
    if (json.isObject())
        deletion = Deletion{json.toObject().value(QLatin1StringView("why")).toString()};
}

} // namespace subject
