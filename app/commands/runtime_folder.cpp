#include "app/commands/runtime_folder.h"

#include <QDir>

#if defined(Q_OS_UNIX) && !defined(Q_OS_DARWIN)
#include <sys/stat.h>
#include <unistd.h>
#endif

namespace app {

#if defined(Q_OS_UNIX) && !defined(Q_OS_DARWIN)

namespace {

/// A folder of this user into which nobody else may look: what Qt asks of it.
bool isPrivateFolder(const QByteArray &path)
{
    struct stat facts = {};
    return !path.isEmpty() && lstat(path.constData(), &facts) == 0 && S_ISDIR(facts.st_mode) &&
           facts.st_uid == geteuid() && (facts.st_mode & 0777) == 0700;
}

} // namespace

std::unique_ptr<QTemporaryDir> makeRuntimeFolder()
{
    if (isPrivateFolder(qgetenv("XDG_RUNTIME_DIR")))
        return nullptr;
    auto folder = std::make_unique<QTemporaryDir>(
        QDir::temp().filePath(QStringLiteral("care-home-planner-XXXXXX")));
    if (!folder->isValid())
        return nullptr;
    qputenv("XDG_RUNTIME_DIR", QFile::encodeName(folder->path()));
    return folder;
}

#else

std::unique_ptr<QTemporaryDir> makeRuntimeFolder()
{
    return nullptr;
}

#endif

} // namespace app
