#pragma once

#include <QCoreApplication>

namespace papers {

/// The translations of what this folder says to an officer: `Say::tr("...")`.
struct Say {
    Q_DECLARE_TR_FUNCTIONS(papers)
};

} // namespace papers
