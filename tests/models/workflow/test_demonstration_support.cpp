// ctest-label: slow
#include "models/workflow/demonstrations.h"
#include "store/check.h"
#include "store/records.h"
#include "workflow/actions.h"
#include "workflow/demonstration/county.h"
#include "workflow/escalations.h"
#include "workflow/funding.h"
#include "workflow/outbreaks.h"
#include "workflow/people.h"
#include "workflow/plans.h"

#include <QObject>
#include <QRegularExpression>
#include <QTest>
#include <set>

using namespace demonstrations;
using workflow::demonstration::County;
using workflow::demonstration::Story;

namespace {

/// How often `keep` refuses what the file holds: each record is kept again as it is, and what an
/// officer could not have written is refused.
template <typename Record, typename Kept>
int refused(workflow::Session &session,
            base::Result<Kept> (*keep)(workflow::Session &, Record, const workflow::Saying &))
{
    int refusals = 0;
    for (const Record &record : store::every<Record>(session.file())) {
        const auto kept = keep(session, record, {});
        if (!kept) {
            qWarning("%s", qPrintable(kept.error().path + QLatin1Char(' ') + kept.error().message));
            ++refusals;
        }
    }
    return refusals;
}

} // namespace

/// What the demonstration tells of help, actions, people, outbreaks and money.
class TestDemonstrationSupport : public QObject {
    Q_OBJECT

    Maker m_maker;
    std::unique_ptr<workflow::Session> m_county; ///< 160 homes, one year to 22 November 2026
    std::unique_ptr<County> m_told;

    workflow::Session &session() { return *m_county; }
    base::Id<subject::Home> homeOf(Story story) { return m_told->told(story)->home.id; }

    template <typename Record>
    std::vector<Record> every(const std::optional<base::Id<subject::Home>> &home = {})
    {
        return store::every<Record>(session().file(), home);
    }

private Q_SLOTS:
    void initTestCase()
    {
        const auto wanted = m_maker.request(160, 1);
        m_county = m_maker.make(wanted);
        const workflow::demonstration::Words words;
        m_told = std::make_unique<County>(workflow::demonstration::makeCounty(wanted, words));
        session().setOfficer(m_told->officers.front().id);
    }

    /// Nothing that the program itself would refuse an officer.
    void everythingCouldHaveBeenWritten()
    {
        const QString before = store::digest(session().file());
        QCOMPARE(refused(session(), workflow::keepPlan), 0);
        QCOMPARE(refused(session(), workflow::keepAction), 0);
        QCOMPARE(refused(session(), workflow::keepOutbreak), 0);
        QCOMPARE(refused(session(), workflow::keepCount), 0);
        QCOMPARE(refused(session(), workflow::keepFunding), 0);
        QCOMPARE(refused(session(), workflow::keepContactNote), 0);
        QCOMPARE(store::digest(session().file()), before);
    }

    void oneOpenPlanForAHome()
    {
        std::map<base::Id<subject::Home>, int> open;
        int agreed = 0;
        int closed = 0;
        for (const subject::Plan &plan : every<subject::Plan>()) {
            open[*plan.home] += plan.status == QStringLiteral("closed") ? 0 : 1;
            agreed += plan.status == QStringLiteral("agreed") ? 1 : 0;
            closed += plan.status == QStringLiteral("closed") ? 1 : 0;
        }
        for (const auto &[home, plans] : open)
            QVERIFY(plans <= 1);
        QVERIFY(agreed > 60);
        QVERIFY(closed > 60); // of the question set before
        QVERIFY(every<subject::Plan>(homeOf(Story::NeverVisited)).empty());
    }

    void actionsAreAtEveryStage()
    {
        std::map<QString, int> states;
        std::set<QString> sides;
        int overdue = 0;
        for (const lists::ActionRow &row : base::valueOrThrow(workflow::actions(session()))) {
            ++states[row.action.progress.state];
            sides.insert(row.action.owner.side);
            overdue += row.action.isOpen() && row.action.due < lateNovember ? 1 : 0;
        }
        for (const char *state : {"new", "started", "waiting", "done"})
            QVERIFY2(states[QString::fromLatin1(state)] > 5, state);
        QVERIFY(sides.size() >= 3);
        QVERIFY(overdue > 5);
        std::set<QString> answers;
        for (const subject::OfferTaken &taken : every<subject::OfferTaken>())
            answers.insert(taken.answer.answer);
        QCOMPARE(answers.size(), size_t(3));
    }

    /// Whoever shortly needs help has an open action or a reason why not.
    void redIsSettled()
    {
        for (const Story story : {Story::PpeRunsOut, Story::NoClinicalLead, Story::TrainingLow}) {
            const QStringList settled =
                workflow::settledQuestions(session(), homeOf(story), lateNovember.addDays(-66));
            QVERIFY2(!settled.isEmpty(), qPrintable(QString::number(int(story))));
        }
    }

    void somethingIsTakenFurther()
    {
        const auto rows = base::valueOrThrow(workflow::escalations(session()));
        QVERIFY(rows.size() >= 4);
        QVERIFY(rows.front().isOpen());
        QVERIFY(!rows.back().isOpen());
        const auto supply =
            base::valueOrThrow(workflow::escalations(session(), homeOf(Story::PpeRunsOut)));
        QCOMPARE(supply.size(), size_t(1));
        QCOMPARE(supply.front().steps.size(), size_t(3));
        const auto disputed =
            base::valueOrThrow(workflow::challenges(session(), homeOf(Story::Corrected)));
        QCOMPARE(disputed.size(), size_t(1));
    }

    void oneLeadServesManyHomes()
    {
        std::map<base::Id<subject::Person>, int> homes;
        for (const subject::Post &post : every<subject::Post>()) {
            if (post.role == QStringLiteral("clinical_lead"))
                ++homes[*post.person];
        }
        QVERIFY(std::any_of(homes.begin(), homes.end(),
                            [](const auto &each) { return each.second > 3; }));
        for (const workflow::PersonRow &row :
             base::valueOrThrow(workflow::peopleOf(session(), homeOf(Story::NoClinicalLead))))
            QVERIFY(row.post.role != QStringLiteral("clinical_lead"));
    }

    void anOutbreakIsOver()
    {
        const auto rows =
            base::valueOrThrow(workflow::outbreaks(session(), homeOf(Story::Outbreak)));
        QCOMPARE(rows.size(), size_t(1));
        QVERIFY(!rows.front().isOpen());
        QCOMPARE(rows.front().residents, 7);
        QVERIFY(rows.front().outbreak.toldCommissioner.at.isValid());
    }

    void someReturnsAreMissing()
    {
        const auto missing = base::valueOrThrow(workflow::notReturned(session()));
        const size_t all = every<subject::Funding>().size();
        QVERIFY(missing.size() > 10 && missing.size() < all / 2);
        for (const auto &row : base::valueOrThrow(workflow::fundings(session())))
            QVERIFY(row.spent <= row.allocated);
    }

    /// Telephone numbers are of those kept for drama.
    void nobodyIsReal()
    {
        static const QRegularExpression drama(
            QStringLiteral("^(01632 960\\d{3}|0113 496 0\\d{3}|020 7946 0\\d{3}|)$"));
        for (const subject::Person &person : every<subject::Person>())
            QVERIFY2(drama.match(person.telephone).hasMatch(), qPrintable(person.telephone));
    }
};

QTEST_GUILESS_MAIN(TestDemonstrationSupport)
#include "test_demonstration_support.moc"
