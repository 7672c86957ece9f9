// ctest-label: slow
#include "models/workflow/demonstrations.h"
#include "store/check.h"
#include "store/queries.h"

#include <QObject>
#include <QTest>
#include <algorithm>

using namespace demonstrations;

/// What may be asked of a demonstration, and that it comes out the same.
class TestDemonstration : public QObject {
    Q_OBJECT

    Maker m_maker;

private Q_SLOTS:
    void sameRequestSameDigest()
    {
        const auto one = m_maker.make(m_maker.request(18, 5));
        const auto other = m_maker.make(m_maker.request(18, 5));
        QCOMPARE(store::digest(one->file()), store::digest(other->file()));
    }

    void otherRequestOtherDigest_data()
    {
        QTest::addColumn<int>("homes");
        QTest::addColumn<quint32>("seed");
        QTest::addColumn<QDate>("until");
        QTest::newRow("another seed") << 12 << quint32(8) << lateNovember;
        QTest::newRow("one home more") << 13 << quint32(7) << lateNovember;
        QTest::newRow("a day earlier") << 12 << quint32(7) << lateNovember.addDays(-1);
    }
    void otherRequestOtherDigest()
    {
        QFETCH(int, homes);
        QFETCH(quint32, seed);
        QFETCH(QDate, until);
        const auto plain = m_maker.make(m_maker.request(12, 7));
        const auto other = m_maker.make(m_maker.request(homes, seed, until));
        QVERIFY(store::digest(plain->file()) != store::digest(other->file()));
    }

    void smallCountiesWork_data()
    {
        QTest::addColumn<int>("homes");
        for (const int homes : {1, 2, 7, 8, 15, 16, 17})
            QTest::addRow("%d homes", homes) << homes;
    }
    void smallCountiesWork()
    {
        QFETCH(int, homes);
        const auto made = m_maker.make(m_maker.request(homes, 3));
        QCOMPARE(store::homes(made->file()).size(), size_t(homes));
        QVERIFY(store::check(made->file()).isSound());
    }

    /// Whatever day of the week it is made on: a copy is sent on the working day after a visit.
    void nothingIsOfTheLastDay()
    {
        for (int day = 0; day < 7; ++day) {
            const QDate until = lateNovember.addDays(day);
            const auto county = m_maker.make(m_maker.request(30, 1, until));
            qint64 last = 0;
            county->file().journal().forEachChange(
                [&last](const store::Change &change) { last = std::max(last, change.at); });
            QVERIFY(QDateTime::fromMSecsSinceEpoch(last, Qt::UTC).date() < until);
        }
    }

    void badRequestsAreRefused_data()
    {
        QTest::addColumn<int>("homes");
        QTest::addColumn<int>("years");
        QTest::addColumn<QDate>("until");
        QTest::newRow("no homes") << 0 << 1 << lateNovember;
        QTest::newRow("more than there are") << 15'001 << 1 << lateNovember;
        QTest::newRow("no years") << 5 << 0 << lateNovember;
        QTest::newRow("before the first question set") << 5 << 7 << lateNovember;
        QTest::newRow("long ago") << 5 << 1 << QDate(2019, 1, 1);
    }
    void badRequestsAreRefused()
    {
        QFETCH(int, homes);
        QFETCH(int, years);
        QFETCH(QDate, until);
        const DemonstrationRequest wanted = m_maker.request(homes, 1, until, years);
        const auto made = workflow::makeDemonstration(wanted, m_maker.surroundings());
        QVERIFY(!made);
        QVERIFY(made.error().message.contains(QStringLiteral("Nothing was made.")));
        QVERIFY(!QFile::exists(wanted.path));
    }

    void anExistingFileIsRefused()
    {
        const DemonstrationRequest wanted = m_maker.request(1, 1);
        QFile there(wanted.path);
        QVERIFY(there.open(QIODevice::WriteOnly));
        there.write("mine");
        there.close();
        QVERIFY(!workflow::makeDemonstration(wanted, m_maker.surroundings()));
        QCOMPARE(QFileInfo(wanted.path).size(), 4);
    }

    void progressIsTold()
    {
        std::vector<double> shares;
        const auto made =
            workflow::makeDemonstration(m_maker.request(4, 1), m_maker.surroundings(),
                                        [&shares](double share) { shares.push_back(share); });
        QVERIFY(made.has_value());
        QVERIFY(!shares.empty());
        QVERIFY(std::is_sorted(shares.begin(), shares.end()));
        QCOMPARE(shares.back(), 1.0);
    }
};

QTEST_GUILESS_MAIN(TestDemonstration)
#include "test_demonstration.moc"
