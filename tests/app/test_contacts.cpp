#include <QObject>
#include <QTest>

#include "contacts.h"

using namespace contacts;

/// How one contact follows another, and what `review show` then says.
class TestContacts : public QObject {
    Q_OBJECT

    OneHome m_home;

private Q_SLOTS:
    void init()
    {
        const QByteArray fault = m_home.begin();
        QVERIFY2(fault.isEmpty(), fault);
    }

    void sameAsLastTime()
    {
        QCOMPARE(
            m_home
                .record("{'IPC-01': {'value': 'partly', 'comment': 'One room'}}", on("2026-11-06"))
                .exitCode,
            0);
        const chplan::Said said =
            m_home.record("{'IPC-01': {'same_as_last_time': true, 'source': 'call'}}", as("call"));
        QVERIFY2(said.exitCode == 0, said.all());
        QCOMPARE(m_home.shown("IPC-01", "answer"), QStringLiteral("Partly"));
        QCOMPARE(m_home.shown("IPC-01", "as_at"), QStringLiteral("2026-11-20"));
        QCOMPARE(m_home.shown("IPC-01", "source"), QStringLiteral("call"));
        QVERIFY(m_home.shown("IPC-01")[QStringLiteral("comment")].isNull());
    }

    /// A season's figures end with it: last winter's cannot be confirmed.
    void sameAsAnotherSeason()
    {
        QCOMPARE(m_home.record("{'VAC-04': {'count': 9, 'of': 10}}", on("2026-10-05")).exitCode, 0);
        m_home.program().setEnvironment("CHPLAN_NOW", QStringLiteral("2027-09-02T10:00:00Z"));
        const chplan::Said said = m_home.record("{'VAC-04': {'same_as_last_time': true}}");
        QCOMPARE(chplan::faultOfRefusal(said, QStringLiteral("ask it again")), QString());
    }

    void anOpenContactIsAddedTo()
    {
        const QString first = OneHome::contactOf(m_home.record("{'IPC-01': 'yes'}"));
        QCOMPARE(OneHome::contactOf(m_home.record("{'IPC-14': 'partly'}")), first);
        QCOMPARE(m_home.shown("IPC-01", "answer"), QStringLiteral("Yes"));
        QCOMPARE(m_home.shown("IPC-14", "answer"), QStringLiteral("Partly"));
        QVERIFY(OneHome::contactOf(m_home.record("{'IPC-01': 'no'}", as("call"))) != first);
        QVERIFY(OneHome::contactOf(m_home.record("{'IPC-01': 'no'}", on("2026-11-19"))) != first);
        QCOMPARE(m_home.position("complete"), QJsonValue(false));
    }

    void theTotalOfAnotherContact()
    {
        QCOMPARE(m_home.record("{'NUM-02': 40}", on("2026-11-06")).exitCode, 0);
        QCOMPARE(m_home.record("{'IPC-08': {'count': 39}}").exitCode, 0);
        QCOMPARE(m_home.shown("IPC-08", "answer"), QStringLiteral("39 of 40 (97%)"));
        QCOMPARE(m_home.record("{'NUM-02': 60}", as("call")).exitCode, 0);
        QCOMPARE(m_home.shown("IPC-08", "answer"), QStringLiteral("39 of 40 (97%)"));
    }

    void theSameAnswersTwice()
    {
        QCOMPARE(m_home.record("{'IPC-01': 'yes'}").exitCode, 0);
        const QString before = m_home.program().digest();
        QCOMPARE(m_home.record("{'IPC-01': 'yes'}").exitCode, 0);
        QCOMPARE(m_home.program().digest(), before);
    }

    void completing()
    {
        const QString before = m_home.program().digest();
        const chplan::Said early = m_home.record("{'IPC-01': 'yes'}", complete);
        QCOMPARE(chplan::faultOfRefusal(early, QStringLiteral("cannot be completed yet")),
                 QString());
        QVERIFY2(early.message().contains(u"Named clinical lead"), early.all());
        QVERIFY2(!early.message().contains(u"Single room"), early.all());
        QCOMPARE(m_home.program().digest(), before);
        const chplan::Said said = m_home.record(criticalAnswers, complete);
        QVERIFY2(said.exitCode == 0, said.all());
        QCOMPARE(m_home.position("complete"), QJsonValue(true));
    }

    void completingACallAsksWhatACallAsks()
    {
        const chplan::Said said =
            m_home.record("{'IPC-01': 'yes', 'PPE-02': {'days': 9}, 'PPE-03': {'days': 9},"
                          " 'PPE-12': {'days': 9}}",
                          as("call") + complete);
        QVERIFY2(said.exitCode == 0, said.all());
        QVERIFY2(m_home.record("{}", as("attempted") + complete +
                                         QStringList{QStringLiteral("--reason"),
                                                     QStringLiteral("Nobody at the door")})
                         .exitCode == 0,
                 "an attempt asks nothing");
    }

