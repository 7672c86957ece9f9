#include "store/projection.h"

#include "base/json.h"
#include "store/answer_unit.h"
#include "store/stored_values.h"

#include <algorithm>
#include <set>

namespace store {
namespace {

using subject::AnswerField;
using subject::AnswerPart;
using subject::ColumnType;
using subject::FieldInfo;
using subject::KindInfo;

/// Nulls bind as SQL null; an answer that was cleared keeps its row, so that who cleared it is
/// known.
bool isNullJson(QByteArrayView value)
{
    return value == "null";
}

/// Stands in a row of which no field came from an entry.
constexpr qint64 noEntry = 0;

constexpr const char *upsertValue =
    "INSERT INTO answer (review, question, value, as_at, source, confirms, entry) "
    "VALUES (?, ?, ?, ?, ?, ?, ?) "
    "ON CONFLICT (review, question) DO UPDATE SET value = excluded.value, "
    "as_at = excluded.as_at, source = excluded.source, confirms = excluded.confirms, "
    "entry = excluded.entry";

const char *upsertNote(AnswerPart part)
{
    return part == AnswerPart::Comment
               ? "INSERT INTO answer (review, question, notes) "
                 "VALUES (?, ?, json_object('comment', json_array(?, ?))) "
                 "ON CONFLICT (review, question) DO UPDATE SET "
                 "notes = json_patch(coalesce(notes, '{}'), excluded.notes)"
               : "INSERT INTO answer (review, question, notes) "
                 "VALUES (?, ?, json_object('council_note', json_array(?, ?))) "
                 "ON CONFLICT (review, question) DO UPDATE SET "
                 "notes = json_patch(coalesce(notes, '{}'), excluded.notes)";
}

qint64 questionKey(Database &database, const QString &id)
{
    {
        Statement find = database.prepare("SELECT key FROM question WHERE id = ?");
        if (find.bind(id).next())
            return find.number(0);
    }
    database.prepare("INSERT INTO question (id) VALUES (?)").bind(id).run();
    return database.lastInsertKey();
}

/// Columns as in `answerColumns`.
void addAnswer(const Statement &row, QJsonObject &fields)
{
    const QString question = row.text(0);
    if (const QJsonValue comment = readNote(row, 1); !comment.isNull())
        fields.insert(subject::answerFieldName(question, AnswerPart::Comment), comment);
    if (const QJsonValue note = readNote(row, 2); !note.isNull())
        fields.insert(subject::answerFieldName(question, AnswerPart::CouncilNote), note);
    if (const auto unit = readUnit(row, beforeUnit))
        fields.insert(question, base::jsonValue(toJson(*unit)));
}

} // namespace

std::optional<qint64> Projection::findRecord(const QString &kind, const QUuid &id)
{
    Statement find = m_database.prepare("SELECT key FROM record WHERE id = ? AND kind = ?");
    find.bind(id.toRfc4122()).bind(kind);
    return find.next() ? std::optional(find.number(0)) : std::nullopt;
}

qint64 Projection::recordKey(const QString &kind, const QUuid &id)
{
    if (const auto key = findRecord(kind, id))
        return *key;
    return addRecord(kind, id);
}

qint64 Projection::addRecord(const QString &kind, const QUuid &id)
{
    m_database.prepare("INSERT INTO record (kind, id) VALUES (?, ?)")
        .bind(kind)
        .bind(id.toRfc4122())
        .run();
    return m_database.lastInsertKey();
}

void Projection::write(qint64 record, const QString &kind, const std::map<QString, Winner> &fields)
{
    const KindInfo *info = subject::kindNamed(kind);
    if (!info)
        return;
    std::map<qint64, std::vector<ColumnValue>> columns; // by entry: most often there is one
    std::vector<std::pair<AnswerField, const Winner *>> answers;
    for (const auto &[name, winner] : fields) {
        if (const FieldInfo *field = info->field(name))
            columns[winner.entry].push_back({field, winner.value});
        else if (const auto answer = subject::answerField(name);
                 answer && info->kind == subject::RecordKind::Review)
            answers.emplace_back(*answer, &winner);
    }
    // The row is written even where no field is known, so that answers and views find it.
    if (columns.empty() && answers.empty())
        columns[noEntry];
    for (const auto &[entry, values] : columns)
        writeRow(record, *info, entry, values);
    for (const auto &[field, winner] : answers)
        writeAnswerPart(record, field, *winner);
}

void Projection::writeEntry(qint64 record, const KindInfo &kind, qint64 entry,
                            const std::vector<RawMember> &members)
{
    std::vector<ColumnValue> values;
    values.reserve(members.size());
    for (const RawMember &member : members) {
        const auto field =
            std::find_if(kind.fields.begin(), kind.fields.end(), [&member](const FieldInfo &known) {
                return QByteArrayView(known.name) == member.name;
            });
        if (field != kind.fields.end())
            values.push_back({&*field, member.value});
    }
    writeRow(record, kind, values.empty() ? noEntry : entry, values);
}

/// The statement that writes these fields of a record, all from one entry; the one before where
/// they are the same, as for thousands of homes of one directory.
const QByteArray &Projection::upsertOf(const KindInfo &kind, const std::vector<ColumnValue> &values)
{
    const bool isSame =
        m_upsert.kind == &kind &&
        std::equal(
            values.begin(), values.end(), m_upsert.fields.begin(), m_upsert.fields.end(),
            [](const ColumnValue &value, const FieldInfo *field) { return value.field == field; });
    if (isSame)
        return m_upsert.sql;
    m_upsert = {.kind = &kind, .fields = {}, .sql = {}};
    QByteArray names = "record";
    QByteArray marks = "?1";
    QByteArray updates;
    QByteArray winners;
    for (const ColumnValue &value : values) {
        const QByteArray column(value.field->name.data(), value.field->name.size());
        m_upsert.fields.push_back(value.field);
        names += ", " + column;
        marks += ", ?";
        updates += column + " = excluded." + column + ", ";
        winners += (winners.isEmpty() ? "'" : ", '") + column + "', ?2";
    }
    const QByteArray table(kind.name.data(), kind.name.size());
    // The entry that makes the row stands for all fields that have no other.
    m_upsert.sql = "INSERT INTO " + table + " (winners, " + names +
                   ") VALUES (json_object('', ?2), " + marks +
                   ") ON CONFLICT (record) DO UPDATE SET " + updates + "winners = json_patch(" +
                   table + ".winners, json_object(" + winners + "))";
    return m_upsert.sql;
}

void Projection::writeRow(qint64 record, const KindInfo &kind, qint64 entry,
                          const std::vector<ColumnValue> &values)
{
    Statement insert = m_database.prepare(upsertOf(kind, values));
    insert.bind(record).bind(entry);
    for (const ColumnValue &value : values)
        bindColumn(insert, value);
    insert.run();
}

void Projection::bindColumn(Statement &statement, const ColumnValue &value)
{
    const FieldInfo &field = *value.field;
    if (isNullJson(value.json)) {
        statement.bindNull();
        return;
    }
    const auto parsed = [&value] { return base::jsonValue(value.json.toByteArray()); };
    switch (field.column) {
    case ColumnType::Text:
        if (const auto plain = base::plainText(value.json))
            statement.bindTextInPlace(*plain);
        else
            statement.bindText(parsed().toString().toUtf8());
        return;
    case ColumnType::Json:
        statement.bindTextInPlace(value.json);
        return;
    case ColumnType::Integer:
        statement.bind(parsed().toInteger());
        return;
    case ColumnType::Truth:
        statement.bind(qint64(parsed().toBool()));
        return;
    case ColumnType::Reference: {
        const QUuid id(parsed().toString());
        const QString kind = subject::infoOf(*field.refersTo).name;
        if (id.isNull())
            statement.bindNull();
        else
            statement.bind(recordKey(kind, id));
        return;
    }
    }
    Q_UNREACHABLE();
}

void Projection::writeAnswerPart(qint64 review, const AnswerField &field, const Winner &winner)
{
    const qint64 question = questionKey(m_database, field.question);
    const bool isValue = field.part == AnswerPart::Value;
    Statement upsert = m_database.prepare(isValue ? upsertValue : upsertNote(field.part));
    upsert.bind(review).bind(question);
    if (isValue)
        bindUnit(upsert, winner.value);
    else if (isNullJson(winner.value))
        upsert.bindNull();
    else
        upsert.bindText(base::jsonValue(winner.value).toString().toUtf8());
    upsert.bind(winner.entry).run();
}

void Projection::bindUnit(Statement &statement, const QByteArray &json)
{
    if (isNullJson(json)) {
        statement.bindNull().bindNull().bindNull().bindNull();
        return;
    }
    const AnswerUnit unit = answerUnit(json);
    statement.bindText(unit.value);
    statement.bind(unit.asAt.isValid() ? std::optional(unit.asAt.toJulianDay()) : std::nullopt);
    statement.bind(numberOf(unit.source));
    if (unit.confirms.isNull())
        statement.bindNull();
    else
        statement.bind(recordKey(subject::infoOf(subject::RecordKind::Review).name, unit.confirms));
}

QByteArray Projection::columnsToRead(const KindInfo &kind)
{
    QByteArray list;
    for (const FieldInfo &field : kind.fields) {
        const QByteArray column = QByteArray(kind.name.data(), kind.name.size()) + '.' +
                                  QByteArray(field.name.data(), field.name.size());
        list += list.isEmpty() ? "" : ", ";
        list += field.column == ColumnType::Reference
                    ? "(SELECT id FROM record AS aim WHERE aim.key = " + column + ')'
                    : column;
    }
    return list;
}

std::vector<QJsonValue> Projection::readValues(const Statement &row, int first,
                                               const KindInfo &kind)
{
    const std::vector<subject::StoredValue> stored = storedValues(row, first, kind);
    std::vector<QJsonValue> values;
    values.reserve(stored.size());
    for (const subject::StoredValue &value : stored)
        values.push_back(jsonOf(value));
    return values;
}

QJsonObject Projection::objectOf(const std::vector<QJsonValue> &values, const KindInfo &kind)
{
    QJsonObject object;
    for (size_t i = 0; i < values.size(); ++i) {
        if (!values[i].isUndefined())
            object.insert(kind.fields[i].name, values[i]);
    }
    return object;
}

const QByteArray &Projection::selectOf(const KindInfo &kind)
{
    QByteArray &select = m_selects[kind.kind];
    if (select.isEmpty())
        select = "SELECT " + columnsToRead(kind) + " FROM " +
                 QByteArray(kind.name.data(), kind.name.size()) + " WHERE record = ?";
    return select;
}

std::vector<QJsonValue> Projection::values(qint64 record, const KindInfo &kind)
{
    Statement row = m_database.prepare(selectOf(kind));
    row.bind(record);
    return row.next()
               ? readValues(row, 0, kind)
               : std::vector<QJsonValue>(kind.fields.size(), QJsonValue(QJsonValue::Undefined));
}

QJsonObject Projection::columns(qint64 record, const QString &kind)
{
    const KindInfo *info = subject::kindNamed(kind);
    return info ? objectOf(values(record, *info), *info) : QJsonObject();
}

QJsonObject Projection::fields(qint64 record, const QString &kind)
{
    QJsonObject object = columns(record, kind);
    if (kind == subject::infoOf(subject::RecordKind::Review).name)
        addAnswers(record, object);
    return object;
}

void Projection::addAnswers(qint64 review, QJsonObject &fields)
{
    static const QByteArray select =
        QByteArray("SELECT ") + answerColumns + " FROM answer WHERE review = ?";
    Statement rows = m_database.prepare(select);
    rows.bind(review);
    while (rows.next())
        addAnswer(rows, fields);
}

QJsonObject Projection::held(qint64 record, const QString &kind, const QJsonObject &fields)
{
    QJsonObject object;
    bool hasColumns = false;
    std::set<QString> questions;
    const KindInfo *info = subject::kindNamed(kind);
    for (const QString &name : fields.keys()) {
        if (const auto answer = subject::answerField(name))
            questions.insert(answer->question);
        hasColumns = hasColumns || (info && info->field(name));
    }
    if (hasColumns)
        object = columns(record, kind);
    static const QByteArray select = QByteArray("SELECT ") + answerColumns +
                                     " FROM answer WHERE review = ? "
                                     "AND question = (SELECT key FROM question WHERE id = ?)";
    for (const QString &question : questions) {
        Statement row = m_database.prepare(select);
        row.bind(record).bind(question);
        if (row.next())
            addAnswer(row, object);
    }
    return object;
}

/// Whether the entry says anything of the field, or did until it was removed.
bool Projection::wrote(qint64 entry, const QString &field)
{
    Statement row = m_database.prepare(
        "SELECT 1 FROM entry WHERE key = ?1 AND (json_type(fields, '$.' || ?2) IS NOT NULL OR "
        "EXISTS (SELECT 1 FROM removed WHERE removed.entry = ?1 AND removed.field = ?2))");
    return row.bind(entry).bind(field).next();
}

qint64 Projection::winningEntry(qint64 record, const QString &kind, const QString &field)
{
    const KindInfo *info = subject::kindNamed(kind);
    if (!info)
        return 0;
    if (info->field(field)) {
        const QByteArray table(info->name.data(), info->name.size());
        Statement row = m_database.prepare(
            "SELECT json_extract(winners, '$.' || ?2), json_extract(winners, '$.\"\"') FROM " +
            table + " WHERE record = ?1");
        row.bind(record).bind(field);
        if (!row.next())
            return 0;
        return row.isNull(0) && wrote(row.number(1), field) ? row.number(1) : row.number(0);
    }
    const auto answer = subject::answerField(field);
    if (!answer)
        return 0;
    Statement row = m_database.prepare(
        "SELECT entry, notes ->> '$.comment[1]', notes ->> '$.council_note[1]' FROM answer "
        "WHERE review = ? AND question = (SELECT key FROM question WHERE id = ?)");
    row.bind(record).bind(answer->question);
    return row.next() ? row.number(static_cast<int>(answer->part)) : 0;
}

} // namespace store
