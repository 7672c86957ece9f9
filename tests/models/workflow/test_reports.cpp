#include "council.h"
#include "workflow/plans.h"
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
    }

    void aHomeThatIsNotHereIsRefused()
    {
        const auto report = base::valueOrThrow(workflow::findReport(text("home-summary")));
        const base::Id<subject::Home> nobody(base::idFromContent(text("home"), text("nobody")));
        QVERIFY(!workflow::papersOf(session(), report, PaperWanted{.homes = {nobody}}));
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
