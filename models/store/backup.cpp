#include "store/backup.h"

#include "base/error.h"
#include "store/backup_keeping.h"
#include "store/check.h"
#include "store/say.h"
#include "store/updating.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLockFile>
#include <filesystem>
#include <sqlite3.h>

namespace store {
namespace {

/// How long a copy waits for somebody who keeps the file locked, in milliseconds.
constexpr int longestWait = 20000;
constexpr int pause = 50;
/// How long one waits for another who makes the backup of the day, in milliseconds.
constexpr int longestMaking = 120000;

void copyPages(Database &from, Database &to, const Progress &progress)
{
    sqlite3_backup *copy = sqlite3_backup_init(to.handle(), "main", from.handle(), "main");
    if (!copy)
        to.fail(sqlite3_errcode(to.handle()));
    int code = SQLITE_OK;
    for (int waited = 0; waited < longestWait;) {
        code = sqlite3_backup_step(copy, 1000);
        try {
            const int pages = sqlite3_backup_pagecount(copy);
            tell(progress, size_t(pages - sqlite3_backup_remaining(copy)), size_t(pages));
        } catch (const base::Failure &) {
            sqlite3_backup_finish(copy);
            throw;
        }
        if (code == SQLITE_BUSY || code == SQLITE_LOCKED)
            waited += sqlite3_sleep(pause);
        else if (code != SQLITE_OK)
            break;
    }
    sqlite3_backup_finish(copy);
    if (code != SQLITE_DONE)
        to.fail(code);
}

/// Makes a new name in the folder of `unfinished` durable. Neither Qt nor C++ has a call for it;
/// SQLite, which needs it on each system where there is such a thing, does it with a file it
/// deletes. Without it a power cut may take the name away again, never what it replaced.
void syncFolderOf(const QString &unfinished)
{
    QFile mark(unfinished);
    if (!mark.open(QIODevice::WriteOnly))
        return;
    mark.close();
    sqlite3_vfs *const system = sqlite3_vfs_find(nullptr);
    constexpr int withItsFolder = 1;
    system->xDelete(system, QDir::toNativeSeparators(unfinished).toUtf8().constData(),
                    withItsFolder);
}

/// In one step, so that there is a whole backup under the name at every moment.
void putInPlace(const QString &unfinished, const QString &target)
{
    const auto native = [](const QString &path) {
        return std::filesystem::path(path.toStdU16String());
    };
    std::error_code fault;
    std::filesystem::rename(native(unfinished), native(target), fault);
    if (fault)
        base::fail(
            Say::tr("The backup %1 cannot be put in its place. Your planner file is safe, and "
                    "so is what was there.")
                .arg(target),
            QString::fromStdString(fault.message()));
}

void removeWithSideFiles(const QString &path)
{
    for (const char *suffix : {"", "-wal", "-shm"})
        QFile::remove(path + QLatin1StringView(suffix));
}

/// One at a time. Two threads that want the backup of a day, such as at the start and before a
/// merge, would write one file, and so would a window that was closed early, and still makes it,
/// and the next one: the first would give its name to what the second has not finished.
std::unique_ptr<QLockFile> heldForBackup(const QString &path)
{
    // By whatever name each opened it.
    auto lock = std::make_unique<QLockFile>(QFileInfo(path).canonicalFilePath() +
                                            QStringLiteral(".backup.lock"));
    lock->setStaleLockTime(0); // only a process that is gone gives it away
    if (!lock->tryLock(longestMaking) && lock->error() == QLockFile::LockFailedError)
        base::fail(Say::tr("Another window of this file is still making the backup of today. Your "
                           "planner file is safe. Try again in a few minutes."));
    return lock;
}

/// Of whatever version: it is not opened as one to work in.
bool isPlannerFile(const QString &path)
{
    try {
        requireReadable(path);
        return true;
    } catch (const base::Failure &) {
        return false;
    }
}

} // namespace

void copyChecked(Database &from, const QString &target,
                 const std::function<QStringList(const QString &copy)> &problemsIn,
                 const Progress &progress)
{
    const QString unfinished = target + QStringLiteral(".unfinished");
    removeWithSideFiles(unfinished);
    try {
        QDir().mkpath(QFileInfo(target).absolutePath());
        {
            QFile file(unfinished);
            if (!file.open(QIODevice::WriteOnly))
                base::fail(
                    Say::tr("The backup %1 cannot be made. Your planner file is safe. Choose "
                            "another folder for backups.")
                        .arg(target));
            file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
            file.close();
            Database to(unfinished, Database::Mode::ReadWrite);
            copyPages(from, to, progress);
            to.execute("PRAGMA journal_mode = DELETE");
        }
        if (const QStringList problems = problemsIn(unfinished); !problems.isEmpty())
            base::fail(Say::tr("The backup was not kept because the copy is not sound. Your "
                               "planner file was not changed. Run a check of the file."),
                       problems.join(QLatin1Char('\n')));
        putInPlace(unfinished, target);
        syncFolderOf(unfinished);
    } catch (...) {
        removeWithSideFiles(unfinished);
        throw;
    }
    removeWithSideFiles(unfinished);
}

std::unique_ptr<Database> openedAside(const QString &path)
{
    const bool isOpen = QFileInfo::exists(path + QStringLiteral("-wal"));
    return std::make_unique<Database>(path, isOpen ? Database::Mode::ReadOnly
                                                   : Database::Mode::Immutable);
}

void backUp(const QString &path, const QString &target, const Surroundings &surroundings)
{
    // The copy is checked in any case, so the file may be read without side files, and lie in a
    // folder that cannot be written to.
    copyChecked(*openedAside(path), target, [&](const QString &copy) {
        return check(*PlannerFile::open(copy, PlannerFile::Access::Read, surroundings,
                                        {.keepsCopy = false}))
            .problems;
    });
}

QString dailyBackupName(const QString &path, const QString &folder, const QDate &day)
{
    for (int i = 1;; ++i) {
        const QString more = i == 1 ? QString() : QStringLiteral(" (%1)").arg(i);
        const QString name =
            QStringLiteral("%1/%2 %3%4.planner")
                .arg(folder, QFileInfo(path).completeBaseName(), day.toString(Qt::ISODate), more);
        if (!QFileInfo::exists(name) || !isAnothersBackup(path, name))
            return name;
    }
}

QString backUpOncePerDay(const QString &path, const QString &folder,
                         const Surroundings &surroundings)
{
    const auto held = heldForBackup(path);
    const QString target = dailyBackupName(path, folder, surroundings.clock.today());
    // An empty or broken file of that name is no backup.
    const auto isMade = [&target] { return QFileInfo::exists(target) && isPlannerFile(target); };
    if (isMade())
        return {};
    try {
        backUp(path, target, surroundings);
    } catch (const base::Failure &) {
        if (isMade()) // by another program, meanwhile
            return {};
        throw;
    }
    return target;
}

QString defaultBackupFolder(const QString &path)
{
    return QFileInfo(path).absolutePath() + QStringLiteral("/backups");
}

} // namespace store
