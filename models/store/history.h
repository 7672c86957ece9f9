#pragma once

#include "store/planner_file.h"

#include <QDateTime>

namespace store {

/// Where a change stands in every copy of the file, whoever keeps it.
struct ChangePlace {
    QUuid device;
    qint64 seq = 0;
    bool operator==(const ChangePlace &) const = default;
};

/// What is known of a change besides what it wrote.
struct ChangeHead {
    qint64 key = 0; ///< in this file
    ChangePlace place;
    QDateTime at; ///< UTC, by the clock of its laptop
    std::optional<base::Id<subject::Officer>> officer;
    QString why;
    QJsonObject source;
};

/// Which writes to read.
struct HistoryWanted {
    /// Everything of this home: itself, what belongs to it, and the people in its posts.
    std::optional<base::Id<subject::Home>> home{};
    std::optional<QUuid> record{};
    std::optional<subject::RecordKind> kind{};
    std::optional<base::Id<subject::Officer>> officer{};
    std::optional<qint64> change{}; ///< key
    std::optional<qint64> entry{};  ///< key
    int skip = 0;                   ///< of the newest
    int most = 0;                   ///< how many fields; 0: all
};

/// One write of one field of one record.
struct FieldChange {
    ChangeHead change;
    qint64 entry = 0; ///< key in this file
    int place = 0;    ///< of the entry in its change: 1 is the first, on every laptop
    QString kind;
    QUuid record;
    QString field;
    QJsonValue before; ///< by the fold among the writes that this one knew; null: nothing
    QJsonValue after;  ///< null: cleared, or removed
    /// Who removed the value for data protection, when and why.
    std::optional<ChangeHead> removal;
    bool stands = false; ///< the field has its value from here
};

/// The writes asked for, newest first by the clocks of the laptops.
std::vector<FieldChange> history(PlannerFile &file, const HistoryWanted &wanted);

/// The entry of a change at a place, from 1 on; absent where it has none there.
std::optional<qint64> entryAt(PlannerFile &file, qint64 change, int place);

/// The change at this place; absent where it is not here.
std::optional<ChangeHead> changeAt(PlannerFile &file, const ChangePlace &place);
/// A change by its key. Throws a Failure where it is not here.
ChangeHead changeHead(PlannerFile &file, qint64 key);

/// The laptop this file writes as; absent where it wrote nothing yet.
std::optional<QUuid> ownDevice(PlannerFile &file);
/// The ids of all laptops whose changes are here.
std::vector<QUuid> devices(PlannerFile &file);

} // namespace store
