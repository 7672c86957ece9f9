#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QDate>
#include <QSqlDatabase>
#include <QString>
#include <QStringView>
#include <memory>
#include <optional>
#include <string_view>
#include <unordered_map>

struct sqlite3;
struct sqlite3_stmt;

namespace store {

class Database;

/// A prepared statement: bind in order, then step. Throws a Failure in words when SQLite refuses.
class Statement {
public:
    Statement(Statement &&other) noexcept;
    Statement &operator=(Statement &&) = delete;
    ~Statement();

    Statement &bind(qint64 number);
    Statement &bind(int number) { return bind(static_cast<qint64>(number)); }
    Statement &bind(const QString &text);
    Statement &bind(const QByteArray &blob);
    /// As "2026-11-20"; null where the date is.
    Statement &bind(const QDate &date);
    Statement &bindText(const QByteArray &utf8);
    /// The same without a copy: the bytes must stay until the statement has run.
    Statement &bindInPlace(QByteArrayView blob);
    Statement &bindTextInPlace(QByteArrayView utf8);
    Statement &bindNull();
    template <typename T>
    Statement &bind(const std::optional<T> &value)
    {
        return value ? bind(*value) : bindNull();
    }

    /// Moves to the next row; false after the last.
    bool next();
    /// Runs a statement that gives no rows.
    void run();

    qint64 number(int column) const;
    std::optional<qint64> optionalNumber(int column) const;
    QString text(int column) const;
    /// UTF-8, valid until the next step.
    std::string_view utf8(int column) const;
    QByteArray bytes(int column) const;
    bool isNull(int column) const;

private:
    friend class Database;
    Statement(Database &database, sqlite3_stmt *statement);
    void check(int code) const;

    Database *m_database;
    sqlite3_stmt *m_statement;
    int m_bound = 0;
};

/// One connection to a planner file. Opened through Qt Sql; its statements go straight to the
/// same connection's SQLite, which binds and reads without a QVariant per value.
class Database {
public:
    enum class Mode { ReadWrite, ReadOnly, Immutable };

    /// Opens `path` and sets what every connection needs. Changes nothing in it.
    Database(const QString &path, Mode mode);
    ~Database();
    Database(const Database &) = delete;
    Database &operator=(const Database &) = delete;

    /// Prepared once and kept; `sql` must be a literal or otherwise repeat itself.
    Statement prepare(const char *sql);
    Statement prepare(const QByteArray &sql) { return prepare(sql.constData()); }
    /// Runs one or more statements without values.
    void execute(const QByteArray &sql);
    qint64 lastInsertKey() const;
    /// Each commit is durable when it returns, and nobody who reads waits for it.
    void setDurable();
    /// Changes when another connection wrote to the file.
    qint64 dataVersion();
    /// Rows changed by the last statement.
    int changes() const;

    sqlite3 *handle() const { return m_handle; }
    const QString &path() const { return m_path; }

    /// What SQLite last said, as a Failure.
    [[noreturn]] void fail(int code) const;

private:
    void connect();
    void disconnect();

    QString m_path;
    QString m_name;
    QSqlDatabase m_connection;
    sqlite3 *m_handle = nullptr;
    std::unordered_map<std::string, sqlite3_stmt *> m_prepared;
};

/// A write transaction, rolled back unless committed.
class Transaction {
public:
    explicit Transaction(Database &database);
    ~Transaction();
    Transaction(const Transaction &) = delete;
    Transaction &operator=(const Transaction &) = delete;

    /// Returns only when the change is durable.
    void commit();

private:
    Database &m_database;
    bool m_open = true;
};

/// A read that sees one moment of the file however long it takes.
class Snapshot {
public:
    explicit Snapshot(Database &database);
    ~Snapshot();
    Snapshot(const Snapshot &) = delete;
    Snapshot &operator=(const Snapshot &) = delete;

private:
    Database &m_database;
};

} // namespace store
