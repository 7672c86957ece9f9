#pragma once

#include <QByteArray>
#include <QFile>
#include <QString>
#include <map>
#include <string>
#include <zip.h>

namespace ods_file {

inline const QByteArray head =
    "<office:document-content xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" "
    "xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\" "
    "xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\"><office:body>"
    "<office:spreadsheet>";
inline const QByteArray tail = "</office:spreadsheet></office:body></office:document-content>";

/// A zip archive with these files; false if it cannot be written.
inline bool writeZip(const QString &fileName, const std::map<std::string, QByteArray> &files)
{
    zip_t *zip =
        zip_open(QFile::encodeName(fileName).constData(), ZIP_CREATE | ZIP_TRUNCATE, nullptr);
    if (!zip)
        return false;
    for (const auto &[name, bytes] : files) {
        zip_source_t *source =
            zip_source_buffer(zip, bytes.constData(), zip_uint64_t(bytes.size()), 0);
        if (zip_file_add(zip, name.c_str(), source, ZIP_FL_OVERWRITE) < 0)
            return false;
    }
    return zip_close(zip) == 0;
}

/// A spreadsheet with this inside its body.
inline bool writeOds(const QString &fileName, const QByteArray &sheets)
{
    return writeZip(fileName, {{"content.xml", head + sheets + tail}});
}

/// A cell that holds text.
inline QByteArray cell(const QByteArray &text)
{
    return "<table:table-cell><text:p>" + text + "</text:p></table:table-cell>";
}

} // namespace ods_file
