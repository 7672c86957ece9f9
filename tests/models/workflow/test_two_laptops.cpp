#include "council.h"
#include "store/backup.h"
#include "workflow/actions.h"
#include "workflow/conflicts.h"
#include "workflow/reports.h"
#include "workflow/sharing.h"
#include "workflow/sharing_state.h"

#include <QGuiApplication>
#include <QObject>
#include <QTest>

using namespace workflow_tests;
using workflow::Decision;
using workflow::EarlyChoice;
using workflow::Session;

namespace {

const QDate today(2026, 11, 20);

QString text(const char *latin1)
{
    return QString::fromLatin1(latin1);
}

QString secret()
{
    return text("correct horse");
}

} // namespace

/// Two laptops of one council: what is to be checked, chosen and said of them.
class TestTwoLaptops : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Council> m_council;
    std::unique_ptr<Session> m_sam;
    std::optional<base::Id<subject::Action>> m_action;

    Session &ann() { return m_council->session(); }
    QString path(const char *name) const { return m_folder->filePath(text(name)); }

    subject::Action action(Session &session)
    {
        for (const auto &row : base::valueOrThrow(workflow::actions(session))) {
            if (row.action.id == *m_action)
                return row.action;
        }
        qFatal("no action");
    }
    void change(Session &session, const char *what, int days)
    {
        subject::Action changed = action(session);
        changed.what = text(what);
        changed.due = today.addDays(days);
        base::valueOrThrow(workflow::keepAction(session, changed));
    }
    void give(Session &from, Session &to)
    {
        const QString file = path("given.update");
        base::valueOrThrow(workflow::sendUpdate(from, {.path = file, .passphrase = secret()}));
        base::valueOrThrow(workflow::receiveUpdate(to, {.from = file, .passphrase = secret()}));
    }
    QStringList paper(const char *key, workflow::PaperWanted wanted)
    {
        const auto report = base::valueOrThrow(workflow::findReport(text(key)));
        return papers::allStrings(
            base::valueOrThrow(workflow::papersOf(ann(), report, wanted)).first());
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_council = std::make_unique<Council>();
        m_council->import("cqc_id,name\r\n1-1,Alder Grange\r\n");
        const auto home = m_council->home("1-1").id;
        ann().setOfficer(base::valueOrThrow(workflow::officerNamed(ann(), text("Ann Example"))));
        subject::Action made = workflow::newAction(ann(), home);
        made.what = text("Order gloves");
        made.owner = {.side = text("home"), .name = {}, .organisation = text("Alder Grange")};
        made.due = today.addDays(14);
        m_action = base::valueOrThrow(workflow::keepAction(ann(), made)).id;
    }
    void cleanup()
    {
        m_sam.reset();
        m_council.reset();
    }

private:
    void begin()
    {
        const QString file = path("all.update");
        base::valueOrThrow(workflow::sendUpdate(ann(), {.path = file, .passphrase = secret()}));
        m_sam = base::valueOrThrow(
            workflow::joinFrom(path("sam.planner"), file, secret(), ann().file().surroundings()));
        m_sam->setOfficer(base::valueOrThrow(workflow::officerNamed(*m_sam, text("Sam Example"))));
    }

