#include "council.h"
#include "store/backup.h"
#include "store/undo.h"
#include "workflow/actions.h"
#include "workflow/disposal.h"
#include "workflow/escalations.h"
#include "workflow/outbreaks.h"
#include "workflow/people.h"
#include "workflow/plans.h"
#include "workflow/removal.h"

#include <QObject>
#include <QTest>

using namespace workflow_tests;
using subject::Action;
using subject::Plan;
using workflow::DisposalRow;
using workflow::Session;

namespace {

const QDate began(2026, 11, 20);
const QDate closed(2027, 3, 31);
const QDate lastDay(2033, 3, 31); // six years on
const QDate due = lastDay.addDays(1);
const char *const secret = "Zebedee Placeholder"; // an invented name that occurs nowhere else

QString text(const char *latin1)
{
    return QString::fromLatin1(latin1);
}

} // namespace

/// A plan is destroyed at the end of its time with what belongs to it alone.
class TestDisposal : public QObject {
    Q_OBJECT

    std::unique_ptr<Council> m_council;
    std::optional<base::Id<Plan>> m_plan;
    std::optional<base::Id<Action>> m_action;

    Session &session() { return m_council->session(); }
    base::Id<subject::Home> home() { return m_council->home("1-1").id; }
    Plan plan() { return *store::find(session().file(), *m_plan); }
    std::vector<DisposalRow> plansDue()
    {
        return base::valueOrThrow(workflow::plansToDestroy(session()));
    }
    base::Result<std::vector<DisposalRow>> destroy(const char *why = "End of its time")
    {
        return workflow::destroyPlans(session(), {*m_plan}, text(why));
    }
    void set(const std::function<void(Plan &)> &change)
    {
        Plan changed = plan();
        change(changed);
        base::valueOrThrow(workflow::keepPlan(session(), changed));
    }
    Action keepAction(const char *what, bool isDone)
    {
        Action action = workflow::newAction(session(), home(), text("IPC-01"));
        action.what = text(what);
        action.owner = {.side = text("home"), .name = text(secret), .organisation = {}};
        action.due = session().today().addDays(14);
        if (isDone)
            action.progress = {.state = text("done"), .outcome = text("As agreed"), .on = {}};
        return base::valueOrThrow(workflow::keepAction(session(), action));
    }
    void closePlan()
    {
        const Plan open = base::valueOrThrow(workflow::openPlan(session(), home()));
        m_plan = open.id;
        Plan after = open;
        after.status = text("closed");
        after.closed = {.on = {}, .why = text("The season is over, says Zebedee Placeholder")};
        base::valueOrThrow(workflow::keepPlan(session(), after));
    }
    /// A season with one of everything, closed.
    void liveThroughASeason()
    {
        auto visit = Council::request(
            "1-1", "{'NUM-02': 20, 'IPC-08': {'count': 5}, 'IPC-01': {'value': 'no', 'comment': "
                   "'Zebedee Placeholder says so'}, 'IPC-09': 'assured'}");
        visit.metWith = {.name = text(secret), .role = text("Deputy")};
        m_council->record(visit);
        keepAction("Ask Zebedee Placeholder", true);
        subject::ContactNote call = workflow::newContactNote(session(), home());
        call.line = text("Rang about Zebedee Placeholder");
        base::valueOrThrow(workflow::keepContactNote(session(), call));
        subject::Challenge challenge = workflow::newChallenge(session(), home());
        challenge.question = text("IPC-01");
        challenge.says = text("Not so");
        challenge.by = {.name = text(secret), .role = {}};
        challenge.decision = {.outcome = text("accepted"),
                              .words = text("Right"),
                              .by = text("Jo Fiction"),
                              .on = session().today()};
        base::valueOrThrow(workflow::keepChallenge(session(), challenge));
        subject::Outbreak outbreak = workflow::newOutbreak(session(), home());
        outbreak.infection = text("Flu");
        outbreak.adviser = text(secret);
        outbreak.over = session().today();
        base::valueOrThrow(workflow::keepOutbreak(session(), outbreak));
        m_council->setDay(closed);
        closePlan();
    }
    /// The next plan, a month later, after what is done under it.
    Plan secondPlan(const std::function<void()> &work)
    {
        const auto first = m_plan;
        m_council->setDay(closed.addDays(20));
        work();
        m_council->setDay(closed.addDays(30));
        closePlan();
        const Plan second = plan();
        m_plan = first;
        return second;
    }
    bool standsInFile(const QString &path)
    {
        for (const char *suffix : {"", "-wal"}) {
            QFile file(path + QString::fromLatin1(suffix));
            if (file.open(QIODevice::ReadOnly) && file.readAll().contains(secret))
                return true;
        }
        return false;
    }
    int answersOf(const QDate &day)
    {
        for (const store::ReviewLine &line : store::reviews(session().file(), home())) {
            if (line.review.date == day)
                return line.answers;
        }
        return -1;
    }

private Q_SLOTS:
    void init()
    {
        m_council = std::make_unique<Council>(began);
        m_council->import("cqc_id,name\r\n1-1,Alderbrook House\r\n1-2,Birch Lodge\r\n");
        session().setOfficer(
            base::valueOrThrow(workflow::officerNamed(session(), text("Jo Fiction"))));
        liveThroughASeason();
    }
    void cleanup() { QCOMPARE(m_council->problems(), QStringList()); }

