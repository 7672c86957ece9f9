#pragma once

#include "files/directory_layouts.h"

namespace files {

/// The fields of a Home that a file with this header holds, as journals name them.
QStringList fieldsOf(const Header &header);

/// A sentence for each thing an officer would look for and not find in such a file.
QStringList lacksOf(const Header &header);

} // namespace files
