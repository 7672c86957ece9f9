#include "council.h"
#include "workflow/actions.h"
#include "workflow/escalations.h"
#include "workflow/plans.h"

#include <QObject>
#include <QTest>

using namespace workflow_tests;
using subject::Decision;
using workflow::EscalationRow;
using workflow::Raising;

namespace {

const QDate today(2026, 11, 20); // a Friday

QString text(const char *latin1)
{
    return QString::fromLatin1(latin1);
}

} // namespace

/// What is taken further, step by step, and what a home says is wrong.
class TestEscalations : public QObject {
    Q_OBJECT

    std::unique_ptr<Council> m_council;

    workflow::Session &session() { return m_council->session(); }
    base::Id<subject::Home> home() { return m_council->home("1-1").id; }
    Raising aprons()
    {
        Raising raising{
            .home = home(), .ladder = text("ppe-2026"), .item = text("Aprons"), .why = {}};
        raising.why = text("Aprons: under 24 hours");
        return raising;
    }
    template <typename Result>
    static QString faultAt(const Result &result)
    {
        return result ? text("nothing was refused") : result.error().path;
    }
    EscalationRow row()
    {
        return base::valueOrThrow(workflow::escalations(session(), home())).front();
    }

private Q_SLOTS:
    void init()
    {
        m_council = std::make_unique<Council>();
        m_council->import("cqc_id,name\r\n1-1,Alderbrook House\r\n");
        session().setOfficer(
            base::valueOrThrow(workflow::officerNamed(session(), text("Jo Fiction"))));
    }
    void cleanup() { QCOMPARE(m_council->problems(), QStringList()); }

    /// From the usual supplier to the council, with the working-day clock of each step.
    void stepByStep()
    {
        const auto raised = base::valueOrThrow(workflow::raise(session(), aprons()));
        QCOMPARE(row().now().step, text("supplier"));
        QCOMPARE(row().answerDue, QDate(2026, 11, 23)); // over the weekend
        m_council->setTime(QTime(11, 0));
        QVERIFY(workflow::moveUp(session(), raised.id, text("No answer")));
        QCOMPARE(row().now().step, text("other_supplier"));
        m_council->setTime(QTime(12, 0));
        Decision decision{text("moved_up"), text("Nothing to spare"), text("Birch Lodge"), {}};
        QVERIFY(workflow::decide(session(), raised.id, decision));
        QCOMPARE(row().now().step, text("council"));
        QCOMPARE(row().now().why, text("Nothing to spare"));
        QCOMPARE(row().answerDue, today); // the same day
        QCOMPARE(row().steps.size(), size_t(3));
        QCOMPARE(row().steps[1].decision.on, today);
        QCOMPARE(row().officer, text("Jo Fiction"));
        decision = {text("agreed"), text("Two boxes"), text("Emergency planning"), {}};
        QVERIFY(workflow::decide(session(), raised.id, decision));
        QVERIFY(workflow::closeEscalation(session(), raised.id, text("They came")));
        QVERIFY(!row().isOpen());
    }

    /// As a colleague's changes come in one after the other.
    void itWaitsForItsHome()
    {
        const auto raised = base::valueOrThrow(workflow::raise(session(), aprons()));
        subject::Escalation before(base::Id<subject::Escalation>(
            base::idFromContent(text("escalation"), text("elsewhere"))));
        subject::Escalation elsewhere = before;
        elsewhere.home =
            base::Id<subject::Home>(base::idFromContent(text("home"), text("not here yet")));
        subject::EscalationStep step(base::Id<subject::EscalationStep>(
            base::idFromContent(text("escalation_step"), text("elsewhere"))));
        step.home = elsewhere.home;
        step.escalation = elsewhere.id;
        session().file().write(
            {.officer = session().officer(),
             .records = {store::change(before, elsewhere), store::addition(step)}});
        const auto rows = base::valueOrThrow(workflow::escalations(session()));
        QCOMPARE(rows.size(), size_t(1));
        QCOMPARE(rows.front().escalation.id, raised.id);
    }

