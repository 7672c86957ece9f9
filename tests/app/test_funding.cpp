#include <QObject>
#include <QTest>

#include "sequence.h"

using chplan::Said;
using namespace sequence;

/// Money of a fund by commands: allocated, accepted, returned.
class TestFunding : public QObject {
    Q_OBJECT

    chplan::Program m_program;
    QString m_id;

    /// Words for a command, each setting whole, with the officer who says it.
    Said say(const char *command, const QStringList &settings)
    {
        QStringList arguments = chplan::words(command);
        for (const QString &setting : settings)
            arguments += {QStringLiteral("--set"), setting};
        arguments += {QStringLiteral("--officer"), QStringLiteral("Jo Fiction")};
        return m_program.run(arguments);
    }
    Said change(const QStringList &settings)
    {
        return say(qPrintable(QStringLiteral("funding change ") + m_id), settings);
    }
    static QJsonObject funding(const Said &said)
    {
        return said.json[QStringLiteral("funding")].toObject();
    }
    QJsonArray listed(const char *options)
    {
        return m_program
            .run(chplan::words(
                qPrintable(QStringLiteral("funding list ") + QString::fromLatin1(options))))
            .json[QStringLiteral("fundings")]
            .toArray();
    }

private Q_SLOTS:
    void initTestCase()
    {
        const QByteArray fault = sequence::runOn(m_program);
        QVERIFY2(fault.isEmpty(), fault);
    }
    void cleanupTestCase()
    {
        const Said said = m_program.run({QStringLiteral("check")});
        QVERIFY2(said.exitCode == 0, said.all());
    }

    void moneyIsAllocated()
    {
        const Said said =
            say("funding add 1-100000001",
                {QStringLiteral("fund=Winter fund"), QStringLiteral("round=1"),
                 QStringLiteral("share=800000"), QStringLiteral("discretionary=200000"),
                 QStringLiteral("return_due=2026-11-01")});
        QVERIFY2(said.exitCode == 0, said.all());
        m_id = text(funding(said), "id");
        QCOMPARE(funding(said)[QStringLiteral("allocated")], QJsonValue(1000000));
        QCOMPARE(chplan::sortedKeys(funding(said)),
                 chplan::words("allocated discretionary fund home home_name id location_id overdue "
                               "return_due return_received round share spent spent_in_all "
                               "terms_accepted warnings"));
        QCOMPARE(listed("--home 1-100000001").size(), 1);
        QCOMPARE(listed("--home 1-100000003").size(), 0);
        QCOMPARE(listed("--fund other").size(), 0);
        const QJsonArray waiting = listed("--not-returned --round 1");
        QCOMPARE(waiting.size(), 1);
        QCOMPARE(waiting[0][QStringLiteral("overdue")], QJsonValue(true));
    }

    /// Kept all the same, with a warning in words.
    void aReturnMayBeLargerThanTheAllocation()
    {
        const Said said =
            change({QStringLiteral("return_received=2026-11-20"),
                    QStringLiteral("terms_accepted=2026-10-01"),
                    QStringLiteral("spent/wages=900000"), QStringLiteral("spent/other=150000")});
        QVERIFY2(said.exitCode == 0, said.all());
        const QJsonArray warnings = funding(said)[QStringLiteral("warnings")].toArray();
        QCOMPARE(warnings.size(), 1);
        QVERIFY(warnings[0].toString().contains(QStringLiteral("larger than the allocation")));
        QCOMPARE(listed("--not-returned").size(), 0);
        const Said less = change({QStringLiteral("spent/other=")});
        QVERIFY2(less.exitCode == 0, less.all());
        QCOMPARE(funding(less)[QStringLiteral("spent_in_all")], QJsonValue(900000));
        QVERIFY(funding(less)[QStringLiteral("warnings")].toArray().isEmpty());
    }

    void whatIsWrongIsRefused_data()
    {
        QTest::addColumn<QString>("setting");
        QTest::addColumn<int>("exitCode");
        QTest::addColumn<QString>("words");
        QTest::newRow("pounds in words") << "spent/wages=much" << 2 << "does not take much";
        QTest::newRow("no whole pence") << "spent/wages=1.5" << 2 << "does not take 1.5";
        QTest::newRow("too much to count") << "spent/wages=99999999999" << 2 << "does not take";
        QTest::newRow("below 0") << "share=-1" << 1 << "never below 0";
        QTest::newRow("no such heading") << "spent/yachts=1" << 1 << "no heading yachts";
        QTest::newRow("not yet") << "return_received=2027-01-01" << 1 << "in the future";
        QTest::newRow("no fund") << "fund=" << 1 << "which fund";
    }
    void whatIsWrongIsRefused()
    {
        QFETCH(QString, setting);
        QFETCH(int, exitCode);
        QFETCH(QString, words);
        const QString before = m_program.digest();
        const Said said = change({setting});
        QVERIFY2(said.exitCode == exitCode, said.all());
        QVERIFY2(said.err.contains(words), said.all());
        QCOMPARE(m_program.digest(), before);
    }
};

QTEST_GUILESS_MAIN(TestFunding)
#include "test_funding.moc"
