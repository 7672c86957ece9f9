#pragma once

#include <QDate>
#include <QJsonValue>
#include <set>

namespace rules {

/// Monday to Friday without the bank holidays of England.
class WorkingDays {
public:
    /// `json` is the bank holiday file: `{"source": "...", "england": ["2026-12-25", ...]}`.
    static WorkingDays fromJson(const QJsonValue &json);

    bool isWorkingDay(const QDate &date) const;
    bool isBankHoliday(const QDate &date) const { return m_holidays.count(date) > 0; }
    /// The day that is `count` working days after `date`; `count` 0 gives the date itself.
    QDate after(const QDate &date, int count) const;

private:
    std::set<QDate> m_holidays;
};

} // namespace rules
