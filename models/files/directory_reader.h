#pragma once

#include "files/csv_reader.h"
#include "files/ods_reader.h"

#include <QByteArray>
#include <QDate>
#include <QJsonObject>
#include <QLatin1StringView>
#include <QString>
#include <QStringList>
#include <functional>
#include <vector>

namespace files {

/// One care home of a directory.
struct DirectoryRow {
    qint64 row = 0;     ///< line of a CSV file, row of an ODS sheet, from 1
    QString locationId; ///< never empty; text, not always 1-...
    /// `{field: value}` by the names of Home's fields, in the canonical JSON that journals keep: a
    /// national directory has 15,000 homes of 20 fields. A field whose column is not in the file
    /// is not in here.
    QByteArray fields;
    /// The fields whose column is in the file and whose cell is blank.
    std::vector<QLatin1StringView> blank;
    QString leadOfficer; ///< a council's list only; empty if blank

    /// Both in one; null where the cell is blank.
    QJsonObject object() const;
};

/// What kind of file a directory is.
struct DirectoryFileInfo {
    QString layout;     ///< weekly, monthly, export45 or council-list
    QString layoutName; ///< in words
    QDate date;         ///< from the content, else from the file's name, else null
    QStringList lacks;  ///< one sentence for each thing the file does not say
    /// Names of the Home fields (and lead_officer) that the file holds. What is not among them
    /// must be left as it is.
    QStringList columns;
    /// True if a home that is not in the file, of an authority that is, is no longer registered.
    bool listsWholeAuthority = false;
};

/// A row of a care home that could not be used, and why, in words that name the column.
struct SkippedRow {
    qint64 row = 0;
    QString reason;
    QString column{};     ///< as the file heads it; empty where no one column is at fault
    QString locationId{}; ///< empty where the row does not say
};

/// What a directory holds.
struct DirectoryContent {
    DirectoryFileInfo info;
    qint64 read = 0;      ///< rows below the header that are not blank
    qint64 careHomes = 0; ///< those of them that are care homes, of any authority
    std::vector<DirectoryRow> rows;
    std::vector<SkippedRow> skipped;
    QStringList authoritiesSeen; ///< of care homes, sorted
};

/// Limits for reading a directory; smaller ones are for tests.
struct DirectoryLimits {
    CsvLimits csv;
    OdsLimits ods;
};

/// Reads a directory of care homes: CQC's weekly file (CSV), its monthly file (ODS, or a sheet of
/// it saved as CSV), its 45-column export, or a council's own list, told apart by the names of
/// their columns. Keeps care homes of `authorities` (compared without regard to case; empty means
/// all; a file without such a column is kept whole).
///
/// `progress` is told the share read, 0 to 1; when it returns false a Failure says that nothing
/// was changed, with `cancelled` as its detail. Also throws a Failure if the file cannot be read,
/// is none of these, is cut short, or holds no care home or none of these authorities.
DirectoryContent readDirectory(const QString &fileName, const QStringList &authorities,
                               const std::function<bool(double)> &progress = {},
                               const DirectoryLimits &limits = {});

} // namespace files
