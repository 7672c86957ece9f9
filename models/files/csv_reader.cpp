#include "files/csv_reader.h"

#include "files/failure.h"
#include "files/say.h"

#include <algorithm>
#include <array>
#include <cstring>

namespace files {
namespace {

constexpr size_t chunkBytes = 256 * 1024;

/// Bytes that end a run of ordinary ones, outside quotation marks and within.
struct Stops {
    std::array<bool, 256> plain{};
    std::array<bool, 256> quoted{};
    constexpr Stops()
    {
        plain[','] = plain['\r'] = plain['\n'] = true;
        quoted['"'] = quoted['\r'] = quoted['\n'] = true;
    }
};
constexpr Stops stops;

const char *findStop(const char *at, const char *end, const std::array<bool, 256> &stop)
{
    while (at != end && !stop[static_cast<unsigned char>(*at)])
        ++at;
    return at;
}

bool startsWithUtf16Mark(std::string_view bytes)
{
    return bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF");
}

/// Turns each doubled quotation mark into one, in place.
std::string_view undoubled(std::string_view cell)
{
    // The view is of the reader's own buffer, whose row nobody has seen yet.
    char *const begin = const_cast<char *>(cell.data());
    char *to = begin;
    for (const char *from = begin; from != begin + cell.size(); ++from) {
        *to++ = *from;
        if (*from == '"')
            ++from;
    }
    return {begin, size_t(to - begin)};
}

} // namespace

CsvReader::CsvReader(QIODevice &device, QString fileName, CsvLimits limits)
    : m_device(device),
      m_fileName(std::move(fileName)),
      m_limits(limits),
      m_buffer(chunkBytes)
{
    inspect();
}

void CsvReader::inspect()
{
    constexpr std::string_view mark = "\xEF\xBB\xBF";
    Utf8Check utf8;
    bool hasMark = false;
    qint64 before = 0;
    m_device.seek(0);
    for (bool first = true;; first = false) {
        const qint64 size = m_device.read(m_buffer.data(), qint64(m_buffer.size()));
        if (size < 0)
            failAt(1, Say::tr("The file could not be read. Nothing was changed."));
        if (size == 0)
            break;
        const std::string_view piece(m_buffer.data(), size_t(size));
        if (first && startsWithUtf16Mark(piece))
            failAt(1, Say::tr("This file was saved as \"Unicode text\". Nothing was changed. "
                              "Open it and save it as \"CSV UTF-8\"."));
        if (first)
            hasMark = piece.starts_with(mark);
        if (const void *nul = std::memchr(piece.data(), 0, piece.size()))
            failAt(lineOfByte(before + (static_cast<const char *>(nul) - piece.data())),
                   Say::tr("This is not a text file: it holds bytes that no CSV file has. "
                           "Nothing was changed."));
        before += size;
        utf8.feed(piece);
    }
    m_encoding = utf8.isValid() ? Encoding::Utf8 : Encoding::Windows1252;
    m_device.seek(hasMark ? qint64(mark.size()) : 0);
}

qint64 CsvReader::lineOfByte(qint64 position)
{
    qint64 line = 1;
    m_device.seek(0);
    while (position > 0) {
        const qint64 size =
            m_device.read(m_buffer.data(), std::min(position, qint64(m_buffer.size())));
        if (size <= 0)
            break;
        line += std::count(m_buffer.data(), m_buffer.data() + size, '\n');
        position -= size;
    }
    return line;
}

bool CsvReader::next()
{
    for (;;) {
        switch (scan()) {
        case Scan::Row:
            for (const size_t index : m_doubled)
                m_cells[index] = undoubled(m_cells[index]);
            return true;
        case Scan::Blank:
            break;
        case Scan::NeedsMore:
            refill();
            break;
        case Scan::End:
            m_cells.clear();
            return false;
        }
    }
}

void CsvReader::refill()
{
    std::memmove(m_buffer.data(), m_buffer.data() + m_at, m_end - m_at);
    m_end -= m_at;
    m_at = 0;
    if (m_end == m_buffer.size()) {
        if (m_end >= size_t(m_limits.rowBytes))
            failAt(m_line, Say::tr("Row %1 is longer than a row of a directory can be. "
                                   "Nothing was changed.")
                               .arg(m_line));
        m_buffer.resize(m_buffer.size() * 2);
    }
    const qint64 size = m_device.read(m_buffer.data() + m_end, qint64(m_buffer.size() - m_end));
    if (size < 0)
        failAt(m_line, Say::tr("The file could not be read to its end. "
                               "Nothing was changed."));
    m_final = size == 0;
    m_end += size_t(size);
}

CsvReader::Scan CsvReader::scan()
{
    m_cells.clear();
    m_doubled.clear();
    m_quotedRow = false;
    const char *const end = m_buffer.data() + m_end;
    const char *at = m_buffer.data() + m_at;
    qint64 lines = 0;
    if (at == end)
        return m_final ? Scan::End : Scan::NeedsMore;
    for (;;) {
        if (at != end && *at == '"') {
            at = scanQuoted(at + 1, end, lines);
            if (at == nullptr)
                return Scan::NeedsMore;
        } else {
            const char *const from = at;
            at = findStop(at, end, stops.plain);
            if (at == end && !m_final && at - from <= m_limits.cellBytes)
                return Scan::NeedsMore;
            addCell(from, at);
        }
        if (at == end)
            return m_final ? finishRow(at, lines, false) : Scan::NeedsMore;
        if (*at == '\r' && at + 1 == end && !m_final)
            return Scan::NeedsMore;
        if (*at == ',') {
            ++at;
            continue;
        }
        const bool pair = *at == '\r' && at + 1 != end && at[1] == '\n';
        return finishRow(at + (pair ? 2 : 1), lines + 1, true);
    }
}

/// Reads a cell from behind its opening quotation mark. Returns what follows the closing one, or
/// null if more bytes are needed to tell.
const char *CsvReader::scanQuoted(const char *at, const char *end, qint64 &lines)
{
    const char *const from = at;
    m_quotedRow = true;
    m_cellDoubled = false;
    for (;; ++at) {
        at = findStop(at, end, stops.quoted);
        if (at - from > m_limits.cellBytes)
            failInCell(Say::tr("The row that starts on line %1 holds more text in %2 than a cell "
                               "can. Nothing was changed. Is a quotation mark missing there?")
                           .arg(m_line)
                           .arg(columnBeingRead()));
        if (at == end && m_final)
            failInCell(Say::tr("The row that starts on line %1 has a quotation mark that is never "
                               "closed, in %2. Nothing was changed.")
                           .arg(m_line)
                           .arg(columnBeingRead()));
        if (at == end || (at + 1 == end && !m_final))
            return nullptr;
        const char following = at + 1 == end ? '\0' : at[1];
        if (*at == '\n' || (*at == '\r' && following != '\n'))
            ++lines;
        if (*at != '"')
            continue;
        if (following == '"') {
            m_cellDoubled = true;
            ++at;
            continue;
        }
        if (at + 1 != end && !stops.plain[static_cast<unsigned char>(following)])
            failInCell(Say::tr("The row that starts on line %1 has a quotation mark in the middle "
                               "of %2. Nothing was changed. Within quotation marks it must be "
                               "written twice.")
                           .arg(m_line)
                           .arg(columnBeingRead()));
        addCell(from, at);
        if (m_cellDoubled)
            m_doubled.push_back(m_cells.size() - 1);
        return at + 1;
    }
}

void CsvReader::addCell(const char *from, const char *to)
{
    if (to - from > m_limits.cellBytes)
        failInCell(Say::tr("Row %1, %2, holds more text than a cell can. Nothing was changed.")
                       .arg(m_line)
                       .arg(columnBeingRead()));
    if (qsizetype(m_cells.size()) >= m_limits.columns)
        failAt(m_line, Say::tr("Row %1 has more than %2 columns. Nothing was changed.")
                           .arg(m_line)
                           .arg(m_limits.columns));
    m_cells.emplace_back(from, size_t(to - from));
}

CsvReader::Scan CsvReader::finishRow(const char *next, qint64 lines, bool byLineBreak)
{
    m_row = m_line;
    m_line += lines;
    m_at = size_t(next - m_buffer.data());
    m_endedByLineBreak = byLineBreak;
    const bool blank = m_cells.size() == 1 && m_cells.front().empty() && !m_quotedRow;
    return blank ? Scan::Blank : Scan::Row;
}

double CsvReader::progress() const
{
    const qint64 size = m_device.size();
    return size > 0 ? std::min(1.0, double(m_device.pos()) / double(size)) : 1.0;
}

void CsvReader::failAt(qint64 row, const QString &message) const
{
    failIn(m_fileName, message, row);
}

void CsvReader::failInCell(const QString &message) const
{
    failIn(m_fileName, message, m_line, {}, columnName(m_names, m_cells.size()));
}

} // namespace files
