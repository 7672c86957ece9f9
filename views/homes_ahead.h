#pragma once

#include "lists/home_columns.h"

#include <QDateTime>
#include <future>
#include <optional>
#include <vector>

namespace workflow {
class Session;
}

namespace views {

class Preferences;

/// The rows of the list of homes, without their flags, read in a thread of its own while the window
/// around the list is built.
class HomesAhead {
public:
    /// Begins to read the file of this session, which stays free for others.
    explicit HomesAhead(workflow::Session &session);

    /// Whether the window of the file at `path` begins with that list and shows no flags in it.
    static bool isShownFirst(const Preferences &preferences, const QString &path);
    /// The rows, once. Nothing where they could not be read, or somebody wrote to the file since.
    std::optional<std::vector<lists::HomeRow>> take(workflow::Session &session);

private:
    qint64 m_dataVersion;
    QDateTime m_lastSaved;
    std::future<std::optional<std::vector<lists::HomeRow>>> m_rows;
};

} // namespace views
