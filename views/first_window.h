#pragma once

#include "views/desk.h"

#include <QDate>
#include <future>

// What the first window needs, in the order in which it does, read by other threads while this one
// waits for the window system and builds the window. tests/bench/measure_window tells what it is
// worth.

namespace views {

/// Takes memory from the system in pieces of megabytes, where that can be said (glibc). Each thread
/// otherwise takes its own in pieces of a page, a thousand times before the window is there, and
/// every time all threads wait. Before any other thread begins.
void takeMemoryInLargePieces();

/// Begins to read what needs no window system: the lists of the laptop's fonts, and the question
/// sets, of which that of the day is read whole. There need be no application yet.
std::shared_future<editions::Library> readShipped(const QDate &day);

/// Begins to connect to the bus of the desktop's session where there is one (Linux). Qt asks over
/// it for assistive technology when the first widget is made, and would be kept waiting then. The
/// application must be there, and this must go before it.
std::future<void> reachSessionBus();

/// The fonts of the first window, found here and now. The first text to be measured waits for them
/// anyway, and while the file is being opened there is time for that.
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
