#include "store/database.h"

#include "base/error.h"
#include "base/text.h"
#include "store/say.h"

#include <QSqlDriver>
#include <QSqlError>
#include <QUrl>
#include <QUuid>
#include <QVariant>
#include <sqlite3.h>
#include <utility>

namespace store {
namespace {

/// What happened, what is safe and what to do, for the ways SQLite refuses.
QString wordsFor(int code, const QString &path)
{
    switch (code & 0xff) {
    case SQLITE_FULL:
        return Say::tr(
            "The disk is full. The last change was not kept; everything before it is safe. "
            "Free some space and try again.");
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return Say::tr(
                   "Another program is writing to %1. The last change was not kept. Try again in "
                   "a moment.")
            .arg(path);
    case SQLITE_READONLY:
        return Say::tr("%1 cannot be written to. Nothing was changed. Check that the file and its "
                       "folder are not read-only.")
            .arg(path);
    case SQLITE_CANTOPEN:
        return Say::tr(
                   "%1 cannot be opened. Nothing was changed. Check that it is there and that you "
                   "may read it.")
            .arg(path);
    case SQLITE_NOTADB:
        return Say::tr("%1 is not a planner file. Nothing was changed.").arg(path);
    case SQLITE_CORRUPT:
        return Say::tr(
                   "%1 is damaged. Nothing was changed. Keep the file as it is and go back to the "
                   "last backup.")
            .arg(path);
    case SQLITE_IOERR:
        return Say::tr(
                   "%1 could not be read or written. The last change was not kept. Check the disk "
                   "and try again.")
            .arg(path);
    default:
        return Say::tr("The planner file %1 refused the change. Nothing was changed.").arg(path);
    }
}

QString openOptions(Database::Mode mode)
{
    switch (mode) {
    case Database::Mode::ReadWrite:
        return QStringLiteral("QSQLITE_BUSY_TIMEOUT=10000");
    case Database::Mode::ReadOnly:
        return QStringLiteral("QSQLITE_OPEN_READONLY;QSQLITE_BUSY_TIMEOUT=10000");
    case Database::Mode::Immutable:
        return QStringLiteral("QSQLITE_OPEN_READONLY;QSQLITE_OPEN_URI");
    }
    Q_UNREACHABLE();
}

} // namespace

Statement::Statement(Database &database, sqlite3_stmt *statement)
    : m_database(&database),
      m_statement(statement)
{
}

Statement::Statement(Statement &&other) noexcept
    : m_database(other.m_database),
      m_statement(std::exchange(other.m_statement, nullptr)),
      m_bound(other.m_bound)
{
}

Statement::~Statement()
{
    if (m_statement) {
        sqlite3_reset(m_statement);
        sqlite3_clear_bindings(m_statement);
    }
}

void Statement::check(int code) const
{
    if (code != SQLITE_OK)
        m_database->fail(code);
}

Statement &Statement::bind(qint64 number)
{
    check(sqlite3_bind_int64(m_statement, ++m_bound, number));
    return *this;
}

Statement &Statement::bind(const QString &text)
{
    return text.isNull() ? bindNull() : bindText(text.toUtf8());
}

Statement &Statement::bind(const QDate &date)
{
    return date.isNull() ? bindNull() : bindText(base::isoDay(date));
}

Statement &Statement::bind(const QByteArray &blob)
{
    check(sqlite3_bind_blob(m_statement, ++m_bound, blob.constData(), static_cast<int>(blob.size()),
                            SQLITE_TRANSIENT));
    return *this;
}

Statement &Statement::bindText(const QByteArray &utf8)
{
    check(sqlite3_bind_text(m_statement, ++m_bound, utf8.constData(), static_cast<int>(utf8.size()),
                            SQLITE_TRANSIENT));
    return *this;
}

Statement &Statement::bindInPlace(QByteArrayView blob)
{
    check(sqlite3_bind_blob(m_statement, ++m_bound, blob.isNull() ? "" : blob.data(),
                            static_cast<int>(blob.size()), SQLITE_STATIC));
    return *this;
}

Statement &Statement::bindTextInPlace(QByteArrayView utf8)
{
    check(sqlite3_bind_text(m_statement, ++m_bound, utf8.isNull() ? "" : utf8.data(),
                            static_cast<int>(utf8.size()), SQLITE_STATIC));
    return *this;
}

Statement &Statement::bindNull()
{
    check(sqlite3_bind_null(m_statement, ++m_bound));
    return *this;
}

bool Statement::next()
{
    const int code = sqlite3_step(m_statement);
    if (code == SQLITE_ROW)
        return true;
    if (code != SQLITE_DONE)
        m_database->fail(code);
    return false;
}

void Statement::run()
{
    const int code = sqlite3_step(m_statement);
    if (code != SQLITE_DONE && code != SQLITE_ROW)
        m_database->fail(code);
    sqlite3_reset(m_statement);
    m_bound = 0;
}

qint64 Statement::number(int column) const
{
    return sqlite3_column_int64(m_statement, column);
}

std::optional<qint64> Statement::optionalNumber(int column) const
{
    return isNull(column) ? std::nullopt : std::optional(number(column));
}

std::string_view Statement::utf8(int column) const
{
    const auto *text = reinterpret_cast<const char *>(sqlite3_column_text(m_statement, column));
    return {text ? text : "", static_cast<size_t>(sqlite3_column_bytes(m_statement, column))};
}

QString Statement::text(int column) const
{
    if (isNull(column))
        return {};
    const std::string_view view = utf8(column);
    return QString::fromUtf8(view.data(), static_cast<qsizetype>(view.size()));
}

QByteArray Statement::bytes(int column) const
{
    const auto *blob = static_cast<const char *>(sqlite3_column_blob(m_statement, column));
    return QByteArray(blob, sqlite3_column_bytes(m_statement, column));
}

bool Statement::isNull(int column) const
{
    return sqlite3_column_type(m_statement, column) == SQLITE_NULL;
}

Database::Database(const QString &path, Mode mode)
    : m_path(path),
      m_name(QUuid::createUuid().toString(QUuid::WithoutBraces)),
      m_connection(QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), m_name))
{
    m_connection.setConnectOptions(openOptions(mode));
    m_connection.setDatabaseName(mode == Mode::Immutable
                                     ? QUrl::fromLocalFile(path).toString(QUrl::FullyEncoded) +
                                           QStringLiteral("?immutable=1")
                                     : path);
    try {
        connect();
    } catch (...) {
        disconnect();
        throw;
    }
}

