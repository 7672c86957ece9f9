#include "subject/fields.h"

#include "subject/field_list.h"
namespace subject {
namespace {

template <typename Record>
KindInfo kindInfo(const char *name)
{
    KindInfo info{Record::recordKind, QLatin1StringView(name), {}};
    for (const Field<Record> &field : fieldList<Record>())
        info.fields.push_back(field.info);
    return info;
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
        kindInfo<Authority>("authority"),
        kindInfo<Officer>("officer"),
        kindInfo<EditionRecord>("edition"),
        kindInfo<Home>("home"),
        kindInfo<Review>("review"),
        kindInfo<Note>("note"),
        kindInfo<Plan>("plan"),
        kindInfo<OfferTaken>("offer_taken"),
        kindInfo<Action>("action"),
        kindInfo<Escalation>("escalation"),
        kindInfo<EscalationStep>("escalation_step"),
        kindInfo<Challenge>("challenge"),
        kindInfo<Person>("person"),
        kindInfo<Post>("post"),
        kindInfo<ContactNote>("contact_note"),
        kindInfo<Referral>("referral"),
        kindInfo<Outbreak>("outbreak"),
        kindInfo<OutbreakCount>("outbreak_count"),
        kindInfo<Funding>("funding"),
        kindInfo<Visiting>("visiting"),
        kindInfo<RouteStep>("route_step"),
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

template <typename Record>
QJsonObject fieldsOf(const Record &record)
{
    QJsonObject fields;
    for (const Field<Record> &field : fieldList<Record>())
        fields.insert(field.info.name, field.read(record));
    return fields;
}

template <typename Record>
Record fromFields(const QUuid &id, const QJsonObject &fields)
{
    Record record{base::Id<Record>(id)};
    for (const Field<Record> &field : fieldList<Record>()) {
        const auto found = fields.constFind(field.info.name);
        if (found != fields.constEnd())
            field.write(record, *found);
    }
    return record;
}

template <typename Record>
Record fromValues(const QUuid &id, const std::vector<QJsonValue> &values)
{
    Record record{base::Id<Record>(id)};
    const std::vector<Field<Record>> &fields = fieldList<Record>();
    for (size_t i = 0; i < fields.size(); ++i) {
        if (!values[i].isUndefined())
            fields[i].write(record, values[i]);
    }
    return record;
}

template <typename Record>
Record recordOf(const QUuid &id, const std::vector<StoredValue> &values)
{
    Record record{base::Id<Record>(id)};
    const std::vector<Field<Record>> &fields = fieldList<Record>();
    for (size_t i = 0; i < fields.size(); ++i) {
        if (values[i].isThere)
            fields[i].take(record, values[i]);
    }
    return record;
}

template QJsonObject fieldsOf(const Authority &);
template Authority fromFields(const QUuid &, const QJsonObject &);
template Authority fromValues(const QUuid &, const std::vector<QJsonValue> &);
template QJsonObject fieldsOf(const Officer &);
template Officer fromFields(const QUuid &, const QJsonObject &);
template Officer fromValues(const QUuid &, const std::vector<QJsonValue> &);
template QJsonObject fieldsOf(const EditionRecord &);
template EditionRecord fromFields(const QUuid &, const QJsonObject &);
template EditionRecord fromValues(const QUuid &, const std::vector<QJsonValue> &);
template QJsonObject fieldsOf(const Home &);
template Home fromFields(const QUuid &, const QJsonObject &);
template Home fromValues(const QUuid &, const std::vector<QJsonValue> &);
template Home recordOf(const QUuid &, const std::vector<StoredValue> &);
template QJsonObject fieldsOf(const Review &);
template Review fromFields(const QUuid &, const QJsonObject &);
template Review fromValues(const QUuid &, const std::vector<QJsonValue> &);
template QJsonObject fieldsOf(const Note &);
template Note fromFields(const QUuid &, const QJsonObject &);
template Note fromValues(const QUuid &, const std::vector<QJsonValue> &);
template QJsonObject fieldsOf(const Plan &);
template Plan fromFields(const QUuid &, const QJsonObject &);
template Plan fromValues(const QUuid &, const std::vector<QJsonValue> &);
template QJsonObject fieldsOf(const OfferTaken &);
template OfferTaken fromFields(const QUuid &, const QJsonObject &);
template OfferTaken fromValues(const QUuid &, const std::vector<QJsonValue> &);
template QJsonObject fieldsOf(const Action &);
template Action fromFields(const QUuid &, const QJsonObject &);
template Action fromValues(const QUuid &, const std::vector<QJsonValue> &);
template QJsonObject fieldsOf(const Escalation &);
template Escalation fromFields(const QUuid &, const QJsonObject &);
template Escalation fromValues(const QUuid &, const std::vector<QJsonValue> &);
template QJsonObject fieldsOf(const EscalationStep &);
template EscalationStep fromFields(const QUuid &, const QJsonObject &);
template EscalationStep fromValues(const QUuid &, const std::vector<QJsonValue> &);
template QJsonObject fieldsOf(const Challenge &);
template Challenge fromFields(const QUuid &, const QJsonObject &);
template Challenge fromValues(const QUuid &, const std::vector<QJsonValue> &);
template QJsonObject fieldsOf(const Person &);
template Person fromFields(const QUuid &, const QJsonObject &);
template Person fromValues(const QUuid &, const std::vector<QJsonValue> &);
template QJsonObject fieldsOf(const Post &);
template Post fromFields(const QUuid &, const QJsonObject &);
template Post fromValues(const QUuid &, const std::vector<QJsonValue> &);
template QJsonObject fieldsOf(const ContactNote &);
template ContactNote fromFields(const QUuid &, const QJsonObject &);
template ContactNote fromValues(const QUuid &, const std::vector<QJsonValue> &);
template QJsonObject fieldsOf(const Referral &);
template Referral fromFields(const QUuid &, const QJsonObject &);
template Referral fromValues(const QUuid &, const std::vector<QJsonValue> &);
template QJsonObject fieldsOf(const Outbreak &);
template Outbreak fromFields(const QUuid &, const QJsonObject &);
template Outbreak fromValues(const QUuid &, const std::vector<QJsonValue> &);
template QJsonObject fieldsOf(const OutbreakCount &);
template OutbreakCount fromFields(const QUuid &, const QJsonObject &);
template OutbreakCount fromValues(const QUuid &, const std::vector<QJsonValue> &);
template QJsonObject fieldsOf(const Funding &);
template Funding fromFields(const QUuid &, const QJsonObject &);
template Funding fromValues(const QUuid &, const std::vector<QJsonValue> &);
template QJsonObject fieldsOf(const Visiting &);
template Visiting fromFields(const QUuid &, const QJsonObject &);
template Visiting fromValues(const QUuid &, const std::vector<QJsonValue> &);
template QJsonObject fieldsOf(const RouteStep &);
template RouteStep fromFields(const QUuid &, const QJsonObject &);
template RouteStep fromValues(const QUuid &, const std::vector<QJsonValue> &);

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
