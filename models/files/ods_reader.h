#pragma once

#include "files/column_names.h"

#include <QString>
#include <functional>
#include <span>
#include <string_view>

namespace files {

/// What an ODS file may not exceed, so that a hostile one can fill neither memory nor time. There
/// is no limit on the ratio: a published directory inflates 57 to 1.
struct OdsLimits {
    qint64 inflatedBytes = qint64(4) * 1024 * 1024 * 1024;
    qsizetype columns = 1024;
    qsizetype cellBytes = 1024 * 1024;
    qsizetype rowBytes = 16 * 1024 * 1024;
    qint64 rowRepeats = 100'000;             ///< of a row that is not blank
    qint64 rows = 4'000'000;                 ///< not blank, of all sheets together
    qsizetype markupBytes = 8 * 1024 * 1024; ///< of one tag
    int depth = 100;                         ///< of tags within tags
};

/// What is done with what an ODS file holds.
struct OdsHandler {
    /// A sheet of this name (UTF-8) begins; false leaves its rows out. All are read if not set.
    std::function<bool(std::string_view name)> sheet;
    /// One row that is not blank: its number on the sheet, from 1, and its cells as UTF-8 up to
    /// the last that is not blank. Numbers, dates (ISO) and truth values as the file stores them,
    /// not as they are shown. The bytes are valid during the call. False leaves out the rest of
    /// the sheet. What is thrown here comes out of readOds().
    std::function<bool(qint64 row, std::span<const std::string_view> cells)> row;
    /// Called after every 256 KB with the share read, 0 to 1; false stops the reading.
    std::function<bool(double share)> progress;
    /// How errors name the columns; by their numbers if not set.
    ColumnNames columnNames;
};

/// Reads the sheets of an OpenDocument spreadsheet in one pass and bounded memory. Returns false
/// if `progress` stopped it. Throws a Failure in words if the file is damaged, protected with a
/// password, no spreadsheet, has a DOCTYPE, or passes a limit.
bool readOds(const QString &fileName, const OdsHandler &handler, const OdsLimits &limits = {});

} // namespace files
