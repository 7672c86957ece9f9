#pragma once

#include "store/planner_file.h"
#include "store/sqlite_pages.h"

#include <set>
#include <vector>

namespace store {

/// Changes of one laptop that could not be read, numbered without a gap.
struct LostChanges {
    QUuid device = {};
    qint64 first = 0;
    qint64 last = 0;
    /// When the changes before and after were made; null where there is none that could be read.
    QDateTime after = {};
    QDateTime before = {};

    qint64 count() const { return last - first + 1; }
};

/// A record of which something may be missing, for a person to look at.
struct InPart {
    QString kind = {};
    QUuid id = {};
    std::set<QString> fields = {}; ///< those that were read
};

/// What became of a damaged file.
struct Salvaged {
    PageFaults pages = {};
    qint64 changes = 0; ///< taken over as they were written
    /// Changes after one that could not be read. They stand as they were, under a new laptop: what
    /// the old one wrote is known by an unbroken row of numbers.
    qint64 renamed = 0;
    qint64 inPart = 0;  ///< of these, how many may lack something
    qint64 unknown = 0; ///< of these, how many lack who made them and when
    std::vector<InPart> toCheck = {};
    std::vector<LostChanges> lost = {};
    qint64 lostQuestionSets = 0; ///< that neither file nor program has
    bool isCouncilNameLost = false;

    qint64 lostChanges() const;
    /// Whether everything was there, each change as it was written.
    bool isWhole() const;
};

/// Reads past the damage in `path` what is left of its journal and folds it into a new file
/// `target`, which is checked whole. `path` is not changed. Changes whose chains are right stay as
/// they are, so that laptops recognise them; those after a gap are issued again under a new laptop
/// (journal rule 22), with who made them and when. Throws a Failure, and leaves no file, where
/// nothing can be read or `target` cannot be made.
Salvaged salvage(const QString &path, const QString &target, const Surroundings &surroundings);

} // namespace store
