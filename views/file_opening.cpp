#include "views/file_opening.h"

#include "store/damage.h"
#include "store/place.h"
#include "views/say.h"
#include "workflow/demonstration.h"
#include "workflow/homes.h"
#include "workflow/start_up.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace views {
namespace {

using Access = store::PlannerFile::Access;

/// Takes the lock that keeps two windows from writing to one file. Where it cannot be taken, says
/// why the file is only read. Whether a window that is gone had left its lock behind.
bool lock(OpenFile &file, const QString &path)
{
    const QFileInfo info(path);
    const QString whole = info.exists() ? info.canonicalFilePath() : info.absoluteFilePath();
    file.lock = std::make_unique<QLockFile>(whole + QStringLiteral(".lock"));
    // A window may stay open for days; only a process that is gone gives its lock away.
    file.lock->setStaleLockTime(0);
    const bool wasLocked = QFileInfo::exists(whole + QStringLiteral(".lock"));
    if (file.lock->tryLock(0))
        return wasLocked;
    file.notice =
        file.lock->error() == QLockFile::LockFailedError
            ? Say::tr("This file is open in another window, so this one only shows it. What is "
                      "changed there appears here. Close the other window to change something "
                      "here.")
            : Say::tr("You may not write to the folder of this file, so it is only shown. Copy "
                      "it to a folder of your own to change something.");
    file.lock.reset();
    return false;
}

/// Where a file cannot be written to, as on a full disk, it can still be shown.
base::Result<std::unique_ptr<workflow::Session>>
openForShowing(OpenFile &file, const QString &path, const store::Surroundings &surroundings,
               const store::Updating &updating, const base::Error &problem)
{
    // From a place where it would be damaged it is brought to this laptop.
    if (problemWithPlace(QFileInfo(path).absolutePath()))
        return tl::unexpected(problem);
    auto session = workflow::Session::open(path, Access::Read, surroundings, updating);
    if (!session || !store::damageIn(path).isEmpty())
        return tl::unexpected(problem);
    file.lock.reset();
    file.notice = Say::tr("%1\nThe file is only shown until then.", "why it cannot be written to")
                      .arg(problem.message);
    return session;
}

/// `file` is locked, or says why it is not.
base::Result<OpenFile> openLocked(OpenFile file, bool wasInterrupted, const QString &path,
                                  const store::Surroundings &surroundings,
                                  const store::Updating &updating)
{
    auto session = workflow::Session::open(path, file.lock ? Access::Write : Access::Read,
                                           surroundings, updating);
    if (!session && file.lock)
        session = openForShowing(file, path, surroundings, updating, session.error());
    if (!session)
        return tl::unexpected(session.error());
    file.session = std::move(*session);
    const auto edition = base::attempt([&] { return file.session->edition(); });
    if (!edition)
        return tl::unexpected(edition.error());
    if (file.lock)
        file.news = workflow::startUpNews(*file.session, wasInterrupted).value_or(QStringList());
    return file;
}

} // namespace

base::Result<OpenFile> openPlannerFile(const QString &path, const store::Surroundings &surroundings,
                                       const store::Updating &updating)
{
    if (!QFileInfo::exists(path)) {
        return tl::unexpected(base::Error{
            .message = Say::tr("There is no file %1. It may have been moved or renamed. Open it "
                               "where it is now.")
                           .arg(QDir::toNativeSeparators(path)),
            .file = path});
    }
    OpenFile file;
    const bool wasInterrupted = lock(file, path);
    return openLocked(std::move(file), wasInterrupted, path, surroundings, updating);
}

std::optional<OpenFile> openAtOnce(const QString &path,
                                   const std::function<store::Surroundings()> &surroundings)
{
    if (!QFileInfo::exists(path))
        return std::nullopt;
    OpenFile file;
    const bool wasInterrupted = lock(file, path);
    auto opened =
        openLocked(std::move(file), wasInterrupted, path, surroundings(), {.isAllowed = false});
    return opened ? std::optional(std::move(*opened)) : std::nullopt;
}

base::Result<OpenFile> makePlannerFile(const QString &path, const QString &council,
                                       const QString &officer,
                                       const store::Surroundings &surroundings)
{
    QDir().mkpath(QFileInfo(path).absolutePath());
    auto session = workflow::Session::create(path, council, surroundings);
    if (!session)
        return tl::unexpected(session.error());
    OpenFile file;
    lock(file, path);
    file.session = std::move(*session);
    if (officer.isEmpty())
        return file;
    const auto who = workflow::officerNamed(*file.session, officer);
    if (!who)
        return tl::unexpected(who.error());
    file.session->setOfficer(*who);
    return file;
}

std::optional<base::Error> makeDemonstrationFile(const QString &path,
                                                 const store::Surroundings &surroundings,
                                                 const std::function<void(double)> &progress)
{
    const QString making = path + QStringLiteral(".unfinished");
    const auto clear = [&making] {
        for (const char *suffix : {"", "-wal", "-shm"})
            QFile::remove(making + QLatin1StringView(suffix));
    };
    clear();
    {
        const auto made =
            workflow::makeDemonstration({.path = making, .until = {}}, surroundings, progress);
        if (!made) {
            clear();
            return made.error();
        }
    }
    if (QFile::rename(making, path))
        return std::nullopt;
    clear();
    return base::Error{.message = Say::tr("The demonstration cannot be kept as %1. Check that you "
                                          "may write to that folder.")
                                      .arg(QDir::toNativeSeparators(path)),
                       .file = path};
}

QString suggestedPath(const QString &council, const QString &where)
{
    QString name;
    for (const QChar character : council.toLower()) {
        if (character.isLetterOrNumber())
            name += character;
        else if (!name.isEmpty() && !name.endsWith(QLatin1Char('-')))
            name += QLatin1Char('-');
    }
    while (name.endsWith(QLatin1Char('-')))
        name.chop(1);
    if (name.isEmpty())
        name = QStringLiteral("planner");
    const QDir folder(where.isEmpty() ? store::defaultFolder() : where);
    QString path = folder.filePath(name + QStringLiteral(".planner"));
    for (int number = 2; QFileInfo::exists(path); ++number)
        path = folder.filePath(QStringLiteral("%1-%2.planner").arg(name).arg(number));
    return path;
}

std::optional<QString> problemWithPlace(const QString &folder)
{
    return store::problemWithFolder(store::FolderFacts::of(folder));
}

} // namespace views
