#include "workflow/contact_recording.h"
#include "workflow/last_time.h"
#include "workflow/notes.h"

#include "council.h"

#include <QObject>
#include <QTest>

using subject::Answer;
using subject::Colour;
using workflow::ContactRecording;
using workflow_tests::Council;

namespace {

const QDate today(2026, 11, 20);

Answer choice(const char *key)
{
    return {.value = subject::Choice{QString::fromLatin1(key)},
            .asAt = today,
            .source = subject::Source::Visit,
            .confirms = {},
            .comment = {},
            .councilNote = {}};
}

} // namespace

/// Recording answer by answer, as the window does.
class TestContactRecording : public QObject {
    Q_OBJECT

    std::unique_ptr<Council> m_council;
    subject::Officer m_officer = workflow::officerOf(QStringLiteral("Jo Fiction"));

    base::Id<subject::Home> home()
    {
        return workflow::findHome(m_council->session(), QStringLiteral("1-1"))->id;
    }
    ContactRecording begin(const char *kind = "visit")
    {
        return *ContactRecording::on(
            m_council->session(),
            {.home = home(), .kind = QString::fromLatin1(kind), .date = today, .correct = {}});
    }
    void keep(ContactRecording &recording)
    {
        const auto written = recording.keep(m_officer, recording.unkept());
        QVERIFY2(written, written ? "" : qPrintable(written.error().message));
    }

private Q_SLOTS:
    void init()
    {
        m_council = std::make_unique<Council>();
        m_council->import("cqc_id,name\r\n1-1,Alderbrook House\r\n");
    }
    void cleanup() { QCOMPARE(m_council->problems(), QStringList()); }

    /// Of the two notes only the one that was written is kept: the other may be somebody else's.
    void aNoteLeavesTheOtherAlone()
    {
        const QString question = QStringLiteral("IPC-01");
        ContactRecording mine = begin();
        mine.give(question, choice("yes"));
        keep(mine);
        ContactRecording theirs = begin();
        theirs.giveNotes(question, {QStringLiteral("For the plan"), {}});
        keep(theirs);
        mine.giveNotes(question, {{}, QStringLiteral("For the council")});
        keep(mine);
        const workflow::AnswerNotes both{QStringLiteral("For the plan"),
                                         QStringLiteral("For the council")};
        QVERIFY(begin().notes(question) == both);
    }

    /// A note that seems to be about one person waits; the rest is kept.
    void pointsOutPersonalDetailsBeforeKeeping()
    {
        const QString question = QStringLiteral("IPC-01");
        ContactRecording visit = begin();
        visit.give(question, choice("yes"));
        visit.giveNotes(question, {QStringLiteral("Ask about 943 476 5919"),
                                   QStringLiteral("Born 3 March 1938")});
        QVERIFY(visit.personalDetail(question));
        visit.allowDetail(question, QStringLiteral("An order number"));
        QVERIFY(!visit.personalDetail(question));
        visit.giveNotes(question, {QStringLiteral("Ask about 401 023 2137"), {}});
        QCOMPARE(visit.personalDetail(question)->text, QStringLiteral("401 023 2137"));
        visit.giveNotes(question, {QStringLiteral("Ask about the training"), {}});
        QVERIFY(!visit.personalDetail(question));
        keep(visit);
    }

    /// So do the name and role of somebody; a telephone number may be any ten digits.
    void pointsOutPersonalDetailsOfSomebodyNamed()
    {
        const QString lead = QStringLiteral("CLN-02");
        subject::ContactDetails person;
        person.name = QStringLiteral("Cleo Example");
        person.telephone = QStringLiteral("9434765919");
        ContactRecording visit = begin();
        const auto give = [&] {
            visit.give(lead, subject::Answer{.value = person,
                                             .asAt = visit.review().date,
                                             .source = subject::Source::Visit,
                                             .confirms = {},
                                             .comment = {},
                                             .councilNote = {}});
        };
        give();
        QVERIFY(!visit.personalDetail(lead));
        person.role = QStringLiteral("Nurse of 943 476 5919");
        give();
        QCOMPARE(visit.personalDetail(lead)->text, QStringLiteral("943 476 5919"));
        visit.allowDetail(lead, QStringLiteral("An order number"));
        QVERIFY(!visit.personalDetail(lead));
        keep(visit);
    }

