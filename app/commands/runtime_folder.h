#pragma once

#include <QTemporaryDir>
#include <memory>

namespace app {

/// Where the session has no runtime folder of its own, as in services, containers and under sudo,
/// Qt says so on standard error as soon as it paints. Then this makes a private one, names it in
/// XDG_RUNTIME_DIR, and takes it away when it is destroyed: keep it longer than the application.
/// Null where there is nothing to mend, and on systems that know no such folder.
std::unique_ptr<QTemporaryDir> makeRuntimeFolder();

} // namespace app
