#pragma once

#include "editions/edition.h"
#include "subject/answer.h"

namespace views {

/// What a stock answer comes to on `day`: "About 7 days, would run out 27 Nov 2026", an estimate
/// as such; before it, what looks like a slip of the keyboard and is none for certain.
QString stockWords(const subject::Stock &stock, const QDate &day);
/// The same without what a supply comes to: what may be a slip, and why it has no colour.
QString stockDoubts(const subject::Stock &stock, const QDate &day);

} // namespace views
