#include "views/contact_window.h"
#include "views/parts/rows_view.h"
#include "workflow/routes.h"

#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

/// Who is rung at each step of a way to take things further, set with the keyboard alone.
class RoutesPageTest : public ContactWindow {
    Q_OBJECT

    template <typename Widget>
    Widget *part(const char *name)
    {
        return m_window->page()->findChild<Widget *>(QString::fromLatin1(name));
    }
    subject::RouteStep council()
    {
        return base::valueOrThrow(
                   workflow::routes(m_window->session(), QStringLiteral("ppe-2026")))[2]
            .line;
    }
    QString problem() { return part<QLabel>("problem")->text(); }
    /// Types into the field that has the focus and goes on to the next.
    void fill(const char *name, const char *text)
    {
        QCOMPARE(QApplication::focusWidget()->objectName(), QString::fromLatin1(name));
        type(text);
        press(Qt::Key_Tab);
    }

private Q_SLOTS:
    void init() { setUp(); }
    void cleanup() { tearDown(); }

    void theyAreHiddenWhileTheScreenIsShared()
    {
        m_window->visit({QStringLiteral("routes")});
        const auto *list = m_window->page()->findChild<views::RowsView *>();
        QVERIFY(list->isVisible());
        m_window->share(true);
        QVERIFY(!list->isVisible());
        QVERIFY(!part<QLineEdit>("telephone")->isVisible());
        m_window->share(false);
        QVERIFY(list->isVisible());
    }

    void itIsSetWithTheKeyboardAlone()
    {
        m_window->visit({QStringLiteral("settings")});
        auto *button = part<QPushButton>("routes");
        button->setFocus();
        press(Qt::Key_Space);
        QCOMPARE(m_window->page()->title(), QStringLiteral("Routes"));
        auto *list = m_window->page()->findChild<views::RowsView *>();
        QCOMPARE(QApplication::focusWidget(), list);
        press(Qt::Key_Down);
        press(Qt::Key_Down);
        press(Qt::Key_Return);
        fill("name", "Council emergency stock");
        fill("telephone", "0000 000 0000");
        fill("email", "");
        fill("opens", "9am");
        QVERIFY2(problem().contains(QStringLiteral("when it closes")), qPrintable(problem()));
        QVERIFY(council().opens.isEmpty());
        fill("closes", "6pm");
        QCOMPARE(problem(), QString());
        fill("days", "Monday to Friday");
        press(Qt::Key_Space); // bank holidays too
        press(Qt::Key_Tab);
        fill("out_of_hours", "01632 960001");
        const subject::RouteStep kept = council();
        QCOMPARE(kept.name, QStringLiteral("Council emergency stock"));
        QCOMPARE(kept.opens, QStringLiteral("09:00"));
        QCOMPARE(kept.closes, QStringLiteral("18:00"));
        QCOMPARE(kept.days.join(u' '), QStringLiteral("mon tue wed thu fri"));
        QVERIFY(kept.isOpenOnBankHolidays);
        QCOMPARE(kept.outOfHours, QStringLiteral("01632 960001"));
        QCOMPARE(part<QLineEdit>("opens")->text(), QStringLiteral("09:00"));
        QCOMPARE(list->currentRow(), 2);
        QVERIFY(list->model()->index(2, 3).data().toString() == QStringLiteral("open until 6pm"));
    }

    void whatIsNoTimeStaysInItsFieldAndIsSaid()
    {
        m_window->visit({QStringLiteral("routes"), QStringLiteral("ppe-2026/council")});
        part<QLineEdit>("closes")->setFocus();
        type("25:00");
        press(Qt::Key_Tab);
        QVERIFY2(problem().contains(QStringLiteral("25:00 is no time of day")),
                 qPrintable(problem()));
        QCOMPARE(part<QLineEdit>("closes")->text(), QStringLiteral("25:00"));
        QVERIFY(!m_window->page()->mayClose());
        QCOMPARE(council().closes, QString());
    }

    /// The location names what is shown; nonsense shows the list.
    void itOpensAtAStep()
    {
        for (const char *argument : {"ppe-2026/council", "nothing", "/", "a/b/c", ""})
            m_window->visit({QStringLiteral("routes"), QString::fromLatin1(argument)});
        m_window->visit({QStringLiteral("routes"), QStringLiteral("ppe-2026/icb")});
        QCOMPARE(m_window->page()->findChild<views::RowsView *>()->currentRow(), 3);
    }
};

QTEST_MAIN(RoutesPageTest)
#include "test_routes_page.moc"