    void completingTwice()
    {
        const QString contact = OneHome::contactOf(m_home.record(criticalAnswers, complete));
        const QString before = m_home.program().digest();
        QCOMPARE(
            chplan::faultOfRefusal(m_home.record("{'IPC-01': 'no'}"), QStringLiteral("--correct")),
            QString());
        QCOMPARE(m_home.program().digest(), before);
        QCOMPARE(OneHome::contactOf(m_home.record("{'IPC-01': 'no'}", correct("Heard wrongly"))),
                 contact);
        QCOMPARE(m_home.shown("IPC-01", "answer"), QStringLiteral("No"));
        QCOMPARE(m_home.position("complete"), QJsonValue(true));
        QCOMPARE(m_home.program().run("check").exitCode, 0);
    }

    void anOfficerIsOnePerson()
    {
        for (const char *name : {"Sam Fiction", "SAM  fiction", " sam Fiction "})
            QCOMPARE(m_home
                         .record("{'IPC-01': 'yes'}",
                                 {QStringLiteral("--officer"), QString::fromUtf8(name)})
                         .exitCode,
                     0);
        const QString list = m_home.program().write(
            "officers.csv", "cqc_id,name,lead officer\r\n1-1,Alderbrook House,sAM fICTION\r\n");
        QCOMPARE(m_home.program().import(list).exitCode, 0);
        const QJsonArray homes =
            m_home.program().run("homes").json[QStringLiteral("homes")].toArray();
        QCOMPARE(homes[0][QStringLiteral("lead_officer")].toString(),
                 QStringLiteral("Sam Fiction"));
    }

    /// A contact of winter 2020 is shown in its own words, and carried into 2026 by the bridge.
    void anEarlierWinter()
    {
        const chplan::Said said = m_home.record(
            "{'NUM-03': 40, 'NUM-04': 5, 'TST-02': {'count': 39}, 'IPC-05': 'sick_pay',"
            " 'IPC-09': 'assured', 'PPE-07': 'portal', 'IPC-03': 'yes'}",
            on("2020-12-01"));
        QVERIFY2(said.exitCode == 0, said.all());
        const QStringList then = on("2020-12-10");
        QCOMPARE(m_home.position("edition", then), QJsonValue(QStringLiteral("winter-2020")));
        QCOMPARE(m_home.shown("TST-02", then)[QStringLiteral("answer")].toString(),
                 QStringLiteral("39 of 40 (97%)"));
        QCOMPARE(m_home.shown("IPC-05", then)[QStringLiteral("colour")].toString(),
                 QStringLiteral("red"));
        QCOMPARE(m_home.shown("IPC-05", then)[QStringLiteral("wording")].toString(),
                 QStringLiteral("When staff have to isolate, does the home pay their normal "
                                "wages?"));
        // Six years on everything has faded; what the bridge names is still shown.
        QCOMPARE(m_home.position("edition"), QJsonValue(QStringLiteral("winter-2026")));
        QVERIFY(m_home.shown("TST-02").isEmpty());
        QVERIFY(m_home.shown("IPC-05").isEmpty());
        QVERIFY(m_home.shown("IPC-03").isEmpty());
        QCOMPARE(m_home.shown("IPC-09", "colour"), QStringLiteral("grey"));
        QCOMPARE(m_home.shown("IPC-16", "as_at"), QStringLiteral("2020-12-01"));
        QVERIFY2(m_home.shown("IPC-16", "answer")
                     .contains(QStringLiteral("sick pay"), Qt::CaseInsensitive),
                 qPrintable(m_home.shown("IPC-16", "answer")));
    }

    void aPartAboveTheWhole()
    {
        const chplan::Said said =
            m_home.record("{'NUM-03': 4, 'NUM-04': 5}", on("2020-12-01") + as("desk") + complete);
        QCOMPARE(chplan::faultOfRefusal(said, QStringLiteral("cannot be completed")), QString());
        QVERIFY2(said.message().contains(u"Agency or bank"), said.all());
    }

    void theNewestAsAtDateCounts()
    {
        QCOMPARE(m_home.record("{'IPC-01': 'yes'}", on("2026-11-10")).exitCode, 0);
        QCOMPARE(m_home.record("{'IPC-01': {'value': 'no', 'as_at': '2026-11-02'}}").exitCode, 0);
        QCOMPARE(m_home.shown("IPC-01", "answer"), QStringLiteral("Yes"));
        QCOMPARE(m_home.position("contact").isString(), true);
    }

    void beforeAnyContact()
    {
        const chplan::Said said = m_home.program().run("review show 1-1");
        QVERIFY2(said.exitCode == 0, said.all());
        QVERIFY(said.json[QStringLiteral("contact")].isNull());
        QCOMPARE(said.json[QStringLiteral("complete")], QJsonValue(false));
        QCOMPARE(said.json[QStringLiteral("answers")], QJsonValue(QJsonArray()));
        const chplan::Said early = m_home.program().run("review show 1-1 --date 2020-01-01");
        QCOMPARE(chplan::faultOfRefusal(early, QStringLiteral("no question set yet")), QString());
    }
};

QTEST_GUILESS_MAIN(TestContacts)
#include "test_contacts.moc"
