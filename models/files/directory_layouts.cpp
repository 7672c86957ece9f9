#include "files/directory_layouts.h"

#include <algorithm>

namespace files {
namespace {

using enum Role;

// CQC's weekly care directory. The names of 2017 to 2020 differ in two places, one of them the
// missing closing bracket, which does not count when names are compared.
constexpr ColumnName weeklyColumns[] = {
    {Name, "Name"},
    {AddressPart, "Address"},
    {Postcode, "Postcode"},
    {Telephone, "Phone number"},
    {Web, "Service's website (if available)"},
    {ServiceTypes, "Service types"},
    {Specialisms, "Specialisms/services"},
    {Provider, "Provider name"},
    {Authority, "Local authority"},
    {Region, "Region"},
    {LocationId, "CQC Location ID (for office use only)"},
    {LocationId, "CQC Location (for office use only)"},
    {ProviderId, "CQC Provider ID (for office use only)"},
};
constexpr Role weeklyRequired[] = {Name, ServiceTypes, Authority, LocationId};
constexpr std::string_view weeklyCareHomes[] = {"Nursing homes", "Residential homes"};

// CQC's monthly "Care directory with filters", sheet HSCA_Active_Locations. The groups still say
// CCG in 2026; nothing here uses them.
constexpr ColumnName monthlyColumns[] = {
    {LocationId, "Location ID"},
    {Dormant, "Dormant (Y/N)"},
    {CareHomeFlag, "Care home?"},
    {Name, "Location Name"},
    {OdsCode, "Location ODS Code"},
    {Telephone, "Location Telephone Number"},
    {Manager, "Registered manager"},
    {Web, "Location Web Address"},
    {Beds, "Care homes beds"},
    {Rating, "Location Latest Overall Rating"},
    {RatingPublished, "Publication Date"},
    {RatingInherited, "Inherited Rating (Y/N)"},
    {Region, "Location Region"},
    {Authority, "Location Local Authority"},
    {AddressPart, "Location Street Address"},
    {AddressPart, "Location Address Line 2"},
    {AddressPart, "Location City"},
    {AddressPart, "Location County"},
    {Postcode, "Location Postal Code"},
    {Brand, "Brand Name"},
    {ProviderId, "Provider ID"},
    {Provider, "Provider Name"},
    {NursingFlag, "Service type - Care home service with nursing"},
    {ResidentialFlag, "Service type - Care home service without nursing"},
    {SpecialismFlag, "Service user band - ", true},
};
constexpr Role monthlyRequired[] = {LocationId, CareHomeFlag, Name, Authority, Beds};

// CQC's adult social care location export of 45 columns. Its "Publication Date" was found to be
// the date of registration, so a rating from here has no date.
constexpr ColumnName exportColumns[] = {
    {Name, "Location Name"},
    {LocationId, "Location ID"},
    {Manager, "Registered manager"},
    {Telephone, "Location telephone number"},
    {Web, "Location Web Address"},
    {Authority, "Location Local Authority"},
    {Region, "Location ADASS Region"},
    {ServiceTypes, "Service Types"},
    {Beds, "Care homes beds"},
    {RegistrationEnd, "Location HSCA end date"},
    {Dormant, "Dormant"},
    {Rating, "Location Latest Overall Rating"},
    {Specialisms, "Service users supported"},
    {Provider, "Provider Name"},
    {ProviderId, "Provider ID"},
    {Brand, "Brand Name"},
};
constexpr Role exportRequired[] = {Name, LocationId, Authority, ServiceTypes, Beds};
constexpr std::string_view exportCareHomes[] = {"Care home service"};

// A council's own list, by whatever its columns are commonly called.
constexpr ColumnName councilColumns[] = {
    {LocationId, "cqc_id"},
    {LocationId, "cqc location id"},
    {LocationId, "location id"},
    {LocationId, "cqc location"},
    {LocationId, "cqc number"},
    {LocationId, "cqc ref"},
    {Name, "name"},
    {Name, "home"},
    {Name, "home name"},
    {Name, "care home"},
    {Name, "care home name"},
    {Name, "location name"},
    {Name, "name of home"},
    {ServiceTypes, "type"},
    {ServiceTypes, "care type"},
    {ServiceTypes, "care types"},
    {ServiceTypes, "home type"},
    {ServiceTypes, "service type"},
    {ServiceTypes, "service types"},
    {AddressPart, "address"},
    {AddressPart, "address line 1"},
    {AddressPart, "address line 2"},
    {AddressPart, "address line 3"},
    {AddressPart, "town"},
    {AddressPart, "city"},
    {AddressPart, "county"},
    {Postcode, "postcode"},
    {Postcode, "post code"},
    {Postcode, "postal code"},
    {District, "district"},
    {District, "district council"},
    {District, "borough"},
    {Pcn, "pcn"},
    {Pcn, "network"},
    {Pcn, "primary care network"},
    {Pcn, "primary care network (pcn)"},
    {Pcn, "network (pcn)"},
    {LeadOfficer, "lead officer"},
    {LeadOfficer, "lead"},
    {LeadOfficer, "officer"},
    {LeadOfficer, "link officer"},
    {LeadOfficer, "contract officer"},
    {Manager, "manager"},
    {Manager, "registered manager"},
    {Manager, "home manager"},
    {Manager, "manager name"},
    {Email, "email"},
    {Email, "email address"},
    {OdsCode, "ods code"},
    {OdsCode, "ods"},
    {Beds, "beds"},
    {Beds, "number of beds"},
    {Beds, "bed numbers"},
    {Beds, "registered beds"},
    {Beds, "care homes beds"},
    {Telephone, "telephone"},
    {Telephone, "telephone number"},
    {Telephone, "phone"},
    {Telephone, "phone number"},
    {Telephone, "tel"},
    {Web, "website"},
    {Web, "web"},
    {Web, "web address"},
    {Provider, "provider"},
    {Provider, "provider name"},
    {Provider, "owner"},
    {ProviderId, "provider id"},
    {ProviderId, "cqc provider id"},
    {Authority, "local authority"},
    {Authority, "authority"},
    {Authority, "council"},
    {Authority, "area_name"},
    {Region, "region"},
    {Brand, "brand"},
    {Specialisms, "specialisms"},
    {Specialisms, "specialisms/services"},
    {Rating, "cqc rating"},
    {Rating, "rating"},
    {Rating, "overall rating"},
    {RatingPublished, "publication date"},
    {RatingPublished, "rating published"},
    {Dormant, "dormant"},
};
constexpr Role councilRequired[] = {LocationId, Name};

// Two CQC files with much the same columns as the monthly directory that are something else.
constexpr ColumnName ratingsColumns[] = {
    {LocationId, "Location ID"},
    {ServiceTypes, "Service / Population Group"},
    {Rating, "Latest Rating"},
};
constexpr Role ratingsRequired[] = {LocationId, ServiceTypes, Rating};
constexpr ColumnName deactivatedColumns[] = {
    {LocationId, "Location ID"},
    {Dormant, "Location Status"},
    {RegistrationEnd, "Location HSCA End Date"},
};
constexpr Role deactivatedRequired[] = {LocationId, Dormant, RegistrationEnd};

constexpr Layout allLayouts[] = {
    {"ratings",
     u"CQC care directory with ratings",
     false,
     u',',
     ratingsColumns,
     ratingsRequired,
     {},
     u"This is CQC's list of ratings, which has many rows for each home. Nothing was changed. "
     u"Choose the monthly \"care directory with filters\"."},
    {"deactivated",
     u"CQC deactivated locations",
     false,
     u',',
     deactivatedColumns,
     deactivatedRequired,
     {},
     u"This is CQC's list of locations that are no longer registered. Nothing was changed. Choose "
     u"the monthly \"care directory with filters\"."},
    {"weekly",
     u"CQC weekly care directory",
     true,
     u'|',
     weeklyColumns,
     weeklyRequired,
     weeklyCareHomes,
     {}},
    {"monthly",
     u"CQC monthly care directory with filters",
     true,
     u',',
     monthlyColumns,
     monthlyRequired,
     {},
     {}},
    {"export45",
     u"CQC adult social care location export",
     false,
     u',',
     exportColumns,
     exportRequired,
     exportCareHomes,
     {}},
    {"council-list",
     u"Council's own list of homes",
     false,
     u',',
     councilColumns,
     councilRequired,
     {},
     {}},
};

/// A field of Home, the roles that make it, and what to say where it is not in a file.
struct FieldOfHome {
    const char *name;
    std::vector<Role> roles;
    const char16_t *lack;
    const char16_t *elsewhere;
};

constexpr const char16_t *monthlyHas = u" The monthly file has.";
constexpr const char16_t *cqcHas = u" The files of CQC have.";
constexpr const char16_t *councilMayHave = u" Your council's own list may have.";

std::vector<FieldOfHome> fieldsOfHome()
{
    return {
        {"location_id", {LocationId}, nullptr, nullptr},
        {"ods_code", {OdsCode}, u"This file has no ODS codes.", monthlyHas},
        {"name", {Name}, nullptr, nullptr},
        {"provider", {Provider}, u"This file has no providers.", cqcHas},
        {"provider_id", {ProviderId}, nullptr, nullptr},
        {"brand", {Brand}, nullptr, nullptr},
        {"address", {AddressPart}, u"This file has no addresses.", cqcHas},
        {"authority", {Authority}, nullptr, nullptr},
        {"district", {District}, u"This file has no districts.", councilMayHave},
        {"pcn", {Pcn}, u"This file has no primary care networks.", councilMayHave},
        {"region", {Region}, nullptr, nullptr},
        {"telephone", {Telephone}, u"This file has no telephone numbers.", cqcHas},
        {"web", {Web}, nullptr, nullptr},
        {"email", {Email}, u"This file has no email addresses.", councilMayHave},
        {"manager", {Manager}, u"This file has no registered managers.", monthlyHas},
        {"beds", {Beds}, u"This file has no bed numbers.", monthlyHas},
        {"care_types",
         {ServiceTypes, NursingFlag, ResidentialFlag},
         u"This file does not say which homes have nursing.",
         u" The files of CQC do."},
        {"specialisms", {Specialisms, SpecialismFlag}, nullptr, nullptr},
        {"cqc_rating", {Rating}, u"This file has no CQC ratings.", monthlyHas},
        {"dormant",
         {Dormant},
         u"This file does not say which homes are dormant.",
         u" The monthly file does."},
        {"lead_officer", {LeadOfficer}, u"This file has no lead officers.", councilMayHave},
    };
}

bool hasAny(const Header &header, const std::vector<Role> &roles)
{
    return std::any_of(roles.begin(), roles.end(), [&](Role role) { return header.has(role); });
}

/// Letters and digits only, in lower case: how names are compared.
QString bare(const QString &name)
{
    QString bare = name.toLower();
    bare.removeIf([](QChar letter) { return !letter.isLetterOrNumber(); });
    return bare;
}

QString latin(std::string_view text)
{
    return QString::fromLatin1(text.data(), qsizetype(text.size()));
}

Header matched(const Layout &layout, const QStringList &names, const QStringList &bareNames)
{
    Header header{.layout = &layout, .columns = {}, .names = names};
    std::vector<QString> known;
    for (const ColumnName &column : layout.columns)
        known.push_back(bare(latin(column.name)));
    for (size_t index = 0; index < size_t(bareNames.size()); ++index) {
        const QString &name = bareNames[qsizetype(index)];
        for (size_t number = 0; number < known.size(); ++number) {
            const ColumnName &column = layout.columns[number];
            if (column.isPrefix ? name.startsWith(known[number]) : name == known[number]) {
                header.columns[size_t(column.role)].push_back(index);
                break;
            }
        }
    }
    return header;
}

bool isComplete(const Header &header)
{
    const std::span<const Role> required = header.layout->required;
    return std::all_of(required.begin(), required.end(),
                       [&](Role role) { return header.has(role); });
}

} // namespace

std::span<const Layout> layouts()
{
    return allLayouts;
}

std::optional<Header> headerOf(const QStringList &row)
{
    QStringList bareNames;
    for (const QString &name : row)
        bareNames += bare(name);
    for (const Layout &layout : allLayouts) {
        Header header = matched(layout, row, bareNames);
        if (isComplete(header))
            return header;
    }
    return std::nullopt;
}

QString nameBehindPrefix(const Layout &layout, Role role, const QString &name)
{
    for (const ColumnName &column : layout.columns) {
        if (column.role == role && column.isPrefix)
            return name.simplified().sliced(
                std::min(qsizetype(column.name.size()), name.simplified().size()));
    }
    return name;
}

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
        if (!field.lack || hasAny(header, field.roles))
            continue;
        const bool elsewhere =
            field.elsewhere != nullptr &&
            (!isMonthly || QStringView(field.elsewhere) == QStringView(councilMayHave));
        sentences += QString::fromUtf16(field.lack) +
                     (elsewhere ? QString::fromUtf16(field.elsewhere) : QString());
    }
    return sentences;
}

} // namespace files
