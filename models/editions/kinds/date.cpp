#include "editions/answer_fields.h"
#include "editions/json_fields.h"
#include "editions/kinds/kind_entries.h"
#include "editions/say.h"

namespace editions {
namespace {

using namespace Qt::Literals::StringLiterals;
using subject::AnswerValue;

AnswerValue readDate(const Question &, const QJsonValue &json, const base::JsonPath &path)
{
    const AnswerFields fields(json, path, {"date"_L1});
    const QDate date = fields.date("date"_L1);
    if (date.isNull())
        refuse(fields.path("date"_L1), Say::tr("Give the date."));
    return subject::DateAnswer{date};
}

AnswerValue dateAnswerFromJson(const QJsonValue &json)
{
    const QDate date = dateFromIso(json.toObject().value("date"_L1).toString());
    return date.isValid() ? subject::DateAnswer{date} : notKnown();
}

QString faultOfDate(const Question &question, const AnswerValue &value, const QDate &date)
{
    const auto *answer = std::get_if<subject::DateAnswer>(&value);
    if (!answer)
        return faultOfKind();
    if (!answer->date.isValid())
        return Say::tr("Give a real date.");
    // Only what is rated by its age is sure to lie in the past.
    if (question.rule.kind == RuleKind::AgeDays && date.isValid() && answer->date > date)
        return Say::tr("The date is after the date of this contact.");
    return {};
}

} // namespace

KindOfQuestion dateKind()
{
    return {Kind::Date, "date"_L1,          {"age_days"_L1, "special"_L1},
            readDate,   dateAnswerFromJson, faultOfDate};
}

QJsonValue toJson(const subject::DateAnswer &value)
{
    return QJsonObject{{u"date"_s, value.date.toString(Qt::ISODate)}};
}

} // namespace editions
