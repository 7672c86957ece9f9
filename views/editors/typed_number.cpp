#include "views/editors/typed_number.h"

#include <QLocale>

namespace views {
namespace {

constexpr qsizetype longestNumber = 40;

/// Western digits for those of any script, and a plain minus. Spaces that part thousands go.
QString plain(const QString &text)
{
    QString result;
    for (const QChar character : text.trimmed()) {
        const int digit = character.digitValue();
        if (digit >= 0)
            result += QChar(u'0' + digit);
        else if (character == QChar(0x2212))
            result += QLatin1Char('-');
        else if (!character.isSpace())
            result += character;
    }
    return result;
}

/// Whether commas stand where they part thousands: "1,200", not "1,2".
bool partsThousands(QStringView whole)
{
    const QList<QStringView> groups = whole.split(QLatin1Char(','));
    if (groups.first().isEmpty() || groups.first().size() > 3)
        return false;
    return std::all_of(groups.begin() + 1, groups.end(),
                       [](QStringView group) { return group.size() == 3; });
}

} // namespace

std::optional<double> numberFrom(const QString &text)
{
    if (text.size() > longestNumber)
        return std::nullopt;
    QString number = plain(text);
    qsizetype points = 0;
    qsizetype digits = 0;
    for (qsizetype i = 0; i < number.size(); ++i) {
        const QChar character = number.at(i);
        const bool isSign = i == 0 && character == QLatin1Char('-');
        points += character == QLatin1Char('.') ? 1 : 0;
        digits += character.isDigit() ? 1 : 0;
        if (!isSign && !character.isDigit() && character != QLatin1Char('.') &&
            character != QLatin1Char(','))
            return std::nullopt;
    }
    if (digits == 0 || points > 1)
        return std::nullopt;
    const qsizetype begin = number.startsWith(QLatin1Char('-')) ? 1 : 0;
    const QStringView whole = QStringView(number).sliced(begin).split(QLatin1Char('.')).first();
    if (number.contains(QLatin1Char(',')) &&
        (!partsThousands(whole) || number.lastIndexOf(QLatin1Char(',')) > begin + whole.size()))
        return std::nullopt;
    number.remove(QLatin1Char(','));
    bool isNumber = false;
    const double value = number.toDouble(&isNumber);
    return isNumber ? std::optional(value) : std::nullopt;
}

QString numberText(double number)
{
    static const QLocale british(QLocale::English, QLocale::UnitedKingdom);
    return british.toString(number, 'f', QLocale::FloatingPointShortest);
}

} // namespace views
