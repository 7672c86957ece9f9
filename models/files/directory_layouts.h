#pragma once

#include <QChar>
#include <QStringList>
#include <array>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace files {

/// What a column of a directory says about a home.
enum class Role {
    LocationId,
    OdsCode,
    Name,
    Provider,
    ProviderId,
    Brand,
    AddressPart, ///< a whole address, or one of several columns that make one
    Postcode,
    Authority,
    District,
    Pcn,
    Region,
    Telephone,
    Web,
    Email,
    Manager,
    Beds,
    ServiceTypes,
    NursingFlag,
    ResidentialFlag,
    Specialisms,
    SpecialismFlag, ///< Y in the column that is named after it
    Rating,
    RatingPublished,
    RatingInherited,
    Dormant,
    CareHomeFlag,
    RegistrationEnd,
    LeadOfficer,
};
constexpr size_t roleCount = size_t(Role::LeadOfficer) + 1;

/// A column's published name. Letter case and punctuation do not matter when names are compared.
struct ColumnName {
    Role role;
    std::string_view name;
    bool isPrefix = false; ///< the name goes on, and the rest of it is the value
};

/// One way in which directories are laid out.
struct Layout {
    std::string_view key;
    QString (*words)();
    /// True if every care home of an authority that it lists at all is in it.
    bool listsWholeAuthority;
    char16_t listSeparator;
    std::span<const ColumnName> columns;
    /// A row that has all of these is the header.
    std::span<const Role> required;
    /// What a row must hold in its service types to be a care home; none: every row is one.
    std::span<const std::string_view> careHomeWords;
    /// Why this layout cannot be used, for files easily taken for one that can; else null.
    QString (*refusal)();
};

/// All layouts, in the order in which they are tried.
std::span<const Layout> layouts();

/// A header row that was recognised.
struct Header {
    const Layout *layout = nullptr;
    /// Indexes of the columns that play each role.
    std::array<std::vector<size_t>, roleCount> columns;
    /// What each column is called, as the file has it.
    QStringList names;

    bool has(Role role) const { return !columns[size_t(role)].empty(); }
    const std::vector<size_t> &of(Role role) const { return columns[size_t(role)]; }
};

/// The header that this row is, or nothing.
std::optional<Header> headerOf(const QStringList &row);

/// A row that has some of the column names of a layout, but not all that are needed.
struct NearHeader {
    const Layout *layout = nullptr;
    QStringList missing; ///< the columns that are needed, as the layout calls them; never empty
    qsizetype known = 0; ///< how many of its columns the layout knows
};

/// The layout that this row comes nearest to; nothing where it has hardly anything of any.
std::optional<NearHeader> nearHeaderOf(const QStringList &row);

/// The rest of a column's name behind the prefix that gives it this role.
QString nameBehindPrefix(const Layout &layout, Role role, const QString &name);

} // namespace files
