#pragma once

#include "base/id.h"
#include "subject/fields.h"

#include <QByteArray>
#include <QJsonObject>
#include <QUuid>
#include <map>
#include <optional>
#include <vector>

namespace store {

/// What one change did to one record (journal rule 4): only the fields that changed.
struct Entry {
    QString kind = {};
    QUuid id = {};
    /// `{field: value}`: the bytes that are hashed, kept and sent; never rewritten (rule 23).
    QByteArray fields = {};
    /// 16 random bytes from which the salt of each value follows; once a value has been removed,
    /// `{field: salt}` of those that stay, so that the removed one cannot be guessed.
    QByteArray salt = {};
    /// Values blanked for data protection: the salted hash that stands in their place.
    std::map<QString, QByteArray> removed = {};

    bool operator==(const Entry &) const = default;
};

/// One transaction by one laptop (journal rule 4).
struct Change {
    QUuid device = {};
    qint64 seq = 0;
    qint64 at = 0; ///< UTC milliseconds
    std::optional<QUuid> officer = {};
    QString program = {};
    int vocabulary = 1;
    QJsonObject source = {}; ///< where imported fields come from: `{"kind": "directory", ...}`
    QString why = {};
    std::map<QUuid, qint64> after = {}; ///< of other devices: the last change known
    QByteArray chain = {};              ///< 16 bytes
    std::vector<Entry> entries = {};

    bool operator==(const Change &) const = default;
};

/// What somebody here wants to write; the store adds who, when and what was known.
struct Draft {
    struct Record {
        subject::RecordKind kind;
        QUuid id = {};
        QJsonObject fields = {};
        /// In their place where they are many thousand records': `{field: value}` in canonical
        /// JSON, no value null.
        QByteArray bytes = {};

        /// `fields`, or what `bytes` say.
        QJsonObject object() const;
    };
    std::optional<base::Id<subject::Officer>> officer = {};
    QJsonObject source = {};
    QString why = {};
    std::vector<Record> records = {};
    /// Bytes that records point at by hash, kept in the same transaction.
    std::map<QString, QByteArray> contents = {};
};

/// The words this program writes into `vocabulary` (rule 24).
inline constexpr int vocabularyVersion = 1;

/// The members of a JSON object as they stand in its bytes, without reading the values.
std::vector<std::pair<QString, QByteArray>> rawMembers(const QByteArray &object);

/// The same without a copy: they belong to the bytes. A name is what stands between its quotation
/// marks, which is not what it says where it holds a backslash: no field of this version does.
struct RawMember {
    QByteArrayView name;
    QByteArrayView value;
};
std::vector<RawMember> rawMembersInPlace(const QByteArray &object);

/// Their names alone.
std::vector<QString> rawNames(const QByteArray &object);

/// How many random bytes an entry is salted with.
inline constexpr qsizetype saltSize = 16;

/// Blanks one value of an entry: its salted hash stands in its place, its salt goes with it, and
/// the entry hashes as before (rule 23).
void removeValue(Entry &entry, const QString &field);

/// Hash of an entry: kind, id and the salted hash of each value.
QByteArray entryHash(const Entry &entry);

/// Those of all its entries, one behind the other: nearly all the work of a chain, and none of it
/// needs the change before.
QByteArray entryHashes(const Change &change);

/// The chain of a change: of the previous chain, its header and the hashes of its entries. The
/// header stands in it because `at` decides between people who did not know of each other.
QByteArray chainOf(const QByteArray &previous, const Change &change);
/// The same where the hashes of its entries are known.
QByteArray chainOf(const QByteArray &previous, const Change &change, const QByteArray &hashes);

/// A change on its way into a file, with the hashes of its entries where they are known already.
struct HandedChange {
    // A change that was only read is handed over as it is.
    HandedChange(const Change &one, const QByteArray &hashesOfIt = {}) // NOLINT
        : change(one),
          hashes(hashesOfIt)
    {
    }

    const Change &change;
    QByteArray hashes; ///< empty: not known
};

/// The header of a change as canonical JSON, without chain and entries.
QByteArray headerBytes(const Change &change);

/// A whole change as JSON text and back: what waits in the inbox and travels in bundles.
QByteArray changeToJson(const Change &change);
/// Throws a Failure where the bytes are no change.
Change changeFromJson(const QByteArray &bytes);

} // namespace store
