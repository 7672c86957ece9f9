#include "editions/answer_fields.h"
#include "editions/json_fields.h"
#include "editions/kinds/kind_entries.h"
#include "editions/say.h"

namespace editions {
namespace {

using namespace Qt::Literals::StringLiterals;

subject::AnswerValue readTextAnswer(const Question &, const QJsonValue &json,
                                    const base::JsonPath &path)
{
    return subject::Text{readText(json, path)};
}

subject::AnswerValue textFromJson(const QJsonValue &json)
{
    const QString text = json.toString();
    return text.isEmpty() ? notKnown() : subject::Text{text};
}

QString faultOfTextAnswer(const Question &, const subject::AnswerValue &value, const QDate &)
{
    const auto *text = std::get_if<subject::Text>(&value);
    if (!text)
        return faultOfKind();
    if (text->text.trimmed().isEmpty())
        return Say::tr("Type an answer, or say that it is not known.");
    return faultOfText(text->text, longestText);
}

} // namespace

KindOfQuestion textKind()
{
    return {Kind::Text, "text"_L1, {}, readTextAnswer, textFromJson, faultOfTextAnswer};
}

QJsonValue toJson(const subject::Text &value)
{
    return value.text;
}

} // namespace editions
