#include "files/home_fields.h"

#include "files/directory_values.h"

#include <QJsonArray>

namespace files {
namespace {

/// More than the largest care home in England several times over.
constexpr int mostBeds = 5000;

QJsonValue listOrNull(const QStringList &parts)
{
    return parts.isEmpty() ? QJsonValue() : QJsonValue(QJsonArray::fromStringList(parts));
}

bool saysYes(const QString &text)
{
    return text.compare(u"Y", Qt::CaseInsensitive) == 0 ||
           text.compare(u"Yes", Qt::CaseInsensitive) == 0 ||
           text.compare(u"true", Qt::CaseInsensitive) == 0;
}

QString withoutPrefix(QString text, QLatin1StringView prefix)
{
    return text.startsWith(prefix) ? text.sliced(prefix.size()) : text;
}

QString withoutSuffix(QString text, QLatin1StringView suffix)
{
    return text.endsWith(suffix) ? text.chopped(suffix.size()) : text;
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

HomeFields::HomeFields(const Header &header, const QStringList &flagNames, Repeated &repeated,
                       std::function<QString(size_t)> textOf)
    : m_header(header),
      m_flagNames(flagNames),
      m_repeated(repeated),
      m_textOf(std::move(textOf))
{
}

QJsonObject HomeFields::object() const
{
    struct TextField {
        Role role;
        const char *name;
    };
    static constexpr TextField plain[] = {
        {Role::LocationId, "location_id"},
        {Role::OdsCode, "ods_code"},
        {Role::Name, "name"},
        {Role::Provider, "provider"},
        {Role::ProviderId, "provider_id"},
        {Role::Authority, "authority"},
        {Role::District, "district"},
        {Role::Pcn, "pcn"},
        {Role::Web, "web"},
        {Role::Email, "email"},
    };
    QJsonObject fields;
    for (const TextField &field : plain) {
        if (m_header.has(field.role))
            fields.insert(QLatin1StringView(field.name), textOrNull(field.role));
    }
    const auto put = [&](Role role, QLatin1StringView name, const QJsonValue &value) {
        if (m_header.has(role))
            fields.insert(name,
                          value.isString() && value.toString().isEmpty() ? QJsonValue() : value);
    };
    put(Role::Brand, QLatin1StringView("brand"),
        withoutPrefix(text(Role::Brand), QLatin1StringView("BRAND ")));
    put(Role::Region, QLatin1StringView("region"),
        withoutSuffix(text(Role::Region), QLatin1StringView(" (ADASS Region)")));
    put(Role::Telephone, QLatin1StringView("telephone"), telephoneNumber(text(Role::Telephone)));
    put(Role::AddressPart, QLatin1StringView("address"), address());
    put(Role::Manager, QLatin1StringView("manager"), manager());
    put(Role::Beds, QLatin1StringView("beds"), beds());
    put(Role::Rating, QLatin1StringView("cqc_rating"), rating());
    put(Role::Dormant, QLatin1StringView("dormant"), dormant());
    if (m_header.has(Role::Specialisms) || m_header.has(Role::SpecialismFlag))
        fields.insert(QLatin1StringView("specialisms"), specialisms());
    const bool hasTypes = m_header.has(Role::ServiceTypes) || m_header.has(Role::NursingFlag) ||
                          m_header.has(Role::ResidentialFlag);
    const QJsonValue types = careTypes();
    // Words that are no care type in a council's list say nothing against the known one.
    const bool unknownWords = types.isNull() && !text(Role::ServiceTypes).isEmpty();
    if (hasTypes && !unknownWords)
        fields.insert(QLatin1StringView("care_types"), types);
    return fields;
}

QString HomeFields::text(Role role) const
{
    const std::vector<size_t> &columns = m_header.of(role);
    return columns.empty() ? QString() : m_textOf(columns.front());
}

QJsonValue HomeFields::textOrNull(Role role) const
{
    const QString words = text(role);
    return words.isEmpty() ? QJsonValue() : QJsonValue(words);
}

QJsonValue HomeFields::address() const
{
    QStringList parts;
    for (const size_t column : m_header.of(Role::AddressPart))
        parts += m_textOf(column);
    QString lines = addressLines(parts.join(u','));
    const QString code =
        m_header.has(Role::Postcode) ? postcode(text(Role::Postcode)) : takePostcode(lines);
    if (lines.isEmpty() && code.isEmpty())
        return {};
    return QJsonObject{{QStringLiteral("lines"), lines}, {QStringLiteral("postcode"), code}};
}

QJsonValue HomeFields::manager() const
{
    const QString name = text(Role::Manager);
    return name.isEmpty() ? QJsonValue() : QJsonObject{{QStringLiteral("name"), name}};
}

QJsonValue HomeFields::beds() const
{
    const std::optional<int> beds = bedCount(text(Role::Beds)).beds;
    return beds ? QJsonValue(*beds) : QJsonValue();
}

QJsonValue HomeFields::specialisms() const
{
    QStringList flagged;
    const std::vector<size_t> &columns = m_header.of(Role::SpecialismFlag);
    for (size_t index = 0; index < columns.size(); ++index) {
        if (saysYes(m_textOf(columns[index])))
            flagged += m_flagNames[qsizetype(index)];
    }
    flagged.sort();
    if (!flagged.isEmpty())
        return listOrNull(flagged);
    const QString listed = text(Role::Specialisms);
    return m_repeated.specialisms.of(listed, [&] {
        const QChar separator =
            listed.contains(u'|') ? QChar(u'|') : m_header.layout->listSeparator;
        return listOrNull(sortedParts(listed, separator));
    });
}

QJsonValue HomeFields::rating() const
{
    const QString words = text(Role::Rating);
    if (words.isEmpty())
        return {};
    QJsonObject rating{{QStringLiteral("rating"), ratingText(words)}};
    const QDate published = directoryDate(text(Role::RatingPublished));
    if (published.isValid())
        rating.insert(QStringLiteral("published"), published.toString(Qt::ISODate));
    if (isYes(Role::RatingInherited))
        rating.insert(QStringLiteral("inherited"), true);
    return rating;
}

QJsonValue HomeFields::dormant() const
{
    const QString words = text(Role::Dormant);
    return words.isEmpty() ? QJsonValue() : QJsonValue(saysYes(words));
}

QJsonValue HomeFields::careTypes() const
{
    if (m_header.has(Role::ServiceTypes)) {
        const QString listed = text(Role::ServiceTypes);
        return m_repeated.careTypes.of(listed,
                                       [&] { return listOrNull(files::careTypes(listed)); });
    }
    QStringList types;
    if (isYes(Role::NursingFlag))
        types += QStringLiteral("nursing");
    if (isYes(Role::ResidentialFlag))
        types += QStringLiteral("residential");
    return listOrNull(types);
}

bool HomeFields::isYes(Role role) const
{
    return saysYes(text(role));
}

} // namespace files
