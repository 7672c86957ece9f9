#include "council.h"
#include "workflow/actions.h"
#include "workflow/escalations.h"
#include "workflow/notes.h"
#include "workflow/people.h"
#include "workflow/plans.h"
#include "workflow/reassigning.h"

#include <QObject>
#include <QTest>

using namespace workflow_tests;
using subject::Home;
using subject::Officer;

namespace {

QString text(const char *latin1)
{
    return QString::fromLatin1(latin1);
}

const QByteArray list = "cqc_id,name,lead_officer\r\n1-1,Alderbrook House,Sam Leaver\r\n"
                        "1-2,Birch Lodge,Sam Leaver\r\n1-3,Cedar View,Kim Stays\r\n";

} // namespace

/// Somebody leaves, and what is open in their name goes to somebody else.
class TestReassigning : public QObject {
    Q_OBJECT

    std::unique_ptr<Council> m_council;

    workflow::Session &session() { return m_council->session(); }
    Officer officer(const char *name)
    {
        return base::valueOrThrow(workflow::findOfficer(session(), text(name)));
    }
    base::Id<Officer> idOf(const char *name) { return officer(name).id; }
    Home home(const char *location) { return m_council->home(location); }
    void cover(const char *location, const char *name)
    {
        const Home before = home(location);
        Home after = before;
        after.coverOfficer = idOf(name);
        QVERIFY(workflow::saveHome(session(), before, after));
    }
    subject::Action keepAction(const char *location, const char *name, const char *state = "new")
    {
        subject::Action action = workflow::newAction(session(), home(location).id);
        action.what = text("Book a session");
        action.owner = {.side = text("home"), .name = text("The manager"), .organisation = {}};
        action.due = QDate(2026, 12, 18);
        action.officer = idOf(name);
        action.progress.state = text(state);
        if (action.progress.state == text("done"))
            action.progress.outcome = text("Booked");
        return base::valueOrThrow(workflow::keepAction(session(), action));
    }
    std::optional<base::Id<Officer>> officerOf(const subject::Action &action)
    {
        return store::find(session().file(), action.id)->officer;
    }
    base::Result<workflow::Reassignment> reassign(const char *from, const char *to,
                                                  const std::vector<base::Id<Home>> &homes = {},
                                                  const char *why = "")
    {
        return workflow::reassign(session(), idOf(from), idOf(to), homes, {.why = text(why)});
    }

private Q_SLOTS:
    void init()
    {
        m_council = std::make_unique<Council>();
        m_council->import(list);
        session().setOfficer(
            base::valueOrThrow(workflow::officerNamed(session(), text("Jo Fiction"))));
    }
    void cleanup() { QCOMPARE(m_council->problems(), QStringList()); }

    void whatIsOpenGoesAcrossInOneChange()
    {
        cover("1-3", "Sam Leaver");
        const subject::Action open = keepAction("1-1", "Sam Leaver");
        const subject::Action done = keepAction("1-1", "Sam Leaver", "done");
        const subject::Action ofKim = keepAction("1-3", "Kim Stays");
        const subject::Plan plan =
            base::valueOrThrow(workflow::openPlan(session(), home("1-1").id));
        QCOMPARE(plan.leadOfficer, std::optional(idOf("Sam Leaver")));
        const size_t before = m_council->changes().size();

        const auto preview = base::valueOrThrow(
            workflow::reassignmentOf(session(), idOf("Sam Leaver"), idOf("Jo Fiction")));
        QCOMPARE(m_council->changes().size(), before);
        const auto gone = base::valueOrThrow(reassign("Sam Leaver", "Jo Fiction"));
        QVERIFY(gone == preview);
        QCOMPARE(gone.homesLed.size(), size_t(2));
        QCOMPARE(gone.homesCovered.size(), size_t(1));
        QCOMPARE(gone.plans.size(), size_t(1));
        QCOMPARE(gone.actions.size(), size_t(1));
        QCOMPARE(m_council->changes().size(), before + 1);
        QCOMPARE(m_council->changes().back().why,
                 text("Handed over from Sam Leaver to Jo Fiction"));
        for (const char *location : {"1-1", "1-2"})
            QCOMPARE(home(location).leadOfficer, std::optional(idOf("Jo Fiction")));
        QCOMPARE(home("1-3").leadOfficer, std::optional(idOf("Kim Stays")));
        QCOMPARE(home("1-3").coverOfficer, std::optional(idOf("Jo Fiction")));
        QCOMPARE(store::find(session().file(), plan.id)->leadOfficer,
                 std::optional(idOf("Jo Fiction")));
        QCOMPARE(officerOf(open), std::optional(idOf("Jo Fiction")));
        QCOMPARE(officerOf(done), std::optional(idOf("Sam Leaver"))); // as it was done
        QCOMPARE(officerOf(ofKim), std::optional(idOf("Kim Stays")));
        // Once more: nothing is left, and nothing is written.
        QVERIFY(base::valueOrThrow(reassign("Sam Leaver", "Jo Fiction")).isEmpty());
        QCOMPARE(m_council->changes().size(), before + 1);
    }

