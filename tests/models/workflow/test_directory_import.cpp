#include "workflow/directory_import.h"

#include "council.h"
#include "workflow/owner_change.h"

#include <QObject>
#include <QTest>

using subject::Home;
using workflow_tests::Council;

namespace {

QByteArray weekly(const char *date, const QByteArray &rows)
{
    return QByteArray("This data was produced on ") + date +
           "\r\nName,Address,Postcode,Service types,Local authority,"
           "CQC Location ID (for office use only)\r\n" +
           rows;
}

const QByteArray alder = "Alderbrook House,1 Alder Road,ZZ1 1AA,Nursing homes,Nettleshire,1-1\r\n";
const QByteArray birch = "Birchfield,2 Birch Road,ZZ1 2BB,Nursing homes,Nettleshire,1-2\r\n";
const QByteArray alderAgain =
    "Alderbrook Court,1 Alder Road,ZZ1 1AA,Nursing homes,Nettleshire,1-9\r\n";

} // namespace

/// What the import leaves as it is, and what it asks.
class TestDirectoryImport : public QObject {
    Q_OBJECT

    std::unique_ptr<Council> m_council;

    workflow::DirectoryReport import(const QByteArray &bytes) { return m_council->import(bytes); }

    void correctName(const char *name)
    {
        const Home before = m_council->home("1-1");
        Home after = before;
        after.name = QString::fromUtf8(name);
        QVERIFY(workflow::saveHome(m_council->session(), before, after));
    }

private Q_SLOTS:
    void init() { m_council = std::make_unique<Council>(); }
    void cleanup() { QCOMPARE(m_council->problems(), QStringList()); }

    void aCorrectionStandsUntilTheSourceChanges()
    {
        import(weekly("4 November 2026", alder));
        correctName("Alderbrook");
        const auto same = import(weekly("11 November 2026", alder));
        QCOMPARE(same.unchanged, 1);
        QCOMPARE(m_council->home("1-1").name, QStringLiteral("Alderbrook"));
        const auto changed =
            import(weekly("18 November 2026", QByteArray(alder).replace("House", "Manor")));
        QCOMPARE(changed.updated, 1);
        QCOMPARE(m_council->home("1-1").name, QStringLiteral("Alderbrook Manor"));
    }

    void aCorrectionThatTheSourceTakesUp()
    {
        import(weekly("4 November 2026", alder));
        correctName("Alderbrook Manor");
        const QString before = m_council->digest();
        const auto taken =
            import(weekly("11 November 2026", QByteArray(alder).replace("House", "Manor")));
        QCOMPARE(taken.unchanged, 1);
        QCOMPARE(m_council->digest(), before);
    }

    void missingSinceTheFirstFileWithoutIt()
    {
        import(weekly("4 November 2026", alder + birch));
        const auto gone = import(weekly("11 November 2026", birch));
        QCOMPARE(gone.missing, QStringList{QStringLiteral("1-1")});
        QCOMPARE(m_council->home("1-1").missingSince, QDate(2026, 11, 11));
        import(weekly("18 November 2026", birch));
        QCOMPARE(m_council->home("1-1").missingSince, QDate(2026, 11, 11));
        QVERIFY(!m_council->home("1-1").deleted);
        import(weekly("19 November 2026", alder + birch));
        QVERIFY(m_council->home("1-1").missingSince.isNull());
    }

    /// What the file leaves blank is blank, also of a home that was deleted here.
    void aBlankCellClearsADeletedHomeToo()
    {
        import(weekly("4 November 2026", alder + birch));
        const Home home = m_council->home("1-1");
        store::PlannerFile &file = m_council->session().file();
        const QJsonObject why{{QStringLiteral("why"), QStringLiteral("a test")}};
        store::Draft draft;
        draft.records = {{.kind = subject::RecordKind::Home,
                          .id = home.id.uuid(),
                          .fields = {{QStringLiteral("deleted"), why}}}};
        file.write(draft);
        QCOMPARE(store::home(file, home.id)->address.postcode, QStringLiteral("ZZ1 1AA"));
        import(weekly("11 November 2026",
                      "Alderbrook House,,,Nursing homes,Nettleshire,1-1\r\n" + birch));
        const auto after = store::home(file, home.id);
        QCOMPARE(after->address.postcode, QString());
        QVERIFY(after->deleted);
    }

    /// CQC cannot list a home yet that is only about to change owner.
    void aHomeWithoutANumberIsNeverMissing()
    {
        import(weekly("4 November 2026", alder + birch));
        workflow::Session &session = m_council->session();
        session.setOfficer(
            base::valueOrThrow(workflow::officerNamed(session, QStringLiteral("Jo Fiction"))));
        const Home next =
            base::valueOrThrow(workflow::announceOwner(session, m_council->home("1-1").id,
                                                       {.on = QDate(2026, 12, 1),
                                                        .provider = QStringLiteral("New Care")}))
                .after;
        const auto report = import(weekly("11 November 2026", birch));
        QCOMPARE(report.missing, QStringList{QStringLiteral("1-1")});
        QVERIFY(workflow::requireHome(session, next.id).missingSince.isNull());
        QCOMPARE(workflow::requireHome(session, next.id).authority, QStringLiteral("Nettleshire"));
    }