    void itIsDueAfterItsLastDay()
    {
        const QDate own(2040, 5, 1);
        const struct {
            const char *name;
            QDate today;
            QDate own;
            std::optional<int> years;
            bool isDue;
        } rows[] = {
            {"the day it is closed", closed, {}, {}, false},
            {"two years, last day", {2029, 3, 31}, {}, 2, false},
            {"two years, day after", {2029, 4, 1}, {}, 2, true},
            {"last day", lastDay, {}, {}, false},
            {"day after", due, {}, {}, true},
            {"kept for longer", due, own, {}, false},
            {"its own day", own, own, {}, false},
            {"after its own day", own.addDays(1), own, {}, true},
        };
        for (const auto &row : rows) {
            set([&](Plan &plan) { plan.keepUntil = row.own; });
            const auto before = base::valueOrThrow(workflow::authority(session()));
            auto after = before;
            after.keepYears = row.years;
            base::valueOrThrow(workflow::saveAuthority(session(), before, after));
            m_council->setDay(row.today);
            QVERIFY2(plansDue().size() == size_t(row.isDue), row.name);
            const auto seen = workflow::plansAsDestroyed(session(), {*m_plan});
            QVERIFY2(seen.has_value() == row.isDue, row.name);
            if (!row.isDue) {
                QVERIFY2(!destroy(), row.name);
                QVERIFY2(seen.error().message.contains(text("must be kept until")), row.name);
            }
        }
    }

    void theListSaysWhatAPlanHolds()
    {
        m_council->setDay(due);
        const DisposalRow row = plansDue().front();
        QCOMPARE(row.home, text("Alderbrook House"));
        QCOMPARE(row.period, text("Winter 2026"));
        QCOMPARE(row.keepUntil, lastDay);
        const workflow::Holdings held{.contacts = 1,
                                      .answers = 4,
                                      .calls = 1,
                                      .actions = 1,
                                      .challenges = 1,
                                      .outbreaks = 1,
                                      .texts = 1};
        QVERIFY2(row.holdings.goes == held, qPrintable(workflow::holdingsWords(row.holdings.goes)));
        QVERIFY(row.holdings.stays.isEmpty());
        const QString asked = workflow::disposalWords({row});
        QVERIFY2(asked.startsWith(text("Destroy the plan Winter 2026 of Alderbrook House?")),
                 qPrintable(asked));
        QVERIFY2(asked.contains(workflow::holdingsWords(held)), qPrintable(asked));
        QCOMPARE(workflow::holdingsWords({}), text("nothing"));
        QCOMPARE(workflow::holdingsWords({.answers = 3}), text("3 answers"));
        QCOMPARE(workflow::holdingsWords({.contacts = 2, .answers = 3, .notes = 4, .actions = 5}),
                 text("2 contacts with 3 answers, 4 notes and 5 actions"));
    }

