#include "sample.h"
#include "views/desk.h"
#include "views/pages/page_arguments.h"
#include "views/parts/message_bar.h"
#include "views/parts/search_box.h"
#include "views/parts/status_line.h"
#include "views/start_window.h"

#include <QAbstractItemView>
#include <QAction>
#include <QClipboard>
#include <QComboBox>
#include <QCompleter>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QObject>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>
#include <memory>

/// The window as an officer meets it.
class MainWindowTest : public QObject {
    Q_OBJECT

    std::unique_ptr<Sample> m_sample;

    std::unique_ptr<views::MainWindow> window(views::OpenFile file)
    {
        auto window = std::make_unique<views::MainWindow>(std::move(file), m_sample->preferences,
                                                          m_sample->look);
        window->resize(1366, 768);
        window->show();
        return window;
    }

    /// What a page needs to show something: the home, its summary, or nothing.
    static QString argumentOf(const QString &page, const QString &home)
    {
        if (page == QLatin1StringView("preview") && !home.isEmpty())
            return views::PaperArgument{.report = QStringLiteral("home-summary"), .homes = {home}}
                .location()
                .argument;
        const bool isAboutHome =
            page == QLatin1StringView("home") || page == QLatin1StringView("plan");
        return isAboutHome ? home : QString();
    }

private Q_SLOTS:
    void init()
    {
        failOnWarnings();
        m_sample = std::make_unique<Sample>();
    }
    void cleanup() { m_sample.reset(); }

    void everyPageOpens_data()
    {
        QTest::addColumn<bool>("isFilled");
        QTest::addColumn<int>("theme");
        QTest::addColumn<int>("percent");
        QTest::newRow("empty") << false << int(views::Theme::Light) << 100;
        QTest::newRow("sample") << true << int(views::Theme::Light) << 100;
        QTest::newRow("sample, dark, 150%") << true << int(views::Theme::Dark) << 150;
        QTest::newRow("sample, contrast, 200%") << true << int(views::Theme::HighContrast) << 200;
    }
    void everyPageOpens()
    {
        QFETCH(bool, isFilled);
        QFETCH(int, theme);
        QFETCH(int, percent);
        m_sample->look.wear({views::Theme(theme), percent});
        const auto shown = window(isFilled ? m_sample->filled() : m_sample->empty());
        const QString home = isFilled ? m_sample->idOf(shown->session()) : QString();
        for (const views::PageEntry &entry : views::pages()) {
            shown->visit({entry.key, argumentOf(entry.key, home)});
            QVERIFY(!shown->grab().isNull());
            QVERIFY2(!shown->page()->title().isEmpty(), qPrintable(entry.key));
            QVERIFY2(shown->windowTitle().startsWith(shown->page()->title()),
                     qPrintable(shown->windowTitle()));
            QVERIFY2(shown->focusWidget(), qPrintable(entry.key));
        }
        QVERIFY2(shown->findChild<views::MessageBar *>()->text().isEmpty(),
                 qPrintable(shown->findChild<views::MessageBar *>()->text()));
    }

    void everythingHasAName()
    {
        const auto shown = window(m_sample->filled());
        const QString home = m_sample->idOf(shown->session());
        for (const views::PageEntry &entry : views::pages())
            shown->visit({entry.key, argumentOf(entry.key, home)});
        for (const QWidget *widget : shown->findChildren<QWidget *>()) {
            const bool takesFocus = widget->focusPolicy() & Qt::TabFocus;
            const bool isPart = widget->objectName().startsWith(QLatin1StringView("qt_"));
            if (!takesFocus || isPart || widget->inherits("QTabBar") ||
                widget->inherits("QTabWidget") || widget->inherits("QComboBoxListView") ||
                widget->inherits("QScrollArea"))
                continue;
            const QString name = widget->accessibleName().isEmpty()
                                     ? widget->property("text").toString()
                                     : widget->accessibleName();
            QVERIFY2(!name.isEmpty(),
                     qPrintable(QString::fromLatin1(widget->metaObject()->className()) + u' ' +
                                widget->objectName() + u' ' +
                                widget->parentWidget()->objectName()));
        }
    }

    void backAndForward()
    {
        const auto shown = window(m_sample->filled());
        QCOMPARE(shown->location().page, QStringLiteral("homes"));
        shown->visit({QStringLiteral("home"), m_sample->idOf(shown->session())});
        shown->visit({QStringLiteral("settings")});
        shown->back();
        QCOMPARE(shown->location().page, QStringLiteral("home"));
        QCOMPARE(shown->page()->title(), QStringLiteral("Alder Grange"));
        shown->back();
        shown->back();
        QCOMPARE(shown->location().page, QStringLiteral("homes"));
        shown->forward();
        QCOMPARE(shown->location().page, QStringLiteral("home"));
        shown->visit({QStringLiteral("help")});
        shown->forward();
        QCOMPARE(shown->location().page, QStringLiteral("help"));
    }