    /// So are whom one met, why it did not take place and why it is corrected.
    void pointsOutPersonalDetailsOfTheContactItself()
    {
        ContactRecording visit = begin();
        visit.give(QStringLiteral("IPC-01"), choice("yes"));
        visit.giveMetWith(
            {QStringLiteral("Cleo Example"), QStringLiteral("Looks after 9434765919")});
        QCOMPARE(visit.personalDetail()->text, QStringLiteral("9434765919"));
        QVERIFY(!visit.keep(m_officer, visit.unkept()));
        visit.giveMetWith({QStringLiteral("Cleo Example"), QStringLiteral("Deputy")});
        visit.giveAttemptedReason(QStringLiteral("Born 3 March 1938"));
        QVERIFY(!visit.keep(m_officer, visit.unkept()));
        visit.allowDetail({}, QStringLiteral("The name of the house"));
        keep(visit);
        QVERIFY(!begin().personalDetail()); // what is kept is not asked about again
    }

    /// A call at five about what the visit saw that morning.
    void countsTheLaterContactOfADay()
    {
        for (int round = 0; round < 8; ++round) {
            init();
            ContactRecording visit = begin();
            visit.give(QStringLiteral("IPC-01"), choice("yes"));
            keep(visit);
            m_council->setTime(QTime(17, 0));
            ContactRecording call = begin("desk");
            call.give(QStringLiteral("IPC-01"), choice("no"));
            keep(call);
            store::PlannerFile &file = m_council->session().file();
            const qint64 key = store::keyOf(file, subject::RecordKind::Home, home().uuid());
            for (const rules::ContactAnswers &contact : file.answers().newestOf(key)) {
                const auto answer = contact.answers.find(QStringLiteral("IPC-01"));
                QCOMPARE(answer != contact.answers.end(), contact.review == call.review().id);
            }
        }
    }

    void coloursFollowWhatIsGivenNotWhatIsKept()
    {
        ContactRecording recording = begin();
        const size_t changes = m_council->changes().size();
        recording.give(QStringLiteral("IPC-01"), choice("no"));
        QCOMPARE(recording.rating().area(subject::Area::Ipc).colour, Colour::Red);
        QVERIFY(recording.hasUnkept());
        QCOMPARE(m_council->changes().size(), changes);
        keep(recording);
        QVERIFY(!recording.hasUnkept());
        QCOMPARE(m_council->changes().size(), changes + 1);
        recording.give(QStringLiteral("IPC-01"), std::nullopt);
        QVERIFY(recording.rating().area(subject::Area::Ipc).colour != Colour::Red);
    }

    void aContactThatWasOnlyBegunIsNotWorthKeeping()
    {
        const ContactRecording recording = begin();
        QVERIFY(recording.isNew());
        QVERIFY(!recording.hasUnkept());
    }

    void theSameContactIsGoneOnWith()
    {
        ContactRecording first = begin();
        first.give(QStringLiteral("IPC-01"), choice("yes"));
        keep(first);
        const ContactRecording again = begin();
        QVERIFY(!again.isNew());
        QCOMPARE(again.review().id, first.review().id);
        QVERIFY(again.answer(QStringLiteral("IPC-01")));
    }

    /// Two pages begin the same contact, and both are given something before either keeps it.
    void whatIsBegunTwiceIsOneContact()
    {
        ContactRecording first = begin();
        ContactRecording second = begin();
        first.give(QStringLiteral("IPC-01"), choice("yes"));
        first.giveMetWith({QStringLiteral("Cleo Example"), QStringLiteral("Deputy")});
        second.give(QStringLiteral("IPC-09"), choice("assured"));
        second.giveEnd(m_council->session().now());
        keep(first);
        keep(second);
        QCOMPARE(second.review().id, first.review().id);
        QVERIFY(second.answer(QStringLiteral("IPC-01")));
        const auto contacts =
            base::valueOrThrow(workflow::homeContacts(m_council->session(), home()));
        QCOMPARE(contacts.contacts.size(), size_t(1));
        const ContactRecording now = begin();
        QCOMPARE(now.answers().size(), size_t(2));
        QCOMPARE(now.review().metWith.name, QStringLiteral("Cleo Example"));
        QVERIFY(now.review().ended.isValid());
    }

