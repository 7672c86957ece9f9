#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QJsonArray>
#include <QJsonObject>
#include <QJsonValue>
#include <QString>
#include <optional>

namespace base {

/// Compact UTF-8 of any JSON value, scalars included; object keys in code point order, so the
/// same value always gives the same bytes.
QByteArray jsonBytes(const QJsonValue &value);

/// The letters between the quotation marks where `bytes` are a text whose letters all stand for
/// themselves, as most do: no need to parse it. They belong to `bytes`.
std::optional<QByteArrayView> plainText(QByteArrayView bytes);

/// Reads what jsonBytes wrote. Undefined when the bytes are no JSON.
QJsonValue jsonValue(const QByteArray &bytes);

/// Reads a JSON document of the officer's; throws a Failure naming `file`, line and column.
QJsonValue readJsonDocument(const QByteArray &bytes, const QString &file);

/// Where one stands in a JSON document: `$.questions[3].green`.
class JsonPath {
public:
    JsonPath() : m_text(QStringLiteral("$")) {}
    JsonPath key(const QString &name) const;
    JsonPath at(qsizetype index) const;
    const QString &text() const { return m_text; }

private:
    explicit JsonPath(QString text) : m_text(std::move(text)) {}
    QString m_text;
};

} // namespace base
