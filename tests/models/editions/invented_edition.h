#pragma once

#include <QByteArray>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStringList>

/// tests/data/editions/invented.json and small changes to it.
namespace invented {

inline QByteArray bytes()
{
    QFile file(QStringLiteral(TEST_DATA "/editions/invented.json"));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// `json` with the value at `steps` replaced, or taken out where `value` is undefined. A step is a
/// key, or an index in digits; an index past the end adds to the list.
inline QJsonValue changed(const QJsonValue &json, QStringList steps, const QJsonValue &value)
{
    if (steps.isEmpty())
        return value;
    const QString step = steps.takeFirst();
    if (!json.isArray()) {
        QJsonObject object = json.toObject();
        const QJsonValue inner = changed(object.value(step), steps, value);
        if (inner.isUndefined())
            object.remove(step);
        else
            object.insert(step, inner);
        return object;
    }
    QJsonArray array = json.toArray();
    const qsizetype index = step.toLongLong();
    const QJsonValue inner = changed(array.at(index), steps, value);
    if (inner.isUndefined())
        array.removeAt(index);
    else if (index < array.size())
        array.replace(index, inner);
    else
        array.append(inner);
    return array;
}

/// The invented edition with one place changed: `questions.3.green`.
inline QByteArray with(const QString &place, const QJsonValue &value)
{
    const QJsonObject whole = QJsonDocument::fromJson(bytes()).object();
    return QJsonDocument(changed(whole, place.split(QLatin1Char('.')), value).toObject()).toJson();
}

} // namespace invented
