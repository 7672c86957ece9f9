#include "editions/answer_fields.h"
#include "editions/kinds/kind_entries.h"
#include "editions/say.h"

#include <limits>

namespace editions {
namespace {

using namespace Qt::Literals::StringLiterals;

bool isFigure(double value)
{
    // False for a value that is no number at all.
    return value >= -largestFigure && value <= largestFigure;
}

subject::AnswerValue readNumber(const Question &, const QJsonValue &json,
                                const base::JsonPath &path)
{
    return subject::Number{readFigure(json, path, -largestFigure)};
}

subject::AnswerValue numberFromJson(const QJsonValue &json)
{
    const double value = json.toDouble(std::numeric_limits<double>::quiet_NaN());
    return isFigure(value) ? subject::Number{value} : notKnown();
}

QString faultOfNumber(const Question &, const subject::AnswerValue &value, const QDate &)
{
    const auto *number = std::get_if<subject::Number>(&value);
    if (!number)
        return faultOfKind();
    return isFigure(number->value) ? QString() : Say::tr("The number is too large.");
}

} // namespace

KindOfQuestion numberKind()
{
    return {Kind::Number,
            "number"_L1,
            {"counted"_L1, "lower_is_better"_L1, "special"_L1, "green"_L1, "amber"_L1},
            readNumber,
            numberFromJson,
            faultOfNumber};
}

QJsonValue toJson(const subject::Number &value)
{
    return value.value;
}

} // namespace editions
