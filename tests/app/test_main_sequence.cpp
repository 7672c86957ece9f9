#include <QObject>
#include <QTest>

#include "sequence.h"

using namespace sequence;

/// What an officer does first, with every key that comes back.
class TestMainSequence : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        const chplan::Said said = sequence::makeFile(m_program);
        QVERIFY2(said.exitCode == 0, said.all());
        QCOMPARE(chplan::sortedKeys(said.json), chplan::words("authority file"));
        QCOMPARE(text(said.json, "authority"), QStringLiteral("Nettleshire"));
        QCOMPARE(text(said.json, "file"), m_program.file());
        const QFile::Permissions others =
            QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
        QVERIFY(!(QFile::permissions(m_program.file()) & others));
    }

    void anExistingFileIsLeft()
    {
        const QByteArray before = chplan::Program::read(m_program.file());
        for (const char *command : {"init --council Other", "demo --homes 2"})
            QCOMPARE(chplan::faultOfRefusal(m_program.run(command),
                                            QStringLiteral("already exists. Nothing was changed")),
                     QString());
        QCOMPARE(chplan::Program::read(m_program.file()), before);
    }

    void importDirectory()
    {
        const chplan::Said said = sequence::importMonthly(m_program);
        QVERIFY2(said.exitCode == 0, said.all());
        QCOMPARE(chplan::sortedKeys(said.json),
                 chplan::words("added care_homes continues lacks layout missing read skipped "
                               "unchanged updated"));
        QCOMPARE(text(said.json, "layout"), QStringLiteral("monthly"));
        QCOMPARE(said.json[QStringLiteral("read")], QJsonValue(5));
        QCOMPARE(said.json[QStringLiteral("care_homes")], QJsonValue(4));
        QCOMPARE(said.json[QStringLiteral("added")], QJsonValue(2));
        QCOMPARE(said.json[QStringLiteral("updated")], QJsonValue(0));
        QCOMPARE(said.json[QStringLiteral("unchanged")], QJsonValue(0));
        QCOMPARE(said.json[QStringLiteral("missing")], QJsonValue(QJsonArray()));
        QCOMPARE(said.json[QStringLiteral("continues")], QJsonValue(QJsonArray()));
        const QJsonArray skipped = said.json[QStringLiteral("skipped")].toArray();
        QCOMPARE(skipped.size(), 2);
        QCOMPARE(chplan::sortedKeys(skipped[0].toObject()), chplan::words("reason row"));
        QCOMPARE(skipped[0].toObject()[QStringLiteral("row")], QJsonValue(5));
        QVERIFY(said.json[QStringLiteral("lacks")].toArray().size() > 1);
        const chplan::Said words = m_program.plain(
            {QStringLiteral("import"), QStringLiteral("directory"),
             fixture("monthly_01_August_2026.csv"), QStringLiteral("--db"), m_program.file()});
        QVERIFY2(words.out.contains("Open Government Licence"), words.all());
        QVERIFY2(words.out.contains("Row 5 skipped"), words.all());
    }

    void importCouncilList()
    {
        const chplan::Said said = sequence::importCouncilList(m_program);
        QVERIFY2(said.exitCode == 0, said.all());
        QCOMPARE(said.json[QStringLiteral("updated")], QJsonValue(1));
        QCOMPARE(said.json[QStringLiteral("added")], QJsonValue(1));
    }

    void recordReview()
    {
        const chplan::Said said = sequence::recordVisit(m_program);
        QVERIFY2(said.exitCode == 0, said.all());
        QCOMPARE(chplan::sortedKeys(said.json), chplan::words("contact ratings"));
        m_contact = text(said.json, "contact");
        QCOMPARE(m_contact.size(), 36);
        compareRatings(said.json[QStringLiteral("ratings")].toObject());
    }

    void showReview()
    {
        const chplan::Said said = m_program.run("review show 1-100000001");
        QVERIFY2(said.exitCode == 0, said.all());
        QCOMPARE(chplan::sortedKeys(said.json),
                 chplan::words("answers complete contact date edition home ratings"));
        QCOMPARE(text(said.json, "home"), QStringLiteral("Alderbrook House"));
        QCOMPARE(text(said.json, "date"), QStringLiteral("2026-11-20"));
        QCOMPARE(text(said.json, "contact"), m_contact);
        QCOMPARE(text(said.json, "edition"), QStringLiteral("winter-2026"));
        QCOMPARE(said.json[QStringLiteral("complete")], QJsonValue(true));
        compareRatings(said.json[QStringLiteral("ratings")].toObject());
        const QJsonArray lines = said.json[QStringLiteral("answers")].toArray();
        QCOMPARE(lines.size(), 10);
        for (const QJsonValue &line : lines)
            QCOMPARE(chplan::sortedKeys(line.toObject()),
                     chplan::words("answer as_at colour comment id reason source wording"));
    }

    void oneAnswer_data()
    {
        QTest::addColumn<QString>("id");
        QTest::addColumn<QByteArray>("golden");
        const auto add = [](const char *id, const char *golden) {
            QTest::newRow(id) << QString::fromUtf8(id) << chplan::quoted(golden);
        };
        add("NUM-01", "{'answer':'40','as_at':'2026-11-20','colour':'grey','comment':null,"
                      "'id':'NUM-01','reason':null,'source':'visit',"
                      "'wording':'How many people live in the home today?'}");
        add("IPC-08", "{'answer':'30 of 50 (60%)','as_at':'2026-11-20','colour':'red',"
                      "'comment':null,'id':'IPC-08','reason':'Staff with infection control "
                      "training: 30 of 50 (60%); 90% is green; 15 more staff trained',"
                      "'source':'visit','wording':'Of the people the home employs, how many have "
                      "had infection prevention and control training in the last 12 months?'}");
        add("IPC-11", "{'answer':'No','as_at':'2026-11-20','colour':'green',"
                      "'comment':'As the tracker said','id':'IPC-11','reason':'Outbreak: No',"
                      "'source':'tracker',"
                      "'wording':'Is there an outbreak of any infection in the home today?'}");
    }
    void oneAnswer()
    {
        QFETCH(QString, id);
        QFETCH(QByteArray, golden);
        const chplan::Said said = m_program.run("review show 1-100000001");
        for (const QJsonValue &line : said.json[QStringLiteral("answers")].toArray()) {
            const QJsonObject answer = line.toObject();
            if (answer[QStringLiteral("id")] == id)
                QCOMPARE(QJsonDocument(answer).toJson(QJsonDocument::Compact), golden);
        }
        QVERIFY2(said.out.contains(id.toUtf8()), said.all());
    }

    void homes()
    {
        const chplan::Said said = m_program.run("homes");
        QVERIFY2(said.exitCode == 0, said.all());
        QCOMPARE(chplan::sortedKeys(said.json), chplan::words("homes today"));
        QCOMPARE(text(said.json, "today"), QStringLiteral("2026-11-20"));
        const QJsonArray homes = said.json[QStringLiteral("homes")].toArray();
        QCOMPARE(homes.size(), 3);
        QCOMPARE(QJsonDocument(homes[0].toObject()).toJson(QJsonDocument::Compact),
                 chplan::quoted(
                     "{'authority':'Nettleshire','beds':42,'district':'North Nettle',"
                     "'id':'fc239b5c-4978-501b-b415-1837683f5878','last_contact':'2026-11-20',"
                     "'lead_officer':'Jo Fiction','location_id':'1-100000001',"
                     "'name':'Alderbrook House','next_contact':'2026-11-27','pcn':'Alder PCN',"
                     "'postcode':'ZZ1 1AA','provider':'Alderbrook Services Limited',"
                     "'ratings':{'clinical':'grey','ipc':'amber','overall':'red','ppe':'red',"
                     "'testing':'amber'}}"));
        const QJsonObject bare = homes[1].toObject();
        for (const char *key : {"authority", "beds", "district", "lead_officer", "last_contact",
                                "next_contact", "pcn", "postcode", "provider"})
            QVERIFY2(bare.contains(QLatin1StringView(key)) && bare[QLatin1StringView(key)].isNull(),
                     key);
    }

    void homesKept_data()
    {
        QTest::addColumn<QStringList>("options");
        QTest::addColumn<QStringList>("kept");
        const QStringList all{QStringLiteral("1-100000001"), QStringLiteral("1-100000008"),
                              QStringLiteral("1-100000003")};
        QTest::newRow("all") << QStringList() << all;
        QTest::newRow("words in any order")
            << QStringList{QStringLiteral("--filter"), QStringLiteral("nettle alderbrook")}
            << QStringList{all[0]};
        QTest::newRow("an accent left out")
            << QStringList{QStringLiteral("--filter"), QStringLiteral("cafe")}
            << QStringList{all[1]};
        QTest::newRow("an authority")
            << QStringList{QStringLiteral("--authority"), QStringLiteral("teaselshire")}
            << QStringList{all[2]};
        QTest::newRow("two authorities")
            << QStringList{QStringLiteral("--authority"), QStringLiteral("Teaselshire"),
                           QStringLiteral("--authority"), QStringLiteral("Nettleshire")}
            << QStringList{all[0], all[2]};
        QTest::newRow("none") << QStringList{QStringLiteral("--filter"), QStringLiteral("zebra")}
                              << QStringList();
    }
    void homesKept()
    {
        QFETCH(QStringList, options);
        QFETCH(QStringList, kept);
        const chplan::Said said = m_program.run(QStringList{QStringLiteral("homes")} + options);
        QVERIFY2(said.exitCode == 0, said.all());
        QStringList ids;
        for (const QJsonValue &home : said.json[QStringLiteral("homes")].toArray())
            ids.append(text(home.toObject(), "location_id"));
        QCOMPARE(ids, kept);
    }

    void check()
    {
        const chplan::Said said = m_program.run("check");
        QVERIFY2(said.exitCode == 0, said.all());
        QCOMPARE(chplan::sortedKeys(said.json), chplan::words("digest findings ok problems"));
        QCOMPARE(said.json[QStringLiteral("ok")], QJsonValue(true));
        QCOMPARE(said.json[QStringLiteral("problems")], QJsonValue(QJsonArray()));
        QVERIFY(said.json[QStringLiteral("findings")].isArray());
        QCOMPARE(text(said.json, "digest").size(), 64);
    }

    void editions()
    {
        const chplan::Said list = m_program.plain(
            {QStringLiteral("edition"), QStringLiteral("list"), QStringLiteral("--json")});
        QCOMPARE(list.exitCode, 0);
        const QJsonArray editions = list.json[QStringLiteral("editions")].toArray();
        QCOMPARE(editions.size(), 2);
        QCOMPARE(text(editions[1].toObject(), "edition"), QStringLiteral("winter-2026"));
        QCOMPARE(text(editions[1].toObject(), "in_force_from"), QStringLiteral("2026-10-01"));
        const chplan::Said good = m_program.plain(
            {QStringLiteral("edition"), QStringLiteral("check"), QStringLiteral("--json"),
             QStringLiteral(SOURCE_ROOT "/resources/editions/winter-2026.json")});
        QVERIFY2(good.exitCode == 0, good.all());
        QCOMPARE(chplan::sortedKeys(good.json), chplan::words("edition errors ok warnings"));
        const QString broken = m_program.write("broken.json", chplan::quoted("{'edition': 7}"));
        const chplan::Said bad = m_program.plain(
            {QStringLiteral("edition"), QStringLiteral("check"), broken, QStringLiteral("--json")});
        QCOMPARE(bad.exitCode, 1);
        QCOMPARE(bad.json[QStringLiteral("ok")], QJsonValue(false));
        const QJsonObject fault = bad.json[QStringLiteral("errors")].toArray()[0].toObject();
        QCOMPARE(chplan::sortedKeys(fault), chplan::words("message path"));
        QVERIFY2(text(fault, "path").startsWith(QLatin1Char('$')), bad.all());
        QVERIFY(bad.json[QStringLiteral("edition")].isNull());
    }

    void withoutJsonThereAreWords_data()
    {
        QTest::addColumn<QString>("command");
        QTest::addColumn<QByteArray>("expected");
        QTest::newRow("homes") << QStringLiteral("homes") << QByteArray("Alderbrook House");
        QTest::newRow("show") << QStringLiteral("review show 1-100000001")
                              << QByteArray("Overall: Red");
        QTest::newRow("a number has no colour")
            << QStringLiteral("review show 1-100000001")
            << QByteArray("NUM-01  How many people live in the home today? 40\n");
        QTest::newRow("an answer has")
            << QStringLiteral("review show 1-100000001") << QByteArray("today? No (Green)\n");
        QTest::newRow("an answer that has faded")
            << QStringLiteral("review show 1-100000001 --today 2027-05-20")
            << QByteArray("single room? Yes (Out of date)\n");
        QTest::newRow("check") << QStringLiteral("check") << QByteArray("The file is sound.");
        QTest::newRow("editions") << QStringLiteral("edition list") << QByteArray("1 October 2026");
    }
    void withoutJsonThereAreWords()
    {
        QFETCH(QString, command);
        QFETCH(QByteArray, expected);
        const chplan::Said said = m_program.plain(command.split(QLatin1Char(' '))
                                                  << QStringLiteral("--db") << m_program.file());
        QCOMPARE(said.exitCode, 0);
        QVERIFY2(said.out.contains(expected), said.all());
        QVERIFY2(!said.out.startsWith('{'), said.all());
    }