    void whatWasDoneStaysWithWhoDidIt()
    {
        session().setOfficer(idOf("Sam Leaver"));
        const auto note = [&] {
            subject::ContactNote call = workflow::newContactNote(session(), home("1-1").id);
            call.line = text("Rang about gloves");
            return base::valueOrThrow(workflow::keepContactNote(session(), call));
        }();
        auto referral = workflow::newReferral(session(), home("1-1").id);
        referral.reference = text("SG-1");
        QVERIFY(workflow::keepReferral(session(), referral));
        const auto raised = workflow::raise(session(), {.home = home("1-1").id,
                                                        .ladder = text("ppe-2026"),
                                                        .item = text("Gloves"),
                                                        .why = text("One day is left")});
        QVERIFY(raised);
        workflow::RecordRequest request = Council::request("1-1", "{'IPC-01': 'yes'}");
        request.officer = text("Sam Leaver");
        m_council->record(request);
        QVERIFY(reassign("Sam Leaver", "Kim Stays"));
        store::PlannerFile &file = session().file();
        const auto sam = std::optional(idOf("Sam Leaver"));
        QCOMPARE(store::find(file, note.id)->officer, sam);
        QCOMPARE(store::find(file, referral.id)->officer, sam);
        QCOMPARE(store::every<subject::EscalationStep>(file).front().officer, sam);
        QCOMPARE(store::every<subject::Review>(file).front().officer, sam);
    }

    void nobodyBothLeadsAndCovers()
    {
        cover("1-1", "Kim Stays");  // comes to lead what she covers
        cover("1-3", "Sam Leaver"); // comes to cover what she leads
        const auto preview = base::valueOrThrow(
            workflow::reassignmentOf(session(), idOf("Sam Leaver"), idOf("Kim Stays")));
        QCOMPARE(workflow::homesLosingCover(preview, idOf("Sam Leaver"), idOf("Kim Stays")).size(),
                 size_t(2));
        QVERIFY(reassign("Sam Leaver", "Kim Stays"));
        for (const char *location : {"1-1", "1-3"}) {
            QCOMPARE(home(location).leadOfficer, std::optional(idOf("Kim Stays")));
            QVERIFY(!home(location).coverOfficer);
        }
    }

    void onlySomeHomes()
    {
        const subject::Action first = keepAction("1-1", "Sam Leaver");
        const subject::Action second = keepAction("1-2", "Sam Leaver");
        const auto gone = base::valueOrThrow(
            reassign("Sam Leaver", "Kim Stays", {home("1-2").id}, "Sam goes part time"));
        QCOMPARE(gone.homesLed.size(), size_t(1));
        QCOMPARE(home("1-1").leadOfficer, std::optional(idOf("Sam Leaver")));
        QCOMPARE(home("1-2").leadOfficer, std::optional(idOf("Kim Stays")));
        QCOMPARE(officerOf(first), std::optional(idOf("Sam Leaver")));
        QCOMPARE(officerOf(second), std::optional(idOf("Kim Stays")));
        QCOMPARE(m_council->changes().back().why, text("Sam goes part time"));
    }

    /// journal rule 11: a file that still names the leaver says nothing new.
    void aLaterFileDoesNotBringThemBack()
    {
        QVERIFY(reassign("Sam Leaver", "Kim Stays"));
        QCOMPARE(m_council->import(list).unchanged, 3);
        QCOMPARE(m_council->import(QByteArray(list).replace("Sam Leaver", "sam  LEAVER")).unchanged,
                 3);
        QCOMPARE(home("1-1").leadOfficer, std::optional(idOf("Kim Stays")));
        // A file that says something new counts.
        m_council->import(
            QByteArray(list).replace("Birch Lodge,Sam Leaver", "Birch Lodge,New Name"));
        QCOMPARE(home("1-1").leadOfficer, std::optional(idOf("Kim Stays")));
        QCOMPARE(home("1-2").leadOfficer, std::optional(idOf("New Name")));
    }

    void whatIsRefused()
    {
        const QString before = m_council->digest();
        QVERIFY(!reassign("Sam Leaver", "Sam Leaver"));
        const auto other = reassign("Sam Leaver", "Kim Stays", {home("1-2").id, home("1-3").id});
        QVERIFY(!other);
        QVERIFY2(other.error().message.contains(text("Cedar View")),
                 qPrintable(other.error().message));
        const auto nobody = workflow::findOfficer(session(), text("Nobody"));
        QVERIFY(!nobody);
        QVERIFY2(nobody.error().message.contains(text("Kim Stays")),
                 qPrintable(nobody.error().message));
        QVERIFY(!workflow::findOfficer(session(), {}));
        QCOMPARE(officer("  kim   STAYS ").name, text("Kim Stays"));
        QVERIFY(!reassign("Sam Leaver", "Kim Stays", {}, "His NHS number is 943 476 5919"));
        QCOMPARE(m_council->digest(), before);
        QCOMPARE(base::valueOrThrow(workflow::officers(session())).size(), size_t(3));
    }
};

QTEST_GUILESS_MAIN(TestReassigning)
#include "test_reassigning.moc"
