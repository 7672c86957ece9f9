#pragma once

#include "exchange/shared_folder.h"
#include "workflow/session.h"

namespace workflow {

/// What somebody gave to be taken in: an update file, or another planner file, or those of a
/// shared folder.
struct Incoming {
    struct Piece {
        QString path = {};
        exchange::BundleHead head = {};
        /// Hands over what is in it. Throws a Failure where it is not whole and as it was sealed.
        std::function<void(const exchange::Taking &)> read = {};
        /// Of a shared folder, to know it again; its size 0: of none.
        QString name = {};
        qint64 size = 0;
    };
    std::vector<Piece> pieces = {};
    /// Of a shared folder: files that were left out, and why.
    std::vector<exchange::FolderProblem> problems = {};
};

/// Looks at what lies at `path`; `keys` opens what is sealed, is asked for only then, and must live
/// as long as what is given back. Another planner file is read from a copy and stays as it is.
/// Throws a Failure in words.
Incoming incomingFrom(const QString &path, const std::function<exchange::Keys &()> &keys,
                      const store::Surroundings &surroundings);

/// Whether a file is a database, and so perhaps a planner file.
bool isDatabaseFile(const QString &path);

} // namespace workflow
