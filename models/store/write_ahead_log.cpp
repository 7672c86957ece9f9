#include "store/write_ahead_log.h"

#include <QFileInfo>

namespace store {

void leaveLogForIdleTime(PlannerFile &file)
{
    file.database().execute("PRAGMA wal_autocheckpoint = 4096");
}

qint64 rowsChanged(PlannerFile &file)
{
    Statement row = file.database().prepare("SELECT total_changes()");
    return row.next() ? row.number(0) : 0;
}

void bringInLog(const QString &path)
{
    if (!QFileInfo::exists(path))
        return; // SQLite would make an empty one
    Database database(path, Database::Mode::ReadWrite);
    database.execute("PRAGMA wal_checkpoint(PASSIVE)");
}

} // namespace store
