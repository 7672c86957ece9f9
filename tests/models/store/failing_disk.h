#pragma once

#include <QByteArray>
#include <QFile>
#include <QRandomGenerator>
#include <QString>

#include <cstring>
#include <map>
#include <new>
#include <sqlite3.h>
#include <string>
#include <vector>

namespace store_tests {

/// What goes wrong with the disk.
enum class Fault { None, Full, WriteError, ShortWrite, SyncError, TruncateError, ReadError, Cut };

/// While it lives, SQLite reads and writes through it: the default VFS, wrapped. It counts the
/// operations that its fault concerns, lets one of them go wrong, and remembers of every file what
/// was synced, so that the power can be cut.
class FailingDisk {
public:
    FailingDisk() : m_real(sqlite3_vfs_find(nullptr)), m_vfs(*m_real)
    {
        m_vfs.zName = "failing";
        m_vfs.pAppData = this;
        m_vfs.szOsFile = int(sizeof(File)) + m_real->szOsFile;
        m_vfs.pNext = nullptr;
        m_vfs.xOpen = open;
        m_vfs.xDelete = remove;
        m_vfs.xAccess = [](sqlite3_vfs *vfs, const char *name, int flags, int *result) {
            sqlite3_vfs *real = of(vfs).m_real;
            return real->xAccess(real, name, flags, result);
        };
        m_vfs.xFullPathname = [](sqlite3_vfs *vfs, const char *name, int size, char *result) {
            sqlite3_vfs *real = of(vfs).m_real;
            return real->xFullPathname(real, name, size, result);
        };
        sqlite3_vfs_register(&m_vfs, 1);
    }
    ~FailingDisk()
    {
        sqlite3_vfs_register(m_real, 1);
        sqlite3_vfs_unregister(&m_vfs);
    }
    FailingDisk(const FailingDisk &) = delete;
    FailingDisk &operator=(const FailingDisk &) = delete;

    /// Lets operation `at`, counted from 1, of those that `fault` concerns go wrong; where it is
    /// `lasting`, every one after it as well, until `mend`.
    void breakAt(Fault fault, int at, bool lasting)
    {
        m_fault = fault;
        m_left = at;
        m_lasting = lasting;
        m_fired = false;
    }
    void mend() { m_fault = Fault::None; }
    /// Whether the operation was reached.
    bool hasFired() const { return m_fired; }

    /// After a power cut, and with no connection open: every file is what had been synced, with
    /// whichever of the later writes `random` lets through, one of them perhaps in part.
    void restart(QRandomGenerator &random)
    {
        for (auto &[name, content] : m_contents) {
            for (const Write &write : content.later) {
                if (random.bounded(2) == 0)
                    continue;
                Write kept = write;
                if (!kept.isTruncation && random.bounded(4) == 0)
                    kept.bytes.truncate(random.bounded(int(kept.bytes.size()) + 1) / sector *
                                        sector);
                kept.applyTo(content.synced);
            }
            content.later.clear();
            QFile file(QFile::decodeName(name.c_str()));
            QFile::remove(file.fileName() + QStringLiteral("-shm"));
            if (content.synced.isEmpty())
                file.remove();
            else if (file.open(QIODevice::WriteOnly | QIODevice::Truncate))
                file.write(content.synced);
        }
    }

private:
    static constexpr int sector = 512; // bytes that a disk writes whole or not at all

    struct Write {
        qint64 offset; ///< where it begins, or the size after a truncation
        QByteArray bytes;
        bool isTruncation;

        void applyTo(QByteArray &file) const
        {
            if (isTruncation) {
                if (offset < file.size())
                    file.truncate(offset);
                return;
            }
            if (file.size() < offset + bytes.size())
                file.append(offset + bytes.size() - file.size(), '\0');
            std::memcpy(file.data() + offset, bytes.constData(), size_t(bytes.size()));
        }
    };
    struct Content {
        QByteArray synced;
        std::vector<Write> later;
    };
    /// What SQLite holds; the file of the wrapped VFS follows it.
    struct File {
        sqlite3_file base;
        FailingDisk *disk;
        Content *content; ///< null for temporary files

        sqlite3_file *real() { return reinterpret_cast<sqlite3_file *>(this + 1); }
    };

    static FailingDisk &of(sqlite3_vfs *vfs) { return *static_cast<FailingDisk *>(vfs->pAppData); }
    static File &of(sqlite3_file *file) { return *reinterpret_cast<File *>(file); }

    /// Whether the operation that comes now goes wrong.
    bool goesWrong(bool concerned)
    {
        if (m_fault == Fault::None || !concerned)
            return false;
        if (m_left > 0 && --m_left > 0)
            return false;
        if (m_fired && !m_lasting)
            return false;
        return m_fired = true;
    }
    bool isOff() const { return m_fault == Fault::Cut && m_fired; }
    bool powerFails() { return goesWrong(m_fault == Fault::Cut); }

    static int open(sqlite3_vfs *vfs, const char *name, sqlite3_file *file, int flags, int *out)
    {
        FailingDisk &disk = of(vfs);
        auto *opened = new (file) File{{nullptr}, &disk, nullptr};
        if (disk.isOff())
            return SQLITE_CANTOPEN;
        const int code = disk.m_real->xOpen(disk.m_real, name, opened->real(), flags, out);
        if (code == SQLITE_OK && name)
            opened->content = disk.contentOf(name);
        if (opened->real()->pMethods)
            opened->base.pMethods = methods();
        return code;
    }

