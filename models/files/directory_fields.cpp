#include "files/directory_fields.h"

#include "files/say.h"

#include <algorithm>

namespace files {
namespace {

using enum Role;

/// A field of Home, the roles that make it, and what to say where it is not in a file.
struct FieldOfHome {
    const char *name;
    std::vector<Role> roles;
    QString lack = {};
    QString elsewhere = {};
};

QString councilMayHave()
{
    return Say::tr("Your council's own list may have.");
}

std::vector<FieldOfHome> fieldsOfHome()
{
    const QString monthlyHas = Say::tr("The monthly file has.");
    const QString cqcHas = Say::tr("The files of CQC have.");
    return {
        {"location_id", {LocationId}},
        {"ods_code", {OdsCode}, Say::tr("This file has no ODS codes."), monthlyHas},
        {"name", {Name}},
        {"provider", {Provider}, Say::tr("This file has no providers."), cqcHas},
        {"provider_id", {ProviderId}},
        {"brand", {Brand}},
        {"address", {AddressPart}, Say::tr("This file has no addresses."), cqcHas},
        {"authority", {Authority}},
        {"district", {District}, Say::tr("This file has no districts."), councilMayHave()},
        {"pcn", {Pcn}, Say::tr("This file has no primary care networks."), councilMayHave()},
        {"region", {Region}},
        {"telephone", {Telephone}, Say::tr("This file has no telephone numbers."), cqcHas},
        {"web", {Web}},
        {"email", {Email}, Say::tr("This file has no email addresses."), councilMayHave()},
        {"manager", {Manager}, Say::tr("This file has no registered managers."), monthlyHas},
        {"beds", {Beds}, Say::tr("This file has no bed numbers."), monthlyHas},
        {"care_types",
         {ServiceTypes, NursingFlag, ResidentialFlag},
         Say::tr("This file does not say which homes have nursing."),
         Say::tr("The files of CQC do.")},
        {"specialisms", {Specialisms, SpecialismFlag}},
        {"cqc_rating", {Rating}, Say::tr("This file has no CQC ratings."), monthlyHas},
        {"dormant",
         {Dormant},
         Say::tr("This file does not say which homes are dormant."),
         Say::tr("The monthly file does.")},
        {"lead_officer",
         {LeadOfficer},
         Say::tr("This file has no lead officers."),
         councilMayHave()},
    };
}

bool hasAny(const Header &header, const std::vector<Role> &roles)
{
    return std::any_of(roles.begin(), roles.end(), [&](Role role) { return header.has(role); });
}

} // namespace

QStringList fieldsOf(const Header &header)
{
    QStringList fields;
    for (const FieldOfHome &field : fieldsOfHome()) {
        if (hasAny(header, field.roles))
            fields += QString::fromLatin1(field.name);
    }
    return fields;
}

QStringList lacksOf(const Header &header)
{
    // A monthly file that somebody took columns out of must not be told to look in itself.
    const bool isMonthly = header.layout->key == "monthly";
    QStringList sentences;
    for (const FieldOfHome &field : fieldsOfHome()) {
        if (field.lack.isEmpty() || hasAny(header, field.roles))
            continue;
        const bool elsewhere =
            !field.elsewhere.isEmpty() && (!isMonthly || field.elsewhere == councilMayHave());
        sentences += elsewhere ? field.lack + QLatin1Char(' ') + field.elsewhere : field.lack;
    }
    return sentences;
}

} // namespace files
