#include "base/text.h"

#include "base/london.h"

#include <QDateTime>
#include <QLocale>

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
    const QDateTime local = inLondon(moment);
    return longDate(local.date()) + QStringLiteral(", ") + clockTime(local.time());
}

QString shortMoment(const QDateTime &moment)
{
    const QDateTime local = inLondon(moment);
    return shortDate(local.date()) + QStringLiteral(", ") + clockTime(local.time());
}

QByteArray isoDay(const QDate &date)
{
    int year = 0;
    int month = 0;
    int day = 0;
    date.getDate(&year, &month, &day);
    if (year < 0 || year > 9999 || month == 0)
        return date.toString(Qt::ISODate).toLatin1();
    QByteArray text = QByteArrayLiteral("0000-00-00");
    const auto put = [&text](qsizetype last, int number) {
        for (; number > 0; number /= 10)
            text[last--] = char('0' + number % 10);
    };
    put(3, year);
    put(6, month);
    put(9, day);
    return text;
}

QString tidy(const QString &text)
{
    return text.simplified();
}

} // namespace base