    void whatIsDestroyedIsGone()
    {
        m_council->setDay(due);
        QVERIFY(standsInFile(session().file().path()));
        const size_t before = m_council->changes().size();
        QVERIFY(destroy());
        QCOMPARE(m_council->changes().size(), before + 1); // one, with one reason
        QVERIFY(!standsInFile(session().file().path()));
        QVERIFY(plansDue().empty());
        QCOMPARE(workflow::destroyedWords(plan()),
                 text("Destroyed on 1 April 2033 by Jo Fiction: End of its time."));
        QCOMPARE(plan().closed, (subject::Closing{.on = closed, .why = {}}));
        QVERIFY(plan().isClosed());
        // Who, when and why stay; what is emptied is in no list.
        QCOMPARE(answersOf(began), 0);
        QVERIFY(base::valueOrThrow(workflow::actions(session(), home())).empty());
        QVERIFY(base::valueOrThrow(workflow::outbreaks(session(), home())).empty());
        const auto made = base::valueOrThrow(workflow::removalRows(session()));
        QCOMPARE(made.size(), size_t(1));
        QCOMPARE(made.front().officer, text("Jo Fiction"));
        QVERIFY2(made.front().values.size() < 10, qPrintable(made.front().values.join(u'\n')));
        QVERIFY(!destroy()); // nothing is left
    }

    void itCannotBeUndone()
    {
        m_council->setDay(due);
        QVERIFY(destroy());
        const qint64 change = store::lastOwnChange(session().file());
        const auto undo = store::planUndo(session().file(), {change});
        QVERIFY(undo.steps.empty());
        QVERIFY(!undo.left.empty());
        Plan reopened = plan();
        reopened.status = text("draft");
        QVERIFY(!workflow::keepPlan(session(), reopened));
    }

    void whatIsRefusedChangesNothing()
    {
        m_council->setDay(due);
        QVERIFY(workflow::holdPlans(session(), {*m_plan}, text("The inquiry")));
        const QString before = m_council->digest();
        QCOMPARE(plansDue().size(), size_t(1));
        QVERIFY(plansDue().front().isOnHold());
        const auto held = destroy();
        QVERIFY(!held);
        QVERIFY2(held.error().message.contains(text("The inquiry")),
                 qPrintable(held.error().message));
        QVERIFY(!workflow::holdPlans(session(), {*m_plan}, text(" ")));
        QVERIFY(!workflow::holdPlans(session(), {}, text("Why")));
        QCOMPARE(m_council->digest(), before);
        QVERIFY(workflow::releasePlans(session(), {*m_plan}));
        const QString released = m_council->digest();
        QVERIFY(!destroy(" "));
        QVERIFY(!destroy("NHS number 943 476 5919"));
        QVERIFY(!workflow::destroyPlans(session(), {}, text("Why")));
        QVERIFY(!workflow::destroyPlans(
            session(), {*m_plan, workflow::planId(home(), text("unknown"))}, text("Why")));
        QCOMPARE(m_council->digest(), released);
        const auto reading = base::valueOrThrow(Session::open(session().file().path(),
                                                              store::PlannerFile::Access::Read,
                                                              session().file().surroundings()));
        reading->setOfficer(session().officer());
        QCOMPARE(base::valueOrThrow(workflow::plansToDestroy(*reading)).size(), size_t(1));
        QVERIFY(!workflow::destroyPlans(*reading, {*m_plan}, text("Why")));
        QCOMPARE(m_council->digest(), released);
    }

    void anOpenPlanIsNeverDue()
    {
        m_council->setDay(due);
        keepAction("Something new", false);
        const Plan open = base::valueOrThrow(workflow::openPlan(session(), home()));
        Plan kept = open;
        kept.keepUntil = QDate(2030, 1, 1);
        QVERIFY(workflow::keepPlan(session(), kept));
        QCOMPARE(plansDue().size(), size_t(1));
        QCOMPARE(plansDue().front().plan.id, *m_plan);
        const auto refused = workflow::destroyPlans(session(), {open.id}, text("Why"));
        QVERIFY(!refused);
        QVERIFY2(refused.error().message.contains(text("open")),
                 qPrintable(refused.error().message));
    }

