#include "contact_window.h"
#include "views/pages/actions_change.h"
#include "views/pages/page_arguments.h"
#include "views/parts/message_bar.h"
#include "views/parts/rows_view.h"
#include "views/parts/tab_row.h"
#include "workflow/actions.h"
#include "workflow/escalations.h"
#include "workflow/people.h"
#include "workflow/routes.h"

#include <QAbstractButton>
#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTabWidget>

using views::Deed;
using views::Location;
using views::RowsView;

/// The support plan of a home and the pages over all homes, by keyboard.
class SupportPagesTest : public ContactWindow {
    Q_OBJECT

    base::Id<subject::Home> home()
    {
        return base::Id<subject::Home>(QUuid(m_sample->idOf(m_window->session())));
    }
    QWidget *tab(const char *key)
    {
        m_window->visit(
            {QStringLiteral("plan"), home().text() + QLatin1Char('/') + QString::fromLatin1(key)});
        return m_window->page()->findChild<QTabWidget *>()->currentWidget();
    }
    static QPushButton *button(QWidget *in, const QString &text)
    {
        for (auto *each : in->findChildren<QPushButton *>()) {
            if (each->text() == text)
                return each;
        }
        return nullptr;
    }
    template <typename Field>
    static Field *field(QWidget *in, const char *path)
    {
        return in->findChild<Field *>(QString::fromLatin1(path));
    }
    void fill(QWidget *in, const char *path, const char *text)
    {
        in->findChild<QWidget *>(QString::fromLatin1(path))->setFocus();
        type(text);
        press(Qt::Key_Tab);
    }
    void choose(QWidget *in, const char *path, const char *key)
    {
        auto *box = field<QComboBox>(in, path);
        box->setFocus();
        press(Qt::Key(key[0]));
    }
    /// In the list of every home's actions.
    void chooseActions(const char *which)
    {
        auto *box = field<QComboBox>(m_window->page(), "which");
        box->setCurrentIndex(box->findData(QString::fromLatin1(which)));
        Q_EMIT box->activated(box->currentIndex());
    }
    subject::Action addAction(const char *what, int days)
    {
        workflow::Session &session = m_window->session();
        subject::Action action = workflow::newAction(session, home());
        action.what = QString::fromLatin1(what);
        action.owner = {.side = QStringLiteral("nhs"),
                        .name = {},
                        .organisation = QStringLiteral("North network")};
        action.due = session.today().addDays(days);
        return base::valueOrThrow(workflow::keepAction(session, action));
    }
    std::vector<lists::ActionRow> actions()
    {
        return base::valueOrThrow(workflow::actions(m_window->session()));
    }

private Q_SLOTS:
    void init() { setUp(); }
    void cleanup() { tearDown(); }

    void anActionIsAddedFieldByField()
    {
        QWidget *shown = tab("actions");
        button(shown, QStringLiteral("New action"))->setFocus();
        press(Qt::Key_Space);
        QVERIFY(field<QPlainTextEdit>(shown, "what")->hasFocus());
        fill(shown, "what", "Restart the weekly round");
        QVERIFY(actions().empty()); // who, and by when, is still to be said
        choose(shown, "owner/side", "T");
        fill(shown, "owner/organisation", "North network");
        fill(shown, "due", "27/11");
        QCOMPARE(actions().size(), size_t(1));
        QCOMPARE(actions().front().action.due, QDate(2026, 11, 27));
        fill(shown, "owner/name", "Kim Example");
        QCOMPARE(actions().front().action.owner.name, QStringLiteral("Kim Example"));
        QCOMPARE(actions().size(), size_t(1));
    }

    void whatTheHomeSaysToHelp()
    {
        QWidget *shown = tab("help");
        choose(shown, "answer/answer", "T"); // thinking about it
        auto *list = shown->findChild<RowsView *>();
        const QString said = list->model()->index(0, 3).data().toString();
        QVERIFY2(said.startsWith(QStringLiteral("Thinking about it")), qPrintable(said));
    }

    void whatCannotBeIsSaidAndStays()
    {
        addAction("Restart the weekly round", 7);
        QWidget *shown = tab("actions");
        auto *due = field<QLineEdit>(shown, "due");
        due->setFocus();
        due->selectAll();
        type("1/1/2020");
        press(Qt::Key_Tab);
        const QString said = field<QLabel>(shown, "problem")->text();
        QVERIFY2(said.startsWith(QStringLiteral("Not kept yet.")) &&
                     said.contains(QStringLiteral("past")),
                 qPrintable(said));
        QCOMPARE(actions().front().action.due, QDate(2026, 11, 27));
        QVERIFY(!m_window->page()->mayClose());
    }

