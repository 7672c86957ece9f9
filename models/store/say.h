#pragma once

#include <QCoreApplication>

namespace store {

/// The translations of what this folder says to an officer: `Say::tr("...")`.
struct Say {
    Q_DECLARE_TR_FUNCTIONS(store)
};

} // namespace store
