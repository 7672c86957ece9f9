#include "rules/working_days.h"

#include "base/error.h"

#include <QJsonArray>
#include <QJsonObject>

namespace rules {

WorkingDays WorkingDays::fromJson(const QJsonValue &json)
{
    const QJsonValue england = json[QLatin1StringView("england")];
    if (!england.isArray())
        base::failInstallation(QStringLiteral("bank holidays: $.england is no list"));
    WorkingDays days;
    const QJsonArray listed = england.toArray();
    for (qsizetype i = 0; i < listed.size(); ++i) {
        const QDate day = QDate::fromString(listed.at(i).toString(), Qt::ISODate);
        if (!day.isValid())
            base::failInstallation(QStringLiteral("bank holidays: $.england[%1] is no day").arg(i));
        days.m_holidays.insert(day);
    }
    return days;
}

bool WorkingDays::isWorkingDay(const QDate &date) const
{
    return date.isValid() && date.dayOfWeek() <= Qt::Friday && !m_holidays.contains(date);
}

QDate WorkingDays::after(const QDate &date, int count) const
{
    QDate day = date;
    for (int left = count; left > 0 && day.isValid();) {
        day = day.addDays(1);
        if (isWorkingDay(day))
            --left;
    }
    return day;
}

} // namespace rules
