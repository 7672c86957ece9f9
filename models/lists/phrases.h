#pragma once

#include <QDate>
#include <QString>
#include <QStringList>

namespace lists {

/// "1,200", "7.5": at most two decimals, no trailing zeros, thousands with a comma.
QString numberWords(double number);

/// "1 day", "21 days", "6.9 days".
QString daysWords(double days);

/// "under 1 day", "6.9 days", "21 days": how long a supply lasts, rounded down so that it never
/// reads as more than it is.
QString lastingWords(double days);

/// "the same day", "1 day ago", "21 days ago", or "in 3 days" where `date` is after `asAt`.
QString agoWords(const QDate &date, const QDate &asAt);

/// "Aprons", "Aprons and Masks", "Aprons, Masks and Gloves".
QString joinedWords(const QStringList &parts);

/// "Usual supplier or PPE portal".
QString alternativeWords(const QStringList &parts);

} // namespace lists
