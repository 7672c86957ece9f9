#pragma once

#include "workflow/conflicts.h"
#include "workflow/sharing.h"

#include <QJsonObject>
#include <QStringList>

namespace app {

/// `{path, changes, bytes, since, covers}`; since and covers by laptop.
QJsonObject sentToJson(const workflow::Sent &sent);
QStringList sentInWords(const workflow::Sent &sent);

/// What was taken in, with `changed` field by field.
QJsonObject receivedToJson(const workflow::ReceivedUpdate &received);
QStringList receivedInWords(const workflow::ReceivedUpdate &received);

QJsonObject conflictToJson(const workflow::ConflictRow &row);
QStringList conflictInWords(const workflow::ConflictRow &row);

QJsonObject laptopToJson(const workflow::LaptopState &laptop);

QJsonObject exchangeToJson(const store::ExchangeRow &row);
QString exchangeInWords(const store::ExchangeRow &row);

/// A moment in UTC as ISO 8601; null where there is none.
QJsonValue utcOrNull(const QDateTime &moment);

} // namespace app
