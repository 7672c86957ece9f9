#include "store/answer_unit.h"

#include "base/json.h"
#include "store/change.h"

#include <algorithm>
#include <array>

namespace store {
namespace {

using subject::Source;

/// In the order of their numbers in planner files: one may be added at the end.
constexpr std::array numbered{Source::Home,    Source::Visit, Source::Call,
                              Source::Tracker, Source::Cqc,   Source::Other};

std::optional<Source> sourceOfNumber(qint64 number)
{
    return number >= 0 && size_t(number) < numbered.size() ? std::optional(numbered[size_t(number)])
                                                           : std::nullopt;
}

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

std::optional<qint64> numberOf(const std::optional<Source> &source)
{
    if (!source)
        return std::nullopt;
    return std::find(numbered.begin(), numbered.end(), *source) - numbered.begin();
}

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
            unit.source = subject::sourceFromKey(base::jsonValue(value).toString());
        } else if (name == QLatin1StringView("value")) {
            unit.value = value;
        } else {
            isKnown = false;
        }
    }
    if (isKnown && unit.asAt.isValid() && unit.source && !unit.value.isEmpty())
        return unit;
    return {.value = json, .asAt = unit.asAt, .source = {}, .confirms = {}};
}

QByteArray toJson(const AnswerUnit &unit)
{
    if (!unit.source)
        return unit.value;
    QByteArray json = "{\"as_at\":\"" + unit.asAt.toString(Qt::ISODate).toLatin1();
    if (!unit.confirms.isNull())
        json += "\",\"confirms\":\"" + unit.confirms.toByteArray(QUuid::WithoutBraces);
    return json + "\",\"source\":" + base::jsonBytes(subject::key(*unit.source)) +
           ",\"value\":" + unit.value + '}';
}

QJsonValue readNote(const Statement &row, int column)
{
    return row.isNull(column) ? QJsonValue() : base::jsonValue(row.bytes(column));
}

std::optional<AnswerUnit> readUnit(const Statement &row, int column)
{
    if (row.isNull(column))
        return std::nullopt;
    AnswerUnit unit{.value = row.bytes(column), .asAt = {}, .source = {}, .confirms = {}};
    if (!row.isNull(column + 1))
        unit.asAt = QDate::fromJulianDay(row.number(column + 1));
    if (!row.isNull(column + 2))
        unit.source = sourceOfNumber(row.number(column + 2));
    if (!row.isNull(column + 3))
        unit.confirms = QUuid::fromRfc4122(row.bytes(column + 3));
    return unit;
}

} // namespace store
