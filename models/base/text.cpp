#include "base/text.h"

#include <QDateTime>
#include <QLocale>
#include <QTimeZone>

namespace base {
namespace {

/// English month names whatever the laptop's locale: papers are in plain English.
QString inEnglish(const QDate &date, const QString &format)
{
    return QLocale::c().toString(date, format);
}

} // namespace

QString longDate(const QDate &date)
{
    return inEnglish(date, QStringLiteral("d MMMM yyyy"));
}

QString shortDate(const QDate &date)
{
    return inEnglish(date, QStringLiteral("d MMM yyyy"));
}

QString clockTime(const QTime &time)
{
    const int hour = time.hour() % 12 == 0 ? 12 : time.hour() % 12;
    return QStringLiteral("%1:%2%3")
        .arg(hour)
        .arg(time.minute(), 2, 10, QLatin1Char('0'))
        .arg(time.hour() < 12 ? QStringLiteral("am") : QStringLiteral("pm"));
}

QString longMoment(const QDateTime &moment)
{
    const QDateTime local = moment.toTimeZone(QTimeZone("Europe/London"));
    return longDate(local.date()) + QStringLiteral(", ") + clockTime(local.time());
}

QString tidy(const QString &text)
{
    return text.simplified();
}

} // namespace base