    void whatIsOverdueOrDoneAndWhose()
    {
        addAction("Order gloves", 7);
        addAction("Restart the weekly round", 3);
        m_window->visit({QStringLiteral("actions")});
        auto *list = m_window->page()->findChild<RowsView *>();
        QCOMPARE(list->model()->rowCount(), 2);
        type("gloves");
        QCOMPARE(list->model()->rowCount(), 1);
        m_window->page()->findChild<QLineEdit *>(QStringLiteral("filter"))->clear();
        subject::Action done = actions().front().action;
        done.progress = {QStringLiteral("done"), QStringLiteral("It runs again"), {}};
        QVERIFY(workflow::keepAction(m_window->session(), done));
        for (const auto &[which, rows] :
             {std::pair("all", 2), std::pair("overdue", 0), std::pair("open", 1)}) {
            chooseActions(which);
            QCOMPARE(list->model()->rowCount(), rows);
        }
        m_window->perform(Deed::CopyWords);
    }

    void manyActionsChangeAtOnce()
    {
        addAction("Order gloves", 7);
        addAction("Restart the weekly round", 3);
        m_window->visit({QStringLiteral("actions")});
        m_window->page()->findChild<RowsView *>()->selectAll();
        button(m_window->page(), QStringLiteral("Change owner or date"))->click();
        auto *change = m_window->page()->findChild<views::ActionsChange *>();
        QVERIFY(change->isVisible());
        fill(change, "due", "4/12");
        change->findChild<QPushButton *>(QStringLiteral("change"))->click();
        QVERIFY(!change->isVisible());
        for (const lists::ActionRow &row : actions())
            QCOMPARE(row.action.due, QDate(2026, 12, 4));
        // Enter opens the action in the plan of its home.
        m_window->perform(Deed::Open);
        QCOMPARE(m_window->location().page, QStringLiteral("plan"));
        QVERIFY(m_window->location().argument.contains(QStringLiteral("/actions/")));
    }

    void somethingIsTakenFurther()
    {
        QWidget *shown = tab("further");
        button(shown, QStringLiteral("Take something further"))->click();
        subject::RouteStep supplier(workflow::routeId(QStringLiteral("ppe-2026"), {}));
        supplier.ladder = QStringLiteral("ppe-2026");
        supplier.step = QStringLiteral("council");
        supplier.name = QStringLiteral("Council stock");
        supplier.telephone = QStringLiteral("01632 960001");
        base::valueOrThrow(workflow::keepRoute(m_window->session(), supplier));
        choose(shown, "ladder", "P");
        QCOMPARE(field<QLabel>(shown, "ring")->text().replace(QChar::Nbsp, QLatin1Char(' ')),
                 QStringLiteral("Home: usual supplier. Next: Council stock, open day and night, "
                                "01632 960001."));
        fill(shown, "item", "Aprons");
        fill(shown, "why", "Aprons: under 24 hours");
        const auto rows = base::valueOrThrow(workflow::escalations(m_window->session(), home()));
        QCOMPARE(rows.size(), size_t(1));
        QCOMPARE(rows.front().now().why, QStringLiteral("Aprons: under 24 hours"));
        fill(shown, "decision/by", "The supplier");
        choose(shown, "decision/answer", "M"); // more information, then moved up
        const auto decided = base::valueOrThrow(workflow::escalations(m_window->session(), home()));
        QVERIFY2(!decided.front().steps.front().decision.answer.isEmpty(),
                 qPrintable(field<QLabel>(shown, "problem")->text()));
        m_window->visit({QStringLiteral("escalations")});
        QCOMPARE(m_window->page()->findChild<RowsView *>()->model()->rowCount(), 1);
    }

