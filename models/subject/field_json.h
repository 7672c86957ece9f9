#pragma once

#include "subject/unit_members.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QJsonValue>

/// How each type of field looks in JSON; an empty one is null.
namespace subject {

QJsonValue toJson(const QString &text);
QJsonValue toJson(const QDate &date);
QJsonValue toJson(const QDateTime &moment);
QJsonValue toJson(bool truth);
QJsonValue toJson(const std::optional<int> &number);
QJsonValue toJson(const QStringList &texts);
QJsonValue toJson(const QJsonObject &object);
QJsonValue toJson(const std::optional<Override> &rating);
QJsonValue toJson(const std::optional<Deletion> &deletion);
template <typename Record>
QJsonValue toJson(const std::optional<base::Id<Record>> &id)
{
    return id ? QJsonValue(id->text()) : QJsonValue(QJsonValue::Null);
}

void fromJson(const QJsonValue &json, QString &text);
void fromJson(const QJsonValue &json, QDate &date);
void fromJson(const QJsonValue &json, QDateTime &moment);
void fromJson(const QJsonValue &json, bool &truth);
void fromJson(const QJsonValue &json, std::optional<int> &number);
void fromJson(const QJsonValue &json, QStringList &texts);
void fromJson(const QJsonValue &json, QJsonObject &object);
void fromJson(const QJsonValue &json, std::optional<Override> &rating);
void fromJson(const QJsonValue &json, std::optional<Deletion> &deletion);
template <typename Record>
void fromJson(const QJsonValue &json, std::optional<base::Id<Record>> &id)
{
    const QUuid uuid(json.toString());
    id = uuid.isNull() ? std::nullopt : std::optional(base::Id<Record>(uuid));
}

/// An object of the members that hold something; null when none does.
template <HasMembers Unit>
QJsonValue toJson(const Unit &unit)
{
    QJsonObject object;
    const auto put = [&](const auto &member) {
        const QJsonValue value = toJson(unit.*member.place);
        if (!value.isNull() && value != QJsonValue(false))
            object.insert(QLatin1StringView(member.name), value);
    };
    std::apply([&](const auto &...members) { (put(members), ...); }, membersOf<Unit>);
    return toJson(object);
}

template <HasMembers Unit>
void fromJson(const QJsonValue &json, Unit &unit)
{
    const QJsonObject object = json.toObject();
    const auto take = [&](const auto &member) {
        fromJson(object.value(QLatin1StringView(member.name)), unit.*member.place);
    };
    std::apply([&](const auto &...members) { (take(members), ...); }, membersOf<Unit>);
}

} // namespace subject
