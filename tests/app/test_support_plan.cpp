#include <QObject>
#include <QTest>

#include "sequence.h"

using chplan::Said;
using namespace sequence;

/// A support plan from the first red to both copies on paper, by commands alone.
class TestSupportPlan : public QObject {
    Q_OBJECT

    chplan::Program m_program;
    QString m_action;

    Said run(const QStringList &arguments) { return m_program.run(arguments); }
    /// Arguments with the officer who says it.
    Said say(QStringList arguments)
    {
        arguments += {QStringLiteral("--officer"), QStringLiteral("Jo Fiction")};
        return run(arguments);
    }
    Said say(const char *words) { return say(chplan::words(words)); }
    static QJsonObject object(const Said &said, const char *key)
    {
        return said.json[QLatin1StringView(key)].toObject();
    }
    QJsonArray openActions()
    {
        return run(chplan::words("action list --open")).json[QStringLiteral("actions")].toArray();
    }

private Q_SLOTS:
    void initTestCase()
    {
        const QByteArray fault = sequence::runOn(m_program);
        QVERIFY2(fault.isEmpty(), fault);
    }
    void cleanupTestCase()
    {
        const Said said = run({QStringLiteral("check")});
        QVERIFY2(said.exitCode == 0, said.all());
    }

    void helpBecomesAnAction()
    {
        const Said shown = run(chplan::words("plan show 1-100000001"));
        QVERIFY2(shown.exitCode == 0, shown.all());
        QCOMPARE(chplan::sortedKeys(shown.json),
                 chplan::words("actions home offers plan plans ratings"));
        const Said said = say("offer answer 1-100000001 ppe-supply --answer accepted "
                              "--question PPE-12");
        QVERIFY2(said.exitCode == 0, said.all());
        const QJsonObject action = object(said, "action");
        QCOMPARE(text(action, "due"), QStringLiteral("2026-11-23"));
        QCOMPARE(text(action, "question"), QStringLiteral("PPE-12"));
        m_action = text(action, "id");
        QVERIFY2(say("offer answer 1-100000001 ipc-training --answer accepted").exitCode == 0, "");
        QVERIFY2(say("offer answer 1-100000001 wellbeing --answer thinking").exitCode == 0, "");
        const Said declined = say("offer answer 1-100000001 staff-bank --answer declined");
        QCOMPARE(declined.exitCode, 1);
        QCOMPARE(text(declined.error(), "path"), QStringLiteral("answer/why"));
        QCOMPARE(openActions().size(), 2);
    }

    void anActionIsAddedAndDone()
    {
        QStringList add = chplan::words("action add 1-100000001 --question TST-09");
        for (const char *setting : {"what=Put the card by every office phone", "owner/side=home",
                                    "owner/organisation=Alderbrook House", "due=2026-12-04"})
            add += {QStringLiteral("--set"), QString::fromUtf8(setting)};
        const Said added = say(add);
        QVERIFY2(added.exitCode == 0, added.all());
        const QString id = text(object(added, "action"), "id");
        const Said done = say({QStringLiteral("action"), QStringLiteral("change"), id,
                               QStringLiteral("--set"), QStringLiteral("progress/state=done")});
        QCOMPARE(done.exitCode, 1);
        QCOMPARE(text(done.error(), "path"), QStringLiteral("progress/outcome"));
        const Said said = say({QStringLiteral("action"), QStringLiteral("change"), id,
                               QStringLiteral("--set"), QStringLiteral("progress/state=done"),
                               QStringLiteral("--set"), QStringLiteral("progress/outcome=Seen")});
        QVERIFY2(said.exitCode == 0, said.all());
        QCOMPARE(openActions().size(), 2);
    }

    void whatIsWrongIsRefused_data()
    {
        QTest::addColumn<QString>("arguments");
        QTest::addColumn<int>("exitCode");
        QTest::addColumn<QString>("words");
        const auto row = [](const char *name, const char *arguments, int exitCode,
                            const char *words) {
            QTest::newRow(name) << QString::fromUtf8(arguments) << exitCode
                                << QString::fromUtf8(words);
        };
        row("no such field", "plan change 1-100000001 --set colour=red", 2, "takes a field");
        row("no such member", "plan change 1-100000001 --set sent/by=post", 2, "does not take");
        row("no date", "plan change 1-100000001 --set next_review=2026-02-30", 2, "does not take");
        row("deleted is no setting", "plan change 1-100000001 --set deleted=1", 2, "takes a field");
        row("a past day", "plan change 1-100000001 --set next_review=2025-02-28", 1, "is past");
        row("nobody agreed", "plan change 1-100000001 --set status=agreed", 1, "put their names");
        row("no such record", "action change 1 --set what=x", 1, "no such record");
        row("no such home", "plan show nowhere", 1, "nowhere");
        row("a past due date",
            "action add 1-100000001 --set what=x --set owner/side=home --set "
            "owner/name=x --set due=2026-11-01",
            1, "is past");
        row("an NHS number",
            "action add 1-100000001 --set what=9434765919 --set owner/side=home --set owner/name=x "
            "--set due=2026-12-01",
            1, "NHS number");
    }
    void whatIsWrongIsRefused()
    {
        QFETCH(QString, arguments);
        QFETCH(int, exitCode);
        QFETCH(QString, words);
        const QString before = m_program.digest();
        const Said said = say(arguments.split(QLatin1Char(' ')));
        QVERIFY2(said.exitCode == exitCode, said.all());
        QVERIFY2(said.err.contains(words), said.all());
        QCOMPARE(m_program.digest(), before);
    }

