#include "workflow/file_places.h"

#include "base/error.h"
#include "base/london.h"
#include "workflow/say.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <array>

namespace workflow {
namespace {

/// A planner file and what SQLite keeps beside it.
constexpr std::array suffixes{"", "-wal", "-shm"};

QString with(const QString &path, const char *suffix)
{
    return path + QLatin1StringView(suffix);
}

/// Moves a file aside with what belongs to it. Where that fails, all of it is back in its place.
void moveAside(const QString &path, const QString &aside)
{
    for (size_t i = 0; i < suffixes.size(); ++i) {
        const QString from = with(path, suffixes[i]);
        if (!QFileInfo::exists(from) || QFile::rename(from, with(aside, suffixes[i])))
            continue;
        for (size_t moved = 0; moved < i; ++moved)
            QFile::rename(with(aside, suffixes[moved]), with(path, suffixes[moved]));
        base::fail(Say::tr("%1 cannot be moved aside. Nothing was changed. Close what has it open, "
                           "then try again.")
                       .arg(path));
    }
}

} // namespace

std::unique_ptr<QLockFile> lockAgainstWindows(const QString &path)
{
    const QFileInfo info(path);
    const QString whole = info.exists() ? info.canonicalFilePath() : info.absoluteFilePath();
    auto lock = std::make_unique<QLockFile>(whole + QStringLiteral(".lock"));
    lock->setStaleLockTime(0);
    // Where nothing may be written there is no window that writes.
    if (!lock->tryLock(0) && lock->error() == QLockFile::LockFailedError)
        base::fail(Say::tr("%1 is open in a window. Nothing was changed. Close the window, then "
                           "try again.")
                       .arg(path));
    return lock;
}

QString freeName(const QString &path, const QString &pattern, const QDateTime &moment)
{
    const QFileInfo info(path);
    const QString name =
        pattern.arg(info.completeBaseName(),
                    base::inLondon(moment).toString(QStringLiteral("yyyy-MM-dd HHmm")));
    for (int i = 1;; ++i) {
        const QString more = i == 1 ? QString() : QStringLiteral(" (%1)").arg(i);
        const QString file = info.dir().filePath(name + more + QStringLiteral(".planner"));
        if (!QFileInfo::exists(file))
            return file;
    }
}

void takePlaceOf(const QString &path, const QString &fresh, const QString &keptAs)
{
    if (!keptAs.isEmpty())
        moveAside(path, keptAs);
    if (QFile::rename(fresh, path))
        return;
    if (!keptAs.isEmpty())
        moveAside(keptAs, path);
    base::fail(Say::tr("Nothing can be put in the place of %1. Nothing was changed. Check that you "
                       "may write to the folder.")
                   .arg(path));
}

} // namespace workflow
