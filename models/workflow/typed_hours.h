#pragma once

#include <QString>
#include <QStringList>
#include <optional>

namespace workflow {

/// "9", "9am", "9:30", "17.30", "6pm", "midday", "midnight" as "09:00"; absent for what is no time
/// of day. Empty stays empty.
std::optional<QString> typedTime(const QString &text);

/// "mon, tue", "Monday to Friday", "mon-fri" as keys of days from Monday on; every day is no keys.
/// What is no day is given back in `wrong`.
std::optional<QStringList> typedDays(const QString &text, QString &wrong);

} // namespace workflow
