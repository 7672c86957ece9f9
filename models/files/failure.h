#pragma once

#include "base/error.h"

#include <QString>
#include <optional>

namespace files {

/// Throws a Failure about this file, with the row (from 1), the technical words and the name of
/// the column if known.
[[noreturn]] inline void failIn(const QString &fileName, const QString &message,
                                std::optional<qint64> row = {}, const QString &detail = {},
                                const QString &column = {})
{
    base::Error error;
    error.message = message;
    error.detail = detail;
    error.file = fileName;
    error.row = row;
    error.column = column;
    throw base::Failure(std::move(error));
}

} // namespace files
