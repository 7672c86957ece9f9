#include "views/records/record_form.h"

namespace views {

QJsonValue memberAt(const QJsonObject &fields, const QString &path)
{
    const qsizetype slash = path.indexOf(QLatin1Char('/'));
    return slash < 0 ? fields.value(path)
                     : fields.value(path.left(slash)).toObject().value(path.mid(slash + 1));
}

void setMemberAt(QJsonObject &fields, const QString &path, const QJsonValue &value)
{
    const qsizetype slash = path.indexOf(QLatin1Char('/'));
    if (slash < 0) {
        fields.insert(path, value);
        return;
    }
    QJsonObject unit = fields.value(path.left(slash)).toObject();
    if (value.isNull())
        unit.remove(path.mid(slash + 1));
    else
        unit.insert(path.mid(slash + 1), value);
    fields.insert(path.left(slash), unit.isEmpty() ? QJsonValue(QJsonValue::Null) : unit);
}

QJsonObject withChanged(QJsonObject fields, const QJsonObject &changed)
{
    for (auto field = changed.begin(); field != changed.end(); ++field)
        fields.insert(field.key(), *field);
    return fields;
}

} // namespace views
