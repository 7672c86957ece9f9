#include "council.h"
#include "workflow/actions.h"
#include "workflow/checking.h"
#include "workflow/contact_recording.h"
#include "workflow/offers.h"
#include "workflow/plans.h"

#include <QObject>
#include <QTest>

using namespace workflow_tests;
using subject::Action;
using subject::Plan;
using workflow::OfferReply;

namespace {

const QDate today(2026, 11, 20); // a Friday

QString text(const char *latin1)
{
    return QString::fromLatin1(latin1);
}

} // namespace

/// From what a review finds to what is agreed about it.
class TestSupportPlan : public QObject {
    Q_OBJECT

    std::unique_ptr<Council> m_council;

    workflow::Session &session() { return m_council->session(); }
    base::Id<subject::Home> home() { return m_council->home("1-1").id; }
    rules::HomeRating rating()
    {
        return base::valueOrThrow(workflow::homeOverview(session(), home())).rating;
    }
    Action action(const char *question = "IPC-01")
    {
        Action action = workflow::newAction(session(), home(), text(question));
        action.what = text("Agree an isolation plan");
        action.owner = {.side = text("home"), .name = {}, .organisation = text("Alderbrook House")};
        action.due = today.addDays(14);
        return action;
    }
    template <typename Result>
    static QString faultAt(const Result &result)
    {
        return result ? text("nothing was refused") : result.error().path;
    }
    workflow::OfferKept answer(const char *offer, const char *said)
    {
        return base::valueOrThrow(
            workflow::answerOffer(session(), OfferReply{.home = home(),
                                                        .offer = text(offer),
                                                        .question = text("IPC-08"),
                                                        .answer = {.answer = text(said),
                                                                   .why = text("has_its_own"),
                                                                   .words = {},
                                                                   .askAgainOn = {},
                                                                   .on = {}}}));
    }
    size_t openActions()
    {
        const auto rows = base::valueOrThrow(workflow::actions(session(), home()));
        return size_t(std::count_if(rows.begin(), rows.end(),
                                    [](const auto &row) { return row.action.isOpen(); }));
    }

private Q_SLOTS:
    void init()
    {
        m_council = std::make_unique<Council>();
        m_council->import("cqc_id,name\r\n1-1,Alderbrook House\r\n1-2,Birch Lodge\r\n");
        session().setOfficer(
            base::valueOrThrow(workflow::officerNamed(session(), text("Jo Fiction"))));
        m_council->record(Council::request(
            "1-1", "{'NUM-02': 20, 'IPC-08': {'count': 5}, 'IPC-01': 'no', 'IPC-09': 'assured'}"));
    }
    void cleanup() { QCOMPARE(m_council->problems(), QStringList()); }

    void helpIsMatchedToGaps()
    {
        QStringList fitting;
        for (const editions::Offer &offer :
             workflow::offersForAnswer(*session().edition(), rating(), text("IPC-08")))
            fitting += offer.id;
        QCOMPARE(fitting, QStringList({text("ipc-training"), text("ipc-train-trainers")}));
        QVERIFY(workflow::offersForAnswer(*session().edition(), rating(), text("IPC-09")).empty());
        QVERIFY(workflow::offersForAnswer(*session().edition(), rating(), text("PPE-01")).empty());
        const auto rows = base::valueOrThrow(workflow::offersFor(session(), home(), rating()));
        QCOMPARE(rows.size(), session().edition()->offers.size());
        QVERIFY(!rows.front().questions.isEmpty());
        QVERIFY(rows.back().questions.isEmpty());
    }

    /// One key: the action has its owner, organisation and due date from the question set.
    void acceptedHelpIsAnAction()
    {
        const auto kept = answer("ipc-training", "accepted");
        QVERIFY(kept.action);
        QCOMPARE(kept.action->what, session().edition()->offer(text("ipc-training"))->action.in());
        QCOMPARE(kept.action->owner.side, text("home"));
        QCOMPARE(kept.action->owner.organisation, text("Alderbrook House"));
        // 20 working days, with Christmas still ahead.
        QCOMPARE(kept.action->due, QDate(2026, 12, 18));
        QCOMPARE(kept.action->area, text("ipc"));
        // Said twice it is one action; declined after all, none is open.
        QCOMPARE(answer("ipc-training", "accepted").action->id, kept.action->id);
        QCOMPARE(openActions(), size_t(1));
        answer("ipc-training", "declined");
        QCOMPARE(openActions(), size_t(0));
        const auto over = store::find(session().file(), kept.action->id);
        QCOMPARE(over->progress.outcome, text("Declined: has its own"));
    }

