#pragma once

#include "files/column_names.h"
#include "files/text_encoding.h"

#include <QIODevice>
#include <QString>
#include <span>
#include <string_view>
#include <vector>

namespace files {

/// What a CSV file may not exceed, so that a hostile one cannot fill the memory.
struct CsvLimits {
    qsizetype columns = 1024;
    qsizetype cellBytes = 1024 * 1024;
    qsizetype rowBytes = 16 * 1024 * 1024;
};

/// Reads comma separated values (RFC 4180) row by row in bounded memory. Line ends may be CRLF,
/// LF or CR; a byte order mark is passed over; blank lines are left out.
///
/// The bytes are looked at once before the first row: they are UTF-8 if they are well formed as
/// UTF-8 from end to end, else Windows-1252.
class CsvReader {
public:
    /// `device` is open for reading, can be rewound, and outlives the reader. `fileName` is for
    /// error messages. Throws a Failure if the bytes are no text.
    CsvReader(QIODevice &device, QString fileName, CsvLimits limits = {});

    /// How errors name the columns from now on; until then by their numbers.
    void nameColumns(ColumnNames names) { m_names = std::move(names); }

    /// Moves to the next row; false at the end. Throws a Failure with the row (and the column)
    /// where a quotation mark is not closed or not doubled, or a limit is passed.
    bool next();

    /// The row's cells as bytes of the file, quotation marks removed. Valid until next().
    std::span<const std::string_view> cells() const { return m_cells; }
    /// The line of the file on which the row starts, from 1. Lines within quoted cells count.
    qint64 row() const { return m_row; }
    /// False for a last row that the file ends without a line end.
    bool endedByLineBreak() const { return m_endedByLineBreak; }
    /// The text of a cell.
    QString text(std::string_view cell) const { return decoded(cell, m_encoding); }
    Encoding encoding() const { return m_encoding; }
    /// How much of the file has been read, 0 to 1.
    double progress() const;

private:
    enum class Scan { Row, Blank, NeedsMore, End };

    void inspect();
    qint64 lineOfByte(qint64 position);
    void refill();
    Scan scan();
    const char *scanQuoted(const char *at, const char *end, qint64 &lines);
    Scan finishRow(const char *next, qint64 lines, bool byLineBreak);
    void addCell(const char *from, const char *to);
    QString columnBeingRead() const { return columnInWords(m_names, m_cells.size()); }
    [[noreturn]] void failAt(qint64 row, const QString &message) const;
    /// Names the column that is being read as well.
    [[noreturn]] void failInCell(const QString &message) const;

    QIODevice &m_device;
    QString m_fileName;
    CsvLimits m_limits;
    ColumnNames m_names;
    Encoding m_encoding = Encoding::Utf8;
    std::vector<char> m_buffer;
    size_t m_at = 0;  ///< start of the row being read
    size_t m_end = 0; ///< end of the bytes in the buffer
    bool m_final = false;
    std::vector<std::string_view> m_cells;
    std::vector<size_t> m_doubled; ///< cells that hold doubled quotation marks
    bool m_cellDoubled = false;
    bool m_quotedRow = false;
    qint64 m_row = 0;
    qint64 m_line = 1;
    bool m_endedByLineBreak = true;
};

} // namespace files
