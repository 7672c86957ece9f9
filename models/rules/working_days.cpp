#include "rules/working_days.h"

#include "base/error.h"

#include <QJsonArray>
#include <QJsonObject>

namespace rules {

WorkingDays WorkingDays::fromJson(const QJsonValue &json)
{
    const QJsonValue england = json[QLatin1StringView("england")];
    if (!england.isArray())
        base::fail(QStringLiteral("The bank holiday file has no list of days for England. "
                                  "Nothing was changed. Check the file and try again."),
                   QStringLiteral("$.england is missing or is not a list"));
    WorkingDays days;
    const QJsonArray listed = england.toArray();
    for (qsizetype i = 0; i < listed.size(); ++i) {
        const QDate day = QDate::fromString(listed.at(i).toString(), Qt::ISODate);
        if (!day.isValid())
            base::fail(QStringLiteral("The bank holiday file holds something that is not a day. "
                                      "Nothing was changed. Check the file and try again."),
                       QStringLiteral("$.england[%1]").arg(i));
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
