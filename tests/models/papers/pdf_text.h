#pragma once

#include "papers/pdf_writer.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QString>
#include <QStringList>
#include <QTemporaryDir>
#include <stdexcept>

/// What other programs read out of our PDF files. Needs poppler-utils.
namespace pdf {

inline QByteArray run(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.start(program, arguments);
    if (!process.waitForFinished(60'000) || process.exitCode() != 0)
        throw std::runtime_error((program +
                                  QStringLiteral(" failed (is poppler-utils installed?) ") +
                                  QString::fromUtf8(process.readAllStandardError()))
                                     .toStdString());
    return process.readAllStandardOutput();
}

/// A PDF of documents in a folder that goes with it.
class Printed {
public:
    explicit Printed(const QList<papers::Document> &documents, bool eachOnNewSheet = true)
    {
        QFile file(path());
        if (!file.open(QIODevice::WriteOnly))
            throw std::runtime_error("no temporary file");
        papers::writePdf(documents, file, eachOnNewSheet);
    }

    QString path() const { return m_folder.filePath(QStringLiteral("paper.pdf")); }

    /// The text of each page, in the order it was painted.
    QStringList pages() const
    {
        const QByteArray text = run(QStringLiteral("pdftotext"),
                                    {QStringLiteral("-raw"), QStringLiteral("-enc"),
                                     QStringLiteral("UTF-8"), path(), QStringLiteral("-")});
        QStringList pages = QString::fromUtf8(text).split(u'\f');
        pages.removeLast();
        return pages;
    }

    QByteArray info() const { return run(QStringLiteral("pdfinfo"), {path()}); }
    /// One line for each picture on each page, as pdfimages lists them.
    QStringList images() const
    {
        const QByteArray list = run(QStringLiteral("pdfimages"), {QStringLiteral("-list"), path()});
        return QString::fromUtf8(list).split(u'\n', Qt::SkipEmptyParts).mid(2);
    }
    QByteArray fonts() const { return run(QStringLiteral("pdffonts"), {path()}); }
    /// Words with their places, as XHTML.
    QByteArray boxes() const
    {
        return run(QStringLiteral("pdftotext"),
                   {QStringLiteral("-bbox"), path(), QStringLiteral("-")});
    }

private:
    QTemporaryDir m_folder;
};

/// Letters, digits and signs in their plain form, without spaces, line ends and marks of
/// direction, because those are not what may be lost.
inline QString letters(const QString &text)
{
    QString found;
    for (const QChar letter : text.normalized(QString::NormalizationForm_KC)) {
        if (!letter.isSpace() && letter.category() != QChar::Other_Format &&
            letter.category() != QChar::Other_Control)
            found += letter;
    }
    return found;
}

} // namespace pdf
