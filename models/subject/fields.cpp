#include "subject/fields.h"

#include "subject/field_json.h"

namespace subject {
namespace {

/// One field with the member that holds it.
template <typename Record>
struct Field {
    FieldInfo info;
    QJsonValue (*read)(const Record &);
    void (*write)(Record &, const QJsonValue &);
};

template <typename Record, auto member>
Field<Record> field(const char *name, ColumnType column, std::optional<RecordKind> refersTo = {})
{
    return {{QLatin1StringView(name), column, refersTo},
            [](const Record &record) { return toJson(record.*member); },
            [](Record &record, const QJsonValue &value) { fromJson(value, record.*member); }};
}

using enum ColumnType;

template <typename Record>
const std::vector<Field<Record>> &fieldList();

template <>
const std::vector<Field<Authority>> &fieldList()
{
    static const std::vector list{
        field<Authority, &Authority::name>("name", Text),
        field<Authority, &Authority::supportLine>("support_line", Json),
        field<Authority, &Authority::healthProtection>("health_protection", Json),
        field<Authority, &Authority::infectionControl>("infection_control", Json),
        field<Authority, &Authority::ppeRoute>("ppe_route", Json),
        field<Authority, &Authority::nightHelp>("night_help", Json),
        field<Authority, &Authority::safeguarding>("safeguarding", Json),
        field<Authority, &Authority::keepFor>("keep_for", Text),
        field<Authority, &Authority::privacyPage>("privacy_page", Text),
        field<Authority, &Authority::logo>("logo", Text),
    };
    return list;
}

template <>
const std::vector<Field<Officer>> &fieldList()
{
    static const std::vector list{
        field<Officer, &Officer::name>("name", Text),
        field<Officer, &Officer::role>("role", Text),
        field<Officer, &Officer::email>("email", Text),
        field<Officer, &Officer::telephone>("telephone", Text),
    };
    return list;
}

template <>
const std::vector<Field<EditionRecord>> &fieldList()
{
    static const std::vector list{
        field<EditionRecord, &EditionRecord::name>("name", Text),
        field<EditionRecord, &EditionRecord::hash>("hash", Text),
        field<EditionRecord, &EditionRecord::inForceFrom>("in_force_from", Text),
    };
    return list;
}

template <>
const std::vector<Field<Home>> &fieldList()
{
    static const std::vector list{
        field<Home, &Home::locationId>("location_id", Text),
        field<Home, &Home::odsCode>("ods_code", Text),
        field<Home, &Home::name>("name", Text),
        field<Home, &Home::provider>("provider", Text),
        field<Home, &Home::providerId>("provider_id", Text),
        field<Home, &Home::brand>("brand", Text),
        field<Home, &Home::address>("address", Json),
        field<Home, &Home::authority>("authority", Text),
        field<Home, &Home::district>("district", Text),
        field<Home, &Home::pcn>("pcn", Text),
        field<Home, &Home::region>("region", Text),
        field<Home, &Home::telephone>("telephone", Text),
        field<Home, &Home::web>("web", Text),
        field<Home, &Home::email>("email", Text),
        field<Home, &Home::manager>("manager", Json),
        field<Home, &Home::beds>("beds", Integer),
        field<Home, &Home::careTypes>("care_types", Json),
        field<Home, &Home::specialisms>("specialisms", Json),
        field<Home, &Home::cqcRating>("cqc_rating", Json),
        field<Home, &Home::dormant>("dormant", Truth),
        field<Home, &Home::missingSince>("missing_since", Text),
        field<Home, &Home::continuesAs>("continues_as", Reference, RecordKind::Home),
        field<Home, &Home::leadOfficer>("lead_officer", Reference, RecordKind::Officer),
        field<Home, &Home::coverOfficer>("cover_officer", Reference, RecordKind::Officer),
        field<Home, &Home::overrideIpc>("override_ipc", Json),
        field<Home, &Home::overrideClinical>("override_clinical", Json),
        field<Home, &Home::overrideTesting>("override_testing", Json),
        field<Home, &Home::overridePpe>("override_ppe", Json),
        field<Home, &Home::overrideOverall>("override_overall", Json),
        field<Home, &Home::deleted>("deleted", Json),
    };
    return list;
}

template <>
const std::vector<Field<Review>> &fieldList()
{
    static const std::vector list{
        field<Review, &Review::home>("home", Reference, RecordKind::Home),
        field<Review, &Review::kind>("kind", Text),
        field<Review, &Review::date>("date", Text),
        field<Review, &Review::officer>("officer", Reference, RecordKind::Officer),
        field<Review, &Review::metWith>("met_with", Json),
        field<Review, &Review::attemptedReason>("attempted_reason", Text),
        field<Review, &Review::edition>("edition", Reference, RecordKind::Edition),
        field<Review, &Review::status>("status", Text),
        field<Review, &Review::ended>("ended", Text),
        field<Review, &Review::outcome>("outcome", Json),
        field<Review, &Review::deleted>("deleted", Json),
    };
    return list;
}

template <>
const std::vector<Field<Note>> &fieldList()
{
    static const std::vector list{
        field<Note, &Note::home>("home", Reference, RecordKind::Home),
        field<Note, &Note::review>("review", Reference, RecordKind::Review),
        field<Note, &Note::text>("text", Text),
        field<Note, &Note::written>("written", Text),
        field<Note, &Note::officer>("officer", Reference, RecordKind::Officer),
        field<Note, &Note::filed>("filed", Json),
        field<Note, &Note::deleted>("deleted", Json),
    };
    return list;
}

template <typename Record>
KindInfo kindInfo(RecordKind kind, const char *name)
{
    KindInfo info{kind, QLatin1StringView(name), {}};
    for (const Field<Record> &field : fieldList<Record>())
        info.fields.push_back(field.info);
    return info;
}

template <typename Record>
QJsonObject jsonOf(const Record &record)
{
    QJsonObject fields;
    for (const Field<Record> &field : fieldList<Record>())
        fields.insert(field.info.name, field.read(record));
    return fields;
}

template <typename Record>
Record recordOf(Record record, const QJsonObject &fields)
{
    for (const Field<Record> &field : fieldList<Record>()) {
        const auto found = fields.constFind(field.info.name);
        if (found != fields.constEnd())
            field.write(record, *found);
    }
    return record;
}

} // namespace

const FieldInfo *KindInfo::field(const QString &fieldName) const
{
    for (const FieldInfo &info : fields) {
        if (info.name == fieldName)
            return &info;
    }
    return nullptr;
}

const std::vector<KindInfo> &recordKinds()
{
    static const std::vector kinds{
        kindInfo<Authority>(RecordKind::Authority, "authority"),
        kindInfo<Officer>(RecordKind::Officer, "officer"),
        kindInfo<EditionRecord>(RecordKind::Edition, "edition"),
        kindInfo<Home>(RecordKind::Home, "home"),
        kindInfo<Review>(RecordKind::Review, "review"),
        kindInfo<Note>(RecordKind::Note, "note"),
    };
    return kinds;
}

const KindInfo &infoOf(RecordKind kind)
{
    return recordKinds()[static_cast<size_t>(kind)];
}

const KindInfo *kindNamed(const QString &name)
{
    for (const KindInfo &info : recordKinds()) {
        if (info.name == name)
            return &info;
    }
    return nullptr;
}

QJsonObject fieldsOf(const Authority &record)
{
    return jsonOf(record);
}

QJsonObject fieldsOf(const Officer &record)
{
    return jsonOf(record);
}

QJsonObject fieldsOf(const EditionRecord &record)
{
    return jsonOf(record);
}

QJsonObject fieldsOf(const Home &record)
{
    return jsonOf(record);
}

QJsonObject fieldsOf(const Review &record)
{
    return jsonOf(record);
}

QJsonObject fieldsOf(const Note &record)
{
    return jsonOf(record);
}

template <>
Authority fromFields(const QUuid &id, const QJsonObject &fields)
{
    return recordOf(Authority(base::Id<Authority>(id)), fields);
}

template <>
Officer fromFields(const QUuid &id, const QJsonObject &fields)
{
    return recordOf(Officer(base::Id<Officer>(id)), fields);
}

template <>
EditionRecord fromFields(const QUuid &id, const QJsonObject &fields)
{
    return recordOf(EditionRecord(base::Id<EditionRecord>(id)), fields);
}

template <>
Home fromFields(const QUuid &id, const QJsonObject &fields)
{
    return recordOf(Home(base::Id<Home>(id)), fields);
}

template <>
Review fromFields(const QUuid &id, const QJsonObject &fields)
{
    return recordOf(Review(base::Id<Review>(id)), fields);
}

template <>
Note fromFields(const QUuid &id, const QJsonObject &fields)
{
    return recordOf(Note(base::Id<Note>(id)), fields);
}

QJsonObject changedFields(const QJsonObject &before, const QJsonObject &after)
{
    // A new record without empty fields is written as it stands.
    if (before.isEmpty() && std::none_of(after.begin(), after.end(),
                                         [](const QJsonValue &field) { return field.isNull(); }))
        return after;
    QJsonObject changed;
    for (auto field = after.constBegin(); field != after.constEnd(); ++field) {
        const QJsonValue was = before.value(field.key());
        const bool wasEmpty = was.isUndefined() || was.isNull();
        if (wasEmpty ? !field->isNull() : was != *field)
            changed.insert(field.key(), *field);
    }
    return changed;
}

bool isAnswerField(const QString &name)
{
    return !name.isEmpty() && name.front().isUpper();
}

std::optional<AnswerField> answerField(const QString &name)
{
    if (!isAnswerField(name))
        return std::nullopt;
    const qsizetype slash = name.indexOf(QLatin1Char('/'));
    if (slash < 0)
        return AnswerField{name, AnswerPart::Value};
    const QStringView part = QStringView(name).mid(slash + 1);
    if (part == QLatin1StringView("comment"))
        return AnswerField{name.left(slash), AnswerPart::Comment};
    if (part == QLatin1StringView("council_note"))
        return AnswerField{name.left(slash), AnswerPart::CouncilNote};
    return std::nullopt;
}

QString answerFieldName(const QString &question, AnswerPart part)
{
    switch (part) {
    case AnswerPart::Value:
        return question;
    case AnswerPart::Comment:
        return question + QStringLiteral("/comment");
    case AnswerPart::CouncilNote:
        return question + QStringLiteral("/council_note");
    }
    Q_UNREACHABLE();
}

} // namespace subject
