#include "council.h"
#include "workflow/visiting.h"

#include <QObject>
#include <QTest>

using namespace workflow_tests;
using subject::Visiting;

namespace {

const QDate today(2026, 11, 20);

QString text(const char *latin1)
{
    return QString::fromLatin1(latin1);
}

} // namespace

/// What holds for visits to a home: said for itself, its district, or all homes.
class TestVisiting : public QObject {
    Q_OBJECT

    std::unique_ptr<Council> m_council;

    workflow::Session &session() { return m_council->session(); }
    base::Id<subject::Home> home(const char *location) { return m_council->home(location).id; }
    Visiting said(const char *measures, int days)
    {
        Visiting visiting = workflow::newVisiting(session(), home("1-1"));
        visiting.measures = text(measures);
        visiting.from = today.addDays(days);
        return visiting;
    }
    void forDistrict(const char *district, const char *measures, int days)
    {
        Visiting visiting = said(measures, days);
        visiting.home.reset();
        visiting.district = text(district);
        QVERIFY(workflow::keepVisiting(session(), visiting));
    }
    QString words(const char *location = "1-1", bool isOutbreak = false)
    {
        return base::valueOrThrow(workflow::visitingWords(session(), home(location), isOutbreak));
    }
    QString faultAt(const Visiting &visiting)
    {
        const auto result = workflow::keepVisiting(session(), visiting);
        return result ? text("nothing was refused") : result.error().path;
    }

private Q_SLOTS:
    void init()
    {
        m_council = std::make_unique<Council>();
        m_council->import("cqc_id,name,district\r\n1-1,Alderbrook House,North\r\n1-2,Birch "
                          "Lodge,north\r\n1-3,Cedar View,South\r\n");
        session().setOfficer(
            base::valueOrThrow(workflow::officerNamed(session(), text("Jo Fiction"))));
    }
    void cleanup() { QCOMPARE(m_council->problems(), QStringList()); }

    /// The nearest first; a wider rule does not take away a nearer one.
    void ofHomeDistrictAndAll()
    {
        QCOMPARE(words(), QString());
        forDistrict("", "Wash hands.", -1);
        forDistrict("North", "By arrangement.", -5);
        QVERIFY(workflow::keepVisiting(session(), said("Use the garden door.", -9)));
        QCOMPARE(words(), text("Use the garden door. By arrangement. Wash hands."));
        QCOMPARE(words("1-2"), text("By arrangement. Wash hands."));
        QCOMPARE(words("1-3"), text("Wash hands."));
    }

    /// The newest that has begun; one of a day to come waits.
    void theNewestHolds()
    {
        QVERIFY(workflow::keepVisiting(session(), said("Old.", -9)));
        QVERIFY(workflow::keepVisiting(session(), said("Now.", 0)));
        QVERIFY(workflow::keepVisiting(session(), said("Soon.", 1)));
        QCOMPARE(words(), text("Now."));
        QStringList rows;
        for (const auto &row : base::valueOrThrow(workflow::visitings(session(), home("1-1"))))
            rows += row.measures + (row.holds ? text("!") : QString());
        QCOMPARE(rows, (QStringList{text("Soon."), text("Now.!"), text("Old.")}));
    }

    void whatIsWrongIsSaidAtItsField()
    {
        const QString before = m_council->digest();
        QCOMPARE(faultAt(said(" ", 0)), text("measures"));
        Visiting level = said("", 0);
        level.level = text("high"); // not one of winter 2026
        QCOMPARE(faultAt(level), text("measures"));
        Visiting never = said("By arrangement.", 0);
        never.from = {};
        QCOMPARE(faultAt(never), text("from_day"));
        Visiting both = said("By arrangement.", 0);
        both.district = text("North");
        QCOMPARE(faultAt(both), text("district"));
        QCOMPARE(m_council->digest(), before);
    }

    /// The question set of 2020 had alert levels, and a rule for outbreaks.
    void alertLevelsGiveTheMeasures()
    {
        QTemporaryDir folder;
        store::Surroundings surroundings;
        surroundings.clock.now = [] {
            return QDateTime(QDate(2020, 11, 20), QTime(10, 0), Qt::UTC);
        };
        surroundings.library = editions::shippedEditions();
        surroundings.witnessFolder = folder.filePath(text("witness"));
        auto session = base::valueOrThrow(workflow::Session::create(
            folder.filePath(text("council.planner")), text("Nettleshire"), surroundings));
        session->setOfficer(
            base::valueOrThrow(workflow::officerNamed(*session, text("Jo Fiction"))));
        subject::Home home(base::Id<subject::Home>(base::idFromContent(text("home"), text("1-1"))));
        home.locationId = text("1-1");
        home.name = text("Alderbrook House");
        home.district = text("North");
        base::valueOrThrow(
            base::attempt([&] { return workflow::keep(*session, {store::addition(home)}); }));
        Visiting high = workflow::newVisiting(*session, home.id);
        high.home.reset();
        high.district = text("North");
        high.level = text("high");
        QVERIFY(workflow::keepVisiting(*session, high));
        const auto rows = base::valueOrThrow(workflow::visitings(*session, home.id));
        QCOMPARE(rows.front().level, text("High"));
        QVERIFY(rows.front().measures.startsWith(text("Visits outdoors")));
        const QString open = base::valueOrThrow(workflow::visitingWords(*session, home.id, true));
        QVERIFY2(open.startsWith(text("No visits while the outbreak is open")), qPrintable(open));
        QVERIFY2(open.contains(text("Visits outdoors")), qPrintable(open));
        QCOMPARE(base::valueOrThrow(workflow::visitingWords(*session, home.id, false)),
                 rows.front().measures);
    }
};

QTEST_GUILESS_MAIN(TestVisiting)
#include "test_visiting.moc"
