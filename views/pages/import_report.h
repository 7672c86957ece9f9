#pragma once

#include "workflow/directory_import.h"

#include <QHash>

namespace views {

/// What homes are called, by their CQC location.
using NamesByLocation = QHash<QString, QString>;
NamesByLocation namesByLocation(workflow::Session &session);

/// What a directory brought, in words one can read and copy: a heading, then lines.
QString importWords(const workflow::DirectoryReport &report, const QString &fileName,
                    const NamesByLocation &names);

} // namespace views