private:
    static void compareRatings(const QJsonObject &ratings)
    {
        QCOMPARE(chplan::sortedKeys(ratings), chplan::words("clinical ipc overall ppe testing"));
        for (const QString &area : ratings.keys()) {
            const QJsonObject rating = ratings[area].toObject();
            QCOMPARE(chplan::sortedKeys(rating),
                     chplan::words("colour computed override reasons to_be_green"));
            QVERIFY(rating[QStringLiteral("override")].isNull());
            QVERIFY(rating[QStringLiteral("reasons")].isArray());
            QVERIFY(rating[QStringLiteral("to_be_green")].isArray());
            QCOMPARE(rating[QStringLiteral("colour")], rating[QStringLiteral("computed")]);
        }
        const auto colour = [&ratings](const char *area) {
            return text(ratings[QLatin1StringView(area)].toObject(), "colour");
        };
        QCOMPARE(colour("ipc"), QStringLiteral("amber"));
        QCOMPARE(colour("clinical"), QStringLiteral("grey"));
        QCOMPARE(colour("testing"), QStringLiteral("amber"));
        QCOMPARE(colour("ppe"), QStringLiteral("red"));
        QCOMPARE(colour("overall"), QStringLiteral("red"));
        const QJsonObject ppe = ratings[QStringLiteral("ppe")].toObject();
        QVERIFY(ppe[QStringLiteral("reasons")].toArray()[0].toString().startsWith(
            QStringLiteral("Masks for an outbreak: ")));
        QVERIFY(!ppe[QStringLiteral("to_be_green")].toArray().isEmpty());
    }

    chplan::Program m_program;
    QString m_contact;
};

QTEST_GUILESS_MAIN(TestMainSequence)
#include "test_main_sequence.moc"
