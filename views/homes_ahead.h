#pragma once

#include "lists/home_columns.h"

#include <QString>
#include <future>
#include <optional>
#include <vector>

namespace store {
struct Surroundings;
}
namespace workflow {
class Session;
}

namespace views {

class Preferences;

/// The rows of the list of homes, without their flags, read by another thread while the window
/// around the list is built.
class HomesAhead {
public:
    struct Read {
        qint64 lastChange = 0; ///< in the file, before the rows were read
        std::vector<lists::HomeRow> rows;
    };

    explicit HomesAhead(std::future<std::optional<Read>> read) : m_read(std::move(read)) {}

    /// Reads them from the file at `path`, one that opens at once, and keeps the promise with
    /// nothing where they cannot be read. The file stays free for others.
    static void read(const QString &path, const store::Surroundings &surroundings,
                     std::promise<std::optional<Read>> &result);
    /// Whether the window of the file at `path` begins with that list and shows no flags in it.
    static bool isShownFirst(const Preferences &preferences, const QString &path);
    /// The rows, once. Nothing where they could not be read, or somebody wrote to the file since.
    std::optional<std::vector<lists::HomeRow>> take(workflow::Session &session);

private:
    std::future<std::optional<Read>> m_read;
};

} // namespace views
