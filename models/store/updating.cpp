#include "store/updating.h"

#include "base/error.h"
#include "base/london.h"
#include "store/backup.h"
#include "store/check.h"
#include "store/kept_editions.h"
#include "store/migrations.h"
#include "store/say.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <functional>

namespace store {
namespace {

constexpr int monthsKept = 12;

/// The last change of a journal stands for all of it, by its chain.
struct Head {
    qint64 changes = 0;
    QByteArray chain = {};
    bool operator==(const Head &) const = default;
};

Head headOf(Database &database)
{
    Head head;
    Statement count = database.prepare("SELECT count(*) FROM change");
    if (count.next())
        head.changes = count.number(0);
    Statement last = database.prepare("SELECT chain FROM change ORDER BY key DESC LIMIT 1");
    if (last.next())
        head.chain = last.bytes(0);
    return head;
}

/// `name`, `version` and `moment` in words, which may be patterns.
QString copyName(const QString &name, const QString &version, const QString &moment)
{
    return Say::tr("%1 before update from version %2 %3", "name of a file, number, moment")
        .arg(name, version, moment);
}

QString nameOf(const QString &path)
{
    return QFileInfo(path).completeBaseName();
}

/// What lies with the daily backups of the file at `path`, newest first.
QFileInfoList filesBeside(const QString &path)
{
    return QDir(defaultBackupFolder(path)).entryInfoList(QDir::Files, QDir::Time);
}

/// Captures the day in the name of such a copy of the file at `path`.
QRegularExpression copyPattern(const QString &path)
{
    return QRegularExpression(QRegularExpression::anchoredPattern(
        copyName(QRegularExpression::escape(nameOf(path)), QStringLiteral("\\d+"),
                 QStringLiteral("(\\d{4}-\\d{2}-\\d{2}) \\d{4}(?: \\(\\d+\\))?\\.planner"))));
}

QString freeCopyName(Database &database, const QDateTime &moment)
{
    Statement version = database.prepare("PRAGMA user_version");
    version.next();
    const QString name =
        copyName(nameOf(database.path()), QString::number(version.number(0)),
                 base::inLondon(moment).toString(QStringLiteral("yyyy-MM-dd HHmm")));
    const QDir folder(defaultBackupFolder(database.path()));
    for (int i = 1;; ++i) {
        const QString more = i == 1 ? QString() : QStringLiteral(" (%1)").arg(i);
        const QString file = folder.filePath(name + more + QStringLiteral(".planner"));
        if (!QFileInfo::exists(file))
            return file;
    }
}

QStringList problemsOfCopy(const QString &copy, const Progress &progress)
{
    Database database(copy, Database::Mode::Immutable);
    return problemsOfAnyVersion(database, progress);
}

/// What `look` says of the planner file at `path`; false where it cannot be read.
bool looksSo(const QString &path, const std::function<bool(Database &)> &look)
{
    try {
        requireSomeFile(path);
        const auto database = openedAside(path);
        requirePlannerFile(*database);
        return look(*database);
    } catch (const base::Failure &) {
        return false;
    }
}

/// Whether opening a file to write to it works out its colours anew.
bool haveOtherColours(Database &database, const editions::Library &library)
{
    return QFileInfo(database.path()).isWritable() && !isOlder(database) &&
           database.prepare("SELECT 1 FROM review LIMIT 1").next() &&
           !areColoursOf(database, withKeptEditions(database, library));
}

} // namespace

void requireReadable(const QString &path)
{
    requireSomeFile(path);
    const auto database = openedAside(path);
    requirePlannerFile(*database);
    requireKnownSchema(*database);
}

bool isOfEarlierVersion(const QString &path)
{
    return looksSo(path, isOlder);
}

bool wantsNewColours(const QString &path, const editions::Library &library)
{
    return looksSo(path, [&](Database &database) { return haveOtherColours(database, library); });
}

void requireUpToDate(Database &database, const editions::Library &library)
{
    if (isOlder(database) || haveOtherColours(database, library))
        throw base::Failure(base::Error{
            .message = Say::tr("%1 has to be brought up to date first. Nothing was changed.")
                           .arg(database.path()),
            .file = database.path()});
}

QString copyBeforeUpdate(Database &database)
{
    const Head head = headOf(database);
    const QRegularExpression name = copyPattern(database.path());
    for (const QFileInfo &info : filesBeside(database.path())) {
        if (!name.match(info.fileName()).hasMatch())
            continue;
        try {
            if (headOf(*openedAside(info.filePath())) == head)
                return info.filePath();
        } catch (const base::Failure &) {
            // What cannot be read is no copy.
            continue;
        }
    }
    return {};
}

void removeOldCopies(const QString &path, const QDate &today)
{
    const QRegularExpression name = copyPattern(path);
    for (const QFileInfo &info : filesBeside(path)) {
        const QDate day = QDate::fromString(name.match(info.fileName()).captured(1), Qt::ISODate);
        if (day.isValid() && day.addMonths(monthsKept) < today)
            QFile::remove(info.filePath());
    }
}

QString keepAsItWas(Database &database, const Surroundings &surroundings, const Progress &progress)
{
    constexpr double copyingEnds = 0.4;
    const QString &path = database.path();
    try {
        if (const QString kept = copyBeforeUpdate(database); !kept.isEmpty())
            return kept;
        const QString target = freeCopyName(database, surroundings.clock.now());
        copyChecked(
            database, target,
            [&](const QString &copy) {
                return problemsOfCopy(copy, partOf(progress, copyingEnds, 1));
            },
            partOf(progress, 0, copyingEnds));
        return target;
    } catch (const Stopped &) {
        throw;
    } catch (const base::Failure &failure) {
        throw base::Failure(base::Error{
            .message =
                Say::tr("%1 was made by an earlier version of this program. It was not brought up "
                        "to date, because no checked copy of it could be kept first. It was not "
                        "changed, and your records are safe. Make sure that there is room on the "
                        "disk for a second copy and that you may write to %2, then open the file "
                        "again.")
                    .arg(path, QFileInfo(path).absolutePath()),
            .detail = failure.error().message + QLatin1Char('\n') + failure.error().detail,
            .file = path});
    }
}

} // namespace store
