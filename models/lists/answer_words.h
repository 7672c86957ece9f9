#pragma once

#include "editions/edition.h"
#include "subject/answer.h"

#include <QDate>
#include <QString>

namespace lists {

/// One answer as an officer would say it: "14 of 20 (70%)", "30 October 2026, 21 days ago",
/// "600 in the home, 80 used in a day", "about 5 days (manager's estimate)", "Under 24 hours",
/// the text of an option, "Name, role, organisation, telephone", "Never", "None named",
/// "Not applicable", "Not known". The age of a date is measured at `asAt`; no age where that is
/// null.
QString answerWords(const editions::Question &question, const subject::AnswerValue &value,
                    const QDate &asAt);

/// The answer to a number asked once: "31", "Not known".
QString answerWords(const editions::SharedNumber &number, const subject::AnswerValue &value);

/// The text of an option or special key of this question; the key itself where it has none.
QString optionWords(const editions::Question &question, const QString &key);

/// "Under 24 hours", "1 to 2 days", "More than 2 days".
QString bandWords(subject::StockBand band);

/// What is on order: "24 Nov 2026", "24 Nov 2026 (400)", "As usual", "None ordered"; empty where
/// the home was not asked.
QString deliveryWords(const subject::Delivery &delivery);

} // namespace lists
