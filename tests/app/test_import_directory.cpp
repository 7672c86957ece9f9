#include <QObject>
#include <QTest>

#include "directories.h"

using namespace directories;

/// `import directory`, as an officer meets it week by week.
class TestImportDirectory : public QObject {
    Q_OBJECT

    Council m_council;

private Q_SLOTS:
    void init() { QVERIFY(m_council.begin()); }

    void theSameFileTwice_data()
    {
        QTest::addColumn<QString>("file");
        for (const char *name : {"weekly_2020.csv", "weekly_2026.csv", "export45.csv",
                                 "monthly_01_August_2026.csv", "council_list.csv"})
            QTest::newRow(name) << QString::fromUtf8(name);
    }
    void theSameFileTwice()
    {
        QFETCH(QString, file);
        const QString path = QStringLiteral(TEST_DATA "/files/") + file;
        const chplan::Said first = m_council.program().import(path);
        QVERIFY(Council::count(first, "added") > 0);
        QCOMPARE(first.json[QStringLiteral("unchanged")].toInt(), 0);
        const QString before = m_council.program().digest();
        const chplan::Said again = m_council.program().import(path);
        QCOMPARE(Council::count(again, "added"), 0);
        QCOMPARE(Council::count(again, "updated"), 0);
        QCOMPARE(Council::count(again, "unchanged"), Council::count(first, "added"));
        QCOMPARE(m_council.program().digest(), before);
    }

    void anOlderFile()
    {
        m_council.import(weekly("25 February 2026", {alder}));
        const QString before = m_council.program().digest();
        const QByteArray older =
            weekly("18 February 2026", {"1-1|Alder Brook|ZZ1 1AA|Nettleshire"});
        const chplan::Said refused = m_council.import(older);
        QCOMPARE(chplan::faultOfRefusal(refused, QStringLiteral("18 February 2026, older")),
                 QString());
        QCOMPARE(refused.error()[QStringLiteral("file")].toString(),
                 m_council.program().path("directory.csv"));
        QCOMPARE(m_council.program().digest(), before);
        QCOMPARE(Council::count(m_council.import(older, {QStringLiteral("--older")}), "updated"),
                 1);
        QCOMPARE(m_council.home(QStringLiteral("1-1"))[QStringLiteral("name")].toString(),
                 QStringLiteral("Alder Brook"));
    }

    void aFileOfTheSameDay()
    {
        m_council.import(weekly("25 February 2026", {alder}));
        QCOMPARE(
            Council::count(m_council.import(weekly("25 February 2026", {alder, birch})), "added"),
            1);
    }

    void theDateOfAFileThatHasNone()
    {
        const QByteArray list = "cqc_id,name\r\n1-1,Alderbrook House\r\n";
        QCOMPARE(Council::count(m_council.import(list, option("--date", "2026-03-01")), "added"),
                 1);
        QCOMPARE(chplan::faultOfRefusal(m_council.import("cqc_id,name\r\n1-1,Alder\r\n",
                                                         option("--date", "2026-02-01")),
                                        QStringLiteral("older than the last one")),
                 QString());
        QCOMPARE(Council::count(m_council.import(weekly("1 March 2026", {birch})), "added"), 1);
    }

    void theAuthoritiesAskedFor_data()
    {
        QTest::addColumn<QStringList>("authorities");
        QTest::addColumn<QStringList>("kept");
        QTest::newRow("all") << QStringList() << chplan::words("1-1 1-2 1-3 1-4");
        QTest::newRow("one") << option("--authority", "teaselshire") << chplan::words("1-3");
        QTest::newRow("two") << option("--authority", "Teaselshire") +
                                    option("--authority", "Thistleshire")
                             << chplan::words("1-3 1-4");
    }
    void theAuthoritiesAskedFor()
    {
        QFETCH(QStringList, authorities);
        QFETCH(QStringList, kept);
        const chplan::Said said = m_council.import(
            weekly("25 February 2026", {alder, birch, cedar, damson}), authorities);
        QCOMPARE(Council::count(said, "added"), int(kept.size()));
        QCOMPARE(Council::count(said, "care_homes"), 4);
        QCOMPARE(m_council.locations(), kept);
    }

