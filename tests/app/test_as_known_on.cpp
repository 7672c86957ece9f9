#include <QObject>
#include <QRegularExpression>
#include <QTest>

#include "sequence.h"

/// What was known at the end of an earlier day, by every command that reads.
class TestAsKnownOn : public QObject {
    Q_OBJECT

    chplan::Program m_program;

    QByteArray summary(const char *name, const QStringList &more = {})
    {
        const QString target = m_program.path(name);
        const chplan::Said said =
            m_program.run(chplan::words("report home-summary --home 1-100000001 --audience council "
                                        "--to") +
                          QStringList{target} + more);
        return said.exitCode == 0 ? chplan::Program::read(target) : said.all();
    }
    /// A paper without the sentences at the foot of each page.
    static QString withoutFoot(const QByteArray &paper)
    {
        return QString::fromUtf8(paper).remove(
            QRegularExpression(QStringLiteral("<footer>.*?</footer>"),
                               QRegularExpression::DotMatchesEverythingOption));
    }
    static QStringList day(const char *date)
    {
        return {QStringLiteral("--as-known-on"), QString::fromUtf8(date)};
    }

    QByteArray m_printedThen;
    QByteArray m_homesThen;

private Q_SLOTS:
    void initTestCase()
    {
        m_program.setEnvironment("CHPLAN_NOW", QStringLiteral("2026-11-20T10:00:00Z"));
        const QByteArray fault = sequence::runOn(m_program);
        QVERIFY2(fault.isEmpty(), fault);
        m_printedThen = summary("then.html");
        QVERIFY2(m_printedThen.startsWith("<!DOCTYPE html>"), m_printedThen);
        m_homesThen = m_program.run("homes").out;
        m_program.setEnvironment("CHPLAN_NOW", QStringLiteral("2026-11-25T10:00:00Z"));
        const chplan::Said partly = m_program.record("alderbrook HOUSE", "{'IPC-01': 'no'}",
                                                     chplan::words("--date 2026-11-24"));
        QVERIFY2(partly.exitCode == 0, partly.all());
    }

    void theSummaryIsTheOnePrintedThen()
    {
        QVERIFY(withoutFoot(summary("now.html")) != withoutFoot(m_printedThen));
        const QByteArray again = summary("again.html", day("2026-11-20"));
        QCOMPARE(withoutFoot(again), withoutFoot(m_printedThen));
        QVERIFY2(again.contains("As known at the end of 20 November 2026."), again);
        QVERIFY(!m_printedThen.contains("As known at the end of"));
        // Whatever stands at the foot of a page says it.
        QCOMPARE(again.count("<footer>"), again.count("As known at the end of"));
    }

    void listsSayTheirDay()
    {
        const chplan::Said said = m_program.run(chplan::words("homes") + day("2026-11-20"));
        QVERIFY2(said.exitCode == 0, said.all());
        QCOMPARE(said.json[QStringLiteral("as_known_on")],
                 QJsonValue(QStringLiteral("2026-11-20")));
        QCOMPARE(said.json[QStringLiteral("today")], QJsonValue(QStringLiteral("2026-11-20")));
        QCOMPARE(said.json[QStringLiteral("homes")],
                 QJsonDocument::fromJson(m_homesThen).object()[QStringLiteral("homes")]);
        QVERIFY(said.err.contains(QStringLiteral("As known at the end of 20 November 2026.")));
        QVERIFY(!m_program.run("homes").json.contains(QStringLiteral("as_known_on")));
    }

    void reading_data()
    {
        QTest::addColumn<QStringList>("command");
        for (const char *command :
             {"homes", "review show 1-100000001", "plan show 1-100000001", "action list",
              "escalation list", "route list", "contact list --home 1-100000001",
              "contact history 1-100000001", "outbreak list", "funding list", "laptops",
              "conflicts", "check"})
            QTest::newRow(command) << chplan::words(command);
    }
    void reading()
    {
        QFETCH(QStringList, command);
        const chplan::Said said = m_program.run(command + day("2026-11-20"));
        QVERIFY2(said.exitCode == 0, said.all());
        QCOMPARE(said.json[QStringLiteral("as_known_on")],
                 QJsonValue(QStringLiteral("2026-11-20")));
    }

    void writingIsRefused()
    {
        const QString before = m_program.digest();
        const chplan::Said said =
            m_program.record("alderbrook HOUSE", "{'IPC-01': 'yes'}", day("2026-11-20"));
        QCOMPARE(chplan::faultOfRefusal(said, QStringLiteral("this command writes")), QString());
        QCOMPARE(m_program.digest(), before);
        QCOMPARE(chplan::faultOfRefusal(m_program.run(chplan::words("demo") + day("2026-11-20")),
                                        QStringLiteral("writes")),
                 QString());
    }

    void daysThatCannotBeShown()
    {
        QCOMPARE(chplan::faultOfRefusal(m_program.run(chplan::words("homes") + day("2026-11-26")),
                                        QStringLiteral("still to come")),
                 QString());
        QCOMPARE(chplan::faultOfRefusal(m_program.run(chplan::words("homes") + day("2026-11-19")),
                                        QStringLiteral("the first change in it")),
                 QString());
        QCOMPARE(chplan::faultOfRefusal(m_program.run(chplan::words("homes") + day("soon")),
                                        QStringLiteral("takes a date"), 2),
                 QString());
        QCOMPARE(
            chplan::faultOfRefusal(m_program.run(chplan::words("edition list") + day("2026-11-20")),
                                   QStringLiteral("does not take --as-known-on"), 2),
            QString());
    }

    /// Changes the file: the last of these tests.
    void aClockThatRanAheadIsPutRight()
    {
        const auto keep = [this](const char *answer) {
            const chplan::Said said =
                m_program.record("alderbrook HOUSE", answer, chplan::words("--date 2026-11-25"));
            return said.exitCode == 0 ? QByteArray() : said.all();
        };
        m_program.setEnvironment("CHPLAN_NOW", QStringLiteral("2041-11-25T10:00:00Z"));
        QCOMPARE(keep("{'IPC-01': 'partly'}"), QByteArray());
        m_program.setEnvironment("CHPLAN_NOW", QStringLiteral("2026-11-26T10:00:00Z"));
        const QByteArray news = m_program.run("clock").out;
        QVERIFY2(news.contains("\"agrees\": false") && news.contains("2041-11-25T10:00:00"), news);
        const QByteArray corrected = m_program.run("clock --is-right").out;
        QVERIFY2(corrected.contains("\"corrected\": 1"), corrected);
        QVERIFY(m_program.run("clock").out.contains("\"agrees\": true"));
        const chplan::Said again = m_program.run("clock --is-right");
        QCOMPARE(again.exitCode, 1);
        QVERIFY2(again.all().contains("Nothing was changed."), again.all());
        m_program.setEnvironment("CHPLAN_NOW", QStringLiteral("2026-11-28T10:00:00Z"));
        QVERIFY(m_program.run(chplan::words("history 1-100000001") + day("2026-11-27"))
                    .out.contains("2041-11-25"));
        QVERIFY(!m_program.run(chplan::words("history 1-100000001") + day("2026-11-25"))
                     .out.contains("2041-11-25"));
    }
};

QTEST_GUILESS_MAIN(TestAsKnownOn)
#include "test_as_known_on.moc"