void Database::connect()
{
    if (!m_connection.open())
        base::fail(wordsFor(SQLITE_CANTOPEN, m_path), m_connection.lastError().text());
    const QVariant handle = m_connection.driver()->handle();
    m_handle = *static_cast<sqlite3 *const *>(handle.constData());
    sqlite3_extended_result_codes(m_handle, 1);
    // What is removed for data protection must not stay in the bytes of the file.
    execute("PRAGMA foreign_keys = ON; PRAGMA trusted_schema = OFF; PRAGMA cache_size = -16000; "
            "PRAGMA secure_delete = ON;");
}

void Database::setDurable()
{
    execute("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;");
}

Database::~Database()
{
    disconnect();
}

void Database::disconnect()
{
    for (const auto &[sql, statement] : m_prepared)
        sqlite3_finalize(statement);
    m_connection.close();
    m_connection = QSqlDatabase();
    QSqlDatabase::removeDatabase(m_name);
}

Statement Database::prepare(const char *sql)
{
    const auto found = m_prepared.find(sql);
    if (found != m_prepared.end() && !sqlite3_stmt_busy(found->second))
        return Statement(*this, found->second);
    Q_ASSERT_X(found == m_prepared.end(), "Database::prepare", sql);
    sqlite3_stmt *statement = nullptr;
    const int code =
        sqlite3_prepare_v3(m_handle, sql, -1, SQLITE_PREPARE_PERSISTENT, &statement, nullptr);
    if (code != SQLITE_OK)
        fail(code);
    m_prepared.emplace(sql, statement);
    return Statement(*this, statement);
}

void Database::execute(const QByteArray &sql)
{
    const int code = sqlite3_exec(m_handle, sql.constData(), nullptr, nullptr, nullptr);
    if (code != SQLITE_OK)
        fail(code);
}

qint64 Database::lastInsertKey() const
{
    return sqlite3_last_insert_rowid(m_handle);
}

qint64 Database::dataVersion()
{
    Statement row = prepare("PRAGMA data_version");
    row.next();
    return row.number(0);
}

int Database::changes() const
{
    return sqlite3_changes(m_handle);
}

void Database::fail(int code) const
{
    throw base::Failure(base::Error{.message = wordsFor(code, m_path),
                                    .detail = QStringLiteral("SQLite %1: %2")
                                                  .arg(code)
                                                  .arg(QString::fromUtf8(sqlite3_errmsg(m_handle))),
                                    .file = m_path,
                                    .row = {},
                                    .column = {},
                                    .path = {}});
}

Transaction::Transaction(Database &database) : m_database(database)
{
    m_database.prepare("BEGIN IMMEDIATE").run();
}

Transaction::~Transaction()
{
    if (m_open && !sqlite3_get_autocommit(m_database.handle()))
        sqlite3_exec(m_database.handle(), "ROLLBACK", nullptr, nullptr, nullptr);
}

void Transaction::commit()
{
    m_database.prepare("COMMIT").run();
    m_open = false;
}

Snapshot::Snapshot(Database &database) : m_database(database)
{
    m_database.execute("SAVEPOINT snapshot");
}

Snapshot::~Snapshot()
{
    sqlite3_exec(m_database.handle(), "RELEASE snapshot", nullptr, nullptr, nullptr);
}

} // namespace store
