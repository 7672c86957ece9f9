#include "files/directory_reader.h"

#include "base/file.h"
#include "base/json.h"
#include "files/directory_rows.h"
#include "files/failure.h"
#include "files/say.h"
#include "files/zip_entry.h"

#include <QFile>
#include <QFileInfo>
#include <algorithm>

namespace files {
namespace {

[[noreturn]] void failCancelled(const QString &fileName)
{
    failIn(fileName, Say::tr("The import was cancelled. Nothing was changed."), {},
           QStringLiteral("cancelled"));
}

[[noreturn]] void failExcel(const QString &fileName)
{
    failIn(fileName, Say::tr("This is an Excel workbook, which the program cannot read. "
                             "Nothing was changed. Open it and save the sheet with the homes "
                             "(the middle sheet of CQC's monthly file) as CSV."));
}

/// Refuses archives that are no ODS file in words that help.
void refuseOtherArchives(const QString &fileName)
{
    const ZipArchive archive(fileName);
    if (archive.contains("content.xml") || archive.contains("META-INF/manifest.xml"))
        return;
    if (archive.contains("xl/workbook.xml") || archive.contains("xl/workbook.bin"))
        failExcel(fileName);
    constexpr int enough = 20;
    const QStringList names = archive.names(enough);
    const bool holdsDirectory = std::any_of(names.begin(), names.end(), [](const QString &name) {
        return name.endsWith(QLatin1StringView(".csv"), Qt::CaseInsensitive) ||
               name.endsWith(QLatin1StringView(".ods"), Qt::CaseInsensitive);
    });
    if (holdsDirectory)
        failIn(fileName, Say::tr("This is a zip archive. Nothing was changed. Unpack it and "
                                 "choose the file inside."));
    failIn(fileName, Say::tr("This is not a directory of care homes. Nothing was changed."));
}

DirectoryContent readFromOds(const QString &fileName, const QStringList &authorities,
                             const std::function<bool(double)> &progress, const OdsLimits &limits)
{
    refuseOtherArchives(fileName);
    DirectoryRows rows(fileName, authorities, Encoding::Utf8);
    OdsHandler handler;
    handler.sheet = [&](std::string_view) {
        rows.startSheet();
        return !rows.hasHeader(); // the sheets behind the one with the homes do not matter
    };
    handler.row = [&](qint64 row, DirectoryRows::Cells cells) { return rows.take(row, cells); };
    handler.progress = progress;
    handler.columnNames = [&rows](size_t column) { return rows.headingOf(column); };
    if (!readOds(fileName, handler, limits))
        failCancelled(fileName);
    return rows.finish();
}

DirectoryContent readFromCsv(QFile &file, const QStringList &authorities,
                             const std::function<bool(double)> &progress, const CsvLimits &limits)
{
    constexpr qint64 rowsBetweenReports = 1000;
    CsvReader reader(file, file.fileName(), limits);
    DirectoryRows rows(file.fileName(), authorities, reader.encoding());
    const ColumnNames names = [&rows](size_t column) { return rows.headingOf(column); };
    reader.nameColumns(names);
    size_t lastWidth = 0;
    for (qint64 count = 1; reader.next(); ++count) {
        if (!rows.take(reader.row(), reader.cells()))
            break;
        lastWidth = reader.cells().size();
        if (progress && count % rowsBetweenReports == 0 && !progress(reader.progress()))
            failCancelled(file.fileName());
    }
    // A directory cut short would make the homes behind the cut look as if they had closed.
    if (rows.hasHeader() && !reader.endedByLineBreak() && lastWidth < rows.width())
        failIn(file.fileName(),
               Say::tr("This file was cut short: its last row ends in %1. Nothing was changed. "
                       "Download or save it again.")
                   .arg(columnInWords(names, lastWidth - 1)),
               reader.row(), {}, columnName(names, lastWidth - 1));
    return rows.finish();
}

} // namespace

QJsonObject DirectoryRow::object() const
{
    QJsonObject object = base::jsonValue(fields).toObject();
    for (const QLatin1StringView name : blank)
        object.insert(name, QJsonValue());
    return object;
}

DirectoryContent readDirectory(const QString &fileName, const QStringList &authorities,
                               const std::function<bool(double)> &progress,
                               const DirectoryLimits &limits)
{
    base::requireFile(fileName);
    QFile file(fileName);
    if (!file.open(QIODevice::ReadOnly))
        failIn(fileName,
               Say::tr("The file could not be opened. Nothing was changed. Is it "
                       "there, and may you read it?"),
               {}, file.errorString());
    constexpr qint64 signatureBytes = 8;
    const QByteArray start = file.peek(signatureBytes);
    if (start.isEmpty())
        failIn(fileName, Say::tr("The file is empty. Nothing was changed."));
    if (start.startsWith("\xD0\xCF\x11\xE0"))
        failExcel(fileName);
    if (start.startsWith("PK\x03\x04") || start.startsWith("PK\x05\x06"))
        return readFromOds(fileName, authorities, progress, limits.ods);
    return readFromCsv(file, authorities, progress, limits.csv);
}

} // namespace files
