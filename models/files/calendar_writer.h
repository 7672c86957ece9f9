#pragma once

#include <QByteArray>
#include <QDate>
#include <QDateTime>
#include <QString>

namespace files {

/// A day in a diary.
struct CalendarDay {
    QString
        id; ///< the same for each version of the same appointment, so that a later one replaces it
    QDate day;
    QDateTime stamp; ///< UTC, when this was written; a later one is a later version
    QString title;
    QString place{};
    QString about{};
};

/// One day as an iCalendar file (RFC 5545): UTF-8, CRLF, lines of at most 75 bytes, text escaped.
QByteArray calendarFile(const CalendarDay &day);

/// The same into a file that appears, or replaces an older one, whole. Throws a Failure where the
/// name does not end in .ics or it cannot be written.
void writeCalendar(const QString &fileName, const CalendarDay &day);

} // namespace files
