#pragma once

#include <QDate>
#include <QDateTime>
#include <QString>
#include <QTime>

namespace base {

/// "20 November 2026": dates in papers and headings.
QString longDate(const QDate &date);
/// "20 Nov 2026": dates in tables.
QString shortDate(const QDate &date);
/// "2:32pm": times, as GOV.UK writes them.
QString clockTime(const QTime &time);
/// "20 November 2026, 2:32pm".
QString longMoment(const QDateTime &moment);
/// "20 Nov 2026, 2:32pm": moments in tables.
QString shortMoment(const QDateTime &moment);
/// "2026-11-20": dates in files and tables of the database, where a million of them are written.
QByteArray isoDay(const QDate &date);
/// The text with its ends trimmed and every run of white space made one space.
QString tidy(const QString &text);

} // namespace base
