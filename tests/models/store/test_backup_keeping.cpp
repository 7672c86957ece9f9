#include "laptop.h"
#include "store/backup.h"
#include "store/backup_keeping.h"

#include <QObject>
#include <QTemporaryDir>
#include <QTest>
#include <algorithm>

using namespace store_tests;

namespace {

const QDate today(2031, 11, 20); // a Thursday
constexpr qint64 million = 1000000;

/// One backup of a million bytes for each of these ages in days.
std::vector<store::DailyBackupFile> aged(const QList<int> &ages)
{
    std::vector<store::DailyBackupFile> backups;
    for (int age : ages)
        backups.push_back(
            {.path = QString::number(age), .day = today.addDays(-age), .bytes = million});
    return backups;
}

QList<int> agesOf(const std::vector<store::DailyBackupFile> &backups)
{
    QList<int> ages;
    for (const auto &backup : backups)
        ages += static_cast<int>(backup.day.daysTo(today));
    return ages;
}

void copyTo(const QString &from, const QString &to)
{
    QVERIFY(QFile::copy(from, to));
}

} // namespace

class TestBackupKeeping : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whichMayGo_data()
    {
        QTest::addColumn<QList<int>>("ages");
        QTest::addColumn<qint64>("free");
        QTest::addColumn<qint64>("total");
        QTest::addColumn<QList<int>>("going");
        const qint64 plenty = 1000 * million;
        using Ages = QList<int>;
        QTest::newRow("none") << Ages{} << plenty << plenty << Ages{};
        QTest::newRow("two weeks") << Ages{0, 1, 2, 3, 4, 5, 12, 13} << plenty << plenty << Ages{};
        // 18 to 24 days ago is the week to Sunday 2 November; 20 is the last of October.
        QTest::newRow("one a week")
            << Ages{0, 1, 18, 19, 20, 21, 25} << plenty << plenty << Ages{21, 19};
        // 81 to 111 days ago is August.
        QTest::newRow("one a month")
            << Ages{0, 1, 81, 82, 100, 111} << plenty << plenty << Ages{111, 100, 82};
        QTest::newRow("after a year") << Ages{0, 1, 320, 400} << plenty << plenty << Ages{400};
        QTest::newRow("the newest two, however old")
            << Ages{900, 800, 700} << plenty << plenty << Ages{900};
        QTest::newRow("dated ahead") << Ages{-30, 0, 1} << plenty << plenty << Ages{};
        QTest::newRow("a tenth of the disk")
            << Ages{0, 1, 2, 3, 4} << 30 * million << 30 * million << Ages{4, 3};
        QTest::newRow("half of what is free")
            << Ages{0, 1, 2, 3, 4, 5} << qint64(0) << plenty << Ages{5, 4, 3};
        QTest::newRow("two on a full disk") << Ages{0, 1, 2} << qint64(0) << 5 * million << Ages{2};
        QTest::newRow("space not known") << Ages{0, 1, 2} << qint64(0) << qint64(0) << Ages{};
    }

    void whichMayGo()
    {
        QFETCH(QList<int>, ages);
        QFETCH(qint64, free);
        QFETCH(qint64, total);
        QFETCH(QList<int>, going);
        QCOMPARE(agesOf(store::backupsThatMayGo(aged(ages), today, {free, total})), going);
    }

    /// What was kept is never missed later: going through a year leaves what the rule wants.
    void aYearOfDays()
    {
        std::vector<store::DailyBackupFile> kept;
        for (QDate day = today.addDays(-500); day <= today; day = day.addDays(1)) {
            kept.push_back({.path = day.toString(Qt::ISODate), .day = day, .bytes = 1});
            for (const auto &old : store::backupsThatMayGo(kept, day, {}))
                kept.erase(std::find_if(kept.begin(), kept.end(),
                                        [&old](const auto &one) { return one.path == old.path; }));
        }
        QSet<int> months;
        for (const auto &backup : kept)
            months.insert(backup.day.month());
        QCOMPARE(months.size(), 12);
        QVERIFY2(kept.size() >= 14 + 6 + 10 && kept.size() <= 14 + 8 + 12,
                 qPrintable(QString::number(kept.size())));
    }

    void onlyOwnDailyBackupsGo()
    {
        QTemporaryDir folder;
        Laptop own(folder.path(), QStringLiteral("here"), 1);
        Laptop other(folder.path(), QStringLiteral("there"), 2);
        own.create();
        other.create();
        const QDir shared(folder.filePath(QStringLiteral("safe")));
        const auto made = [&](Laptop &laptop) {
            return QFileInfo(
                       store::backUpOncePerDay(laptop.path(), shared.path(), laptop.surroundings()))
                .fileName();
        };
        QCOMPARE(made(own), QStringLiteral("council 2031-11-20.planner"));
        QCOMPARE(made(other), QStringLiteral("council 2031-11-20 (2).planner"));
        QCOMPARE(made(own), QString());
        QCOMPARE(made(other), QString());

        const QString mine = shared.filePath(QStringLiteral("council 2031-11-20.planner"));
        const QString theirs = shared.filePath(QStringLiteral("council 2031-11-20 (2).planner"));
        copyTo(mine, shared.filePath(QStringLiteral("council 2029-01-02.planner")));
        copyTo(mine, shared.filePath(QStringLiteral("council 2029-01-01.planner")));
        copyTo(theirs, shared.filePath(QStringLiteral("council 2029-01-03.planner")));
        copyTo(mine, shared.filePath(QStringLiteral("by hand.planner")));
        copyTo(mine,
               shared.filePath(QStringLiteral("council before restoring 2029-01-01 1504.planner")));
        // A copy made by hand, though it has the name of a day.
        own.file().checkpoint();
        copyTo(own.path(), shared.filePath(QStringLiteral("council 2028-12-31.planner")));
        QFile broken(shared.filePath(QStringLiteral("council 2028-01-01.planner")));
        QVERIFY(broken.open(QIODevice::WriteOnly));
        broken.close();
        QStringList left = shared.entryList(QDir::Files);
        store::removeOldBackups(own.path(), shared.path(), today);
        QVERIFY(left.removeOne(QStringLiteral("council 2029-01-01.planner")));
        QCOMPARE(shared.entryList(QDir::Files), left);
    }

    void theNewestCopyComesFirst()
    {
        QTemporaryDir folder;
        Laptop own(folder.path(), QStringLiteral("here"), 1);
        Laptop other(folder.path(), QStringLiteral("there"), 2);
        own.create();
        other.create();
        const QDir shared(folder.filePath(QStringLiteral("safe")));
        const QString byDay =
            store::backUpOncePerDay(own.path(), shared.path(), own.surroundings());
        store::backUpOncePerDay(other.path(), shared.path(), other.surroundings());
        own.write(subject::RecordKind::Home,
                  base::idFromContent(QStringLiteral("home"), QStringLiteral("1-1")),
                  {{QStringLiteral("beds"), 7}});
        const QString byHand = shared.filePath(QStringLiteral("a copy by hand.planner"));
        store::backUp(own.path(), byHand, own.surroundings());
        const auto look = [&] {
            QStringList seen;
            for (const auto &facts : store::backupsOf(own.path(), shared.path()))
                seen += QStringLiteral("%1: %2").arg(facts.path).arg(facts.homes);
            return seen;
        };
        const QStringList expected{byHand + QStringLiteral(": 1"), byDay + QStringLiteral(": 0")};
        QCOMPARE(look(), expected);
        // From before the file came to its place: in the folder that is its own the name tells.
        const QString usual = store::defaultBackupFolder(own.path());
        QVERIFY(QDir().mkpath(usual));
        const QString named = usual + QStringLiteral("/council before update from version 1 "
                                                     "2031-11-19 0900.planner");
        copyTo(byDay, named);
        copyTo(byDay, usual + QStringLiteral("/council-2 2031-11-19.planner"));
        for (const QFileInfo &info : QDir(usual).entryInfoList(QDir::Files)) {
            store::Database database(info.filePath(), store::Database::Mode::ReadWrite);
            database.execute("UPDATE local SET value = '' WHERE name = 'place'");
            database.execute("UPDATE local SET value = '0' WHERE name = 'device'");
        }
        const auto found = store::backupsOf(own.path(), usual);
        QCOMPARE(found.size(), size_t(1));
        QCOMPARE(found.front().path, named);
        QCOMPARE(found.front().lacks, 1);
        // A file that is gone is the one whose backups are looked for.
        own.close();
        QVERIFY(QFile::remove(own.path()));
        QCOMPARE(look(), expected);
    }
};

QTEST_GUILESS_MAIN(TestBackupKeeping)
#include "test_backup_keeping.moc"