    /// The answer that counts today stays, wherever it was given; so does what is not over.
    void whatIsNeededStays()
    {
        set([](Plan &plan) { plan.keepUntil = closed.addDays(1); });
        const QDate early = closed.addDays(2); // many answers still count
        m_council->setDay(early);
        m_council->record(Council::request("1-1", "{'IPC-01': 'yes'}", early));
        const auto before = base::valueOrThrow(workflow::homeOverview(session(), home()));
        const auto row = plansDue().front();
        QVERIFY(row.holdings.stays.answers > 0);
        QVERIFY(row.holdings.goes.answers > 0);
        QVERIFY(destroy());
        const auto after = base::valueOrThrow(workflow::homeOverview(session(), home()));
        QCOMPARE(answersOf(early), 1);
        QCOMPARE(answersOf(began), row.holdings.stays.answers);
        for (const auto &[question, rated] : before.rating.answers) {
            QCOMPARE(after.rating.answers.at(question).colour, rated.colour);
            const bool counts = rated.standing != rules::Standing::OutOfDate &&
                                rated.standing != rules::Standing::OtherSeason;
            if (counts)
                QCOMPARE(after.rating.answers.at(question).standing, rated.standing);
        }
        QCOMPARE(after.rating.overall.colour, before.rating.overall.colour);
    }

    /// An action that goes on is of the plan under which it is done.
    void whatIsNotOverStays()
    {
        Plan second = secondPlan([this] { keepAction("Still to do", false); });
        m_council->setDay(closed.addYears(8));
        auto held = plansDue().back().holdings;
        QCOMPARE(held.stays, (workflow::Holdings{.actions = 1}));
        QVERIFY(workflow::destroyPlans(session(), {*m_plan, second.id}, text("Why")));
        const auto left = base::valueOrThrow(workflow::actions(session(), home()));
        QCOMPARE(left.size(), size_t(1));
        Action action = left.front().action;
        QCOMPARE(action.what, text("Still to do"));
        action.progress = {.state = text("not_done"), .outcome = text("Too late"), .on = {}};
        QVERIFY(workflow::keepAction(session(), action));
        QVERIFY(plansDue().empty()); // of a period that is not over
        keepAction("Under a third plan", true);
        closePlan();
        m_council->setDay(session().today().addYears(7));
        QCOMPARE(plansDue().size(), size_t(1));
        QCOMPARE(plansDue().front().holdings.goes.actions, 2);
    }

    /// What a plan that is kept was agreed on stays with it, and goes with it.
    void aPlanThatIsKeptKeepsItsPosition()
    {
        const Plan first = plan();
        const Plan second = secondPlan([this] { keepAction("More", true); });
        QVERIFY(workflow::holdPlans(session(), {second.id}, text("The inquiry")));
        const auto position = [this, &second] {
            const auto rating = base::valueOrThrow(workflow::positionOf(session(), second));
            std::map<QString, subject::Colour> colours;
            for (const auto &[question, rated] : rating.answers)
                colours[question] = rated.colour;
            return colours;
        };
        m_council->setDay(closed.addYears(8));
        const auto before = position();
        const auto row = plansDue().front();
        QVERIFY(row.holdings.stays.answers > 0);
        QVERIFY(workflow::destroyPlans(session(), {first.id}, text("End of its time")));
        QCOMPARE(position(), before);
        QCOMPARE(plansDue().size(), size_t(1)); // the one on hold
        QVERIFY(workflow::releasePlans(session(), {second.id}));
        QVERIFY(workflow::destroyPlans(session(), {second.id}, text("End of its time")));
        const auto rest = plansDue();
        QCOMPARE(rest.size(), size_t(1)); // what the second plan needed until now
        QCOMPARE(rest.front().plan.id, first.id);
        QCOMPARE(rest.front().holdings.goes.answers, row.holdings.stays.answers);
        QVERIFY(workflow::destroyPlans(session(), {first.id}, text("The rest")));
        QVERIFY(plansDue().empty());
        QCOMPARE(answersOf(began), 0);
        QCOMPARE(store::find(session().file(), first.id)->destroyed.why, text("End of its time"));
    }