    Content *contentOf(const char *name)
    {
        const auto [place, isNew] = m_contents.try_emplace(name);
        QFile file(QFile::decodeName(name));
        // Read through another handle only before SQLite holds locks on it.
        if (isNew && file.open(QIODevice::ReadOnly))
            place->second.synced = file.readAll();
        return &place->second;
    }

    static int remove(sqlite3_vfs *vfs, const char *name, int syncFolder)
    {
        FailingDisk &disk = of(vfs);
        if (disk.isOff() || disk.powerFails())
            return SQLITE_IOERR_DELETE;
        const auto place = disk.m_contents.find(name);
        if (place != disk.m_contents.end())
            place->second = {};
        return disk.m_real->xDelete(disk.m_real, name, syncFolder);
    }

    static int write(sqlite3_file *base, const void *bytes, int size, sqlite3_int64 offset)
    {
        File &file = of(base);
        FailingDisk &disk = *file.disk;
        if (disk.isOff() || disk.powerFails())
            return SQLITE_IOERR_WRITE;
        int written = size;
        int answer = SQLITE_OK;
        if (disk.goesWrong(disk.m_fault == Fault::Full || disk.m_fault == Fault::WriteError ||
                           disk.m_fault == Fault::ShortWrite)) {
            written = disk.m_fault == Fault::ShortWrite ? size / 2 : 0;
            answer = disk.m_fault == Fault::Full ? SQLITE_FULL : SQLITE_IOERR_WRITE;
        }
        if (written == 0)
            return answer;
        if (file.content)
            file.content->later.push_back(
                {offset, QByteArray(static_cast<const char *>(bytes), written), false});
        const int code = file.real()->pMethods->xWrite(file.real(), bytes, written, offset);
        return code == SQLITE_OK ? answer : code;
    }

    static int read(sqlite3_file *base, void *bytes, int size, sqlite3_int64 offset)
    {
        File &file = of(base);
        if (file.disk->isOff() || file.disk->goesWrong(file.disk->m_fault == Fault::ReadError))
            return SQLITE_IOERR_READ;
        return file.real()->pMethods->xRead(file.real(), bytes, size, offset);
    }

    static int truncate(sqlite3_file *base, sqlite3_int64 size)
    {
        File &file = of(base);
        FailingDisk &disk = *file.disk;
        if (disk.isOff() || disk.powerFails() ||
            disk.goesWrong(disk.m_fault == Fault::TruncateError))
            return SQLITE_IOERR_TRUNCATE;
        if (file.content)
            file.content->later.push_back({size, {}, true});
        return file.real()->pMethods->xTruncate(file.real(), size);
    }

    static int sync(sqlite3_file *base, int flags)
    {
        File &file = of(base);
        FailingDisk &disk = *file.disk;
        if (disk.isOff() || disk.powerFails() || disk.goesWrong(disk.m_fault == Fault::SyncError))
            return SQLITE_IOERR_FSYNC;
        if (file.content) {
            for (const Write &write : file.content->later)
                write.applyTo(file.content->synced);
            file.content->later.clear();
        }
        // The bytes the disk remembers are those above; waiting for the real one proves nothing.
        static_cast<void>(flags);
        return SQLITE_OK;
    }

    /// Calls the method of the wrapped file.
    template <auto Method, typename... Values>
    static auto pass(sqlite3_file *file, Values... values)
    {
        sqlite3_file *real = of(file).real();
        return (real->pMethods->*Method)(real, values...);
    }

    static const sqlite3_io_methods *methods()
    {
        using All = sqlite3_io_methods;
        // Version 2: shared memory for the WAL, and no mapped pages that would pass by `read`.
        static const All methods = [] {
            All all{};
            all.iVersion = 2;
            all.xClose = pass<&All::xClose>;
            all.xRead = read;
            all.xWrite = write;
            all.xTruncate = truncate;
            all.xSync = sync;
            all.xFileSize = pass<&All::xFileSize, sqlite3_int64 *>;
            all.xLock = pass<&All::xLock, int>;
            all.xUnlock = pass<&All::xUnlock, int>;
            all.xCheckReservedLock = pass<&All::xCheckReservedLock, int *>;
            all.xFileControl = pass<&All::xFileControl, int, void *>;
            all.xSectorSize = pass<&All::xSectorSize>;
            all.xDeviceCharacteristics = pass<&All::xDeviceCharacteristics>;
            all.xShmMap = pass<&All::xShmMap, int, int, int, void volatile **>;
            all.xShmLock = pass<&All::xShmLock, int, int, int>;
            all.xShmBarrier = pass<&All::xShmBarrier>;
            all.xShmUnmap = pass<&All::xShmUnmap, int>;
            return all;
        }();
        return &methods;
    }

    sqlite3_vfs *m_real;
    sqlite3_vfs m_vfs;
    std::map<std::string, Content> m_contents; // its nodes stay where they are
    Fault m_fault = Fault::None;
    int m_left = 0;
    bool m_lasting = false;
    bool m_fired = false;
};

} // namespace store_tests
