#pragma once

#include "app/commands/command.h"
#include "subject/fields.h"
#include "workflow/keeping.h"

namespace app {

/// `--set FIELD=VALUE` (repeatable) and `--about-no-person`: what every command that changes a
/// record of a plan takes besides `--officer`.
std::vector<Option> settingOptions();

/// The fields of a record with what `--set` says; an empty value clears a field. Names are those of
/// the record's JSON, a member of a field after a slash: `owner/name`. Throws a UsageFault for a
/// field that the record does not have, or that does not take such a value.
template <typename Record>
Record withSettings(const Record &record, const Workplace &place);

/// Who says it and why, from the options. Throws a UsageFault where `--officer` is missing.
workflow::Saying sayingOf(workflow::Session &session, const Workplace &place);

/// A record as it stands in the output of commands: its fields and its id.
template <typename Record>
QJsonObject recordToJson(const Record &record)
{
    QJsonObject json = subject::fieldsOf(record);
    json.remove(QStringLiteral("deleted"));
    json.insert(QStringLiteral("id"), record.id.text());
    return json;
}

/// Each setting as field and JSON value, checked for its form.
std::vector<std::pair<QString, QJsonValue>> settingsOf(const Workplace &place,
                                                       const subject::KindInfo &kind);
/// Puts a value at a path of one or two names.
void putAt(QJsonObject &fields, const QString &path, const QJsonValue &value);
/// What stands there; null where nothing does.
QJsonValue standsAt(const QJsonObject &fields, const QString &path);
[[noreturn]] void refuseRecord(const QString &id);
[[noreturn]] void refuseSetting(const QString &path, const QJsonValue &value);

template <typename Record>
Record withSettings(const Record &record, const Workplace &place)
{
    QJsonObject fields = subject::fieldsOf(record);
    const auto settings = settingsOf(place, subject::infoOf(Record::recordKind));
    for (const auto &[path, value] : settings)
        putAt(fields, path, value);
    const Record changed = subject::fromFields<Record>(record.id.uuid(), fields);
    // What the record does not take up is no field of it, or has not its form.
    const QJsonObject taken = subject::fieldsOf(changed);
    for (const auto &[path, value] : settings) {
        if (standsAt(taken, path) != value)
            refuseSetting(path, value);
    }
    return changed;
}

/// The record with this id. Throws a Failure where there is none in this file.
template <typename Record>
Record recordNamed(workflow::Session &session, const QString &id)
{
    const QUuid uuid = QUuid::fromString(id);
    const auto found =
        uuid.isNull() ? std::nullopt : store::find(session.file(), base::Id<Record>(uuid));
    if (!found)
        refuseRecord(id);
    return *found;
}

} // namespace app
