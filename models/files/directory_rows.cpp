#include "files/directory_rows.h"

#include "base/at_once.h"
#include "files/directory_fields.h"
#include "files/directory_values.h"
#include "files/failure.h"
#include "files/home_fields.h"
#include "files/say.h"

#include <algorithm>

namespace files {
namespace {

/// How far down a sheet a header is looked for; the real ones have at most six rows above.
constexpr int mostRowsBeforeHeader = 100;
constexpr size_t mostAuthorities = 1000;
constexpr qsizetype longestId = 40;
constexpr qsizetype longestName = 500;
constexpr qsizetype longestText = 4000;

bool isBlank(std::string_view cell)
{
    return cell.find_first_not_of(" \t\r\n") == std::string_view::npos;
}

QString key(std::string_view text)
{
    return QString::fromLatin1(text.data(), qsizetype(text.size()));
}

/// The first few authorities, for a sentence.
QString someOf(const QStringList &names)
{
    constexpr qsizetype shown = 8;
    const QString list = names.first(std::min(names.size(), shown)).join(QStringLiteral(", "));
    if (names.size() > shown)
        return Say::tr("%1 and %n more", nullptr, int(names.size() - shown)).arg(list);
    return list;
}

} // namespace

DirectoryRows::DirectoryRows(QString fileName, const QStringList &authorities, Encoding encoding)
    : m_fileName(std::move(fileName)),
      m_encoding(encoding)
{
    for (const QString &authority : authorities)
        m_authorities += authority.simplified().toCaseFolded();
}

bool DirectoryRows::take(qint64 row, Cells cells)
{
    if (!m_header)
        return lookForHeader(row, cells) || ++m_rowsBeforeHeader < mostRowsBeforeHeader;
    if (std::all_of(cells.begin(), cells.end(), isBlank))
        return true;
    ++m_content.read;
    if (!isCareHome(cells))
        return true;
    ++m_content.careHomes;
    if (isWanted(cells))
        takeHome(row, cells);
    return true;
}

bool DirectoryRows::lookForHeader(qint64 row, Cells cells)
{
    QStringList names;
    for (const std::string_view cell : cells) {
        // No column's name and no preamble is longer; decoding more would only cost time.
        names += decoded(cell.substr(0, size_t(longestName)), m_encoding).simplified();
        const QDate date = productionDate(names.back());
        if (date.isValid())
            m_content.info.date = date;
    }
    std::optional<Header> header = headerOf(names);
    if (!header) {
        rememberNearMiss(row, names);
        return false;
    }
    takeHeader(std::move(*header));
    return true;
}

void DirectoryRows::rememberNearMiss(qint64 row, const QStringList &names)
{
    std::optional<NearHeader> header = nearHeaderOf(names);
    if (header && (!m_nearMiss || header->known > m_nearMiss->header.known))
        m_nearMiss = NearMiss{row, std::move(*header)};
}

void DirectoryRows::takeHeader(Header header)
{
    const Layout &layout = *header.layout;
    if (layout.refusal)
        failIn(m_fileName, layout.refusal());
    m_content.info.layout = key(layout.key);
    m_content.info.layoutName = layout.words();
    m_content.info.listsWholeAuthority = layout.listsWholeAuthority;
    m_content.info.columns = fieldsOf(header);
    m_content.info.lacks = lacksOf(header);
    if (!m_content.info.date.isValid())
        m_content.info.date = dateOfFileName(m_fileName);
    for (const size_t column : header.of(Role::SpecialismFlag))
        m_flagNames +=
            nameBehindPrefix(layout, Role::SpecialismFlag, header.names[qsizetype(column)]);
    m_isRead.assign(size_t(header.names.size()), false);
    for (const std::vector<size_t> &columns : header.columns) {
        for (const size_t column : columns)
            m_isRead[column] = true;
    }
    m_header = std::move(header);
}

bool DirectoryRows::isCareHome(Cells cells) const
{
    if (m_header->has(Role::CareHomeFlag)) {
        const std::string_view flag = bytesOf(Role::CareHomeFlag, cells);
        return flag == "Y" || flag == "y";
    }
    const auto careHomeWords = m_header->layout->careHomeWords;
    const std::string_view types = bytesOf(Role::ServiceTypes, cells);
    return careHomeWords.empty() ||
           std::any_of(careHomeWords.begin(), careHomeWords.end(),
                       [&](std::string_view word) { return types.find(word) != types.npos; });
}

bool DirectoryRows::isWanted(Cells cells)
{
    if (!m_header->has(Role::Authority))
        return true;
    const std::string_view cell = bytesOf(Role::Authority, cells);
    const auto met = m_authoritiesMet.find(cell);
    if (met != m_authoritiesMet.end())
        return met->second.wanted;
    const Authority authority = authorityOf(cell);
    if (m_authoritiesMet.size() < mostAuthorities && cell.size() < size_t(longestName))
        m_authoritiesMet.emplace(cell, authority);
    return authority.wanted;
}

DirectoryRows::Authority DirectoryRows::authorityOf(std::string_view cell) const
{
    const QString name = directoryText(decoded(cell, m_encoding));
    return {name, m_authorities.isEmpty() || m_authorities.contains(name.toCaseFolded())};
}

void DirectoryRows::takeHome(qint64 row, Cells cells)
{
    const QString locationId = decoded(bytesOf(Role::LocationId, cells), m_encoding).trimmed();
    const RowFault fault = faultOf(cells, locationId);
    if (!fault.words.isEmpty()) {
        const QString reason =
            fault.column.isEmpty()
                ? fault.words
                : Say::tr("%1 Look in column \"%2\".").arg(fault.words, fault.column);
        m_content.skipped.push_back({row, reason, fault.column, locationId});
        return;
    }
    m_rowOfId.insert(locationId, row);
    m_content.rows.push_back({.row = row,
                              .locationId = locationId,
                              .fields = {},
                              .blank = {},
                              .leadOfficer = textOf(Role::LeadOfficer, cells)});
    m_kept.push_back(kept(cells));
}

DirectoryRows::KeptCells DirectoryRows::kept(Cells cells) const
{
    KeptCells kept;
    kept.ends.reserve(width());
    for (size_t column = 0; column < width(); ++column) {
        if (column < cells.size() && m_isRead[column])
            kept.bytes += cells[column];
        kept.ends.push_back(uint32_t(kept.bytes.size()));
    }
    return kept;
}

std::string_view DirectoryRows::KeptCells::cell(size_t column) const
{
    const size_t begin = column == 0 ? 0 : ends[column - 1];
    return std::string_view(bytes).substr(begin, ends[column] - begin);
}

/// Once all rows are read: half of the time that reading a directory takes whose homes are all
/// kept.
void DirectoryRows::makeFields()
{
    base::atOnce(m_kept.size(), [this](size_t begin, size_t end) {
        HomeFields::Repeated repeated;
        const HomeFields::File file{.header = *m_header,
                                    .flagNames = m_flagNames,
                                    .encoding = m_encoding,
                                    .repeated = repeated};
        for (size_t i = begin; i < end; ++i) {
            HomeFields(file, m_content.rows[i], [this, i](size_t column) {
                return m_kept[i].cell(column);
            }).put();
            m_kept[i] = {};
        }
    });
}

DirectoryRows::RowFault DirectoryRows::faultIn(Role role, const QString &words) const
{
    return {words, headingOf(m_header->of(role).front())};
}

DirectoryRows::RowFault DirectoryRows::faultOf(Cells cells, const QString &locationId) const
{
    if (RowFault fault = faultOfId(locationId); !fault.words.isEmpty())
        return fault;
    if (isTooWide(cells))
        return {Say::tr("It has more cells than there are columns.")};
    if (RowFault fault = faultOfTexts(cells); !fault.words.isEmpty())
        return fault;
    if (textOf(Role::Name, cells).isEmpty())
        return faultIn(Role::Name, Say::tr("It has no name."));
    if (const QString beds = textOf(Role::Beds, cells); bedCount(beds).isFault)
        return faultIn(
            Role::Beds,
            Say::tr("Its number of beds, \"%1\", is not a number of beds.").arg(beds.left(20)));
    const QDate end = directoryDate(textOf(Role::RegistrationEnd, cells));
    if (end.isValid())
        return faultIn(Role::RegistrationEnd,
                       Say::tr("Its registration ended on %1.").arg(end.toString(Qt::ISODate)));
    if (const auto first = m_rowOfId.constFind(locationId); first != m_rowOfId.cend())
        return faultIn(Role::LocationId, Say::tr("Its CQC location ID, %1, is also on row %2.")
                                             .arg(locationId, QString::number(*first)));
    return {};
}

DirectoryRows::RowFault DirectoryRows::faultOfId(const QString &locationId) const
{
    const auto isControl = [](QChar letter) { return letter.category() == QChar::Other_Control; };
    if (directoryText(locationId.left(longestId)).isEmpty())
        return faultIn(Role::LocationId, Say::tr("It has no CQC location ID."));
    if (locationId.size() > longestId)
        return faultIn(Role::LocationId, Say::tr("Its CQC location ID is too long."));
    if (std::any_of(locationId.cbegin(), locationId.cend(), isControl))
        return faultIn(Role::LocationId, Say::tr("Its CQC location ID holds control characters."));
    return {};
}

DirectoryRows::RowFault DirectoryRows::faultOfTexts(Cells cells) const
{
    if (decoded(bytesOf(Role::Name, cells), m_encoding).size() > longestName)
        return faultIn(Role::Name, Say::tr("Its name is longer than %1 letters.").arg(longestName));
    for (const std::vector<size_t> &columns : m_header->columns) {
        for (const size_t column : columns) {
            if (column < cells.size() && qsizetype(cells[column].size()) > longestText)
                return {Say::tr("It holds a text that is too long."), headingOf(column)};
        }
    }
    return {};
}

bool DirectoryRows::isTooWide(Cells cells) const
{
    return cells.size() > width() &&
           !std::all_of(cells.begin() + qsizetype(width()), cells.end(), isBlank);
}

std::string_view DirectoryRows::bytesOf(Role role, Cells cells) const
{
    const std::vector<size_t> &columns = m_header->of(role);
    return columns.empty() || columns.front() >= cells.size() ? std::string_view()
                                                              : cells[columns.front()];
}

QString DirectoryRows::textOf(Role role, Cells cells) const
{
    return directoryText(decoded(bytesOf(role, cells), m_encoding));
}

QString DirectoryRows::headingOf(size_t column) const
{
    return column < width() ? m_header->names[qsizetype(column)] : QString();
}

void DirectoryRows::failWithoutHeader() const
{
    const QString choose = Say::tr(
        "Choose CQC's weekly care directory (CSV), its monthly care directory with filters (ODS), "
        "or your council's own list (CSV) with at least the columns cqc_id and name.");
    if (!m_nearMiss)
        failIn(m_fileName, Say::tr("This is no directory that the program knows: no row has the "
                                   "column names of one. Nothing was changed. %1")
                               .arg(choose));
    const NearHeader &header = m_nearMiss->header;
    failIn(m_fileName,
           Say::tr("This is no directory that the program knows: row %1 has column names as in "
                   "\"%2\", but these are missing: %3. Nothing was changed. %4")
               .arg(QString::number(m_nearMiss->row), header.layout->words(),
                    header.missing.join(QStringLiteral(", ")), choose),
           m_nearMiss->row, {}, header.missing.front());
}

DirectoryContent DirectoryRows::finish()
{
    if (!m_header)
        failWithoutHeader();
    if (m_content.careHomes == 0)
        failIn(m_fileName,
               Say::tr("This file lists no care home. Nothing was changed. Was it cut short?"));
    for (const auto &[bytes, authority] : m_authoritiesMet) {
        if (!authority.name.isEmpty())
            m_content.authoritiesSeen += authority.name;
    }
    m_content.authoritiesSeen.sort();
    m_content.authoritiesSeen.removeDuplicates();
    if (m_content.rows.empty() && m_content.skipped.empty())
        failIn(m_fileName,
               Say::tr("No care home in this file is in the authority you asked for. Nothing "
                       "was changed. Check the spelling: the file has %1.")
                   .arg(someOf(m_content.authoritiesSeen)));
    makeFields();
    return std::move(m_content);
}

} // namespace files
