#include "workflow/recording.h"
#include "workflow/review_view.h"

#include "council.h"

#include <QObject>
#include <QTest>

using subject::Colour;
using workflow_tests::Council;

namespace {

const char *const criticalAnswers =
    "{'IPC-01': 'yes', 'CLN-02': {'name': 'Dr Sam Example', 'confirmed_on': '2026-11-10'},"
    " 'TST-09': 'yes', 'PPE-02': {'days': 9}, 'PPE-03': {'days': 9}, 'PPE-12': {'days': 9}}";

QString colourIn(const QJsonObject &outcome, const char *area)
{
    return outcome[QStringLiteral("colours")].toObject()[QLatin1StringView(area)].toString();
}

} // namespace

/// What recording writes, beyond what `chplan` shows.
class TestRecording : public QObject {
    Q_OBJECT

    std::unique_ptr<Council> m_council;

    subject::Review review(const workflow::Recorded &recorded)
    {
        return *store::review(m_council->session().file(), recorded.review);
    }

    subject::Answer answer(const workflow::Recorded &recorded, const char *question)
    {
        const qint64 key = store::keyOf(m_council->session().file(), subject::RecordKind::Review,
                                        recorded.review.uuid());
        return m_council->session().file().answers().contact(key).answers.at(
            QString::fromUtf8(question));
    }

private Q_SLOTS:
    void init()
    {
        m_council = std::make_unique<Council>();
        m_council->import("cqc_id,name\r\n1-1,Alderbrook House\r\n");
    }
    void cleanup() { QCOMPARE(m_council->problems(), QStringList()); }

    void whatSeemsToBeAboutAPersonIsRefusedUntilItIsNot()
    {
        auto request =
            Council::request("1-1", "{'IPC-01': {'value': 'yes', 'comment': 'Born 3 May 1938'}}");
        const auto refused = workflow::recordReview(m_council->session(), request);
        QVERIFY(!refused);
        QCOMPARE(refused.error().path, QStringLiteral("$.IPC-01"));
        QVERIFY(refused.error().message.contains(QStringLiteral("3 May 1938")));
        request.aboutNoPerson = QStringLiteral("The street of the home");
        m_council->record(request);
    }

    void oneRecordingIsOneChange()
    {
        const size_t before = m_council->changes().size();
        m_council->record(Council::request("1-1", criticalAnswers));
        const std::vector<store::Change> changes = m_council->changes();
        QCOMPARE(changes.size(), before + 1);
        QCOMPARE(changes.back().officer,
                 std::optional(workflow::officerOf(QStringLiteral("jo fiction")).id.uuid()));
        m_council->record(Council::request("1-1", criticalAnswers));
        QCOMPARE(m_council->changes().size(), before + 1);
    }

    void anOpenContactHasNoOutcome()
    {
        const auto open = m_council->record(Council::request("1-1", criticalAnswers));
        QVERIFY(review(open).outcome.isEmpty());
        QVERIFY(!review(open).isCompleted());
    }

    void completingSaysWhatWasSaid()
    {
        auto request = Council::request("1-1", criticalAnswers);
        request.complete = true;
        const auto recorded = m_council->record(request);
        const QJsonObject outcome = review(recorded).outcome;
        QCOMPARE(colourIn(outcome, "overall"), subject::key(recorded.rating.overall.colour));
        QCOMPARE(outcome[QStringLiteral("rules")], QJsonValue(1));
        QCOMPARE(outcome[QStringLiteral("edition")].toString(),
                 m_council->session().edition()->hash);
        QVERIFY(outcome[QStringLiteral("counts")].toObject().contains(QStringLiteral("ppe")));
    }

    void correctingSaysItAgain()
    {
        auto request = Council::request("1-1", criticalAnswers);
        request.complete = true;
        const auto recorded = m_council->record(request);
        QVERIFY(colourIn(review(recorded).outcome, "ipc") != QStringLiteral("red"));
        auto correction = Council::request("1-1", "{'IPC-01': 'no'}");
        correction.correct = QStringLiteral("  Heard   wrongly ");
        correction.officer = QStringLiteral("Sam Fiction");
        const auto corrected = m_council->record(correction);
        QCOMPARE(corrected.review, recorded.review);
        QCOMPARE(colourIn(review(corrected).outcome, "ipc"), QStringLiteral("red"));
        QVERIFY(review(corrected).isCompleted());
        const store::Change last = m_council->changes().back();
        QCOMPARE(last.why, QStringLiteral("Heard wrongly"));
        QVERIFY(review(corrected).officer == workflow::officerOf(QStringLiteral("Jo Fiction")).id);
    }

