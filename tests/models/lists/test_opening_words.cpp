#include "lists/opening_words.h"

#include <QTest>

using rules::Opening;
using rules::WallTime;
using State = rules::Opening::State;

class TestOpeningWords : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void saysUntilWhen_data()
    {
        QTest::addColumn<State>("state");
        QTest::addColumn<QDateTime>("until");
        QTest::addColumn<QString>("words");
        const auto row = [](const char *name, State state, const char *until, const char *words) {
            QTest::newRow(name) << state
                                << QDateTime::fromString(QString::fromLatin1(until), Qt::ISODate)
                                << QString::fromLatin1(words);
        };
        row("today", State::Open, "2026-11-20T18:00", "open until 6pm");
        row("half past", State::Open, "2026-11-20T18:30", "open until 6:30pm");
        row("midnight", State::Open, "2026-11-21T00:00", "open until midnight");
        row("midday tomorrow", State::Open, "2026-11-21T12:00", "open until Saturday midday");
        row("after the weekend", State::Closed, "2026-11-23T09:00", "closed until Monday 9am");
        row("midnight after tomorrow", State::Closed, "2026-11-22T00:00",
            "closed until Saturday midnight");
        row("this day next week", State::Closed, "2026-11-27T09:00",
            "closed until Friday 27 November 9am");
        row("later today", State::Closed, "2026-11-20T20:00", "closed until 8pm");
        row("never", State::Closed, "", "closed");
        row("no end", State::Open, "", "open now");
        row("always", State::Always, "", "open day and night");
        row("not said", State::NotSaid, "", "");
    }

    void saysUntilWhen()
    {
        QFETCH(State, state);
        QFETCH(QDateTime, until);
        Opening opening{.state = state, .until = {}};
        if (until.isValid())
            opening.until = WallTime{until.date(), until.time()};
        const WallTime now{QDate(2026, 11, 20), QTime(17, 0)};
        QTEST(lists::openingWords(opening, now), "words");
    }

    void saysTheHours_data()
    {
        QTest::addColumn<QString>("opens");
        QTest::addColumn<QString>("closes");
        QTest::addColumn<QString>("days");
        QTest::addColumn<bool>("onBankHolidays");
        QTest::addColumn<QString>("words");
        const auto row = [](const char *name, const char *opens, const char *closes,
                            const char *days, bool onBankHolidays, const char *words) {
            QTest::newRow(name) << QString::fromLatin1(opens) << QString::fromLatin1(closes)
                                << QString::fromLatin1(days) << onBankHolidays
                                << QString::fromLatin1(words);
        };
        row("weekdays", "09:00", "18:00", "mon,tue,wed,thu,fri", false,
            "Monday to Friday, 9am to 6pm, not on bank holidays");
        row("every day", "08:30", "20:00", "", true, "Every day, 8:30am to 8pm, bank holidays too");
        row("all seven", "08:30", "20:00", "sun,mon,tue,wed,thu,fri,sat", true,
            "Every day, 8:30am to 8pm, bank holidays too");
        row("two and one", "09:00", "12:00", "sat,mon,tue", false,
            "Monday, Tuesday and Saturday, 9am to midday, not on bank holidays");
        row("whole days", "", "", "sat,sun", false,
            "Saturday and Sunday, day and night, not on bank holidays");
        row("nothing", "", "", "", false, "");
        row("what is no hour", "25:00", "12:00", "", false, "");
        row("what is no day", "09:00", "12:00", "someday", false, "");
    }

    void saysTheHours()
    {
        QFETCH(QString, opens);
        QFETCH(QString, closes);
        QFETCH(QString, days);
        QFETCH(bool, onBankHolidays);
        subject::RouteStep step(base::Id<subject::RouteStep>(
            base::idFromContent(QStringLiteral("route_step"), QStringLiteral("line"))));
        step.opens = opens;
        step.closes = closes;
        step.days = days.split(QLatin1Char(','), Qt::SkipEmptyParts);
        step.isOpenOnBankHolidays = onBankHolidays;
        QTEST(lists::hoursWords(step), "words");
    }
};

QTEST_GUILESS_MAIN(TestOpeningWords)
#include "test_opening_words.moc"
