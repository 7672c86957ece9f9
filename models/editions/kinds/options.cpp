#include "editions/answer_fields.h"
#include "editions/kinds/kind_entries.h"
#include "editions/say.h"

#include <QJsonArray>
#include <algorithm>

// The kinds whose answers are options of the question: yes, partly, no; a choice; several choices.
namespace editions {
namespace {

using namespace Qt::Literals::StringLiterals;
using subject::AnswerValue;

QString faultOfOption()
{
    return Say::tr("This is not one of the answers to choose from.");
}

AnswerValue readOption(const Question &question, const QJsonValue &json, const base::JsonPath &path)
{
    const QString key = readText(json, path);
    if (!question.option(key))
        refuse(path, faultOfOption());
    return subject::Choice{key};
}

QString faultOfChoice(const Question &question, const AnswerValue &value, const QDate &)
{
    const auto *choice = std::get_if<subject::Choice>(&value);
    if (!choice)
        return faultOfKind();
    return question.option(choice->key) ? QString() : faultOfOption();
}

AnswerValue choiceFromJson(const QJsonValue &json)
{
    const QString key = json.toString();
    return key.isEmpty() ? notKnown() : subject::Choice{key};
}

AnswerValue yesPartlyNoFromJson(const QJsonValue &json)
{
    const QString key = json.toString();
    if (key == "yes"_L1 || key == "partly"_L1 || key == "no"_L1)
        return subject::Choice{key};
    return notKnown();
}

/// The keys in the order of the edition, so that the same answer always has the same bytes.
QStringList inOrder(const Question &question, const QStringList &keys)
{
    QStringList ordered;
    for (const Option &option : question.options) {
        if (keys.contains(option.key))
            ordered.append(option.key);
    }
    return ordered;
}

AnswerValue readOptions(const Question &question, const QJsonValue &json,
                        const base::JsonPath &path)
{
    if (!json.isArray())
        refuse(path, Say::tr("The answer must be a list of answers to choose from."));
    const QJsonArray array = json.toArray();
    QStringList keys;
    for (qsizetype i = 0; i < array.size(); ++i) {
        const QString key = readText(array.at(i), path.at(i));
        if (!question.option(key))
            refuse(path.at(i), faultOfOption());
        if (keys.contains(key))
            refuse(path.at(i), Say::tr("The same answer is given twice."));
        keys.append(key);
    }
    return subject::Choices{inOrder(question, keys)};
}

QString faultOfChoices(const Question &question, const AnswerValue &value, const QDate &)
{
    const auto *choices = std::get_if<subject::Choices>(&value);
    if (!choices)
        return faultOfKind();
    if (choices->keys.isEmpty())
        return Say::tr("Choose at least one answer, or not known.");
    const bool known = std::all_of(choices->keys.begin(), choices->keys.end(),
                                   [&](const QString &key) { return question.option(key); });
    return known ? QString() : faultOfOption();
}

AnswerValue choicesFromJson(const QJsonValue &json)
{
    subject::Choices choices;
    const QJsonArray array = json.toArray();
    for (const QJsonValue &key : array) {
        if (!key.isString())
            return notKnown();
        choices.keys.append(key.toString());
    }
    return choices.keys.isEmpty() ? notKnown() : choices;
}

} // namespace

KindOfQuestion yesPartlyNoKind()
{
    return {Kind::YesPartlyNo,   "ypn"_L1,     {"options"_L1, "special"_L1}, readOption,
            yesPartlyNoFromJson, faultOfChoice};
}

KindOfQuestion choiceKind()
{
    return {Kind::Choice, "choice"_L1, {"options"_L1}, readOption, choiceFromJson, faultOfChoice};
}

KindOfQuestion choicesKind()
{
    return {Kind::Choices, "choices"_L1,    {"options"_L1, "special"_L1},
            readOptions,   choicesFromJson, faultOfChoices};
}

QJsonValue toJson(const subject::Special &value)
{
    return value.key;
}

QJsonValue toJson(const subject::Choice &value)
{
    return value.key;
}

QJsonValue toJson(const subject::Choices &value)
{
    return QJsonArray::fromStringList(value.keys);
}

} // namespace editions
