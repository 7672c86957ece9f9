#pragma once

#include "rules/opening_hours.h"

namespace lists {

/// "9am", "6:30pm", "midday", "midnight".
QString hourWords(const QTime &time);

/// "open until 6pm", "closed until Monday 9am", "open day and night"; empty where nothing is known
/// of the hours.
QString openingWords(const rules::Opening &opening, const rules::WallTime &now);

/// "Monday to Friday, 9am to 6pm, not on bank holidays": the hours themselves, as they stand on
/// paper. Empty where none are said or what is kept of them is none.
QString hoursWords(const subject::RouteStep &line);

/// "Monday to Friday", "Saturday and Sunday": days by the keys of rules::dayKeys().
QString weekdayWords(const QStringList &keys);

} // namespace lists
