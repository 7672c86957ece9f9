#include "council.h"
#include "workflow/actions.h"
#include "workflow/people.h"
#include "workflow/ppe_call.h"
#include "workflow/reports.h"

#include <QObject>
#include <QTest>

using namespace workflow_tests;
using workflow::PpeCall;

namespace {

const QDate today(2026, 11, 20); // a Friday

QString text(const char *latin1)
{
    return QString::fromLatin1(latin1);
}

} // namespace

/// A home rings at 5pm on a Friday: "We have aprons for tomorrow and the delivery has not come."
class TestPpeCall : public QObject {
    Q_OBJECT

    std::unique_ptr<Council> m_council;

    workflow::Session &session() { return m_council->session(); }
    base::Id<subject::Home> home() { return m_council->home("1-1").id; }
    PpeCall call() { return base::valueOrThrow(workflow::ppeCall(session(), home())); }
    papers::PpeCallSheet sheet()
    {
        return base::valueOrThrow(workflow::ppeCallSheet(session(), home()));
    }
    void say(const char *answers)
    {
        workflow::RecordRequest request = Council::request("1-1", answers);
        request.kind = text("ppe-call");
        m_council->record(request);
    }
    void setLine(const char *step, const char *name, const char *closes)
    {
        subject::RouteStep line(workflow::routeId(text("ppe-2026"), text(step)));
        line.ladder = text("ppe-2026");
        line.step = text(step);
        line.name = text(name);
        line.telephone = text("0000 000 0000");
        line.opens = text("09:00");
        line.closes = text(closes);
        line.days = {text("mon-fri")};
        base::valueOrThrow(workflow::keepRoute(session(), line));
    }
    QString lineOf(const char *label)
    {
        for (const papers::CallLine &line : papers::callLines(sheet())) {
            if (line.label == text(label))
                return line.words;
        }
        return text("no such line");
    }

private Q_SLOTS:
    void init()
    {
        m_council = std::make_unique<Council>();
        m_council->import("cqc_id,name\r\n1-1,Alderbrook House\r\n");
        m_council->setTime(QTime(17, 0));
        session().setOfficer(
            base::valueOrThrow(workflow::officerNamed(session(), text("Jo Fiction"))));
    }
    void cleanup() { QCOMPARE(m_council->problems(), QStringList()); }

    void nothingIsShortOfAHomeNobodyKnows()
    {
        QVERIFY(call().items.empty());
        const auto further = workflow::takePpeFurther(session(), home(), {});
        QVERIFY(!further);
        QVERIFY2(further.error().message.contains(text("Nothing is known to be short")),
                 qPrintable(further.error().message));
        QCOMPARE(lineOf("What is short"), text("Nothing is known to be short"));
        for (const papers::CallLine &line : papers::callLines(sheet()))
            QVERIFY2(!line.words.isEmpty(), qPrintable(line.label));
    }

    void theShortestComesFirst()
    {
        say("{'PPE-02': {'on_hand': 600, 'per_day': 80, 'delivery': 'none'},"
            " 'PPE-03': {'band': 'under_24h'}, 'PPE-12': {'on_hand': 90, 'per_day': 60}}");
        const auto items = call().items;
        QCOMPARE(items.size(), size_t(2)); // aprons last more than a week
        QCOMPARE(items[0].label, text("Gloves (singles)"));
        QCOMPARE(items[0].lasts, text("under 24 hours"));
        QCOMPARE(items[0].inTheHome, QString()); // a band is no count
        QCOMPARE(items[0].wanted, text("Gloves (singles): supply for 7 days more"));
        QCOMPARE(items[1].lasts, text("1.5 days"));
        QVERIFY2(items[1].wanted.contains(text("more")), qPrintable(items[1].wanted));
        QCOMPARE(lists::shortageWords(items),
                 text("Gloves (singles): under 24 hours; Masks for an outbreak: 1.5 days"));
    }

    /// One key: the reason is written, the closed line is passed over, and tomorrow somebody asks.
    void oneKeyTakesItFurther()
    {
        setLine("council", "National line", "16:00");
        setLine("icb", "Council emergency stock", "18:00");
        say("{'PPE-02': {'on_hand': 40, 'per_day': 80, 'delivery': 'none'}}");
        QCOMPARE(lists::standsWithWords(call().route),
                 text("Next: Council emergency stock, open until 6pm, 0000 000 0000. National line "
                      "closed until Monday 9am."));
        const size_t before = m_council->changes().size();
        const auto row = base::valueOrThrow(workflow::takePpeFurther(session(), home(), {}));
        QCOMPARE(m_council->changes().size(), before + 1);
        QCOMPARE(row.now().step, text("icb"));
        QCOMPARE(row.now().why, text("Aprons: under 24 hours"));
        QCOMPARE(row.escalation.item, text("Aprons"));
        QCOMPARE(row.escalation.question, text("PPE-02"));
        const auto actions = base::valueOrThrow(workflow::actions(session(), home()));
        QCOMPARE(actions.size(), size_t(1));
        const subject::Action &action = actions.front().action;
        QCOMPARE(row.escalation.action, std::optional(action.id));
        QCOMPARE(action.what, text("Did it arrive? Aprons"));
        QCOMPARE(action.chase.on, today.addDays(1)); // Saturday's duty list
        QCOMPARE(action.chase.waitingFor, text("Council emergency stock"));
        QVERIFY(action.isOpen() && action.plan);
        // It stands somewhere now: no second one, and the next step is after it.
        const auto again = workflow::takePpeFurther(session(), home(), {});
        QVERIFY(!again);
        QVERIFY2(again.error().message.contains(text("taken further already: Aprons")),
                 qPrintable(again.error().message));
        QVERIFY(call().open.has_value());
        QCOMPARE(base::valueOrThrow(workflow::escalations(session(), home())).size(), size_t(1));
        // Closed, it may be taken further again.
        QVERIFY(workflow::closeEscalation(session(), row.escalation.id, text("It came")));
        QVERIFY(workflow::takePpeFurther(session(), home(), {}));
    }

