#pragma once

#include "store/database.h"
#include "store/fold.h"

namespace store {

/// Reads the writes of many records inside one transaction: who made a change, and when, is looked
/// up once for all records that it wrote.
class FieldWrites {
public:
    explicit FieldWrites(Database &database);

    /// All writes of each field of a record, in no order.
    std::map<QString, std::vector<FieldWrite>> of(qint64 record);

private:
    const FieldWrite &madeBy(qint64 change);

    Database &m_database;
    bool m_hasRemoved = false; ///< most files hold no value that was removed
    std::map<qint64, FieldWrite> m_byChange;
};

} // namespace store
