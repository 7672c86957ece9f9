#include "files/directory_layouts.h"

#include "files/say.h"

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
     [] { return Say::tr("CQC care directory with ratings"); },
     false,
     u',',
     ratingsColumns,
     ratingsRequired,
     {},
     [] {
         return Say::tr("This is CQC's list of ratings, which has many rows for each home. Nothing "
                        "was changed. "
                        "Choose the monthly \"care directory with filters\".");
     }},
    {"deactivated",
     [] { return Say::tr("CQC deactivated locations"); },
     false,
     u',',
     deactivatedColumns,
     deactivatedRequired,
     {},
     [] {
         return Say::tr("This is CQC's list of locations that are no longer registered. Nothing "
                        "was changed. Choose "
                        "the monthly \"care directory with filters\".");
     }},
    {"weekly", [] { return Say::tr("CQC weekly care directory"); }, true, u'|', weeklyColumns,
     weeklyRequired, weeklyCareHomes, nullptr},
    {"monthly",
     [] { return Say::tr("CQC monthly care directory with filters"); },
     true,
     u',',
     monthlyColumns,
     monthlyRequired,
     {},
     nullptr},
    {"export45", [] { return Say::tr("CQC adult social care location export"); }, false, u',',
     exportColumns, exportRequired, exportCareHomes, nullptr},
    {"council-list",
     [] { return Say::tr("Council's own list of homes"); },
     false,
     u',',
     councilColumns,
     councilRequired,
     {},
     nullptr},
};

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

/// The columns that are needed and not there, as the layout calls them.
QStringList missingNames(const Header &header)
{
    QStringList names;
    for (const Role role : header.layout->required) {
        const auto column =
            std::find_if(header.layout->columns.begin(), header.layout->columns.end(),
                         [role](const ColumnName &known) { return known.role == role; });
        if (!header.has(role))
            names += latin(column->name);
    }
    return names;
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
        if (missingNames(header).isEmpty())
            return header;
    }
    return std::nullopt;
}

std::optional<NearHeader> nearHeaderOf(const QStringList &row)
{
    // One word of a sentence above the table may well be the name of a column.
    constexpr qsizetype fewest = 2;
    QStringList bareNames;
    for (const QString &name : row)
        bareNames += bare(name);
    std::optional<NearHeader> nearest;
    for (const Layout &layout : allLayouts) {
        if (layout.refusal)
            continue;
        const Header header = matched(layout, row, bareNames);
        NearHeader near{.layout = &layout, .missing = missingNames(header), .known = 0};
        for (const std::vector<size_t> &columns : header.columns)
            near.known += qsizetype(columns.size());
        if (near.known >= fewest && near.missing.size() < qsizetype(layout.required.size()) &&
            (!nearest || near.known > nearest->known))
            nearest = std::move(near);
    }
    return nearest;
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

} // namespace files
