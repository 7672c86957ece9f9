#include "store/backup.h"

#include "base/error.h"
#include "store/backup_keeping.h"
#include "store/check.h"
#include "store/say.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <filesystem>
#include <sqlite3.h>

namespace store {
namespace {

/// How long a copy waits for somebody who keeps the file locked, in milliseconds.
constexpr int longestWait = 20000;
constexpr int pause = 50;

void copyPages(Database &from, Database &to)
{
    sqlite3_backup *copy = sqlite3_backup_init(to.handle(), "main", from.handle(), "main");
    if (!copy)
        to.fail(sqlite3_errcode(to.handle()));
    int code = SQLITE_OK;
    for (int waited = 0; waited < longestWait;) {
        code = sqlite3_backup_step(copy, 1000);
        if (code == SQLITE_BUSY || code == SQLITE_LOCKED)
            waited += sqlite3_sleep(pause);
        else if (code != SQLITE_OK)
            break;
    }
    sqlite3_backup_finish(copy);
    if (code != SQLITE_DONE)
        to.fail(code);
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

bool isPlannerFile(const QString &path, const Surroundings &surroundings)
{
    try {
        PlannerFile::open(path, PlannerFile::Access::Read, surroundings);
        return true;
    } catch (const base::Failure &) {
        return false;
    }
}

} // namespace

void backUp(const QString &path, const QString &target, const Surroundings &surroundings)
{
    const QString unfinished = target + QStringLiteral(".unfinished");
    removeWithSideFiles(unfinished);
    try {
        QDir().mkpath(QFileInfo(target).absolutePath());
        {
            // A file that nobody has open is read without side files: none are left beside it, and
            // a folder that cannot be written to will do. The copy is checked in any case.
            const bool isOpen = QFileInfo::exists(path + QStringLiteral("-wal"));
            Database from(path, isOpen ? Database::Mode::ReadOnly : Database::Mode::Immutable);
            QFile file(unfinished);
            if (!file.open(QIODevice::WriteOnly))
                base::fail(
                    Say::tr("The backup %1 cannot be made. Your planner file is safe. Choose "
                            "another folder for backups.")
                        .arg(target));
            file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
            file.close();
            Database to(unfinished, Database::Mode::ReadWrite);
            copyPages(from, to);
            to.execute("PRAGMA journal_mode = DELETE");
        }
        {
            const auto copy =
                PlannerFile::open(unfinished, PlannerFile::Access::Read, surroundings);
            const CheckReport report = check(*copy);
            if (!report.isSound())
                base::fail(Say::tr("The backup was not kept because the copy is not sound. Your "
                                   "planner file was not changed. Run a check of the file."),
                           report.problems.join(QLatin1Char('\n')));
        }
        putInPlace(unfinished, target);
    } catch (...) {
        removeWithSideFiles(unfinished);
        throw;
    }
    removeWithSideFiles(unfinished);
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
    const QString target = dailyBackupName(path, folder, surroundings.clock.today());
    // An empty or broken file of that name is no backup.
    if (QFileInfo::exists(target) && isPlannerFile(target, surroundings))
        return {};
    backUp(path, target, surroundings);
    return target;
}

QString defaultBackupFolder(const QString &path)
{
    return QFileInfo(path).absolutePath() + QStringLiteral("/backups");
}

} // namespace store
