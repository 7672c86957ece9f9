#include "files/home_fields.h"

#include "base/json.h"
#include "files/directory_values.h"
#include "files/text_encoding.h"

#include <QJsonArray>

namespace files {
namespace {

/// More than the largest care home in England several times over.
constexpr int mostBeds = 5000;

/// As JSON; no bytes where there are no parts.
QByteArray listOf(const QStringList &parts)
{
    return parts.isEmpty() ? QByteArray() : base::jsonBytes(QJsonArray::fromStringList(parts));
}

bool saysYes(const QString &text)
{
    return text.compare(u"Y", Qt::CaseInsensitive) == 0 ||
           text.compare(u"Yes", Qt::CaseInsensitive) == 0 ||
           text.compare(u"true", Qt::CaseInsensitive) == 0;
}

QString fromAscii(std::string_view text)
{
    return QString::fromLatin1(text.data(), qsizetype(text.size()));
}

void appendTidy(QByteArray &json, std::string_view letters)
{
    json.append(letters.data(), qsizetype(letters.size()));
}

std::string_view trimmed(std::string_view text)
{
    const size_t begin = std::min(text.find_first_not_of(' '), text.size());
    const size_t last = text.find_last_not_of(' ');
    return last == text.npos ? std::string_view() : text.substr(begin, last + 1 - begin);
}

} // namespace

BedCount bedCount(const QString &text)
{
    if (text.isEmpty())
        return {};
    bool isNumber = false;
    const double number = text.toDouble(&isNumber);
    // The range is tested before the conversion: a huge number, or NaN, has no int.
    if (!isNumber || !(number >= 0 && number <= mostBeds) || number != double(int(number)))
        return {.beds = {}, .isFault = true};
    return {.beds = int(number)};
}

HomeFields::HomeFields(const File &file, DirectoryRow &row,
                       std::function<std::string_view(size_t)> cellOf)
    : m_file(file),
      m_row(row),
      m_cellOf(std::move(cellOf))
{
}

/// In the order of their names, as canonical JSON has them.
const std::vector<HomeFields::Field> &HomeFields::fieldsInOrder()
{
    using Name = QLatin1StringView;
    static const std::vector<Field> fields = {
        {Name("address"), Role::AddressPart, &HomeFields::appendAddress},
        {Name("authority"), Role::Authority, &HomeFields::appendText},
        {Name("beds"), Role::Beds, &HomeFields::appendBeds},
        {Name("brand"), Role::Brand, &HomeFields::appendBrand},
        {Name("care_types"), Role::ServiceTypes, &HomeFields::appendCareTypes},
        {Name("cqc_rating"), Role::Rating, &HomeFields::appendRating},
        {Name("district"), Role::District, &HomeFields::appendText},
        {Name("dormant"), Role::Dormant, &HomeFields::appendDormant},
        {Name("email"), Role::Email, &HomeFields::appendText},
        {Name("location_id"), Role::LocationId, &HomeFields::appendLocation},
        {Name("manager"), Role::Manager, &HomeFields::appendManager},
        {Name("name"), Role::Name, &HomeFields::appendText},
        {Name("ods_code"), Role::OdsCode, &HomeFields::appendText},
        {Name("pcn"), Role::Pcn, &HomeFields::appendText},
        {Name("provider"), Role::Provider, &HomeFields::appendText},
        {Name("provider_id"), Role::ProviderId, &HomeFields::appendText},
        {Name("region"), Role::Region, &HomeFields::appendRegion},
        {Name("specialisms"), Role::Specialisms, &HomeFields::appendSpecialisms},
        {Name("telephone"), Role::Telephone, &HomeFields::appendTelephone},
        {Name("web"), Role::Web, &HomeFields::appendText},
    };
    return fields;
}

void HomeFields::put() const
{
    constexpr qsizetype usual = 800;
    QByteArray &json = m_row.fields;
    json.reserve(usual);
    json = "{";
    for (const Field &field : fieldsInOrder()) {
        if (!isInFile(field.role))
            continue;
        const qsizetype before = json.size();
        json += before > 1 ? ",\"" : "\"";
        json.append(field.name.data(), field.name.size());
        json += "\":";
        const Said said = (this->*field.append)(field.role, json);
        if (said == Said::Blank)
            m_row.blank.push_back(field.name);
        if (said != Said::Value)
            json.truncate(before);
    }
    json += '}';
}

/// Whether any column of the file gives the field of this role.
bool HomeFields::isInFile(Role role) const
{
    const Header &header = m_file.header;
    return header.has(role) || (role == Role::Specialisms && header.has(Role::SpecialismFlag)) ||
           (role == Role::ServiceTypes &&
            (header.has(Role::NursingFlag) || header.has(Role::ResidentialFlag)));
}

HomeFields::Said HomeFields::appendValue(const QJsonValue &value, QByteArray &json)
{
    if (value.isNull() || (value.isString() && value.toString().isEmpty()))
        return Said::Blank;
    json += base::jsonBytes(value);
    return Said::Value;
}

HomeFields::Said HomeFields::appendMade(const QByteArray &made, QByteArray &json)
{
    json += made;
    return made.isEmpty() ? Said::Blank : Said::Value;
}

HomeFields::Said HomeFields::appendCell(std::string_view cell, QByteArray &json) const
{
    if (cell.empty())
        return Said::Blank;
    if (isTidy(cell)) {
        json += '"';
        appendTidy(json, cell);
        json += '"';
        return Said::Value;
    }
    return appendValue(textOf(cell), json);
}

HomeFields::Said HomeFields::appendText(Role role, QByteArray &json) const
{
    return appendCell(cell(role), json);
}

/// Kept letter for letter: it is not always 1-...
HomeFields::Said HomeFields::appendLocation(Role role, QByteArray &json) const
{
    const std::string_view location = cell(role);
    return isTidy(location) ? appendCell(location, json) : appendValue(m_row.locationId, json);
}

HomeFields::Said HomeFields::appendBrand(Role role, QByteArray &json) const
{
    return appendWithout("BRAND ", {}, cell(role), json);
}

HomeFields::Said HomeFields::appendRegion(Role role, QByteArray &json) const
{
    return appendWithout({}, " (ADASS Region)", cell(role), json);
}

/// Without what CQC puts before or after every one of its values.
HomeFields::Said HomeFields::appendWithout(std::string_view prefix, std::string_view suffix,
                                           std::string_view cell, QByteArray &json) const
{
    if (isTidy(cell)) {
        if (cell.starts_with(prefix))
            cell.remove_prefix(prefix.size());
        if (cell.ends_with(suffix))
            cell.remove_suffix(suffix.size());
        return appendCell(cell, json);
    }
    QString words = textOf(cell);
    if (words.startsWith(fromAscii(prefix)))
        words.remove(0, qsizetype(prefix.size()));
    if (words.endsWith(fromAscii(suffix)))
        words.chop(qsizetype(suffix.size()));
    return appendValue(directoryText(words), json);
}

HomeFields::Said HomeFields::appendTelephone(Role role, QByteArray &json) const
{
    const std::string_view telephone = cell(role);
    // A number that has its zero lost none.
    if (telephone.starts_with('0'))
        return appendCell(telephone, json);
    return appendValue(telephoneNumber(textOf(telephone)), json);
}

HomeFields::Said HomeFields::appendAddress(Role, QByteArray &json) const
{
    const qsizetype before = json.size();
    if (appendTidyAddress(json))
        return Said::Value;
    json.truncate(before);
    return appendValue(address(), json);
}

/// False where the address must be read letter by letter; the JSON is not to be used then.
bool HomeFields::appendTidyAddress(QByteArray &json) const
{
    const std::string_view code = cell(Role::Postcode);
    if (!isTidy(code) || !isTidyPostcode(code))
        return false;
    json += R"({"lines":")";
    bool isFirst = true;
    for (const size_t column : m_file.header.of(Role::AddressPart)) {
        std::string_view rest = m_cellOf(column);
        while (!rest.empty()) {
            const size_t comma = std::min(rest.find(','), rest.size());
            const std::string_view line = trimmed(rest.substr(0, comma));
            rest.remove_prefix(std::min(comma + 1, rest.size()));
            if (line.empty())
                continue;
            if (!isTidy(line))
                return false;
            json += std::exchange(isFirst, false) ? "" : ", ";
            appendTidy(json, line);
        }
    }
    json += R"(","postcode":")";
    appendTidy(json, code);
    json += R"("})";
    return true;
}

