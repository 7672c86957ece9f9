#include "sample.h"
#include "views/parts/officer_question.h"
#include "views/parts/status_line.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QTest>
#include <memory>

/// Who is using the file, and when it was last saved.
class StatusLineTest : public QObject {
    Q_OBJECT

    std::unique_ptr<Sample> m_sample;
    std::unique_ptr<views::MainWindow> m_window;

    views::MainWindow &open(views::OpenFile file, views::Preferences &preferences)
    {
        m_window.reset();
        m_window =
            std::make_unique<views::MainWindow>(std::move(file), preferences, m_sample->look);
        m_window->show();
        QApplication::setActiveWindow(m_window.get());
        QCoreApplication::processEvents();
        return *m_window;
    }
    views::MainWindow &open(views::OpenFile file)
    {
        return open(std::move(file), m_sample->preferences);
    }

    views::OpenFile again(const QString &path) const
    {
        auto file = views::openPlannerFile(path, m_sample->surroundings);
        if (!file)
            qFatal("%s", qUtf8Printable(file.error().message));
        return std::move(*file);
    }

    QString saved() const { return m_window->findChild<QLabel *>(QStringLiteral("saved"))->text(); }
    QWidget *question() const { return m_window->findChild<views::OfficerQuestion *>(); }
    QComboBox *offered() const
    {
        return m_window->findChild<QComboBox *>(QStringLiteral("offeredOfficer"));
    }

    /// A file that somebody used with the account "jo", and which two officers know.
    QString usedByJo()
    {
        views::OpenFile file = m_sample->filled();
        const QString path = file.session->file().path();
        const auto jo = workflow::officerNamed(*file.session, QStringLiteral("Jo Fiction"));
        views::Preferences(m_sample->path(QStringLiteral("window.ini")), QStringLiteral("jo"))
            .setOfficerOf(path, jo->text());
        return path;
    }
    std::unique_ptr<views::Preferences> preferencesOf(const char *account) const
    {
        return std::make_unique<views::Preferences>(m_sample->path(QStringLiteral("window.ini")),
                                                    QString::fromLatin1(account));
    }

private Q_SLOTS:
    void init()
    {
        failOnWarnings();
        m_sample = std::make_unique<Sample>();
    }
    void cleanup()
    {
        m_window.reset();
        m_sample.reset();
    }

    void saysWhenTheFileWasSaved()
    {
        const QString path = m_sample->filled().session->file().path();
        open(again(path));
        QCOMPARE(saved(), QStringLiteral("Saved on this laptop at 2:32pm"));
        m_window.reset();
        m_sample->surroundings.clock.now = [] {
            return QDateTime(QDate(2026, 11, 21), QTime(9, 0), Qt::UTC);
        };
        open(again(path));
        QCOMPARE(saved(), QStringLiteral("Saved on this laptop on 20 Nov 2026 at 2:32pm"));
    }

    void saysTheTimeInEngland()
    {
        m_sample->surroundings.clock.now = [] {
            return QDateTime(QDate(2026, 7, 1), QTime(23, 30), Qt::UTC);
        };
        m_sample->surroundings.clock.fixedToday = QDate(2026, 11, 20);
        open(m_sample->empty());
        QCOMPARE(saved(), QStringLiteral("Saved on this laptop on 2 Jul 2026 at 12:30am"));
    }

    void followsWhoeverSaves()
    {
        views::MainWindow &window = open(m_sample->filled());
        store::Surroundings later = m_sample->surroundings;
        later.clock.now = [] { return QDateTime(QDate(2026, 11, 20), QTime(15, 5), Qt::UTC); };
        const auto other = workflow::Session::open(window.session().file().path(),
                                                   store::PlannerFile::Access::Write, later);
        QVERIFY(other.has_value());
        QVERIFY(workflow::officerNamed(**other, QStringLiteral("Sam Sample")).has_value());
        QTRY_COMPARE(saved(), QStringLiteral("Saved on this laptop at 3:05pm"));
    }