    /// A note can be there before its answer, and stays when the answer goes.
    void notesAndAnswersAreApart()
    {
        ContactRecording recording = begin();
        recording.giveNotes(QStringLiteral("IPC-01"), {QStringLiteral("One room"), {}});
        keep(recording);
        QCOMPARE(begin().notes(QStringLiteral("IPC-01")).forPlan, QStringLiteral("One room"));
        recording.give(QStringLiteral("IPC-01"), choice("partly"));
        keep(recording);
        QCOMPARE(begin().answer(QStringLiteral("IPC-01"))->comment, QStringLiteral("One room"));
        recording.give(QStringLiteral("IPC-01"), std::nullopt);
        keep(recording);
        QVERIFY(!begin().answer(QStringLiteral("IPC-01")));
        QCOMPARE(begin().notes(QStringLiteral("IPC-01")).forPlan, QStringLiteral("One room"));
    }

    /// Somebody writes beside the window: what they wrote stays, and so does what is not kept yet.
    void whatOthersWroteMeanwhileStays()
    {
        ContactRecording mine = begin();
        mine.give(QStringLiteral("IPC-01"), choice("yes"));
        keep(mine);
        ContactRecording theirs = begin();
        theirs.giveMetWith({QStringLiteral("Cleo Example"), QStringLiteral("Deputy")});
        theirs.giveNotes(QStringLiteral("IPC-01"), {QStringLiteral("Theirs"), {}});
        theirs.give(QStringLiteral("IPC-09"), choice("assured"));
        keep(theirs);
        mine.give(QStringLiteral("IPC-01"), choice("partly"));
        QVERIFY(mine.reread());
        QCOMPARE(mine.answer(QStringLiteral("IPC-01"))->value,
                 subject::AnswerValue(subject::Choice{QStringLiteral("partly")}));
        QVERIFY(mine.answer(QStringLiteral("IPC-09")));
        keep(mine);
        const ContactRecording now = begin();
        QCOMPARE(now.review().metWith.name, QStringLiteral("Cleo Example"));
        QCOMPARE(now.notes(QStringLiteral("IPC-01")).forPlan, QStringLiteral("Theirs"));
        QCOMPARE(now.answer(QStringLiteral("IPC-01"))->value,
                 subject::AnswerValue(subject::Choice{QStringLiteral("partly")}));
    }

    /// "42 of 41" gives back what stood there: it must not take the place of what a colleague
    /// answered since this page last looked.
    void whatIsTakenBackReplacesNothing()
    {
        const QString question = QStringLiteral("IPC-01");
        const auto now = [&] {
            const ContactRecording again = begin();
            const Answer *answer = again.answer(question);
            return answer ? std::get<subject::Choice>(answer->value).key : QString();
        };
        ContactRecording mine = begin();
        mine.give(question, choice("yes"));
        keep(mine);
        ContactRecording theirs = begin();
        theirs.give(question, choice("no"));
        keep(theirs);
        mine.give(question, choice("partly"));
        mine.give(question, choice("yes"));
        keep(mine);
        QCOMPARE(now(), QStringLiteral("no"));
        QCOMPARE(mine.unkept(), QStringList());

        theirs.give(question, std::nullopt);
        keep(theirs);
        QVERIFY(mine.reread());
        theirs.give(question, choice("no"));
        keep(theirs);
        mine.give(question, choice("partly"));
        mine.give(question, std::nullopt);
        keep(mine);
        QCOMPARE(now(), QStringLiteral("no"));
    }

    void completingListsWhatIsMissing()
    {
        ContactRecording recording = begin();
        recording.give(QStringLiteral("IPC-01"), choice("yes"));
        const auto refused = recording.complete(m_officer);
        QVERIFY(!refused);
        QVERIFY(!recording.findings().empty());
        QVERIFY(!recording.review().isCompleted());
        for (const rules::Finding &finding : recording.findings())
            recording.give(finding.question,
                           Answer{.value = subject::Special{QStringLiteral("not_known")},
                                  .asAt = today,
                                  .source = subject::Source::Visit,
                                  .confirms = {},
                                  .comment = {},
                                  .councilNote = {}});
        const auto written = recording.complete(m_officer);
        QVERIFY2(written, written ? "" : qPrintable(written.error().message));
        QVERIFY(recording.review().isCompleted());
        QVERIFY(!recording.review().outcome.isEmpty());
    }

