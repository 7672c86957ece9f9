#pragma once

#include "base/json.h"

#include <QDate>
#include <QJsonObject>
#include <QLatin1StringView>
#include <QStringList>
#include <initializer_list>
#include <optional>

namespace editions {

/// Throws a Failure that names the path; `words` are whole sentences.
[[noreturn]] void refuse(const base::JsonPath &path, const QString &words);

/// The fields of one JSON object of an answers file. Every reading throws a Failure with the path
/// of the field where its value is of another kind; a field that is absent reads as empty.
class AnswerFields {
public:
    /// Refuses what is no object, and an object with a key that is none of `known`.
    AnswerFields(const QJsonValue &json, base::JsonPath path,
                 std::initializer_list<QLatin1StringView> known);

    bool has(QLatin1StringView name) const { return m_object.contains(name); }
    QJsonValue value(QLatin1StringView name) const { return m_object.value(name); }
    base::JsonPath path(QLatin1StringView name) const { return m_path.key(QString(name)); }

    /// At most 100,000 characters.
    QString text(QLatin1StringView name) const;
    /// `YYYY-MM-DD`.
    QDate date(QLatin1StringView name) const;
    /// A whole number of people, 0 or more.
    std::optional<qint64> people(QLatin1StringView name) const;
    /// A number, 0 or more.
    std::optional<double> amount(QLatin1StringView name) const;
    bool flag(QLatin1StringView name) const;

private:
    QJsonObject m_object;
    base::JsonPath m_path;
};

/// A whole number of people; throws a Failure with the path for anything else.
qint64 readPeople(const QJsonValue &json, const base::JsonPath &path);
/// A finite number between `least` and the largest figure; throws a Failure with the path.
double readFigure(const QJsonValue &json, const base::JsonPath &path, double least);
/// A text that can be stored; throws a Failure with the path.
QString readText(const QJsonValue &json, const base::JsonPath &path);

} // namespace editions
