#pragma once

#include <QCoreApplication>

namespace files {

/// The translations of what this folder says to an officer: `Say::tr("...")`.
struct Say {
    Q_DECLARE_TR_FUNCTIONS(files)
};

} // namespace files