    /// Papers of a home, of an owner and of what was taken further, each from where it is seen.
    void papersAreShownBeforeTheyArePrinted()
    {
        addAction("Order gloves", 7);
        const auto shown = [this](const Location &from, Deed deed) {
            m_window->visit(from);
            m_window->perform(deed);
            const auto *words =
                m_window->page()->findChild<QPlainTextEdit *>(QStringLiteral("asText"));
            return words ? words->toPlainText() : QString();
        };
        const Location plan{QStringLiteral("plan"), home().text()};
        QVERIFY(shown(plan, Deed::PreviewLetter).contains(QStringLiteral("Yours sincerely")));
        const Location all{QStringLiteral("actions")};
        QVERIFY(shown(all, Deed::PreviewRegister).contains(QStringLiteral("Order gloves")));
        const auto *tabs = m_window->page()->findChild<QTabWidget *>();
        QVERIFY(tabs->isVisible());
        m_window->share(true); // other homes are in it
        QVERIFY(!tabs->isVisible());
        QVERIFY(!m_window->page()->offers(Deed::Print));
        shown(plan, Deed::PreviewLetter); // it is this home's own
        QVERIFY(tabs->isVisible());
        const views::PaperArgument two{.report = QStringLiteral("home-summary"),
                                       .homes = {home().text(), otherHome()}};
        m_window->visit(two.location());
        QVERIFY(!tabs->isVisible());
        QString said;
        for (const QLabel *label : m_window->page()->findChildren<QLabel *>())
            said += label->isVisible() ? label->text() : QString();
        QVERIFY2(!said.contains(QStringLiteral("Alder")), qPrintable(said)); // nor in a title
        m_window->share(false);
        base::valueOrThrow(
            workflow::raise(m_window->session(), {.home = home(),
                                                  .ladder = QStringLiteral("ppe-2026"),
                                                  .item = QStringLiteral("Aprons"),
                                                  .why = QStringLiteral("Under 24 hours")}));
        const Location further{QStringLiteral("escalations")};
        QVERIFY(shown(further, Deed::PreviewNote).contains(QStringLiteral("Under 24 hours")));
        QVERIFY(shown(plan, Deed::PreviewNote).contains(QStringLiteral("Under 24 hours")));
        QCOMPARE(m_window->findChild<views::MessageBar *>()->text(), QString());
    }

    /// What cannot be made leaves nothing of the paper before that could be printed in its place.
    void aPaperThatCannotBeMadeShowsNothing()
    {
        addAction("Order gloves", 7);
        m_window->visit({QStringLiteral("plan"), home().text()});
        m_window->perform(Deed::PreviewLetter);
        QVERIFY(m_window->page()->offers(Deed::Print));
        const views::PaperArgument nothing{.report = QStringLiteral("letter"),
                                           .homes = {otherHome()}};
        m_window->visit(nothing.location());
        const auto *bar = m_window->findChild<views::MessageBar *>();
        QVERIFY2(bar->text().contains(QStringLiteral("nobody has been in touch")),
                 qPrintable(bar->text()));
        QVERIFY(!m_window->page()->offers(Deed::Print));
        QVERIFY(!m_window->page()->findChild<QTabWidget *>()->isVisible());
    }

    /// What is the council's own is gone from the screen while somebody else looks at it.
    void theCouncilsOwnIsHiddenWhileTheScreenIsShared()
    {
        tab("plan");
        auto *tabs = m_window->page()->findChild<QTabWidget *>();
        const auto shown = [tabs] {
            QStringList names;
            for (int i = 0; i < tabs->count(); ++i) {
                if (tabs->isTabVisible(i))
                    names += tabs->tabText(i);
            }
            return names;
        };
        QVERIFY(shown().contains(QStringLiteral("Facts")));
        m_window->share(true);
        QVERIFY(!shown().contains(QStringLiteral("Facts")));
        QVERIFY(!shown().contains(QStringLiteral("Safeguarding")));
        QVERIFY(!shown().contains(QStringLiteral("Calls and emails")));
        QVERIFY(field<QWidget>(tabs->currentWidget(), "worries")->isHidden());
        m_window->visit({QStringLiteral("actions")});
        QVERIFY(m_window->page()->findChild<RowsView *>()->isHidden());
    }

    /// Above the facts of a home: what must be known before one goes or rings.
    void whatMustBeKnownFirst()
    {
        subject::Home facts = workflow::requireHome(m_window->session(), home());
        facts.placements = {
            .state = QStringLiteral("limited"), .since = QDate(2026, 11, 3), .by = {}, .why = {}};
        facts.manager.state = QStringLiteral("acting");
        QVERIFY(workflow::keepHomeFacts(m_window->session(), facts));
        m_window->visit({QStringLiteral("home"), home().text()});
        const auto said = [this] {
            return m_window->page()->findChild<QLabel *>(QStringLiteral("homeState"))->text();
        };
        QVERIFY2(said().startsWith(QStringLiteral("Placements: Limited since 3 November 2026. "
                                                  "Manager: acting. Last contact: Visit on ")),
                 qPrintable(said()));
        m_window->share(true);
        QVERIFY2(said().startsWith(QStringLiteral("Manager: acting. ")), qPrintable(said()));
    }