QJsonValue HomeFields::address() const
{
    QStringList parts;
    for (const size_t column : m_file.header.of(Role::AddressPart))
        parts += textOf(m_cellOf(column));
    QString lines = addressLines(parts.join(u','));
    const QString code =
        m_file.header.has(Role::Postcode) ? postcode(text(Role::Postcode)) : takePostcode(lines);
    if (lines.isEmpty() && code.isEmpty())
        return {};
    return QJsonObject{{QStringLiteral("lines"), lines}, {QStringLiteral("postcode"), code}};
}

HomeFields::Said HomeFields::appendManager(Role role, QByteArray &json) const
{
    const QString name = text(role);
    return name.isEmpty() ? Said::Blank
                          : appendValue(QJsonObject{{QStringLiteral("name"), name}}, json);
}

HomeFields::Said HomeFields::appendBeds(Role role, QByteArray &json) const
{
    const std::optional<int> beds = bedCount(text(role)).beds;
    return beds ? appendValue(*beds, json) : Said::Blank;
}

HomeFields::Said HomeFields::appendRating(Role role, QByteArray &json) const
{
    const QString words = text(role);
    if (words.isEmpty())
        return Said::Blank;
    QJsonObject rating{{QStringLiteral("rating"), ratingText(words)}};
    const QDate published = directoryDate(text(Role::RatingPublished));
    if (published.isValid())
        rating.insert(QStringLiteral("published"), published.toString(Qt::ISODate));
    if (isYes(Role::RatingInherited))
        rating.insert(QStringLiteral("inherited"), true);
    return appendValue(rating, json);
}

