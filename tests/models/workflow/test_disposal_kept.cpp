#include "season.h"
#include "store/backup.h"
#include "workflow/removal.h"

#include <QObject>
#include <QTest>

using namespace workflow_tests;
using subject::Action;
using subject::Plan;
using workflow::Session;

namespace {

QString text(const char *latin1)
{
    return QString::fromLatin1(latin1);
}

} // namespace

/// What stays when a plan is destroyed, and what becomes of it on another laptop.
class TestDisposalKept : public QObject {
    Q_OBJECT

    std::unique_ptr<Season> m_season;

private Q_SLOTS:
    void init() { m_season = std::make_unique<Season>(); }
    void cleanup() { QCOMPARE(m_season->council().problems(), QStringList()); }

    /// The answer that counts today stays, wherever it was given; so does what is not over.
    void whatIsNeededStays()
    {
        m_season->set([](Plan &plan) { plan.keepUntil = Season::closed.addDays(1); });
        const QDate early = Season::closed.addDays(2); // many answers still count
        m_season->council().setDay(early);
        m_season->council().record(Council::request("1-1", "{'IPC-01': 'yes'}", early));
        const auto before =
            base::valueOrThrow(workflow::homeOverview(m_season->session(), m_season->home()));
        const auto row = m_season->plansDue().front();
        QVERIFY(row.holdings.stays.answers > 0);
        QVERIFY(row.holdings.goes.answers > 0);
        QVERIFY(m_season->destroy());
        const auto after =
            base::valueOrThrow(workflow::homeOverview(m_season->session(), m_season->home()));
        QCOMPARE(m_season->answersOf(early), 1);
        QCOMPARE(m_season->answersOf(Season::began), row.holdings.stays.answers);
        for (const auto &[question, rated] : before.rating.answers) {
            QCOMPARE(after.rating.answers.at(question).colour, rated.colour);
            const bool counts = rated.standing != rules::Standing::OutOfDate &&
                                rated.standing != rules::Standing::OtherSeason;
            if (counts)
                QCOMPARE(after.rating.answers.at(question).standing, rated.standing);
        }
        QCOMPARE(after.rating.overall.colour, before.rating.overall.colour);
    }

    /// A later contact is rated as it was, also by what was answered before its plan.
    void aLaterContactIsRatedAsItWas()
    {
        const QDate later = Season::began.addDays(140); // some answers still count then
        m_season->council().setDay(later);
        m_season->council().record(Council::request("1-1", "{'IPC-01': 'yes'}", later));
        m_season->council().setDay(Season::due);
        const auto ratings = [this, &later] {
            std::map<QString, rules::Standing> standings;
            const qint64 key = store::keyOf(m_season->session().file(), subject::RecordKind::Home,
                                            m_season->home().uuid());
            rules::NewestAnswers newest;
            const auto contacts = m_season->session().file().answers().newestBeside(key, 0, later);
            for (const rules::ContactAnswers &contact : contacts)
                newest.add(contact);
            const auto rating = rules::rate(
                rules::positionFrom(later, newest.answers(), m_season->session().library(), {}));
            for (const auto &[question, rated] : rating.answers) {
                if (rated.standing == rules::Standing::Current)
                    standings[question] = rated.standing;
            }
            return standings;
        };
        const auto before = ratings();
        QVERIFY(before.size() > 1);
        QVERIFY(m_season->destroy());
        QCOMPARE(ratings(), before);
        QCOMPARE(m_season->answersOf(later), 1);
        QVERIFY(m_season->answersOf(Season::began) < 4);
    }

    /// An action that goes on is of the plan under which it is done.
    void whatIsNotOverStays()
    {
        Plan second = m_season->secondPlan([this] { m_season->keepAction("Still to do", false); });
        m_season->council().setDay(Season::closed.addYears(8));
        auto held = m_season->plansDue().back().holdings;
        QCOMPARE(held.stays, (workflow::Holdings{.actions = 1}));
        QVERIFY(workflow::destroyPlans(m_season->session(), {m_season->plan().id, second.id},
                                       text("Why")));
        const auto left =
            base::valueOrThrow(workflow::actions(m_season->session(), m_season->home()));
        QCOMPARE(left.size(), size_t(1));
        Action action = left.front().action;
        QCOMPARE(action.what, text("Still to do"));
        action.progress = {.state = text("not_done"), .outcome = text("Too late"), .on = {}};
        QVERIFY(workflow::keepAction(m_season->session(), action));
        QVERIFY(m_season->plansDue().empty()); // of a period that is not over
        m_season->keepAction("Under a third plan", true);
        m_season->closePlan();
        m_season->council().setDay(m_season->session().today().addYears(7));
        QCOMPARE(m_season->plansDue().size(), size_t(1));
        QCOMPARE(m_season->plansDue().front().holdings.goes.actions, 2);
    }

