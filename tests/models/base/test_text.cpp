#include "base/clock.h"
#include "base/text.h"

#include <QObject>
#include <QTest>

class TestText : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void writesDaysAsFilesDo()
    {
        for (const QDate &day : {QDate(2026, 11, 20), QDate(2026, 1, 2), QDate(999, 12, 31),
                                 QDate(9999, 12, 31), QDate(10000, 1, 1), QDate(-5, 1, 1), QDate()})
            QCOMPARE(QString::fromLatin1(base::isoDay(day)), day.toString(Qt::ISODate));
    }

    void spellsDates_data()
    {
        QTest::addColumn<QDate>("date");
        QTest::addColumn<QString>("longText");
        QTest::addColumn<QString>("shortText");
        QTest::newRow("two digits") << QDate(2026, 11, 20) << QStringLiteral("20 November 2026")
                                    << QStringLiteral("20 Nov 2026");
        QTest::newRow("one digit")
            << QDate(2027, 5, 1) << QStringLiteral("1 May 2027") << QStringLiteral("1 May 2027");
        QTest::newRow("leap day") << QDate(2028, 2, 29) << QStringLiteral("29 February 2028")
                                  << QStringLiteral("29 Feb 2028");
        QTest::newRow("none") << QDate() << QString() << QString();
    }
    void spellsDates()
    {
        QFETCH(QDate, date);
        QTEST(base::longDate(date), "longText");
        QTEST(base::shortDate(date), "shortText");
    }

    void spellsTimes_data()
    {
        QTest::addColumn<QTime>("time");
        QTest::addColumn<QString>("text");
        QTest::newRow("midnight") << QTime(0, 0) << QStringLiteral("12:00am");
        QTest::newRow("night") << QTime(0, 5) << QStringLiteral("12:05am");
        QTest::newRow("morning") << QTime(9, 30) << QStringLiteral("9:30am");
        QTest::newRow("midday") << QTime(12, 0) << QStringLiteral("12:00pm");
        QTest::newRow("afternoon") << QTime(14, 32) << QStringLiteral("2:32pm");
        QTest::newRow("last minute") << QTime(23, 59) << QStringLiteral("11:59pm");
    }
    void spellsTimes()
    {
        QFETCH(QTime, time);
        QTEST(base::clockTime(time), "text");
    }

    void spellsMomentsInEngland_data()
    {
        QTest::addColumn<QDateTime>("moment");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QDate>("day");
        const auto utc = [](int month, int day, int hour) {
            return QDateTime(QDate(2026, month, day), QTime(hour, 32), Qt::UTC);
        };
        QTest::newRow("winter") << utc(11, 20, 14) << QStringLiteral("20 November 2026, 2:32pm")
                                << QDate(2026, 11, 20);
        QTest::newRow("summer") << utc(7, 1, 14) << QStringLiteral("1 July 2026, 3:32pm")
                                << QDate(2026, 7, 1);
        QTest::newRow("summer, past midnight")
            << utc(7, 1, 23) << QStringLiteral("2 July 2026, 12:32am") << QDate(2026, 7, 2);
    }
    void spellsMomentsInEngland()
    {
        QFETCH(QDateTime, moment);
        QTEST(base::longMoment(moment), "text");
        QTEST(base::Clock::dayInEngland(moment), "day");
    }

    void standsInForToday()
    {
        base::Clock clock;
        clock.now = [] { return QDateTime(QDate(2026, 7, 1), QTime(23, 32), Qt::UTC); };
        QCOMPARE(clock.today(), QDate(2026, 7, 2));
        clock.fixedToday = QDate(2026, 11, 20);
        QCOMPARE(clock.today(), QDate(2026, 11, 20));
    }

    void tidies_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("tidied");
        QTest::newRow("tidy") << QStringLiteral("a b") << QStringLiteral("a b");
        QTest::newRow("ends") << QStringLiteral("  a \n") << QStringLiteral("a");
        QTest::newRow("runs") << QStringLiteral("a \t\n b") << QStringLiteral("a b");
        QTest::newRow("hard space") << QStringLiteral("a\u00a0 b") << QStringLiteral("a b");
        QTest::newRow("nothing but space") << QStringLiteral(" \t ") << QString();
    }
    void tidies()
    {
        QFETCH(QString, text);
        QTEST(base::tidy(text), "tidied");
    }
};

QTEST_GUILESS_MAIN(TestText)
#include "test_text.moc"
