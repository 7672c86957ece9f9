// ctest-label: slow
#include <QObject>
#include <QTest>

#include "contacts.h"

using namespace contacts;

/// Every form of an answer that `review record` takes, and those it does not.
class TestReviewRecord : public QObject {
    Q_OBJECT

    OneHome m_home;

private Q_SLOTS:
    void init()
    {
        const QByteArray fault = m_home.begin();
        QVERIFY2(fault.isEmpty(), fault);
    }

    void everyForm_data()
    {
        QTest::addColumn<QString>("question");
        QTest::addColumn<QByteArray>("answer");
        QTest::addColumn<QString>("words");
        QTest::addColumn<QString>("colour");
        const auto add = [](const char *name, const char *question, const char *answer,
                            const char *words, const char *colour) {
            QTest::newRow(name) << QString::fromUtf8(question) << QByteArray(answer)
                                << QString::fromUtf8(words) << QString::fromUtf8(colour);
        };
        add("yes", "IPC-01", "'yes'", "Yes", "green");
        add("no, wrapped", "IPC-01", "{'value': 'no'}", "No", "red");
        add("not known", "IPC-01", "'not_known'", "Not known", "grey");
        add("not applicable", "IPC-14", "'not_applicable'", "Not applicable", "grey");
        add("ratio", "CLN-05", "{'count': 4, 'of': 5}", "4 of 5 (80%)", "amber");
        add("ratio out of nobody", "CLN-05", "{'count': 0, 'of': 0}", "0 of 0", "grey");
        add("ratio of the shared number", "IPC-08", "{'count': 50}", "50 of 50 (100%)", "green");
        add("date", "CLN-03", "{'date': '2026-11-18'}", "18 November 2026", "green");
        add("never", "CLN-03", "'never'", "Never", "red");
        add("stock counted by the day", "PPE-02", "{'on_hand': 30, 'per_day': 10}",
            "30 in the home", "amber");
        add("stock counted by the week", "PPE-13", "{'on_hand': 1, 'per_week': 7}", "1 in the home",
            "red");
        add("stock in days", "PPE-02", "{'days': 28, 'delivery': 'usual'}", "28 days", "blue");
        add("stock in a band", "PPE-02", "{'band': 'under_24h', 'delivery': 'none'}",
            "under 24 hours", "red");
        add("delivery due", "PPE-02",
            "{'on_hand': 90, 'per_day': 10, 'delivery': {'date': '2026-11-24', 'units': 100}}",
            "24 November 2026", "green");
        add("not in use", "PPE-02", "'not_in_use'", "Not used", "grey");
        add("contact", "IPC-07",
            "{'name': 'Robin Example', 'role': 'Nurse', 'telephone': '01632 960001',"
            " 'confirmed_on': '2026-11-01'}",
            "Robin Example", "green");
        add("nobody", "CLN-02", "'none'", "None named", "red");
        add("choice", "IPC-09", "'somewhat'", "Somewhat", "amber");
        add("choice without a colour", "IPC-09", "'none'", "No", "grey");
        add("number", "NUM-01", "31", "31", "grey");
    }
    void everyForm()
    {
        QFETCH(QString, question);
        QFETCH(QByteArray, answer);
        QFETCH(QString, words);
        QFETCH(QString, colour);
        QByteArray answers = "{'" + question.toUtf8() + "': " + answer;
        if (question != QStringLiteral("NUM-01"))
            answers += ", 'NUM-02': 50";
        const chplan::Said said = m_home.record((answers + "}").constData());
        QVERIFY2(said.exitCode == 0, said.all());
        const QJsonObject line = m_home.shown(qPrintable(question));
        QVERIFY2(line[QStringLiteral("answer")].toString().contains(words, Qt::CaseInsensitive),
                 QJsonDocument(line).toJson());
        QCOMPARE(line[QStringLiteral("colour")].toString(), colour);
        QCOMPARE(line[QStringLiteral("as_at")].toString(), QStringLiteral("2026-11-20"));
    }

