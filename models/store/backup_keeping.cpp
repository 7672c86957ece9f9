#include "store/backup_keeping.h"

#include "base/error.h"
#include "store/backup.h"
#include "store/identity.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QSet>
#include <QStorageInfo>
#include <algorithm>
#include <map>

namespace store {
namespace {

constexpr int everyDayFor = 14;    ///< days
constexpr int everyWeekFor = 56;   ///< days
constexpr int everyMonthFor = 12;  ///< months
constexpr qint64 partOfDisk = 10;  ///< backups take a tenth of it at most
constexpr qint64 partOfSpace = 2;  ///< and half of what is free without them
constexpr size_t alwaysNewest = 2; ///< these stay whatever they take

int months(const QDate &day)
{
    return day.year() * 12 + day.month();
}

qint64 budget(const std::vector<DailyBackupFile> &backups, const DiskSpace &disk)
{
    qint64 held = 0;
    for (const DailyBackupFile &backup : backups)
        held += backup.bytes;
    return std::min(disk.total / partOfDisk, (disk.free + held) / partOfSpace);
}

/// What tells one planner file from another.
struct Owner {
    QUuid device = {};
    QByteArray authority = {};
    Place place = {};
};

/// Reads no more than tables that every version has.
std::optional<Owner> ownerOf(const QString &path)
{
    if (!QFileInfo::exists(path))
        return {};
    try {
        const auto database = openedAside(path);
        Owner owner{.device = Identity(*database, {}).current(),
                    .place = Place::fromJson(localValue(*database, "place").toUtf8())};
        Statement row = database->prepare("SELECT record.id FROM authority "
                                          "JOIN record ON record.key = authority.record");
        if (row.next())
            owner.authority = row.bytes(0);
        return owner;
    } catch (const base::Failure &) {
        return {};
    }
}

/// How many changes of each laptop a file holds, by the id of the laptop.
using Changes = std::map<QByteArray, qint64>;

Changes changesIn(Database &database)
{
    Changes changes;
    Statement rows = database.prepare("SELECT id, last_seq FROM device");
    while (rows.next())
        changes[rows.bytes(0)] = rows.number(1);
    return changes;
}

std::optional<Changes> changesAt(const QString &path)
{
    if (!QFileInfo::exists(path))
        return {};
    try {
        return changesIn(*openedAside(path));
    } catch (const base::Failure &) {
        return {};
    }
}

/// How many of the one the other does not have.
qint64 beyond(const Changes &one, const Changes &other)
{
    qint64 count = 0;
    for (const auto &[device, last] : one) {
        const auto found = other.find(device);
        count += std::max<qint64>(0, last - (found == other.end() ? 0 : found->second));
    }
    return count;
}

QString lastOfficer(Database &database)
{
    Statement row = database.prepare(
        "SELECT officer.name FROM change JOIN officer ON officer.record = change.officer "
        "WHERE change.key = (SELECT max(key) FROM change)");
    return row.next() ? row.text(0) : QString();
}

std::optional<BackupFacts> factsOf(const QFileInfo &info, const std::optional<Changes> &file)
{
    try {
        const auto database = openedAside(info.filePath());
        BackupFacts facts{.path = info.filePath(),
                          .bytes = info.size(),
                          .officer = lastOfficer(*database),
                          .made = info.lastModified().toUTC()};
        if (file) {
            const Changes changes = changesIn(*database);
            facts.lacks = beyond(*file, changes);
            facts.adds = beyond(changes, *file);
        }
        Statement homes = database->prepare("SELECT count(*) FROM home WHERE deleted IS NULL");
        if (homes.next())
            facts.homes = static_cast<int>(homes.number(0));
        Statement newest =
            database->prepare("SELECT arrived FROM change ORDER BY key DESC LIMIT 1");
        if (newest.next())
            facts.lastSaved = QDateTime::fromMSecsSinceEpoch(newest.number(0), Qt::UTC);
        return facts;
    } catch (const base::Failure &) {
        return {};
    }
}

/// Where a file lies or lay: without its number where it is gone.
Place placeOf(const QString &path)
{
    Place place = Place::of(path);
    if (place.path.isEmpty())
        place.path =
            QDir(QFileInfo(path).dir().canonicalPath()).filePath(QFileInfo(path).fileName());
    return place;
}

/// `file` is nothing where the planner file cannot be read.
bool isSame(const std::optional<Owner> &file, const Owner &backup, const Place &here)
{
    if (file && !backup.device.isNull() && backup.device == file->device)
        return true;
    // A file that a backup took the place of writes as a new device.
    return !backup.place.path.isEmpty() && (!file || backup.authority == file->authority) &&
           backup.place.path == here.path && backup.place.machine == here.machine;
}

/// What `backUp` writes has no WAL. A file that was copied by hand has, and one that somebody
/// worked in: it says so in two bytes of its header (sqlite.org/fileformat.html, 1.3.3).
bool isWorkedIn(const QString &path)
{
    constexpr qsizetype writeVersionAt = 18;
    constexpr char wal = 2;
    QFile file(path);
    return !file.open(QIODevice::ReadOnly) ||
           file.read(writeVersionAt + 1).right(1) == QByteArray(1, wal);
}

/// A copy from before the file came to this place was written by another device in another one. In
/// the folder that is the file's own, its name says whose it is.
bool isNamedAfter(const QString &path, const QFileInfo &copy)
{
    return copy.dir() == QDir(defaultBackupFolder(path)) &&
           copy.fileName().startsWith(QFileInfo(path).completeBaseName() + QLatin1Char(' '));
}

bool isInUse(const QString &path)
{
    return QFileInfo::exists(path + QStringLiteral("-wal")) ||
           QFileInfo::exists(path + QStringLiteral(".lock"));
}

} // namespace

std::vector<DailyBackupFile> backupsThatMayGo(std::vector<DailyBackupFile> backups,
                                              const QDate &today, const DiskSpace &disk)
{
    std::stable_sort(backups.begin(), backups.end(),
                     [](const auto &one, const auto &other) { return one.day > other.day; });
    const bool isSpaceKnown = disk.total > 0;
    const qint64 most = budget(backups, disk);
    QSet<QDate> weeks;
    QSet<int> monthsSeen;
    std::vector<DailyBackupFile> going;
    qint64 held = 0;
    bool isFull = false;
    for (size_t i = 0; i < backups.size(); ++i) {
        const QDate day = backups[i].day;
        const QDate week = day.addDays(1 - day.dayOfWeek());
        const bool isNewestOfWeek = !weeks.contains(week);
        const bool isNewestOfMonth = !monthsSeen.contains(months(day));
        weeks.insert(week);
        monthsSeen.insert(months(day));
        const qint64 age = day.daysTo(today);
        const bool isWanted = age < everyDayFor || (isNewestOfWeek && age < everyWeekFor) ||
                              (isNewestOfMonth && months(today) - months(day) < everyMonthFor);
        // Once one is too much, all older ones are: the oldest go first.
        isFull = isFull || (isSpaceKnown && isWanted && held + backups[i].bytes > most);
        if (i < alwaysNewest || (isWanted && !isFull))
            held += backups[i].bytes;
        else
            going.push_back(backups[i]);
    }
    std::reverse(going.begin(), going.end());
    return going;
}

bool isAnothersBackup(const QString &path, const QString &backup)
{
    const auto file = ownerOf(path);
    const auto other = ownerOf(backup);
    return other && !isSame(file, *other, placeOf(path));
}

std::vector<DailyBackupFile> dailyBackupsOf(const QString &path, const QString &folder)
{
    const auto owner = ownerOf(path);
    if (!owner)
        return {};
    const Place here = Place::of(path);
    const QRegularExpression name(QRegularExpression::anchoredPattern(
        QRegularExpression::escape(QFileInfo(path).completeBaseName()) +
        QStringLiteral(" (\\d{4}-\\d{2}-\\d{2})(?: \\(\\d+\\))?\\.planner")));
    std::vector<DailyBackupFile> found;
    for (const QFileInfo &info : QDir(folder).entryInfoList(QDir::Files, QDir::Name)) {
        const QRegularExpressionMatch match = name.match(info.fileName());
        const QDate day = QDate::fromString(match.captured(1), Qt::ISODate);
        if (!day.isValid() || isInUse(info.filePath()) || info.canonicalFilePath() == here.path)
            continue;
        const auto other = ownerOf(info.filePath());
        if (other && isSame(owner, *other, here) && !isWorkedIn(info.filePath()))
            found.push_back({.path = info.filePath(), .day = day, .bytes = info.size()});
    }
    std::stable_sort(found.begin(), found.end(),
                     [](const auto &one, const auto &two) { return one.day > two.day; });
    return found;
}

std::vector<BackupFacts> backupsOf(const QString &path, const QString &folder)
{
    const auto file = ownerOf(path);
    const auto changes = changesAt(path);
    const Place here = placeOf(path);
    std::vector<BackupFacts> found;
    for (const QFileInfo &info :
         QDir(folder).entryInfoList({QStringLiteral("*.planner")}, QDir::Files, QDir::Name)) {
        const auto other = ownerOf(info.filePath());
        if (!other || info.canonicalFilePath() == here.path)
            continue;
        const bool isOfCouncil = !file || other->authority == file->authority;
        if (!isSame(file, *other, here) && !(isOfCouncil && isNamedAfter(path, info)))
            continue;
        if (auto facts = factsOf(info, changes))
            found.push_back(*facts);
    }
    std::stable_sort(found.begin(), found.end(), [](const auto &one, const auto &two) {
        return one.lastSaved > two.lastSaved;
    });
    return found;
}

void removeOldBackups(const QString &path, const QString &folder, const QDate &today)
{
    const QStorageInfo disk(folder);
    const DiskSpace space{.free = disk.bytesAvailable(), .total = disk.bytesTotal()};
    for (const DailyBackupFile &old : backupsThatMayGo(dailyBackupsOf(path, folder), today, space))
        QFile::remove(old.path);
}

} // namespace store
