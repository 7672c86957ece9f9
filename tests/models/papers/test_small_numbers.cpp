#include "papers/small_numbers.h"

#include <QObject>
#include <QTest>
#include <map>
#include <set>

using papers::SmallNumbers;

class TestSmallNumbers : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void ratios_data()
    {
        QTest::addColumn<int>("count");
        QTest::addColumn<int>("of");
        QTest::addColumn<QString>("words");
        const auto row = [](int count, int of, const char *words) {
            QTest::addRow("%d of %d", count, of) << count << of << QString::fromLatin1(words);
        };
        row(0, 20, "");
        row(1, 20, "fewer than 5 of 20");
        row(4, 20, "fewer than 5 of 20");
        row(5, 20, "");
        row(15, 20, "");
        row(16, 20, "all but fewer than 5 of 20");
        row(19, 20, "all but fewer than 5 of 20");
        row(20, 20, "");
        // 5 of 6 could be nothing else, were it not said as the others.
        row(1, 6, "fewer than 5, or all but fewer than 5, of 6");
        row(5, 6, "fewer than 5, or all but fewer than 5, of 6");
        row(6, 6, "");
        row(4, 5, "fewer than 5 of 5");
        row(0, 3, "none of fewer than 5");
        row(2, 3, "some or all of fewer than 5");
        row(3, 3, "some or all of fewer than 5");
        row(0, 0, "");
        row(2, -1, "fewer than 5"); // out of nothing that was asked
        row(7, -1, "");
    }
    void ratios()
    {
        QFETCH(int, count);
        QFETCH(int, of);
        QFETCH(QString, words);
        QCOMPARE(SmallNumbers(5).ratioWords(count, of).value_or(QString()), words);
    }

    /// Whatever is hidden could be several counts, whatever is shown is none from 1 to 4.
    void nothingCanBeWorkedOut_data()
    {
        QTest::addColumn<int>("below");
        for (const int below : {2, 3, 5, 10})
            QTest::addRow("below %d", below) << below;
    }
    void nothingCanBeWorkedOut()
    {
        QFETCH(int, below);
        const SmallNumbers numbers(below);
        std::map<QString, std::set<std::pair<int, int>>> meanings;
        for (int of = 1; of <= 60; ++of) {
            for (int count = 0; count <= of; ++count) {
                const auto words = numbers.ratioWords(count, of);
                const bool isSmall =
                    numbers.isSmall(count) || numbers.isSmall(of - count) || numbers.isSmall(of);
                QCOMPARE(words.has_value(), isSmall);
                if (words)
                    meanings[*words].insert({count, of});
            }
        }
        QVERIFY(!meanings.empty());
        for (const auto &[words, meant] : meanings) {
            const bool canBeOnlyOne = below == 2; // then a total of 1 is all there is to hide
            QVERIFY2(meant.size() >= 2 || canBeOnlyOne, qPrintable(words));
        }
    }

    void nothingIsSmallWhereNothingIsHeldBack()
    {
        QVERIFY(!SmallNumbers(0).ratioWords(1, 6));
        int hidden = 0;
        QCOMPARE(SmallNumbers(0).without(QStringLiteral("1 resident"), hidden),
                 QStringLiteral("1 resident"));
        QCOMPARE(hidden, 0);
    }

    void texts_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("kept");
        QTest::addColumn<int>("hidden");
        const auto row = [](const char *text, const char *kept, int hidden) {
            QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(kept) << hidden;
        };
        row("2 residents have flu", "fewer than 5 residents have flu", 1);
        row("One resident died, 3 new cases.",
            "fewer than 5 residents died, fewer than 5 new cases.", 2);
        row("three of the night staff", "fewer than 5 of the night staff", 1);
        row("1 person", "fewer than 5 people", 1);
        row("5 residents and 12 staff", "5 residents and 12 staff", 0);
        row("by 2 November, 3 boxes, room 4", "by 2 November, 3 boxes, room 4", 0);
        row("1,234 people, 1.5 staff, 14 staff", "1,234 people, 1.5 staff, 14 staff", 0);
        row("2 of 18 staff (11%) were trained", "fewer than 5 of 18 staff were trained", 1);
        row("17 out of our 18 residents", "all but fewer than 5 of 18 residents", 1);
        row("10 of 18 staff, 55%", "10 of 18 staff, 55%", 0);
        row("Deaths: 1. Cases = 12", "Deaths: fewer than 5. Cases = 12", 1);
        row("both residents, both boxes", "fewer than 5 residents, both boxes", 1);
        row("", "", 0);
    }
    void texts()
    {
        QFETCH(QString, text);
        QFETCH(QString, kept);
        QFETCH(int, hidden);
        int count = 0;
        QCOMPARE(SmallNumbers(5).without(text, count), kept);
        QCOMPARE(count, hidden);
    }

    /// What is not understood is pointed out.
    void possibleCounts()
    {
        const SmallNumbers numbers(5);
        QCOMPARE(numbers.possibleCounts(
                     QStringLiteral("3 off sick since 2 November, two isolating, 4 boxes, 7 away")),
                 QStringList({QStringLiteral("3 off"), QStringLiteral("two isolating")}));
        QCOMPARE(numbers.possibleCounts(QStringLiteral("fewer than 5 staff, room 4, 1.5 hours")),
                 QStringList());
    }
};

QTEST_GUILESS_MAIN(TestSmallNumbers)
#include "test_small_numbers.moc"
