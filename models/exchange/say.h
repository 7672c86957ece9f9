#pragma once

#include <QCoreApplication>

namespace exchange {

/// Where lupdate looks for the words of this folder.
struct Say {
    Q_DECLARE_TR_FUNCTIONS(exchange)
};

} // namespace exchange
