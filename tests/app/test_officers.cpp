#include <QObject>
#include <QTest>

#include "sequence.h"

using chplan::Said;

/// An officer leaves: what is in whose hands, and giving it to somebody else, by commands.
class TestOfficers : public QObject {
    Q_OBJECT

    chplan::Program m_program;

    static QString text(const char *latin1) { return QString::fromLatin1(latin1); }
    QJsonObject officer(const char *name)
    {
        const Said said = m_program.run("officer list");
        for (const QJsonValue &each : said.json[text("officers")].toArray()) {
            if (each[text("name")] == text(name))
                return each.toObject();
        }
        return {};
    }
    Said reassign(const QStringList &more)
    {
        return m_program.run(QStringList{text("officer"), text("reassign"), text("Sam Leaver")} +
                             more);
    }
    static qsizetype count(const Said &said, const char *key)
    {
        return said.json[QString::fromLatin1(key)].toArray().size();
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(sequence::makeFile(m_program).exitCode == 0);
        const QString list = m_program.write(
            "list.csv", "cqc_id,name,lead_officer\r\n1-1,Alderbrook House,Sam Leaver\r\n"
                        "1-2,Birch Lodge,Sam Leaver\r\n1-3,Cedar View,Kim Stays\r\n");
        const Said said = m_program.import(list);
        QVERIFY2(said.exitCode == 0, said.all());
    }
    void cleanup()
    {
        const Said said = m_program.run("check");
        QVERIFY2(said.exitCode == 0, said.all());
    }

    void theListCounts()
    {
        const QJsonObject sam = officer("Sam Leaver");
        QCOMPARE(chplan::sortedKeys(sam),
                 chplan::words("homes_covered homes_led id name open_actions open_plans"));
        QCOMPARE(sam[text("homes_led")].toInt(), 2);
        QCOMPARE(officer("Kim Stays")[text("homes_led")].toInt(), 1);
        QCOMPARE(sam[text("open_plans")].toInt(), 0);
    }

    void whatIsRefusedChangesNothing_data()
    {
        QTest::addColumn<QStringList>("more");
        QTest::addColumn<QString>("expected");
        QTest::addColumn<int>("exitCode");
        const auto add = [](const char *name, const char *more, const char *expected, int code) {
            QTest::newRow(name) << chplan::words(more) << text(expected) << code;
        };
        add("to nobody", "--officer Jo", "--to OFFICER", 2);
        add("to somebody unknown", "--officer Jo --to Kom", "no officer called Kom", 1);
        add("to an empty name", "--officer Jo --to=", "no officer called", 1);
        add("to themselves", "--officer Jo --to sam", "no officer called sam", 1);
        add("nobody says it", "--to=Kim\u00a0Stays", "--officer NAME", 2);
        add("no such home", "--officer Jo --to=Kim\u00a0Stays --home 1-9", "1-9", 1);
        add("a home of another", "--officer Jo --to=Kim\u00a0Stays --home 1-3", "Cedar View", 1);
    }
    void whatIsRefusedChangesNothing()
    {
        QFETCH(QStringList, more);
        QFETCH(QString, expected);
        QFETCH(int, exitCode);
        const QString before = m_program.digest();
        QCOMPARE(chplan::faultOfRefusal(reassign(more), expected, exitCode), QString());
        QCOMPARE(m_program.digest(), before);
    }

    void aPreviewThenTheWriting()
    {
        const QString before = m_program.digest();
        const QStringList to{text("--to"), text("kim stays")};
        const Said preview = reassign(to + QStringList{text("--preview")});
        QVERIFY2(preview.exitCode == 0, preview.all());
        QCOMPARE(count(preview, "homes_led"), 2);
        QVERIFY(preview.json[text("preview")].toBool());
        QCOMPARE(m_program.digest(), before);

        const QStringList say{text("--officer"), text("Jo"), text("--why"), text("Sam has left")};
        const Said one = reassign(to + say + chplan::words("--home 1-2"));
        QVERIFY2(one.exitCode == 0, one.all());
        QCOMPARE(count(one, "homes_led"), 1);
        QCOMPARE(officer("Sam Leaver")[text("homes_led")].toInt(), 1);
        QCOMPARE(count(reassign(to + say), "homes_led"), 1);
        QCOMPARE(officer("Sam Leaver")[text("homes_led")].toInt(), 0);
        QCOMPARE(officer("Kim Stays")[text("homes_led")].toInt(), 3);
        const Said again = reassign(to + say);
        QVERIFY2(again.exitCode == 0, again.all());
        QCOMPARE(count(again, "homes_led"), 0);
        for (const QJsonValue &home : m_program.run("homes").json[text("homes")].toArray())
            QCOMPARE(home[text("lead_officer")], QJsonValue(text("Kim Stays")));
    }
};

QTEST_GUILESS_MAIN(TestOfficers)
#include "test_officers.moc"
