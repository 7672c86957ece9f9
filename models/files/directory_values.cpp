#include "files/directory_values.h"

#include "files/csv_writer.h"

#include <QFileInfo>
#include <QRegularExpression>
#include <algorithm>
#include <array>

namespace files {
namespace {

using Pattern = QRegularExpression;

/// 1 to 12 for an English month's name or its first three letters or more; 0 for other words.
int monthOf(QStringView word)
{
    static constexpr std::array<QStringView, 12> names = {
        u"january", u"february", u"march",     u"april",   u"may",      u"june",
        u"july",    u"august",   u"september", u"october", u"november", u"december"};
    for (size_t month = 0; month < names.size(); ++month) {
        if (word.size() >= 3 && names[month].startsWith(word, Qt::CaseInsensitive))
            return int(month) + 1;
    }
    return 0;
}

/// Day, month and year from numbers or a month's name. Null if they are no date.
QDate dateOf(QStringView day, QStringView month, QStringView year)
{
    const int named = monthOf(month);
    return QDate(year.toInt(), named > 0 ? named : month.toInt(), day.toInt());
}

/// What Unicode calls a control character, without looking it up: this is asked of every letter.
bool isControl(QChar letter)
{
    return letter < QChar(0x20) || (letter >= QChar(0x7F) && letter < QChar(0xA0));
}

bool isLetter(char letter)
{
    return letter >= 'A' && letter <= 'Z';
}

bool isDigit(char letter)
{
    return letter >= '0' && letter <= '9';
}

constexpr qsizetype longestPlaceholder = 3;

/// What directories put in place of nothing.
bool isPlaceholder(std::string_view text)
{
    const auto isEither = [&text](size_t at, char small, char large) {
        return text[at] == small || text[at] == large;
    };
    switch (text.size()) {
    case 1:
        return isEither(0, '-', '*');
    case 2:
        return isEither(0, 'n', 'N') && isEither(1, 'a', 'A');
    case 3:
        return isEither(0, 'n', 'N') && text[1] == '/' && isEither(2, 'a', 'A');
    default:
        return false;
    }
}

/// One or two letters, a digit, perhaps a letter or digit, then a digit and two letters: `M11AE`,
/// `SW1A1AA`. Asked of every home.
bool isPostcode(std::string_view joined)
{
    if (joined.size() < 5 || joined.size() > 7)
        return false;
    const std::string_view inward = joined.substr(joined.size() - 3);
    const std::string_view outward = joined.substr(0, joined.size() - 3);
    const size_t letters = isLetter(outward[1]) ? 2 : 1;
    const std::string_view area = outward.substr(0, letters);
    const std::string_view district = outward.substr(letters);
    return isLetter(area[0]) && !district.empty() && district.size() <= 2 && isDigit(district[0]) &&
           (district.size() == 1 || isLetter(district[1]) || isDigit(district[1])) &&
           isDigit(inward[0]) && isLetter(inward[1]) && isLetter(inward[2]);
}

const Pattern &wordsPattern()
{
    static const Pattern pattern(QStringLiteral(R"((\d{1,2})[ _-]+([A-Za-z]{3,9})[ _-]+(\d{4}))"));
    return pattern;
}

} // namespace

QString directoryText(const QString &cell)
{
    QString text = cell.simplified();
    text.removeIf(isControl);
    if (text.startsWith(u'\'') && looksLikeFormula(QStringView(text).sliced(1)))
        text.remove(0, 1);
    return text.size() <= longestPlaceholder && isPlaceholder(text.toLatin1().toStdString())
               ? QString()
               : text;
}

bool isTidy(std::string_view cell)
{
    char before = ' ';
    for (const char letter : cell) {
        if (letter < ' ' || letter > '~' || letter == '"' || letter == '\\' ||
            (letter == ' ' && before == ' '))
            return false;
        before = letter;
    }
    return cell.empty() || (before != ' ' && cell.front() != '\'' && !isPlaceholder(cell));
}

bool isTidyPostcode(std::string_view cell)
{
    constexpr size_t inward = 3;
    if (cell.size() <= inward + 1 || cell[cell.size() - inward - 1] != ' ')
        return false;
    std::string joined(cell);
    joined.erase(cell.size() - inward - 1, 1);
    return isPostcode(joined);
}

QDate directoryDate(QStringView text)
{
    static const Pattern iso(QStringLiteral(R"(^(\d{4})-(\d{2})-(\d{2})(?:[T ].*)?$)"));
    static const Pattern slashes(QStringLiteral(
        R"(^(\d{1,2})/(\d{1,2}|[A-Za-z]{3,9})/(\d{4})(?:(?: -)? ?([\d:]+)( [AP]M)?)?$)"));
    static const Pattern words(QStringLiteral(R"(^(\d{1,2})[ -]([A-Za-z]{3,9})[ -](\d{4})$)"));
    const QString tidy = text.toString().simplified();
    if (const auto found = iso.match(tidy); found.hasMatch())
        return dateOf(found.capturedView(3), found.capturedView(2), found.capturedView(1));
    if (const auto found = slashes.match(tidy); found.hasMatch()) {
        const bool american = !found.capturedView(5).isEmpty();
        return dateOf(found.capturedView(american ? 2 : 1), found.capturedView(american ? 1 : 2),
                      found.capturedView(3));
    }
    if (const auto found = words.match(tidy); found.hasMatch())
        return dateOf(found.capturedView(1), found.capturedView(2), found.capturedView(3));
    return {};
}

QDate productionDate(const QString &sentence)
{
    static const Pattern lead(QStringLiteral(R"((?:produced on|as at)\s+(\S.*)$)"),
                              Pattern::CaseInsensitiveOption);
    const auto found = lead.match(sentence);
    if (!found.hasMatch())
        return {};
    const QString rest = found.captured(1).simplified();
    const auto inWords = wordsPattern().match(rest);
    if (inWords.hasMatch() && inWords.capturedStart() == 0)
        return dateOf(inWords.capturedView(1), inWords.capturedView(2), inWords.capturedView(3));
    return directoryDate(
        QStringView(rest).left(rest.indexOf(u' ') < 0 ? rest.size() : rest.indexOf(u' ')));
}

QDate dateOfFileName(const QString &fileName)
{
    static const Pattern iso(QStringLiteral(R"((?<!\d)(\d{4})[-_](\d{2})[-_](\d{2})(?!\d))"));
    const QString name = QFileInfo(fileName).fileName();
    if (const auto found = wordsPattern().match(name); found.hasMatch()) {
        const QDate date =
            dateOf(found.capturedView(1), found.capturedView(2), found.capturedView(3));
        if (date.isValid())
            return date;
    }
    if (const auto found = iso.match(name); found.hasMatch())
        return dateOf(found.capturedView(3), found.capturedView(2), found.capturedView(1));
    return {};
}

QString telephoneNumber(const QString &text)
{
    QString digits = text;
    digits.remove(u' ');
    const bool lostZero =
        digits.size() == 10 && QStringView(u"12378").contains(digits.front()) &&
        std::all_of(digits.cbegin(), digits.cend(), [](QChar c) { return c >= u'0' && c <= u'9'; });
    return lostZero ? u'0' + text : text;
}

QString postcode(const QString &text)
{
    QString joined = text.toUpper();
    joined.remove(u' ');
    if (!isPostcode(joined.toLatin1().toStdString()))
        return text.toUpper().simplified();
    return joined.insert(joined.size() - 3, u' ');
}

QString takePostcode(QString &address)
{
    static const Pattern tail(QStringLiteral(R"([ ,]+([A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2})$)"),
                              Pattern::CaseInsensitiveOption);
    const auto found = tail.match(address);
    if (!found.hasMatch())
        return {};
    const QString code = postcode(found.captured(1));
    address.truncate(found.capturedStart());
    return code;
}

QString addressLines(const QString &text)
{
    QStringList lines;
    for (const QString &part : text.split(u',')) {
        if (const QString line = directoryText(part); !line.isEmpty())
            lines += line;
    }
    return lines.join(QStringLiteral(", "));
}

QString ratingText(const QString &text)
{
    static constexpr std::array<QStringView, 6> ratings = {
        u"Outstanding", u"Good",      u"Requires improvement",
        u"Inadequate",  u"Not rated", u"Inspected but not rated"};
    for (const QStringView rating : ratings) {
        if (rating.compare(text, Qt::CaseInsensitive) == 0)
            return rating.toString();
    }
    return text;
}

QStringList careTypes(const QString &serviceTypes)
{
    static const Pattern separators(QStringLiteral(R"([|,;/&+]| and )"));
    static constexpr std::array<QStringView, 6> nursing = {u"nursing homes",
                                                           u"nursing home",
                                                           u"nursing",
                                                           u"care home service with nursing",
                                                           u"care home with nursing",
                                                           u"care homes with nursing"};
    static constexpr std::array<QStringView, 6> residential = {u"residential homes",
                                                               u"residential home",
                                                               u"residential",
                                                               u"care home service without nursing",
                                                               u"care home without nursing",
                                                               u"care homes without nursing"};
    bool hasNursing = false;
    bool hasResidential = false;
    for (const QString &part : serviceTypes.toLower().split(separators)) {
        const QString type = part.simplified();
        hasNursing |= std::find(nursing.begin(), nursing.end(), type) != nursing.end();
        hasResidential |=
            std::find(residential.begin(), residential.end(), type) != residential.end();
    }
    QStringList types;
    if (hasNursing)
        types += QStringLiteral("nursing");
    if (hasResidential)
        types += QStringLiteral("residential");
    return types;
}

QStringList sortedParts(const QString &text, QChar separator)
{
    QStringList parts;
    for (const QString &part : text.split(separator)) {
        if (const QString tidy = directoryText(part); !tidy.isEmpty())
            parts += tidy;
    }
    std::sort(parts.begin(), parts.end());
    parts.removeDuplicates();
    return parts;
}

} // namespace files