    void aContinuationWaitsUntilItIsConfirmed()
    {
        import(weekly("4 November 2026", alder + birch));
        m_council->record(Council::request("1-1", "{'IPC-01': 'yes'}", QDate(2026, 11, 5)));
        const auto report = import(weekly("11 November 2026", alderAgain + birch));
        QCOMPARE(report.continuations.size(), size_t(1));
        const auto waiting = base::valueOrThrow(workflow::continuations(m_council->session()));
        QCOMPARE(waiting.size(), size_t(1));
        QCOMPARE(waiting[0].oldLocation, QStringLiteral("1-1"));
        QCOMPARE(waiting[0].newName, QStringLiteral("Alderbrook Court"));
        QVERIFY(workflow::confirmContinuation(m_council->session(), waiting[0].oldHome,
                                              waiting[0].newHome));
        QVERIFY(base::valueOrThrow(workflow::continuations(m_council->session())).empty());
        const auto overview =
            base::valueOrThrow(workflow::homeOverview(m_council->session(), waiting[0].newHome));
        QCOMPARE(overview.continuedFrom.size(), size_t(1));
        const auto old =
            base::valueOrThrow(workflow::homeOverview(m_council->session(), waiting[0].oldHome));
        QVERIFY(old.continuesAs && old.continuesAs->id == waiting[0].newHome);
        QCOMPARE(old.contacts.size(), size_t(1));
        const auto again = import(weekly("18 November 2026", alderAgain + birch));
        QVERIFY(again.continuations.empty());
    }

    void aContinuationThatWasDeclinedIsNotProposedAgain()
    {
        import(weekly("4 November 2026", alder + birch));
        import(weekly("11 November 2026", alderAgain + birch));
        const auto waiting = base::valueOrThrow(workflow::continuations(m_council->session()));
        QCOMPARE(waiting.size(), size_t(1));
        QVERIFY(workflow::declineContinuation(m_council->session(), waiting[0].oldHome,
                                              waiting[0].newHome));
        QVERIFY(base::valueOrThrow(workflow::continuations(m_council->session())).empty());
        QVERIFY(import(weekly("18 November 2026", alderAgain + birch)).continuations.empty());
        const auto now =
            base::valueOrThrow(workflow::homeOverview(m_council->session(), waiting[0].newHome));
        QVERIFY(now.continuedFrom.empty());
    }

    void twoHomesThatWereAlwaysThereAreNoContinuation()
    {
        import(weekly("4 November 2026", alder + alderAgain));
        const auto report = import(weekly("11 November 2026", alderAgain));
        QVERIFY(report.continuations.empty());
        QVERIFY(base::valueOrThrow(workflow::continuations(m_council->session())).empty());
    }

    void stoppedHalfWay_data()
    {
        QTest::addColumn<double>("share");
        QTest::newRow("while reading") << 0.0;
        QTest::newRow("before writing") << 0.85;
    }
    void stoppedHalfWay()
    {
        QFETCH(double, share);
        QByteArray rows;
        for (int i = 0; i < 2500; ++i)
            rows += QByteArray(birch).replace("1-2", "1-" + QByteArray::number(i));
        const QString before = m_council->digest();
        const auto stopped = workflow::importDirectory(
            m_council->session(), m_council->directory(weekly("4 November 2026", rows)),
            [share](double now) { return now < share; });
        QVERIFY(!stopped);
        QCOMPARE(stopped.error().detail, QStringLiteral("cancelled"));
        QVERIFY(stopped.error().message.contains(QStringLiteral("Nothing was changed")));
        QCOMPARE(m_council->digest(), before);
    }

    void oneImportIsOneChange()
    {
        const size_t before = m_council->changes().size();
        import(weekly("4 November 2026", alder + birch));
        const auto changes = m_council->changes();
        QCOMPARE(changes.size(), before + 1);
        QCOMPARE(changes.back().entries.size(), size_t(2));
        QCOMPARE(changes.back().source[QStringLiteral("date")].toString(),
                 QStringLiteral("2026-11-04"));
        QCOMPARE(changes.back().source[QStringLiteral("file")].toString(),
                 QStringLiteral("directory.csv"));
    }

    void theReportNamesTheHomesThatChanged()
    {
        import(weekly("4 November 2026", alder + birch));
        const auto report =
            import(weekly("11 November 2026", alder + QByteArray(birch).replace("2 B", "3 B")));
        QCOMPARE(report.homes.size(), size_t(1));
        QVERIFY(report.homes[0] == m_council->home("1-2").id);
    }
};

QTEST_GUILESS_MAIN(TestDirectoryImport)
#include "test_directory_import.moc"