    void thinkingAboutItIsAskedAgain()
    {
        const auto kept = answer("ipc-training", "thinking");
        QVERIFY(!kept.action);
        QCOMPARE(kept.taken.answer.askAgainOn, QDate(2026, 12, 4));
        OfferReply reply{.home = home(), .offer = text("ipc-training")};
        reply.answer = {.answer = text("thinking"),
                        .why = {},
                        .words = {},
                        .askAgainOn = today.addDays(-1),
                        .on = {}};
        QCOMPARE(faultAt(workflow::answerOffer(session(), reply)), text("answer/ask_again_on"));
        reply.answer = {
            .answer = text("declined"), .why = {}, .words = {}, .askAgainOn = {}, .on = {}};
        QCOMPARE(faultAt(workflow::answerOffer(session(), reply)), text("answer/why"));
        reply.answer.why = text("other");
        QCOMPARE(faultAt(workflow::answerOffer(session(), reply)), text("answer/words"));
        reply.offer = text("no-such-help");
        QVERIFY(!workflow::answerOffer(session(), reply));
    }

    void whatAnActionNeeds_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<std::function<void(Action &)>>("spoil");
        using Spoil = std::function<void(Action &)>;
        QTest::newRow("nothing to do")
            << text("what") << Spoil([](Action &a) { a.what = text(" "); });
        QTest::newRow("no side") << text("owner/side")
                                 << Spoil([](Action &a) { a.owner.side.clear(); });
        QTest::newRow("nobody") << text("owner/organisation")
                                << Spoil([](Action &a) { a.owner.organisation = text(" "); });
        QTest::newRow("no day") << text("due") << Spoil([](Action &a) { a.due = {}; });
        QTest::newRow("a past day")
            << text("due") << Spoil([](Action &a) { a.due = today.addDays(-1); });
        QTest::newRow("done with nothing")
            << text("progress/outcome")
            << Spoil([](Action &a) { a.progress.state = text("done"); });
        QTest::newRow("done tomorrow") << text("progress/on") << Spoil([](Action &a) {
            a.progress = {text("done"), text("Held"), today.addDays(1)};
        });
        QTest::newRow("no such state")
            << text("progress/state") << Spoil([](Action &a) { a.progress.state = text("maybe"); });
        QTest::newRow("an NHS number")
            << text("what") << Spoil([](Action &a) { a.what = text("Move 943 476 5919"); });
        QTest::newRow("a name of a book")
            << text("owner/name")
            << Spoil([](Action &a) { a.owner.name = text("Kim ").repeated(20000); });
        QTest::newRow("a date of birth")
            << text("owner/name")
            << Spoil([](Action &a) { a.owner.name = text("Kim, born 3 May 1938"); });
    }
    void whatAnActionNeeds()
    {
        QFETCH(QString, path);
        QFETCH(std::function<void(Action &)>, spoil);
        const QString before = m_council->digest();
        Action wrong = action();
        spoil(wrong);
        QCOMPARE(faultAt(workflow::keepAction(session(), wrong)), path);
        QCOMPARE(m_council->digest(), before);
        QVERIFY(workflow::keepAction(session(), action()));
    }

    /// What looks like a personal detail is kept with a reason, and the reason is in the history.
    void aReasonToKeepADetailIsRecorded()
    {
        Action order = action();
        order.what = text("Chase order 943 476 5919");
        QVERIFY(workflow::keepAction(session(), order, {.aboutNoPerson = text("An order number")}));
        QVERIFY(m_council->changes().back().why.contains(text("An order number")));
    }

    void anActionThatIsOverdueCanStillBeChanged()
    {
        Action later = action();
        later.due = today.addDays(-3);
        workflow::keep(session(), {store::addition(later)});
        const auto rows = base::valueOrThrow(workflow::actions(session()));
        QVERIFY(rows.front().isOverdue());
        const auto open = [this] {
            return base::valueOrThrow(workflow::actions(session(), {}, store::Over::LeftOut));
        };
        QCOMPARE(open().size(), size_t(1));
        later.progress = {text("done"), text("Written and tested"), {}};
        const auto done = workflow::keepAction(session(), later);
        QVERIFY(done);
        QCOMPARE(done->progress.on, today);
        QCOMPARE(openActions(), size_t(0));
        QVERIFY(open().empty());
    }

    void manyActionsChangeAtOnce()
    {
        const auto one = workflow::keepAction(session(), action());
        const auto two = workflow::keepAction(session(), action("IPC-08"));
        QVERIFY(one && two);
        const size_t changes = m_council->changes().size();
        const subject::ActionOwner nurse{text("nhs"), text("Kim Example"), text("Invented NHS")};
        QVERIFY(workflow::changeActions(session(), {one->id, two->id},
                                        {.owner = nurse, .due = today.addDays(3), .officer = {}}));
        QCOMPARE(m_council->changes().size(), changes + 1);
        const auto rows = base::valueOrThrow(workflow::actions(session()));
        for (const lists::ActionRow &row : rows) {
            QCOMPARE(row.action.owner, nurse);
            QCOMPARE(row.action.due, today.addDays(3));
            QCOMPARE(row.home, text("Alderbrook House"));
        }
        QCOMPARE(faultAt(workflow::changeActions(
                     session(), {one->id, two->id},
                     {.owner = {}, .due = today.addDays(-3), .officer = {}})),
                 text("due"));
    }

    /// Of one owner, nothing but what that owner has to do.
    void oneOwnersActionsAsWords()
    {
        QVERIFY(workflow::keepAction(session(), action()));
        const auto rows = base::valueOrThrow(workflow::actions(session()));
        QCOMPARE(lists::actionsAsWords(rows),
                 text("Alderbrook House\n- Agree an isolation plan, by 4 December 2026 "
                      "(Alderbrook House)"));
    }

    /// A red wants an action or a reason before its contact can be completed.
    void aRedIsSettledBeforeItsContactIsCompleted()
    {
        auto recording = base::valueOrThrow(
            workflow::ContactRecording::begin(session(), {.home = home(), .date = today}));
        for (const editions::Question &question : recording.edition().questions) {
            if (question.critical && !recording.answer(question.id))
                recording.give(question.id,
                               subject::Answer{.value = subject::Special{subject::notKnownKey},
                                               .asAt = today,
                                               .source = subject::Source::Visit,
                                               .confirms = {},
                                               .comment = {},
                                               .councilNote = {}});
        }
        const subject::Officer officer = workflow::officerOf(text("Jo Fiction"));
        const auto refused = recording.complete(officer);
        QVERIFY(!refused);
        QVERIFY2(refused.error().message.contains(text("is red")),
                 qPrintable(refused.error().message));
        for (const rules::Finding &finding : recording.findings()) {
            QCOMPARE(finding.what, rules::Finding::What::RedUnsettled);
            QVERIFY(workflow::keepAction(session(), action(qPrintable(finding.question))));
        }
        QVERIFY(recording.reread());
        const auto completed = recording.complete(officer);
        QVERIFY2(completed, completed ? "" : qPrintable(completed.error().message));
    }

    /// A visit brought in from paper is completed; its reds are named.
    void aVisitFromPaperNamesItsReds()
    {
        auto request = Council::request("1-2", "{'IPC-01': 'no'}");
        QCOMPARE(m_council->record(request).reds, QStringList{text("IPC-01")});
        request.noAction = text("The home closes next week");
        QCOMPARE(m_council->record(request).reds, QStringList());
        const auto rows =
            base::valueOrThrow(workflow::actions(session(), m_council->home("1-2").id));
        QCOMPARE(rows.front().action.progress.outcome, text("The home closes next week"));
    }

    void aReasonSettlesARed()
    {
        auto request = Council::request("1-2", "{'IPC-01': 'no'}");
        const auto findings = [this, &request] {
            auto recording = base::valueOrThrow(workflow::ContactRecording::begin(
                session(), {.home = m_council->home("1-2").id, .date = request.date}));
            int reds = 0;
            for (const rules::Finding &finding : recording.findings())
                reds += finding.what == rules::Finding::What::RedUnsettled ? 1 : 0;
            return reds;
        };
        m_council->record(request);
        QCOMPARE(findings(), 1);
        QVERIFY(!workflow::settleWithout(session(), m_council->home("1-2").id, text("IPC-01"), {},
                                         text(" ")));
        QCOMPARE(findings(), 1);
        QVERIFY(workflow::settleWithout(session(), m_council->home("1-2").id, text("IPC-01"), {},
                                        text("The home closes next week")));
        QCOMPARE(findings(), 0);
    }

    /// What waits for a person is named, and goes once it is settled.
    void checkNamesWhatWaits()
    {
        const auto found = [this] {
            return base::valueOrThrow(workflow::checkFile(session())).findings;
        };
        const QString home = m_council->home("1-1").name;
        const QStringList reds = found().filter(home);
        QCOMPARE(reds.size(), 1);
        QVERIFY2(reds.first().contains(text("IPC-01")), qPrintable(reds.first()));
        QVERIFY2(reds.first().contains(text("IPC-08")), qPrintable(reds.first()));
        QVERIFY2(!reds.first().contains(text("IPC-09")), qPrintable(reds.first()));
        QVERIFY(workflow::keepAction(session(), action("IPC-01")));
        QVERIFY(!found().join(QString()).contains(text("IPC-01")));
        answer("ipc-training", "accepted");
        QCOMPARE(found(), QStringList());
        // As two laptops would make it that do not know of each other.
        Plan second(workflow::planId(m_council->home("1-1").id, text("another")));
        second.home = m_council->home("1-1").id;
        second.period = text("another");
        second.status = text("draft");
        session().file().write(
            store::Draft{.officer = session().officer(), .records = {store::addition(second)}});
        QCOMPARE(found(),
                 QStringList{text("Alderbrook House has 2 open plans. Close all but one.")});
    }

    void aPlanBeginsWithItsFirstAction()
    {
        QVERIFY(workflow::plansOf(session(), home())->empty());
        const auto kept = workflow::keepAction(session(), action());
        const auto plans = base::valueOrThrow(workflow::plansOf(session(), home()));
        QCOMPARE(plans.size(), size_t(1));
        QCOMPARE(kept->plan, std::optional(plans.front().id));
        QCOMPARE(plans.front().period, text("winter-2026"));
        QCOMPARE(plans.front().status, text("draft"));
    }

    void aPlanIsAgreedByBoth()
    {
        Plan plan = base::valueOrThrow(workflow::openPlan(session(), home()));
        plan.status = text("agreed");
        QCOMPARE(faultAt(workflow::keepPlan(session(), plan)), text("status"));
        plan.signedByHome = {
            text("Ben Example"), text("Manager"), text("in_person"), text("discussed"), {}, today};
        plan.signedByCouncil = {
            text("Jo Fiction"), text("Officer"), text("in_person"), text("agreed"), {}, today};
        QCOMPARE(faultAt(workflow::keepPlan(session(), plan)), text("status"));
        plan.signedByHome.outcome = text("agreed");
        const auto agreed = workflow::keepPlan(session(), plan);
        QVERIFY(agreed);
        QVERIFY(!agreed->outcome.isEmpty());
        Plan again = *agreed;
        again.signedByHome.on = today.addDays(1);
        QCOMPARE(faultAt(workflow::keepPlan(session(), again)), text("signed_by_home/on"));
        again = *agreed;
        again.sent = {today, {}};
        QCOMPARE(faultAt(workflow::keepPlan(session(), again)), text("sent/to"));
        again = *agreed;
        again.nextReview = today.addDays(-1);
        QCOMPARE(faultAt(workflow::keepPlan(session(), again)), text("next_review"));
    }

    void oneOpenPlanAtATime()
    {
        Plan plan = base::valueOrThrow(workflow::openPlan(session(), home()));
        QVERIFY(workflow::keepPlan(session(), plan));
        Plan second(base::Id<Plan>(base::idFromContent(text("plan"), text("other"))));
        second.home = home();
        second.period = text("winter-2025");
        second.status = text("draft");
        QCOMPARE(faultAt(workflow::keepPlan(session(), second)), text("status"));
        plan.status = text("closed");
        QCOMPARE(faultAt(workflow::keepPlan(session(), plan)), text("closed/why"));
        plan.closed.why = text("The home has another owner");
        QVERIFY(workflow::keepPlan(session(), plan));
        QVERIFY(workflow::keepPlan(session(), second));
        // The closed one stays readable, with the position of its last day.
        const auto plans = base::valueOrThrow(workflow::plansOf(session(), home()));
        QCOMPARE(plans.size(), size_t(2));
        QCOMPARE(plans.back().closed.on, today);
        QCOMPARE(workflow::positionOf(session(), plans.back())->date, today);
        // After a closed one of a period comes a second of it.
        second.status = text("closed");
        second.closed.why = text("Written twice");
        QVERIFY(workflow::keepPlan(session(), second));
        QCOMPARE(workflow::openPlan(session(), home())->period, text("winter-2026/2"));
    }
};

QTEST_GUILESS_MAIN(TestSupportPlan)
#include "test_support_plan.moc"
