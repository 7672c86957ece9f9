#include "workflow/backups.h"

#include "store/backup.h"
#include "workflow/say.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLockFile>

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

/// "Testshire before restoring 2026-11-20 1504.planner", the first such name that is free.
QString asideName(const QString &path, const QDateTime &now)
{
    const QFileInfo info(path);
    const QString moment = now.toString(QStringLiteral("yyyy-MM-dd HHmm"));
    for (int i = 1;; ++i) {
        const QString more = i == 1 ? QString() : QStringLiteral(" (%1)").arg(i);
        const QString name = info.dir().filePath(
            Say::tr("%1 before restoring %2%3.planner").arg(info.completeBaseName(), moment, more));
        if (!QFileInfo::exists(name))
            return name;
    }
}

/// Held while the file is exchanged, so that no window opens it meanwhile.
std::unique_ptr<QLockFile> lockOf(const QString &path)
{
    const QFileInfo info(path);
    const QString whole = info.exists() ? info.canonicalFilePath() : info.absoluteFilePath();
    auto lock = std::make_unique<QLockFile>(whole + QStringLiteral(".lock"));
    lock->setStaleLockTime(0);
    if (!lock->tryLock(0))
        base::fail(Say::tr("%1 is open in a window. Nothing was changed. Close the window, then "
                           "try again.")
                       .arg(path));
    return lock;
}

void requireAnother(const QString &path, const QString &other)
{
    if (QFileInfo(path).canonicalFilePath() == QFileInfo(other).canonicalFilePath() &&
        QFileInfo::exists(path))
        base::fail(Say::tr("%1 is the planner file itself. Nothing was changed. Choose another "
                           "file.")
                       .arg(other));
}

} // namespace

base::Result<qint64> makeBackup(const QString &path, const QString &target,
                                const store::Surroundings &surroundings)
{
    return base::attempt([&] {
        requireAnother(path, target);
        if (QFileInfo::exists(target))
            base::fail(Say::tr("%1 is there already. Nothing was changed. Choose another name.")
                           .arg(target));
        store::PlannerFile::open(path, store::PlannerFile::Access::Read, surroundings);
        store::backUp(path, target, surroundings);
        return QFileInfo(target).size();
    });
}

base::Result<Restored> restoreBackup(const QString &path, const QString &backup,
                                     const store::Surroundings &surroundings)
{
    return base::attempt([&] {
        requireAnother(path, backup);
        // Opened first, so that what is no planner file, or a newer one, is refused by its name.
        store::PlannerFile::open(backup, store::PlannerFile::Access::Read, surroundings);
        if (const auto problem =
                store::problemWithFolder(store::FolderFacts::of(QFileInfo(path).absolutePath())))
            base::fail(*problem);
        const QString fresh = path + QStringLiteral(".restoring");
        store::backUp(backup, fresh, surroundings);
        Restored restored{.file = QFileInfo(path).absoluteFilePath(), .keptAs = {}};
        try {
            const auto lock = lockOf(path);
            if (QFileInfo::exists(path)) {
                restored.keptAs = asideName(path, surroundings.clock.now());
                moveAside(path, restored.keptAs);
            }
            if (!QFile::rename(fresh, path)) {
                if (!restored.keptAs.isEmpty())
                    moveAside(restored.keptAs, path);
                base::fail(Say::tr("The backup cannot be put in the place of %1. Nothing was "
                                   "changed. Check that you may write to the folder.")
                               .arg(path));
            }
        } catch (const base::Failure &) {
            QFile::remove(fresh);
            throw;
        }
        return restored;
    });
}

} // namespace workflow