HomeFields::Said HomeFields::appendDormant(Role role, QByteArray &json) const
{
    const QString words = text(role);
    return words.isEmpty() ? Said::Blank : appendValue(saysYes(words), json);
}

HomeFields::Said HomeFields::appendSpecialisms(Role, QByteArray &json) const
{
    QStringList flagged;
    const std::vector<size_t> &columns = m_file.header.of(Role::SpecialismFlag);
    for (size_t index = 0; index < columns.size(); ++index) {
        if (saysYes(textOf(m_cellOf(columns[index]))))
            flagged += m_file.flagNames[qsizetype(index)];
    }
    flagged.sort();
    if (!flagged.isEmpty())
        return appendMade(listOf(flagged), json);
    const std::string_view listed = cell(Role::Specialisms);
    return appendMade(m_file.repeated.specialisms.of(
                          listed,
                          [&] {
                              const QString words = textOf(listed);
                              const QChar separator = words.contains(u'|')
                                                          ? QChar(u'|')
                                                          : m_file.header.layout->listSeparator;
                              return listOf(sortedParts(words, separator));
                          }),
                      json);
}

HomeFields::Said HomeFields::appendCareTypes(Role, QByteArray &json) const
{
    if (!m_file.header.has(Role::ServiceTypes))
        return appendMade(listOf(flaggedCareTypes()), json);
    const std::string_view listed = cell(Role::ServiceTypes);
    const Said said =
        appendMade(m_file.repeated.careTypes.of(
                       listed, [&] { return listOf(files::careTypes(textOf(listed))); }),
                   json);
    // Words that are no care type in a council's list say nothing against the known one.
    return said == Said::Blank && !textOf(listed).isEmpty() ? Said::Nothing : said;
}

QStringList HomeFields::flaggedCareTypes() const
{
    QStringList types;
    if (isYes(Role::NursingFlag))
        types += QStringLiteral("nursing");
    if (isYes(Role::ResidentialFlag))
        types += QStringLiteral("residential");
    return types;
}

/// The bytes of a column, no bytes where the file has none of it.
std::string_view HomeFields::cell(Role role) const
{
    const std::vector<size_t> &columns = m_file.header.of(role);
    return columns.empty() ? std::string_view() : m_cellOf(columns.front());
}

QString HomeFields::textOf(std::string_view cell) const
{
    return directoryText(decoded(cell, m_file.encoding));
}

bool HomeFields::isYes(Role role) const
{
    return saysYes(text(role));
}

} // namespace files
