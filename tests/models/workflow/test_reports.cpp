#include "council.h"
#include "workflow/actions.h"
#include "workflow/escalations.h"
#include "workflow/people.h"
#include "workflow/plans.h"
#include "workflow/recording.h"
#include "workflow/reports.h"

#include <QGuiApplication>
#include <QObject>
#include <QTest>

using namespace workflow_tests;
using subject::Plan;
using workflow::PaperWanted;

namespace {

const QDate today(2026, 11, 20);

QString text(const char *latin1)
{
    return QString::fromLatin1(latin1);
}

} // namespace

/// The list of reports, and what their papers are made from.
class TestReports : public QObject {
    Q_OBJECT

    std::unique_ptr<Council> m_council;

    workflow::Session &session() { return m_council->session(); }
    base::Id<subject::Home> home() { return m_council->home("1-1").id; }

    QStringList textsOf(const char *key, const PaperWanted &wanted)
    {
        const auto report = base::valueOrThrow(workflow::findReport(text(key)));
        const auto papers = base::valueOrThrow(workflow::papersOf(session(), report, wanted));
        return papers::allStrings(papers.first());
    }

    void addAction(const char *what, const char *side, const char *organisation)
    {
        subject::Action action = workflow::newAction(session(), home(), text("IPC-01"));
        action.what = text(what);
        action.councilNote = text("Council only");
        action.owner = {.side = text(side), .name = {}, .organisation = text(organisation)};
        action.due = today.addDays(14);
        action.chase = {.on = today.addDays(4), .waitingFor = {}};
        base::valueOrThrow(workflow::keepAction(session(), action));
    }

    /// Every text of the summary of the home, one on each line.
    QString summary()
    {
        const auto report = base::valueOrThrow(workflow::findReport(text("home-summary")));
        const auto papers = base::valueOrThrow(
            workflow::papersOf(session(), report, PaperWanted{.homes = {home()}}));
        return papers::allStrings(papers.first()).join(QLatin1Char('\n'));
    }

    void agree(const QDate &day)
    {
        Plan plan = base::valueOrThrow(workflow::openPlan(session(), home()));
        const subject::SignOff signature{.name = text("Robin Example"),
                                         .role = text("Deputy manager"),
                                         .how = text("in_person"),
                                         .outcome = text("agreed"),
                                         .comments = {},
                                         .on = day};
        plan.signedByHome = signature;
        plan.signedByCouncil = signature;
        plan.status = text("agreed");
        plan.sent = {.on = day, .to = text("home@example.org")};
        base::valueOrThrow(workflow::keepPlan(session(), plan));
    }

private Q_SLOTS:
    void init()
    {
        m_council = std::make_unique<Council>();
        m_council->import("cqc_id,name\r\n1-1,Alder / Bro:ok. House...\r\n1-2,Birch Lodge\r\n");
        session().setOfficer(
            base::valueOrThrow(workflow::officerNamed(session(), text("Jo Fiction"))));
    }
    void cleanup() { QCOMPARE(m_council->problems(), QStringList()); }

    void everyReportIsWhole()
    {
        QStringList keys;
        for (const workflow::Report &report : workflow::reports()) {
            QVERIFY(!keys.contains(report.key));
            keys += report.key;
            QVERIFY(!report.name.isEmpty());
            QVERIFY(report.summary.endsWith(QLatin1Char('.')));
            QVERIFY(report.make);
            QCOMPARE(base::valueOrThrow(workflow::findReport(report.key)).name, report.name);
        }
        QVERIFY(!workflow::findReport(text("ward-list")));
    }

    void fileNamesAreTakenEverywhere()
    {
        const auto report = base::valueOrThrow(workflow::findReport(text("home-summary")));
        PaperWanted wanted{.homes = {home()}};
        QCOMPARE(workflow::paperFileName(session(), report, wanted),
                 text("Alder Bro ok. House 2026-11-20 home copy"));
        wanted.audience = papers::Audience::Council;
        QCOMPARE(workflow::paperFileName(session(), report, wanted),
                 text("Alder Bro ok. House 2026-11-20 council copy"));
        wanted.homes.push_back(m_council->home("1-2").id);
        QCOMPARE(workflow::paperFileName(session(), report, wanted),
                 text("Homes 2026-11-20 council copy"));
        wanted.audience = papers::Audience::Partners;
        wanted.largePrint = true;
        QCOMPARE(workflow::paperFileName(session(), report, wanted),
                 text("Homes 2026-11-20 partner copy large print"));
        wanted.audience = papers::Audience::Public;
        QCOMPARE(workflow::paperFileName(session(), report, wanted),
                 text("Homes 2026-11-20 for publication large print"));
        const auto letter = base::valueOrThrow(workflow::findReport(text("letter")));
        QCOMPARE(workflow::paperFileName(session(), letter, wanted),
                 text("Homes 2026-11-20 letter large print"));
    }

