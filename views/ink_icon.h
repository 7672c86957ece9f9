#pragma once

#include <QIcon>
#include <QStringList>

class QWidget;

namespace views {

/// The icon `:/icons/<name>.svg` in the accent colour of the palette in force whenever it is drawn.
QIcon inkIcon(const QString &name);

/// Reads these icons, `side` pixels wide and high, so that painting them finds them. Any thread.
void prepareInkIcons(const QStringList &names, int side);

/// Gives a window the icon of the program once it has been painted: to draw it in every size takes
/// as long as half a page.
void showProductIcon(QWidget *window);

} // namespace views
