#include "laptop.h"
#include "store/migrations.h"

#include <QObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <unistd.h>

using namespace store_tests;
using store::PlannerFile;
using subject::RecordKind;

namespace {

const QUuid homeId = base::idFromContent(QStringLiteral("home"), QStringLiteral("1-1"));

void put(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class TestPlannerFile : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Laptop> m_laptop;

    void open(PlannerFile::Access access = PlannerFile::Access::Write)
    {
        PlannerFile::open(m_laptop->path(), access, m_laptop->surroundings());
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_laptop = std::make_unique<Laptop>(m_folder->path(), QStringLiteral("here"), 1);
    }

    /// Opening a file a second time here must not take away the locks of the first: another program
    /// that closes it would then delete the WAL that is still written to.
    void openingItAgainKeepsItsLocks()
    {
        m_laptop->create();
        m_laptop->write(RecordKind::Home, homeId, {{QStringLiteral("beds"), 1}});
        open();
        open(PlannerFile::Access::Read);
        QCOMPARE(QProcess::execute(QStringLiteral("sqlite3"),
                                   {m_laptop->path(), QStringLiteral("PRAGMA cache_size = 100; "
                                                                     "SELECT count(*) FROM home")}),
                 0);
        QVERIFY(QFile::exists(m_laptop->path() + QStringLiteral("-wal")));
        m_laptop->write(RecordKind::Home, homeId, {{QStringLiteral("beds"), 2}});
        open();
        m_laptop->open();
        QCOMPARE(m_laptop->fields(RecordKind::Home, homeId)[QStringLiteral("beds")], 2);
    }

    void aFileIsForItsOwnerAlone()
    {
        m_laptop->create();
        m_laptop->write(RecordKind::Home, homeId, {{QStringLiteral("beds"), 1}});
        for (const char *suffix : {"", "-wal", "-shm"}) {
            const QString path = m_laptop->path() + QLatin1StringView(suffix);
            QVERIFY2(QFile::exists(path), qPrintable(path));
            QVERIFY2(!(QFile::permissions(path) & (QFile::ReadGroup | QFile::WriteGroup |
                                                   QFile::ReadOther | QFile::WriteOther)),
                     qPrintable(path));
        }
        QCOMPARE(faultsOf(m_laptop->file()), QString());
    }

    void everyCommitIsOnDisk()
    {
        m_laptop->create();
        store::Database &database = m_laptop->file().database();
        QCOMPARE(count(m_laptop->file(), "PRAGMA synchronous"), 2);
        store::Statement mode = database.prepare("PRAGMA journal_mode");
        QVERIFY(mode.next());
        QCOMPARE(mode.text(0), QStringLiteral("wal"));
    }

    void whatIsNoPlannerFileIsRefused_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("says");
        QTest::newRow("empty") << QByteArray("") << QStringLiteral("is not a planner file");
        QTest::newRow("text") << QByteArray(500, 'x') << QStringLiteral("is not a planner file");
        QTest::newRow("a beginning alone")
            << QByteArray("SQLite format 3\0", 16) << QStringLiteral("is not a planner file");
        QTest::newRow("a beginning and nothing else")
            << QByteArray("SQLite format 3\0", 16) + QByteArray(4080, '\0')
            << QStringLiteral("is not a planner file");
        QTest::newRow("nothing there") << QByteArray() << QStringLiteral("There is no file");
    }

