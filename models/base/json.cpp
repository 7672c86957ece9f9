#include "base/json.h"

#include "base/error.h"
#include "base/say.h"

#include <QJsonDocument>
#include <algorithm>

namespace base {

std::optional<QByteArrayView> plainText(const QByteArray &bytes)
{
    if (bytes.size() < 2 || bytes.front() != '"' || bytes.back() != '"')
        return std::nullopt;
    const bool isPlain = std::all_of(bytes.begin() + 1, bytes.end() - 1, [](char letter) {
        return letter >= ' ' && letter <= '~' && letter != '"' && letter != '\\';
    });
    return isPlain ? std::optional(QByteArrayView(bytes).sliced(1).chopped(1)) : std::nullopt;
}

QByteArray jsonBytes(const QJsonValue &value)
{
    // QJsonDocument writes only arrays and objects: a scalar travels in an array of one.
    if (value.isObject())
        return QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact);
    const QByteArray wrapped = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    return wrapped.mid(1, wrapped.size() - 2);
}

QJsonValue jsonValue(const QByteArray &bytes)
{
    if (const auto plain = plainText(bytes))
        return QString::fromLatin1(*plain);
    if (bytes.startsWith('{')) {
        const QJsonDocument document = QJsonDocument::fromJson(bytes);
        return document.isObject() ? QJsonValue(document.object())
                                   : QJsonValue(QJsonValue::Undefined);
    }
    const QJsonDocument document = QJsonDocument::fromJson('[' + bytes + ']');
    const QJsonArray wrapper = document.array();
    return wrapper.size() == 1 ? wrapper.first() : QJsonValue(QJsonValue::Undefined);
}

QJsonValue readJsonDocument(const QByteArray &bytes, const QString &file)
{
    QJsonParseError fault;
    const QJsonDocument document = QJsonDocument::fromJson(bytes, &fault);
    if (fault.error == QJsonParseError::NoError)
        return document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object());
    const QByteArray before = bytes.left(fault.offset);
    throw Failure(Error{.message = Say::tr("%1 is not valid JSON: %2. Nothing was changed.")
                                       .arg(file, fault.errorString()),
                        .detail = QStringLiteral("offset %1").arg(fault.offset),
                        .file = file,
                        .row = before.count('\n') + 1,
                        .column = {},
                        .path = {}});
}

JsonPath JsonPath::key(const QString &name) const
{
    return JsonPath(m_text + QLatin1Char('.') + name);
}

JsonPath JsonPath::at(qsizetype index) const
{
    return JsonPath(m_text + QStringLiteral("[%1]").arg(index));
}

} // namespace base
