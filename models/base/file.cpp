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

} // namespace

void requireFile(const QString &path)
{
    const QFileInfo info(path);
    if (info.exists() && !info.isFile())
        failOn(path, Say::tr("%1 is not a file. Nothing was changed. Choose the file itself, not a "
                             "folder or a device."));
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
