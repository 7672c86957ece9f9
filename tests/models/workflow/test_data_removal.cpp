#include "council.h"
#include "store/backup.h"
#include "store/sharing.h"
#include "workflow/actions.h"
#include "workflow/people.h"
#include "workflow/removal.h"

#include <QObject>
#include <QTest>

using namespace workflow_tests;
using subject::ContactNote;

namespace {

QString text(const char *latin1)
{
    return QString::fromLatin1(latin1);
}

const char *const secret = "Zebedee Placeholder";

} // namespace

/// A name typed by mistake is removed everywhere it stands, on every laptop, and the list says
/// where it still is.
class TestDataRemoval : public QObject {
    Q_OBJECT

    std::unique_ptr<Council> m_council;

    workflow::Session &session() { return m_council->session(); }
    QString path() { return session().file().path(); }
    ContactNote keepNote(const QString &line, std::optional<ContactNote> before = {})
    {
        ContactNote note =
            before ? *before : workflow::newContactNote(session(), m_council->home("1-1").id);
        note.line = line;
        return base::valueOrThrow(workflow::keepContactNote(session(), note));
    }
    workflow::RemovalPlan plan(const ContactNote &note, const char *search = "")
    {
        return base::valueOrThrow(
            workflow::removalPlan(session(), note.id.text(), text("line"), text(search)));
    }
    base::Result<store::Written> remove(const std::vector<workflow::TextPlace> &places,
                                        const char *search, const char *why = "A name by mistake")
    {
        std::vector<store::ValueAt> values;
        for (const workflow::TextPlace &place : places)
            values.push_back(place.held.place());
        return workflow::removeData(session(), values, text(search), text(why));
    }
    /// In the file and in what SQLite keeps beside it.
    bool standsInFile()
    {
        for (const char *suffix : {"", "-wal"}) {
            QFile file(path() + QString::fromLatin1(suffix));
            if (file.open(QIODevice::ReadOnly) && file.readAll().contains(secret))
                return true;
        }
        return false;
    }
    std::vector<workflow::RemovalRow> rows(const QString &backups = {})
    {
        return base::valueOrThrow(workflow::removalRows(session(), backups));
    }

private Q_SLOTS:
    void init()
    {
        m_council = std::make_unique<Council>();
        m_council->import("cqc_id,name\r\n1-1,Alderbrook House\r\n1-2,Birch Lodge\r\n");
        session().setOfficer(
            base::valueOrThrow(workflow::officerNamed(session(), text("Jo Fiction"))));
    }
    void cleanup() { QCOMPARE(m_council->problems(), QStringList()); }

    void whatHeldItOnceGoesToo()
    {
        const ContactNote first = keepNote(text("Zebedee Placeholder has a cough"));
        const ContactNote second = keepNote(text("A resident has a cough"), first);
        workflow::RemovalPlan found = plan(second, secret);
        QCOMPARE(found.own.size(), size_t(1));
        QCOMPARE(found.keptBefore, 1);
        QVERIFY(found.also.empty());
        QVERIFY(standsInFile());
        QVERIFY(remove(found.own, secret));
        QVERIFY(!standsInFile());
        QCOMPARE(store::find(session().file(), first.id)->line, text("A resident has a cough"));
        QCOMPARE(m_council->changes().back().why, text("A name by mistake"));
        QVERIFY(!workflow::removalPlan(session(), first.id.text(), text("line"), text(secret))
                     ->own.size());
    }

    void theSameTextElsewhereIsOffered()
    {
        const ContactNote note = keepNote(text(secret));
        subject::Action action = workflow::newAction(session(), m_council->home("1-2").id);
        action.what = text("Ask about ZEBEDEE placeholder \"today\"");
        action.owner = {.side = text("home"), .name = text("The manager"), .organisation = {}};
        action.due = QDate(2026, 12, 18);
        action = base::valueOrThrow(workflow::keepAction(session(), action));
        m_council->record(Council::request(
            "1-1", "{'IPC-01': {'value': 'yes', 'comment': 'As Zebedee Placeholder said'}}"));
        for (const char *said : {secret, "After the visits of this week"})
            store::noteExchange(
                session().file(),
                {.at = session().now(), .place = text("update.chbundle"), .note = text(said)});
        const workflow::RemovalPlan found = plan(note);
        QCOMPARE(found.text, text(secret));
        QCOMPARE(found.notes, 1);
        QCOMPARE(found.own.size(), size_t(1));
        QCOMPARE(found.also.size(), size_t(2));
        std::vector<workflow::TextPlace> all = found.own;
        all.insert(all.end(), found.also.begin(), found.also.end());
        const size_t before = m_council->changes().size();
        QVERIFY(remove(all, secret));
        QCOMPARE(m_council->changes().size(), before + 1); // one, with one reason
        QVERIFY(!standsInFile());
        QCOMPARE(store::exchanges(session().file()).front().note,
                 text("After the visits of this week"));
        QCOMPARE(store::exchanges(session().file()).back().note, QString());
        QCOMPARE(store::find(session().file(), action.id)->what, QString());
        QVERIFY(base::valueOrThrow(workflow::placesHolding(session(), text(secret))).also.empty());
        QCOMPARE(rows().size(), size_t(1));
        QCOMPARE(rows().front().values.size(), 3);
        QVERIFY2(!rows().front().values.join(u' ').contains(text(secret)),
                 qPrintable(rows().front().values.join(u'\n')));
        QCOMPARE(rows().front().officer, text("Jo Fiction"));
    }

