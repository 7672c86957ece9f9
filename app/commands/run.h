#pragma once

#include <QStringList>

class QTextStream;

namespace app {

/// Whether these arguments name a command that paints and so needs a QGuiApplication.
bool paints(const QStringList &arguments);

/// Runs `chplan` with the arguments after the program's name. Results go to `out`, words for a
/// person at fault to `err`. Exit code: 0 done, 1 refused or something found wrong, 2 wrong usage.
int run(const QStringList &arguments, QTextStream &out, QTextStream &err);

} // namespace app
