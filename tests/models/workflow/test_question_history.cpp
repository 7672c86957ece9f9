#include "workflow/demonstration.h"
#include "workflow/question_history.h"

#include "council.h"

#include <QObject>
#include <QTest>

using subject::Colour;
using workflow_tests::Council;

namespace {

const QDate september(2026, 9, 20); // winter 2020 was in force
const QDate october(2026, 10, 23);  // winter 2026
const QDate november(2026, 11, 20);

QString text(const char *latin)
{
    return QString::fromLatin1(latin);
}

} // namespace

/// A question's own history.
class TestQuestionHistory : public QObject {
    Q_OBJECT

    std::unique_ptr<Council> m_council;

    workflow::RecordRequest request(const QDate &date, const char *answers,
                                    const char *kind = "visit")
    {
        auto request = Council::request("1-1", answers, date);
        request.kind = text(kind);
        return request;
    }

    base::Id<subject::Review> record(const QDate &date, const char *answers,
                                     const char *kind = "visit")
    {
        return m_council->record(request(date, answers, kind)).review;
    }

    workflow::QuestionHistory history(const char *question)
    {
        return base::valueOrThrow(workflow::questionHistory(
            m_council->session(), m_council->home("1-1").id, text(question)));
    }

    /// "20 Nov 2026 No (Red)", newest first.
    QStringList told(const char *question)
    {
        QStringList lines;
        for (const lists::RecordedRow &row : history(question).rows)
            lines += text("%1 %2 %3 (%4)")
                         .arg(row.date.toString(Qt::ISODate), row.id, row.answer, row.word);
        return lines;
    }

private Q_SLOTS:
    void init()
    {
        m_council = std::make_unique<Council>();
        m_council->import("cqc_id,name\r\n1-1,Alderbrook House\r\n1-2,Beech House\r\n");
    }
    void cleanup() { QCOMPARE(m_council->problems(), QStringList()); }

    void everyAnswerNewestFirst()
    {
        record(october, "{'IPC-01': {'value': 'partly', 'comment': 'Nights',"
                        " 'council_note': 'Watch', 'as_at': '2026-10-22', 'source': 'home'}}");
        record(QDate(2026, 11, 2), "{'IPC-14': 'yes'}", "call");
        record(november, "{'IPC-01': 'no'}", "call");
        QCOMPARE(told("IPC-01"), QStringList({text("2026-11-20 IPC-01 No (Red)"),
                                              text("2026-10-23 IPC-01 Partly (Amber)")}));
        const auto all = history("IPC-01");
        QCOMPARE(all.label, text("Single room to isolate"));
        QCOMPARE(all.area, text("Infection prevention and control"));
        QVERIFY(!all.wording.isEmpty());
        QCOMPARE(all.ended, QString());
        QCOMPARE(all.differences, QStringList());
        QCOMPARE(all.today.word, text("Red"));
        const lists::RecordedRow &first = all.rows.back();
        QCOMPARE(first.kind, text("Visit"));
        QCOMPARE(first.officer, text("Jo Fiction"));
        QCOMPARE(first.source, text("Home's report"));
        QCOMPARE(first.asAt, QDate(2026, 10, 22));
        QCOMPARE(first.note, text("Nights"));
        QCOMPARE(first.councilNote, text("Watch"));
        QVERIFY(first.isOpen);
        QVERIFY(first.corrections.empty());
        QCOMPARE(all.points.size(), size_t(2));
        QCOMPARE(all.points.front().date, october);
        QCOMPARE(all.points.front().colour, Colour::Amber);
        QVERIFY(!all.points.back().isBroken);
    }

    void nothingYet()
    {
        const auto all = history("IPC-01");
        QVERIFY(all.rows.empty());
        QCOMPARE(all.today.word, text("Not asked yet"));
        const auto unknown = workflow::questionHistory(m_council->session(),
                                                       m_council->home("1-1").id, text("ZZZ-99"));
        QVERIFY(!unknown);
        QVERIFY(unknown.error().message.contains(text("ZZZ-99")));
    }

    void aSharedNumberHasAHistoryToo()
    {
        record(october, "{'NUM-01': 20}");
        record(november, "{'NUM-01': 'not_known'}");
        QCOMPARE(told("NUM-01"), QStringList({text("2026-11-20 NUM-01 Not known ()"),
                                              text("2026-10-23 NUM-01 20 ()")}));
        QVERIFY(history("NUM-01").points.empty());
    }

