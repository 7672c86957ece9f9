#pragma once

#include "store/conflicts.h"

namespace store {

/// One value of the journal with who wrote it.
struct HeldValue {
    QString recordKind = {};
    QUuid id = {};
    QString field = {};
    SignedWrite write = {}; ///< its value as it stands in the entry

    ValueAt place() const { return {.entry = write.entry, .field = field}; }
};

/// Every value of the journal that holds this text (case folded), in the order in which they were
/// written here: of every record, what counts now and what counted before. Reads the whole journal.
std::vector<HeldValue> valuesHolding(PlannerFile &file, const QString &text);

/// Every write of one field of a record that was not cleared or removed, in the order in which they
/// were written here.
std::vector<HeldValue> writesOfField(PlannerFile &file, const QString &kind, const QUuid &id,
                                     const QString &field);

/// A value of the journal as it stands in its entry, which is not read: there may be very many.
struct EntryValue {
    ValueAt place = {};
    QByteArray json = {};
};

/// Every value of every field of a record that was not cleared or removed, in the order in which
/// they were written here.
std::vector<EntryValue> valuesOfRecord(PlannerFile &file, const QString &kind, const QUuid &id);

/// How many changes say this text (case folded) in their reasons, which cannot be removed.
int reasonsHolding(PlannerFile &file, const QString &text);

/// How many notes of exchanges hold this text (case folded). They are of this laptop alone.
int exchangeNotesHolding(PlannerFile &file, const QString &text);
/// Empties these notes.
void emptyExchangeNotes(PlannerFile &file, const QString &text);

/// The kinds of the records with this id; mostly one.
QStringList kindsOf(PlannerFile &file, const QUuid &id);

/// The texts in a JSON value, those of its members among them.
QStringList textsIn(const QJsonValue &value);

/// A value that was removed: where it stood.
struct RemovedValue {
    QString recordKind = {};
    QUuid id = {};
    QString field = {};
    QUuid device = {}; ///< whose change it stood in
    qint64 seq = 0;
};

/// A change by which personal data was removed.
struct RemovalMade {
    QUuid device = {};
    qint64 seq = 0;
    QDateTime at = {}; ///< UTC, by that laptop's clock
    std::optional<base::Id<subject::Officer>> officer = {};
    QString why = {};
    std::vector<RemovedValue> values = {};
    /// The other laptops of which nothing is here yet that knows it (journal rule 6), and that have
    /// not said that they have it.
    std::vector<QUuid> unconfirmed = {};
};

/// Every one of them, newest first.
std::vector<RemovalMade> removals(PlannerFile &file);

/// Whether a planner file, such as a backup, still holds a value that was removed. Absent where the
/// file cannot be read. Changes nothing in it.
std::optional<bool> stillHolds(const QString &path, const std::vector<RemovedValue> &values);

} // namespace store
