#include "store/answer_unit.h"

#include "base/json.h"
#include "store/change.h"

namespace store {
namespace {

/// Null unless it is written as we write it.
QDate dateIn(const QByteArray &json)
{
    const QString text = base::jsonValue(json).toString();
    const QDate date = QDate::fromString(text, Qt::ISODate);
    return date.toString(Qt::ISODate) == text ? date : QDate();
}

QUuid idIn(const QByteArray &json)
{
    const QString text = base::jsonValue(json).toString();
    const QUuid id(text);
    return id.toString(QUuid::WithoutBraces) == text ? id : QUuid();
}

} // namespace

AnswerUnit answerUnit(const QByteArray &json)
{
    AnswerUnit unit;
    bool isKnown = json.startsWith('{');
    const auto members = isKnown ? rawMembers(json) : std::vector<std::pair<QString, QByteArray>>{};
    for (const auto &[name, value] : members) {
        if (name == QLatin1StringView("as_at")) {
            unit.asAt = dateIn(value);
        } else if (name == QLatin1StringView("confirms")) {
            unit.confirms = idIn(value);
            isKnown = isKnown && !unit.confirms.isNull();
        } else if (name == QLatin1StringView("source")) {
            unit.source = base::jsonValue(value).toString();
        } else if (name == QLatin1StringView("value")) {
            unit.value = value;
        } else {
            isKnown = false;
        }
    }
    if (isKnown && unit.asAt.isValid() && !unit.source.isEmpty() && !unit.value.isEmpty())
        return unit;
    return {.value = json, .asAt = unit.asAt, .source = {}, .confirms = {}};
}

QByteArray toJson(const AnswerUnit &unit)
{
    if (unit.source.isNull())
        return unit.value;
    QByteArray json = "{\"as_at\":\"" + unit.asAt.toString(Qt::ISODate).toLatin1();
    if (!unit.confirms.isNull())
        json += "\",\"confirms\":\"" + unit.confirms.toByteArray(QUuid::WithoutBraces);
    return json + "\",\"source\":" + base::jsonBytes(unit.source) + ",\"value\":" + unit.value +
           '}';
}

std::optional<AnswerUnit> readUnit(const Statement &row, int column)
{
    if (row.isNull(column))
        return std::nullopt;
    AnswerUnit unit{
        .value = row.bytes(column), .asAt = {}, .source = row.text(column + 2), .confirms = {}};
    if (!row.isNull(column + 1))
        unit.asAt = QDate::fromJulianDay(row.number(column + 1));
    if (!row.isNull(column + 3))
        unit.confirms = QUuid::fromRfc4122(row.bytes(column + 3));
    return unit;
}

} // namespace store
