#pragma once

#include "store/planner_file.h"

namespace store {

/// One write with who made it.
struct SignedWrite {
    QJsonValue value = {}; ///< null: cleared, or removed since
    QUuid device = {};
    std::optional<base::Id<subject::Officer>> officer = {};
    QDateTime at = {}; ///< UTC, by that laptop's clock
    qint64 entry = 0;
    QString why = {};
};

/// What two laptops wrote without knowing of each other, and a person must look at (journal rules
/// 9 and 12).
struct Conflict {
    enum class Kind {
        TwoValues,           ///< of one field; the first of `heads` counts until somebody chooses
        ChangedAgainstDelete ///< `heads`: what was written of a record, or of one that belongs to
                             ///< it, that the other deleted
    };
    Kind kind = Kind::TwoValues;
    QString recordKind = {};
    QUuid id = {};
    QString field = {};
    QString childKind = {}; ///< where `heads` wrote a new record that belongs to this one
    QUuid child = {};
    std::optional<SignedWrite> base = {};     ///< what both began with; absent: nothing
    std::vector<SignedWrite> heads = {};      ///< the winner first
    std::optional<SignedWrite> deletion = {}; ///< where kind is ChangedAgainstDelete
};

/// All of them, by record and field. Those of a deleted record are not listed but for what was
/// written of it without knowing that it was deleted.
std::vector<Conflict> conflicts(PlannerFile &file);

/// What a range of changes did to one field.
struct Arrival {
    QString recordKind = {};
    QUuid id = {};
    QString field = {};
    QJsonValue before = {};
    QJsonValue after = {};
    bool isNewRecord = false;
    bool isConflict = false;             ///< it is one now, and was none before
    SignedWrite by = {};                 ///< the last that arrived for this field
    std::optional<SignedWrite> was = {}; ///< who wrote what stood here before; absent: nothing did
};

/// What the changes with keys after `before` up to `last` did, field by field, in the order of
/// records; at most `most`, and how many there were.
struct Arrivals {
    std::vector<Arrival> fields = {};
    qint64 all = 0;        ///< fields changed
    qint64 records = 0;    ///< records touched
    qint64 newRecords = 0; ///< of these, how many were not here before
    qint64 conflicts = 0;  ///< fields that two people changed, new with these changes
};
Arrivals arrivals(PlannerFile &file, qint64 before, qint64 last, qint64 most);

} // namespace store
