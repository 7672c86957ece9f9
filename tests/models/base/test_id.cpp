#include "base/entropy.h"
#include "base/id.h"

#include <QObject>
#include <QSet>
#include <QTest>

class TestId : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void spellsIds()
    {
        const QUuid uuid(QStringLiteral("{0F8FAD5B-D9CB-469F-A165-70867728950E}"));
        QCOMPARE(base::Id<TestId>(uuid).text(),
                 QStringLiteral("0f8fad5b-d9cb-469f-a165-70867728950e"));
        QVERIFY(base::Id<TestId>(uuid) == base::Id<TestId>(uuid));
        QVERIFY(!(base::Id<TestId>(uuid) < base::Id<TestId>(uuid)));
    }

    void makesOneIdOfOneContent()
    {
        const QString home = QStringLiteral("home");
        const QString text = QStringLiteral("1-1000000001");
        const QUuid id = base::idFromContent(home, text);
        QCOMPARE(id.version(), QUuid::Sha1);
        QCOMPARE(base::idFromContent(home, text), id);
        QVERIFY(base::idFromContent(QStringLiteral("officer"), text) != id);
        QVERIFY(base::idFromContent(home, text + QLatin1Char('0')) != id);
        QVERIFY(base::idFromContent(QString(), home + text) != base::idFromContent(home, text));
    }

    /// Files of two laptops meet: the same content has to have this id for ever.
    void keepsTheIdsOfOldFiles()
    {
        QCOMPARE(base::idFromContent(QStringLiteral("home"), QStringLiteral("1-1000000001"))
                     .toString(QUuid::WithoutBraces),
                 QStringLiteral("857310c2-22b1-5131-aac5-e53b3b10cef0"));
    }

    /// Of two contacts of one day the one begun later holds the newer answer, on every laptop.
    void sortsIdsByTheirMoment()
    {
        const base::Entropy entropy = base::Entropy::system();
        const QDateTime moment(QDate(2026, 11, 20), QTime(9, 59, 59, 999), Qt::UTC);
        QByteArray before;
        for (int milliseconds = 0; milliseconds < 1000; ++milliseconds) {
            const QUuid id = entropy.uuidAt(moment.addMSecs(milliseconds));
            QCOMPARE(id.toRfc4122().at(6) >> 4, 7);
            QCOMPARE(id.variant(), QUuid::DCE);
            QVERIFY(before < id.toRfc4122());
            QVERIFY(QUuid::fromRfc4122(before) < id);
            before = id.toRfc4122();
        }
        QVERIFY(entropy.uuidAt(moment) != entropy.uuidAt(moment));
    }

    void drawsRandomIds_data()
    {
        QTest::addColumn<bool>("isSeeded");
        QTest::newRow("system") << false;
        QTest::newRow("seeded") << true;
    }
    void drawsRandomIds()
    {
        QFETCH(bool, isSeeded);
        const base::Entropy entropy = isSeeded ? base::Entropy::seeded(1) : base::Entropy::system();
        QSet<QUuid> drawn;
        for (int i = 0; i < 1000; ++i) {
            const QUuid uuid = entropy.uuid();
            QCOMPARE(uuid.version(), QUuid::Random);
            QCOMPARE(uuid.variant(), QUuid::DCE);
            drawn.insert(uuid);
        }
        QCOMPARE(drawn.size(), 1000);
        QCOMPARE(entropy.bytes(33).size(), 33);
        QCOMPARE(entropy.bytes(0).size(), 0);
    }

    void repeatsASeed()
    {
        const QByteArray first = base::Entropy::seeded(7).bytes(64);
        QCOMPARE(base::Entropy::seeded(7).bytes(64), first);
        QVERIFY(base::Entropy::seeded(8).bytes(64) != first);
        const base::Entropy entropy = base::Entropy::seeded(7);
        const base::Entropy copy = entropy;
        const QByteArray begun = entropy.bytes(32);
        QCOMPARE(begun + copy.bytes(32), first);
    }
};

QTEST_GUILESS_MAIN(TestId)
#include "test_id.moc"