    /// What a plan that is kept was agreed on stays with it, and goes with it.
    void aPlanThatIsKeptKeepsItsPosition()
    {
        const Plan first = m_season->plan();
        const Plan second = m_season->secondPlan([this] { m_season->keepAction("More", true); });
        QVERIFY(workflow::holdPlans(m_season->session(), {second.id}, text("The inquiry")));
        const auto position = [this, &second] {
            const auto rating =
                base::valueOrThrow(workflow::positionOf(m_season->session(), second));
            std::map<QString, subject::Colour> colours;
            for (const auto &[question, rated] : rating.answers)
                colours[question] = rated.colour;
            return colours;
        };
        m_season->council().setDay(Season::closed.addYears(8));
        const auto before = position();
        const auto row = m_season->plansDue().front();
        QVERIFY(row.holdings.stays.answers > 0);
        QVERIFY(workflow::destroyPlans(m_season->session(), {first.id}, text("End of its time")));
        QCOMPARE(position(), before);
        QCOMPARE(m_season->plansDue().size(), size_t(1)); // the one on hold
        QVERIFY(workflow::releasePlans(m_season->session(), {second.id}));
        QVERIFY(workflow::destroyPlans(m_season->session(), {second.id}, text("End of its time")));
        const auto rest = m_season->plansDue();
        QCOMPARE(rest.size(), size_t(1)); // what the second plan needed until now
        QCOMPARE(rest.front().plan.id, first.id);
        QCOMPARE(rest.front().holdings.goes.answers, row.holdings.stays.answers);
        QVERIFY(workflow::destroyPlans(m_season->session(), {first.id}, text("The rest")));
        QVERIFY(m_season->plansDue().empty());
        QCOMPARE(m_season->answersOf(Season::began), 0);
        QCOMPARE(store::find(m_season->session().file(), first.id)->destroyed.why,
                 text("End of its time"));
    }

    void itTravels()
    {
        QTemporaryDir folder;
        store::Surroundings surroundings = m_season->session().file().surroundings();
        surroundings.witnessFolder = folder.filePath(text("witness"));
        const auto other = base::valueOrThrow(
            Session::createToJoin(folder.filePath(text("other.planner")), surroundings));
        other->file().receive(m_season->council().changes());
        other->setOfficer(m_season->session().officer());
        m_season->council().setDay(Season::due);
        QCOMPARE(base::valueOrThrow(workflow::plansToDestroy(*other)).size(), size_t(1));
        // There somebody writes something to it meanwhile.
        subject::ContactNote call = workflow::newContactNote(*other, m_season->home());
        call.date = Season::began;
        call.line = text("An old call");
        call = base::valueOrThrow(workflow::keepContactNote(*other, call));
        const QString backup = folder.filePath(text("backup.planner"));
        store::backUp(m_season->session().file().path(), backup,
                      m_season->session().file().surroundings());
        QVERIFY(m_season->destroy());
        QCOMPARE(base::valueOrThrow(workflow::removalRows(m_season->session(), folder.path()))
                     .front()
                     .backups,
                 QStringList{backup});
        other->file().receive(m_season->council().changes());
        other->file().checkpoint();
        QVERIFY(!m_season->standsInFile(other->file().path()));
        QVERIFY(store::find(other->file(), m_season->plan().id)->destroyed.on.isValid());
        QCOMPARE(store::check(other->file()).problems, QStringList());
        std::vector<store::Change> theirs;
        other->file().journal().forEachChange(
            [&theirs](const store::Change &change) { theirs.push_back(change); });
        m_season->session().file().receive(theirs);
        QCOMPARE(m_season->council().digest(), store::digest(other->file()));
        m_season->session().file().rebuild();
        QCOMPARE(m_season->council().digest(), store::digest(other->file()));
        // What came from there is on the list again.
        QCOMPARE(m_season->plansDue().size(), size_t(1));
        QCOMPARE(m_season->plansDue().front().holdings.goes, (workflow::Holdings{.calls = 1}));
        QVERIFY(m_season->destroy());
        QVERIFY(m_season->plansDue().empty());
    }
};

QTEST_GUILESS_MAIN(TestDisposalKept)
#include "test_disposal_kept.moc"
