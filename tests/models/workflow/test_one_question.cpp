#include "council.h"
#include "workflow/one_question.h"

#include <QObject>
#include <QTest>

using namespace workflow_tests;

/// What a director asks at 3:40pm: how many homes, which, and how sure we are.
class TestOneQuestion : public QObject {
    Q_OBJECT

    Council m_council;

    std::vector<lists::HomeAnswer> rows(const char *question)
    {
        return base::valueOrThrow(
            workflow::oneQuestion(m_council.session(), QString::fromLatin1(question)));
    }
    lists::HomeAnswer row(const char *question, const char *location)
    {
        for (const lists::HomeAnswer &each : rows(question)) {
            if (each.home.locationId == QLatin1StringView(location))
                return each;
        }
        return lists::HomeAnswer(m_council.home("1-1"));
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_council.import("cqc_id,name,beds\r\n1-1,Alderbrook House,42\r\n1-2,Birch Lodge,6\r\n"
                         "1-3,Cedar View,\r\n");
        m_council.record(Council::request("1-1", "{'IPC-01': 'no', 'NUM-02': 20, "
                                                 "'IPC-08': {'count': 19}}"));
        m_council.record(Council::request("1-2", "{'IPC-01': {'value': 'yes', 'source': 'home'}}"));
    }

    void everyHomeIsThere()
    {
        QCOMPARE(rows("IPC-01").size(), size_t(3));
        QCOMPARE(row("IPC-01", "1-1").colour, std::optional(subject::Colour::Red));
        QCOMPARE(row("IPC-01", "1-2").colour, std::optional(subject::Colour::Green));
        QCOMPARE(row("IPC-01", "1-3").answer, QString());
        QVERIFY(row("IPC-01", "1-3").colour == std::optional(subject::Colour::Grey));
        QVERIFY(!row("IPC-01", "1-2").source.isEmpty());
    }

    /// As the page of the home says it, also where another answer matters.
    void sameAsTheHomeItself()
    {
        for (const editions::Question &question : m_council.session().edition()->questions) {
            for (const lists::HomeAnswer &each : rows(qPrintable(question.id))) {
                const auto overview =
                    base::valueOrThrow(workflow::homeOverview(m_council.session(), each.home.id));
                const rules::AnswerRating &rating = overview.rating.answers.at(question.id);
                QCOMPARE(each.colour.has_value() && *each.colour == rating.colour,
                         each.colour.has_value());
            }
        }
    }

    void totalsInWords()
    {
        const QString words =
            lists::homeAnswersAsWords(QStringLiteral("Single rooms"), rows("IPC-01"));
        QVERIFY2(words.startsWith(QStringLiteral("Single rooms. Red: 1 homes (42 beds); ")),
                 qPrintable(words));
        QVERIFY2(words.contains(QStringLiteral("beds unknown for 1")), qPrintable(words));
        QVERIFY2(words.contains(QStringLiteral("How known: ")), qPrintable(words));
    }

    /// What has changed since a day, as it was known then.
    void comparedWithAnEarlierDay()
    {
        Council council(QDate(2026, 11, 10));
        council.import("cqc_id,name,beds\r\n1-1,Alderbrook House,42\r\n1-2,Birch Lodge,6\r\n");
        const QDate then(2026, 11, 10);
        council.record(Council::request("1-1", "{'IPC-01': 'yes'}", then));
        council.record(Council::request("1-2", "{'IPC-01': 'no'}", then));
        council.setDay(QDate(2026, 11, 20));
        council.record(Council::request("1-1", "{'IPC-01': 'no'}"));
        council.import("cqc_id,name,beds\r\n1-1,Alderbrook House,42\r\n1-2,Birch Lodge,6\r\n"
                       "1-3,Cedar View,9\r\n");
        const auto earlier = base::valueOrThrow(
            workflow::Session::asKnownOn(council.session(), QDate(2026, 11, 15)));
        const auto rows = base::valueOrThrow(
            workflow::oneQuestionCompared(council.session(), *earlier, QStringLiteral("IPC-01")));
        QCOMPARE(rows.size(), size_t(3));
        for (const lists::HomeAnswer &row : rows)
            QCOMPARE(row.earlier.has_value(), row.home.locationId != QLatin1StringView("1-3"));
        const QString words =
            lists::homeAnswersAsWords(QStringLiteral("Single rooms"), rows, QDate(2026, 11, 15));
        QVERIFY2(words.contains(QStringLiteral("Red: 2 homes (48 beds), 1 more than on "
                                               "15 November 2026")),
                 qPrintable(words));
        QVERIFY2(words.contains(QStringLiteral("1 fewer than on 15 November 2026")),
                 qPrintable(words));
    }

    void aQuestionNobodyAsks()
    {
        QVERIFY(!workflow::oneQuestion(m_council.session(), QStringLiteral("XYZ-01")));
    }
};

QTEST_GUILESS_MAIN(TestOneQuestion)
#include "test_one_question.moc"
