#include "store/place.h"

#include <QDir>
#include <QFile>
#include <QObject>
#include <QTemporaryDir>
#include <QTest>

using store::FolderFacts;

class TestPlace : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void foldersAreJudgedByWhatIsKnownOfThem_data()
    {
        QTest::addColumn<FolderFacts>("facts");
        QTest::addColumn<QString>("says");
        const auto row =
            [](const char *name, const char *path, const char *fileSystem, const char *says) {
                QTest::newRow(name)
                    << FolderFacts{.path = QString::fromLatin1(path),
                                   .fileSystem = fileSystem,
                                   .syncedFolders = {QStringLiteral("C:/Users/ann/Work")},
                                   .namesInside = {}}
                    << QString::fromLatin1(says);
            };
        row("a folder of one's own", "/home/ann/planner", "ext4", "");
        row("on Windows", "C:/Users/ann/AppData/Local/planner", "NTFS", "");
        row("a stick", "/media/ann/STICK", "vfat", "");
        row("a share by its name", "//server/share/homes", "", "network drive");
        row("Windows share", "/mnt/share", "cifs", "network drive");
        row("newer Windows share", "/mnt/share", "smb3", "network drive");
        row("in capitals", "Z:/homes", "CIFS", "network drive");
        row("Unix share", "/mnt/share", "nfs4", "network drive");
        row("over ssh", "/mnt/share", "fuse.sshfs", "network drive");
        row("web folder", "/mnt/share", "davfs", "network drive");
        row("OneDrive", "C:/Users/ann/OneDrive/homes", "NTFS", "cloud program");
        row("OneDrive of a council", "C:/Users/ann/OneDrive - Invented Council/homes", "NTFS",
            "cloud program");
        row("in small letters", "/home/ann/onedrive", "ext4", "cloud program");
        row("Dropbox", "/home/ann/Dropbox/homes", "ext4", "cloud program");
        row("Dropbox of a team", "/home/ann/Dropbox (Invented)/homes", "ext4", "cloud program");
        row("Google Drive", "G:/Google Drive/homes", "NTFS", "cloud program");
        row("a root the laptop names", "C:/Users/ann/Work", "NTFS", "cloud program");
        row("inside that root", "C:/Users/ann/Work/homes", "NTFS", "cloud program");
        row("beside that root", "C:/Users/ann/Workshop", "NTFS", "");
        row("a name that only begins so", "/home/ann/Dropboxes", "ext4", "");
        QTest::newRow("a marker file") << FolderFacts{.path = QStringLiteral("/home/ann/shared"),
                                                      .fileSystem = "ext4",
                                                      .syncedFolders = {},
                                                      .namesInside = {QStringLiteral(".dropbox")}}
                                       << QStringLiteral("cloud program");
    }

    void foldersAreJudgedByWhatIsKnownOfThem()
    {
        QFETCH(FolderFacts, facts);
        QFETCH(QString, says);
        const auto problem = store::problemWithFolder(facts);
        QCOMPARE(problem.has_value(), !says.isEmpty());
        if (problem) {
            QVERIFY2(problem->contains(says), qPrintable(*problem));
            QVERIFY2(problem->contains(facts.path), qPrintable(*problem));
            QVERIFY2(problem->endsWith(QStringLiteral("Nothing was changed.")),
                     qPrintable(*problem));
        }
    }

    void markersAreFoundInTheFolderAndAbove()
    {
        QTemporaryDir folder;
        const QString inner = folder.filePath(QStringLiteral("a/b"));
        QVERIFY(QDir().mkpath(inner));
        QVERIFY(!store::problemWithFolder(FolderFacts::of(inner)));
        QFile marker(folder.filePath(QStringLiteral(".dropbox")));
        QVERIFY(marker.open(QIODevice::WriteOnly));
        QVERIFY(store::problemWithFolder(FolderFacts::of(inner)).has_value());
    }

    void rootsComeFromTheEnvironment()
    {
        QTemporaryDir folder;
        qputenv("OneDriveCommercial", QFile::encodeName(folder.path()));
        const auto problem =
            store::problemWithFolder(FolderFacts::of(folder.filePath(QStringLiteral("x"))));
        qunsetenv("OneDriveCommercial");
        QVERIFY(problem.has_value());
    }

    void aPlaceIsReadBackAsWritten()
    {
        QTemporaryDir folder;
        const store::Place place = store::Place::of(folder.path());
        QVERIFY(!place.path.isEmpty());
        QVERIFY(!place.number.isEmpty());
        QCOMPARE(store::Place::fromJson(place.toJson()), place);
    }
};

QTEST_GUILESS_MAIN(TestPlace)
#include "test_place.moc"
