#pragma once

#include <functional>

class QWidget;

namespace views {

/// Does `work` once: as soon as the widget has been painted for the first time and the program has
/// taken the keys pressed until then. What a window needs later than its first picture does not
/// keep one waiting for it. Nothing is done where the widget goes before.
void afterFirstPaint(QWidget *widget, std::function<void()> work);

} // namespace views
