#include "editions/edition_fields.h"

#include "editions/json_fields.h"
#include "editions/say.h"

#include <QStringView>
#include <algorithm>
#include <limits>
#include <set>

namespace editions {
namespace {

using namespace Qt::Literals::StringLiterals;

/// Nobody reads further, and a hostile file cannot fill the memory with words.
constexpr size_t mostFaults = 1000;
constexpr qsizetype longestWords = 10'000;
constexpr qsizetype longestLabel = 75;

// An edition has thousands of these, and one is read at every start: no regular expressions.

bool isBetween(QChar letter, char first, char last)
{
    return letter >= QLatin1Char(first) && letter <= QLatin1Char(last);
}

/// All letters of `text` lie between `first` and `last`, and there are `least` to `most` of them.
bool isRunOf(QStringView text, char first, char last, qsizetype least, qsizetype most)
{
    return text.size() >= least && text.size() <= most &&
           std::all_of(text.begin(), text.end(),
                       [=](QChar letter) { return isBetween(letter, first, last); });
}

/// IPC-08: two to eight capitals, a hyphen, two or three digits.
bool isQuestionId(QStringView text)
{
    const qsizetype hyphen = text.indexOf(QLatin1Char('-'));
    return hyphen > 0 && isRunOf(text.left(hyphen), 'A', 'Z', 2, 8) &&
           isRunOf(text.mid(hyphen + 1), '0', '9', 2, 3);
}

/// Lower-case letters, digits, hyphens and underscores, up to 64; the first a letter or digit.
bool isKey(QStringView text)
{
    const auto isWordLetter = [](QChar letter) {
        return isBetween(letter, 'a', 'z') || isBetween(letter, '0', '9');
    };
    return !text.isEmpty() && text.size() <= 64 && isWordLetter(text.front()) &&
           std::all_of(text.begin(), text.end(), [&](QChar letter) {
               return isWordLetter(letter) || letter == QLatin1Char('-') ||
                      letter == QLatin1Char('_');
           });
}

/// What is wrong with a value that has to be a text and not empty, in words; empty when it is
/// right.
QString faultOfWords(const QJsonValue &json, const QString &text)
{
    if (!json.isString())
        return Say::tr("This must be text.");
    if (std::all_of(text.begin(), text.end(), [](QChar letter) { return letter.isSpace(); }))
        return Say::tr("This must not be empty.");
    return faultOfText(text, longestWords);
}

QString faultOfNoObject()
{
    return Say::tr("This must be an object with named fields.");
}

} // namespace

void Faults::error(const base::JsonPath &path, const QString &message)
{
    m_hasErrors = true;
    add({Fault::Weight::Error, path.text(), message});
}

void Faults::warning(const base::JsonPath &path, const QString &message)
{
    add({Fault::Weight::Warning, path.text(), message});
}

void Faults::add(Fault fault)
{
    if (m_faults.size() < mostFaults)
        m_faults.push_back(std::move(fault));
    else if (m_faults.size() == mostFaults)
        m_faults.push_back({Fault::Weight::Error, u"$"_s,
                            Say::tr("There are more faults than are listed here. Mend these, "
                                    "then check again.")});
}

EditionFields::EditionFields(const QJsonValue &json, base::JsonPath path, Faults &faults)
    : m_object(json.toObject()),
      m_path(std::move(path)),
      m_faults(faults),
      m_read(m_object.size(), false),
      m_isObject(json.isObject())
{
    if (!m_isObject && !json.isUndefined())
        m_faults.error(m_path, faultOfNoObject());
}

void EditionFields::error(QLatin1StringView name, const QString &message)
{
    m_faults.error(path(name), message);
}

QJsonValue EditionFields::required(QLatin1StringView name)
{
    const QJsonValue json = optional(name);
    if (m_isObject && json.isUndefined())
        error(name, Say::tr("This is missing."));
    return json;
}

QJsonValue EditionFields::optional(QLatin1StringView name)
{
    const auto field = m_object.constFind(name);
    if (field == m_object.constEnd())
        return QJsonValue(QJsonValue::Undefined);
    m_read[field - m_object.constBegin()] = true;
    return field.value();
}

QString EditionFields::text(QLatin1StringView name)
{
    const QJsonValue json = required(name);
    return json.isUndefined() ? QString() : textOf(name, json);
}

QString EditionFields::textOf(QLatin1StringView name, const QJsonValue &json)
{
    QString text = json.toString();
    if (const QString fault = faultOfWords(json, text); !fault.isEmpty())
        error(name, fault);
    return text;
}

QString EditionFields::optionalText(QLatin1StringView name)
{
    const QJsonValue json = optional(name);
    return json.isUndefined() || json.isNull() ? QString() : textOf(name, json);
}

QString EditionFields::oneOf(QLatin1StringView name,
                             std::initializer_list<QLatin1StringView> allowed)
{
    QString given = text(name);
    if (given.isEmpty() || std::find(allowed.begin(), allowed.end(), given) != allowed.end())
        return given;
    QStringList keys;
    for (const QLatin1StringView one : allowed)
        keys.append(QString(one));
    error(name,
          Say::tr("\"%1\" is not known here. Use one of: %2.").arg(given, keys.join(", "_L1)));
    return given;
}

QString EditionFields::id(QLatin1StringView name)
{
    QString given = text(name);
    if (!given.isEmpty() && !isQuestionId(given))
        error(name, Say::tr("\"%1\" must be capital letters, a hyphen and two or three digits, "
                            "such as IPC-08.")
                        .arg(given));
    return given;
}

QString EditionFields::key(QLatin1StringView name)
{
    QString given = text(name);
    if (!given.isEmpty() && !isKey(given))
        error(name, Say::tr("\"%1\" must be lower-case letters, digits, hyphens and underscores, "
                            "and no longer than 64 characters.")
                        .arg(given));
    return given;
}

Words EditionFields::words(QLatin1StringView name)
{
    const QJsonValue json = required(name);
    return json.isUndefined() ? Words() : wordsOf(name, json);
}

Words EditionFields::optionalWords(QLatin1StringView name)
{
    const QJsonValue json = optional(name);
    return json.isUndefined() || json.isNull() ? Words() : wordsOf(name, json);
}

Words EditionFields::shortWords(QLatin1StringView name)
{
    Words words = this->words(name);
    for (const auto &[language, text] : words.byLanguage) {
        if (text.size() > longestLabel)
            m_faults.warning(path(name).key(language),
                             Say::tr("The label is longer than %1 characters and may be cut off.")
                                 .arg(longestLabel));
    }
    return words;
}

Words EditionFields::wordsOf(QLatin1StringView name, const QJsonValue &json)
{
    Words words;
    if (!json.isObject()) {
        error(name, faultOfNoObject());
        return words;
    }
    const QJsonObject object = json.toObject();
    const auto english = object.constFind("en"_L1);
    if (english == object.constEnd())
        m_faults.error(path(name).key(u"en"_s), Say::tr("The English text is missing."));
    for (auto field = object.constBegin(); field != object.constEnd(); ++field) {
        const QString language = field == english ? u"en"_s : field.key();
        if (!isRunOf(language, 'a', 'z', 2, 2)) {
            m_faults.error(path(name).key(language),
                           Say::tr("A language must be two letters, such as \"en\"."));
            continue;
        }
        const QJsonValue value = field.value();
        const QString &text = words.byLanguage[language] = value.toString();
        if (const QString fault = faultOfWords(value, text); !fault.isEmpty())
            m_faults.error(path(name).key(language), fault);
    }
    return words;
}

int EditionFields::whole(QLatin1StringView name, int least, int most)
{
    const QJsonValue json = required(name);
    if (json.isUndefined())
        return least;
    const std::optional<qint64> number = wholeNumber(json, least, most);
    if (!number)
        error(name, Say::tr("This must be a whole number from %1 to %2.").arg(least).arg(most));
    return static_cast<int>(number.value_or(least));
}

double EditionFields::figure(QLatin1StringView name, double least, double most)
{
    const QJsonValue json = required(name);
    if (json.isUndefined())
        return least;
    const double number = json.toDouble(std::numeric_limits<double>::quiet_NaN());
    if (number >= least && number <= most)
        return number;
    error(name, Say::tr("This must be a number from %1 to %2.").arg(least).arg(most));
    return least;
}

bool EditionFields::flag(QLatin1StringView name)
{
    const QJsonValue json = required(name);
    return !json.isUndefined() && flagOf(name, json);
}

bool EditionFields::flagOf(QLatin1StringView name, const QJsonValue &json)
{
    if (!json.isBool())
        error(name, Say::tr("This must be true or false."));
    return json.toBool();
}

bool EditionFields::optionalFlag(QLatin1StringView name, bool fallback)
{
    const QJsonValue json = optional(name);
    return json.isUndefined() ? fallback : flagOf(name, json);
}

QDate EditionFields::date(QLatin1StringView name)
{
    const QJsonValue json = required(name);
    if (json.isUndefined())
        return {};
    const QDate date = dateFromIso(json.toString());
    if (!date.isValid())
        error(name, Say::tr("This must be a real date such as 2026-10-01."));
    return date;
}

QDate EditionFields::optionalDate(QLatin1StringView name)
{
    const QJsonValue json = optional(name);
    return json.isUndefined() || json.isNull() ? QDate() : date(name);
}

QStringList EditionFields::texts(QLatin1StringView name)
{
    const QJsonArray array = list(name);
    QStringList texts;
    std::set<QString> seen; // most lists have one text or two
    for (qsizetype i = 0; i < array.size(); ++i) {
        const QString text = array.at(i).toString();
        QString fault = text.isEmpty() ? Say::tr("This must be text, and not empty.")
                                       : faultOfText(text, longestWords);
        if (!seen.insert(text).second && fault.isEmpty())
            fault = Say::tr("\"%1\" is listed twice.").arg(text);
        if (!fault.isEmpty())
            m_faults.error(path(name).at(i), fault);
        // Kept although it is at fault: the place in the list is part of later paths.
        texts.append(text);
    }
    return texts;
}

QStringList EditionFields::optionalTexts(QLatin1StringView name)
{
    return optional(name).isUndefined() ? QStringList() : texts(name);
}

QJsonArray EditionFields::list(QLatin1StringView name)
{
    const QJsonValue json = required(name);
    if (!json.isUndefined() && !json.isArray())
        error(name, Say::tr("This must be a list."));
    return json.toArray();
}

EditionFields EditionFields::object(QLatin1StringView name)
{
    return EditionFields(required(name), path(name), m_faults);
}

void EditionFields::closeFields()
{
    for (auto field = m_object.constBegin(); field != m_object.constEnd(); ++field) {
        if (!m_read[field - m_object.constBegin()])
            m_faults.error(m_path.key(field.key()), Say::tr("This key is not known here."));
    }
}

} // namespace editions
