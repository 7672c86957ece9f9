#pragma once

#include <QDate>
#include <QString>
#include <QStringList>
#include <string_view>

namespace files {

/// The text of a cell as the program keeps it: white space tidied, control characters removed.
/// Empty for what directories put in place of nothing: NA, N/A, - and *. The apostrophe that
/// CsvWriter puts before a formula is taken off again.
QString directoryText(const QString &cell);

/// Whether `directoryText` leaves a cell as it is, in whatever encoding, and its letters stand for
/// themselves in JSON, as in nearly all cells: spares making them into a QString and back.
bool isTidy(std::string_view cell);

/// Reads one date in any style that CQC files use: 2026-01-19, 19/01/2026, "19/01/2026 - 00:00",
/// "19/Jan/2026 - 00:00", "19 January 2026" and, where AM or PM follows, the American
/// "1/19/2026 12:00:00 AM". Null for anything else.
QDate directoryDate(QStringView text);

/// The date a sentence gives after "produced on" or "as at"; null if it gives none.
QDate productionDate(const QString &sentence);

/// The date within a file's name, such as 25_February_2026_CQC_directory.csv; null if none.
QDate dateOfFileName(const QString &fileName);

/// A telephone number with the leading zero back that a spreadsheet took off it.
QString telephoneNumber(const QString &text);

/// A postcode in capitals with one space before its last three characters; other text as it is.
QString postcode(const QString &text);

/// Whether `postcode` leaves a tidy cell as it is because it is one.
bool isTidyPostcode(std::string_view cell);

/// Takes a postcode off the end of an address; empty if there is none.
QString takePostcode(QString &address);

/// The lines of an address separated by a comma and a space each, empty ones left out.
QString addressLines(const QString &text);

/// A rating in the words of CQC, in one case: Requires Improvement becomes Requires improvement.
QString ratingText(const QString &text);

/// `nursing`, `residential` or both, in that order, as the service types of a home say.
QStringList careTypes(const QString &serviceTypes);

/// The parts between separators, sorted, each once.
QStringList sortedParts(const QString &text, QChar separator);

} // namespace files
