#include "app/commands/record_settings.h"

#include "app/commands/say.h"
#include "workflow/homes.h"

namespace app {

using workflow::Saying;

namespace {

/// Numbers and truth stand as themselves where the field is of that type; else it is text.
QJsonValue valueFor(const subject::FieldInfo &field, bool isMember, const QString &text)
{
    if (text.isEmpty())
        return QJsonValue(QJsonValue::Null);
    bool isNumber = false;
    const int number = text.toInt(&isNumber);
    if (field.column == subject::ColumnType::Truth && !isMember)
        return text == QLatin1StringView("true");
    if (isNumber && !isMember && field.column == subject::ColumnType::Integer)
        return number;
    return text;
}

} // namespace

std::vector<Option> settingOptions()
{
    return {{QStringLiteral("set"), QStringLiteral("FIELD=VALUE"),
             Say::tr("A field of the record as --json prints it; owner/name for a part of one. "
                     "Can be given again.")},
            {QStringLiteral("about-no-person"), QStringLiteral("REASON"),
             Say::tr("Why what looks like an NHS number or a date of birth may be kept.")}};
}

std::vector<std::pair<QString, QJsonValue>> settingsOf(const Workplace &place,
                                                       const subject::KindInfo &kind)
{
    std::vector<std::pair<QString, QJsonValue>> settings;
    for (const QString &setting : place.arguments().values(QStringLiteral("set"))) {
        const qsizetype equals = setting.indexOf(QLatin1Char('='));
        const QString path = setting.left(equals);
        const QString name = path.section(QLatin1Char('/'), 0, 0);
        const subject::FieldInfo *field = kind.field(name);
        if (equals < 0 || !field || name == QLatin1StringView("deleted"))
            throw UsageFault{Say::tr("--set takes a field and its value, such as due=2026-12-18, "
                                     "not %1.")
                                 .arg(setting)};
        settings.emplace_back(path, valueFor(*field, path != name, setting.mid(equals + 1)));
    }
    return settings;
}

void putAt(QJsonObject &fields, const QString &path, const QJsonValue &value)
{
    const QString name = path.section(QLatin1Char('/'), 0, 0);
    const QString member = path.section(QLatin1Char('/'), 1);
    if (member.isEmpty()) {
        fields.insert(name, value);
        return;
    }
    QJsonObject unit = fields.value(name).toObject();
    unit.insert(member, value);
    fields.insert(name, unit);
}

QJsonValue standsAt(const QJsonObject &fields, const QString &path)
{
    const QString member = path.section(QLatin1Char('/'), 1);
    const QJsonValue field = fields.value(path.section(QLatin1Char('/'), 0, 0));
    const QJsonValue found = member.isEmpty() ? field : field.toObject().value(member);
    return found.isUndefined() ? QJsonValue(QJsonValue::Null) : found;
}

void refuseRecord(const QString &id)
{
    base::fail(Say::tr("There is no such record in this file: %1. Nothing was changed. The lists "
                       "of --json give the ids.")
                   .arg(id));
}

void refuseSetting(const QString &path, const QJsonValue &value)
{
    throw UsageFault{Say::tr("--set %1 does not take %2. Dates are written 2026-12-18.")
                         .arg(path, value.toVariant().toString())};
}

Saying sayingOf(workflow::Session &session, const Workplace &place)
{
    const QString name = place.arguments().value(QStringLiteral("officer"));
    if (name.isEmpty())
        throw UsageFault{Say::tr("Say who says it: --officer NAME.")};
    return {.why = {},
            .aboutNoPerson = place.arguments().value(QStringLiteral("about-no-person")),
            .officer = workflow::officerCalled(session, name)};
}

} // namespace app