    /// What a completed contact must hold, a correction cannot take away.
    void aCorrectionIsCheckedToo()
    {
        auto request = Council::request("1-1", "{'NUM-03': 9, 'NUM-04': 3}", QDate(2020, 12, 1));
        request.kind = QStringLiteral("attempted");
        request.complete = true;
        m_council->record(request);
        request.answers = QJsonObject{{QStringLiteral("NUM-04"), 10}};
        request.complete = false;
        request.correct = QStringLiteral("Counted again");
        const QString before = m_council->digest();
        const auto refused = workflow::recordReview(m_council->session(), request);
        QVERIFY(!refused);
        QVERIFY2(refused.error().message.contains(QStringLiteral("cannot be completed")),
                 qPrintable(refused.error().message));
        QCOMPARE(m_council->digest(), before);
    }

    void confirmingNamesTheContact()
    {
        const auto earlier = m_council->record(
            Council::request("1-1",
                             "{'IPC-01': {'value': 'partly', 'as_at': '2026-11-01',"
                             " 'comment': 'One room', 'council_note': 'Watch'}}",
                             QDate(2026, 11, 6)));
        const auto later =
            m_council->record(Council::request("1-1", "{'IPC-01': {'same_as_last_time': true}}"));
        const subject::Answer confirmed = answer(later, "IPC-01");
        QVERIFY(confirmed.value == subject::AnswerValue(subject::Choice{QStringLiteral("partly")}));
        QCOMPARE(confirmed.asAt, QDate(2026, 11, 20));
        QVERIFY(confirmed.confirms == earlier.review);
        QCOMPARE(confirmed.comment, QString());
        QCOMPARE(confirmed.councilNote, QString());
    }

    /// "Last time" is another contact, even where this one holds an answer already.
    void aContactDoesNotConfirmItself()
    {
        m_council->record(Council::request("1-1", "{'IPC-01': 'yes'}"));
        const auto refused = workflow::recordReview(
            m_council->session(),
            Council::request("1-1", "{'IPC-01': {'same_as_last_time': true}}"));
        QVERIFY(!refused);
        QVERIFY(refused.error().message.contains(QStringLiteral("no earlier answer")));
    }

    void notesStayUntilTheyAreGiven()
    {
        const auto first = m_council->record(Council::request(
            "1-1", "{'IPC-01': {'value': 'partly', 'comment': 'One room', 'council_note': 'W'}}"));
        m_council->record(Council::request("1-1", "{'IPC-01': 'no'}"));
        QCOMPARE(answer(first, "IPC-01").comment, QStringLiteral("One room"));
        m_council->record(Council::request("1-1", "{'IPC-01': {'value': 'no', 'comment': ''}}"));
        QCOMPARE(answer(first, "IPC-01").comment, QString());
        QCOMPARE(answer(first, "IPC-01").councilNote, QStringLiteral("W"));
    }

    void anOverrideIsShownInItsWords()
    {
        const subject::Home before = m_council->home("1-1");
        subject::Home after = before;
        after.overridePpe = subject::Override{.colour = Colour::Red,
                                              .reason = QStringLiteral("Store room flooded"),
                                              .councilReason = {},
                                              .by = QStringLiteral("Jo Fiction"),
                                              .from = QDate(2026, 11, 18),
                                              .until = QDate(2026, 11, 20)};
        QVERIFY(workflow::saveHome(m_council->session(), before, after));
        const auto ppeOn = [this](const QDate &day) {
            const auto view = base::valueOrThrow(
                workflow::showReview(m_council->session(), QStringLiteral("1-1"), day));
            for (const rules::AreaRating &area : view.rating.areas) {
                if (area.area == subject::Area::Ppe)
                    return area;
            }
            return view.rating.overall;
        };
        QCOMPARE(ppeOn(QDate(2026, 11, 20)).colour, Colour::Red);
        QCOMPARE(ppeOn(QDate(2026, 11, 20)).computed, Colour::Grey);
        QCOMPARE(ppeOn(QDate(2026, 11, 20)).override->reason, QStringLiteral("Store room flooded"));
        QCOMPARE(ppeOn(QDate(2026, 11, 17)).colour, Colour::Grey);
        QVERIFY(!ppeOn(QDate(2026, 11, 17)).override);
        QCOMPARE(ppeOn(QDate(2026, 11, 21)).colour, Colour::Grey);
    }
};

QTEST_GUILESS_MAIN(TestRecording)
#include "test_recording.moc"
