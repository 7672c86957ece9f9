#include "store/place.h"

#include "base/json.h"
#include "store/say.h"

#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>
#include <QStorageInfo>
#include <QSysInfo>

#ifdef Q_OS_WIN
#include <windows.h>
#else
#include <sys/stat.h>
#endif

namespace store {
namespace {

QString fileNumber(const QString &path)
{
#ifdef Q_OS_WIN
    const HANDLE file = CreateFileW(reinterpret_cast<LPCWSTR>(path.utf16()), 0,
                                    FILE_SHARE_READ | FILE_SHARE_WRITE | FILE_SHARE_DELETE, nullptr,
                                    OPEN_EXISTING, FILE_FLAG_BACKUP_SEMANTICS, nullptr);
    BY_HANDLE_FILE_INFORMATION facts;
    const bool known = file != INVALID_HANDLE_VALUE && GetFileInformationByHandle(file, &facts);
    if (file != INVALID_HANDLE_VALUE)
        CloseHandle(file);
    return known ? QString::number((quint64(facts.nFileIndexHigh) << 32) | facts.nFileIndexLow)
                 : QString();
#else
    struct stat facts;
    const bool known = stat(QFile::encodeName(path).constData(), &facts) == 0;
    return known ? QString::number(facts.st_ino) : QString();
#endif
}

const QStringList &networkFileSystems()
{
    static const QStringList names{QStringLiteral("cifs"),
                                   QStringLiteral("smb"),
                                   QStringLiteral("smb2"),
                                   QStringLiteral("smb3"),
                                   QStringLiteral("smbfs"),
                                   QStringLiteral("nfs"),
                                   QStringLiteral("nfs4"),
                                   QStringLiteral("afpfs"),
                                   QStringLiteral("webdav"),
                                   QStringLiteral("davfs"),
                                   QStringLiteral("fuse.davfs2"),
                                   QStringLiteral("fuse.sshfs"),
                                   QStringLiteral("fuse.gvfsd-fuse"),
                                   QStringLiteral("fuse.rclone")};
    return names;
}

/// Names of folders that cloud programs make, and of files they leave in them.
bool isSyncedName(const QString &name)
{
    static const QStringList beginnings{
        QStringLiteral("onedrive"),    QStringLiteral("dropbox"), QStringLiteral("google drive"),
        QStringLiteral("googledrive"), QStringLiteral("icloud"),  QStringLiteral("nextcloud"),
        QStringLiteral("owncloud"),    QStringLiteral("box sync")};
    const QString folded = name.toCaseFolded();
    return std::any_of(beginnings.begin(), beginnings.end(), [&folded](const QString &beginning) {
        return folded == beginning || folded.startsWith(beginning + QStringLiteral(" -")) ||
               folded.startsWith(beginning + QStringLiteral(" ("));
    });
}

const QStringList &markerFiles()
{
    static const QStringList names{QStringLiteral(".dropbox"), QStringLiteral(".owncloudsync.log"),
                                   QStringLiteral(".sync_"), QStringLiteral(".nextcloudsync.log"),
                                   QStringLiteral(".849C9593-D756-4E56-8D6E-42412F2A707B")};
    return names;
}

} // namespace

Place Place::of(const QString &path)
{
    const QFileInfo file(path);
    return {.path = file.canonicalFilePath(),
            .volume = QString::fromUtf8(QStorageInfo(file.absolutePath()).device()),
            .number = fileNumber(file.canonicalFilePath()),
            .machine = QString::fromUtf8(QSysInfo::machineUniqueId())};
}

QByteArray Place::toJson() const
{
    return base::jsonBytes(QJsonObject{{QStringLiteral("path"), path},
                                       {QStringLiteral("volume"), volume},
                                       {QStringLiteral("number"), number},
                                       {QStringLiteral("machine"), machine}});
}

Place Place::fromJson(const QByteArray &json)
{
    const QJsonObject object = base::jsonValue(json).toObject();
    return {.path = object[QStringLiteral("path")].toString(),
            .volume = object[QStringLiteral("volume")].toString(),
            .number = object[QStringLiteral("number")].toString(),
            .machine = object[QStringLiteral("machine")].toString()};
}

FolderFacts FolderFacts::of(const QString &path)
{
    FolderFacts facts{.path = QDir::cleanPath(QFileInfo(path).absoluteFilePath()),
                      .fileSystem = QStorageInfo(path).fileSystemType(),
                      .syncedFolders = {},
                      .namesInside = {}};
    for (const char *name : {"OneDrive", "OneDriveCommercial", "OneDriveConsumer"}) {
        const QString root = qEnvironmentVariable(name);
        if (!root.isEmpty())
            facts.syncedFolders.append(QDir::cleanPath(root));
    }
    QDir folder(facts.path);
    do {
        for (const QString &marker : markerFiles()) {
            if (folder.exists(marker))
                facts.namesInside.append(marker);
        }
    } while (folder.cdUp());
    return facts;
}

std::optional<QString> problemWithFolder(const FolderFacts &facts)
{
    const QString wayOut =
        Say::tr(
            "Keep the file on this laptop and put a daily backup there instead. The usual place "
            "is %1. Nothing was changed.")
            .arg(QDir::toNativeSeparators(defaultFolder()));
    if (facts.path.startsWith(QLatin1StringView("//")) ||
        networkFileSystems().contains(QString::fromLatin1(facts.fileSystem).toLower()))
        return Say::tr("%1 is on a network drive. A planner file there would be damaged when the "
                       "connection drops.")
                   .arg(facts.path) +
               QLatin1Char(' ') + wayOut;
    const bool inSyncedRoot = std::any_of(
        facts.syncedFolders.begin(), facts.syncedFolders.end(), [&facts](const QString &root) {
            return facts.path == root || facts.path.startsWith(root + QLatin1Char('/'));
        });
    const QStringList parts = facts.path.split(QLatin1Char('/'), Qt::SkipEmptyParts);
    if (inSyncedRoot || !facts.namesInside.isEmpty() ||
        std::any_of(parts.begin(), parts.end(), isSyncedName))
        return Say::tr(
                   "%1 is copied by a cloud program while it is in use. A planner file there would "
                   "be damaged.")
                   .arg(facts.path) +
               QLatin1Char(' ') + wayOut;
    return std::nullopt;
}

QString defaultFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation);
}

} // namespace store
