#include "laptop.h"
#include "older_file.h"
#include "store/backup.h"
#include "store/check.h"
#include "store/migrations.h"
#include "store/queries.h"
#include "store/updating.h"

#include <QDateTime>
#include <QDir>
#include <QFileInfo>
#include <QObject>
#include <QTemporaryDir>
#include <QTest>
#include <algorithm>

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

    static QByteArray bytesOf(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    /// What lies where daily backups lie.
    QStringList copies() const
    {
        QStringList paths;
        for (const QFileInfo &info :
             QDir(store::defaultBackupFolder(m_laptop->path())).entryInfoList(QDir::Files))
            paths.append(info.filePath());
        return paths;
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

    /// A question set that the program does not bring is known before colours are worked out again.
    void coloursOfAKeptQuestionSetAreThereAfterwards()
    {
        m_laptop->create();
        const editions::Edition &invented = *m_laptop->file().library().all().front();
        store::Draft draft;
        draft.records.push_back(
            {RecordKind::Home, homeId, {{QStringLiteral("name"), QStringLiteral("A")}}});
        const auto edition = store::keepEdition(draft, invented);
        QJsonObject review{{QStringLiteral("home"), homeId.toString(QUuid::WithoutBraces)},
                           {QStringLiteral("kind"), QStringLiteral("visit")},
                           {QStringLiteral("date"), QStringLiteral("2031-11-20")},
                           {QStringLiteral("edition"), edition.text()}};
        for (const editions::Question &question : invented.questions) {
            if (!question.options.empty())
                review.insert(
                    question.id,
                    store::answerToJson({.value = subject::Choice{question.options.front().key},
                                         .asAt = QDate(2031, 11, 20),
                                         .source = subject::Source::Visit,
                                         .confirms = {},
                                         .comment = {},
                                         .councilNote = {}}));
        }
        draft.records.push_back({RecordKind::Review,
                                 base::idFromContent(QStringLiteral("review"), QStringLiteral("1")),
                                 review});
        m_laptop->file().write(draft);
        const auto stepsIn = [](PlannerFile &file) {
            return file.derived().stepsOf(store::keyOf(file, RecordKind::Home, homeId));
        };
        const auto before = stepsIn(m_laptop->file());
        QVERIFY(!before.empty());
        dropPlans(m_laptop->file().database());
        m_laptop->file().database().execute(withoutNotes);
        m_laptop->close();
        store::Surroundings bare = m_laptop->surroundings();
        bare.library = editions::Library();
        const auto file = PlannerFile::open(m_laptop->path(), PlannerFile::Access::Write, bare);
        QCOMPARE(stepsIn(*file).size(), before.size());
        QVERIFY(stepsIn(*file) == before);
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
        dropKeeping(m_laptop->file().database());
        m_laptop->close();
        m_laptop->open();
        QCOMPARE(m_laptop->fields(RecordKind::Plan, planId), kept);
        QCOMPARE(faultsOf(m_laptop->file()), QString());
    }

    /// How it is known in every way, notes written in either order, and a form of later.
    void answersAreTheSameInFewerBytes()
    {
        const QUuid reviewId = base::idFromContent(QStringLiteral("review"), QStringLiteral("1"));
        QJsonObject review{{QStringLiteral("home"), homeId.toString(QUuid::WithoutBraces)},
                           {QStringLiteral("date"), QStringLiteral("2026-11-20")}};
        int number = 0;
        for (const char *source : {"home", "visit", "call", "tracker", "cqc", "other", "portal"})
            review.insert(QStringLiteral("IPC-0%1").arg(++number),
                          QJsonObject{{QStringLiteral("as_at"), QStringLiteral("2026-11-18")},
                                      {QStringLiteral("source"), QLatin1StringView(source)},
                                      {QStringLiteral("value"), QStringLiteral("partly")}});
        m_laptop->create();
        m_laptop->write(RecordKind::Home, homeId, {{QStringLiteral("name"), QStringLiteral("A")}});
        m_laptop->write(RecordKind::Review, reviewId, review);
        for (const char *note : {"IPC-02/council_note", "IPC-02/comment", "IPC-08/comment"}) {
            const QString text = QStringLiteral("Two \"staff\"\n\u00e9%1").arg(QChar(0));
            m_laptop->write(RecordKind::Review, reviewId, {{QLatin1StringView(note), text}});
            review.insert(QLatin1StringView(note), text);
        }
        QCOMPARE(m_laptop->fields(RecordKind::Review, reviewId), review);
        QCOMPARE(faultsOf(m_laptop->file()), QString());
        m_laptop->file().database().execute(withWideAnswers);
        m_laptop->close();
        m_laptop->open();
        QCOMPARE(count(m_laptop->file(), "PRAGMA user_version"), store::newestSchema());
        QCOMPARE(m_laptop->fields(RecordKind::Review, reviewId), review);
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

    /// As it was, byte for byte: a file of that version, checked, before anything is changed.
    void aCopyIsKeptFirst()
    {
        makeFirstVersion();
        const QByteArray before = bytesOf(m_laptop->path());
        m_laptop->open();
        m_laptop->close();
        const QString copy = copies().value(0);
        QCOMPARE(QFileInfo(copy).fileName(),
                 QStringLiteral("council before update from version 1 2031-11-20 0900.planner"));
        QVERIFY(before != bytesOf(m_laptop->path()));
        store::Database database(copy, store::Database::Mode::Immutable);
        QVERIFY(store::problemsOfAnyVersion(database).isEmpty());
        QVERIFY(store::isOfEarlierVersion(copy));
        QVERIFY(!store::isOfEarlierVersion(m_laptop->path()));
        // It is another start from the same place.
        QVERIFY(QFile::remove(m_laptop->path()));
        QVERIFY(QFile::copy(copy, m_laptop->path()));
        m_laptop->open();
        QCOMPARE(store::notes(m_laptop->file(), base::Id<subject::Home>(homeId)).size(), size_t(1));
        QCOMPARE(copies(), QStringList{copy});
    }

    void aCopyIsNotMadeTwice()
    {
        makeFirstVersion();
        {
            store::Database database(m_laptop->path(), store::Database::Mode::ReadWrite);
            const QString copy = store::keepAsItWas(database, m_laptop->surroundings());
            QCOMPARE(store::keepAsItWas(database, m_laptop->surroundings()), copy);
            // Interrupted after the tables and before the fold.
            store::migrate(database);
        }
        PlannerFile::open(m_laptop->path(), PlannerFile::Access::Read, m_laptop->surroundings());
        QCOMPARE(copies().size(), 1);
        m_laptop->open();
        QCOMPARE(copies().size(), 1);
    }

    void whatIsACopyItselfIsNotCopied()
    {
        makeFirstVersion();
        const QByteArray before = bytesOf(m_laptop->path());
        const QString target = m_folder->filePath(QStringLiteral("safe/one.planner"));
        store::backUp(m_laptop->path(), target, m_laptop->surroundings());
        QVERIFY(!store::isOfEarlierVersion(target));
        QCOMPARE(bytesOf(m_laptop->path()), before);
        QCOMPARE(copies(), QStringList());
        QCOMPARE(QDir(m_folder->filePath(QStringLiteral("safe"))).entryList(QDir::Files).size(), 1);
    }

    void withoutACopyItStaysAsItIs_data()
    {
        QTest::addColumn<PlannerFile::Access>("access");
        QTest::newRow("to write") << PlannerFile::Access::Write;
        QTest::newRow("to read") << PlannerFile::Access::Read;
    }

    void withoutACopyItStaysAsItIs()
    {
        QFETCH(PlannerFile::Access, access);
        makeFirstVersion();
        const QByteArray before = bytesOf(m_laptop->path());
        // Nothing can be put into what is no folder.
        QFile noFolder(store::defaultBackupFolder(m_laptop->path()));
        QVERIFY(noFolder.open(QIODevice::WriteOnly));
        const QString said = failureOf(
            [&] { PlannerFile::open(m_laptop->path(), access, m_laptop->surroundings()); });
        QVERIFY2(said.contains(QStringLiteral("no checked copy")), qPrintable(said));
        QVERIFY2(said.contains(QStringLiteral("your records are safe")), qPrintable(said));
        QCOMPARE(bytesOf(m_laptop->path()), before);
        QVERIFY(noFolder.remove());
        m_laptop->open();
        QCOMPARE(faultsOf(m_laptop->file()), QString());
    }

    /// A damaged file is not brought up to date: what can still be read of it stays as it is.
    void whatIsDamagedStaysAsItIs()
    {
        makeFirstVersion();
        const QByteArray sound = bytesOf(m_laptop->path());
        const QByteArray damaged = QByteArray(sound).replace("out of order", "out of 0rder");
        QVERIFY(damaged != sound);
        QFile file(m_laptop->path());
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(damaged);
        file.close();
        QVERIFY(!failureOf([&] { m_laptop->open(); }).isEmpty());
        QCOMPARE(bytesOf(m_laptop->path()), damaged);
        QCOMPARE(copies(), QStringList());
    }

    void itTellsHowFarItIsAndStops()
    {
        makeFirstVersion();
        std::vector<double> told;
        const auto open = [&](double stopsAt) {
            told.clear();
            PlannerFile::open(m_laptop->path(), PlannerFile::Access::Write,
                              m_laptop->surroundings(), {.progress = [&](double share) {
                                  told.push_back(share);
                                  if (share >= stopsAt)
                                      throw store::Stopped({.message = QStringLiteral("Stop")});
                              }});
        };
        // While the copy is made: nothing was changed, and nothing is left half made.
        const QByteArray before = bytesOf(m_laptop->path());
        QCOMPARE(failureOf([&] { open(0); }), QStringLiteral("Stop"));
        QCOMPARE(bytesOf(m_laptop->path()), before);
        QCOMPARE(QDir(store::defaultBackupFolder(m_laptop->path())).entryList(QDir::Files),
                 QStringList());
        // While the journal is folded: the next opening goes on with it.
        QCOMPARE(failureOf([&] { open(0.3); }), QStringLiteral("Stop"));
        QVERIFY(store::isOfEarlierVersion(m_laptop->path()));
        open(2);
        QVERIFY(std::is_sorted(told.begin(), told.end()));
        QVERIFY(!told.empty() && told.front() >= 0 && told.back() <= 1);
        QCOMPARE(copies().size(), 1);
        m_laptop->open();
        QCOMPARE(faultsOf(m_laptop->file()), QString());
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
