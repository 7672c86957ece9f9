#include "editions/answer_fields.h"
#include "editions/kinds/kind_entries.h"
#include "editions/say.h"

namespace editions {
namespace {

using namespace Qt::Literals::StringLiterals;
using subject::AnswerValue;

AnswerValue readRatio(const Question &question, const QJsonValue &json, const base::JsonPath &path)
{
    const AnswerFields fields(json, path, {"count"_L1, "of"_L1});
    const std::optional<qint64> count = fields.people("count"_L1);
    const std::optional<qint64> of = fields.people("of"_L1);
    if (!count)
        refuse(fields.path("count"_L1), Say::tr("Give how many."));
    if (!of && question.outOf.isEmpty())
        refuse(fields.path("of"_L1), Say::tr("Give how many people the count is out of."));
    return subject::Ratio{*count, of.value_or(-1)};
}

AnswerValue ratioFromJson(const QJsonValue &json)
{
    const QJsonObject object = json.toObject();
    const QJsonValue count = object.value("count"_L1);
    const QJsonValue of = object.value("of"_L1);
    if (!count.isDouble() || !of.isDouble())
        return notKnown();
    const subject::Ratio ratio{count.toInteger(-1), of.toInteger(-1)};
    if (ratio.count < 0 || ratio.of < 0 || ratio.count > mostPeople || ratio.of > mostPeople)
        return notKnown();
    return ratio;
}

QString faultOfRatio(const Question &question, const AnswerValue &value, const QDate &)
{
    const auto *ratio = std::get_if<subject::Ratio>(&value);
    if (!ratio)
        return faultOfKind();
    if (ratio->count < 0 || ratio->count > mostPeople || ratio->of > mostPeople)
        return Say::tr("A count must be 0 or more, and no more than 1,000,000.");
    if (ratio->of < 0) {
        // The shared number fills it in; whoever does that checks again.
        return question.outOf.isEmpty() ? Say::tr("Give how many people the count is out of.")
                                        : QString();
    }
    if (ratio->count > ratio->of)
        return Say::tr("The count is larger than the total it is out of. Check both numbers.");
    return {};
}

} // namespace

KindOfQuestion ratioKind()
{
    return {Kind::Ratio,
            "ratio"_L1,
            {"counted"_L1, "out_of"_L1, "lower_is_better"_L1, "special"_L1, "green"_L1, "amber"_L1},
            readRatio,
            ratioFromJson,
            faultOfRatio};
}

QJsonValue toJson(const subject::Ratio &value)
{
    QJsonObject object{{u"count"_s, value.count}};
    if (value.of >= 0)
        object.insert("of"_L1, value.of);
    return object;
}

} // namespace editions
