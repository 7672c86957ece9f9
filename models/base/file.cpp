#include "base/file.h"

#include "base/error.h"
#include "base/say.h"

#include <QFile>
#include <QFileInfo>

namespace base {
namespace {

[[noreturn]] void failOn(const QString &path, const QString &message, const QString &detail = {})
{
    throw Failure(Error{.message = message.arg(path),
                        .detail = detail,
                        .file = path,
                        .row = {},
                        .column = {},
                        .path = {}});
}

bool beginsAsDatabase(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) && file.read(15) == "SQLite format 3";
}

} // namespace

void requireFile(const QString &path)
{
    const QFileInfo info(path);
    if (info.exists() && !info.isFile())
        failOn(path, Say::tr("%1 is not a file. Nothing was changed. Choose the file itself, not a "
                             "folder or a device."));
}

void requireReplaceable(const QString &path)
{
    requireFile(path);
    const QString behind = QFileInfo(path).canonicalFilePath(); // a link is written through
    if (behind.isEmpty())
        return;
    // One that is in use has these beside it. Opened and closed here it would lose its locks.
    if (QFileInfo::exists(behind + QStringLiteral("-shm")) ||
        QFileInfo::exists(behind + QStringLiteral("-wal")) || beginsAsDatabase(behind))
        failOn(path, Say::tr("%1 is a planner file or a backup of one. Nothing was written and it "
                             "is as it was. Choose another name."));
}

QByteArray readFile(const QString &path, qint64 most)
{
    requireFile(path);
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        failOn(path,
               Say::tr("%1 cannot be read. Nothing was changed. Check that it is there and that "
                       "you may read it."),
               file.errorString());
    // What the system says of the size is not believed: a file may grow while it is read.
    const QByteArray bytes = file.read(most + 1);
    if (file.error() != QFileDevice::NoError)
        failOn(path, Say::tr("%1 could not be read to its end. Nothing was changed."),
               file.errorString());
    if (bytes.size() > most)
        failOn(path, Say::tr("%1 is larger than such a file can be. Nothing was changed."));
    return bytes;
}

} // namespace base
