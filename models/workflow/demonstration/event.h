#pragma once

#include "editions/edition.h"
#include "store/records.h"

#include <QDateTime>

namespace workflow::demonstration {

/// Something that was written, with when.
struct Event {
    QDateTime at; ///< UTC
    store::Draft draft;
    /// The question set of a contact, which is kept in the file when it is first used.
    editions::EditionPointer edition;
};

/// A moment of a day, UTC.
inline QDateTime at(const QDate &day, int hour, int minute = 0)
{
    return QDateTime(day, QTime(hour, minute), Qt::UTC);
}

/// The id under which a file keeps a question set.
base::Id<subject::EditionRecord> editionRecord(const editions::Edition &edition);

} // namespace workflow::demonstration
