#include "sample.h"
#include "views/desk.h"
#include "views/parts/message_bar.h"
#include "views/parts/new_file_form.h"
#include "workflow/checking.h"
#include "workflow/sharing.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>
#include <memory>

/// The first start, and where later ones begin.
class StartWindowTest : public QObject {
    Q_OBJECT

    std::unique_ptr<Sample> m_sample;
    std::unique_ptr<views::Desk> m_desk;

    /// Where the program keeps what is this laptop's own.
    QString ownFolder() const { return m_sample->path(QStringLiteral("data/views_start_window")); }

    QString syncedFolder() const
    {
        const QString folder = m_sample->path(QStringLiteral("OneDrive - Samplebury/Planner"));
        QDir().mkpath(folder);
        return folder;
    }

    views::Desk &start(const QString &path = {})
    {
        m_desk.reset();
        m_desk = std::make_unique<views::Desk>(m_sample->surroundings, m_sample->preferences,
                                               m_sample->look);
        m_desk->begin(path);
        return *m_desk;
    }

    template <typename Widget>
    Widget *part(const char *name)
    {
        return m_desk->startWindow()->findChild<Widget *>(QString::fromLatin1(name));
    }

    QPushButton *button(const char *text)
    {
        for (QPushButton *each : m_desk->startWindow()->findChildren<QPushButton *>()) {
            if (each->text() == QLatin1StringView(text) && each->isVisible())
                return each;
        }
        return nullptr;
    }

    /// The form of the three questions, with two of them answered by keyboard.
    void answerNames()
    {
        QTest::keyClick(button("Make a new file"), Qt::Key_Return);
        auto *officer = part<QLineEdit>("officer");
        QVERIFY(officer->hasFocus());
        QTest::keyClicks(officer, QStringLiteral("A. Example"));
        QTest::keyClick(officer, Qt::Key_Tab);
        QTest::keyClicks(part<QLineEdit>("council"), QStringLiteral("Samplebury"));
    }

    void typeFolder(const QString &folder)
    {
        auto *line = part<QLineEdit>("folder");
        line->setFocus();
        line->selectAll();
        QTest::keyClicks(line, folder);
        QTest::keyClick(line, Qt::Key_Tab);
    }

private Q_SLOTS:
    void init()
    {
        failOnWarnings();
        m_sample = std::make_unique<Sample>();
        qputenv("XDG_DATA_HOME", m_sample->path(QStringLiteral("data")).toLocal8Bit());
    }
    void cleanup()
    {
        m_desk.reset();
        m_sample.reset();
    }

    void threeQuestionsMakeAFile()
    {
        start();
        QApplication::setActiveWindow(m_desk->startWindow());
        answerNames();
        const auto lines =
            m_desk->startWindow()->findChild<views::NewFileForm *>()->findChildren<QLineEdit *>();
        QCOMPARE(lines.size(), 3);
        const QString words = part<QLabel>("where")->text();
        QVERIFY2(words.contains(ownFolder() + QStringLiteral("/samplebury.planner")),
                 qPrintable(words));
        QTest::keyClick(part<QLineEdit>("council"), Qt::Key_Return);
        QTRY_VERIFY(m_desk->mainWindow());
        // Nothing is there yet, so it begins with what brings the homes.
        views::MainWindow &window = *m_desk->mainWindow();
        QCOMPARE(window.location(), (views::Location{QStringLiteral("import"), {}}));
        QCOMPARE(window.session().file().path(),
                 ownFolder() + QStringLiteral("/samplebury.planner"));
        QCOMPARE(workflow::authority(window.session())->name, QStringLiteral("Samplebury"));
        QCOMPARE(workflow::officers(window.session())->front().id, *window.session().officer());
        QTRY_VERIFY(!m_desk->startWindow());
    }

