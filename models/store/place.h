#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>
#include <optional>

namespace store {

/// Where a file lies, as far as a laptop can tell (journal rule 21).
struct Place {
    QString path = {};    ///< canonical
    QString volume = {};  ///< the disk it is on
    QString number = {};  ///< the file's number on that disk
    QString machine = {}; ///< the laptop

    bool operator==(const Place &) const = default;

    static Place of(const QString &path);
    QByteArray toJson() const;
    static Place fromJson(const QByteArray &json);
};

/// What is known of a folder a planner file would lie in.
struct FolderFacts {
    QString path = {};              ///< absolute
    QByteArray fileSystem = {};     ///< ext4, ntfs, cifs ...
    QStringList syncedFolders = {}; ///< roots that cloud programs name on this laptop
    QStringList namesInside = {};   ///< marker files in the folder and those above it

    static FolderFacts of(const QString &path);
};

/// Why a planner file must not lie there, in words with the one way out; nothing where it may. A
/// database on a network share or in a folder that a cloud program copies gets damaged.
std::optional<QString> problemWithFolder(const FolderFacts &facts);

/// The folder planner files lie in unless told otherwise: local application data.
QString defaultFolder();

} // namespace store
