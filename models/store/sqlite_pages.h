#pragma once

#include <QByteArray>
#include <QString>

#include <functional>
#include <vector>

namespace store {

/// One value of a row as it lies in the bytes of an SQLite file.
struct RawValue {
    enum class Kind { Null, Number, Real, Text, Bytes };
    Kind kind = Kind::Null;
    qint64 number = 0;     ///< of a Number
    QByteArray bytes = {}; ///< of a Text (UTF-8) or Bytes

    bool operator==(const RawValue &) const = default;
};

/// One row. Tables with a row number give it as `key`, and null in the column that stands for it.
struct RawRow {
    qint64 key = 0;
    std::vector<RawValue> values = {};
};

/// The rows of one page. A page of an index holds the rows of a table WITHOUT ROWID or of an index.
struct RawPage {
    bool isIndex = false;
    std::vector<RawRow> rows = {};
};

/// What could not be read.
struct PageFaults {
    qint64 pages = 0;   ///< of the file
    qint64 damaged = 0; ///< pages of rows that are not as SQLite writes them, or not there
    qint64 late = 0;    ///< pages written last, in the WAL, that are not whole
};

/// Hands over the rows of an SQLite file page by page, without its schema, its trees or its header:
/// what is damaged costs the rows that lie in it and no others. What a WAL beside the file holds
/// counts. Nothing is written. Rows come in no order, and which table they belong to is for the
/// caller to see. The format: https://www.sqlite.org/fileformat2.html. Throws a Failure where the
/// file cannot be opened.
PageFaults readPages(const QString &path, const std::function<void(const RawPage &)> &visit);

} // namespace store