    void homesNarrowAndOpen()
    {
        const auto shown = window(m_sample->filled());
        auto *filter = shown->findChild<QLineEdit *>(QStringLiteral("filter"));
        auto *table = shown->findChild<QTableView *>(QStringLiteral("homesTable"));
        const int all = table->model()->rowCount();
        QVERIFY(all > 1);
        QTest::keyClicks(table, QStringLiteral("grange"));
        QCOMPARE(filter->text(), QStringLiteral("grange"));
        QCOMPARE(table->model()->rowCount(), 1);
        QTest::keyClick(filter, Qt::Key_Return);
        QCOMPARE(shown->page()->title(), QStringLiteral("Alder Grange"));
        shown->back();
        filter->clear();
        QCOMPARE(table->model()->rowCount(), all);
        shown->findChild<QPushButton *>(QStringLiteral("mine"))->click();
        QCOMPARE(table->model()->rowCount(), 1);
    }

    void homesAreCopiedAsWords()
    {
        const auto shown = window(m_sample->filled());
        auto *table = shown->findChild<QTableView *>(QStringLiteral("homesTable"));
        table->selectRow(0);
        QTest::keyClick(table, Qt::Key_C, Qt::ControlModifier);
        const QString words = QGuiApplication::clipboard()->text();
        QVERIFY2(words.startsWith(QStringLiteral("Alder Grange: ")), qPrintable(words));
        QVERIFY2(words.contains(QStringLiteral("Infection control Amber")), qPrintable(words));
    }

    void searchFindsHomesAndCommands()
    {
        const auto shown = window(m_sample->filled());
        auto *search = shown->findChild<views::SearchBox *>();
        search->setFocus();
        QTest::keyClicks(search, QStringLiteral("alder"));
        QTest::keyClick(search, Qt::Key_Return);
        QCOMPARE(shown->location().page, QStringLiteral("home"));
        search->setFocus();
        QTest::keyClicks(search, QStringLiteral("nothing like it"));
        const auto *popup = search->findChild<QCompleter *>()->popup();
        QVERIFY(popup->isVisible());
        QCOMPARE(popup->model()->index(0, 0).data().toString(),
                 QStringLiteral("No home or command is called that."));
        QTest::keyClick(search, Qt::Key_Return);
        QCOMPARE(shown->location().page, QStringLiteral("home")); // nothing to go to
        search->clear();
        QTest::keyClicks(search, QStringLiteral("shortcuts"));
        QTest::keyClick(search, Qt::Key_Return);
        QCOMPARE(shown->location().page, QStringLiteral("help"));
        search->setFocus();
        QTest::keyClicks(search, QStringLiteral("share my screen"));
        QTest::keyClick(search, Qt::Key_Return);
        QVERIFY(shown->isSharing());
    }

    void searchFindsThePagesOfAHome()
    {
        const auto shown = window(m_sample->filled());
        auto *search = shown->findChild<views::SearchBox *>();
        for (const auto &[typed, page] :
             {std::pair("plan alder", "plan"), std::pair("alder history", "history")}) {
            search->setFocus();
            QTest::keyClicks(search, QString::fromLatin1(typed));
            QTest::keyClick(search, Qt::Key_Return);
            QCOMPARE(shown->location().page, QString::fromLatin1(page));
            QVERIFY(shown->location().argument.contains(m_sample->idOf(shown->session())));
        }
    }

    void aHomeThatHoldsEveryWordIsFoundFirst()
    {
        const auto shown = window(m_sample->filled());
        auto *search = shown->findChild<views::SearchBox *>();
        subject::Home home(base::Id<subject::Home>(QUuid::createUuid()));
        home.name = QStringLiteral("Elm View");
        home.provider = QStringLiteral("Invented Support Limited");
        search->setHomes({home});
        search->setFocus();
        QTest::keyClicks(search, QStringLiteral("support elm"));
        const auto *found = search->findChild<QCompleter *>()->popup()->model();
        QCOMPARE(found->index(0, 0).data().toString(),
                 QStringLiteral("Elm View, Invented Support Limited"));
        QCOMPARE(found->index(1, 0).data().toString(),
                 QStringLiteral("Support plan, Elm View, Invented Support Limited"));
    }

