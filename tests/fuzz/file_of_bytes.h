#pragma once

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>

namespace fuzz {

/// A file with these bytes, in memory where the system has a folder for that.
class FileOfBytes {
public:
    FileOfBytes(const char *name, const QByteArray &bytes)
        : m_folder(quickFolder()),
          m_path(m_folder.filePath(QString::fromLatin1(name)))
    {
        QFile file(m_path);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write %s", qPrintable(m_path));
    }
    const QString &path() const { return m_path; }

private:
    static QString quickFolder()
    {
        const QString memory = QStringLiteral("/dev/shm");
        return (QFileInfo(memory).isWritable() ? memory : QDir::tempPath()) +
               QStringLiteral("/fuzz-XXXXXX");
    }

    QTemporaryDir m_folder;
    QString m_path;
};

} // namespace fuzz