    /// Everybody whom the file knows: officers, those spoken to, those in a post now or before.
    void namesThatTheFileKnowsAreLeftOut()
    {
        const QDate past = today.addDays(-3);
        m_council->record(Council::request("1-1", "{'IPC-01': 'no'}", past));
        workflow::PersonRow deputy = workflow::newPerson(session(), home(), text("deputy"));
        deputy.person.name = text("Amaka Bello");
        deputy = base::valueOrThrow(workflow::keepPerson(session(), deputy));
        deputy.post.ended = past;
        base::valueOrThrow(workflow::keepPerson(session(), deputy));
        subject::ContactNote note = workflow::newContactNote(session(), home());
        note.with = text("Deidre Oyelaran, night nurse");
        note.line = text("Rang about masks");
        note.date = past;
        note.how = text("phone");
        base::valueOrThrow(workflow::keepContactNote(session(), note));
        addAction("Amaka, Mrs Oyelaran and Jo Fiction to agree a plan", "home", "Alder House");
        const auto report = base::valueOrThrow(workflow::findReport(text("home-summary")));
        for (const papers::Audience audience :
             {papers::Audience::Home, papers::Audience::Partners, papers::Audience::Public}) {
            const PaperWanted wanted{.homes = {home()}, .audience = audience};
            const QString whole = textsOf("home-summary", wanted).join(QLatin1Char('\n'));
            const bool isHome = audience == papers::Audience::Home;
            for (const char *name : {"Amaka", "Oyelaran", "Jo Fiction"})
                QVERIFY2(whole.contains(text(name)) == isHome, qPrintable(whole));
            QCOMPARE(whole.contains(text("The deputy manager, somebody of the home and the "
                                         "officer to agree a plan")),
                     !isHome);
            const auto checks = base::valueOrThrow(workflow::checksOf(session(), report, wanted));
            QCOMPARE(checks.size(), size_t(isHome ? 0 : 1));
            if (!isHome)
                QCOMPARE(checks.front().words(),
                         text("Alder / Bro:ok. House...: This names nobody."));
        }
    }

    /// Whoever goes in must know of an outbreak, however long ago it was said.
    void aVisitPackWarnsOfAnOutbreak_data()
    {
        QTest::addColumn<QString>("answer");
        QTest::addColumn<int>("daysAgo");
        QTest::addColumn<QString>("said");
        QTest::newRow("open") << text("open") << 4
                              << text("Yes on 16 November 2026, day 4. Ask before you go in.");
        QTest::newRow("possible, and old")
            << text("suspected") << 80
            << text("Possible, waiting for advice on 1 September 2026, not confirmed since. Ask "
                    "before you go in.");
        QTest::newRow("open, and old") << text("open") << 60
                                       << text("Yes on 21 September 2026, not confirmed since. "
                                               "Ask before you go in.");
        QTest::newRow("none") << text("none") << 4
                              << text("None known on 20 November 2026. Ask before you go in. If "
                                      "there is one, do it as a call from the car.");
    }
    void aVisitPackWarnsOfAnOutbreak()
    {
        QFETCH(QString, answer);
        QFETCH(int, daysAgo);
        workflow::RecordRequest request;
        request.home = text("1-1");
        request.date = today.addDays(-daysAgo);
        request.officer = text("Jo Fiction");
        request.answers = {{text("IPC-11"), answer}};
        QVERIFY(workflow::recordReview(session(), request));
        QFETCH(QString, said);
        const auto all = textsOf("visit-pack", {.homes = {home()}});
        QVERIFY2(all.contains(said), qPrintable(all.mid(0, 30).join(QLatin1Char('\n'))));
    }

    void aHomeThatIsNotHereIsRefused()
    {
        const auto report = base::valueOrThrow(workflow::findReport(text("home-summary")));
        const base::Id<subject::Home> nobody(base::idFromContent(text("home"), text("nobody")));
        QVERIFY(!workflow::papersOf(session(), report, PaperWanted{.homes = {nobody}}));
    }

