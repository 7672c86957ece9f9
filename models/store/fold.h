#pragma once

#include <QByteArray>
#include <QDate>
#include <QJsonValue>
#include <QString>
#include <map>
#include <optional>
#include <vector>

namespace store {

/// One write of one field, as the fold sees it.
struct FieldWrite {
    qint64 entry = 0;         ///< key of the entry it stands in
    qint64 device = 0;        ///< key of the device
    QByteArray deviceId = {}; ///< 16 bytes: decides between equal clocks
    qint64 seq = 0;
    qint64 at = 0;         ///< UTC milliseconds
    QByteArray value = {}; ///< JSON bytes; `null` is cleared
    QDate directory = {};  ///< of the directory file it came from; null: an officer wrote it
};

/// Who knew what (journal rule 6): from the `after` of every change.
class Knowledge {
public:
    /// Change `seq` of `device` said it had seen `other` up to `upTo`.
    void add(qint64 device, qint64 seq, qint64 other, qint64 upTo);
    /// Whether change `seq` of `device` knows change `otherSeq` of `other`. No change knows itself.
    bool knows(qint64 device, qint64 seq, qint64 other, qint64 otherSeq) const;
    /// Up to which change of `other` change `seq` of `device` knows everything.
    qint64 knownOf(qint64 device, qint64 seq, qint64 other) const;
    bool knows(const FieldWrite &later, const FieldWrite &earlier) const;

private:
    /// By device and other device: from which seq on how much is known.
    std::map<std::pair<qint64, qint64>, std::map<qint64, qint64>> m_upTo;
};

/// What the fold of one field gives (journal rules 8, 9, 11 and 12).
struct Folded {
    std::vector<FieldWrite> heads; ///< not superseded; sorted, the winner first
    const FieldWrite &winner() const { return heads.front(); }
    /// Two or more officers wrote different values without knowing of each other. Directories
    /// settle among themselves, and give way to an officer.
    bool isConflict() const;
};

/// Folds the writes of one field, in any order. `writes` is not empty. An officer's head comes
/// before a directory's, the directory of the later date before the other; of field `deleted` one
/// that says deleted before one that does not; otherwise the later clock.
Folded fold(const QString &field, const std::vector<FieldWrite> &writes,
            const Knowledge &knowledge);

/// The newest write that all heads know: what a conflict started from. Absent where there is none.
std::optional<FieldWrite> commonBase(const QString &field, const std::vector<FieldWrite> &writes,
                                     const Folded &folded, const Knowledge &knowledge);

/// The field that says a record is deleted, and why (journal rule 12).
inline constexpr QLatin1StringView deletedField{"deleted"};

} // namespace store
