#include "council.h"
#include "workflow/next_visit.h"
#include "workflow/plans.h"

#include <QObject>
#include <QTest>

using namespace workflow_tests;

namespace {

const QDate today(2026, 11, 20);

QString text(const char *latin1)
{
    return QString::fromLatin1(latin1);
}

} // namespace

/// The day of the next contact with a home, for a diary that others read.
class TestNextVisit : public QObject {
    Q_OBJECT

    std::unique_ptr<Council> m_council;

    workflow::Session &session() { return m_council->session(); }
    base::Id<subject::Home> home() { return m_council->home("1-1").id; }
    void plan(const QDate &day, const char *kind)
    {
        subject::Plan plan = base::valueOrThrow(workflow::openPlan(session(), home()));
        plan.nextReview = day;
        plan.nextKind = text(kind);
        base::valueOrThrow(workflow::keepPlan(session(), plan));
    }

private Q_SLOTS:
    void init()
    {
        m_council = std::make_unique<Council>();
        m_council->import("cqc_id,name,address,postcode\r\n1-1,Alder House,1 Elm Row,AB1 2CD\r\n");
        session().setOfficer(
            base::valueOrThrow(workflow::officerNamed(session(), text("Jo Fiction"))));
    }
    void cleanup() { QCOMPARE(m_council->problems(), QStringList()); }

    /// What is written of it gives nothing away, least of all an outbreak.
    void theKindOfContactIsNotTold_data()
    {
        QTest::addColumn<QByteArray>("kind");
        QTest::addColumn<QString>("title");
        QTest::newRow("not said") << QByteArray() << text("Care home visit: Alder House");
        QTest::newRow("visit") << QByteArray("visit") << text("Care home visit: Alder House");
        for (const char *kind : {"call", "outbreak-call", "ppe-call"})
            QTest::newRow(kind) << QByteArray(kind) << text("Call to a care home: Alder House");
    }
    void theKindOfContactIsNotTold()
    {
        QFETCH(QByteArray, kind);
        plan(today.addDays(7), kind);
        const auto day = workflow::nextVisit(session(), home());
        QVERIFY(day);
        QTEST(day->title, "title");
        QCOMPARE(day->day, today.addDays(7));
        QCOMPARE(day->place, text("Alder House, 1 Elm Row, AB1 2CD"));
    }

    /// The next file takes the place of the one before in a diary.
    void theNextFileReplacesTheLast()
    {
        plan(today.addDays(7), "visit");
        const QString first = base::valueOrThrow(workflow::nextVisit(session(), home())).id;
        plan(today.addDays(9), "call");
        QCOMPARE(base::valueOrThrow(workflow::nextVisit(session(), home())).id, first);
    }

    void noDayIsRefused()
    {
        const auto never = workflow::nextVisit(session(), home());
        QVERIFY(!never);
        QVERIFY2(never.error().message.contains(text("no next day yet")),
                 qPrintable(never.error().message));
        m_council->record(Council::request("1-1", "{'IPC-01': 'no'}"));
        QVERIFY(workflow::nextVisit(session(), home()));
    }
};

QTEST_GUILESS_MAIN(TestNextVisit)
#include "test_next_visit.moc"
