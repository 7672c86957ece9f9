#include "base/error.h"
#include "base/made_ahead.h"

#include <QTest>
#include <atomic>

class TestMadeAhead : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void givesThemInOrder_data()
    {
        QTest::addColumn<int>("count");
        QTest::addColumn<int>("most");
        QTest::newRow("none") << 0 << 4;
        QTest::newRow("one") << 1 << 4;
        QTest::newRow("more than may wait") << 1000 << 4;
        QTest::newRow("one at a time") << 1000 << 1;
    }

    void givesThemInOrder()
    {
        QFETCH(const int, count);
        QFETCH(const int, most);
        int made = 0;
        base::MadeAhead<int> ahead(size_t(most), [&made, count] {
            return made < count ? std::optional(made++) : std::nullopt;
        });
        for (int i = 0; i < count; ++i)
            QCOMPARE(ahead.next(), std::optional(i));
        QCOMPARE(ahead.next(), std::optional<int>());
        QCOMPARE(ahead.next(), std::optional<int>());
    }

    void noMoreWaitThanMay()
    {
        constexpr int most = 3;
        std::atomic<int> made = 0;
        base::MadeAhead<int> ahead(most, [&made] { return std::optional<int>(++made); });
        for (int taken = 1; taken <= 100; ++taken) {
            QCOMPARE(ahead.next(), std::optional(taken));
            // Those that wait, and the one that was made meanwhile.
            QVERIFY(made <= taken + most + 1);
        }
    }

    void throwsAfterWhatWasMade()
    {
        int made = 0;
        base::MadeAhead<int> ahead(4, [&made]() -> std::optional<int> {
            if (made == 2)
                base::fail(QStringLiteral("The third is broken."));
            return made++;
        });
        QCOMPARE(ahead.next(), std::optional(0));
        QCOMPARE(ahead.next(), std::optional(1));
        QVERIFY_EXCEPTION_THROWN(ahead.next(), base::Failure);
    }

    void makesNoMoreWhereNobodyTakes()
    {
        int made = 0;
        {
            base::MadeAhead<int> ahead(2, [&made] { return std::optional(made++); });
            QCOMPARE(ahead.next(), std::optional(0));
        }
        QVERIFY(made <= 4);
    }
};

QTEST_GUILESS_MAIN(TestMadeAhead)
#include "test_made_ahead.moc"
