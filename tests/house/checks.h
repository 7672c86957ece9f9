#pragma once

#include "source_tree.h"

#include <QStringList>
#include <span>

namespace house {

/// One rule of how this code is laid out.
struct Check {
    /// The name of the rule, as a test row shows it.
    const char *name;
    /// What breaks the rule, one line each: `path:line: what`. Empty when nothing does.
    QStringList (*find)(const SourceTree &);
};

/// Every rule, in the order CONTRIBUTING.md tells them.
std::span<const Check> allChecks();

} // namespace house