    void nobodyIsAskedTwice()
    {
        const QString path = usedByJo();
        const auto jo = preferencesOf("jo");
        views::MainWindow &window = open(again(path), *jo);
        QVERIFY(window.session().officer());
        QVERIFY(!question()->isVisible());
    }

    void anotherAccountIsAsked()
    {
        const QString path = usedByJo();
        const auto sam = preferencesOf("sam");
        views::MainWindow &window = open(again(path), *sam);
        // Nothing is written in the name of whoever was here before.
        QVERIFY(!window.session().officer());
        QVERIFY(question()->isVisible());
        QVERIFY(!QApplication::activeModalWidget());
        QTRY_VERIFY(offered()->hasFocus());
        QCOMPARE(offered()->count(), 2);
        // One key says that it is still the same officer.
        QCOMPARE(offered()->currentText(), QStringLiteral("Jo Fiction"));
        QTest::keyClick(offered(), Qt::Key_Return);
        QVERIFY(!question()->isVisible());
        QVERIFY(window.session().officer());
        QVERIFY(window.focusWidget() && !question()->isAncestorOf(window.focusWidget()));
        QCOMPARE(window.findChild<QComboBox *>(QStringLiteral("officer"))->currentText(),
                 QStringLiteral("Jo Fiction"));
        // And it is not asked the next time.
        open(again(path), *sam);
        QVERIFY(!question()->isVisible());
    }

    void somebodyNewSaysTheirName()
    {
        const QString path = usedByJo();
        const auto sam = preferencesOf("sam");
        views::MainWindow &window = open(again(path), *sam);
        auto *choice = window.findChild<QComboBox *>(QStringLiteral("officer"));
        QTRY_VERIFY(offered()->hasFocus());
        window.findChild<views::OfficerQuestion *>()->askForName();
        auto *name = window.findChild<QLineEdit *>(QStringLiteral("officerName"));
        QVERIFY(name->hasFocus());
        QTest::keyClick(name, Qt::Key_Return); // says nothing yet
        QVERIFY(!window.session().officer());
        QTest::keyClicks(name, QStringLiteral(" Sam  Sample "));
        QTest::keyClick(name, Qt::Key_Return);
        QVERIFY(window.session().officer());
        QVERIFY(!question()->isVisible());
        QCOMPARE(choice->currentText(), QStringLiteral("Sam Sample"));
        QCOMPARE(workflow::officers(window.session())->size(), size_t(3));
    }

    void theQuestionCanWait()
    {
        const QString path = usedByJo();
        const auto sam = preferencesOf("sam");
        views::MainWindow &window = open(again(path), *sam);
        QTRY_VERIFY(offered()->hasFocus());
        QTest::keyClick(offered(), Qt::Key_Escape);
        QVERIFY(!question()->isVisible());
        QVERIFY(!window.session().officer());
        auto *choice = window.findChild<QComboBox *>(QStringLiteral("officer"));
        QVERIFY(choice->isVisible());
        QCOMPARE(choice->currentText(), QStringLiteral("Nobody has said"));
        // What is written meanwhile has no officer.
        const auto before = workflow::findHome(window.session(), Sample::visited());
        subject::Home home = *before;
        home.brand = QStringLiteral("Sample Group");
        QVERIFY(workflow::saveHome(window.session(), *before, home).has_value());
        std::optional<store::Change> last;
        window.session().file().journal().forEachChange(
            [&last](const store::Change &change) { last = change; });
        QVERIFY(!last->officer);
    }

    void whoOnlyReadsIsNotAsked()
    {
        const QString path = usedByJo();
        views::OpenFile first = again(path);
        const auto sam = preferencesOf("sam");
        open(again(path), *sam);
        QVERIFY(!question()->isVisible());
        QCOMPARE(saved(), QStringLiteral("Reading only"));
    }
};

QTEST_MAIN(StatusLineTest)
#include "test_status_line.moc"
