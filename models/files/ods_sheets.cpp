#include "files/ods_sheets.h"

#include "files/failure.h"
#include "files/say.h"

#include <algorithm>
#include <charconv>
#include <cstring>

namespace files {
namespace {

constexpr std::string_view tableNamespace = "urn:oasis:names:tc:opendocument:xmlns:table:1.0";
constexpr std::string_view officeNamespace = "urn:oasis:names:tc:opendocument:xmlns:office:1.0";
constexpr std::string_view textNamespace = "urn:oasis:names:tc:opendocument:xmlns:text:1.0";

/// The name behind the prefix; empty if it has another.
std::string_view behind(const std::string &prefix, const char *name)
{
    return std::strncmp(name, prefix.c_str(), prefix.size()) == 0
               ? std::string_view(name + prefix.size())
               : std::string_view();
}

/// A count of repetitions; what is no sensible number counts as 1.
qint64 countOf(const char *digits)
{
    qint64 count = 1;
    const char *const end = digits + std::strlen(digits);
    const auto result = std::from_chars(digits, end, count);
    if (result.ec == std::errc::result_out_of_range)
        return INT32_MAX;
    if (result.ec != std::errc() || result.ptr != end)
        return 1;
    return std::clamp<qint64>(count, 1, INT32_MAX);
}

} // namespace

OdsSheets::OdsSheets(const OdsHandler &handler, const OdsLimits &limits, QString fileName)
    : m_handler(handler),
      m_limits(limits),
      m_fileName(std::move(fileName))
{
}

std::optional<qint64> OdsSheets::row() const
{
    return m_row > 0 ? std::optional(m_row) : std::nullopt;
}

void OdsSheets::open(const char *tag, const char **attributes)
{
    if (++m_depth > m_limits.depth)
        fail(Say::tr("This file is not built like a spreadsheet: its parts lie too deep "
                     "within each other. Nothing was changed."));
    if (m_ignored > 0) {
        ++m_ignored;
        return;
    }
    if (!m_sawRoot) {
        m_sawRoot = true;
        learnPrefixes(attributes);
    }
    if (where() == Inside::Cell || where() == Inside::Paragraph) {
        openText(behind(m_textPrefix, tag), attributes);
        return;
    }
    openInSheet(behind(m_table, tag), attributes);
}

void OdsSheets::learnPrefixes(const char **attributes)
{
    for (; *attributes; attributes += 2) {
        const std::string_view name(attributes[0]);
        const std::string_view uri(attributes[1]);
        if (!name.starts_with("xmlns"))
            continue;
        std::string prefix(name.substr(std::min<size_t>(name.size(), 6)));
        if (!prefix.empty())
            prefix += ':';
        if (uri == tableNamespace)
            m_table = prefix;
        else if (uri == officeNamespace)
            m_office = prefix;
        else if (uri == textNamespace)
            m_textPrefix = prefix;
    }
}

void OdsSheets::openInSheet(std::string_view name, const char **attributes)
{
    const Inside inside = where();
    if (inside == Inside::Row) {
        if (name == "table-cell" || name == "covered-table-cell") {
            openCell(attributes, name.front() == 'c');
            enter(Inside::Cell);
        } else {
            m_ignored = 1;
        }
    } else if (inside == Inside::Sheet && name == "table-row") {
        openRow(attributes);
    } else if (inside == Inside::Nothing && name == "table") {
        openSheet(attributes);
    } else if (inside == Inside::Sheet && (name == "shapes" || name == "table")) {
        m_ignored = 1;
    } else {
        enter(inside); // a group of rows, or what stands around the sheets
    }
}

void OdsSheets::openSheet(const char **attributes)
{
    m_sawSheet = true;
    m_row = 0;
    m_sheetDone = false;
    std::string_view name;
    for (; *attributes; attributes += 2) {
        if (behind(m_table, attributes[0]) == "name")
            name = attributes[1];
    }
    if (m_handler.sheet && !m_handler.sheet(name))
        m_ignored = 1;
    else
        enter(Inside::Sheet);
}

void OdsSheets::openRow(const char **attributes)
{
    if (m_sheetDone) {
        m_ignored = 1;
        return;
    }
    m_rowRepeats = 1;
    for (; *attributes; attributes += 2) {
        if (behind(m_table, attributes[0]) == "number-rows-repeated")
            m_rowRepeats = countOf(attributes[1]);
    }
    ++m_row;
    m_bytes.clear();
    m_cells.clear();
    m_blankCells = 0;
    enter(Inside::Row);
}

void OdsSheets::openCell(const char **attributes, bool covered)
{
    m_cellRepeats = 1;
    m_cellStart = m_bytes.size();
    m_cellHasParagraph = false;
    m_cellHasValue = readCellAttributes(attributes);
    if (covered) { // hidden below the cell it was merged with
        m_bytes.resize(m_cellStart);
        m_cellHasValue = true;
    }
}

/// Appends the value that the attributes give, if they do.
bool OdsSheets::readCellAttributes(const char **attributes)
{
    bool hasValue = false;
    for (; *attributes; attributes += 2) {
        const std::string_view office = behind(m_office, attributes[0]);
        if (office.empty()) {
            if (behind(m_table, attributes[0]) == "number-columns-repeated")
                m_cellRepeats = countOf(attributes[1]);
        } else if (office == "value" || office == "date-value" || office == "string-value" ||
                   office == "boolean-value" || office == "time-value") {
            m_bytes.resize(m_cellStart);
            append(attributes[1]);
            hasValue = true;
        }
    }
    return hasValue;
}

void OdsSheets::openText(std::string_view name, const char **attributes)
{
    if (where() == Inside::Cell) {
        if (name != "p" || m_cellHasValue) {
            m_ignored = 1; // an annotation, a picture, a table in a cell
            return;
        }
        if (m_cellHasParagraph)
            append("\n");
        m_cellHasParagraph = true;
    } else if (name == "s") {
        qint64 spaces = 1;
        for (; *attributes; attributes += 2) {
            if (behind(m_textPrefix, attributes[0]) == "c")
                spaces = countOf(attributes[1]);
        }
        append(std::string(size_t(std::min<qint64>(spaces, m_limits.cellBytes + 1)), ' '));
    } else if (name == "tab") {
        append("\t");
    } else if (name == "line-break") {
        append("\n");
    } else if (name != "span" && name != "a") {
        m_ignored = 1;
        return;
    }
    enter(Inside::Paragraph);
}

void OdsSheets::text(std::string_view piece)
{
    if (m_ignored == 0 && where() == Inside::Paragraph)
        append(piece);
}

void OdsSheets::append(std::string_view bytes)
{
    if (m_bytes.size() - m_cellStart + bytes.size() > size_t(m_limits.cellBytes))
        fail(Say::tr("Row %1, %2, holds more text than a cell can. Nothing was changed.")
                 .arg(m_row)
                 .arg(columnInWords(m_handler.columnNames, column())),
             columnName(m_handler.columnNames, column()));
    if (m_bytes.size() + bytes.size() > size_t(m_limits.rowBytes))
        fail(Say::tr("Row %1 is longer than a row of a directory can be. "
                     "Nothing was changed.")
                 .arg(m_row));
    m_bytes.append(bytes);
}

void OdsSheets::close()
{
    --m_depth;
    if (m_ignored > 0) {
        // The tag that began the ignored part was not entered.
        --m_ignored;
        return;
    }
    const Inside left = where();
    m_entered.pop_back();
    if (left == Inside::Cell)
        closeCell();
    else if (left == Inside::Row && where() != Inside::Row)
        closeRow();
}

void OdsSheets::closeCell()
{
    if (m_bytes.size() == m_cellStart) {
        m_blankCells += m_cellRepeats;
        return;
    }
    if (qint64(m_cells.size()) + m_blankCells + m_cellRepeats > m_limits.columns)
        fail(Say::tr("Row %1 has more than %2 columns. Nothing was changed.")
                 .arg(m_row)
                 .arg(m_limits.columns));
    m_cells.insert(m_cells.end(), size_t(m_blankCells), Piece{m_cellStart, 0});
    m_cells.insert(m_cells.end(), size_t(m_cellRepeats),
                   Piece{m_cellStart, m_bytes.size() - m_cellStart});
    m_blankCells = 0;
}

void OdsSheets::closeRow()
{
    if (m_cells.empty()) {
        m_row += m_rowRepeats - 1;
        return;
    }
    if (m_rowRepeats > m_limits.rowRepeats)
        fail(Say::tr("Row %1 is repeated %2 times. Nothing was changed.")
                 .arg(m_row)
                 .arg(m_rowRepeats));
    m_rowsRead += m_rowRepeats;
    if (m_rowsRead > m_limits.rows)
        fail(Say::tr("This file has more than %1 rows. Nothing was changed.").arg(m_limits.rows));
    m_views.clear();
    for (const Piece &cell : m_cells)
        m_views.emplace_back(m_bytes.data() + cell.at, cell.size);
    deliverRow(m_rowRepeats);
}

void OdsSheets::deliverRow(qint64 repeats)
{
    for (qint64 time = 0; time < repeats; ++time) {
        if (time > 0)
            ++m_row;
        if (!m_handler.row(m_row, m_views)) {
            m_sheetDone = true;
            return;
        }
    }
}

void OdsSheets::fail(const QString &message, const QString &column) const
{
    failIn(m_fileName, message, row(), {}, column);
}

} // namespace files
