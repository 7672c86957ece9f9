#include "base/at_once.h"
#include "base/error.h"

#include <QTest>

class TestAtOnce : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void doesEveryItemOnce_data()
    {
        QTest::addColumn<int>("count");
        QTest::newRow("none") << 0;
        QTest::newRow("one") << 1;
        QTest::newRow("too few for a thread") << 999;
        QTest::newRow("enough for two") << 1000;
        QTest::newRow("parts that differ in size") << 4999;
    }

    void doesEveryItemOnce()
    {
        QFETCH(const int, count);
        std::vector<int> done(static_cast<size_t>(count));
        base::atOnce(done.size(), [&done](size_t begin, size_t end) {
            for (size_t i = begin; i < end; ++i)
                ++done[i];
        });
        QCOMPARE(std::count(done.begin(), done.end(), 1), count);
    }

    void throwsWhatAnyPartThrew_data()
    {
        QTest::addColumn<int>("faulty");
        QTest::newRow("the first item") << 0;
        QTest::newRow("the last item") << 3999;
    }

    void throwsWhatAnyPartThrew()
    {
        QFETCH(const int, faulty);
        const auto work = [faulty](size_t begin, size_t end) {
            for (size_t i = begin; i < end; ++i) {
                if (int(i) == faulty)
                    base::fail(QStringLiteral("broken"));
            }
        };
        QVERIFY_EXCEPTION_THROWN(base::atOnce(4000, work), base::Failure);
    }
};

QTEST_APPLESS_MAIN(TestAtOnce)

#include "test_at_once.moc"
