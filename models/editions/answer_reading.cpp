#include "editions/answer_reading.h"

#include "editions/answer_fields.h"
#include "editions/kinds.h"
#include "editions/kinds/kind_entries.h"
#include "editions/say.h"

namespace editions {
namespace {

using namespace Qt::Literals::StringLiterals;

bool isForEveryKind(const QString &key)
{
    return key == subject::notKnownKey || key == subject::notApplicableKey;
}

/// The special answer a text stands for, where it stands for one.
std::optional<subject::AnswerValue> specialOf(const Question &question, const QJsonValue &json)
{
    if (!json.isString())
        return std::nullopt;
    const QString key = json.toString();
    const bool ofQuestion = question.special.contains(key) && !question.option(key);
    if (!isForEveryKind(key) && !ofQuestion)
        return std::nullopt;
    return subject::Special{key};
}

subject::AnswerValue readPlain(const Question &question, const QJsonValue &json,
                               const base::JsonPath &path)
{
    if (const auto special = specialOf(question, json))
        return *special;
    subject::AnswerValue value = kindOf(question.kind).readPlain(question, json, path);
    const QString fault = faultOf(question, value, {});
    if (!fault.isEmpty())
        refuse(path, fault);
    return value;
}

subject::AnswerValue readPlain(const SharedNumber &, const QJsonValue &json,
                               const base::JsonPath &path)
{
    if (json.isString() && isForEveryKind(json.toString()))
        return subject::Special{json.toString()};
    return subject::Number{static_cast<double>(readPeople(json, path))};
}

bool mayConfirm(const Question &question)
{
    return question.confirmUnchanged;
}

bool mayConfirm(const SharedNumber &)
{
    return true;
}

bool isWrapped(const QJsonObject &object)
{
    return object.contains("value"_L1) || object.contains("same_as_last_time"_L1);
}

/// True where the answer is the same as last time; refuses an answer that says both or neither.
bool isSameAsLastTime(const AnswerFields &fields, bool allowed)
{
    const auto name = "same_as_last_time"_L1;
    if (!fields.has(name))
        return false;
    if (fields.value(name) != QJsonValue(true))
        refuse(fields.path(name), Say::tr("The field can only be true. Leave it out otherwise."));
    if (fields.has("value"_L1))
        refuse(fields.path(name), Say::tr("Give a value or say that it is the same as last time, "
                                          "not both."));
    if (!allowed)
        refuse(fields.path(name), Say::tr("This question must be asked each time: an answer "
                                          "cannot be the same as last time."));
    return true;
}

std::optional<subject::Source> readSource(const AnswerFields &fields)
{
    if (!fields.has("source"_L1))
        return std::nullopt;
    const auto source = subject::sourceFromKey(fields.text("source"_L1));
    if (!source)
        refuse(fields.path("source"_L1),
               Say::tr("The source must be home, visit, call, tracker, cqc or other."));
    return source;
}

std::optional<QString> readNote(const AnswerFields &fields, QLatin1StringView name)
{
    return fields.has(name) ? std::optional(fields.text(name)) : std::nullopt;
}

template <typename Asked>
GivenAnswer readAnswerTo(const Asked &asked, const QJsonValue &json, const base::JsonPath &path)
{
    if (!json.isObject() || !isWrapped(json.toObject())) {
        GivenAnswer answer;
        answer.value = readPlain(asked, json, path);
        return answer;
    }
    const AnswerFields fields(json, path,
                              {"value"_L1, "same_as_last_time"_L1, "as_at"_L1, "source"_L1,
                               "comment"_L1, "council_note"_L1});
    GivenAnswer answer;
    if (!isSameAsLastTime(fields, mayConfirm(asked)))
        answer.value = readPlain(asked, fields.value("value"_L1), fields.path("value"_L1));
    answer.asAt = fields.date("as_at"_L1);
    answer.source = readSource(fields);
    answer.comment = readNote(fields, "comment"_L1);
    answer.councilNote = readNote(fields, "council_note"_L1);
    return answer;
}

/// The special answer of a stored text. A choice is told from it by its options, which an edition
/// may not name so.
bool isStoredSpecial(Kind kind, const QString &text)
{
    if (isForEveryKind(text))
        return true;
    if (kind == Kind::Choice || kind == Kind::Text)
        return false;
    return text == "never"_L1 || text == "none"_L1 || text == "not_in_use"_L1;
}

} // namespace

GivenAnswer readAnswer(const Question &question, const QJsonValue &json, const base::JsonPath &path)
{
    return readAnswerTo(question, json, path);
}

GivenAnswer readAnswer(const SharedNumber &number, const QJsonValue &json,
                       const base::JsonPath &path)
{
    return readAnswerTo(number, json, path);
}

QJsonValue valueToJson(const subject::AnswerValue &value)
{
    return std::visit([](const auto &held) { return toJson(held); }, value);
}

subject::AnswerValue valueFromJson(Kind kind, const QJsonValue &json)
{
    if (json.isString()) {
        QString text = json.toString();
        if (isStoredSpecial(kind, text))
            return subject::Special{std::move(text)};
    }
    return kindOf(kind).valueFromJson(json);
}

QString faultOf(const Question &question, const subject::AnswerValue &value, const QDate &date)
{
    const auto *special = std::get_if<subject::Special>(&value);
    if (!special)
        return kindOf(question.kind).faultOf(question, value, date);
    if (isForEveryKind(special->key) || question.special.contains(special->key))
        return {};
    return Say::tr("This is not one of the answers to choose from.");
}

} // namespace editions