    /// PPE is taken to the council, and what it decides is kept.
    void somethingIsTakenFurther()
    {
        QStringList raise = chplan::words("escalation raise 1-100000001 --ladder ppe-2026 --item "
                                          "Masks --question PPE-12");
        raise += {QStringLiteral("--why"), QStringLiteral("Masks: under 24 hours")};
        const Said raised = say(raise);
        QVERIFY2(raised.exitCode == 0, raised.all());
        QCOMPARE(text(object(raised, "escalation"), "answer_due"), QStringLiteral("2026-11-23"));
        const QString id = text(object(raised, "escalation"), "id");
        const Said moved =
            say({QStringLiteral("escalation"), QStringLiteral("move"), id, QStringLiteral("--why"),
                 QStringLiteral("No answer"), QStringLiteral("--step"), QStringLiteral("council")});
        QVERIFY2(moved.exitCode == 0, moved.all());
        QCOMPARE(text(object(moved, "escalation"), "step"), QStringLiteral("council"));
        const Said decided = say({QStringLiteral("escalation"), QStringLiteral("decide"), id,
                                  QStringLiteral("--answer"), QStringLiteral("agreed"),
                                  QStringLiteral("--by"), QStringLiteral("Emergency planning"),
                                  QStringLiteral("--words"), QStringLiteral("Two boxes today")});
        QVERIFY2(decided.exitCode == 0, decided.all());
        QCOMPARE(run(chplan::words("escalation list --open"))
                     .json[QStringLiteral("escalations")]
                     .toArray()
                     .size(),
                 1);
    }

    void whomToRingAndAnOutbreak()
    {
        const Said lead = say("contact add 1-100000003 --role clinical_lead --set name=Sam");
        QVERIFY2(lead.exitCode == 0, lead.all());
        const Said without = run(chplan::words("contact list --without clinical_lead"));
        QCOMPARE(without.json[QStringLiteral("homes")].toArray().size(), 1);
        const Said note = say("contact note 1-100000003 --set line=Rang --set how=phone");
        QVERIFY2(note.exitCode == 0, note.all());
        const Said outbreak = say("outbreak add 1-100000003 --set infection=Flu --set "
                                  "notified=2026-11-11");
        QVERIFY2(outbreak.exitCode == 0, outbreak.all());
        const QString id = text(object(outbreak, "outbreak"), "id");
        const Said count = say({QStringLiteral("outbreak"), QStringLiteral("count"), id,
                                QStringLiteral("--date"), QStringLiteral("2026-11-12"),
                                QStringLiteral("--set"), QStringLiteral("residents=3")});
        QVERIFY2(count.exitCode == 0, count.all());
        const QJsonArray open =
            run(chplan::words("outbreak list --open")).json[QStringLiteral("outbreaks")].toArray();
        QCOMPARE(open.size(), 1);
        QCOMPARE(open[0][QStringLiteral("residents")], QJsonValue(3));
        const Said told = say({QStringLiteral("outbreak"), QStringLiteral("change"), id,
                               QStringLiteral("--told"), QStringLiteral("placements"),
                               QStringLiteral("--told"), QStringLiteral("commissioner")});
        QVERIFY2(told.exitCode == 0, told.all());
        QCOMPARE(text(object(told, "outbreak")[QStringLiteral("told_placements")].toObject(), "by"),
                 QStringLiteral("Jo Fiction"));
        QVERIFY(object(told, "outbreak")[QStringLiteral("told_discharge")].isNull());
        QCOMPARE(say({QStringLiteral("outbreak"), QStringLiteral("change"), id,
                      QStringLiteral("--told"), QStringLiteral("press")})
                     .exitCode,
                 2);
        const Said over =
            say({QStringLiteral("outbreak"), QStringLiteral("change"), id, QStringLiteral("--set"),
                 QStringLiteral("declared_over=2026-11-01")});
        QCOMPARE(over.exitCode, 1);
        QCOMPARE(text(over.error(), "path"), QStringLiteral("declared_over"));
    }

