#include "keyboard.h"
#include "sample.h"
#include "views/desk.h"
#include "views/parts/message_bar.h"
#include "workflow/contacts.h"

#include <QAction>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>
#include <memory>

/// The window as everything was known on an earlier day, and the way back to today.
class EarlierDayTest : public QObject {
    Q_OBJECT

    std::unique_ptr<Sample> m_sample;
    std::unique_ptr<views::Desk> m_desk;
    std::shared_ptr<QDateTime> m_now;

    static QString text(const char *latin1) { return QString::fromLatin1(latin1); }
    views::MainWindow *today() { return m_desk->mainWindow(); }
    views::MainWindow *earlier() { return m_desk->earlierWindow(); }

    /// By keyboard: the command, a day, Return.
    void ask(views::MainWindow *window, const char *day)
    {
        window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(window));
        QTest::keyClick(window, Qt::Key_B, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(window->location().page, text("earlier-day"));
        QWidget *field = window->focusWidget();
        QCOMPARE(field->objectName(), text("day"));
        QTest::keyClicks(field, text(day));
        QTest::keyClick(field, Qt::Key_Return);
    }

private Q_SLOTS:
    void init()
    {
        failOnWarnings();
        m_sample = std::make_unique<Sample>();
        m_now = std::make_shared<QDateTime>(QDate(2026, 11, 20), QTime(14, 32), Qt::UTC);
        m_sample->surroundings.clock.now = [now = m_now] { return *now; };
        const QString path = m_sample->filled().session->file().path();
        *m_now = m_now->addDays(5);
        m_desk = std::make_unique<views::Desk>(m_sample->surroundings, m_sample->preferences,
                                               m_sample->look);
        m_desk->begin(path);
        const auto before =
            base::valueOrThrow(workflow::findHome(today()->session(), Sample::visited()));
        subject::Home home = before;
        home.name = text("Renamed House");
        base::valueOrThrow(workflow::saveHome(today()->session(), before, home));
        today()->changed();
        today()->visit({text("home"), before.id.text()});
    }
    void cleanup()
    {
        m_desk.reset();
        m_sample.reset();
    }

