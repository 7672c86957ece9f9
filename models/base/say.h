#pragma once

#include <QCoreApplication>

namespace base {

/// The translations of what this folder says to an officer: `Say::tr("...")`.
struct Say {
    Q_DECLARE_TR_FUNCTIONS(base)
};

} // namespace base
