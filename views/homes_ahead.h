#pragma once

#include "base/result.h"
#include "lists/home_columns.h"

#include <QDateTime>
#include <optional>
#include <vector>

namespace workflow {
class Session;
}

namespace views {

class Preferences;

/// The rows of the list of homes, without their flags, read by the thread that opens the file:
/// before there is a page to show them.
class HomesAhead {
public:
    /// Reads them; whoever has the session just then may do it, in any thread.
    explicit HomesAhead(workflow::Session &session);

    /// Whether the window of the file at `path` begins with that list and shows no flags in it.
    static bool isShownFirst(const Preferences &preferences, const QString &path);
    /// The rows, once. Nothing where they could not be read, or somebody wrote to the file since.
    std::optional<std::vector<lists::HomeRow>> take(workflow::Session &session);

private:
    /// What changes with every write to the file, here or elsewhere.
    struct Moment {
        qint64 ofOthers = 0;
        QDateTime lastSaved;
        bool operator==(const Moment &) const = default;
    };
    static Moment momentOf(workflow::Session &session);

    Moment m_read;
    std::optional<std::vector<lists::HomeRow>> m_rows;
};

} // namespace views
