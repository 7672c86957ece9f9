#pragma once

#include "store/planner_file.h"

namespace store {

/// What taking back a set of changes would write, and what it would leave (journal rule 19). The
/// preview shows it, and the same plan is written.
struct UndoPlan {
    /// One field of one record that gets back what it would hold without these changes.
    struct Step {
        subject::RecordKind kind;
        QUuid id;
        QString field;
        QJsonValue now;
        QJsonValue then; ///< of a record that goes: null
        /// The record was made by these changes, and is deleted; `field` is `deleted`.
        bool isDeletion = false;
        qint64 change = 0; ///< key of the change that is taken back
    };

    enum class Reason {
        ChangedSince, ///< somebody changed it since, or another value stands
        Deleted,      ///< the record was deleted since
        StillNeeded,  ///< something that stays belongs to the record
        NeverDeleted, ///< records of this kind stay
        Removed,      ///< the value was removed for data protection, or does so to another
        NotKnown,     ///< of a newer version of the program
    };
    /// What is left as it is.
    struct Left {
        QString kind;
        QUuid id;
        QString field; ///< empty: the whole record
        Reason reason;
        qint64 since = 0; ///< key of the change that stands in the way; 0: none does
    };

    std::vector<qint64> changes; ///< keys of those to take back
    std::vector<Step> steps;
    std::vector<Left> left;

    /// What is to be written. `why` stands in the history and with each record that is deleted.
    Draft draft(const QString &why, std::optional<base::Id<subject::Officer>> officer) const;
};

/// Works out what taking back these changes means. Writes nothing. Unknown keys are passed over.
UndoPlan planUndo(PlannerFile &file, const std::set<qint64> &changes);

/// The key of the change that this file wrote last, on this laptop; 0 where it wrote none.
qint64 lastOwnChange(PlannerFile &file);

} // namespace store