    void whatIsNoPlannerFileIsRefused()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, says);
        if (!bytes.isNull())
            put(m_laptop->path(), bytes);
        for (const auto access : {PlannerFile::Access::Write, PlannerFile::Access::Read}) {
            const QString said = failureOf([&] { open(access); });
            QVERIFY2(said.contains(says), qPrintable(said));
            QVERIFY2(said.contains(m_laptop->path()), qPrintable(said));
        }
        QCOMPARE(bytesOf(m_laptop->path()), bytes);
    }

    void aFileCutShortIsRefused()
    {
        m_laptop->create();
        m_laptop->close();
        QByteArray bytes = bytesOf(m_laptop->path());
        bytes.truncate(4096);
        put(m_laptop->path(), bytes);
        const QString said = failureOf([&] {
            open();
            m_laptop->open();
            m_laptop->write(RecordKind::Home, homeId, {{QStringLiteral("beds"), 1}});
        });
        QVERIFY2(said.contains(QStringLiteral("Nothing was changed.")), qPrintable(said));
    }

    void aNewerFileIsRefused()
    {
        m_laptop->create();
        m_laptop->file().database().execute("PRAGMA user_version = " +
                                            QByteArray::number(store::newestSchema() + 1));
        m_laptop->close();
        for (const auto access : {PlannerFile::Access::Write, PlannerFile::Access::Read}) {
            const QString said = failureOf([&] { open(access); });
            QVERIFY2(said.contains(QStringLiteral("newer version")), qPrintable(said));
        }
    }

    void anExistingPathIsLeftAlone()
    {
        put(m_laptop->path(), "notes");
        const QString said = failureOf([&] { m_laptop->create(); });
        QVERIFY2(said.contains(QStringLiteral("already exists")), qPrintable(said));
        QCOMPARE(bytesOf(m_laptop->path()), QByteArray("notes"));
    }

    void aCouncilNeedsAName()
    {
        const QString said = failureOf([&] {
            PlannerFile::create(m_laptop->path(), QStringLiteral("  "), m_laptop->surroundings());
        });
        QVERIFY2(said.contains(QStringLiteral("Nothing was made.")), qPrintable(said));
        QVERIFY(!QFile::exists(m_laptop->path()));
    }

    void aDatabaseOfAnotherProgramIsRefused()
    {
        QDir().mkpath(m_laptop->folder());
        QCOMPARE(QProcess::execute(QStringLiteral("sqlite3"),
                                   {m_laptop->path(), QStringLiteral("CREATE TABLE home (name)")}),
                 0);
        const QByteArray before = bytesOf(m_laptop->path());
        for (const auto access : {PlannerFile::Access::Write, PlannerFile::Access::Read}) {
            const QString said = failureOf([&] { open(access); });
            QVERIFY2(said.contains(QStringLiteral("of another program")), qPrintable(said));
        }
        QCOMPARE(bytesOf(m_laptop->path()), before);
    }

    void aReadOnlyFileIsReadButNotWritten_data()
    {
        QTest::addColumn<bool>("folderToo");
        QTest::newRow("file") << false;
        QTest::newRow("file and folder") << true;
    }

    void aReadOnlyFileIsReadButNotWritten()
    {
        QFETCH(bool, folderToo);
        m_laptop->create();
        m_laptop->close();
        const auto read = PlannerFile::open(m_laptop->path(), PlannerFile::Access::Read,
                                            m_laptop->surroundings());
        const QString refused = failureOf([&] { read->write({}); });
        QVERIFY2(refused.contains(QStringLiteral("reading only")), qPrintable(refused));
        if (geteuid() == 0)
            QSKIP("The administrator may write to every file.");
        QFile::setPermissions(m_laptop->path(), QFile::ReadOwner);
        if (folderToo)
            QFile::setPermissions(m_laptop->folder(), QFile::ReadOwner | QFile::ExeOwner);
        const QString said = failureOf([&] { open(); });
        const QString readable = failureOf([&] { open(PlannerFile::Access::Read); });
        QFile::setPermissions(m_laptop->folder(),
                              QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        QVERIFY2(said.contains(QStringLiteral("Nothing was changed.")), qPrintable(said));
        QCOMPARE(readable, QString());
    }

    void readingChangesNothing()
    {
        m_laptop->create();
        m_laptop->close();
        const QByteArray bytes = bytesOf(m_laptop->path());
        {
            const auto read = PlannerFile::open(m_laptop->path(), PlannerFile::Access::Read,
                                                m_laptop->surroundings());
            QVERIFY(store::check(*read).isSound());
        }
        QCOMPARE(bytesOf(m_laptop->path()), bytes);
    }

    void aFullDiskIsSaidAndLosesNothing()
    {
        m_laptop->create();
        m_laptop->write(RecordKind::Home, homeId, {{QStringLiteral("beds"), 1}});
        m_laptop->close();
        m_laptop->open();
        const QString digest = store::digest(m_laptop->file());
        store::Database &database = m_laptop->file().database();
        database.execute("PRAGMA max_page_count = 1"); // no more than there are
        const QString said = failureOf([&] {
            m_laptop->write(RecordKind::Home, homeId,
                            {{QStringLiteral("web"), QString(500'000, QLatin1Char('x'))}});
        });
        QVERIFY2(said.contains(QStringLiteral("The disk is full.")), qPrintable(said));
        QCOMPARE(store::digest(m_laptop->file()), digest);
        database.execute("PRAGMA max_page_count = 100000");
        QVERIFY(m_laptop
                    ->write(RecordKind::Home, homeId,
                            {{QStringLiteral("web"), QString(500'000, QLatin1Char('x'))}})
                    .changed);
        QCOMPARE(faultsOf(m_laptop->file()), QString());
    }

    void afterACheckpointTheFileAloneIsComplete()
    {
        m_laptop->create();
        m_laptop->write(RecordKind::Home, homeId, {{QStringLiteral("beds"), 7}});
        m_laptop->file().checkpoint();
        Laptop copy(m_folder->path(), QStringLiteral("copy"), 2);
        QVERIFY(QFile::copy(m_laptop->path(), copy.path()));
        copy.open();
        QCOMPARE(store::digest(copy.file()), store::digest(m_laptop->file()));
        QCOMPARE(faultsOf(copy.file()), QString());
    }

    void aNewFileSaysWhatItIsAtOnce()
    {
        m_laptop->create();
        // As a power cut would leave it: without what stands beside it.
        const QString alone = m_folder->filePath(QStringLiteral("alone.planner"));
        QVERIFY(QFile::copy(m_laptop->path(), alone));
        store::Database database(alone, store::Database::Mode::Immutable);
        QCOMPARE(failureOf([&] { store::requirePlannerFile(database); }), QString());
    }

    void othersAreNoticed()
    {
        m_laptop->create();
        const qint64 before = m_laptop->file().dataVersion();
        m_laptop->write(RecordKind::Home, homeId, {{QStringLiteral("beds"), 1}});
        QCOMPARE(m_laptop->file().dataVersion(), before);
        const auto beside = PlannerFile::open(m_laptop->path(), PlannerFile::Access::Write,
                                              m_laptop->surroundings());
        store::Draft draft;
        draft.records.push_back({RecordKind::Home, homeId, {{QStringLiteral("beds"), 2}}});
        const store::Written written = beside->write(draft);
        QVERIFY(m_laptop->file().dataVersion() != before);
        QCOMPARE(written.homes, (std::vector{base::Id<subject::Home>(homeId)}));
        QCOMPARE(m_laptop->fields(RecordKind::Home, homeId)[QStringLiteral("beds")].toInt(), 2);
    }

    void aFailureInTheMiddleChangesNothing()
    {
        m_laptop->create();
        const QString digest = store::digest(m_laptop->file());
        store::Draft draft;
        draft.records.push_back({RecordKind::Home, homeId, {{QStringLiteral("beds"), 2}}});
        const auto second = [](size_t i) {
            if (i == 1)
                base::fail(QStringLiteral("Broken off."));
        };
        QCOMPARE(failureOf([&] {
                     m_laptop->file().writeAll({draft, draft}, second);
                 }),
                 QStringLiteral("Broken off."));
        QCOMPARE(store::digest(m_laptop->file()), digest);
        QCOMPARE(faultsOf(m_laptop->file()), QString());
    }

    void tablesHaveTheFieldsOfTheirRecords_data()
    {
        QTest::addColumn<int>("kind");
        for (const subject::KindInfo &info : subject::recordKinds())
            QTest::newRow(info.name.data()) << static_cast<int>(info.kind);
    }

    void tablesHaveTheFieldsOfTheirRecords()
    {
        QFETCH(int, kind);
        m_laptop->create();
        const subject::KindInfo &info = subject::infoOf(static_cast<RecordKind>(kind));
        QStringList expected{QStringLiteral("record INTEGER"), QStringLiteral("winners TEXT")};
        for (const subject::FieldInfo &field : info.fields) {
            const bool isText = field.column == subject::ColumnType::Text ||
                                field.column == subject::ColumnType::Json;
            expected.append(field.name + QStringLiteral(" ") +
                            (isText ? QStringLiteral("TEXT") : QStringLiteral("INTEGER")));
        }
        QStringList columns;
        store::Statement rows = m_laptop->file().database().prepare(
            "SELECT name || ' ' || type FROM pragma_table_info(?)");
        rows.bind(QString(info.name));
        while (rows.next())
            columns.append(rows.text(0));
        expected.sort();
        columns.sort();
        QCOMPARE(columns, expected);
    }
};

QTEST_GUILESS_MAIN(TestPlannerFile)
#include "test_planner_file.moc"
