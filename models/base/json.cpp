#include "base/json.h"

#include "base/error.h"
#include "base/say.h"

#include <QJsonDocument>
#include <QStringBuilder>
#include <algorithm>

namespace base {
namespace {

bool isPlain(QStringView text)
{
    return std::all_of(text.begin(), text.end(), [](QChar letter) {
        return letter >= u' ' && letter <= u'~' && letter != u'"' && letter != u'\\';
    });
}

/// As QJsonDocument writes it, which writes only arrays and objects: it travels in an array of one.
void writeScalar(const QJsonValue &value, QByteArray &out)
{
    const QByteArray wrapped = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    out.append(wrapped.constData() + 1, wrapped.size() - 2);
}

void writeText(const QString &text, QByteArray &out)
{
    if (!isPlain(text)) {
        writeScalar(text, out);
        return;
    }
    const qsizetype before = out.size();
    out.resize(before + text.size() + 2);
    char *at = out.data() + before;
    *at++ = '"';
    for (const QChar letter : text)
        *at++ = letter.toLatin1();
    *at = '"';
}

/// The bytes of QJsonDocument, in half the time: most texts stand for themselves.
void write(const QJsonValue &value, QByteArray &out)
{
    if (value.isString()) {
        writeText(value.toString(), out);
    } else if (value.isObject()) {
        const QJsonObject object = value.toObject();
        out += '{';
        for (auto member = object.constBegin(); member != object.constEnd(); ++member) {
            if (member != object.constBegin())
                out += ',';
            writeText(member.key(), out);
            out += ':';
            write(member.value(), out);
        }
        out += '}';
    } else if (value.isArray()) {
        const QJsonArray array = value.toArray();
        out += '[';
        for (qsizetype i = 0; i < array.size(); ++i) {
            if (i > 0)
                out += ',';
            write(array.at(i), out);
        }
        out += ']';
    } else if (value.isNull()) {
        out += "null";
    } else {
        writeScalar(value, out);
    }
}

} // namespace

std::optional<QByteArrayView> plainText(QByteArrayView bytes)
{
    if (bytes.size() < 2 || bytes.front() != '"' || bytes.back() != '"')
        return std::nullopt;
    const bool standsForItself = std::all_of(bytes.begin() + 1, bytes.end() - 1, [](char letter) {
        return letter >= ' ' && letter <= '~' && letter != '"' && letter != '\\';
    });
    return standsForItself ? std::optional(bytes.sliced(1).chopped(1)) : std::nullopt;
}

QByteArray jsonBytes(const QJsonValue &value)
{
    QByteArray bytes;
    write(value, bytes);
    return bytes;
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
    return JsonPath(m_text % QLatin1Char('.') % name);
}

JsonPath JsonPath::at(qsizetype index) const
{
    return JsonPath(m_text % QLatin1Char('[') % QString::number(index) % QLatin1Char(']'));
}

} // namespace base
