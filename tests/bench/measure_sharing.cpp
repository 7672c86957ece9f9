#include "measuring.h"
#include "store/queries.h"
#include "store/sharing.h"
#include "workflow/checking.h"
#include "workflow/sharing.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <sqlite3.h>

/// What taking in colleagues' work costs: 1,000 changed records into a file and into one ten times
/// larger; 100,000 entries against a bare SQLite transaction that inserts the same rows; opening a
/// file of a million entries against one of a thousand. Takes the small and the large file.
namespace {

using measuring::Stopwatch;
using measuring::Times;

constexpr int rounds = 5;
const QString passphrase = QStringLiteral("correct horse");

void say(const QString &line)
{
    QTextStream(stdout) << line << Qt::endl;
}

QString number(double value, int digits = 1)
{
    return QString::number(value, 'f', digits);
}

template <typename T>
T must(base::Result<T> result)
{
    if (!result)
        measuring::giveUp(result.error().message);
    return std::move(*result);
}

store::Surroundings surroundings(const QTemporaryDir &folder)
{
    store::Surroundings result;
    result.library = editions::shippedEditions();
    result.witnessFolder = folder.filePath(QStringLiteral("witness"));
    return result;
}

std::unique_ptr<workflow::Session> openedCopy(const QTemporaryDir &folder, const QString &of,
                                              const QString &name)
{
    const QString path = folder.filePath(name + QStringLiteral("/council.planner"));
    QDir().mkpath(QFileInfo(path).absolutePath());
    QFile::remove(path);
    QFile::copy(of, path);
    return must(
        workflow::Session::open(path, store::PlannerFile::Access::Write, surroundings(folder)));
}

/// Changes the note of the home of this many reviews' answers, one change each; or, of fewer homes,
/// the same again.
void changeRecords(workflow::Session &session, int records, int perChange)
{
    std::vector<store::Draft> drafts;
    std::vector<QUuid> reviews;
    for (const subject::Home &home : store::homes(session.file())) {
        for (const store::ReviewLine &line : store::reviews(session.file(), home.id))
            reviews.push_back(line.review.id.uuid());
        if (int(reviews.size()) > records)
            break;
    }
    for (int i = 0; i < records; ++i) {
        if (i % perChange == 0)
            drafts.emplace_back();
        const QString text = QStringLiteral("Rang about gloves, round %1").arg(i);
        drafts.back().records.push_back({subject::RecordKind::Review,
                                         reviews[size_t(i) % reviews.size()],
                                         {{QStringLiteral("IPC-01/comment"), text}}});
    }
    session.file().writeAll(drafts);
}

struct Prepared {
    QString bundle;
    QString before;
};

/// A file as a colleague has it, and an update file with what was changed since.
Prepared prepare(const QTemporaryDir &folder, const QString &planner, const QString &name,
                 int records, int perChange)
{
    const auto theirs = openedCopy(folder, planner, name + QStringLiteral("-theirs"));
    const auto ours = openedCopy(folder, planner, name + QStringLiteral("-ours"));
    const QString empty = folder.filePath(name + QStringLiteral("-told.update"));
    must(workflow::sendUpdate(*ours, {.path = empty, .passphrase = passphrase}));
    changeRecords(*theirs, records, perChange);
    const QString bundle = folder.filePath(name + QStringLiteral(".update"));
    const workflow::Sent sent = must(workflow::sendUpdate(
        *theirs, {.path = bundle, .passphrase = passphrase, .sinceThat = empty}));
    say(QStringLiteral("%1: %2 changes with %3 entries in %4 kB")
            .arg(name)
            .arg(sent.changes)
            .arg(records)
            .arg(sent.bytes / 1024));
    return {bundle, planner};
}

/// Taking it in, again and again into a fresh copy; the daily backup is there already.
Times receiving(const QTemporaryDir &folder, const Prepared &prepared, int times)
{
    std::vector<Times> all;
    for (int i = 0; i < times; ++i) {
        const auto session = openedCopy(folder, prepared.before, QStringLiteral("receiver"));
        const QString backup =
            must(workflow::dailyBackup(session->file().path(), {}, surroundings(folder))).file;
        const Stopwatch watch;
        must(
            workflow::receiveUpdate(*session, {.from = prepared.bundle, .passphrase = passphrase}));
        all.push_back(watch.read());
        QFile::remove(backup);
    }
    return measuring::median(all);
}

double keyTime()
{
    std::vector<double> times;
    for (int i = 0; i < rounds; ++i) {
        const Stopwatch watch;
        exchange::Keys keys(passphrase);
        keys.keyFor(exchange::KeyRecipe::withNewSalt(base::Entropy::system()));
        times.push_back(watch.read().processor);
    }
    return measuring::median(times);
}

void measureSizes(const QTemporaryDir &folder, const QString &small, const QString &large)
{
    const Times little =
        receiving(folder, prepare(folder, small, QStringLiteral("small"), 1000, 10), rounds);
    const Times much =
        receiving(folder, prepare(folder, large, QStringLiteral("large"), 1000, 10), rounds);
    const double key = keyTime();
    say(QStringLiteral("1,000 changed records, key %1 ms of it: small file %2 ms (processor %3), "
                       "large file %4 ms (%5); ratio %6, of processor time without the key %7 "
                       "(wanted at most 1.2)")
            .arg(number(key), number(little.wall), number(little.processor), number(much.wall),
                 number(much.processor), number(much.wall / little.wall, 2),
                 number((much.processor - key) / (little.processor - key), 2)));
}

// --- the same rows in one bare transaction

using Row = std::vector<QVariant>;

struct Table {
    QByteArray name;
    int columns = 0;
    std::vector<Row> rows;
};

void check(sqlite3 *database, int code, int wanted)
{
    if (code != wanted)
        measuring::giveUp(QString::fromUtf8(sqlite3_errmsg(database)));
}

Table read(sqlite3 *database, const QByteArray &name, const QByteArray &where)
{
    Table table{name, 0, {}};
    sqlite3_stmt *statement = nullptr;
    check(database,
          sqlite3_prepare_v2(database, "SELECT * FROM " + name + " WHERE " + where, -1, &statement,
                             nullptr),
          SQLITE_OK);
    table.columns = sqlite3_column_count(statement);
    while (sqlite3_step(statement) == SQLITE_ROW) {
        Row row;
        for (int i = 0; i < table.columns; ++i) {
            const auto *bytes = static_cast<const char *>(sqlite3_column_blob(statement, i));
            const QByteArray value(bytes, sqlite3_column_bytes(statement, i));
            switch (sqlite3_column_type(statement, i)) {
            case SQLITE_INTEGER:
                row.push_back(qint64(sqlite3_column_int64(statement, i)));
                break;
            case SQLITE_TEXT:
                row.push_back(QString::fromUtf8(value));
                break;
            case SQLITE_BLOB:
                row.push_back(value);
                break;
            default:
                row.push_back({});
            }
        }
        table.rows.push_back(std::move(row));
    }
    sqlite3_finalize(statement);
    return table;
}

void bind(sqlite3_stmt *statement, int column, const QVariant &value)
{
    if (value.isNull()) {
        sqlite3_bind_null(statement, column);
    } else if (value.typeId() == QMetaType::LongLong) {
        sqlite3_bind_int64(statement, column, value.toLongLong());
    } else if (value.typeId() == QMetaType::QString) {
        const QByteArray text = value.toString().toUtf8();
        sqlite3_bind_text(statement, column, text.constData(), int(text.size()), SQLITE_TRANSIENT);
    } else {
        const QByteArray bytes = value.toByteArray();
        sqlite3_bind_blob(statement, column, bytes.constData(), int(bytes.size()),
                          SQLITE_TRANSIENT);
    }
}

void insert(sqlite3 *database, const Table &table)
{
    QByteArray places = "?";
    for (int i = 1; i < table.columns; ++i)
        places += ", ?";
    sqlite3_stmt *statement = nullptr;
    check(database,
          sqlite3_prepare_v2(database,
                             "INSERT OR REPLACE INTO " + table.name + " VALUES (" + places + ")",
                             -1, &statement, nullptr),
          SQLITE_OK);
    for (const Row &row : table.rows) {
        for (int i = 0; i < table.columns; ++i)
            bind(statement, i + 1, row[size_t(i)]);
        check(database, sqlite3_step(statement), SQLITE_DONE);
        sqlite3_reset(statement);
    }
    sqlite3_finalize(statement);
}

/// Inserts into a copy of the file from before what taking in wrote, as durably and under the same
/// indexes; otherwise by SQLite's defaults, which check no foreign keys and wipe nothing.
Times bareTransaction(const QTemporaryDir &folder, const Prepared &prepared, qint64 before)
{
    sqlite3 *after = nullptr;
    sqlite3_open(folder.filePath(QStringLiteral("receiver/council.planner")).toUtf8().constData(),
                 &after);
    const QByteArray later = " > " + QByteArray::number(before);
    const QByteArray firstEntry = "(SELECT min(key) FROM entry WHERE change" + later + ")";
    const std::vector<Table> tables{
        read(after, "change", "key" + later),
        read(after, "knows", "change" + later),
        read(after, "entry", "change" + later),
        read(after, "answer",
             "entry >= " + firstEntry + " OR notes ->> '$.comment[1]' >= " + firstEntry),
    };
    sqlite3_close(after);
    std::vector<Times> all;
    for (int i = 0; i < rounds; ++i) {
        const QString path = folder.filePath(QStringLiteral("bare.planner"));
        QFile::remove(path);
        QFile::copy(prepared.before, path);
        sqlite3 *bare = nullptr;
        sqlite3_open(path.toUtf8().constData(), &bare);
        sqlite3_exec(bare, "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL", nullptr, nullptr,
                     nullptr);
        const Stopwatch watch;
        sqlite3_exec(bare, "BEGIN IMMEDIATE", nullptr, nullptr, nullptr);
        for (const Table &table : tables)
            insert(bare, table);
        check(bare, sqlite3_exec(bare, "COMMIT", nullptr, nullptr, nullptr), SQLITE_OK);
        all.push_back(watch.read());
        sqlite3_close(bare);
    }
    return measuring::median(all);
}

void measureMany(const QTemporaryDir &folder, const QString &planner)
{
    const Prepared prepared = prepare(folder, planner, QStringLiteral("many"), 100000, 50);
    qint64 before = 0;
    {
        const auto session = openedCopy(folder, planner, QStringLiteral("counted"));
        store::Statement row = session->file().database().prepare("SELECT max(key) FROM change");
        row.next();
        before = row.number(0);
    }
    const Times ours = receiving(folder, prepared, 3);
    const Times bare = bareTransaction(folder, prepared, before);
    const double key = keyTime();
    say(QStringLiteral("100,000 entries, key %1 ms of it: %2 ms (processor %3); the same rows in "
                       "one bare transaction %4 ms (%5); ratio %6, of processor time %7, without "
                       "the key %8 (wanted at most 3)")
            .arg(number(key), number(ours.wall), number(ours.processor), number(bare.wall),
                 number(bare.processor), number(ours.wall / bare.wall, 2),
                 number(ours.processor / bare.processor, 2),
                 number((ours.processor - key) / bare.processor, 2)));
}

Times opening(const QTemporaryDir &folder, const QString &planner)
{
    std::vector<Times> all;
    openedCopy(folder, planner, QStringLiteral("opened"));
    for (int i = 0; i < rounds * 4; ++i) {
        const Stopwatch watch;
        must(workflow::Session::open(folder.filePath(QStringLiteral("opened/council.planner")),
                                     store::PlannerFile::Access::Write, surroundings(folder)));
        all.push_back(watch.read());
    }
    return measuring::median(all);
}

void measureOpening(const QTemporaryDir &folder, const QString &small, const QString &large)
{
    const Times little = opening(folder, small);
    const Times much = opening(folder, large);
    say(QStringLiteral("opening and closing: small file %1 ms, large file %2 ms; ratio %3 (wanted "
                       "about 1)")
            .arg(number(little.wall, 2), number(much.wall, 2), number(much.wall / little.wall, 2)));
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("care-home-planner-bench"));
    const QStringList files = QCoreApplication::arguments().mid(1);
    if (files.isEmpty() || files.size() > 2)
        measuring::giveUp(QStringLiteral("Say which files: a small one and one ten times larger, "
                                         "or the small one for the 100,000 entries alone."));
    const QTemporaryDir folder;
    if (files.size() == 2)
        measureSizes(folder, files[0], files[1]);
    measureMany(folder, files[0]);
    if (files.size() == 2)
        measureOpening(folder, files[0], files[1]);
    return 0;
}
