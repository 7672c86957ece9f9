#pragma once

#include <QCoreApplication>

namespace views {

/// The translations of what the window says: `Say::tr("...")`.
struct Say {
    Q_DECLARE_TR_FUNCTIONS(views)
};

} // namespace views