    void ratingsAreRead()
    {
        const auto shown = window(m_sample->filled());
        shown->visit({QStringLiteral("home"), m_sample->idOf(shown->session())});
        QStringList names;
        for (const QLabel *label : shown->page()->findChildren<QLabel *>(QStringLiteral("rating")))
            names += label->accessibleName();
        QCOMPARE(names.size(), 4);
        QVERIFY2(names.at(0).contains(QStringLiteral("Amber, officer's rating")),
                 qPrintable(names.at(0)));
    }

    void errorsStayUntilDismissed()
    {
        const auto shown = window(m_sample->empty());
        auto *bar = shown->findChild<views::MessageBar *>();
        auto *focused = shown->focusWidget();
        shown->say({views::Message::Kind::Error, QStringLiteral("It went wrong."), {}});
        shown->say({views::Message::Kind::Done, QStringLiteral("It went well."), {}});
        QCOMPARE(bar->text(), QStringLiteral("It went well."));
        QCOMPARE(shown->focusWidget(), focused);
        bar->dismiss();
        QCOMPARE(bar->text(), QStringLiteral("It went wrong."));
        QVERIFY(bar->isVisible());
        bar->dismiss();
        QVERIFY(!bar->isVisible());
    }

    void aSecondWindowOnlyReads()
    {
        views::OpenFile first = m_sample->filled();
        const QString path = first.session->file().path();
        auto second = views::openPlannerFile(path, m_sample->surroundings);
        QVERIFY(second.has_value());
        QVERIFY(!second->lock);
        const auto shown = window(std::move(*second));
        QVERIFY(shown->windowTitle().endsWith(QStringLiteral("Reading only")));
        QVERIFY(!shown->findChild<QAction *>(QStringLiteral("import"))->isEnabled());
        QCOMPARE(shown->findChild<QLabel *>(QStringLiteral("saved"))->text(),
                 QStringLiteral("Reading only"));
    }

    void whatAnotherWroteIsNoticed()
    {
        views::OpenFile file = m_sample->filled();
        const QString path = file.session->file().path();
        const auto shown = window(std::move(file));
        auto *table = shown->findChild<QTableView *>(QStringLiteral("homesTable"));
        auto other = workflow::Session::open(path, store::PlannerFile::Access::Write,
                                             m_sample->surroundings);
        QVERIFY(other.has_value());
        const auto before = workflow::findHome(**other, Sample::visited());
        subject::Home home = *before;
        home.name = QStringLiteral("Aardvark House");
        QVERIFY(workflow::saveHome(**other, *before, home).has_value());
        QTRY_COMPARE(table->model()->index(0, 0).data().toString(),
                     QStringLiteral("Aardvark House"));
    }

    void theOfficerIsRemembered()
    {
        {
            const auto shown = window(m_sample->empty());
            auto *officer = shown->findChild<QComboBox *>(QStringLiteral("officer"));
            officer->setCurrentIndex(1);
            Q_EMIT officer->activated(1);
            QVERIFY(shown->session().officer().has_value());
        }
        auto again = views::openPlannerFile(m_sample->path(QStringLiteral("empty.planner")),
                                            m_sample->surroundings);
        QVERIFY(again.has_value());
        const auto shown = window(std::move(*again));
        QVERIFY(shown->session().officer().has_value());
        QCOMPARE(shown->findChild<QComboBox *>(QStringLiteral("officer"))->currentText(),
                 QStringLiteral("A. Example"));
    }

    void theFirstWindowComesWithoutAFile()
    {
        views::Desk desk(m_sample->surroundings, m_sample->preferences, m_sample->look);
        desk.begin({});
        QVERIFY(desk.startWindow());
        QVERIFY(!desk.mainWindow());
        QVERIFY(!desk.startWindow()->grab().isNull());
        desk.begin(m_sample->path(QStringLiteral("nowhere.planner")));
        QVERIFY(!desk.mainWindow());
        QVERIFY(desk.startWindow()->findChild<views::MessageBar *>()->text().contains(
            QStringLiteral("nowhere.planner")));
    }

    void theLastFileIsOpenedAgain()
    {
        const QString path = m_sample->empty().session->file().path();
        views::Desk desk(m_sample->surroundings, m_sample->preferences, m_sample->look);
        desk.begin(path);
        QVERIFY(desk.mainWindow());
        QVERIFY(!desk.startWindow());
        views::Desk again(m_sample->surroundings, m_sample->preferences, m_sample->look);
        again.begin({});
        QVERIFY(again.mainWindow());
    }
};

QTEST_MAIN(MainWindowTest)
#include "test_main_window.moc"
