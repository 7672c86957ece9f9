#pragma once

#include "views/desk.h"

#include <QDate>
#include <future>

// What the first window needs, in the order in which it does, read by other threads while this one
// waits for the window system and builds the window. tests/bench/measure_window tells what it is
// worth.

namespace views {

/// What needs no window system: the fonts of the laptop, the question sets, the shapes of ratings.
struct Shipped {
    std::shared_future<editions::Library> editions; ///< with that of the day read already
    std::future<void> rest;
};

/// Begins to read it. There need be no application yet.
Shipped readShipped(const QDate &day);

/// The fonts of the first window and their letters, read here and now. The first text to be
/// measured waits for them anyway, and while the file is being opened there is time for that.
void findFonts();

/// What follows from the file.
struct Ahead {
    Desk::Opening opening;
    std::future<void> rest;
};

/// Begins to open the file at `path`, to read its homes where the window begins with their list,
/// and to draw the icons. No path: nothing.
Ahead getReady(const QString &path, const store::Surroundings &surroundings,
               const Preferences &preferences,
               const std::shared_future<editions::Library> &editions);

} // namespace views