    /// A laptop confirms by a later change of it that knows the removal (journal rule 6).
    void laptopsConfirm()
    {
        QTemporaryDir folder;
        store::Surroundings surroundings = session().file().surroundings();
        surroundings.witnessFolder = folder.filePath(text("witness"));
        const auto other = base::valueOrThrow(
            workflow::Session::createToJoin(folder.filePath(text("other.planner")), surroundings));
        const ContactNote note = keepNote(text(secret));
        other->file().receive(m_council->changes());
        const auto share = [&] {
            std::vector<store::Change> theirs;
            other->file().journal().forEachChange(
                [&theirs](const store::Change &change) { theirs.push_back(change); });
            session().file().receive(theirs);
        };
        const auto write = [&](const char *name) {
            QVERIFY(workflow::officerNamed(*other, text(name)));
            QVERIFY(workflow::keepHomeFacts(
                *other,
                [&] {
                    subject::Home home =
                        base::valueOrThrow(workflow::findHome(*other, text("1-2")));
                    home.admissions = text(name);
                    return home;
                }(),
                {.officer = base::valueOrThrow(workflow::officers(*other)).front()}));
        };
        write("open");
        share();
        QVERIFY(remove(plan(note).own, secret));
        QCOMPARE(rows().front().removal.unconfirmed.size(), size_t(1));
        QCOMPARE(rows().front().laptops.size(), 1);
        write("limited"); // it does not know of it yet
        share();
        QCOMPARE(rows().front().laptops.size(), 1);
        other->file().receive(m_council->changes());
        QVERIFY(!store::find(other->file(), note.id)->line.contains(text(secret)));
        write("closed");
        share();
        QCOMPARE(rows().front().laptops, QStringList());
    }

    void backupsThatHoldItAreListed()
    {
        const QTemporaryDir backups;
        const auto backUp = [&](const char *name) {
            const QString target = backups.filePath(text(name));
            store::backUp(path(), target, session().file().surroundings());
            return target;
        };
        backUp("a before.planner");
        const ContactNote note = keepNote(text(secret));
        const QString holds = backUp("b with.planner");
        QVERIFY(remove(plan(note).own, secret));
        backUp("c after.planner");
        QFile damaged(backups.filePath(text("d damaged.planner")));
        QVERIFY(damaged.open(QIODevice::WriteOnly) && damaged.write("nothing") > 0);
        damaged.close();
        const QByteArray before = [&] {
            QFile file(holds);
            return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
        }();
        const auto row = rows(backups.path()).front();
        QCOMPARE(row.backups, QStringList{holds});
        QCOMPARE(row.unreadable, QStringList{damaged.fileName()});
        QVERIFY(!row.isEverywhere());
        QFile file(holds);
        QVERIFY(file.open(QIODevice::ReadOnly) && file.readAll() == before);
    }

    /// The reason for a deletion goes, the record stays deleted.
    void whatIsDeletedStaysDeleted()
    {
        ContactNote note = keepNote(text("Rang"));
        note.deleted = subject::Deletion{.why = text("about Zebedee Placeholder")};
        QVERIFY(workflow::keep(session(),
                               {store::change(*store::find(session().file(), note.id), note)})
                    .changed);
        const auto found = base::valueOrThrow(workflow::placesHolding(session(), text(secret)));
        QCOMPARE(found.also.size(), size_t(1));
        QVERIFY(remove(found.also, secret));
        QVERIFY(store::find(session().file(), note.id)->deleted.has_value());
        QVERIFY(!standsInFile());
    }

    void whatIsRefusedChangesNothing()
    {
        const ContactNote note = keepNote(text(secret));
        const auto found = plan(note);
        const QString before = m_council->digest();
        QVERIFY(!remove(found.own, secret, ""));
        QVERIFY(!remove(found.own, secret, "it says zebedee PLACEHOLDER"));
        QVERIFY(!remove(found.own, secret, "NHS number 943 476 5919"));
        QVERIFY(!remove({}, secret));
        QVERIFY(!remove(found.own, "ab"));
        QVERIFY(!remove(found.own, "not what it says"));
        for (const char *field : {"home", "date", "nonsense", "officer", ""})
            QVERIFY2(!workflow::removalPlan(session(), note.id.text(), text(field)), field);
        for (const char *record : {"", "nonsense", "00000000-0000-0000-0000-000000000000",
                                   "0b9a2d0e-7d11-4b7e-9a2f-3c0b1d2e3f40"})
            QVERIFY2(!workflow::removalPlan(session(), text(record), text("line")), record);
        QVERIFY(!workflow::placesHolding(session(), text("  a ")));
        QCOMPARE(m_council->digest(), before);
    }
};

QTEST_GUILESS_MAIN(TestDataRemoval)
#include "test_data_removal.moc"
