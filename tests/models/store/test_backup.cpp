#include "laptop.h"
#include "store/backup.h"

#include <QLockFile>
#include <QObject>
#include <QTemporaryDir>
#include <QTest>
#include <future>

using namespace store_tests;
using subject::RecordKind;

namespace {

const QUuid homeId = base::idFromContent(QStringLiteral("home"), QStringLiteral("1-1"));

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class TestBackup : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Laptop> m_laptop;
    QString m_target;

    void backUp() { store::backUp(m_laptop->path(), m_target, m_laptop->surroundings()); }
    QStringList besideTarget() const
    {
        return QFileInfo(m_target).dir().entryList(QDir::Files | QDir::Hidden);
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_laptop = std::make_unique<Laptop>(m_folder->path(), QStringLiteral("here"), 1);
        m_laptop->create();
        m_laptop->write(RecordKind::Home, homeId, {{QStringLiteral("beds"), 7}});
        m_target = m_folder->filePath(QStringLiteral("backups/one.planner"));
    }

    void aBackupHoldsEverythingAndIsItsOwn()
    {
        backUp(); // while the file is open and its WAL is not yet in it
        QCOMPARE(besideTarget(), QStringList(QStringLiteral("one.planner")));
        QVERIFY(!(QFile::permissions(m_target) & (QFile::ReadGroup | QFile::ReadOther)));
        const QUuid device = lastChangeOf(m_laptop->file()).device;
        Laptop restored(m_folder->path(), QStringLiteral("restored"), 2);
        QVERIFY(QFile::copy(m_target, restored.path()));
        restored.open();
        QCOMPARE(store::digest(restored.file()), store::digest(m_laptop->file()));
        restored.write(RecordKind::Home, homeId, {{QStringLiteral("beds"), 8}});
        QVERIFY(lastChangeOf(restored.file()).device != device);
        QCOMPARE(faultsOf(restored.file()), QString());
        QCOMPARE(faultsOf(m_laptop->file()), QString());
    }

    void aLaterBackupTakesThePlaceOfTheEarlier()
    {
        backUp();
        const QByteArray earlier = bytesOf(m_target);
        m_laptop->write(RecordKind::Home, homeId, {{QStringLiteral("beds"), 9}});
        backUp();
        QVERIFY(bytesOf(m_target) != earlier);
        const auto copy = store::PlannerFile::open(m_target, store::PlannerFile::Access::Read,
                                                   m_laptop->surroundings());
        QCOMPARE(store::digest(*copy), store::digest(m_laptop->file()));
    }

    void aDamagedFileGivesNoBackup_data()
    {
        QTest::addColumn<QByteArray>("sql");
        QTest::newRow("a record edited") << QByteArray("UPDATE home SET beds = 99");
        QTest::newRow("history edited") << QByteArray("UPDATE change SET at = 0");
        QTest::newRow("an index that misses a row")
            << QByteArray("PRAGMA writable_schema = ON; DELETE FROM sqlite_schema "
                          "WHERE name = 'sqlite_autoindex_change_1'");
    }

    void aDamagedFileGivesNoBackup()
    {
        QFETCH(QByteArray, sql);
        backUp();
        const QByteArray sound = bytesOf(m_target);
        m_laptop->file().database().execute(sql);
        const QString said = failureOf([&] { backUp(); });
        QVERIFY2(!said.isEmpty(), "a backup was kept");
        QCOMPARE(bytesOf(m_target), sound);
        QCOMPARE(besideTarget(), QStringList(QStringLiteral("one.planner")));
    }

    void pagesOverwrittenGiveNoBackup()
    {
        m_laptop->close();
        QFile file(m_laptop->path());
        QVERIFY(file.open(QIODevice::ReadWrite));
        QVERIFY(file.seek(8192));
        file.write(QByteArray(8192, '\x5a'));
        file.close();
        QVERIFY(!failureOf([&] { backUp(); }).isEmpty());
        QVERIFY(!QFile::exists(m_target));
    }

    void aFolderThatCannotBeMadeIsSaid()
    {
        QFile inTheWay(m_folder->filePath(QStringLiteral("backups")));
        QVERIFY(inTheWay.open(QIODevice::WriteOnly));
        const QString said = failureOf([&] { backUp(); });
        QVERIFY2(said.contains(QStringLiteral("Your planner file is safe.")), qPrintable(said));
    }

    void oncePerDay()
    {
        const QString folder = store::defaultBackupFolder(m_laptop->path());
        const auto today = [&] {
            return QFileInfo(
                       store::backUpOncePerDay(m_laptop->path(), folder, m_laptop->surroundings()))
                .fileName();
        };
        QCOMPARE(today(), QStringLiteral("council 2031-11-20.planner"));
        m_laptop->clock().moveBy(3600);
        QCOMPARE(today(), QString());
        m_laptop->clock().moveBy(24 * 3600);
        QCOMPARE(today(), QStringLiteral("council 2031-11-21.planner"));
        QCOMPARE(QDir(folder).entryList(QDir::Files).size(), 2);
    }

    /// Such as a window that was closed early and still makes it.
    void onlyOneMakesTheBackupOfTheDay()
    {
        const QString folder = store::defaultBackupFolder(m_laptop->path());
        const auto make = [&] {
            return store::backUpOncePerDay(m_laptop->path(), folder, m_laptop->surroundings());
        };
        QLockFile other(m_laptop->path() + QStringLiteral(".backup.lock"));
        QVERIFY(other.tryLock(0));
        auto ours = std::async(std::launch::async, make);
        QCOMPARE(ours.wait_for(std::chrono::milliseconds(300)), std::future_status::timeout);
        QVERIFY(!QFileInfo::exists(folder));
        store::backUp(m_laptop->path(),
                      store::dailyBackupName(m_laptop->path(), folder,
                                             m_laptop->surroundings().clock.today()),
                      m_laptop->surroundings());
        other.unlock();
        QCOMPARE(ours.get(), QString()); // there is one
        QCOMPARE(QDir(folder).entryList(QDir::Files).size(), 1);
    }

    /// A full disk may have left a file of that name with nothing in it.
    void anEmptyFileOfTheDayIsNoBackup()
    {
        const QString folder = store::defaultBackupFolder(m_laptop->path());
        QVERIFY(QDir().mkpath(folder));
        const QString name = store::dailyBackupName(m_laptop->path(), folder,
                                                    m_laptop->surroundings().clock.today());
        QFile empty(name);
        QVERIFY(empty.open(QIODevice::WriteOnly));
        empty.close();
        QCOMPARE(store::backUpOncePerDay(m_laptop->path(), folder, m_laptop->surroundings()), name);
        QVERIFY(QFileInfo(name).size() > 0);
    }

    /// What cannot take the place of a backup leaves it there, whole.
    void aBackupThatCannotBeReplacedStays()
    {
        QVERIFY(QDir().mkpath(m_target + QStringLiteral("/in the way")));
        const QString said = failureOf([&] { backUp(); });
        QVERIFY2(said.contains(QStringLiteral("so is what was there")), qPrintable(said));
        QVERIFY(QFileInfo::exists(m_target + QStringLiteral("/in the way")));
        QVERIFY(!QFileInfo::exists(m_target + QStringLiteral(".unfinished")));
    }
};

QTEST_GUILESS_MAIN(TestBackup)
#include "test_backup.moc"
