#include "season.h"
#include "store/undo.h"
#include "workflow/history.h"
#include "workflow/removal.h"

#include <QObject>
#include <QTest>

using namespace workflow_tests;

using subject::Plan;
using workflow::Session;

namespace {

QString text(const char *latin1)
{
    return QString::fromLatin1(latin1);
}

} // namespace

/// A plan is destroyed at the end of its time with what belongs to it alone.
class TestDisposal : public QObject {
    Q_OBJECT

    std::unique_ptr<Season> m_season;

private Q_SLOTS:
    void init() { m_season = std::make_unique<Season>(); }
    void cleanup() { QCOMPARE(m_season->council().problems(), QStringList()); }

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
            {"the day it is closed", Season::closed, {}, {}, false},
            {"two years, last day", {2029, 3, 31}, {}, 2, false},
            {"two years, day after", {2029, 4, 1}, {}, 2, true},
            {"last day", Season::lastDay, {}, {}, false},
            {"day after", Season::due, {}, {}, true},
            {"kept for longer", Season::due, own, {}, false},
            {"its own day", own, own, {}, false},
            {"after its own day", own.addDays(1), own, {}, true},
        };
        for (const auto &row : rows) {
            m_season->set([&](Plan &plan) { plan.keepUntil = row.own; });
            const auto before = base::valueOrThrow(workflow::authority(m_season->session()));
            auto after = before;
            after.keepYears = row.years;
            base::valueOrThrow(workflow::saveAuthority(m_season->session(), before, after));
            m_season->council().setDay(row.today);
            QVERIFY2(m_season->plansDue().size() == size_t(row.isDue), row.name);
            const auto seen =
                workflow::plansAsDestroyed(m_season->session(), {m_season->plan().id});
            QVERIFY2(seen.has_value() == row.isDue, row.name);
            if (!row.isDue) {
                QVERIFY2(!m_season->destroy(), row.name);
                QVERIFY2(seen.error().message.contains(text("must be kept until")), row.name);
            }
        }
    }

    void theListSaysWhatAPlanHolds()
    {
        m_season->council().setDay(Season::due);
        const workflow::DisposalRow row = m_season->plansDue().front();
        QCOMPARE(row.home, text("Alderbrook House"));
        QCOMPARE(row.period, text("Winter 2026"));
        QCOMPARE(row.keepUntil, Season::lastDay);
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
        m_season->council().setDay(Season::due);
        QVERIFY(m_season->standsInFile(m_season->session().file().path()));
        const size_t before = m_season->council().changes().size();
        QVERIFY(m_season->destroy());
        QCOMPARE(m_season->council().changes().size(), before + 1); // one, with one reason
        QVERIFY(!m_season->standsInFile(m_season->session().file().path()));
        QVERIFY(m_season->plansDue().empty());
        QCOMPARE(workflow::destroyedWords(m_season->plan()),
                 text("Destroyed on 1 April 2033 by Jo Fiction: End of its time."));
        QCOMPARE(m_season->plan().closed, (subject::Closing{.on = Season::closed, .why = {}}));
        QVERIFY(m_season->plan().isClosed());
        // Who, when and why stay; what is emptied is in no list.
        QCOMPARE(m_season->answersOf(Season::began), 0);
        QVERIFY(
            base::valueOrThrow(workflow::actions(m_season->session(), m_season->home())).empty());
        QVERIFY(
            base::valueOrThrow(workflow::outbreaks(m_season->session(), m_season->home())).empty());
        const auto contacts =
            base::valueOrThrow(workflow::homeContacts(m_season->session(), m_season->home()));
        QCOMPARE(contacts.contacts.size(), size_t(1));
        QVERIFY(contacts.contacts.front().isDestroyed);
        const auto made = base::valueOrThrow(workflow::removalRows(m_season->session()));
        QCOMPARE(made.size(), size_t(1));
        QCOMPARE(made.front().officer, text("Jo Fiction"));
        QVERIFY2(made.front().values.size() < 10, qPrintable(made.front().values.join(u'\n')));
        QVERIFY(!m_season->destroy()); // nothing is left
    }

    void itCannotBeUndone()
    {
        m_season->council().setDay(Season::due);
        QVERIFY(m_season->destroy());
        const qint64 change = store::lastOwnChange(m_season->session().file());
        const auto undo = store::planUndo(m_season->session().file(), {change});
        QVERIFY(undo.steps.empty());
        QVERIFY(!undo.left.empty());
        // Nor by taking back what was written before it, such as that the plan was closed.
        std::set<qint64> all;
        for (qint64 key = 1; key <= change; ++key)
            all.insert(key);
        for (const auto &step : store::planUndo(m_season->session().file(), all).steps)
            QVERIFY(step.id != m_season->planId().uuid());
        // Nor value by value.
        const auto written = base::valueOrThrow(
            workflow::history(m_season->session(), {.record = m_season->planId().uuid()}));
        QString first; // the entry that made it a draft
        for (const lists::HistoryRow &row : written.rows)
            first = row.field == QLatin1StringView("status") ? row.entry : first;
        const auto put = workflow::restoreValue(m_season->session(), first, text("status"));
        QVERIFY(!put);
        QVERIFY2(put.error().message.contains(text("was destroyed")),
                 qPrintable(put.error().message));
        Plan reopened = m_season->plan();
        reopened.status = text("draft");
        QVERIFY(!workflow::keepPlan(m_season->session(), reopened));
    }

    void whatIsRefusedChangesNothing()
    {
        m_season->council().setDay(Season::due);
        QVERIFY(
            workflow::holdPlans(m_season->session(), {m_season->plan().id}, text("The inquiry")));
        const QString before = m_season->council().digest();
        QCOMPARE(m_season->plansDue().size(), size_t(1));
        QVERIFY(m_season->plansDue().front().isOnHold());
        const auto held = m_season->destroy();
        QVERIFY(!held);
        QVERIFY2(held.error().message.contains(text("The inquiry")),
                 qPrintable(held.error().message));
        QVERIFY(!workflow::holdPlans(m_season->session(), {m_season->plan().id}, text(" ")));
        QVERIFY(!workflow::holdPlans(m_season->session(), {}, text("Why")));
        QCOMPARE(m_season->council().digest(), before);
        QVERIFY(workflow::releasePlans(m_season->session(), {m_season->plan().id}));
        const QString released = m_season->council().digest();
        QVERIFY(!m_season->destroy(" "));
        QVERIFY(!m_season->destroy("NHS number 943 476 5919"));
        QVERIFY(!workflow::destroyPlans(m_season->session(), {}, text("Why")));
        QVERIFY(!workflow::destroyPlans(
            m_season->session(),
            {m_season->plan().id, workflow::planId(m_season->home(), text("unknown"))},
            text("Why")));
        QCOMPARE(m_season->council().digest(), released);
        const auto reading = base::valueOrThrow(
            Session::open(m_season->session().file().path(), store::PlannerFile::Access::Read,
                          m_season->session().file().surroundings()));
        reading->setOfficer(m_season->session().officer());
        QCOMPARE(base::valueOrThrow(workflow::plansToDestroy(*reading)).size(), size_t(1));
        QVERIFY(!workflow::destroyPlans(*reading, {m_season->plan().id}, text("Why")));
        QCOMPARE(m_season->council().digest(), released);
    }

    void anOpenPlanIsNeverDue()
    {
        m_season->council().setDay(Season::due);
        m_season->keepAction("Something new", false);
        const Plan open =
            base::valueOrThrow(workflow::openPlan(m_season->session(), m_season->home()));
        Plan kept = open;
        kept.keepUntil = QDate(2030, 1, 1);
        QVERIFY(workflow::keepPlan(m_season->session(), kept));
        QCOMPARE(m_season->plansDue().size(), size_t(1));
        QCOMPARE(m_season->plansDue().front().plan.id, m_season->plan().id);
        const auto refused = workflow::destroyPlans(m_season->session(), {open.id}, text("Why"));
        QVERIFY(!refused);
        QVERIFY2(refused.error().message.contains(text("open")),
                 qPrintable(refused.error().message));
    }

    /// Also what was written, put right and deleted meanwhile.
    void whatStoodThereBeforeGoesToo()
    {
        subject::ContactNote call = workflow::newContactNote(m_season->session(), m_season->home());
        call.date = Season::began;
        call.line = text("Zebedee Placeholder rang");
        call = base::valueOrThrow(workflow::keepContactNote(m_season->session(), call));
        subject::ContactNote after = call;
        after.line = text("The manager rang");
        after.deleted = subject::Deletion{.why = text("about Zebedee Placeholder")};
        QVERIFY(workflow::keep(m_season->session(), {store::change(call, after)}).changed);
        m_season->council().setDay(Season::due);
        QVERIFY(m_season->destroy());
        QVERIFY(!m_season->standsInFile(m_season->session().file().path()));
        QVERIFY(store::find(m_season->session().file(), call.id)->deleted);
    }

    void whatIsSaidOfAPlan()
    {
        const auto council = base::valueOrThrow(workflow::authority(m_season->session()));
        QCOMPARE(workflow::keepingWords(m_season->plan(), council),
                 text("Kept until 31 March 2033: 6 years after it is closed (local "
                      "suggestion)."));
        m_season->set([](Plan &plan) { plan.keepUntil = QDate(2040, 1, 1); });
        QVERIFY(
            workflow::holdPlans(m_season->session(), {m_season->plan().id}, text("The inquiry")));
        QCOMPARE(workflow::keepingWords(m_season->plan(), council),
                 text("Kept until 1 January 2040. On hold: The inquiry"));
        Plan tooEarly = m_season->plan();
        tooEarly.keepUntil = Season::closed.addDays(-1);
        QVERIFY(!workflow::keepPlan(m_season->session(), tooEarly));
        QCOMPARE(workflow::keepUntil(Plan(m_season->plan().id), council), QDate());
    }
};

QTEST_GUILESS_MAIN(TestDisposal)
#include "test_disposal.moc"
