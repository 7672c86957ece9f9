#include "subject/stored.h"

#include "base/json.h"

namespace subject {

QJsonValue jsonOf(const StoredValue &stored)
{
    if (!stored.isThere)
        return QJsonValue(QJsonValue::Undefined);
    switch (stored.column) {
    case ColumnType::Text:
        return QString::fromUtf8(stored.utf8);
    case ColumnType::Integer:
        return stored.number;
    case ColumnType::Truth:
        return stored.number != 0;
    case ColumnType::Json:
        return base::jsonValue(stored.utf8.toByteArray());
    case ColumnType::Reference:
        return stored.id.toString(QUuid::WithoutBraces);
    }
    Q_UNREACHABLE();
}

std::optional<std::vector<QByteArrayView>> plainTexts(QByteArrayView json, char open)
{
    const bool isObject = open == '{';
    if (json.size() < 2 || json.front() != open || json.back() != (isObject ? '}' : ']'))
        return std::nullopt;
    std::vector<QByteArrayView> texts;
    qsizetype at = 0;
    do {
        const qsizetype begin = at + 1;
        const qsizetype end = json.indexOf('"', begin + 1);
        const auto text =
            end < 0 ? std::nullopt : base::plainText(json.sliced(begin, end + 1 - begin));
        if (!text)
            return std::nullopt;
        texts.push_back(*text);
        at = end + 1;
    } while (json[at] == (isObject && texts.size() % 2 == 1 ? ':' : ','));
    const bool isComplete = at == json.size() - 1 && !(isObject && texts.size() % 2 == 1);
    return isComplete ? std::optional(std::move(texts)) : std::nullopt;
}

void fromStored(const StoredValue &stored, QString &text)
{
    if (stored.column == ColumnType::Text)
        text = QString::fromUtf8(stored.utf8);
    else
        fromJson(jsonOf(stored), text);
}

void fromStored(const StoredValue &stored, QDate &date)
{
    QString text;
    fromStored(stored, text);
    date = QDate::fromString(text, Qt::ISODate);
}

void fromStored(const StoredValue &stored, QStringList &list)
{
    const auto texts = plainTexts(stored.utf8, '[');
    if (!texts) {
        fromJson(jsonOf(stored), list);
        return;
    }
    list.clear();
    for (const QByteArrayView text : *texts)
        list.append(QString::fromLatin1(text));
}

} // namespace subject
