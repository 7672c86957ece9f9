#pragma once

#include "workflow/directory_import.h"

namespace views {

/// What a directory brought, in words one can read and copy: a heading, then lines.
QString importWords(const workflow::DirectoryReport &report, const QString &fileName);

} // namespace views
