#include "council.h"
#include "workflow/outbreaks.h"
#include "workflow/visiting.h"

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
        // In winter 2026 the health protection team gives the date.
        QVERIFY(row().mayBeOver.isNull());
        // One day is one record, whoever enters it.
        OutbreakCount again = workflow::countOn(session(), outbreak, today.addDays(-7));
        again.residents = 4;
        QVERIFY(workflow::keepCount(session(), again));
        QCOMPARE(workflow::countsOf(session(), outbreak.id)->size(), size_t(3));
        QCOMPARE(row().residents, 6);
    }

    /// A call that was missed stays due; one that was made brings the next of days 1, 3, 7, 14.
    void callsWhileItIsOpen()
    {
        const QDate began = base::valueOrThrow(workflow::keepOutbreak(session(), flu())).notified;
        QCOMPARE(began, today.addDays(-9));
        QCOMPARE(row().nextCall, began.addDays(1));
        QVERIFY(row().isCallOverdue());
        const auto contact = [this](const QDate &day, const char *kind) {
            workflow::RecordRequest request = Council::request("1-1", "{}", day);
            request.kind = text(kind);
            m_council->record(request);
        };
        contact(began.addDays(3), "outbreak-call");
        QCOMPARE(row().nextCall, began.addDays(7));
        contact(began.addDays(8), "desk"); // nobody spoke with the home
        QCOMPARE(row().nextCall, began.addDays(7));
        QVERIFY(row().isCallOverdue());
        contact(today, "outbreak-call");
        QCOMPARE(row().nextCall, began.addDays(14));
        QVERIFY(!row().isCallOverdue());
    }

    /// Of one day there is one set of numbers, and no cases lie outside the outbreak.
    void numbersOfAnotherDay()
    {
        Outbreak outbreak = base::valueOrThrow(workflow::keepOutbreak(session(), flu()));
        const auto countOf = [&](int days, int residents) {
            OutbreakCount count = workflow::countOn(session(), outbreak, today.addDays(days));
            count.residents = residents;
            return base::valueOrThrow(workflow::keepCount(session(), count));
        };
        OutbreakCount moved = countOf(-5, 2);
        countOf(-4, 1);
        moved.date = today.addDays(-4);
        QCOMPARE(faultAt(workflow::keepCount(session(), moved)), text("date"));
        QCOMPARE(row().residents, 3);
        moved.date = today.addDays(-3);
        QVERIFY(workflow::keepCount(session(), moved));
        QCOMPARE(row().residents, 3); // not counted at both days
        QCOMPARE(row().lastCase, today.addDays(-3));
        countOf(-5, 4); // the old day can be counted again
        QCOMPARE(row().residents, 7);
        Outbreak late = outbreak;
        late.notified = today.addDays(-4);
        QCOMPARE(faultAt(workflow::keepOutbreak(session(), late)), text("notified"));
        outbreak.over = today.addDays(-4);
        QCOMPARE(faultAt(workflow::keepOutbreak(session(), outbreak)), text("declared_over"));
        outbreak.over = today.addDays(-3);
        outbreak = base::valueOrThrow(workflow::keepOutbreak(session(), outbreak));
        QCOMPARE(
            faultAt(workflow::keepCount(session(), workflow::countOn(session(), outbreak, today))),
            text("date"));
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
        QVERIFY(!row().isCallOverdue() && !row().isLearningOverdue());
        outbreak.learning.due = today.addDays(-1);
        outbreak = base::valueOrThrow(workflow::keepOutbreak(session(), outbreak));
        QVERIFY(row().isLearningOverdue());
        outbreak.learning.done = today;
        outbreak.learning.lessons = text("Masks nearer the door");
        QVERIFY(workflow::keepOutbreak(session(), outbreak));
        QVERIFY(!row().isLearningOverdue());
        QVERIFY(workflow::keepOutbreak(session(), flu())); // another one may begin
    }

    /// In the question set of 2026 nothing forbids visits.
    void visitsInAnOutbreak()
    {
        QVERIFY(workflow::keepOutbreak(session(), flu()));
        QCOMPARE(row().visiting, QString());
        subject::Visiting visiting = workflow::newVisiting(session(), *row().outbreak.home);
        visiting.measures = text("By arrangement.");
        QVERIFY(workflow::keepVisiting(session(), visiting));
        QCOMPARE(row().visiting, text("By arrangement."));
    }
};

QTEST_GUILESS_MAIN(TestOutbreaks)
#include "test_outbreaks.moc"
