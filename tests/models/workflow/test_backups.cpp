#include "models/store/older_file.h"

#include "store/backup.h"
#include "store/check.h"
#include "workflow/backups.h"
#include "workflow/checking.h"
#include "workflow/homes.h"

#include <QDir>
#include <QObject>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>
#include <memory>

/// Backups of a file that is worked with: which go, and as which laptop one writes that was put
/// back (journal rule 21).
class BackupsTest : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    store::Surroundings m_surroundings;
    std::shared_ptr<QDate> m_day = std::make_shared<QDate>(2026, 11, 20);

    QString path() const { return m_folder->filePath(QStringLiteral("council.planner")); }
    QString in(const char *name) const
    {
        return m_folder->filePath(QStringLiteral("backups/") + QString::fromLatin1(name));
    }
    QStringList backups() const
    {
        return QDir(store::defaultBackupFolder(path())).entryList(QDir::Files, QDir::Name);
    }

    /// Writes something; the laptop it is written as.
    QUuid write(const char *officer, const store::Surroundings &surroundings)
    {
        const auto session = base::valueOrThrow(
            workflow::Session::open(path(), store::PlannerFile::Access::Write, surroundings));
        base::valueOrThrow(workflow::officerNamed(*session, QString::fromLatin1(officer)));
        return session->file().ownDevice();
    }
    QUuid write(const char *officer) { return write(officer, m_surroundings); }
    void restore(const QString &backup)
    {
        base::valueOrThrow(workflow::restoreBackup(path(), backup, m_surroundings));
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        *m_day = QDate(2026, 11, 20);
        m_surroundings = store::Surroundings();
        m_surroundings.clock.now = [day = m_day] { return QDateTime(*day, QTime(10, 0), Qt::UTC); };
        m_surroundings.library = editions::shippedEditions();
        m_surroundings.witnessFolder = m_folder->filePath(QStringLiteral("witness"));
        base::valueOrThrow(
            workflow::Session::create(path(), QStringLiteral("Nettleshire"), m_surroundings));
    }

    void theBackupOfTheDayLetsOldOnesGo()
    {
        const auto today = workflow::dailyBackup(path(), {}, m_surroundings);
        QVERIFY(today && today->isNew);
        const QString recent =
            QStringLiteral("council before update from version 3 2025-11-21 0900.planner");
        for (const char *name : {"council 2020-05-01.planner", "council 2020-05-02.planner",
                                 "council before update from version 3 2025-11-21 0900.planner",
                                 "council before update from version 2 2025-11-20 0900.planner",
                                 "council by hand 2020-05-03.planner"})
            QVERIFY(QFile::copy(today->file, in(name)));
        // One is there already: nothing is looked at.
        QVERIFY(!workflow::dailyBackup(path(), {}, m_surroundings)->isNew);
        QCOMPARE(backups().size(), 6);
        *m_day = m_day->addDays(1);
        QVERIFY(workflow::dailyBackup(path(), {}, m_surroundings)->isNew);
        QCOMPARE(backups(), (QStringList{QStringLiteral("council 2026-11-20.planner"),
                                         QStringLiteral("council 2026-11-21.planner"), recent,
                                         QStringLiteral("council by hand 2020-05-03.planner")}));
    }

    void whatWasPutBackWritesAsAnotherLaptop()
    {
        QSet<QUuid> laptops{write("A. Example")};
        const QString backup = in("council 2026-11-20.planner");
        QVERIFY(workflow::dailyBackup(path(), {}, m_surroundings)->isNew);
        QCOMPARE(write("B. Example"), *laptops.begin());
        // Each time it is put back it is another one, and stays that one.
        for (int time = 0; time < 2; ++time) {
            restore(backup);
            const QUuid laptop = write("C. Example");
            QVERIFY(!laptops.contains(laptop));
            laptops.insert(laptop);
            QCOMPARE(write("D. Example"), laptop);
        }
        const auto session =
            workflow::Session::open(path(), store::PlannerFile::Access::Read, m_surroundings);
        QCOMPARE(store::check((*session)->file()).problems, QStringList());
    }

    /// On a laptop that never saw the file, too.
    void onAnotherLaptopAsWell()
    {
        const QUuid here = write("A. Example");
        QVERIFY(workflow::dailyBackup(path(), {}, m_surroundings)->isNew);
        QVERIFY(QFile::remove(path()));
        restore(in("council 2026-11-20.planner"));
        store::Surroundings there = m_surroundings;
        there.witnessFolder = m_folder->filePath(QStringLiteral("other witness"));
        QVERIFY(write("B. Example", there) != here);
    }

    /// Backups from before and after are those of one file: none is left behind for ever.
    void backupsStayItsOwnAfterwards()
    {
        write("A. Example");
        const QString backup = in("council 2026-11-20.planner");
        QVERIFY(workflow::dailyBackup(path(), {}, m_surroundings)->isNew);
        write("B. Example");
        restore(backup);
        write("C. Example");
        *m_day = QDate(2026, 11, 21);
        QCOMPARE(workflow::dailyBackup(path(), {}, m_surroundings)->file,
                 in("council 2026-11-21.planner"));
        QCOMPARE(store::dailyBackupsOf(path(), store::defaultBackupFolder(path())).size(),
                 size_t(2));
        const auto all = workflow::backupsOf(path(), {});
        QVERIFY(all);
        QHash<QString, QString> facts;
        for (const store::BackupFacts &each : *all)
            facts.insert(
                QFileInfo(each.path).fileName(),
                QStringLiteral("%1 %2 %3").arg(each.officer).arg(each.lacks).arg(each.adds));
        QCOMPARE(facts.size(), 3);
        QCOMPARE(facts[QStringLiteral("council 2026-11-20.planner")],
                 QStringLiteral("A. Example 1 0"));
        QCOMPARE(facts[QStringLiteral("council 2026-11-21.planner")],
                 QStringLiteral("C. Example 0 0"));
        QCOMPARE(facts[QStringLiteral("council before restoring 2026-11-20 1000.planner")],
                 QStringLiteral("B. Example 1 1"));
    }

    void aBackupOfAnEarlierVersionIsNotTouched()
    {
        const QString backup = in("old.planner");
        QVERIFY(workflow::makeBackup(path(), backup, m_surroundings));
        {
            store::Database database(backup, store::Database::Mode::ReadWrite);
            store_tests::dropKeeping(database);
        }
        QFile file(backup);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray before = file.readAll();
        restore(backup);
        QVERIFY(file.seek(0));
        QCOMPARE(file.readAll(), before);
        QCOMPARE(backups(), QStringList{QStringLiteral("old.planner")});
        write("A. Example");
        QCOMPARE(backups(), QStringList{QStringLiteral("old.planner")});
    }
};

QTEST_GUILESS_MAIN(BackupsTest)
#include "test_backups.moc"
