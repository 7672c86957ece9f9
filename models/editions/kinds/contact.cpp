#include "editions/answer_fields.h"
#include "editions/json_fields.h"
#include "editions/kinds/kind_entries.h"
#include "editions/say.h"

namespace editions {
namespace {

using namespace Qt::Literals::StringLiterals;
using subject::AnswerValue;
using subject::ContactDetails;

AnswerValue readContact(const Question &question, const QJsonValue &json,
                        const base::JsonPath &path)
{
    const AnswerFields fields(json, path,
                              {"name"_L1, "role"_L1, "organisation"_L1, "telephone"_L1, "email"_L1,
                               "confirmed_on"_L1, "date"_L1});
    if (fields.has("date"_L1) && !question.asksDate)
        refuse(fields.path("date"_L1), Say::tr("This question does not ask for a date."));
    return ContactDetails{.name = fields.text("name"_L1),
                          .role = fields.text("role"_L1),
                          .organisation = fields.text("organisation"_L1),
                          .telephone = fields.text("telephone"_L1),
                          .email = fields.text("email"_L1),
                          .confirmedOn = fields.date("confirmed_on"_L1),
                          .date = fields.date("date"_L1)};
}

AnswerValue contactFromJson(const QJsonValue &json)
{
    if (!json.isObject())
        return notKnown();
    const QJsonObject object = json.toObject();
    ContactDetails contact{.name = object.value("name"_L1).toString(),
                           .role = object.value("role"_L1).toString(),
                           .organisation = object.value("organisation"_L1).toString(),
                           .telephone = object.value("telephone"_L1).toString(),
                           .email = object.value("email"_L1).toString(),
                           .confirmedOn = dateFromIso(object.value("confirmed_on"_L1).toString()),
                           .date = dateFromIso(object.value("date"_L1).toString())};
    if (contact == ContactDetails{})
        return notKnown();
    return contact;
}

QString faultOfContact(const Question &question, const AnswerValue &value, const QDate &date)
{
    const auto *contact = std::get_if<ContactDetails>(&value);
    if (!contact)
        return faultOfKind();
    for (const QString &text : {contact->name, contact->role, contact->organisation,
                                contact->telephone, contact->email}) {
        if (const QString fault = faultOfText(text, longestText); !fault.isEmpty())
            return fault;
    }
    // The day of a delivery is worth having although nobody knows whom to ring.
    const bool hasDate = question.asksDate && contact->date.isValid();
    if (contact->name.trimmed().isEmpty() && contact->organisation.trimmed().isEmpty() && !hasDate)
        return Say::tr("Give a name.");
    if (date.isValid() && contact->confirmedOn.isValid() && contact->confirmedOn > date)
        return Say::tr("The name was confirmed after the date of this contact. Check the date.");
    return {};
}

} // namespace

KindOfQuestion contactKind()
{
    return {Kind::Contact,
            "contact"_L1,
            {"asks_date"_L1, "arrives_before"_L1, "confirmed_within_days"_L1, "special"_L1},
            readContact,
            contactFromJson,
            faultOfContact};
}

QJsonValue toJson(const ContactDetails &value)
{
    QJsonObject object;
    const auto put = [&](QLatin1StringView name, const QString &text) {
        if (!text.isEmpty())
            object.insert(name, text);
    };
    put("name"_L1, value.name);
    put("role"_L1, value.role);
    put("organisation"_L1, value.organisation);
    put("telephone"_L1, value.telephone);
    put("email"_L1, value.email);
    put("confirmed_on"_L1, value.confirmedOn.toString(Qt::ISODate));
    put("date"_L1, value.date.toString(Qt::ISODate));
    return object;
}

} // namespace editions
