#pragma once

#include "views/page.h"
#include "views/pages/page_arguments.h"

namespace views {

/// Whose history is shown, and how its location says so: a home, and one record of it where only
/// that is asked for.
struct HistoryArgument {
    std::optional<base::Id<subject::Home>> home{};
    std::optional<QUuid> record{};

    static HistoryArgument fromText(const QString &text);
    Location location() const;
    bool operator==(const HistoryArgument &) const = default;
};

/// Lets a page open the history of what it shows. `argument` names no home while there is none.
void offerHistory(Page &page, const Context &context,
                  const std::function<HistoryArgument()> &argument);

} // namespace views
