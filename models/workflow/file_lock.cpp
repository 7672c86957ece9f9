#include "workflow/file_lock.h"

#include "base/error.h"
#include "workflow/say.h"

#include <QFileInfo>

namespace workflow {

std::unique_ptr<QLockFile> lockAgainstWindows(const QString &path)
{
    const QFileInfo info(path);
    const QString whole = info.exists() ? info.canonicalFilePath() : info.absoluteFilePath();
    auto lock = std::make_unique<QLockFile>(whole + QStringLiteral(".lock"));
    lock->setStaleLockTime(0);
    if (!lock->tryLock(0) && lock->error() == QLockFile::LockFailedError)
        base::fail(Say::tr("%1 is open in a window. Nothing was changed. Close the window, then "
                           "try again.")
                       .arg(path));
    return lock;
}

} // namespace workflow
