#include "lists/phrases.h"

#include "lists/say.h"

#include <QLocale>
#include <algorithm>
#include <cmath>

namespace lists {
namespace {

/// The parts with commas between, and `last` between the last two: " and ", " or ".
QString joinedWith(const QStringList &parts, const QString &last)
{
    if (parts.size() < 2)
        return parts.join(QString());
    const QString before = parts.first(parts.size() - 1).join(QStringLiteral(", "));
    return before + last + parts.last();
}

} // namespace

QString numberWords(double number)
{
    // British separators whatever the laptop's locale: the words around them are English.
    static const QLocale british(QLocale::English, QLocale::UnitedKingdom);
    QString text = british.toString(number, 'f', 2);
    while (text.endsWith(QLatin1Char('0')))
        text.chop(1);
    if (text.endsWith(QLatin1Char('.')))
        text.chop(1);
    return text == QLatin1StringView("-0") ? QStringLiteral("0") : text;
}

QString daysWords(double days)
{
    const QString number = numberWords(days);
    return number == QLatin1StringView("1") ? Say::tr("1 day") : Say::tr("%1 days").arg(number);
}

QString lastingWords(double days)
{
    // Far below a tenth of a day; takes back what binary fractions lose.
    constexpr double crumb = 1e-9;
    const double kept = std::max(0.0, days + crumb);
    if (kept < 1)
        return Say::tr("under 1 day");
    return daysWords(kept < 10 ? std::floor(kept * 10) / 10 : std::floor(kept));
}

QString agoWords(const QDate &date, const QDate &asAt)
{
    const qint64 days = date.daysTo(asAt);
    if (days == 0)
        return Say::tr("the same day");
    if (days < 0)
        return Say::tr("in %1").arg(daysWords(double(-days)));
    return Say::tr("%1 ago").arg(daysWords(double(days)));
}

QString joinedWords(const QStringList &parts)
{
    return joinedWith(parts, Say::tr(" and "));
}

QString alternativeWords(const QStringList &parts)
{
    return joinedWith(parts, Say::tr(" or "));
}

} // namespace lists
