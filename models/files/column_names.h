#pragma once

#include <QString>
#include <functional>

namespace files {

/// How a file heads its column of this index; empty where it does not, or not yet.
using ColumnNames = std::function<QString(size_t)>;

/// A column as an Error names it: its heading, else its number, from 1.
QString columnName(const ColumnNames &names, size_t index);

/// The same within a sentence: `column "Phone number"`, or `column 3`.
QString columnInWords(const ColumnNames &names, size_t index);

} // namespace files
