#pragma once

#include "exchange/bundle.h"

namespace exchange {

/// Numbers by laptop, as in the head of a bundle.
using Counts = std::map<QUuid, qint64>;

/// One update file of a shared folder.
struct FolderFile {
    QString name = {};
    qint64 size = 0; ///< bytes
    BundleHead head = {};
    KeyRecipe recipe = {};
};

/// A file that could not be read, and why, in words.
struct FolderProblem {
    QString name = {};
    QString message = {};
};

/// What lies in a folder through which laptops share. Each laptop writes only files of its own
/// name, beside their place and renamed, so that none needs a lock.
struct FolderContent {
    std::vector<FolderFile> files = {}; ///< in the order of their names
    std::vector<FolderProblem> problems = {};

    /// Up to which change of each laptop the files together hold everything, those of `without`
    /// left out.
    Counts holds(const QStringList &without = {}) const;
};

/// Looks at the head of every update file. A file that vanishes meanwhile, or that is not here
/// whole, is no reason to stop. Throws a Failure where the folder is not there.
FolderContent lookInto(const QString &folder, Keys &keys);

/// The name of a file: its laptop, the first and last of its own changes, and how many changes of
/// all laptops it brings one up to.
QString folderFileName(const BundleHead &head);
/// The laptop a file of this name is from; null for one of another name.
QUuid deviceOfName(const QString &name);

/// How update files end.
inline constexpr QLatin1StringView updateSuffix{".update"};
/// A file of a laptop is replaced by a longer one until it has this many bytes.
inline constexpr qint64 fullSize = qint64(1) << 20;

} // namespace exchange