    /// During a visit sharing has begun before the page of the plan is made.
    void openedWhileTheScreenIsShared()
    {
        m_window->share(true);
        QWidget *shown = tab("plan");
        QVERIFY(field<QWidget>(shown, "worries")->isHidden());
        const auto *tabs = m_window->page()->findChild<QTabWidget *>();
        QStringList hidden;
        for (int i = 0; i < tabs->count(); ++i) {
            if (!tabs->isTabVisible(i))
                hidden += tabs->tabText(i);
        }
        QVERIFY2(hidden.contains(QStringLiteral("Facts")),
                 qPrintable(hidden.join(QLatin1Char(','))));
    }

    /// None of them behind an arrow, at any size of text; in one line at the usual one.
    void everyTabIsSeen_data()
    {
        QTest::addColumn<int>("percent");
        for (const int percent : {100, 150, 200})
            QTest::addRow("%d%%", percent) << percent;
    }
    void everyTabIsSeen()
    {
        QFETCH(int, percent);
        tab("plan");
        m_window->scaleText(percent - 100);
        QTest::qWait(1); // sizes follow the text
        const auto *row = m_window->page()->findChild<views::TabRow *>();
        const auto *tabs = m_window->page()->findChild<QTabWidget *>();
        QVERIFY(tabs->count() > 10);
        int lowest = 0;
        for (int i = 0; i < tabs->count(); ++i) {
            const QRect rect = row->button(i)->geometry();
            QVERIFY2(row->rect().contains(rect), qPrintable(tabs->tabText(i)));
            lowest = std::max(lowest, rect.top());
        }
        QVERIFY(row->mapTo(m_window.get(), row->rect().topRight()).x() < m_window->width());
        QCOMPARE(lowest == 0, percent == 100);
        m_window->scaleText(0);
    }

    void tabsByKeyboard()
    {
        tab("plan");
        const auto *tabs = m_window->page()->findChild<QTabWidget *>();
        const auto *row = m_window->page()->findChild<views::TabRow *>();
        press(Qt::Key_3, Qt::AltModifier);
        QCOMPARE(tabs->tabText(tabs->currentIndex()), QStringLiteral("Actions"));
        QVERIFY(tabs->currentWidget()->isAncestorOf(QApplication::focusWidget()));
        press(Qt::Key_Backtab, Qt::ShiftModifier);
        QVERIFY(row->button(2)->hasFocus());
        press(Qt::Key_0, Qt::AltModifier);
        QCOMPARE(tabs->tabText(tabs->currentIndex()), QStringLiteral("Visiting"));
        row->button(tabs->currentIndex())->setFocus();
        press(Qt::Key_Right);
        QCOMPARE(tabs->tabText(tabs->currentIndex()), QStringLiteral("Facts"));
        type("p"); // the next with this letter
        QCOMPARE(tabs->tabText(tabs->currentIndex()), QStringLiteral("Plan"));
        type("f");
        QCOMPARE(tabs->tabText(tabs->currentIndex()), QStringLiteral("Facts"));
        type("f");
        QCOMPARE(tabs->tabText(tabs->currentIndex()), QStringLiteral("Funding"));
        QVERIFY(row->button(tabs->currentIndex())->hasFocus());
        press(Qt::Key_Tab);
        QVERIFY(tabs->currentWidget()->isAncestorOf(QApplication::focusWidget()));
        press(Qt::Key_Backtab, Qt::ShiftModifier);
        QVERIFY(row->button(tabs->currentIndex())->hasFocus());
        // What is hidden is reached by no key.
        m_window->share(true);
        const int before = tabs->currentIndex();
        press(Qt::Key_7, Qt::AltModifier);
        QCOMPARE(tabs->currentIndex(), before);
        QVERIFY(!tabs->isTabVisible(6) && !row->button(6)->isVisible());
    }

    void everyTabOpens()
    {
        for (const char *key :
             {"plan", "help", "actions", "further", "disputes", "people", "notes", "outbreaks",
              "cases", "visiting", "facts", "funding", "safeguarding"}) {
            QVERIFY2(!tab(key)->grab().isNull(), key);
            QCOMPARE(m_window->findChild<views::MessageBar *>()->text(), QString());
        }
    }
};

QTEST_MAIN(SupportPagesTest)
#include "test_support_pages.moc"
