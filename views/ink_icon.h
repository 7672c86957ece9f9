#pragma once

#include <QIcon>

namespace views {

/// The icon `:/icons/<name>.svg` in the accent colour of the palette in force whenever it is drawn.
QIcon inkIcon(const QString &name);

} // namespace views
