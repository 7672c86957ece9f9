#include "council.h"
#include "workflow/outbreaks.h"

#include <QObject>
#include <QTest>

using namespace workflow_tests;
using subject::Outbreak;
using subject::OutbreakCount;

namespace {

const QDate today(2026, 11, 20);

QString text(const char *latin1)
{
    return QString::fromLatin1(latin1);
}

} // namespace

/// An outbreak from the day it is notified to what was learned.
class TestOutbreaks : public QObject {
    Q_OBJECT

    std::unique_ptr<Council> m_council;

    workflow::Session &session() { return m_council->session(); }
    base::Id<subject::Home> home() { return m_council->home("1-1").id; }
    Outbreak flu(int daysAgo = 9)
    {
        Outbreak outbreak = workflow::newOutbreak(session(), home());
        outbreak.infection = text("Flu");
        outbreak.notified = today.addDays(-daysAgo);
        return outbreak;
    }
    template <typename Result>
    static QString faultAt(const Result &result)
    {
        return result ? text("nothing was refused") : result.error().path;
    }
    workflow::OutbreakRow row()
    {
        return base::valueOrThrow(workflow::outbreaks(session(), home())).front();
    }

private Q_SLOTS:
    void init()
    {
        m_council = std::make_unique<Council>();
        m_council->import("cqc_id,name,district,address,postcode\r\n1-1,Alderbrook House,North,1 "
                          "Elm Road,AB1 2CD\r\n");
        session().setOfficer(
            base::valueOrThrow(workflow::officerNamed(session(), text("Jo Fiction"))));
    }
    void cleanup() { QCOMPARE(m_council->problems(), QStringList()); }

    void casesAreCountedByDay()
    {
        const Outbreak outbreak = base::valueOrThrow(workflow::keepOutbreak(session(), flu()));
        for (const auto &[day, cases] : {std::pair(-9, 2), std::pair(-7, 1), std::pair(-2, 0)}) {
            OutbreakCount count = workflow::countOn(session(), outbreak, today.addDays(day));
            count.residents = cases;
            count.staff = 0;
            QVERIFY(workflow::keepCount(session(), count));
        }
        QCOMPARE(row().day, 9);
        QCOMPARE(row().residents, 3);
        QCOMPARE(row().lastCase, today.addDays(-7));
        // Days 1, 3 and 7 are past; then every seven days.
        QCOMPARE(row().nextCall, today.addDays(5));
        // In winter 2026 the health protection team gives the date.
        QVERIFY(row().mayBeOver.isNull());
        // One day is one record, whoever enters it.
        OutbreakCount again = workflow::countOn(session(), outbreak, today.addDays(-7));
        again.residents = 4;
        QVERIFY(workflow::keepCount(session(), again));
        QCOMPARE(workflow::countsOf(session(), outbreak.id)->size(), size_t(3));
        QCOMPARE(row().residents, 6);
    }

    void whatIsWrongIsSaidAtItsField()
    {
        Outbreak outbreak = flu();
        outbreak.infection.clear();
        QCOMPARE(faultAt(workflow::keepOutbreak(session(), outbreak)), text("infection"));
        outbreak = flu(-1);
        QCOMPARE(faultAt(workflow::keepOutbreak(session(), outbreak)), text("notified"));
        outbreak = flu();
        outbreak.over = outbreak.notified.addDays(-1);
        QCOMPARE(faultAt(workflow::keepOutbreak(session(), outbreak)), text("declared_over"));
        outbreak.over = {};
        outbreak.learning.done = today;
        QCOMPARE(faultAt(workflow::keepOutbreak(session(), outbreak)), text("learning/lessons"));
        QVERIFY(workflow::keepOutbreak(session(), flu()));
        QCOMPARE(faultAt(workflow::keepOutbreak(session(), flu())), text("infection"));
        const Outbreak kept = row().outbreak;
        for (const QDate &day : {kept.notified.addDays(-1), today.addDays(1)})
            QCOMPARE(
                faultAt(workflow::keepCount(session(), workflow::countOn(session(), kept, day))),
                text("date"));
        OutbreakCount negative = workflow::countOn(session(), kept, today);
        negative.staff = -1;
        QCOMPARE(faultAt(workflow::keepCount(session(), negative)), text("staff"));
    }

    void whoWasToldAndWhen()
    {
        Outbreak outbreak = flu();
        outbreak.admissions = {text("closed"), today};
        workflow::tell(session(), outbreak, text("told_placements"), true);
        outbreak = base::valueOrThrow(workflow::keepOutbreak(session(), outbreak));
        QCOMPARE(outbreak.toldPlacements.by, text("Jo Fiction"));
        const QDateTime at = outbreak.toldPlacements.at;
        m_council->setTime(QTime(15, 0));
        workflow::tell(session(), outbreak, text("told_placements"), true);
        QCOMPARE(outbreak.toldPlacements.at, at); // told once
        workflow::tell(session(), outbreak, text("told_placements"), false);
        QVERIFY(!outbreak.toldPlacements.at.isValid());
        const QString words = workflow::tellingWords(session(), row());
        QVERIFY2(words.contains(text("Admissions: closed.")), qPrintable(words));
        QVERIFY2(words.contains(text("AB1 2CD")), qPrintable(words));
    }

    /// Declared over, its learning review is due by the question set.
    void overAndLearned()
    {
        Outbreak outbreak = flu(40);
        outbreak.over = today.addDays(-3);
        outbreak = base::valueOrThrow(workflow::keepOutbreak(session(), outbreak));
        QCOMPARE(outbreak.learning.due, today.addDays(-3 + 28));
        QVERIFY(!row().isOpen());
        QCOMPARE(row().day, 37);
        QVERIFY(row().nextCall.isNull());
        QVERIFY(workflow::keepOutbreak(session(), flu())); // another one may begin
    }

    /// What holds for visits follows the home's own rule, its district's, else everybody's.
    void visitsFollowTheNearestRule()
    {
        QVERIFY(workflow::keepOutbreak(session(), flu()));
        QCOMPARE(row().visiting, QString()); // winter 2026 forbids none
        subject::Visiting district(
            base::Id<subject::Visiting>(base::idFromContent(text("visiting"), text("1"))));
        district.district = text("North");
        district.measures = text("By arrangement.");
        district.from = today.addDays(-1);
        workflow::keep(session(), {store::addition(district)});
        QCOMPARE(row().visiting, text("By arrangement."));
    }
};

QTEST_GUILESS_MAIN(TestOutbreaks)
#include "test_outbreaks.moc"
