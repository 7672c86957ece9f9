#include "sample.h"
#include "store/check.h"
#include "store/updating.h"
#include "views/desk.h"
#include "views/parts/waiting_form.h"

#include <QApplication>
#include <QLabel>
#include <QLockFile>
#include <QProgressBar>
#include <QTest>
#include <memory>

/// A file that was last opened with other question sets than the program has now.
class NewQuestionSetsTest : public QObject {
    Q_OBJECT

    static constexpr int longest = 30'000; // milliseconds

    std::unique_ptr<Sample> m_sample;
    std::unique_ptr<views::Desk> m_desk;

    QString path() const { return m_sample->path(QStringLiteral("filled.planner")); }
    bool wantsNewColours() const
    {
        return store::wantsNewColours(path(), m_sample->surroundings.library);
    }

    /// As a program left it that had none of the question sets of this one.
    void colourWithOthers()
    {
        store::Database database(path(), store::Database::Mode::ReadWrite);
        database.execute("UPDATE local SET value = 'others' WHERE name = 'editions'; "
                         "UPDATE standing SET colours = 'nnnnn'");
        database.execute("PRAGMA journal_mode = DELETE");
    }

    void start()
    {
        m_desk.reset();
        m_desk = std::make_unique<views::Desk>(m_sample->surroundings, m_sample->preferences,
                                               m_sample->look);
        m_desk->begin(path());
    }
    views::WaitingForm *waiting() const
    {
        return m_desk->startWindow()->findChild<views::WaitingForm *>();
    }
    QStringList problems() const
    {
        return store::check(m_desk->mainWindow()->session().file()).problems;
    }

private Q_SLOTS:
    void init()
    {
        failOnWarnings();
        m_sample = std::make_unique<Sample>();
        m_sample->filled();
        colourWithOthers();
    }
    void cleanup()
    {
        m_desk.reset();
        m_sample.reset();
    }

    void coloursAreWorkedOutBehindABar()
    {
        QVERIFY(wantsNewColours());
        start();
        // There is a window at once, with words, while the work is done elsewhere.
        QVERIFY(!m_desk->mainWindow());
        QVERIFY(m_desk->startWindow()->isVisible());
        QVERIFY(waiting()->isVisible() && waiting()->isAtWork());
        const QString words = waiting()->findChild<QLabel *>()->text();
        QVERIFY2(words.contains(QStringLiteral("new question sets")), qPrintable(words));
        QVERIFY(waiting()->findChild<QProgressBar *>()->isVisible());
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->mainWindow(), longest);
        QVERIFY(!m_desk->mainWindow()->session().file().isReadOnly());
        QCOMPARE(problems(), QStringList());
        QTRY_VERIFY(!m_desk->startWindow());
        // Once is enough.
        QVERIFY(!wantsNewColours());
        start();
        QVERIFY(m_desk->mainWindow() && !m_desk->startWindow());
    }

    void closingMeanwhileStopsItFirst()
    {
        start();
        QVERIFY(!m_desk->startWindow()->close());
        QTRY_VERIFY_WITH_TIMEOUT(!m_desk->startWindow(), longest);
        QVERIFY(!m_desk->mainWindow());
        // The next opening begins again where it was stopped.
        start();
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->mainWindow(), longest);
        QCOMPARE(problems(), QStringList());
    }

    void aFileThatAnotherWindowHasIsOnlyShown()
    {
        QLockFile other(QFileInfo(path()).canonicalFilePath() + QStringLiteral(".lock"));
        QVERIFY(other.tryLock());
        start();
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->mainWindow(), longest);
        QVERIFY(m_desk->mainWindow()->session().file().isReadOnly());
        QVERIFY(wantsNewColours());
    }
};

QTEST_MAIN(NewQuestionSetsTest)
#include "test_new_question_sets.moc"
