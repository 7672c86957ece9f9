#include "editions/answer_fields.h"

#include "base/error.h"
#include "editions/json_fields.h"
#include "editions/kinds.h"
#include "editions/say.h"

#include <algorithm>
#include <limits>

namespace editions {

void refuse(const base::JsonPath &path, const QString &words)
{
    throw base::Failure(base::Error{.message = words + Say::tr(" Nothing was changed."),
                                    .detail = path.text(),
                                    .file = {},
                                    .row = {},
                                    .column = {},
                                    .path = path.text()});
}

AnswerFields::AnswerFields(const QJsonValue &json, base::JsonPath path,
                           std::initializer_list<QLatin1StringView> known)
    : m_object(json.toObject()),
      m_path(std::move(path))
{
    if (!json.isObject())
        refuse(m_path, Say::tr("This answer must be an object with named fields."));
    for (auto field = m_object.begin(); field != m_object.end(); ++field) {
        const bool isKnown = std::any_of(known.begin(), known.end(), [&](QLatin1StringView name) {
            return field.key() == name;
        });
        if (!isKnown)
            refuse(m_path.key(field.key()), Say::tr("The answer has a field that is not known."));
    }
}

QString AnswerFields::text(QLatin1StringView name) const
{
    return has(name) ? readText(value(name), path(name)) : QString();
}

QDate AnswerFields::date(QLatin1StringView name) const
{
    if (!has(name))
        return {};
    const QDate date = dateFromIso(value(name).toString());
    if (!date.isValid())
        refuse(path(name), Say::tr("The date must be a real date such as 2026-11-20."));
    return date;
}

std::optional<qint64> AnswerFields::people(QLatin1StringView name) const
{
    if (!has(name))
        return std::nullopt;
    return readPeople(value(name), path(name));
}

std::optional<double> AnswerFields::amount(QLatin1StringView name) const
{
    if (!has(name))
        return std::nullopt;
    return readFigure(value(name), path(name), 0);
}

bool AnswerFields::flag(QLatin1StringView name) const
{
    if (has(name) && !value(name).isBool())
        refuse(path(name), Say::tr("The field must be true or false."));
    return value(name).toBool();
}

qint64 readPeople(const QJsonValue &json, const base::JsonPath &path)
{
    const std::optional<qint64> count = wholeNumber(json, 0, mostPeople);
    if (!count)
        refuse(path, Say::tr("The count must be a whole number of 0 or more, and no more than "
                             "1,000,000."));
    return *count;
}

double readFigure(const QJsonValue &json, const base::JsonPath &path, double least)
{
    const double figure = json.toDouble(std::numeric_limits<double>::quiet_NaN());
    // Written so that a value which is no number at all fails too.
    if (!(figure >= least && figure <= largestFigure))
        refuse(path, least < 0 ? Say::tr("The answer must be a number.")
                               : Say::tr("The answer must be a number of 0 or more."));
    return figure;
}

QString readText(const QJsonValue &json, const base::JsonPath &path)
{
    if (!json.isString())
        refuse(path, Say::tr("The field must be text."));
    const QString text = json.toString();
    const QString fault = faultOfText(text, longestText);
    if (!fault.isEmpty())
        refuse(path, fault);
    return text;
}

} // namespace editions