    /// The list of homes, narrowed to what they lack.
    void homesAreListedByWhatTheyLack()
    {
        const Said lead = run(chplan::words("homes --without clinical-lead"));
        QVERIFY2(lead.exitCode == 0, lead.all());
        QCOMPARE(lead.json[QStringLiteral("homes")].toArray().size(), 1);
        QCOMPARE(
            run(chplan::words("homes --without return")).json[QStringLiteral("homes")].toArray(),
            QJsonArray());
        const QJsonArray silent =
            run(chplan::words("homes --without contact")).json[QStringLiteral("homes")].toArray();
        QVERIFY(!silent.isEmpty());
        const Said unknown = run(chplan::words("homes --without manners"));
        QCOMPARE(unknown.exitCode, 2);
        QVERIFY2(unknown.all().contains("clinical-lead"), unknown.all());
    }

    void thePlanIsAgreed()
    {
        QStringList change = chplan::words("plan change 1-100000001");
        for (const char *setting :
             {"working_well=A steady team", "status=agreed", "signed_by_home/name=Robin Example",
              "signed_by_home/role=Manager", "signed_by_home/outcome=agreed",
              "signed_by_home/on=2026-11-20", "signed_by_council/name=Jo Fiction",
              "signed_by_council/on=2026-11-20", "sent/on=2026-11-20", "sent/to=home@example.org"})
            change += {QStringLiteral("--set"), QString::fromUtf8(setting)};
        const Said said = say(change);
        QVERIFY2(said.exitCode == 0, said.all());
        QCOMPARE(text(object(said, "plan"), "status"), QStringLiteral("agreed"));
        QVERIFY(!object(said, "plan")[QStringLiteral("outcome")].toObject().isEmpty());
    }

    /// Pages 1 and 2 of both copies say the same.
    void bothCopiesSayTheSame()
    {
        QStringList pages;
        for (const char *audience : {"home", "council"}) {
            const QString target = m_program.path("copy.html");
            const Said said = run({QStringLiteral("report"), QStringLiteral("home-summary"),
                                   QStringLiteral("--home"), QStringLiteral("1-100000001"),
                                   QStringLiteral("--audience"), QString::fromUtf8(audience),
                                   QStringLiteral("--to"), target});
            QVERIFY2(said.exitCode == 0, said.all());
            QString page = QString::fromUtf8(chplan::Program::read(target));
            QFile::remove(target);
            QVERIFY(page.contains(QStringLiteral("A steady team")));
            QVERIFY(page.contains(QStringLiteral("Place the order and confirm the delivery")));
            QVERIFY(page.contains(QStringLiteral("Thinking about it")));
            QVERIFY(page.contains(QStringLiteral("Masks was taken to Council")));
            page.remove(QStringLiteral("HOME COPY")).remove(QStringLiteral("COUNCIL COPY"));
            page = page.mid(page.indexOf(QStringLiteral("Where things stand")));
            pages += page.left(page.indexOf(QStringLiteral("Sign-off")));
        }
        QCOMPARE(pages[0], pages[1]);
    }

    /// The papers that go along, and the day in a diary.
    void whatGoesAlong()
    {
        const auto write = [this](const char *words, const char *name) {
            return run(chplan::words(words) +
                       QStringList{QStringLiteral("--to"), m_program.path(name)});
        };
        const Said pack = write("report visit-pack --home 1-100000001", "pack.html");
        QVERIFY2(pack.exitCode == 0, pack.all());
        const QByteArray page = chplan::Program::read(m_program.path("pack.html"));
        QVERIFY(page.contains("Whom to ask for") && page.contains("Initials"));
        const Said sheet = write("report ppe-call-sheet --home 1-100000001", "sheet.html");
        QVERIFY2(sheet.exitCode == 0, sheet.all());
        const Said day = write("export visit 1-100000001", "next.ics");
        QVERIFY2(day.exitCode == 0, day.all());
        QCOMPARE(chplan::sortedKeys(day.json), chplan::words("date file"));
        const QByteArray diary = chplan::Program::read(m_program.path("next.ics"));
        QVERIFY(diary.contains("SUMMARY:Care home visit: "));
        QVERIFY(!diary.contains("Place the order"));
        QCOMPARE(write("export visit 1-100000001", "next.txt").exitCode, 1);
        QCOMPARE(write("export visit nobody", "nobody.ics").exitCode, 1);
        QCOMPARE(write("report visit-pack --home nobody", "nobody.pdf").exitCode, 1);
        QCOMPARE(run(chplan::words("export visit 1-100000001")).exitCode, 2);
        for (const char *name : {"next.txt", "nobody.ics", "nobody.pdf"})
            QVERIFY2(!QFile::exists(m_program.path(name)), name);
    }
};

QTEST_GUILESS_MAIN(TestSupportPlan)
#include "test_support_plan.moc"