    void aCompletedContactNeedsAReason()
    {
        completingListsWhatIsMissing();
        ContactRecording recording = begin();
        recording.give(QStringLiteral("IPC-01"), choice("no"));
        QVERIFY(!recording.keep(m_officer, recording.unkept()));
        recording.correctBecause(QStringLiteral("Heard wrongly"));
        keep(recording);
        QCOMPARE(m_council->changes().back().why, QStringLiteral("Heard wrongly"));
        QCOMPARE(
            begin().review().outcome[QStringLiteral("colours")].toObject()[QStringLiteral("ipc")],
            QJsonValue(QStringLiteral("red")));
    }

    void anAnswerAfterItsContactIsAFault()
    {
        const ContactRecording recording = begin();
        Answer late = choice("yes");
        late.asAt = today.addDays(1);
        QVERIFY(!recording.faultOf(QStringLiteral("IPC-01"), late).isEmpty());
        QCOMPARE(recording.faultOf(QStringLiteral("IPC-01"), choice("yes")), QString());
    }

    void lastTimeSaysWhoAndWhen()
    {
        m_council->record(Council::request("1-1", "{'IPC-01': 'partly'}", QDate(2026, 11, 6)));
        const ContactRecording recording = begin();
        const auto last = workflow::lastTimes(m_council->session(), recording);
        QVERIFY(last);
        const workflow::LastTime &room = last->at(QStringLiteral("IPC-01"));
        QCOMPARE(room.answer, QStringLiteral("Partly"));
        QCOMPARE(room.colour, Colour::Amber);
        QCOMPARE(room.asAt, QDate(2026, 11, 6));
        QCOMPARE(room.contact, QStringLiteral("Visit on 6 November 2026"));
        QVERIFY(!room.officer.isEmpty());
        QVERIFY(recording.canConfirm(QStringLiteral("IPC-01")));
        QVERIFY(!recording.canConfirm(QStringLiteral("IPC-09")));
    }

    void aNoteIsFiledToItsQuestion()
    {
        workflow::Session &session = m_council->session();
        session.setOfficer(*workflow::officerNamed(session, QStringLiteral("Jo Fiction")));
        ContactRecording recording = begin();
        recording.giveNotes(QStringLiteral("IPC-01"), {{}, QStringLiteral("Watch")});
        keep(recording);
        subject::Note note = workflow::newNote(session, home(), recording.review().id);
        note.text = QStringLiteral("  The lift is out of order ");
        note = *workflow::keepNote(session, note);
        QCOMPARE(workflow::notes(session, home())->front().filed, QString());
        QVERIFY(workflow::fileNote(session, note,
                                   {QStringLiteral("answer_council"), QStringLiteral("IPC-01")}));
        QCOMPARE(begin().notes(QStringLiteral("IPC-01")).councilOnly,
                 QStringLiteral("Watch\nThe lift is out of order"));
        const auto rows = workflow::notes(session, home());
        QVERIFY(rows->front().isCouncilOnly);
        QVERIFY(!rows->front().filed.isEmpty());
        QVERIFY(workflow::deleteNote(session, rows->front().note, QStringLiteral("Written twice")));
        QVERIFY(workflow::notes(session, home())->empty());
    }

    void aNoteWrittenOutsideAContactGoesToThePlan()
    {
        workflow::Session &session = m_council->session();
        session.setOfficer(*workflow::officerNamed(session, QStringLiteral("Jo Fiction")));
        subject::Note note = workflow::newNote(session, home(), {});
        QVERIFY(!workflow::keepNote(session, note)); // empty
        note.text = QStringLiteral("New boiler in January");
        note = *workflow::keepNote(session, note);
        QVERIFY(!workflow::fileNote(session, note,
                                    {QStringLiteral("answer"), QStringLiteral("IPC-01")}));
        QVERIFY(workflow::fileNote(session, note, {QStringLiteral("plan"), {}}));
        QCOMPARE(workflow::notes(session, home())->front().filed, QStringLiteral("The plan"));
    }
};

QTEST_GUILESS_MAIN(TestContactRecording)
#include "test_contact_recording.moc"