    /// Also what was written, put right and deleted meanwhile.
    void whatStoodThereBeforeGoesToo()
    {
        subject::ContactNote call = workflow::newContactNote(session(), home());
        call.date = began;
        call.line = text("Zebedee Placeholder rang");
        call = base::valueOrThrow(workflow::keepContactNote(session(), call));
        subject::ContactNote after = call;
        after.line = text("The manager rang");
        after.deleted = subject::Deletion{.why = text("about Zebedee Placeholder")};
        QVERIFY(workflow::keep(session(), {store::change(call, after)}).changed);
        m_council->setDay(due);
        QVERIFY(destroy());
        QVERIFY(!standsInFile(session().file().path()));
        QVERIFY(store::find(session().file(), call.id)->deleted);
    }

    void itTravels()
    {
        QTemporaryDir folder;
        store::Surroundings surroundings = session().file().surroundings();
        surroundings.witnessFolder = folder.filePath(text("witness"));
        const auto other = base::valueOrThrow(
            Session::createToJoin(folder.filePath(text("other.planner")), surroundings));
        other->file().receive(m_council->changes());
        other->setOfficer(session().officer());
        m_council->setDay(due);
        QCOMPARE(base::valueOrThrow(workflow::plansToDestroy(*other)).size(), size_t(1));
        // There somebody writes something to it meanwhile.
        subject::ContactNote call = workflow::newContactNote(*other, home());
        call.date = began;
        call.line = text("An old call");
        call = base::valueOrThrow(workflow::keepContactNote(*other, call));
        const QString backup = folder.filePath(text("backup.planner"));
        store::backUp(session().file().path(), backup, session().file().surroundings());
        QVERIFY(destroy());
        QCOMPARE(
            base::valueOrThrow(workflow::removalRows(session(), folder.path())).front().backups,
            QStringList{backup});
        other->file().receive(m_council->changes());
        other->file().checkpoint();
        QVERIFY(!standsInFile(other->file().path()));
        QVERIFY(store::find(other->file(), *m_plan)->destroyed.on.isValid());
        QCOMPARE(store::check(other->file()).problems, QStringList());
        std::vector<store::Change> theirs;
        other->file().journal().forEachChange(
            [&theirs](const store::Change &change) { theirs.push_back(change); });
        session().file().receive(theirs);
        QCOMPARE(m_council->digest(), store::digest(other->file()));
        session().file().rebuild();
        QCOMPARE(m_council->digest(), store::digest(other->file()));
        // What came from there is on the list again.
        QCOMPARE(plansDue().size(), size_t(1));
        QCOMPARE(plansDue().front().holdings.goes, (workflow::Holdings{.calls = 1}));
        QVERIFY(destroy());
        QVERIFY(plansDue().empty());
    }

    void whatIsSaidOfAPlan()
    {
        const auto council = base::valueOrThrow(workflow::authority(session()));
        QCOMPARE(workflow::keepingWords(plan(), council),
                 text("Kept until 31 March 2033: 6 years after it is closed (local suggestion)."));
        set([](Plan &plan) { plan.keepUntil = QDate(2040, 1, 1); });
        QVERIFY(workflow::holdPlans(session(), {*m_plan}, text("The inquiry")));
        QCOMPARE(workflow::keepingWords(plan(), council),
                 text("Kept until 1 January 2040. On hold: The inquiry"));
        Plan tooEarly = plan();
        tooEarly.keepUntil = closed.addDays(-1);
        QVERIFY(!workflow::keepPlan(session(), tooEarly));
        QCOMPARE(workflow::keepUntil(Plan(*m_plan), council), QDate());
    }
};

QTEST_GUILESS_MAIN(TestDisposal)
#include "test_disposal.moc"
