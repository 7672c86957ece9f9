#include <QObject>
#include <QTest>

#include "sequence.h"

using chplan::Said;

/// A plan at the end of its time: kept back, released and destroyed by commands.
class TestDisposal : public QObject {
    Q_OBJECT

    chplan::Program m_program;
    QString m_plan;

    static QString text(const char *latin1) { return QString::fromLatin1(latin1); }
    Said say(const char *command, const QStringList &more = {})
    {
        return m_program.run(chplan::words(command) + more +
                             QStringList{text("--officer"), text("Jo Fiction")});
    }
    Said change(const char *fields, const QStringList &more = {})
    {
        return say("plan change 1-100000001 --period winter-2026",
                   QStringList{text("--set"), text(fields)} + more);
    }
    /// On a day more than six years after it was closed.
    QJsonArray due()
    {
        const Said said = say("disposal list --today 2032-12-01");
        return said.exitCode == 0 ? said.json[text("plans")].toArray() : QJsonArray();
    }
    Said destroy(const char *more)
    {
        return say("disposal remove --today 2032-12-01", QStringList{m_plan} + chplan::words(more));
    }

private Q_SLOTS:
    void initTestCase()
    {
        const QByteArray fault = sequence::runOn(m_program);
        QVERIFY2(fault.isEmpty(), fault);
        const Said said = change("status=closed", {text("--set"), text("closed/why=Over")});
        QVERIFY2(said.exitCode == 1, said.all()); // there is none yet
        const Said made = say("plan change 1-100000001 --set worries=Zebedee");
        QVERIFY2(made.exitCode == 0, made.all());
        m_plan = made.json[text("plan")][text("id")].toString();
        const Said closed = change("status=closed", {text("--set"), text("closed/why=Over")});
        QVERIFY2(closed.exitCode == 0, closed.all());
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
        add("no reason", "disposal remove PLAN --officer Jo", "--why TEXT", 2);
        add("no officer", "disposal remove PLAN --why y --today 2032-12-01", "--officer NAME", 2);
        add("no such plan", "disposal remove x --why y --officer Jo", "no such record", 1);
        add("too early", "disposal remove PLAN --why y --officer Jo", "must be kept until", 1);
        add("the last day", "disposal remove PLAN --why y --officer Jo --today 2032-11-20",
            "must be kept until", 1);
        add("a preview too early", "disposal remove PLAN --preview", "must be kept until", 1);
        add("by a setting",
            "plan change 1-100000001 --period winter-2026 --officer Jo --set destroyed/why=x",
            "list of records to destroy", 1);
        add("kept until before it was closed",
            "plan change 1-100000001 --period winter-2026 --officer Jo --set keep_until=2026-01-01",
            "before the plan was closed", 1);
        add("no such period", "plan change 1-100000001 --period summer --officer Jo --set hold=x",
            "has no plan summer", 1);
    }
    void wrongUse()
    {
        QFETCH(QStringList, command);
        QFETCH(QString, expected);
        QFETCH(int, exitCode);
        command.replaceInStrings(text("PLAN"), m_plan);
        const QString before = m_program.digest();
        QCOMPARE(chplan::faultOfRefusal(m_program.run(command), expected, exitCode), QString());
        QCOMPARE(m_program.digest(), before);
    }

    void itIsKeptBackListedAndDestroyed()
    {
        QCOMPARE(say("disposal list --today 2032-11-20").json[text("plans")].toArray().size(), 0);
        QVERIFY(change("hold=The inquiry").exitCode == 0);
        QCOMPARE(due().size(), 1);
        const QJsonObject row = due().first().toObject();
        QCOMPARE(chplan::sortedKeys(row),
                 chplan::words("closed_on destroyed_on goes hold home id keep_until period stays "
                               "values"));
        QCOMPARE(row[text("home")].toString(), text("Alderbrook House"));
        QCOMPARE(row[text("keep_until")].toString(), text("2032-11-20"));
        QCOMPARE(row[text("hold")].toString(), text("The inquiry"));
        QCOMPARE(row[text("goes")][text("contacts")].toInt(), 1);
        // A named contact counts until somebody names another: it never fades.
        QCOMPARE(row[text("goes")][text("answers")].toInt(), 9);
        QCOMPARE(row[text("stays")][text("answers")].toInt(), 1);
        QCOMPARE(chplan::faultOfRefusal(destroy("--why Over"), text("The inquiry"), 1), QString());
        QVERIFY(change("hold=").exitCode == 0);

        const QString before = m_program.digest();
        const Said preview = destroy("--preview");
        QVERIFY2(preview.exitCode == 0, preview.all());
        QCOMPARE(m_program.digest(), before);
        const Said said = destroy("--why Time-is-up");
        QVERIFY2(said.exitCode == 0, said.all());
        QCOMPARE(said.json[text("plans")], preview.json[text("plans")]);
        const QByteArray file = chplan::Program::read(m_program.file());
        for (const char *gone : {"Zebedee", "As the tracker said"})
            QVERIFY2(!file.contains(gone), gone);
        QCOMPARE(due().size(), 0);
        const Said shown = m_program.plain(chplan::words("plan show 1-100000001 --db") +
                                           QStringList{m_program.file()});
        QVERIFY2(shown.out.contains("Destroyed on 1 December 2032 by Jo Fiction: Time-is-up."),
                 shown.out);
        QCOMPARE(m_program.run("removals").json[text("removals")].toArray().size(), 1);
        QCOMPARE(chplan::faultOfRefusal(change("hold=x"), text("was destroyed on"), 1), QString());
    }
};

QTEST_GUILESS_MAIN(TestDisposal)
#include "test_disposal.moc"