    void whatCannotBe()
    {
        Raising wrong = aprons();
        wrong.ladder = text("rope");
        QCOMPARE(faultAt(workflow::raise(session(), wrong)), text("ladder"));
        wrong = aprons();
        wrong.step = text("nobody");
        QCOMPARE(faultAt(workflow::raise(session(), wrong)), text("step"));
        wrong = aprons();
        wrong.item = text(" ");
        QCOMPARE(faultAt(workflow::raise(session(), wrong)), text("item"));
        wrong = aprons();
        wrong.why.clear();
        QCOMPARE(faultAt(workflow::raise(session(), wrong)), text("why"));
        Raising last = aprons();
        last.step = text("national");
        const auto raised = base::valueOrThrow(workflow::raise(session(), last));
        QCOMPARE(faultAt(workflow::moveUp(session(), raised.id, text("Still none"))), text("step"));
        QCOMPARE(faultAt(workflow::moveUp(session(), raised.id, {})), text("why"));
        QCOMPARE(faultAt(workflow::decide(session(), raised.id, {text("perhaps"), {}, {}, {}})),
                 text("decision/answer"));
        QCOMPARE(faultAt(workflow::decide(session(), raised.id, {text("agreed"), {}, {}, {}})),
                 text("decision/by"));
        QVERIFY(workflow::closeEscalation(session(), raised.id, text("They came")));
        QVERIFY(!workflow::closeEscalation(session(), raised.id, text("Twice")));
        QVERIFY(!workflow::moveUp(session(), raised.id, text("Too late")));
    }

    void waysOfTheCouncilsProfile()
    {
        const auto keys = [this](std::optional<subject::Area> area) {
            QStringList found;
            for (const editions::Ladder &ladder : workflow::laddersFor(session(), area))
                found += ladder.key;
            return found;
        };
        QVERIFY(keys({}).contains(text("staff-a")));
        QVERIFY(keys({}).contains(text("staff-b")));
        QCOMPARE(keys(subject::Area::Ppe).front(), text("ppe-2026"));
        QCOMPARE(keys(subject::Area::Clinical).front(), text("clinical"));
        const auto council = base::valueOrThrow(workflow::authority(session()));
        subject::Authority profiled = council;
        profiled.ladderProfile = text("b");
        QVERIFY(workflow::saveAuthority(session(), council, profiled));
        QVERIFY(!keys({}).contains(text("staff-a")));
        QVERIFY(keys({}).contains(text("staff-b")));
        QVERIFY(keys({}).contains(text("ppe-2026")));
    }

    /// Ten working days, from when the home was sent its copy.
    void aChallengeHasAClock()
    {
        m_council->record(Council::request("1-1", "{'IPC-01': 'no'}"));
        subject::Challenge challenge = workflow::newChallenge(session(), home());
        QCOMPARE(faultAt(workflow::keepChallenge(session(), challenge)), text("question"));
        challenge.question = text("IPC-01");
        QCOMPARE(faultAt(workflow::keepChallenge(session(), challenge)), text("says"));
        challenge.says = text("There is a room on each floor");
        QCOMPARE(faultAt(workflow::keepChallenge(session(), challenge)), text("raised_by/name"));
        challenge.by = {text("Ben Example"), text("Manager")};
        QVERIFY(workflow::keepChallenge(session(), challenge));
        auto rows = base::valueOrThrow(workflow::challenges(session(), home()));
        QCOMPARE(rows.front().due, QDate(2026, 12, 4));
        QVERIFY(!rows.front().answer.isEmpty()); // both versions stand beside each other
        subject::Plan plan = base::valueOrThrow(workflow::openPlan(session(), home()));
        plan.sent = {today.addDays(-4), text("home@example.org")};
        QVERIFY(workflow::keepPlan(session(), plan));
        rows = base::valueOrThrow(workflow::challenges(session(), home()));
        QCOMPARE(rows.front().due, QDate(2026, 11, 30));
        challenge.decision.outcome = text("partly");
        QCOMPARE(faultAt(workflow::keepChallenge(session(), challenge)), text("decision/words"));
        challenge.decision.words = text("One floor has none");
        QCOMPARE(faultAt(workflow::keepChallenge(session(), challenge)), text("decision/by"));
        challenge.decision.by = text("Jo Fiction");
        QVERIFY(workflow::keepChallenge(session(), challenge));
    }
};

QTEST_GUILESS_MAIN(TestEscalations)
#include "test_escalations.moc"