    void colleaguesAreJoinedWithAFileFromThem()
    {
        const QString update = m_sample->path(QStringLiteral("all.update"));
        {
            const views::OpenFile theirs = m_sample->filled();
            QVERIFY(workflow::sendUpdate(*theirs.session,
                                         {.path = update, .passphrase = QStringLiteral("horse")}));
        }
        start();
        QApplication::setActiveWindow(m_desk->startWindow());
        QTest::keyClick(button("Join colleagues"), Qt::Key_Return);
        auto *from = part<QLineEdit>("joinFrom");
        QVERIFY(from->hasFocus());
        QVERIFY(!part<QPushButton>("joinNow")->isEnabled());
        QTest::keyClicks(from, QStringLiteral("no.update"));
        QVERIFY(from->accessibleDescription().startsWith(QStringLiteral("There is no file")));
        QTest::keyClick(part<QLineEdit>("joinPassphrase"), Qt::Key_Return);
        QVERIFY(from->hasFocus());
        QTest::keyClicks(from, update); // in the place of what was selected
        auto *passphrase = part<QLineEdit>("joinPassphrase");
        QTest::keyClicks(passphrase, QStringLiteral("hose"));
        QTest::keyClick(passphrase, Qt::Key_Return);
        // What was mistyped can be typed again; nothing was made.
        QTRY_VERIFY_WITH_TIMEOUT(passphrase->hasFocus(), 30'000);
        QVERIFY(!QFile::exists(ownFolder() + QStringLiteral("/care-homes.planner")));
        passphrase->clear();
        QTest::keyClicks(passphrase, QStringLiteral("horse"));
        QTest::keyClick(passphrase, Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->mainWindow(), 30'000);
        workflow::Session &session = m_desk->mainWindow()->session();
        QCOMPARE(workflow::authority(session)->name, QStringLiteral("Samplebury"));
        QVERIFY(workflow::findHome(session, Sample::visited()));
        QCOMPARE(QFileInfo(session.file().path()).absolutePath(), ownFolder());
    }

    void namesAreNeeded()
    {
        start();
        QApplication::setActiveWindow(m_desk->startWindow());
        QTest::keyClick(button("Make a new file"), Qt::Key_Return);
        QVERIFY(!button("Make the file")->isEnabled());
        part<QLineEdit>("officer")->setText(QStringLiteral("  "));
        part<QLineEdit>("council")->setText(QStringLiteral("Samplebury"));
        QVERIFY(!button("Make the file")->isEnabled());
        QTest::keyClick(part<QLineEdit>("council"), Qt::Key_Return);
        QVERIFY(m_desk->startWindow()->isVisible());
        QVERIFY(!QFile::exists(ownFolder()));
    }

    void aSyncedFolderIsRefusedWithOneWayOut()
    {
        start();
        QApplication::setActiveWindow(m_desk->startWindow());
        answerNames();
        QVERIFY(!button("Keep it on this laptop"));
        typeFolder(syncedFolder());
        QVERIFY(!button("Make the file")->isEnabled());
        QVERIFY2(part<QLabel>("problem")->text().contains(QStringLiteral("cloud program")),
                 qPrintable(part<QLabel>("problem")->text()));
        QTest::keyClick(button("Keep it on this laptop"), Qt::Key_Return);
        QVERIFY(!button("Keep it on this laptop"));
        const QString words = part<QLabel>("where")->text();
        QVERIFY2(words.contains(ownFolder()) && words.contains(syncedFolder()), qPrintable(words));
        QTest::keyClick(button("Make the file"), Qt::Key_Return);
        QTRY_VERIFY(m_desk->mainWindow());
        const QString path = m_desk->mainWindow()->session().file().path();
        QCOMPARE(path, ownFolder() + QStringLiteral("/samplebury.planner"));
        QCOMPARE(m_sample->preferences.backupFolderOf(path), syncedFolder());
        // The first backup is made there at once.
        QTRY_VERIFY(
            QFile::exists(syncedFolder() + QStringLiteral("/samplebury 2026-11-20.planner")));
        QVERIFY(!QFile::exists(syncedFolder() + QStringLiteral("/samplebury.planner")));
    }

    void anUnfinishedFolderIsRefusedWhenTheFileIsMade()
    {
        start();
        QApplication::setActiveWindow(m_desk->startWindow());
        answerNames();
        // Enter in the folder itself, before it was left and looked at.
        auto *line = part<QLineEdit>("folder");
        line->setText(syncedFolder());
        QTest::keyClick(line, Qt::Key_Return);
        QVERIFY(button("Keep it on this laptop"));
        QVERIFY(!m_desk->mainWindow());
        line->setText(QStringLiteral("somewhere"));
        QTest::keyClick(line, Qt::Key_Return);
        QVERIFY(part<QLabel>("problem")->text().contains(QStringLiteral("whole way")));
        QVERIFY(!QFile::exists(syncedFolder() + QStringLiteral("/samplebury.planner")));
    }

    void aFileInASyncedFolderIsBroughtHere()
    {
        const QString path = syncedFolder() + QStringLiteral("/colleague.planner");
        {
            views::OpenFile file = m_sample->filled(QStringLiteral("colleague.planner"));
        }
        QVERIFY(QFile::copy(m_sample->path(QStringLiteral("colleague.planner")), path));
        QFile there(path);
        QVERIFY(there.open(QIODevice::ReadOnly));
        const QByteArray bytes = there.readAll();

        start(path);
        QVERIFY(!m_desk->mainWindow());
        QVERIFY(button("Keep it on this laptop"));
        QTest::keyClick(button("Keep it on this laptop"), Qt::Key_Return);
        QTRY_VERIFY(m_desk->mainWindow());
        const QString here = m_desk->mainWindow()->session().file().path();
        QCOMPARE(here, ownFolder() + QStringLiteral("/colleague.planner"));
        QCOMPARE(m_sample->preferences.backupFolderOf(here), syncedFolder());
        QCOMPARE(workflow::homes(m_desk->mainWindow()->session())->size(), size_t(3));
        QVERIFY(there.seek(0));
        QCOMPARE(there.readAll(), bytes);
        // Nothing but the backup is left there.
        QTRY_COMPARE(QDir(syncedFolder()).entryList(QDir::Files),
                     QStringList({QStringLiteral("colleague 2026-11-20.planner"),
                                  QStringLiteral("colleague.planner")}));
    }

    void laterStartsOpenWhereOneStopped()
    {
        QString home;
        {
            views::OpenFile file = m_sample->filled();
            home = m_sample->idOf(*file.session);
        }
        const QString path = m_sample->path(QStringLiteral("filled.planner"));
        start(path);
        QCOMPARE(m_desk->mainWindow()->location().page, QStringLiteral("homes"));
        m_desk->mainWindow()->visit({QStringLiteral("home"), home});
        start();
        QCOMPARE(m_desk->mainWindow()->location(), (views::Location{QStringLiteral("home"), home}));
        QCOMPARE(m_desk->mainWindow()->page()->title(), QStringLiteral("Alder Grange"));
        m_desk->mainWindow()->visit({QStringLiteral("settings")});
        start();
        QCOMPARE(m_desk->mainWindow()->location().page, QStringLiteral("settings"));
    }

    /// No copy is saved because somebody opens the program where it was left.
    void nothingIsDoneByStarting()
    {
        const QString papers = m_sample->path(QStringLiteral("papers"));
        QVERIFY(QDir().mkpath(papers));
        m_sample->preferences.setExportFolder(papers);
        QString home;
        {
            views::OpenFile file = m_sample->filled();
            home = m_sample->idOf(*file.session);
        }
        const QString path = m_sample->path(QStringLiteral("filled.planner"));
        m_sample->preferences.setPlaceOf(path, {QStringLiteral("send"), home});
        start(path);
        QCOMPARE(m_desk->mainWindow()->location(), (views::Location{QStringLiteral("send"), home}));
        QVERIFY(QDir(papers).isEmpty());
    }

    void whatIsGoneIsNotOpenedAgain_data()
    {
        QTest::addColumn<QString>("page");
        QTest::addColumn<QString>("argument");
        const QString nobody = QStringLiteral("0b9a2d0e-7d11-4b7e-9a2f-3c0b1d2e3f40");
        QTest::newRow("a home that is not here") << QStringLiteral("home") << nobody;
        QTest::newRow("its paper")
            << QStringLiteral("preview") << QStringLiteral("home-summary/%1//").arg(nobody);
        QTest::newRow("a paper of another version")
            << QStringLiteral("preview") << QStringLiteral("ward-list/%1//").arg(nobody);
        QTest::newRow("a page of another version") << QStringLiteral("winter-plan") << QString();
        QTest::newRow("nothing") << QString() << QString();
        for (const char *page :
             {"plan", "send", "call-sheet", "compare", "question", "contact", "readback"}) {
            const QString key = QString::fromLatin1(page);
            for (const QString &argument :
                 {QString(), nobody, nobody + QStringLiteral("/people"), QStringLiteral("a/b/c"),
                  QStringLiteral("/"), QString(5000, QLatin1Char('9'))})
                QTest::addRow("%s %s", page, qPrintable(argument.left(12))) << key << argument;
        }
    }
    void whatIsGoneIsNotOpenedAgain()
    {
        QFETCH(QString, page);
        QFETCH(QString, argument);
        const QString path = m_sample->filled().session->file().path();
        m_sample->preferences.setPlaceOf(path, {page, argument});
        start(path);
        QCOMPARE(m_desk->mainWindow()->location().page, QStringLiteral("homes"));
        QVERIFY(m_desk->mainWindow()->findChild<views::MessageBar *>()->text().isEmpty());
    }

    void eachFileHasItsOwnPlace()
    {
        views::Preferences &preferences = m_sample->preferences;
        preferences.setPlaceOf(QStringLiteral("/a.planner"), {QStringLiteral("help")});
        preferences.setPlaceOf(QStringLiteral("/b.planner"),
                               {QStringLiteral("home"), QStringLiteral("id, with a comma")});
        QCOMPARE(preferences.placeOf(QStringLiteral("/a.planner")),
                 (views::Location{QStringLiteral("help"), {}}));
        QCOMPARE(preferences.placeOf(QStringLiteral("/b.planner")),
                 (views::Location{QStringLiteral("home"), QStringLiteral("id, with a comma")}));
    }
};

QTEST_MAIN(StartWindowTest)
#include "test_start_window.moc"
