#include "views/editors/typed_date.h"
#include "views/editors/typed_number.h"

#include <QObject>
#include <QRandomGenerator>
#include <QTest>

/// What an officer types for a date and for a number.
class TypedValuesTest : public QObject {
    Q_OBJECT

    /// A Friday.
    const QDate m_day{2026, 11, 20};

    static void row(const char *text, const char *date)
    {
        QTest::newRow(text) << QString::fromUtf8(text)
                            << QDate::fromString(QLatin1StringView(date), Qt::ISODate);
    }

private Q_SLOTS:
    void readsDatesPast_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QDate>("date");
        for (const char *text : {"9/11",
                                 "9/11/26",
                                 "9/11/2026",
                                 "09/11",
                                 "9-11",
                                 "9.11.26",
                                 "9 11",
                                 "09112026",
                                 "091126",
                                 "9 nov",
                                 "9 Nov",
                                 "9nov",
                                 "9nov26",
                                 "nov 9",
                                 "9 November",
                                 "9th November",
                                 "9 november 2026",
                                 "November 9, 2026",
                                 "the 9th of November",
                                 "2026-11-09",
                                 "2026/11/9",
                                 "Mon 9 Nov",
                                 "Monday, 9 November 2026",
                                 " 9 / 11 ",
                                 "11 days ago",
                                 "9\xE2\x80\x93"
                                 "11",
                                 "\xD9\xA9/\xD9\xA1\xD9\xA1"})
            row(text, "2026-11-09");
        row("today", "2026-11-20");
        row("Today", "2026-11-20");
        row("yesterday", "2026-11-19");
        row("tomorrow", "2026-11-21");
        row("friday", "2026-11-20");
        row("last friday", "2026-11-13");
        row("next friday", "2026-11-27");
        row("thurs", "2026-11-19");
        row("tues", "2026-11-17");
        row("on Monday", "2026-11-16");
        row("a week ago", "2026-11-13");
        row("2 weeks ago", "2026-11-06");
        row("a fortnight ago", "2026-11-06");
        row("a month ago", "2026-10-20");
        row("1 day ago", "2026-11-19");
        row("1 sept", "2026-09-01");
        row("29/2/24", "2024-02-29");
        row("29 feb", "2024-02-29");
        // The last one, unless the next is at most a month away: that is a slip to be shown.
        row("30/12", "2025-12-30");
        row("21/11", "2026-11-21");
        row("21/12", "2026-12-21");
        row("22/12", "2025-12-22");
        row("31/1", "2026-01-31");
    }
    void readsDatesPast()
    {
        QFETCH(QString, text);
        QFETCH(QDate, date);
        QCOMPARE(views::dateFrom(text, m_day, views::Leaning::Past).value_or(QDate()), date);
    }

    void readsDatesAhead_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QDate>("date");
        row("24/11", "2026-11-24");
        row("2/1", "2027-01-02");
        row("19/11", "2026-11-19");
        row("1/10", "2027-10-01");
        row("monday", "2026-11-23");
        row("friday", "2026-11-20");
        row("next friday", "2026-11-27");
        row("last monday", "2026-11-16");
        row("in 3 days", "2026-11-23");
        row("in a week", "2026-11-27");
        row("tomorrow", "2026-11-21");
    }
    void readsDatesAhead()
    {
        QFETCH(QString, text);
        QFETCH(QDate, date);
        QCOMPARE(views::dateFrom(text, m_day, views::Leaning::Future).value_or(QDate()), date);
    }

    void refusesWhatIsNoDate_data()
    {
        QTest::addColumn<QString>("text");
        for (const char *text : {"",
                                 " ",
                                 "9",
                                 "9/",
                                 "11/20",
                                 "31/4",
                                 "30 feb",
                                 "29/2/26",
                                 "no",
                                 "9/11/126",
                                 "9/11/1",
                                 "32/1",
                                 "0/1",
                                 "1/0",
                                 "9/11/26/1",
                                 "+9/11",
                                 "9/11?",
                                 "ago",
                                 "days ago",
                                 "5 ago",
                                 "in",
                                 "last",
                                 "next week",
                                 "99999999999999999999/1",
                                 "9999999 days ago",
                                 "november",
                                 "11/2026",
                                 "9 nov extra words",
                                 "\xF0\x9F\x98\x80",
                                 "1899-12-31",
                                 "2200-01-01"})
            QTest::newRow(text) << QString::fromUtf8(text);
        QTest::newRow("a page") << QString(5000, QLatin1Char('9'));
    }
    void refusesWhatIsNoDate()
    {
        QFETCH(QString, text);
        for (const auto leaning : {views::Leaning::Past, views::Leaning::Future})
            QCOMPARE(views::dateFrom(text, m_day, leaning).value_or(QDate()), QDate());
    }

    void readsNumbers_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<double>("number");
        const auto number = [](const char *text, double value) {
            QTest::newRow(text) << QString::fromUtf8(text) << value;
        };
        number("0", 0);
        number("600", 600);
        number(" 600 ", 600);
        number("1,200", 1200);
        number("1 200", 1200);
        number("12,345,678", 12345678);
        number("7.5", 7.5);
        number("1,200.25", 1200.25);
        number(".5", 0.5);
        number("5.", 5);
        number("-3", -3);
        number("\xE2\x88\x92"
               "3",
               -3);
        number("007", 7);
        number("\xD9\xA4\xD9\xA2", 42);
    }
    void readsNumbers()
    {
        QFETCH(QString, text);
        QFETCH(double, number);
        QCOMPARE(views::numberFrom(text), std::optional(number));
    }

    void refusesWhatIsNoNumber_data()
    {
        QTest::addColumn<QString>("text");
        for (const char *text : {"",    " ",    "-",    ".",      ",",     "abc",     "12 masks",
                                 "1,2", "1,20", ",200", "1,2000", "1.2.3", "1.200,5", "1e5",
                                 "--3", "3-",   "0x10", "nan",    "inf",   "1,,200",  "5%"})
            QTest::newRow(text) << QString::fromUtf8(text);
        QTest::newRow("a page") << QString(5000, QLatin1Char('1'));
    }
    void refusesWhatIsNoNumber()
    {
        QFETCH(QString, text);
        QVERIFY(!views::numberFrom(text));
    }

    void writesNumbersExactly()
    {
        QCOMPARE(views::numberText(1200), QStringLiteral("1,200"));
        QCOMPARE(views::numberText(7.5), QStringLiteral("7.5"));
        QCOMPARE(views::numberText(1e9), QStringLiteral("1,000,000,000"));
        QRandomGenerator random(7);
        for (int i = 0; i < 2000; ++i) {
            const double number = random.bounded(1e9) / (i % 3 == 0 ? 1 : 1000);
            QCOMPARE(views::numberFrom(views::numberText(number)), std::optional(number));
        }
    }
};

QTEST_GUILESS_MAIN(TypedValuesTest)
#include "test_typed_values.moc"
