#include "subject/personal_details.h"

#include <QObject>
#include <QTest>

using subject::PersonalDetail;

/// What is pointed out before a note is kept, and what is left alone.
class TestPersonalDetails : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void findsThem_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("found");
        const auto row = [](const char *name, const char *text, PersonalDetail::Kind kind,
                            const char *found) {
            QTest::newRow(name) << QString::fromLatin1(text) << int(kind)
                                << QString::fromLatin1(found);
        };
        using enum PersonalDetail::Kind;
        row("grouped number", "Ask about 943 476 5919 on Monday", NhsNumber, "943 476 5919");
        row("number in one", "9434765919", NhsNumber, "9434765919");
        row("number with hyphens", "(943-476-5919)", NhsNumber, "943-476-5919");
        row("number grouped in its own way", "943 4765919", NhsNumber, "943 4765919");
        row("number with stops", "943.476.5919", NhsNumber, "943.476.5919");
        row("number from a web page",
            "943\xa0"
            "476\xa0"
            "5919",
            NhsNumber,
            "943\xa0"
            "476\xa0"
            "5919");
        row("second number", "943 476 5918 and 943 476 5919", NhsNumber, "943 476 5919");
        row("the first of two", "401 023 2137 x 999 000 0000", NhsNumber, "401 023 2137");
        row("last century", "Room 4, 12/03/1938", BirthDate, "12/03/1938");
        row("last century in words", "3rd of March 1941", BirthDate, "3rd of March 1941");
        row("month first", "Sept 3, 1941", BirthDate, "Sept 3, 1941");
        row("year first", "1941-09-03.", BirthDate, "1941-09-03");
        row("called dob", "DOB: 3.9.41", BirthDate, "3.9.41");
        row("called d.o.b.", "d.o.b. 3/9/2003", BirthDate, "3/9/2003");
        row("born", "she was born on 3 March 2001", BirthDate, "3 March 2001");
        row("date of birth", "Date of birth 2001-03-03", BirthDate, "2001-03-03");
    }
    void findsThem()
    {
        QFETCH(QString, text);
        QFETCH(int, kind);
        QFETCH(QString, found);
        const auto details = subject::personalDetailsIn(text);
        QCOMPARE(details.size(), size_t(1));
        QCOMPARE(int(details.front().kind), kind);
        QCOMPARE(details.front().text, found);
    }

    /// A page that was pasted, and meant to keep a search busy, takes no longer than another.
    void looksThroughAHostilePage_data()
    {
        QTest::addColumn<QString>("piece");
        for (const char *piece :
             {"jan", "born ", "birth", "1 of jan", "12/", "943 476 ", "19", " "})
            QTest::newRow(piece) << QString::fromLatin1(piece);
    }
    void looksThroughAHostilePage()
    {
        QFETCH(QString, piece);
        const QString page = piece.repeated(400000) + QStringLiteral(" 943 476 5919");
        QCOMPARE(subject::personalDetailsIn(page).back().text, QStringLiteral("943 476 5919"));
    }

    void leavesTheRestAlone_data()
    {
        QTest::addColumn<QString>("text");
        for (const char *text :
             {"", "943 476 5918", "94347659190", "19434765919", "01632 960 001",
              "Tel. 0300 123 1920", "1-9000000001", "Delivery due 12/03/2026", "Built in 1938",
              "Training on 3 March 2026", "9 beds, 1990 extension", "12/03/26",
              "Born carers. Next visit 12 March", "RX3LD", "600 masks, 40 a day, 14 of 20 staff"})
            QTest::newRow(text) << QString::fromLatin1(text);
    }
    void leavesTheRestAlone()
    {
        QFETCH(QString, text);
        const auto details = subject::personalDetailsIn(text);
        QVERIFY2(details.empty(), details.empty() ? "" : qPrintable(details.front().text));
    }
};

QTEST_APPLESS_MAIN(TestPersonalDetails)
#include "test_personal_details.moc"
