#include "views/contact_window.h"
#include "views/parts/rows_view.h"
#include "workflow/disposal.h"
#include "workflow/people.h"
#include "workflow/plans.h"

#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

/// Plans whose time is over, kept back, released and destroyed with the keyboard alone.
class DisposalPageTest : public ContactWindow {
    Q_OBJECT

    std::vector<base::Id<subject::Plan>> m_plans;

    workflow::Session &session() { return m_window->session(); }
    template <typename Widget>
    Widget *part(const char *name)
    {
        return m_window->page()->findChild<Widget *>(QString::fromLatin1(name));
    }
    views::RowsView *list() { return m_window->page()->findChild<views::RowsView *>(); }
    QString words() { return part<QLabel>("words")->text(); }
    bool isEnabled(const char *button) { return part<QPushButton>(button)->isEnabled(); }
    subject::Plan plan(size_t number) { return *store::find(session().file(), m_plans.at(number)); }
    /// A plan of each of two homes that was kept for a week, with a call.
    void keepPlans()
    {
        m_plans.clear();
        const auto homes = base::valueOrThrow(workflow::homesByName(session()));
        for (size_t i = 0; i < 2; ++i) {
            subject::Plan plan = base::valueOrThrow(workflow::openPlan(session(), homes[i].id));
            plan.status = QStringLiteral("closed");
            plan.worries = QStringLiteral("Nights");
            plan.closed = {.on = QDate(2026, 10, 20), .why = QStringLiteral("Over")};
            plan.keepUntil = QDate(2026, 10, 27);
            base::valueOrThrow(workflow::keepPlan(session(), plan));
            m_plans.push_back(plan.id);
            auto call = workflow::newContactNote(session(), homes[i].id);
            call.date = QDate(2026, 10, 19);
            call.line = QStringLiteral("Rang");
            base::valueOrThrow(workflow::keepContactNote(session(), call));
        }
    }
    void openPage()
    {
        press(Qt::Key_K, Qt::ControlModifier);
        type("records to destroy");
        press(Qt::Key_Return);
        QCOMPARE(m_window->page()->title(), QStringLiteral("Records to destroy"));
        QCOMPARE(QApplication::focusWidget(), list());
    }
    void tabTo(QWidget *widget)
    {
        for (int i = 0; i < 12 && QApplication::focusWidget() != widget; ++i)
            press(Qt::Key_Tab);
        QCOMPARE(QApplication::focusWidget(), widget);
    }

private Q_SLOTS:
    void init()
    {
        setUp();
        keepPlans();
    }
    void cleanup() { tearDown(); }

