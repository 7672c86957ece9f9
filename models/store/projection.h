#pragma once

#include "store/change.h"
#include "store/database.h"

#include <map>
#include <optional>

namespace store {

/// The value of one field and the entry it came from.
struct Winner {
    QByteArray value; ///< JSON bytes
    qint64 entry = 0;
};

/// The tables of records: what the journal folds to. The only place that writes them.
class Projection {
public:
    explicit Projection(Database &database) : m_database(database) {}

    /// The key of a record, made where it is not yet there.
    qint64 recordKey(const QString &kind, const QUuid &id);
    /// The same for one that is known not to be there.
    qint64 addRecord(const QString &kind, const QUuid &id);
    std::optional<qint64> findRecord(const QString &kind, const QUuid &id);

    /// Writes these fields of a record. Fields this version does not know stay in the journal.
    void write(qint64 record, const QString &kind, const std::map<QString, Winner> &fields);
    /// The same of what one entry says, where the kind keeps all its fields in columns: all but
    /// reviews do.
    void writeEntry(qint64 record, const subject::KindInfo &kind, qint64 entry,
                    const std::vector<RawMember> &members);

    /// All fields of a record as they stand, answers of a review among them; empty values left
    /// out.
    QJsonObject fields(qint64 record, const QString &kind);

    /// The same without the answers of a review.
    QJsonObject columns(qint64 record, const QString &kind);
    /// The same as a record.
    template <typename Record>
    Record record(qint64 record, const QUuid &id)
    {
        return subject::fromValues<Record>(id, values(record, subject::infoOf(Record::recordKind)));
    }

    /// What to select from the table of a kind for `readValues`: of what a record points at, the
    /// id.
    static QByteArray columnsToRead(const subject::KindInfo &kind);

    /// The values of a record in a row that selects `columnsToRead` from its column `first` on: in
    /// the order of the fields, undefined where there is none.
    static std::vector<QJsonValue> readValues(const Statement &row, int first,
                                              const subject::KindInfo &kind);

    /// Such values as fields.
    static QJsonObject objectOf(const std::vector<QJsonValue> &values,
                                const subject::KindInfo &kind);

    /// What the record holds in these fields (and may hold in others): what a write is compared
    /// with, without reading every answer of a long visit.
    QJsonObject held(qint64 record, const QString &kind, const QJsonObject &fields);

    /// The entry the field's value came from; 0 where there is none.
    qint64 winningEntry(qint64 record, const QString &kind, const QString &field);

private:
    /// A value on its way into its column: JSON bytes of whoever asked for the writing.
    struct ColumnValue {
        const subject::FieldInfo *field;
        QByteArrayView json;
    };

    const QByteArray &upsertOf(const subject::KindInfo &kind,
                               const std::vector<ColumnValue> &values);
    void writeRow(qint64 record, const subject::KindInfo &kind, qint64 entry,
                  const std::vector<ColumnValue> &values);
    void writeAnswerPart(qint64 review, const subject::AnswerField &field, const Winner &winner);
    void bindUnit(Statement &statement, const QByteArray &json);
    void bindColumn(Statement &statement, const ColumnValue &value);
    /// The statement that reads the columns of a record.
    const QByteArray &selectOf(const subject::KindInfo &kind);
    std::vector<QJsonValue> values(qint64 record, const subject::KindInfo &kind);
    void addAnswers(qint64 review, QJsonObject &fields);
    bool wrote(qint64 entry, const QString &field);

    /// The last statement that wrote a record.
    struct Upsert {
        const subject::KindInfo *kind = nullptr;
        std::vector<const subject::FieldInfo *> fields{};
        QByteArray sql{};
    };

    Database &m_database;
    Upsert m_upsert;
    std::map<subject::RecordKind, QByteArray> m_selects;
};

} // namespace store