    void aRegisterIsOfOneOwner()
    {
        addAction("Order gloves & <b>masks</b>", "home", "Alder House");
        addAction("Restart the weekly round", "nhs", "North network");
        const auto all = textsOf("action-register", {});
        QVERIFY(all.contains(text("Order gloves & <b>masks</b>")));
        QVERIFY(
            all.contains(text("2 actions are open, none overdue. 0 ended in the last 28 days.")));
        QVERIFY(all.contains(text(". We ask again on 24 Nov 2026")));
        const auto theirs = textsOf("action-register", {.owner = text(" north NETWORK ")});
        QVERIFY(theirs.contains(text("Restart the weekly round")));
        QVERIFY(!theirs.join(QString()).contains(text("gloves")));
        QVERIFY(!theirs.join(QString()).contains(text("Council only")));
        const auto report = base::valueOrThrow(workflow::findReport(text("action-register")));
        QVERIFY(!workflow::papersOf(session(), report, {.owner = text("Nroth network")}));
        QVERIFY(textsOf("action-register", {.homes = {m_council->home("1-2").id}})
                    .contains(text("Nothing is open.")));
    }

    void aNoteSaysWhereItHasBeenAndGoes()
    {
        const auto raised =
            base::valueOrThrow(workflow::raise(session(), {.home = home(),
                                                           .ladder = text("ppe-2026"),
                                                           .item = text("Aprons"),
                                                           .why = text("Under 24 hours"),
                                                           .wanted = text("Stock from the council"),
                                                           .question = text("PPE-02")}));
        m_council->record(Council::request("1-1", "{'PPE-02': {'band': 'under_24h'}}"));
        const auto moved =
            workflow::moveUp(session(), raised.id, text("The supplier cannot deliver"));
        QVERIFY(moved);
        const QStringList note = textsOf("escalation-note", {.escalations = {raised.id}});
        const QString whole = note.join(QLatin1Char('\n'));
        for (const char *part : {"OFFICIAL-SENSITIVE", "Stock from the council", "Under 24 hours",
                                 "The supplier cannot deliver", "Home: usual supplier",
                                 "Council: contingency stock", "Red", "Jo Fiction"})
            QVERIFY2(whole.contains(text(part)), qPrintable(text(part) + whole));
        QCOMPARE(textsOf("escalation-note", {.homes = {home()}}), note);
        const auto report = base::valueOrThrow(workflow::findReport(text("escalation-note")));
        QVERIFY(!workflow::papersOf(session(), report, {.homes = {m_council->home("1-2").id}}));
        QVERIFY(!workflow::papersOf(session(), report,
                                    {.escalations = {base::Id<subject::Escalation>(
                                         base::idFromContent(text("escalation"), text("none")))}}));
    }

    void aLetterIsAboutWhatWasAgreed()
    {
        const auto report = base::valueOrThrow(workflow::findReport(text("letter")));
        const PaperWanted wanted{.homes = {home()}};
        auto papers = workflow::papersOf(session(), report, wanted);
        QVERIFY(!papers && papers.error().message.contains(text("nobody has been in touch")));
        m_council->record(Council::request("1-1", "{'IPC-01': 'no'}"));
        papers = workflow::papersOf(session(), report, wanted);
        QVERIFY(!papers && papers.error().message.contains(text("nothing was agreed")));
        addAction("Agree an isolation plan", "home", "Alder House");
        const QString whole = textsOf("letter", wanted).join(QLatin1Char('\n'));
        for (const char *part : {"The manager", "20 November 2026", "Agree an isolation plan",
                                 "Yours sincerely", "Jo Fiction", "Nettleshire"})
            QVERIFY2(whole.contains(text(part)), qPrintable(text(part) + whole));
        QVERIFY(!whole.contains(text("Council only")));
        // Nothing is no paper, in whatever form.
        QVERIFY(!workflow::papersOf(session(), report,
                                    {.homes = {m_council->home("1-2").id}, .isEveryHome = true}));
        // Of all homes those are left out that there is nothing to write to.
        QCOMPARE(base::valueOrThrow(workflow::papersOf(session(), report,
                                                       {.homes = workflow::allHomes(session()),
                                                        .isEveryHome = true}))
                     .size(),
                 1);
    }

    /// What was signed and sent for an earlier contact is not printed as if it were for this one.
    void anEarlierSignatureIsNotForThisPaper()
    {
        m_council->record(Council::request("1-1", "{'IPC-01': 'no'}", today.addDays(-10)));
        agree(today.addDays(-10));
        QVERIFY(summary().contains(text("Robin Example")));
        QVERIFY(summary().contains(text("24 November 2026"))); // ten working days after it was sent
        m_council->record(Council::request("1-1", "{'PPE-02': {'band': 'under_24h'}}", today));
        QVERIFY(!summary().contains(text("Robin Example")));
        QVERIFY(summary().contains(text("4 December 2026")));
        agree(today);
        QVERIFY(summary().contains(text("Robin Example")));
    }
};

QTEST_MAIN(TestReports)
#include "test_reports.moc"
