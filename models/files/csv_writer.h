#pragma once

#include "lists/grid.h"

#include <QDate>
#include <QSaveFile>
#include <QString>
#include <QStringList>
#include <span>
#include <variant>
#include <vector>

namespace files {

/// What stands in one cell. A number is a number only where it is given as one.
using CsvCell = std::variant<std::monostate, QString, qint64, double, QDate>;

/// Writes comma separated values that Excel and LibreOffice open as they are: RFC 4180, CRLF,
/// UTF-8 with a byte order mark, dates as 2026-11-20. Text that a spreadsheet would run as a
/// formula gets an apostrophe in front.
///
/// The file appears, or an older one is replaced, only when finish() returns.
class CsvWriter {
public:
    /// Starts the file with its column names. Throws a Failure if it cannot be written there.
    CsvWriter(const QString &fileName, const QStringList &columns);

    /// Adds one row. Throws a Failure if the disk is full.
    void row(std::span<const CsvCell> cells);
    /// Puts the file in its place. Throws a Failure if that is not possible.
    void finish();

private:
    void put(const QByteArray &bytes);
    [[noreturn]] void failWriting() const;

    QSaveFile m_file;
};

/// Writes a whole table at once.
void writeCsv(const QString &fileName, const QStringList &columns,
              const std::vector<std::vector<CsvCell>> &rows);

/// Writes what a list shows: the keys of its columns, then its rows as they are filtered and
/// sorted.
void writeCsv(const QString &fileName, const lists::Grid &grid);

/// True if a spreadsheet would take this text for a formula: it starts with = + - @, a tab or a
/// line end.
bool looksLikeFormula(QStringView text);

} // namespace files
