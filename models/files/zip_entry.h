#pragma once

#include "files/zip_library.h"

#include <QByteArray>
#include <QString>
#include <QStringList>
#include <memory>

namespace files {

/// A zip archive opened for reading. Throws a Failure if it is damaged.
class ZipArchive {
public:
    explicit ZipArchive(const QString &fileName);

    bool contains(const char *name) const;
    /// The names of the first few files within.
    QStringList names(int limit) const;
    /// The whole of a small file within, at most `limit` bytes of it; empty if it is not there.
    QByteArray contents(const char *name, qsizetype limit) const;
    zip_t *handle() const { return m_zip.get(); }
    const ZipLibrary &library() const { return m_library; }
    const QString &fileName() const { return m_fileName; }
    /// Throws the Failure for an archive that cannot be read further.
    [[noreturn]] void failDamaged(const QString &detail) const;
    /// Throws the Failure for an archive that needs a password.
    [[noreturn]] void failProtected() const;

private:
    struct Discard {
        void operator()(zip_t *zip) const { zipLibrary().discard(zip); }
    };
    const ZipLibrary &m_library = zipLibrary();
    QString m_fileName;
    std::unique_ptr<zip_t, Discard> m_zip;
};

/// One file within an archive, inflated piece by piece.
class ZipEntry {
public:
    /// Throws a Failure if there is no such file or it needs a password. `archive` outlives it.
    ZipEntry(const ZipArchive &archive, const char *name);

    /// Fills at most `size` bytes; 0 at the end. Throws a Failure where the archive is damaged.
    qsizetype read(char *bytes, qsizetype size);
    /// The inflated size that the archive claims, 0 if it does not say.
    qint64 claimedSize() const { return m_claimedSize; }

private:
    struct Close {
        void operator()(zip_file_t *file) const { zipLibrary().fclose(file); }
    };
    const ZipArchive &m_archive;
    std::unique_ptr<zip_file_t, Close> m_file;
    qint64 m_claimedSize = 0;
};

} // namespace files