    void anAuthorityNobodyHas()
    {
        const chplan::Said said = m_council.import(weekly("25 February 2026", {alder}),
                                                   option("--authority", "Netleshire"));
        QCOMPARE(chplan::faultOfRefusal(said, QStringLiteral("the file has Nettleshire")),
                 QString());
    }

    void homesOfOtherAuthoritiesAreNotMissing()
    {
        m_council.import(weekly("25 February 2026", {alder, birch, cedar}));
        const chplan::Said said =
            m_council.import(weekly("4 March 2026", {alder}), option("--authority", "Nettleshire"));
        QCOMPARE(said.json[QStringLiteral("missing")].toArray(), QJsonArray{QStringLiteral("1-2")});
    }

    void vanishedAndBack()
    {
        m_council.import(weekly("25 February 2026", {alder, birch}));
        const chplan::Said gone = m_council.import(weekly("4 March 2026", {alder}));
        QCOMPARE(gone.json[QStringLiteral("missing")].toArray(), QJsonArray{QStringLiteral("1-2")});
        QCOMPARE(m_council.locations(), chplan::words("1-1 1-2"));
        const QString before = m_council.program().digest();
        const chplan::Said still = m_council.import(weekly("11 March 2026", {alder}));
        QCOMPARE(still.json[QStringLiteral("missing")].toArray(),
                 QJsonArray{QStringLiteral("1-2")});
        QCOMPARE(m_council.program().digest(), before);
        const chplan::Said back = m_council.import(weekly("18 March 2026", {alder, birch}));
        QCOMPARE(back.json[QStringLiteral("missing")].toArray(), QJsonArray());
        QCOMPARE(Council::count(back, "updated"), 1);
    }

    void aFileThatDoesNotListAllMarksNobody()
    {
        m_council.import(weekly("25 February 2026", {alder, birch}));
        const chplan::Said said = m_council.import("cqc_id,name\r\n1-1,Alderbrook House\r\n");
        QCOMPARE(said.json[QStringLiteral("missing")].toArray(), QJsonArray());
    }

    void aNewOwnerIsProposed()
    {
        m_council.import(weekly("25 February 2026", {alder, birch}));
        const chplan::Said said = m_council.import(
            weekly("4 March 2026", {birch, "1-9|Alderbrook Court|ZZ1 1AA|Nettleshire", cedar}));
        const QJsonArray pairs = said.json[QStringLiteral("continues")].toArray();
        QCOMPARE(QJsonDocument(pairs).toJson(QJsonDocument::Compact),
                 chplan::quoted("[{'new':'1-9','old':'1-1','reason':'Same postcode, ZZ1 1AA'}]"));
        QCOMPARE(m_council.locations(), chplan::words("1-1 1-2 1-3 1-9"));
    }

    void columnsThatALayoutLacksStay()
    {
        QCOMPARE(Council::count(m_council.import("cqc_id,name,beds,pcn,lead officer\r\n"
                                                 "1-1,Alderbrook House,42,Alder PCN,Jo Fiction\r\n",
                                                 option("--date", "2026-02-01")),
                                "added"),
                 1);
        QCOMPARE(Council::count(m_council.import(weekly("25 February 2026", {alder})), "updated"),
                 1);
        const QJsonObject kept = m_council.home(QStringLiteral("1-1"));
        QCOMPARE(kept[QStringLiteral("beds")], QJsonValue(42));
        QCOMPARE(kept[QStringLiteral("pcn")], QJsonValue(QStringLiteral("Alder PCN")));
        QCOMPARE(kept[QStringLiteral("lead_officer")], QJsonValue(QStringLiteral("Jo Fiction")));
        QCOMPARE(kept[QStringLiteral("postcode")], QJsonValue(QStringLiteral("ZZ1 1AA")));
    }

    void aBlankCellClears()
    {
        m_council.import("cqc_id,name,beds\r\n1-1,Alderbrook House,42\r\n");
        m_council.import("cqc_id,name,beds\r\n1-1,Alderbrook House,\r\n");
        QVERIFY(m_council.home(QStringLiteral("1-1"))[QStringLiteral("beds")].isNull());
    }