    void throughTheBridge()
    {
        record(september, "{'IPC-05': 'sick_pay'}");
        record(november, "{'IPC-16': 'full'}");
        QCOMPARE(told("IPC-16"),
                 QStringList({text("2026-11-20 IPC-16 Normal wages (Green)"),
                              text("2026-09-20 IPC-05 No, sick pay or nothing (Red)")}));
        const auto all = history("IPC-16");
        QCOMPARE(all.rows.back().askedAs, text("Asked as IPC-05 in winter 2020"));
        QVERIFY(all.rows.back().wording.contains(text("isolate")));
        QCOMPARE(all.differences,
                 QStringList(text("Asked as IPC-05 in winter 2020. Sick pay was red in winter 2020 "
                                  "and is amber now.")));
        QVERIFY(all.points.back().isBroken);
        QVERIFY(!all.points.front().isBroken);
        // By its old name it is the same history.
        const auto old = history("IPC-05");
        QCOMPARE(old.rows.size(), size_t(2));
        QCOMPARE(old.ended, text("Asked as IPC-16 in winter 2026."));
        QCOMPARE(old.label, text("Full pay while isolating"));
        QCOMPARE(old.rows.front().askedAs, text("Asked as IPC-16 in winter 2026"));
        QCOMPARE(old.today.answer, text("Not asked in winter 2026"));
        QVERIFY(old.points.back().isBroken);
    }

    void whatIsNotAskedAnyMoreStaysReadable()
    {
        record(september, "{'NUM-03': 20, 'TST-02': {'count': 18}}");
        const auto all = history("TST-02");
        QCOMPARE(all.ended, text("Not asked in winter 2026."));
        QCOMPARE(all.rows.size(), size_t(1));
        QCOMPARE(all.rows.front().answer, text("18 of 20 (90%)"));
        QCOMPARE(all.rows.front().askedAs, QString());
    }

    void everySeasonIsALineOfItsOwn()
    {
        record(QDate(2025, 11, 20), "{'NUM-01': 20, 'VAC-01': {'count': 18}}");
        record(september, "{'NUM-01': 20, 'VAC-01': {'count': 2}}");
        record(november, "{'NUM-01': 20, 'VAC-01': {'count': 19}}");
        const auto rows = history("VAC-01").rows;
        QCOMPARE(rows.size(), size_t(3));
        QVERIFY(rows[0].isBroken); // another question set
        QVERIFY(rows[1].isBroken); // another winter
        QVERIFY(!rows[2].isBroken);
    }

    void aConfirmedAnswerSaysSo()
    {
        record(october, "{'IPC-14': 'yes'}");
        record(november, "{'IPC-14': {'same_as_last_time': true, 'source': 'call'}}", "call");
        const auto rows = history("IPC-14").rows;
        QVERIFY(rows.front().isConfirmed);
        QVERIFY(!rows.back().isConfirmed);
        const QString words = lists::recordedWords(rows.front(), false);
        QVERIFY2(words.contains(text("Same as last time, checked today")), qPrintable(words));
    }

    void aCorrectionSaysWhoWhenAndWhy()
    {
        auto first = request(october, "{'IPC-01': 'yes'}", "attempted");
        first.complete = true;
        m_council->record(first);
        auto correction = request(october, "{'IPC-01': 'no'}", "attempted");
        correction.correct = text("Heard wrongly");
        correction.officer = text("Sam Fiction");
        m_council->record(correction);
        const auto rows = history("IPC-01").rows;
        QCOMPARE(rows.size(), size_t(1));
        QCOMPARE(rows.front().answer, text("No"));
        QCOMPARE(rows.front().officer, text("Jo Fiction"));
        QCOMPARE(rows.front().corrections.size(), size_t(1));
        QCOMPARE(lists::correctionWords(rows.front().corrections.front()),
                 text("Was Yes. Changed by Sam Fiction on 20 November 2026, 10:00am, because: "
                      "Heard wrongly."));
    }

