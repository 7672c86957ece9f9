#pragma once

#include "store/change.h"
#include "store/sqlite_pages.h"

#include <map>
#include <optional>
#include <vector>

namespace store {

/// The journal of a file as far as its pages can still be read, by the keys it has there.
struct RawJournal {
    struct ChangeRow {
        qint64 device = 0; ///< key
        qint64 seq = 0;
        qint64 at = 0;                      ///< UTC milliseconds
        std::optional<qint64> officer = {}; ///< key of a record
        QString program = {};
        int vocabulary = 1;
        QByteArray source = {}; ///< JSON
        QString why = {};
        QByteArray chain = {};
        qint64 arrived = 0; ///< UTC milliseconds
    };
    struct EntryRow {
        qint64 record = 0; ///< key
        QByteArray fields = {};
        QByteArray salt = {};
        std::map<QString, QByteArray> removed = {};
    };
    struct RecordRow {
        QString kind = {};
        QUuid id = {};
    };
    struct DeviceRow {
        QUuid id = {};
        qint64 lastSeq = 0; ///< how many changes it made; 0: not readable
    };

    std::map<qint64, ChangeRow> changes = {};
    /// Of changes whose own row is lost: their laptop and number, by an index.
    std::map<qint64, std::pair<qint64, qint64>> numbers = {};
    /// By the key of their change, then their own.
    std::map<qint64, std::map<qint64, EntryRow>> entries = {};
    std::map<qint64, RecordRow> records = {};
    std::map<qint64, DeviceRow> devices = {};
    std::map<qint64, std::map<qint64, qint64>> knows = {}; ///< change: key of a device: its seq
    std::map<QString, QByteArray> contents = {};           ///< those whose hash is right
    std::vector<QByteArray> inbox = {};                    ///< changes as JSON
    PageFaults faults = {};

    /// A change with what could be read of it. Whether that is all, its chain shows.
    Change change(qint64 key) const;
    /// The entries of a change whose records are known, in their order.
    std::vector<Entry> entriesOf(qint64 change) const;
};

/// Reads what is left of the journal of a planner file, damaged or not, without opening it as a
/// database: rows are told apart by their shape. Throws a Failure where the file cannot be opened.
RawJournal readRawJournal(const QString &path);

} // namespace store
