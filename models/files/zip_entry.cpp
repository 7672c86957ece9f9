#include "files/zip_entry.h"

#include "files/failure.h"
#include "files/say.h"

#include <QFile>
#include <algorithm>

namespace files {
namespace {

QByteArray nameForZip(const QString &fileName)
{
#ifdef Q_OS_WIN
    return fileName.toUtf8(); // libzip converts from UTF-8 there
#else
    return QFile::encodeName(fileName);
#endif
}

} // namespace

ZipArchive::ZipArchive(const QString &fileName) : m_fileName(fileName)
{
    int code = 0;
    m_zip.reset(m_library.open(nameForZip(fileName).constData(), ZIP_RDONLY, &code));
    if (!m_zip) {
        zip_error_t error;
        m_library.error_init_with_code(&error, code);
        const QString detail = QString::fromUtf8(m_library.error_strerror(&error));
        m_library.error_fini(&error);
        failDamaged(detail);
    }
}

bool ZipArchive::contains(const char *name) const
{
    return m_library.name_locate(m_zip.get(), name, 0) >= 0;
}

QStringList ZipArchive::names(int limit) const
{
    QStringList names;
    const zip_int64_t count =
        std::min<zip_int64_t>(m_library.get_num_entries(m_zip.get(), 0), limit);
    for (zip_int64_t index = 0; index < count; ++index) {
        if (const char *name = m_library.get_name(m_zip.get(), zip_uint64_t(index), 0))
            names += QString::fromUtf8(name);
    }
    return names;
}

QByteArray ZipArchive::contents(const char *name, qsizetype limit) const
{
    if (!contains(name))
        return {};
    ZipEntry entry(*this, name);
    QByteArray bytes(limit, '\0');
    qsizetype size = 0;
    while (size < limit) {
        const qsizetype read = entry.read(bytes.data() + size, limit - size);
        if (read == 0)
            break;
        size += read;
    }
    bytes.truncate(size);
    return bytes;
}

void ZipArchive::failDamaged(const QString &detail) const
{
    failIn(m_fileName,
           Say::tr("This file is damaged or was cut short. Nothing was changed. "
                   "Download or save it again."),
           {}, detail);
}

void ZipArchive::failProtected() const
{
    failIn(m_fileName, Say::tr("This file is protected with a password. Nothing was changed. "
                               "Open it, save it without a password and try again."));
}

ZipEntry::ZipEntry(const ZipArchive &archive, const char *name) : m_archive(archive)
{
    const ZipLibrary &zip = archive.library();
    zip_stat_t facts;
    zip.stat_init(&facts);
    if (zip.stat(archive.handle(), name, 0, &facts) != 0)
        archive.failDamaged(QString::fromUtf8(zip.strerror(archive.handle())));
    if ((facts.valid & ZIP_STAT_ENCRYPTION_METHOD) != 0 && facts.encryption_method != ZIP_EM_NONE)
        archive.failProtected();
    if ((facts.valid & ZIP_STAT_SIZE) != 0)
        m_claimedSize = qint64(std::min<zip_uint64_t>(facts.size, zip_uint64_t(INT64_MAX)));
    m_file.reset(zip.fopen_index(archive.handle(), facts.index, 0));
    if (!m_file)
        archive.failDamaged(QString::fromUtf8(zip.strerror(archive.handle())));
}

qsizetype ZipEntry::read(char *bytes, qsizetype size)
{
    const ZipLibrary &zip = m_archive.library();
    const zip_int64_t read = zip.fread(m_file.get(), bytes, zip_uint64_t(size));
    if (read < 0)
        m_archive.failDamaged(QString::fromUtf8(zip.file_strerror(m_file.get())));
    return qsizetype(read);
}

} // namespace files
