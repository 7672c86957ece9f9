#pragma once

#include "store/database.h"
#include "store/fold.h"

namespace store {

/// Reads the writes of many records inside one transaction: who made a change, and when, is looked
/// up once for all records that it wrote.
class FieldWrites {
public:
    explicit FieldWrites(Database &database);

    using ByField = std::map<QString, std::vector<FieldWrite>>;

    /// All writes of each field of a record, in no order.
    ByField of(qint64 record);
    /// Those of the entries before this one.
    ByField before(qint64 record, qint64 entry);
    /// Those in these entries.
    ByField in(const std::vector<qint64> &entries);

    /// Whether the record has any of the entries before this one.
    bool hasBefore(qint64 record, qint64 entry);

    /// What some entries wrote of one record.
    struct Last {
        /// Those that hold the last write of a field by one device: the fold asks for no other.
        std::vector<qint64> entries = {};
        qint64 fields = 0; ///< how many they wrote
    };
    /// Of each record that the entries from `first` to before `end` wrote.
    std::map<qint64, Last> lastIn(qint64 first, qint64 end);

private:
    const FieldWrite &madeBy(qint64 change);
    template <typename Visit>
    void forEachValue(const Statement &row, const Visit &visit);
    template <typename Visit>
    void forEachName(const Statement &row, const Visit &visit);
    template <typename Visit>
    void forEachRemoved(const Statement &row, const Visit &visit);
    void addRow(const Statement &row, ByField &writes);

    Database &m_database;
    bool m_hasRemoved = false; ///< most files hold no value that was removed
    std::map<qint64, FieldWrite> m_byChange;
};

} // namespace store