    void theOfficerOfACouncilsList()
    {
        const QByteArray list = "cqc_id,name,lead officer\r\n1-1,Alder,Jo  Fiction\r\n"
                                "1-2,Birch,jo fiction\r\n";
        QCOMPARE(Council::count(m_council.import(list), "added"), 2);
        for (const char *id : {"1-1", "1-2"})
            QCOMPARE(m_council.home(QString::fromUtf8(id))[QStringLiteral("lead_officer")],
                     QJsonValue(QStringLiteral("Jo Fiction")));
        const QString before = m_council.program().digest();
        QCOMPARE(
            Council::count(m_council.import(list, option("--officer", "JO FICTION")), "unchanged"),
            2);
        QCOMPARE(m_council.program().digest(), before);
    }

    void dryRun()
    {
        m_council.import(weekly("25 February 2026", {alder, birch}));
        const QString before = m_council.program().digest();
        const chplan::Said said = m_council.import(
            weekly("4 March 2026", {"1-1|Alder Brook|ZZ1 1AA|Nettleshire", cedar}),
            QStringList{QStringLiteral("--dry-run")} + option("--officer", "Sam Fiction"));
        QCOMPARE(Council::count(said, "added"), 1);
        QCOMPARE(Council::count(said, "updated"), 1);
        QCOMPARE(m_council.program().digest(), before);
        QCOMPARE(m_council.locations(), chplan::words("1-1 1-2"));
    }

    void homesByWhatTheyAreCalled_data()
    {
        QTest::addColumn<QString>("called");
        QTest::addColumn<QString>("expected");
        QTest::newRow("location") << QStringLiteral("1-1") << QStringLiteral("Alderbrook House");
        QTest::newRow("location in small letters")
            << QStringLiteral("rx0zz") << QStringLiteral("The Willows");
        QTest::newRow("id") << QStringLiteral("id of 1-2") << QStringLiteral("Birchfield");
        QTest::newRow("name") << QStringLiteral("Birchfield") << QStringLiteral("Birchfield");
        QTest::newRow("name in capitals")
            << QStringLiteral("  BIRCHFIELD ") << QStringLiteral("Birchfield");
        QTest::newRow("a name like a location")
            << QStringLiteral("1-2") << QStringLiteral("Birchfield");
    }
    void homesByWhatTheyAreCalled()
    {
        QFETCH(QString, called);
        QFETCH(QString, expected);
        m_council.import(
            weekly("25 February 2026", {alder, birch, "RX0ZZ|The Willows|ZZ4 4DD|Nettleshire",
                                        "1-7|1-2|ZZ5 5EE|Nettleshire"}));
        if (called == QStringLiteral("id of 1-2"))
            called =
                m_council.home(QStringLiteral("1-2"))[QStringLiteral("id")].toString().toUpper();
        const chplan::Said said =
            m_council.program().run({QStringLiteral("review"), QStringLiteral("show"), called});
        QVERIFY2(said.exitCode == 0, said.all());
        QCOMPARE(said.json[QStringLiteral("home")].toString(), expected);
    }

    void aNameThatSeveralHomesHave()
    {
        m_council.import(
            weekly("25 February 2026", {"1-1|The Willows|ZZ1 1AA|Nettleshire",
                                        "1-2|the willows|ZZ1 2BB|Teaselshire", cedar}));
        const chplan::Said said = m_council.program().run(
            {QStringLiteral("review"), QStringLiteral("show"), QStringLiteral("The Willows")});
        QCOMPARE(chplan::faultOfRefusal(said, QStringLiteral("2 homes are called The Willows")),
                 QString());
        QVERIFY2(said.message().contains(u"(1-1)") && said.message().contains(u"(1-2)"),
                 said.all());
        QVERIFY2(!said.message().contains(u"1-3"), said.all());
        const chplan::Said nobody = m_council.program().run("review show Elmhurst");
        QCOMPARE(chplan::faultOfRefusal(nobody, QStringLiteral("no home called Elmhurst")),
                 QString());
    }
};

QTEST_GUILESS_MAIN(TestImportDirectory)
#include "test_import_directory.moc"
