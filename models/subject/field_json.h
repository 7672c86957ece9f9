#pragma once

#include "subject/records.h"

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
QJsonValue toJson(const Address &address);
QJsonValue toJson(const ManagerPost &post);
QJsonValue toJson(const CqcRating &rating);
QJsonValue toJson(const ContactPoint &point);
QJsonValue toJson(const MetWith &person);
QJsonValue toJson(const Filing &filing);
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
void fromJson(const QJsonValue &json, Address &address);
void fromJson(const QJsonValue &json, ManagerPost &post);
void fromJson(const QJsonValue &json, CqcRating &rating);
void fromJson(const QJsonValue &json, ContactPoint &point);
void fromJson(const QJsonValue &json, MetWith &person);
void fromJson(const QJsonValue &json, Filing &filing);
void fromJson(const QJsonValue &json, std::optional<Override> &rating);
void fromJson(const QJsonValue &json, std::optional<Deletion> &deletion);
template <typename Record>
void fromJson(const QJsonValue &json, std::optional<base::Id<Record>> &id)
{
    const QUuid uuid(json.toString());
    id = uuid.isNull() ? std::nullopt : std::optional(base::Id<Record>(uuid));
}

} // namespace subject
