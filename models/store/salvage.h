#pragma once

#include "store/planner_file.h"
#include "store/sqlite_pages.h"

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

/// What became of a damaged file.
struct Salvaged {
    PageFaults pages = {};
    qint64 changes = 0; ///< taken over as they were written
    /// Changes that were read in part, or that follow one that was not: the values of them that
    /// count were written again, in one change of the new file.
    qint64 inPart = 0;
    /// Of these values, by record: what a person should look at.
    std::vector<Draft::Record> writtenAgain = {};
    /// Values whose change could not be read: who wrote them and when is not known.
    qint64 withoutChange = 0;
    std::vector<LostChanges> lost = {};
    qint64 lostQuestionSets = 0; ///< that neither file nor program has
    bool isCouncilNameLost = false;

    qint64 lostChanges() const;
    /// Whether everything was there, each change as it was written.
    bool isWhole() const;
};

/// Reads past the damage in `path` what is left of its journal and folds it into a new file
/// `target`, which is checked whole. `path` is not changed. Changes whose chains are right stay as
/// they are, so that laptops recognise them; the values of the rest follow as one change. Throws a
/// Failure, and leaves no file, where nothing can be read or `target` cannot be made.
Salvaged salvage(const QString &path, const QString &target, const Surroundings &surroundings);

} // namespace store
