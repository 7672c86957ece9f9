#pragma once

#include "files/directory_reader.h"
#include "workflow/session.h"

#include <functional>

namespace workflow {

/// What to bring in and how.
struct DirectoryRequest {
    QString fileName;
    QStringList authorities;   ///< empty: all
    bool dryRun = false;       ///< look, but write nothing
    bool older = false;        ///< bring in a file older than the last one
    std::optional<QDate> date; ///< of the file; absent: as it or its name says, else today
    /// Who brings it in, made with the homes where there is no such officer; empty: who works in
    /// the session.
    QString officer = {};
};

/// A new registration that may be an old home under a new owner.
struct Continuation {
    base::Id<subject::Home> oldHome;
    base::Id<subject::Home> newHome;
    QString oldLocation;
    QString newLocation;
    QString oldName;
    QString newName;
    QString reason; ///< "Same postcode, AB1 2CD"
};

/// What a directory brought (contracts.md 4).
struct DirectoryReport {
    files::DirectoryFileInfo info;
    qint64 read = 0;
    qint64 careHomes = 0;
    qint64 added = 0;
    qint64 updated = 0;
    qint64 unchanged = 0;
    QStringList missing; ///< location ids of homes the file no longer lists
    std::vector<files::SkippedRow> skipped;
    std::vector<Continuation> continuations;    ///< to confirm
    std::vector<base::Id<subject::Home>> homes; ///< whose rows changed
};

/// Told 0 to 1; returns false to stop, and then nothing is changed.
using Progress = std::function<bool(double)>;

/// Brings in a CQC directory or a council's own list, in one transaction. The same file twice
/// changes nothing.
base::Result<DirectoryReport> importDirectory(Session &session, const DirectoryRequest &request,
                                              const Progress &progress = {});

/// Continuations that wait for an officer, whenever they were found.
base::Result<std::vector<Continuation>> continuations(Session &session);

/// The officer says that the old home continues as the new one: its history stays and is shown
/// with the new one.
base::Result<store::Written> confirmContinuation(Session &session,
                                                 const base::Id<subject::Home> &oldHome,
                                                 const base::Id<subject::Home> &newHome);

/// The officer says that the two are different homes: this pair is not proposed again.
base::Result<store::Written> declineContinuation(Session &session,
                                                 const base::Id<subject::Home> &oldHome,
                                                 const base::Id<subject::Home> &newHome);

/// The words that must stand where CQC data is shown.
QString directoryAttribution();

} // namespace workflow
