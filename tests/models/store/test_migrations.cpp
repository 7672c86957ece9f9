#include "laptop.h"
#include "older_file.h"
#include "store/migrations.h"
#include "store/queries.h"

#include <QDateTime>
#include <QDir>
#include <QFileInfo>
#include <QObject>
#include <QTemporaryDir>
#include <QTest>

using namespace store_tests;
using store::PlannerFile;
using subject::RecordKind;

namespace {

const QUuid homeId = base::idFromContent(QStringLiteral("home"), QStringLiteral("1-1"));
const QUuid noteId = base::idFromContent(QStringLiteral("note"), QStringLiteral("1"));

/// Until then an answer stood in one column, as JSON.
constexpr const char *withWholeAnswers =
    "DROP TABLE answer; CREATE TABLE answer (review INTEGER NOT NULL REFERENCES record (key), "
    "question TEXT NOT NULL, value TEXT, comment TEXT, council_note TEXT, entry INTEGER, "
    "comment_entry INTEGER, council_note_entry INTEGER, PRIMARY KEY (review, question)) STRICT, "
    "WITHOUT ROWID; PRAGMA user_version = 2";

} // namespace

class TestMigrations : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Laptop> m_laptop;

    /// A file with a home and a note of it, as the first version of the tables kept it: it knew no
    /// notes, but kept their entries.
    void makeFirstVersion()
    {
        m_laptop->create();
        m_laptop->write(RecordKind::Home, homeId, {{QStringLiteral("name"), QStringLiteral("A")}});
        m_laptop->write(RecordKind::Note, noteId,
                        {{QStringLiteral("home"), homeId.toString(QUuid::WithoutBraces)},
                         {QStringLiteral("text"), QStringLiteral("The lift is out of order")}});
        dropPlans(m_laptop->file().database());
        m_laptop->file().database().execute(withoutNotes);
        m_laptop->close();
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_laptop = std::make_unique<Laptop>(m_folder->path(), QStringLiteral("here"), 1);
    }

    void whatAnOlderVersionKeptUnknownIsThereAfterwards()
    {
        makeFirstVersion();
        m_laptop->open();
        QCOMPARE(count(m_laptop->file(), "PRAGMA user_version"), store::newestSchema());
        const auto notes = store::notes(m_laptop->file(), base::Id<subject::Home>(homeId));
        QCOMPARE(notes.size(), size_t(1));
        QCOMPARE(notes.front().text, QStringLiteral("The lift is out of order"));
        QCOMPARE(faultsOf(m_laptop->file()), QString());
    }

    void whatWasInterruptedBeforeTheFoldIsFoldedLater()
    {
        makeFirstVersion();
        {
            store::Database database(m_laptop->path(), store::Database::Mode::ReadWrite);
            store::migrate(database);
        }
        const auto shown = PlannerFile::open(m_laptop->path(), PlannerFile::Access::Read,
                                             m_laptop->surroundings());
        QCOMPARE(store::notes(*shown, base::Id<subject::Home>(homeId)).size(), size_t(1));
        m_laptop->open();
        QVERIFY(!store::mustFoldAgain(m_laptop->file().database()));
        QCOMPARE(faultsOf(m_laptop->file()), QString());
    }

    void aNewFileHasNothingToFold()
    {
        m_laptop->create();
        QVERIFY(!store::mustFoldAgain(m_laptop->file().database()));
    }

    void answersStandInTheirColumnsAfterwards()
    {
        const QUuid reviewId = base::idFromContent(QStringLiteral("review"), QStringLiteral("1"));
        const QJsonObject given{{QStringLiteral("as_at"), QStringLiteral("2026-11-18")},
                                {QStringLiteral("source"), QStringLiteral("home")},
                                {QStringLiteral("value"), QStringLiteral("partly")}};
        m_laptop->create();
        m_laptop->write(RecordKind::Home, homeId, {{QStringLiteral("name"), QStringLiteral("A")}});
        m_laptop->write(RecordKind::Review, reviewId,
                        {{QStringLiteral("home"), homeId.toString(QUuid::WithoutBraces)},
                         {QStringLiteral("date"), QStringLiteral("2026-11-20")},
                         {QStringLiteral("IPC-01"), given},
                         {QStringLiteral("IPC-01/comment"), QStringLiteral("Two staff")}});
        dropPlans(m_laptop->file().database());
        m_laptop->file().database().execute(withWholeAnswers);
        m_laptop->close();
        m_laptop->open();
        store::PlannerFile &file = m_laptop->file();
        const qint64 review = store::keyOf(file, RecordKind::Review, reviewId);
        QCOMPARE(
            file.projection().fields(review, QStringLiteral("review"))[QStringLiteral("IPC-01")],
            QJsonValue(given));
        const auto answers = file.answers().contact(review).answers;
        QCOMPARE(answers.at(QStringLiteral("IPC-01")).asAt, QDate(2026, 11, 18));
        QCOMPARE(answers.at(QStringLiteral("IPC-01")).comment, QStringLiteral("Two staff"));
        QCOMPARE(faultsOf(file), QString());
    }

    /// The version before kept what it did not know of a plan in its journal.
    void howLongAPlanIsKeptIsThereAfterwards()
    {
        const QUuid planId = base::idFromContent(QStringLiteral("plan"), QStringLiteral("1"));
        const QJsonObject kept{{QStringLiteral("home"), homeId.toString(QUuid::WithoutBraces)},
                               {QStringLiteral("status"), QStringLiteral("closed")},
                               {QStringLiteral("keep_until"), QStringLiteral("2033-03-31")},
                               {QStringLiteral("hold"), QStringLiteral("The inquiry")}};
        m_laptop->create();
        m_laptop->write(RecordKind::Home, homeId, {{QStringLiteral("name"), QStringLiteral("A")}});
        m_laptop->write(RecordKind::Plan, planId, kept);
        m_laptop->file().database().execute(withoutKeeping);
        m_laptop->close();
        m_laptop->open();
        QCOMPARE(m_laptop->fields(RecordKind::Plan, planId), kept);
        QCOMPARE(faultsOf(m_laptop->file()), QString());
    }

    void readingBringsUpToDate()
    {
        makeFirstVersion();
        const auto file = PlannerFile::open(m_laptop->path(), PlannerFile::Access::Read,
                                            m_laptop->surroundings());
        QVERIFY(file->isReadOnly());
        QCOMPARE(count(*file, "PRAGMA user_version"), store::newestSchema());
        QCOMPARE(store::notes(*file, base::Id<subject::Home>(homeId)).size(), size_t(1));
    }

    /// A folder that is shared with a cloud is no place to write to.
    void anOlderFileThatCanOnlyBeReadIsRefusedInWords()
    {
        makeFirstVersion();
        const QString folder = m_folder->filePath(QStringLiteral("OneDrive - Council"));
        QVERIFY(QDir().mkpath(folder));
        const QString copy = folder + QStringLiteral("/old.planner");
        QVERIFY(QFile::copy(m_laptop->path(), copy));
        const QDateTime before = QFileInfo(copy).lastModified();
        const QString said = failureOf(
            [&] { PlannerFile::open(copy, PlannerFile::Access::Read, m_laptop->surroundings()); });
        QCOMPARE(QFileInfo(copy).lastModified(), before);
        QVERIFY2(said.contains(QStringLiteral("older version")), qPrintable(said));
    }
};

QTEST_GUILESS_MAIN(TestMigrations)
#include "test_migrations.moc"
