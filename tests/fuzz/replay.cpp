#include "target.h"

#include <QDir>
#include <QFile>
#include <QTextStream>

/// Runs a target over every file of a corpus. Fails where the corpus is empty.
int main(int argc, char **argv)
{
    const QDir corpus(QString::fromLocal8Bit(argc > 1 ? argv[1] : ""));
    const QFileInfoList files = corpus.entryInfoList(QDir::Files, QDir::Name);
    for (const QFileInfo &info : files) {
        QFile file(info.filePath());
        if (!file.open(QIODevice::ReadOnly))
            return 1;
        QTextStream(stdout) << info.fileName() << Qt::endl;
        const QByteArray bytes = file.readAll();
        LLVMFuzzerTestOneInput(reinterpret_cast<const uint8_t *>(bytes.constData()),
                               size_t(bytes.size()));
        // Each file cut short is an input too.
        for (qsizetype size = 0; size < bytes.size(); size += 1 + bytes.size() / 50)
            LLVMFuzzerTestOneInput(reinterpret_cast<const uint8_t *>(bytes.constData()),
                                   size_t(size));
    }
    return files.isEmpty() ? 1 : 0;
}
