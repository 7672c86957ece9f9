#pragma once

#include "lists/route_columns.h"

#include <QJsonObject>

namespace app {

/// A step of a way as it stands in the output of commands: what the council has said of it, and
/// whether it is open now.
QJsonObject routeToJson(const lists::RouteRow &row);

/// "2026-11-20T17:00", by the clock on the wall in England; null where there is none.
QJsonValue momentOrNull(const std::optional<rules::WallTime> &moment);

} // namespace app