    void theyAreDestroyedByKeyboardAlone()
    {
        openPage();
        QCOMPARE(list()->model()->rowCount(), 2);
        QVERIFY2(words().startsWith(QStringLiteral("Destroy the plan Winter 2026 of ")),
                 qPrintable(words()));
        press(Qt::Key_A, Qt::ControlModifier);
        QVERIFY2(words().startsWith(QStringLiteral("Destroy 2 plans?")), qPrintable(words()));
        QVERIFY2(words().contains(QStringLiteral("2 calls or emails")), qPrintable(words()));
        tabTo(part<QLineEdit>("why"));
        type("Their time is over");
        QVERIFY(!isEnabled("destroy"));
        tabTo(part<QCheckBox>("sure"));
        press(Qt::Key_Space);
        QVERIFY(isEnabled("destroy"));
        tabTo(part<QPushButton>("destroy"));
        press(Qt::Key_Return);
        // In a thread of its own: the window can be used meanwhile.
        QVERIFY2(words().startsWith(QStringLiteral("Destroying 2 plans")), qPrintable(words()));
        QCOMPARE(QApplication::focusWidget(), part<QLabel>("words"));
        QTRY_VERIFY_WITH_TIMEOUT(!words().startsWith(QStringLiteral("Destroying")), 30'000);
        for (size_t i = 0; i < 2; ++i) {
            QCOMPARE(plan(i).worries, QString());
            QCOMPARE(plan(i).destroyed.why, QStringLiteral("Their time is over"));
        }
        QVERIFY(!list()->isVisible());
        QVERIFY2(words().startsWith(QStringLiteral("Nothing is due")), qPrintable(words()));
    }

    void oneIsKeptBackAndReleased()
    {
        openPage();
        tabTo(part<QLineEdit>("why"));
        QVERIFY(!isEnabled("hold"));
        type("The inquiry");
        QVERIFY(!isEnabled("release"));
        tabTo(part<QPushButton>("hold"));
        press(Qt::Key_Return);
        QCOMPARE(list()->model()->index(0, 4).data().toString(), QStringLiteral("The inquiry"));
        QVERIFY2(words().contains(QStringLiteral("on hold. Release")), qPrintable(words()));
        QVERIFY(!part<QCheckBox>("sure")->isEnabled());
        QCOMPARE(QApplication::focusWidget(), list());
        tabTo(part<QPushButton>("release"));
        press(Qt::Key_Return);
        QCOMPARE(plan(0).hold + plan(1).hold, QString());
        QVERIFY(part<QCheckBox>("sure")->isEnabled());
        // Another choice is looked at anew.
        part<QCheckBox>("sure")->setChecked(true);
        press(Qt::Key_Down);
        QVERIFY(!part<QCheckBox>("sure")->isChecked());
    }

    /// The council says for how many years.
    void theYearsAreSetInSettings()
    {
        m_window->visit({QStringLiteral("settings")});
        auto *years = part<QLineEdit>("keepYears");
        const auto kept = [this] {
            return base::valueOrThrow(workflow::authority(session())).keepYears.value_or(-1);
        };
        for (const auto &[typed, expected] :
             {std::pair("8", 8), std::pair("soon", 8), std::pair("0", 8), std::pair("101", 8),
              std::pair("12", 12), std::pair("", -1)}) {
            years->setFocus();
            years->selectAll();
            press(Qt::Key_Delete);
            type(typed);
            press(Qt::Key_Tab);
            QVERIFY2(kept() == expected, typed);
        }
    }

    void whatIsSharedShowsNoHomes()
    {
        openPage();
        m_window->share(true);
        QVERIFY(!list()->isVisible());
        QVERIFY(!part<QLineEdit>("why")->isVisible());
    }

    /// A contact of it says when and by whom, and asks nothing.
    void theContactSaysIt()
    {
        const auto visited = plan(0).home;
        workflow::RecordRequest request;
        request.home = workflow::requireHome(session(), visited).locationId;
        request.kind = QStringLiteral("desk");
        request.date = QDate(2026, 11, 19); // what counts today is kept
        request.officer = QStringLiteral("A. Example");
        request.answers = {{QStringLiteral("IPC-01"), QStringLiteral("no")}};
        QVERIFY(workflow::recordReview(session(), request));
        request.date = QDate(2026, 10, 18);
        QVERIFY(workflow::recordReview(session(), request));
        QVERIFY(workflow::destroyPlans(session(), {m_plans.at(0)}, QStringLiteral("Over")));
        const auto contacts = base::valueOrThrow(workflow::homeContacts(session(), *visited));
        const workflow::ContactRow *destroyed = nullptr;
        for (const workflow::ContactRow &row : contacts.contacts)
            destroyed = row.isDestroyed ? &row : destroyed;
        QVERIFY(destroyed);
        m_window->visit({QStringLiteral("contact"), destroyed->review.id.text()});
        QVERIFY(page());
        const QString said = part<QLabel>("state")->text();
        QVERIFY2(said.startsWith(QStringLiteral("The answers of this contact were destroyed with "
                                                "its plan on 20 November 2026 by ")) &&
                     said.contains(QStringLiteral(": Over.")),
                 qPrintable(said));
        QVERIFY(!page()->questions()->currentGroup());
        QVERIFY(!page()->offers(views::Deed::CorrectContact));
    }

    /// On the plan itself: until when, why it is kept back, and that it was destroyed.
    void thePlanSaysIt()
    {
        const QString home = plan(0).home->text();
        const auto labels = [this] {
            QStringList texts;
            for (const auto *label : m_window->page()->findChildren<QLabel *>()) {
                if (label->isVisible())
                    texts += label->text();
            }
            return texts.join(QLatin1Char('\n'));
        };
        const auto chosen = [this, &home] {
            m_window->visit({QStringLiteral("homes")});
            m_window->visit({QStringLiteral("plan"),
                             QStringLiteral("%1/plan/%2").arg(home, m_plans.at(0).text())});
        };
        chosen();
        QVERIFY2(labels().contains(QStringLiteral("Kept until 27 October 2026.")),
                 qPrintable(labels()));
        auto *hold = part<QLineEdit>("hold");
        QVERIFY(hold && !hold->isReadOnly());
        hold->setFocus();
        type("The inquiry");
        press(Qt::Key_Tab);
        QCOMPARE(plan(0).hold, QStringLiteral("The inquiry"));
        QVERIFY(workflow::releasePlans(session(), {m_plans.at(0)}));
        QVERIFY(workflow::destroyPlans(session(), {m_plans.at(0)}, QStringLiteral("Over")));
        press(Qt::Key_F5);
        chosen();
        QVERIFY2(labels().contains(QStringLiteral("Destroyed on 20 November 2026 by A. Example: "
                                                  "Over.")),
                 qPrintable(labels()));
        QVERIFY(part<QLineEdit>("hold")->isReadOnly());
    }
};

QTEST_MAIN(DisposalPageTest)
#include "test_disposal_page.moc"