private Q_SLOTS:
    void aloneNothingIsSaidOfLaptops()
    {
        QVERIFY(base::valueOrThrow(workflow::howComplete(ann())).isEmpty());
        QVERIFY(base::valueOrThrow(workflow::howCompleteAndSince(ann())).isEmpty());
        const auto state = base::valueOrThrow(workflow::sharingState(ann()));
        QVERIFY(!state.isShared);
        QCOMPARE(state.notShared, 0);
        QVERIFY(!workflow::papersOf(
            ann(), base::valueOrThrow(workflow::findReport(text("exchange-certificate"))), {}));
    }

    void theStateCountsWhatColleaguesLackAndWhatIsToBeChecked()
    {
        begin();
        change(ann(), "Order gloves now", 20);
        auto state = base::valueOrThrow(workflow::sharingState(ann()));
        QVERIFY(state.isShared);
        QCOMPARE(state.notShared, 1);
        QCOMPARE(state.toCheck, 0);
        change(*m_sam, "Order more gloves", 30);
        give(*m_sam, ann());
        state = base::valueOrThrow(workflow::sharingState(ann()));
        QCOMPARE(state.toCheck, 2); // what, and by when
        give(ann(), *m_sam);
        QVERIFY(workflow::countNotShared(ann(), state));
        QCOMPARE(state.notShared, 0);
    }

    void severalFieldsOfARecordAreDecidedAtOnce()
    {
        begin();
        change(ann(), "Order gloves now", 20);
        change(*m_sam, "Order more gloves", 30);
        give(*m_sam, ann());
        std::vector<EarlyChoice> choices;
        for (const auto &row : base::valueOrThrow(workflow::conflictsToCheck(ann()))) {
            const bool isWhat = row.conflict.field == text("what");
            choices.push_back({.reference = row.reference,
                               .value = isWhat ? QJsonValue(text("Order more gloves"))
                                               : QJsonValue(text("2026-12-10"))});
        }
        QCOMPARE(choices.size(), size_t(2));
        choices.push_back({.reference = text("00000000"), .value = text("nothing")});
        choices.push_back({.reference = choices[0].reference, .value = text("nobody says this")});
        const auto decisions = base::valueOrThrow(workflow::settlementsOf(ann(), choices));
        QCOMPARE(decisions.size(), size_t(2));
        base::valueOrThrow(workflow::settle(ann(), decisions));
        QVERIFY(base::valueOrThrow(workflow::conflictsToCheck(ann())).empty());
        QCOMPARE(action(ann()).what, text("Order more gloves"));
        QCOMPARE(action(ann()).due, today.addDays(20));
        give(ann(), *m_sam);
        QCOMPARE(action(*m_sam).what, text("Order more gloves"));
        QCOMPARE(action(*m_sam).due, today.addDays(20));
    }

    /// A look changes nothing; taking in first keeps what was there, once a day.
    void aBackupIsMadeBeforeAMerge()
    {
        begin();
        change(*m_sam, "Order more gloves", 30);
        const QString file = path("given.update");
        base::valueOrThrow(workflow::sendUpdate(*m_sam, {.path = file, .passphrase = secret()}));
        const QString folder = path("safe");
        QVERIFY(QDir().mkpath(folder));
        const QString backup = store::dailyBackupName(ann().file().path(), folder, today);
        workflow::ReceiveRequest request{
            .from = file, .passphrase = secret(), .backupFolder = folder};
        request.isPreview = true;
        base::valueOrThrow(workflow::receiveUpdate(ann(), request));
        QVERIFY(!QFile::exists(backup));

        request.isPreview = false;
        const QString before = store::digest(ann().file());
        base::valueOrThrow(workflow::receiveUpdate(ann(), request));
        QVERIFY(store::digest(ann().file()) != before);
        const auto digestOfBackup = [&] {
            return store::digest(*store::PlannerFile::open(backup, store::PlannerFile::Access::Read,
                                                           ann().file().surroundings()));
        };
        QCOMPARE(digestOfBackup(), before);
        change(*m_sam, "Order masks", 31);
        QVERIFY(QFile::remove(file));
        base::valueOrThrow(workflow::sendUpdate(*m_sam, {.path = file, .passphrase = secret()}));
        base::valueOrThrow(workflow::receiveUpdate(ann(), request));
        QCOMPARE(action(ann()).what, text("Order masks"));
        QCOMPARE(digestOfBackup(), before);
    }

    void theCertificateSaysWhoWroteOverWhom()
    {
        begin();
        change(*m_sam, "Order more gloves", 30);
        give(*m_sam, ann());
        const QString words = paper("exchange-certificate", {}).join(QLatin1Char('\n'));
        QVERIFY2(words.contains(text("Took the place of what Ann Example wrote")),
                 qPrintable(words));
        QVERIFY(words.contains(text("Order more gloves")));
        QVERIFY(words.contains(text("Sam Example")));
        QVERIFY(words.contains(text("Includes all 2 laptops.")));
        const auto report = base::valueOrThrow(workflow::findReport(text("exchange-certificate")));
        const auto none = workflow::papersOf(ann(), report, {.exchange = 999});
        QVERIFY(!none && none.error().message.contains(text("999")));
        QVERIFY(report.isOnlyForCouncil({}));
    }

    void papersForTheCouncilSayHowCompleteTheyAre()
    {
        begin();
        give(*m_sam, ann());
        const auto home = m_council->home("1-1").id;
        const QString pack = paper("visit-pack", {.homes = {home}}).join(QLatin1Char('\n'));
        QVERIFY2(pack.contains(text("From what this laptop holds. Includes")), qPrintable(pack));
        const QString council =
            paper("home-summary", {.homes = {home}, .audience = papers::Audience::Council})
                .join(QLatin1Char('\n'));
        QVERIFY2(council.contains(text("laptops, last shared 20 November 2026")),
                 qPrintable(council));
        const QString own = paper("home-summary", {.homes = {home}}).join(QLatin1Char('\n'));
        QVERIFY(!own.contains(text("laptops")));
    }
};

QTEST_MAIN(TestTwoLaptops)
#include "test_two_laptops.moc"