    void sourceAndNotes()
    {
        const chplan::Said said =
            m_home.record("{'IPC-01': {'value': 'partly', 'as_at': '2026-11-17', 'source': 'home',"
                          " 'comment': 'One room only', 'council_note': 'Ask again'}}");
        QVERIFY2(said.exitCode == 0, said.all());
        QCOMPARE(m_home.shown("IPC-01", "as_at"), QStringLiteral("2026-11-17"));
        QCOMPARE(m_home.shown("IPC-01", "source"), QStringLiteral("home"));
        QCOMPARE(m_home.shown("IPC-01", "comment"), QStringLiteral("One room only"));
        const chplan::Said shown = m_home.program().run("review show 1-1");
        QVERIFY2(!shown.out.contains("Ask again"), "the council note is for the council's copy");
    }

    void usualSource_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("source");
        for (const auto &[kind, source] :
             {std::pair("visit", "visit"), std::pair("call", "call"),
              std::pair("outbreak-call", "call"), std::pair("ppe-call", "call"),
              std::pair("desk", "other"), std::pair("attempted", "other")})
            QTest::newRow(kind) << QString::fromUtf8(kind) << QString::fromUtf8(source);
    }
    void usualSource()
    {
        QFETCH(QString, kind);
        QFETCH(QString, source);
        const chplan::Said said = m_home.record("{'IPC-01': 'yes'}", as(qPrintable(kind)));
        QVERIFY2(said.exitCode == 0, said.all());
        QCOMPARE(m_home.shown("IPC-01", "source"), source);
    }

    void refused_data()
    {
        QTest::addColumn<QByteArray>("answers");
        QTest::addColumn<QStringList>("more");
        QTest::addColumn<QString>("expected");
        QTest::addColumn<QString>("path");
        const auto add = [](const char *name, const char *answers, const char *expected,
                            const char *path, const QStringList &more = {}) {
            QTest::newRow(name) << QByteArray(answers) << more << QString::fromUtf8(expected)
                                << QString::fromUtf8(path);
        };
        add("number for a choice", "{'IPC-01': 5}", "text", "$.IPC-01");
        add("list for a choice", "{'IPC-01': ['yes']}", "text", "$.IPC-01");
        add("null", "{'IPC-01': null}", "text", "$.IPC-01");
        add("no such option", "{'IPC-01': 'perhaps'}", "not one of the answers", "$.IPC-01");
        add("text for a ratio", "{'CLN-05': '4 of 5'}", "named fields", "$.CLN-05");
        add("half a person", "{'CLN-05': {'count': 1.5, 'of': 3}}", "whole number",
            "$.CLN-05.count");
        add("fewer than nobody", "{'CLN-05': {'count': -1, 'of': 3}}", "whole number",
            "$.CLN-05.count");
        add("5 of 3", "{'CLN-05': {'count': 5, 'of': 3}}", "larger than the total", "$.CLN-05");
        add("more than the shared number", "{'NUM-02': 3, 'IPC-08': {'count': 5}}",
            "larger than the total", "$.IPC-08");
        add("no total", "{'CLN-05': {'count': 5}}", "out of", "$.CLN-05.of");
        add("no shared number", "{'IPC-08': {'count': 5}}", "answer NUM-02", "$.IPC-08");
        add("a date for a ratio", "{'CLN-05': {'date': '2026-11-01'}}", "not known",
            "$.CLN-05.date");
        add("no real date", "{'CLN-03': {'date': '2026-02-30'}}", "real date", "$.CLN-03.date");
        add("a date to come", "{'CLN-03': {'date': '2026-11-21'}}", "after the date", "$.CLN-03");
        add("as at a date to come", "{'IPC-01': {'value': 'yes', 'as_at': '2026-11-21'}}",
            "after the contact on 20 November 2026", "$.IPC-01");
        add("as at a day after the contact", "{'IPC-01': {'value': 'yes', 'as_at': '2026-11-11'}}",
            "after the contact on 10 November 2026", "$.IPC-01", on("2026-11-10"));
        add("a name confirmed later",
            "{'CLN-02': {'name': 'Dr Example', 'confirmed_on': '2026-12-01'}}", "confirmed after",
            "$.CLN-02");
        add("no such source", "{'IPC-01': {'value': 'yes', 'source': 'gossip'}}", "source",
            "$.IPC-01.source");
        add("a field nobody knows", "{'IPC-01': {'value': 'yes', 'colour': 'red'}}", "not known",
            "$.IPC-01.colour");
        add("a question nobody asks", "{'IPC-99': 'yes'}", "not a question of winter 2026",
            "$.IPC-99");
        add("a question of another winter", "{'TST-02': {'count': 3, 'of': 4}}",
            "not a question of winter 2026", "$.TST-02");
        add("a special of another question", "{'IPC-01': 'never'}", "not one of the answers",
            "$.IPC-01");
        add("same as last time, stock", "{'PPE-02': {'same_as_last_time': true}}",
            "asked each time", "$.PPE-02.same_as_last_time");
        add("same as last time, outbreak", "{'IPC-11': {'same_as_last_time': true}}",
            "asked each time", "$.IPC-11.same_as_last_time");
        add("same as nothing", "{'IPC-01': {'same_as_last_time': true}}", "no earlier answer",
            "$.IPC-01");
        add("same and a value", "{'IPC-01': {'same_as_last_time': true, 'value': 'yes'}}",
            "not both", "$.IPC-01.same_as_last_time");
        add("one of two is wrong", "{'IPC-01': 'yes', 'TST-09': 'perhaps'}",
            "not one of the answers", "$.TST-09");
        add("a list of answers", "[1]", "one object", "$");
    }
    void refused()
    {
        QFETCH(QByteArray, answers);
        QFETCH(QStringList, more);
        QFETCH(QString, expected);
        QFETCH(QString, path);
        const QString before = m_home.program().digest();
        const chplan::Said said = m_home.record(answers.constData(), more);
        QCOMPARE(chplan::faultOfRefusal(said, expected), QString());
        QCOMPARE(said.error()[QStringLiteral("path")].toString(), path);
        QCOMPARE(said.error()[QStringLiteral("file")].toString(),
                 m_home.program().path("answers.json"));
        QVERIFY2(said.message().contains(u"Nothing was changed"), said.all());
        QCOMPARE(m_home.program().digest(), before);
    }

    void refusedContact_data()
    {
        QTest::addColumn<QStringList>("more");
        QTest::addColumn<QString>("expected");
        QTest::newRow("to come") << on("2026-11-21") << QStringLiteral("in the future");
        QTest::newRow("before the first question set")
            << on("2020-09-30") << QStringLiteral("The first one is in force from 1 October 2020");
        QTest::newRow("no such kind")
            << as("chat") << QStringLiteral("visit, call, outbreak-call, ppe-call, desk");
        QTest::newRow("nothing to correct")
            << correct("a slip") << QStringLiteral("no contact of that kind");
        QTest::newRow("no answers file")
            << QStringList{QStringLiteral("--answers"), QStringLiteral("nowhere.json")}
            << QStringLiteral("nowhere.json cannot be read");
        QTest::newRow("no officer's name")
            << QStringList{QStringLiteral("--officer"), QStringLiteral(" ")}
            << QStringLiteral("officer's name");
    }
    void refusedContact()
    {
        QFETCH(QStringList, more);
        QFETCH(QString, expected);
        const QString before = m_home.program().digest();
        QCOMPARE(chplan::faultOfRefusal(m_home.record("{'IPC-01': 'yes'}", more), expected),
                 QString());
        QCOMPARE(m_home.program().digest(), before);
    }

    void answersThatAreNoJson()
    {
        const chplan::Said said = m_home.record("{'IPC-01': \n'yes'");
        QCOMPARE(chplan::faultOfRefusal(said, QStringLiteral("not valid JSON")), QString());
        QCOMPARE(said.error()[QStringLiteral("file")].toString(),
                 m_home.program().path("answers.json"));
        QCOMPARE(said.error()[QStringLiteral("row")], QJsonValue(2));
    }
};

QTEST_GUILESS_MAIN(TestReviewRecord)
#include "test_review_record.moc"
