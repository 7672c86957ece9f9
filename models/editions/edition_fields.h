#pragma once

#include "base/json.h"
#include "editions/edition.h"
#include "editions/edition_reading.h"

#include <QJsonObject>
#include <QLatin1StringView>
#include <QVarLengthArray>
#include <initializer_list>

namespace editions {

/// Collects what `edition check` finds.
class Faults {
public:
    void error(const base::JsonPath &path, const QString &message);
    void warning(const base::JsonPath &path, const QString &message);

    bool hasErrors() const { return m_hasErrors; }
    std::vector<Fault> take() { return std::move(m_faults); }

private:
    void add(Fault fault);

    std::vector<Fault> m_faults;
    bool m_hasErrors = false;
};

/// The fields of one JSON object of an edition. Every fault is collected and reading goes on with
/// an empty value, so that one check shows all there is to mend.
class EditionFields {
public:
    EditionFields(const QJsonValue &json, base::JsonPath path, Faults &faults);

    /// False where the JSON is no object: that is reported once, its fields are not.
    bool isObject() const { return m_isObject; }
    bool has(QLatin1StringView name) const { return m_object.contains(name); }
    const base::JsonPath &path() const { return m_path; }
    base::JsonPath path(QLatin1StringView name) const { return m_path.key(QString(name)); }
    Faults &faults() const { return m_faults; }
    void error(QLatin1StringView name, const QString &message);

    /// The value as it is; reports its absence.
    QJsonValue required(QLatin1StringView name);
    /// The value as it is, undefined where it is absent.
    QJsonValue optional(QLatin1StringView name);

    /// A text that is not empty.
    QString text(QLatin1StringView name);
    /// Empty where absent or null.
    QString optionalText(QLatin1StringView name);
    /// A text that is one of `allowed`.
    QString oneOf(QLatin1StringView name, std::initializer_list<QLatin1StringView> allowed);
    /// IPC-08, NUM-02.
    QString id(QLatin1StringView name);
    /// ipc-training, not_offered: lower-case letters, digits, hyphens and underscores.
    QString key(QLatin1StringView name);
    /// Words with English among them.
    Words words(QLatin1StringView name);
    /// Empty where absent or null.
    Words optionalWords(QLatin1StringView name);
    /// Words of at most 75 characters: longer is a warning.
    Words shortWords(QLatin1StringView name);
    int whole(QLatin1StringView name, int least, int most);
    double figure(QLatin1StringView name, double least, double most);
    bool flag(QLatin1StringView name);
    bool optionalFlag(QLatin1StringView name, bool fallback);
    QDate date(QLatin1StringView name);
    QDate optionalDate(QLatin1StringView name);
    /// A list of different texts, none empty.
    QStringList texts(QLatin1StringView name);
    /// As texts; empty where absent.
    QStringList optionalTexts(QLatin1StringView name);
    QJsonArray list(QLatin1StringView name);
    /// The fields of a required object.
    EditionFields object(QLatin1StringView name);

    /// Reports every key that nothing has read.
    void closeFields();

private:
    QString textOf(QLatin1StringView name, const QJsonValue &json);
    Words wordsOf(QLatin1StringView name, const QJsonValue &json);
    bool flagOf(QLatin1StringView name, const QJsonValue &json);

    QJsonObject m_object;
    base::JsonPath m_path;
    Faults &m_faults;
    /// Of the fields, in the order in which the object holds them, those that were asked for.
    QVarLengthArray<bool, 64> m_read;
    bool m_isObject = false;
};

/// Reads every item of a required list; `read` turns the fields of one into an item.
template <typename Read>
auto readList(EditionFields &in, QLatin1StringView name, Read read)
{
    std::vector<std::invoke_result_t<Read, EditionFields &>> items;
    const QJsonArray array = in.list(name);
    const base::JsonPath path = in.path(name);
    for (qsizetype i = 0; i < array.size(); ++i) {
        EditionFields fields(array.at(i), path.at(i), in.faults());
        if (!fields.isObject())
            continue;
        items.push_back(read(fields));
        fields.closeFields();
    }
    return items;
}

} // namespace editions
