#pragma once

class QWidget;

namespace views {

/// Limits in pixels at 100% text; 0: none.
struct ScaledSize {
    int leastWidth = 0;
    int mostWidth = 0;
    int leastHeight = 0;
    int mostHeight = 0;
    int height = 0; ///< exactly
};

/// Keeps a widget within limits that grow with the text, also when its size is changed later.
void keepScaled(QWidget *widget, const ScaledSize &size);

} // namespace views
