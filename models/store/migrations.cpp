#include "store/migrations.h"

#include "base/error.h"
#include "base/file.h"
#include "store/identity.h"
#include "store/say.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace store {
namespace {

const QString folder = QStringLiteral(":/migrations");
constexpr qint64 sqliteHeader = 100; // bytes
constexpr const char *foldAgainName = "fold_again";

/// Listed once: opening a file asks for them several times.
const QStringList &migrationFiles()
{
    static const QStringList files =
        QDir(folder).entryList({QStringLiteral("*.sql")}, QDir::Files, QDir::Name);
    return files;
}

qint64 pragma(Database &database, const char *sql)
{
    Statement row = database.prepare(sql);
    row.next();
    return row.number(0);
}

/// `text` has a place for the path.
[[noreturn]] void refuse(const QString &text, const QString &path)
{
    throw base::Failure(base::Error{.message = text.arg(path),
                                    .detail = {},
                                    .file = path,
                                    .row = {},
                                    .column = {},
                                    .path = {}});
}

} // namespace

int newestSchema()
{
    return static_cast<int>(migrationFiles().size());
}

void migrate(Database &database)
{
    const QStringList &files = migrationFiles();
    const qint64 first = pragma(database, "PRAGMA user_version");
    for (qint64 version = first; version < files.size(); ++version) {
        Transaction transaction(database);
        // Another window or command may have done it meanwhile.
        if (pragma(database, "PRAGMA user_version") > version)
            continue;
        QFile file(folder + QLatin1Char('/') + files[version]);
        if (!file.open(QIODevice::ReadOnly))
            base::fail(Say::tr("The program is incomplete: %1 is missing.").arg(file.fileName()));
        const QByteArray sql = file.readAll();
        database.execute(sql);
        // A new file has nothing to fold.
        if (first > 0 && !sql.startsWith("-- folds nothing again"))
            setLocalValue(database, foldAgainName, QStringLiteral("yes"));
        database.execute("PRAGMA application_id = " + QByteArray::number(applicationId) +
                         "; PRAGMA user_version = " + QByteArray::number(version + 1));
        transaction.commit();
        // The header tells others what file this is; it must not wait in the WAL.
        database.execute("PRAGMA wal_checkpoint(TRUNCATE)");
    }
}

bool mustFoldAgain(Database &database)
{
    return !localValue(database, foldAgainName).isEmpty();
}

void setFolded(Database &database)
{
    setLocalValue(database, foldAgainName, {});
}

void requireSomeFile(const QString &path)
{
    base::requireFile(path);
    const QFileInfo facts(path);
    if (!facts.exists())
        refuse(Say::tr("There is no file %1. Check the name, or make a new one."), path);
    if (!facts.isReadable())
        refuse(Say::tr("%1 cannot be opened. Nothing was changed. Check that you may "
                       "read it."),
               path);
    if (facts.size() < sqliteHeader)
        refuse(Say::tr("%1 is not a planner file. Nothing was changed."), path);
}

void requirePlannerFile(Database &database)
{
    if (pragma(database, "PRAGMA application_id") != applicationId)
        refuse(Say::tr("%1 is a database of another program, not a planner file. Nothing "
                       "was changed."),
               database.path());
}

void requireKnownSchema(Database &database)
{
    if (pragma(database, "PRAGMA user_version") > newestSchema())
        refuse(Say::tr("%1 was made by a newer version of this program. Nothing was "
                       "changed. Install the newer version to open it."),
               database.path());
}

bool isOlder(Database &database)
{
    return pragma(database, "PRAGMA user_version") < newestSchema() || mustFoldAgain(database);
}

void requireNewestSchema(Database &database)
{
    if (isOlder(database))
        refuse(Say::tr("%1 was made by an older version of this program and can only be "
                       "read here. Nothing was changed. Copy it to a folder of your own "
                       "and open the copy."),
               database.path());
}

} // namespace store