    /// Typing is not correcting; what somebody else changes is.
    void whatIsPutRightWhileRecordingIsNoCorrection()
    {
        record(november, "{'IPC-01': 'yes'}");
        record(november, "{'IPC-01': 'partly'}");
        QVERIFY(history("IPC-01").rows.front().corrections.empty());
        auto other = request(november, "{'IPC-01': 'no'}");
        other.officer = text("Sam Fiction");
        m_council->record(other);
        const auto corrections = history("IPC-01").rows.front().corrections;
        QCOMPARE(corrections.size(), size_t(1));
        QCOMPARE(corrections.front().was, text("Partly"));
        QCOMPARE(corrections.front().by, text("Sam Fiction"));
    }

    void anotherDateIsACorrectionToo()
    {
        auto first =
            request(october, "{'IPC-01': {'value': 'yes', 'as_at': '2026-10-20'}}", "attempted");
        first.complete = true;
        m_council->record(first);
        auto correction = request(october,
                                  "{'IPC-01': {'value': 'yes', 'as_at': '2026-10-21',"
                                  " 'source': 'call'}}",
                                  "attempted");
        correction.correct = text("Wrong day");
        m_council->record(correction);
        QCOMPARE(history("IPC-01").rows.front().corrections.front().was,
                 text("Yes, as at 20 October 2026, Other"));
    }

    void whatWasTakenAwayIsToldButDoesNotCount()
    {
        const auto review = record(november, "{'IPC-01': 'yes', 'IPC-14': 'yes'}");
        store::Draft draft;
        draft.records.push_back(
            {subject::RecordKind::Review, review.uuid(), {{text("IPC-01"), QJsonValue()}}});
        m_council->session().file().write(draft);
        const auto all = history("IPC-01");
        QCOMPARE(all.rows.size(), size_t(1));
        QVERIFY(all.rows.front().isWithdrawn);
        QCOMPARE(all.rows.front().answer, text("Taken away later"));
        QCOMPARE(all.rows.front().corrections.front().was, text("Yes"));
        QVERIFY(all.points.empty());
        QCOMPARE(all.today.word, text("Not asked yet"));
    }

    /// Two contacts of one day: each has the colour of its own answer.
    void eachAnswerHasItsOwnColour()
    {
        record(november, "{'IPC-01': 'yes'}", "visit");
        record(november, "{'IPC-01': 'no'}", "call");
        QStringList words;
        for (const lists::RecordedRow &row : history("IPC-01").rows)
            words += row.answer + row.word;
        words.sort();
        QCOMPARE(words, QStringList({text("NoRed"), text("YesGreen")}));
    }

    /// Over a whole county: as many rows as answers, and the newest is what counts today.
    void everyQuestionOfTheDemonstration()
    {
        QTemporaryDir folder;
        store::Surroundings surroundings = m_council->session().file().surroundings();
        surroundings.witnessFolder = folder.filePath(text("witness"));
        const auto made = workflow::makeDemonstration({.path = folder.filePath(text("a.planner")),
                                                       .homes = 3,
                                                       .years = 1,
                                                       .seed = 7,
                                                       .until = november},
                                                      surroundings);
        QVERIFY(made);
        workflow::Session &session = **made;
        const auto home = base::valueOrThrow(workflow::homes(session)).front().home.id;
        const auto contacts = session.file().answers().contactsOf(
            store::keyOf(session.file(), subject::RecordKind::Home, home.uuid()));
        for (const editions::EditionPointer &edition : session.library().all()) {
            for (const editions::Question &question : edition->questions) {
                const auto all =
                    base::valueOrThrow(workflow::questionHistory(session, home, question.id));
                size_t recorded = 0;
                for (const rules::ContactAnswers &contact : contacts)
                    recorded += contact.answers.count(question.id);
                QVERIFY2(all.rows.size() >= recorded, qPrintable(question.id));
                QVERIFY2(!all.label.isEmpty(), qPrintable(question.id));
                for (size_t i = 0; i + 1 < all.rows.size(); ++i)
                    QVERIFY(all.rows[i].date >= all.rows[i + 1].date);
                if (all.rows.empty() || all.today.answer.isEmpty() || !all.ended.isEmpty())
                    continue;
                const bool isKnown = std::any_of(
                    all.rows.begin(), all.rows.end(),
                    [&](const lists::RecordedRow &row) { return row.asAt == all.today.asAt; });
                QVERIFY2(isKnown, qPrintable(question.id));
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestQuestionHistory)
#include "test_question_history.moc"
