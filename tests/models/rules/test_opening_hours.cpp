#include "rules/opening_hours.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QTest>

using rules::Opening;
using rules::WallTime;
using State = rules::Opening::State;

namespace {

constexpr const char *weekdays = "mon tue wed thu fri";

subject::RouteStep line(const QString &opens, const QString &closes, const QString &days)
{
    subject::RouteStep step(base::Id<subject::RouteStep>(
        base::idFromContent(QStringLiteral("route_step"), QStringLiteral("line"))));
    step.opens = opens;
    step.closes = closes;
    step.days = days.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    return step;
}

rules::WorkingDays christmas()
{
    return rules::WorkingDays::fromJson(
        QJsonObject{{QStringLiteral("england"),
                     QJsonArray{QStringLiteral("2026-12-25"), QStringLiteral("2026-12-28")}}});
}

WallTime at(const QString &text)
{
    return {QDate::fromString(text.left(10), Qt::ISODate),
            QTime::fromString(text.mid(11), QStringLiteral("HH:mm"))};
}

} // namespace

class TestOpeningHours : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void isOpenOrOpensNext_data()
    {
        QTest::addColumn<QString>("opens");
        QTest::addColumn<QString>("closes");
        QTest::addColumn<QString>("days");
        QTest::addColumn<bool>("onBankHolidays");
        QTest::addColumn<QString>("now");
        QTest::addColumn<State>("state");
        QTest::addColumn<QString>("until");
        const auto row = [](const char *name, const char *opens, const char *closes,
                            const char *days, const char *now, State state, const char *until,
                            bool onBankHolidays = false) {
            QTest::newRow(name) << QString::fromLatin1(opens) << QString::fromLatin1(closes)
                                << QString::fromLatin1(days) << onBankHolidays
                                << QString::fromLatin1(now) << state << QString::fromLatin1(until);
        };
        // 20 November 2026 is a Friday.
        row("Friday at 5pm", "09:00", "18:00", weekdays, "2026-11-20 17:00", State::Open,
            "2026-11-20 18:00");
        row("as it opens", "09:00", "18:00", weekdays, "2026-11-20 09:00", State::Open,
            "2026-11-20 18:00");
        row("a minute before it opens", "09:00", "18:00", weekdays, "2026-11-20 08:59",
            State::Closed, "2026-11-20 09:00");
        row("as it closes", "09:00", "18:00", weekdays, "2026-11-20 18:00", State::Closed,
            "2026-11-23 09:00");
        row("Saturday", "09:00", "18:00", weekdays, "2026-11-21 12:00", State::Closed,
            "2026-11-23 09:00");
        row("no days: every day", "09:00", "18:00", "", "2026-11-21 12:00", State::Open,
            "2026-11-21 18:00");
        row("one day a week, after it", "09:00", "12:00", "mon", "2026-11-23 13:00", State::Closed,
            "2026-11-30 09:00");
        // Friday 25 and Monday 28 December 2026 are bank holidays.
        row("before Christmas", "09:00", "18:00", weekdays, "2026-12-24 19:00", State::Closed,
            "2026-12-29 09:00");
        row("on a bank holiday", "09:00", "18:00", weekdays, "2026-12-28 10:00", State::Closed,
            "2026-12-29 09:00");
        row("open on bank holidays", "09:00", "18:00", weekdays, "2026-12-28 10:00", State::Open,
            "2026-12-28 18:00", true);
        row("a bank holiday ends a line of every day", "", "", "mon tue wed thu fri sat sun",
            "2026-12-24 10:00", State::Open, "2026-12-25 00:00");
        row("night, before midnight", "22:00", "06:00", weekdays, "2026-11-20 23:00", State::Open,
            "2026-11-21 06:00");
        row("night, after midnight", "22:00", "06:00", weekdays, "2026-11-21 05:59", State::Open,
            "2026-11-21 06:00");
        row("night, Sunday has none", "22:00", "06:00", weekdays, "2026-11-22 23:00", State::Closed,
            "2026-11-23 22:00");
        row("the night into a bank holiday", "22:00", "06:00", weekdays, "2026-12-25 05:00",
            State::Open, "2026-12-25 06:00");
        row("the night after a bank holiday", "22:00", "06:00", weekdays, "2026-12-26 05:00",
            State::Closed, "2026-12-29 22:00");
        row("until midnight", "08:00", "00:00", weekdays, "2026-11-20 23:59", State::Open,
            "2026-11-21 00:00");
        row("opens as it closes", "09:00", "09:00", "fri", "2026-11-21 08:00", State::Open,
            "2026-11-21 09:00");
        row("opens as it closes, days in a row", "09:00", "09:00", "thu fri", "2026-11-20 09:00",
            State::Open, "2026-11-21 09:00");
        row("opens as it closes, always", "09:00", "09:00", "", "2026-11-21 08:00", State::Always,
            "", true);
        row("opens as it closes, no bank holiday near", "00:00", "00:00", "", "2026-11-21 08:00",
            State::Open, "");
        row("whole days", "", "", "sat sun", "2026-11-20 12:00", State::Closed, "2026-11-21 00:00");
        row("whole days, within", "", "", "sat sun", "2026-11-21 12:00", State::Open,
            "2026-11-23 00:00");
        row("no hours and no days", "", "", "", "2026-12-25 03:00", State::Always, "");
        row("the night the clock goes back", "00:00", "03:00", "sun", "2026-10-25 01:30",
            State::Open, "2026-10-25 03:00");
        row("the hour that is left out in spring", "01:30", "05:00", "sun", "2026-03-29 00:30",
            State::Closed, "2026-03-29 01:30");
        row("an hour there is not", "25:00", "18:00", weekdays, "2026-11-20 17:00", State::NotSaid,
            "");
        row("a minute there is not", "09:00", "18:60", weekdays, "2026-11-20 17:00", State::NotSaid,
            "");
        row("hours in words", "nine", "six", weekdays, "2026-11-20 17:00", State::NotSaid, "");
        row("an hour of one digit", "9:00", "18:00", weekdays, "2026-11-20 17:00", State::NotSaid,
            "");
        row("opens, never closes", "09:00", "", weekdays, "2026-11-20 17:00", State::NotSaid, "");
        row("closes, never opens", "", "18:00", "", "2026-11-20 17:00", State::NotSaid, "");
        row("a day there is not", "09:00", "18:00", "mon someday", "2026-11-20 17:00",
            State::NotSaid, "");
        row("no moment", "09:00", "18:00", weekdays, "", State::NotSaid, "");
    }

    void isOpenOrOpensNext()
    {
        QFETCH(QString, opens);
        QFETCH(QString, closes);
        QFETCH(QString, days);
        QFETCH(bool, onBankHolidays);
        QFETCH(QString, now);
        QFETCH(QString, until);
        subject::RouteStep step = line(opens, closes, days);
        step.isOpenOnBankHolidays = onBankHolidays;
        const Opening opening = rules::openingAt(step, at(now), christmas());
        QTEST(opening.state, "state");
        QCOMPARE(opening.until.has_value(), !until.isEmpty());
        if (opening.until) {
            const WallTime expected = at(until);
            QCOMPARE(opening.until->day, expected.day);
            QCOMPARE(opening.until->time, expected.time);
        }
    }

    /// Walked a minute at a time for a week, a line is open just until it says it is.
    void keepsWhatItSays()
    {
        const subject::RouteStep step = line(QStringLiteral("22:00"), QStringLiteral("06:30"),
                                             QStringLiteral("mon wed thu sun"));
        const rules::WorkingDays holidays = christmas();
        std::optional<Opening> said;
        constexpr int week = 7 * 24 * 60;
        int turns = 0;
        for (int minute = 0; minute < week; ++minute) {
            const QDateTime moment =
                QDateTime(QDate(2026, 12, 21), {0, 0}, Qt::UTC).addSecs(minute * 60);
            const WallTime now{moment.date(), moment.time()};
            const Opening opening = rules::openingAt(step, now, holidays);
            QVERIFY(opening.until);
            if (said && *said->until == now) {
                QVERIFY2(opening.state != said->state, qPrintable(moment.toString(Qt::ISODate)));
                ++turns;
            } else if (said) {
                QVERIFY2(opening == *said, qPrintable(moment.toString(Qt::ISODate)));
            }
            said = opening;
        }
        QCOMPARE(turns, 8); // Sunday's night into the week, three nights, and Sunday's begun
    }
};

QTEST_GUILESS_MAIN(TestOpeningHours)
#include "test_opening_hours.moc"