    void theSheetIsInTheOrderOfTheLine()
    {
        setLine("council", "Council stock", "18:00");
        say("{'NUM-01': 31, 'PPE-02': {'on_hand': 40, 'per_day': 80, 'delivery': 'none'}}");
        base::valueOrThrow(workflow::takePpeFurther(session(), home(), {}));
        QStringList labels;
        for (const papers::CallLine &line : papers::callLines(sheet()))
            labels += line.label;
        QCOMPARE(labels.join(u'|'),
                 text("Who rings|Home|CQC location number|Address|Telephone|Residents|Outbreak|"
                      "What is short|How long it lasts|Next delivery|Who else was tried|"
                      "What is wanted|Who takes it out of hours"));
        QCOMPARE(lineOf("Who rings"), text("Jo Fiction, Nettleshire"));
        QCOMPARE(lineOf("CQC location number"), text("1-1"));
        QCOMPARE(lineOf("Residents"), text("31"));
        QCOMPARE(lineOf("What is short"),
                 text("Aprons: 40 in the home on 20 Nov 2026, used in a day: 80"));
        QCOMPARE(lineOf("How long it lasts"), text("Aprons: under 24 hours"));
        QCOMPARE(lineOf("Next delivery"), text("Aprons: None ordered"));
        QCOMPARE(lineOf("Who else was tried"), text("Council stock, 20 Nov 2026"));
        QCOMPARE(lineOf("Who takes it out of hours"), text("Not known: ask the home"));
        const auto report = base::valueOrThrow(workflow::findReport(text("ppe-call-sheet")));
        const workflow::PaperWanted wanted{.homes = {home()}};
        QVERIFY(!report.isOnlyForCouncil(wanted));
        const auto papers = base::valueOrThrow(workflow::papersOf(session(), report, wanted));
        const QStringList strings = papers::allStrings(papers.front());
        for (const papers::CallLine &line : papers::callLines(sheet()))
            QVERIFY2(strings.contains(line.words), qPrintable(line.words));
        QVERIFY(papers::callSheetWords(sheet()).contains(
            text("How long it lasts: Aprons: under 24 hours\nNext delivery: ")));
    }

    void whoTakesItOutOfHoursIsKept()
    {
        QVERIFY(!workflow::keepReceiver(session(), home(), {.name = text(" "), .telephone = {}}));
        base::valueOrThrow(workflow::keepReceiver(
            session(), home(), {.name = text("Sam Example"), .telephone = text("01632 960005")}));
        QCOMPARE(lineOf("Who takes it out of hours"), text("Sam Example, 01632 960005"));
        auto people = base::valueOrThrow(workflow::peopleOf(session(), home()));
        QCOMPARE(people.size(), size_t(1));
        QCOMPARE(people.front().post.confirmed.on, today);
        const auto first = people.front().person.id;
        base::valueOrThrow(workflow::keepReceiver(
            session(), home(), {.name = text("Lee Example"), .telephone = text("01632 960006")}));
        people = base::valueOrThrow(workflow::peopleOf(session(), home()));
        QCOMPARE(people.size(), size_t(1));
        QVERIFY(people.front().person.id != first); // not Sam under another name
        const auto detail = workflow::keepReceiver(
            session(), home(), {.name = text("Lee, NHS number 943 476 5919"), .telephone = {}});
        QVERIFY(!detail);
        QCOMPARE(detail.error().detail, QString(workflow::personalDetailFault));
    }

    void aHomeThatIsNotHereIsRefused()
    {
        const base::Id<subject::Home> nowhere(base::idFromContent(text("home"), text("nowhere")));
        QVERIFY(!workflow::ppeCall(session(), nowhere));
        QVERIFY(!workflow::ppeCallSheet(session(), nowhere));
        QVERIFY(!workflow::takePpeFurther(session(), nowhere, {}));
        QVERIFY(
            !workflow::keepReceiver(session(), nowhere, {.name = text("Sam"), .telephone = {}}));
    }
};

QTEST_GUILESS_MAIN(TestPpeCall)
#include "test_ppe_call.moc"
