#include "store/damage.h"

#include "base/error.h"
#include "store/raw_journal.h"

#include <sqlite3.h>

namespace store {
namespace {

/// Closed when it goes.
class Connection {
public:
    explicit Connection(const QString &path)
    {
        m_code =
            sqlite3_open_v2(path.toUtf8().constData(), &m_handle, SQLITE_OPEN_READONLY, nullptr);
    }
    ~Connection() { sqlite3_close(m_handle); }
    Connection(const Connection &) = delete;
    Connection &operator=(const Connection &) = delete;

    /// The first thing that is not sound.
    QString firstFault()
    {
        sqlite3_stmt *statement = nullptr;
        if (m_code == SQLITE_OK)
            m_code = sqlite3_prepare_v2(m_handle, "PRAGMA quick_check(1)", -1, &statement, nullptr);
        QString fault;
        if (m_code == SQLITE_OK && (m_code = sqlite3_step(statement)) == SQLITE_ROW)
            fault = QString::fromUtf8(
                reinterpret_cast<const char *>(sqlite3_column_text(statement, 0)));
        sqlite3_finalize(statement);
        if (m_code == SQLITE_CORRUPT || m_code == SQLITE_NOTADB)
            return QString::fromUtf8(sqlite3_errmsg(m_handle));
        return fault == QStringLiteral("ok") ? QString() : fault;
    }

private:
    sqlite3 *m_handle = nullptr;
    int m_code = SQLITE_OK;
};

bool holdsChanges(const QString &path)
{
    try {
        return !readRawJournal(path).changes.empty();
    } catch (const base::Failure &) {
        return false;
    }
}

} // namespace

QString damageIn(const QString &path, bool hasBackups)
{
    QString fault;
    {
        Connection connection(path);
        fault = connection.firstFault();
    }
    // A letter is no damaged planner file, and neither is the database of another program.
    return fault.isEmpty() || hasBackups || holdsChanges(path) ? fault : QString();
}

} // namespace store
