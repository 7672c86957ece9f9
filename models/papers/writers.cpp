#include "papers/writers.h"

#include "base/error.h"
#include "base/file.h"
#include "papers/html_writer.h"
#include "papers/pdf_writer.h"
#include "papers/say.h"

#include <QFileInfo>
#include <QSaveFile>

namespace papers {

const QList<Writer> &writers()
{
    static const QList<Writer> all{
        {QStringLiteral("pdf"), QStringLiteral("PDF"),
         [](const QList<Document> &documents, QIODevice &device) { writePdf(documents, device); }},
        {QStringLiteral("html"), Say::tr("Web page"), writeHtml},
    };
    return all;
}

void writeFile(const QList<Document> &documents, const QString &path)
{
    const QString suffix = QFileInfo(path).suffix().toLower();
    for (const Writer &writer : writers()) {
        if (writer.suffix != suffix)
            continue;
        base::requireReplaceable(path);
        QSaveFile file(path);
        if (!file.open(QIODevice::WriteOnly))
            base::fail(Say::tr("“%1” could not be written. Choose another folder, or close "
                               "the program that has the file open.")
                           .arg(path),
                       file.errorString());
        writer.write(documents, file);
        if (!file.commit())
            base::fail(Say::tr("“%1” could not be written. The file that was there before, "
                               "if any, is as it was.")
                           .arg(path),
                       file.errorString());
        return;
    }
    QStringList known;
    for (const Writer &writer : writers())
        known.append(u'.' + writer.suffix);
    base::fail(Say::tr("Papers cannot be written as “%1”. Choose a name that ends in %2.")
                   .arg(QFileInfo(path).fileName(), known.join(Say::tr(" or "))));
}

} // namespace papers