    void showsTheDayAndGoesBackByKeyboard()
    {
        const views::Location home = today()->location();
        ask(today(), "21 nov");
        QTRY_VERIFY(earlier() && earlier()->isVisible());
        QVERIFY(!today()->isVisible());
        QCOMPARE(earlier()->location(), home); // what one looked at, then
        QVERIFY(earlier()->page()->title() != text("Renamed House"));
        QVERIFY(
            earlier()->windowTitle().contains(text("As known at the end of 21 November 2026.")));
        auto *words = earlier()->findChild<QLabel *>(text("earlierDayWords"));
        QVERIFY(words && words->isVisible());
        QCOMPARE(words->text(), text("As known at the end of 21 November 2026. Nothing can be "
                                     "changed here."));
        QCOMPARE(earlier()->session().today(), QDate(2026, 11, 21));
        earlier()->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(earlier()));
        QTest::keyClick(earlier()->focusWidget() ? earlier()->focusWidget() : earlier(),
                        Qt::Key_Escape);
        QTRY_VERIFY(!earlier());
        QVERIFY(today()->isVisible());
        QCOMPARE(today()->location(), home);
        QCOMPARE(today()->page()->title(), text("Renamed House"));
    }

    void nothingCanBeChanged()
    {
        ask(today(), "21 nov");
        QTRY_VERIFY(earlier());
        for (const char *key : {"start-visit", "note", "import"})
            QVERIFY2(!earlier()->findChild<QAction *>(text(key))->isEnabled(), key);
        const auto home =
            base::valueOrThrow(workflow::findHome(earlier()->session(), Sample::visited()));
        subject::Home other = home;
        other.name = text("Something else");
        const auto saved = workflow::saveHome(earlier()->session(), home, other);
        QVERIFY(!saved);
        QVERIFY(saved.error().message.contains(text("Nothing can be changed here.")));
    }

    void everyPageOpensOnAnEarlierDay()
    {
        ask(today(), "20 nov");
        QTRY_VERIFY(earlier());
        for (const views::PageEntry &entry : views::pages()) {
            if (!entry.isPlace)
                continue;
            earlier()->visit({entry.key});
            QVERIFY2(!earlier()->grab().isNull(), qPrintable(entry.key));
        }
        QCOMPARE(earlier()->findChild<views::MessageBar *>()->text(), QString());
    }

    void aDayThatCannotBeShown()
    {
        ask(today(), "1 nov");
        QTRY_VERIFY(today()->findChild<views::MessageBar *>()->text().contains(
            text("the first change in it is of 20 November 2026")));
        QVERIFY(!earlier());
        QVERIFY(today()->isVisible());
        QCOMPARE(today()->location().page, text("earlier-day"));
    }

    /// Something was kept while the clock ran ahead: the officer says that it is right now.
    void theClockIsSaidToBeRight()
    {
        const QString words = text("clockWords");
        today()->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(today()));
        QTest::keyClick(today(), Qt::Key_B, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(!today()->page()->findChild<QLabel *>(words)->isVisible());
        *m_now = m_now->addYears(9);
        const auto before =
            base::valueOrThrow(workflow::findHome(today()->session(), Sample::visited()));
        subject::Home home = before;
        home.name = text("House of another year");
        base::valueOrThrow(workflow::saveHome(today()->session(), before, home));
        *m_now = m_now->addYears(-9).addDays(1);
        today()->changed();
        auto *label = today()->page()->findChild<QLabel *>(words);
        QTRY_VERIFY(label->isVisible());
        QVERIFY(label->text().contains(text("26 November 2026")));
        auto *button = today()->page()->findChild<QPushButton *>(text("clockIsRight"));
        button->setFocus();
        QTest::keyClick(button, Qt::Key_Space);
        QVERIFY(!label->isVisible());
        QCOMPARE(today()->findChild<views::MessageBar *>()->text(),
                 text("1 changes now count from the right day."));
        ask(today(), "25 nov");
        QTRY_VERIFY(earlier() && earlier()->isVisible());
        QCOMPARE(
            base::valueOrThrow(workflow::findHome(earlier()->session(), Sample::visited())).name,
            text("Renamed House"));
    }

    void theButtonGoesBackAndTheFileGoes()
    {
        ask(today(), "yesterday");
        QTRY_VERIFY(earlier());
        const QString path = earlier()->session().file().path();
        QVERIFY(QFile::exists(path));
        QTest::keyClick(earlier()->findChild<QPushButton *>(text("backToToday")), Qt::Key_Space);
        QTRY_VERIFY(!earlier());
        QVERIFY(!QFile::exists(path));
        QVERIFY(!QFileInfo(path).dir().exists());
        QVERIFY(today()->isVisible());
    }

    void oneQuestionIsComparedWithAnEarlierDay()
    {
        today()->visit({text("one-question"), text("IPC-01")});
        auto *field = today()->page()->findChild<QLineEdit *>(text("compareWith"));
        QVERIFY(field);
        field->setFocus();
        QTest::keyClicks(field, text("21 nov"));
        QTest::keyClick(field, Qt::Key_Return);
        bool isSaid = false;
        for (const QLabel *label : today()->page()->findChildren<QLabel *>())
            isSaid = isSaid || label->text().contains(text("as many as on 21 November 2026"));
        QVERIFY(isSaid);
        field->selectAll();
        QTest::keyClick(field, Qt::Key_Delete);
        QTest::keyClick(field, Qt::Key_Return);
        for (const QLabel *label : today()->page()->findChildren<QLabel *>())
            QVERIFY(!label->text().contains(text("as many as on")));
    }
};

QTEST_MAIN(EarlierDayTest)
#include "test_earlier_day.moc"
