#include <QObject>
#include <QTest>

#include "sequence.h"

using chplan::Said;

/// A name typed by mistake is removed by commands, and the list says where it still is.
class TestRemoveData : public QObject {
    Q_OBJECT

    chplan::Program m_program;
    QString m_note;

    static QString text(const char *latin1) { return QString::fromLatin1(latin1); }
    Said say(const char *command, const QStringList &more)
    {
        return m_program.run(chplan::words(command) + more);
    }
    Said remove(const QStringList &more)
    {
        return say("remove-data --officer Jo --field line", QStringList{m_note} + more);
    }
    QStringList noteOf(const char *line) const
    {
        return {text("--set"), text("line=") + text(line)};
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(sequence::makeFile(m_program).exitCode == 0);
        QVERIFY(sequence::importCouncilList(m_program).exitCode == 0);
        const Said homes = m_program.run("homes");
        const QString home = homes.json[text("homes")].toArray().first()[text("id")].toString();
        const Said said = say("contact note --officer Jo",
                              QStringList{home} + noteOf("Zebedee Placeholder has a cough"));
        QVERIFY2(said.exitCode == 0, said.all());
        m_note = said.json[text("note")][text("id")].toString();
        const Said other = say("contact note --officer Jo",
                               QStringList{home} + noteOf("Rang again about Zebedee Placeholder"));
        QVERIFY2(other.exitCode == 0, other.all());
    }
    void cleanup()
    {
        const Said said = m_program.run("check");
        QVERIFY2(said.exitCode == 0, said.all());
    }

    void wrongUse_data()
    {
        QTest::addColumn<QStringList>("command");
        QTest::addColumn<QString>("expected");
        QTest::addColumn<int>("exitCode");
        const auto add = [](const char *name, const char *words, const char *expected, int code) {
            QTest::newRow(name) << chplan::words(words) << text(expected) << code;
        };
        add("no field", "remove-data x --officer Jo --why y", "--field FIELD", 2);
        add("no reason", "remove-data x --officer Jo --field line", "--why TEXT", 2);
        add("no officer", "remove-data NOTE --field line --why y", "--officer NAME", 2);
        add("no such record", "remove-data x --officer Jo --field line --why y", "no such record",
            1);
        add("no such field", "remove-data NOTE --officer Jo --field lines --why y",
            "holds nothing in lines", 1);
        add("a reference", "remove-data NOTE --officer Jo --field home --why y",
            "no text of an officer", 1);
        add("what it does not say",
            "remove-data NOTE --officer Jo --field line --text nonsense --why y", "Choose what", 1);
        add("the text in the reason",
            "remove-data NOTE --officer Jo --field line --text zebedee --why Zebedee",
            "stays for ever", 1);
    }
    void wrongUse()
    {
        QFETCH(QStringList, command);
        QFETCH(QString, expected);
        QFETCH(int, exitCode);
        command.replaceInStrings(text("NOTE"), m_note);
        const QString before = m_program.digest();
        QCOMPARE(chplan::faultOfRefusal(m_program.run(command), expected, exitCode), QString());
        QCOMPARE(m_program.digest(), before);
    }

    void aPreviewThenTheRemoval()
    {
        const QString before = m_program.digest();
        const QStringList search{text("--text"), text("zebedee placeholder")};
        const Said preview = remove(search + QStringList{text("--preview")});
        QVERIFY2(preview.exitCode == 0, preview.all());
        QCOMPARE(preview.json[text("values")].toArray().size(), 1);
        QCOMPARE(preview.json[text("also_found_in")].toArray().size(), 1);
        QVERIFY2(!preview.out.contains("Zebedee"), preview.out); // it is not said once more
        QCOMPARE(m_program.digest(), before);

        QFile::copy(m_program.file(), m_program.path("backup 2026-11-19.planner"));
        const Said said = remove(
            search + QStringList{text("--also"), text("--why"), text("A resident was named")});
        QVERIFY2(said.exitCode == 0, said.all());
        QCOMPARE(said.json[text("removed")].toInt(), 2);
        QVERIFY(!chplan::Program::read(m_program.file()).contains("Zebedee"));

        const Said list = m_program.run({text("removals"), text("--backups"), m_program.folder()});
        QVERIFY2(list.exitCode == 0, list.all());
        const QJsonArray removals = list.json[text("removals")].toArray();
        QCOMPARE(removals.size(), 1);
        QCOMPARE(chplan::sortedKeys(removals.first().toObject()),
                 chplan::words("at backups not_confirmed officer unreadable_backups values why"));
        QCOMPARE(removals.first()[text("why")].toString(), text("A resident was named"));
        QCOMPARE(removals.first()[text("values")].toArray().size(), 2);
        QCOMPARE(removals.first()[text("backups")].toArray().size(), 1);
    }
};

QTEST_GUILESS_MAIN(TestRemoveData)
#include "test_remove_data.moc"
