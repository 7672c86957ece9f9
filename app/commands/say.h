#pragma once

#include <QCoreApplication>

namespace app {

/// The translations of what this folder says to an officer: `Say::tr("...")`.
struct Say {
    Q_DECLARE_TR_FUNCTIONS(app)
};

} // namespace app
