#include "store/as_known_on.h"

#include "base/error.h"
#include "base/london.h"
#include "base/text.h"
#include "store/say.h"
#include "subject/fields.h"

#include <QFile>
#include <sqlite3.h>

namespace store {
namespace {

/// The last millisecond of a day in England, where days have 23 to 25 hours.
QDateTime endOf(const QDate &day)
{
    return day.endOfDay(base::london());
}

/// Copies every page through the connections that are open anyway: a file that is opened and
/// closed beside them would lose its locks.
void copyPages(Database &from, Database &to)
{
    sqlite3_backup *copy = sqlite3_backup_init(to.handle(), "main", from.handle(), "main");
    if (!copy)
        to.fail(sqlite3_errcode(to.handle()));
    const int code = sqlite3_backup_step(copy, -1);
    sqlite3_backup_finish(copy);
    if (code != SQLITE_DONE)
        to.fail(code);
}

/// The first change that had not arrived by `limit`. All that came after it goes with it: in the
/// order of their arrival no change lacks what it knows.
std::optional<qint64> firstLater(Database &database, qint64 limit)
{
    Statement row = database.prepare("SELECT min(key) FROM change WHERE arrived > ?");
    row.bind(limit).next();
    return row.optionalNumber(0);
}

void forgetFrom(Database &database, qint64 change, qint64 limit)
{
    for (const char *sql :
         {"DELETE FROM removed WHERE entry IN (SELECT key FROM entry WHERE change >= ?)",
          "DELETE FROM entry WHERE change >= ?", "DELETE FROM knows WHERE change >= ?",
          "DELETE FROM change WHERE key >= ?"})
        database.prepare(sql).bind(change).run();
    database.prepare("DELETE FROM exchange WHERE at > ?").bind(limit).run();
    database.execute(
        "DELETE FROM record WHERE key NOT IN (SELECT record FROM entry) AND key NOT IN "
        "(SELECT officer FROM change WHERE officer IS NOT NULL);"
        "DELETE FROM device WHERE key NOT IN (SELECT device FROM change) "
        "AND key NOT IN (SELECT device FROM knows);"
        "UPDATE device SET last_seq = "
        "coalesce((SELECT max(seq) FROM change WHERE change.device = device.key), 0);"
        "UPDATE device SET known_seq = min(known_seq, last_seq);");
}

/// Empties what follows from the journal: the file is folded again when it is opened.
void emptyTables(Database &database)
{
    database.execute("DELETE FROM inbox; DELETE FROM several; DELETE FROM answer;"
                     "DELETE FROM latest; DELETE FROM standing;");
    for (const subject::KindInfo &kind : subject::recordKinds())
        database.execute("DELETE FROM " + QByteArray(kind.name.data(), kind.name.size()));
}

void writeAsKnown(PlannerFile &file, const QDate &day, const QString &path)
{
    QFile empty(path);
    if (!empty.open(QIODevice::WriteOnly | QIODevice::NewOnly))
        base::fail(Say::tr("There is no room on this laptop to show an earlier day. Your planner "
                           "file was not changed."),
                   empty.errorString());
    empty.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    empty.close();
    Database copy(path, Database::Mode::ReadWrite);
    copyPages(file.database(), copy);
    // It need not outlive anything, and is whole only when it has been folded.
    copy.execute("PRAGMA journal_mode = MEMORY; PRAGMA synchronous = OFF; "
                 "PRAGMA foreign_keys = OFF;");
    const qint64 limit = endOf(day).toMSecsSinceEpoch();
    Transaction transaction(copy);
    emptyTables(copy);
    if (const auto later = firstLater(copy, limit))
        forgetFrom(copy, *later, limit);
    transaction.commit();
}

void requireKnownDay(PlannerFile &file, const QDate &day)
{
    const QDate today = file.surroundings().clock.today();
    if (!day.isValid() || day > today)
        base::fail(Say::tr("What will be known on %1 cannot be shown: it is still to come. Choose "
                           "a day up to %2. Nothing was changed.")
                       .arg(base::longDate(day), base::longDate(today)));
    const QDate first = firstDayKnown(file);
    if (first.isNull() || day < first)
        base::fail(first.isNull()
                       ? Say::tr("Nothing has been written in this file yet, so there is no "
                                 "earlier day to show. Nothing was changed.")
                       : Say::tr("This file knows nothing of %1: the first change in it is of %2. "
                                 "Choose a day from then on. Nothing was changed.")
                             .arg(base::longDate(day), base::longDate(first)));
}

base::Clock clockAtEndOf(const QDate &day)
{
    return {.now = [end = endOf(day).toUTC()] { return end; }, .fixedToday = day};
}

} // namespace

QDate firstDayKnown(PlannerFile &file)
{
    Statement row = file.database().prepare(
        "SELECT arrived FROM change WHERE key = (SELECT min(key) FROM change)");
    return row.next()
               ? base::Clock::dayInEngland(QDateTime::fromMSecsSinceEpoch(row.number(0), Qt::UTC))
               : QDate();
}

void foldAsKnownOn(PlannerFile &file, const QDate &day, const QString &path)
{
    requireKnownDay(file, day);
    try {
        writeAsKnown(file, day, path);
        Surroundings then = file.surroundings();
        then.clock = clockAtEndOf(day);
        PlannerFile::open(path, PlannerFile::Access::Write, std::move(then))->rebuild();
    } catch (const base::Failure &) {
        PlannerFile::discard(path);
        throw;
    }
}

std::unique_ptr<PlannerFile> openAsKnownOn(const QString &path, const QDate &day,
                                           Surroundings surroundings)
{
    surroundings.clock = clockAtEndOf(day);
    surroundings.asKnownOn = day;
    return PlannerFile::open(path, PlannerFile::Access::Read, std::move(surroundings));
}

std::unique_ptr<PlannerFile> asKnownOn(PlannerFile &file, const QDate &day, const QString &path)
{
    foldAsKnownOn(file, day, path);
    return openAsKnownOn(path, day, file.surroundings());
}

} // namespace store
