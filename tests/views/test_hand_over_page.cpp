#include "views/contact_window.h"
#include "views/parts/rows_view.h"
#include "workflow/reassigning.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

/// Somebody leaves: homes and actions handed to a colleague with the keyboard alone.
class HandOverPageTest : public ContactWindow {
    Q_OBJECT

    template <typename Widget>
    Widget *part(const char *name)
    {
        return m_window->page()->findChild<Widget *>(QString::fromLatin1(name));
    }
    views::RowsView *list() { return m_window->page()->findChild<views::RowsView *>(); }
    QString words() { return part<QLabel>("words")->text(); }
    subject::Officer officer(const char *name)
    {
        return base::valueOrThrow(
            workflow::findOfficer(m_window->session(), QString::fromLatin1(name)));
    }
    size_t ledBy(const char *name)
    {
        for (const auto &row : base::valueOrThrow(workflow::officerRows(m_window->session()))) {
            if (row.officer.id == officer(name).id)
                return row.inHand.homesLed.size();
        }
        return 0;
    }
    /// Two more homes of the officer, and somebody to take them over.
    void prepare()
    {
        workflow::Session &session = m_window->session();
        const auto example = session.officer();
        QVERIFY(workflow::officerNamed(session, QStringLiteral("Zoe Successor")));
        int more = 0;
        for (const lists::HomeRow &row : base::valueOrThrow(workflow::homes(session))) {
            if (row.home.leadOfficer || more == 2)
                continue;
            subject::Home after = row.home;
            after.leadOfficer = example;
            QVERIFY(workflow::saveHome(session, row.home, after));
            ++more;
        }
        QCOMPARE(ledBy("A. Example"), size_t(3));
    }

private Q_SLOTS:
    void init()
    {
        setUp();
        prepare();
    }
    void cleanup() { tearDown(); }

    /// Four steps: the page, who leaves, who takes over, and the key that does it.
    void itIsDoneInFourSteps()
    {
        press(Qt::Key_K, Qt::ControlModifier); // 1
        type("leaves");
        QTest::qWait(0);
        press(Qt::Key_Return);
        QCOMPARE(m_window->page()->title(), QStringLiteral("Hand over homes and actions"));
        QCOMPARE(QApplication::focusWidget(), part<QComboBox>("from"));
        QVERIFY(!part<QPushButton>("hand-over")->isEnabled());
        type("A"); // 2
        QVERIFY2(words().contains(QStringLiteral("3 homes as lead officer")), qPrintable(words()));
        QCOMPARE(list()->model()->rowCount(), 3);
        press(Qt::Key_Tab); // 3
        QCOMPARE(QApplication::focusWidget(), part<QComboBox>("to"));
        type("Zoe");
        QVERIFY2(words().contains(QStringLiteral("to Zoe Successor")), qPrintable(words()));
        press(Qt::Key_A, Qt::AltModifier); // 4
        QTRY_COMPARE(ledBy("Zoe Successor"), size_t(3));
        QCOMPARE(ledBy("A. Example"), size_t(0));
        QCOMPARE(list()->model()->rowCount(), 0);
        QVERIFY2(words().contains(QStringLiteral("nothing")), qPrintable(words()));
        QVERIFY(!part<QPushButton>("hand-over")->isEnabled());
    }

    void onlyTheHomesThatAreChosen()
    {
        m_window->visit({QStringLiteral("hand-over"), officer("A. Example").id.text()});
        part<QComboBox>("to")->setFocus();
        type("Zoe");
        part<QLineEdit>("why")->setFocus();
        type("Part time");
        part<QCheckBox>("only")->setFocus();
        press(Qt::Key_Space);
        list()->setFocus();
        list()->selectRow(0);
        press(Qt::Key_Down, Qt::ShiftModifier);
        QVERIFY2(words().contains(QStringLiteral("2 homes as lead officer")), qPrintable(words()));
        press(Qt::Key_A, Qt::AltModifier);
        QTRY_COMPARE(ledBy("Zoe Successor"), size_t(2));
        QCOMPARE(ledBy("A. Example"), size_t(1));
        QCOMPARE(part<QLineEdit>("why")->text(), QString());
        QVERIFY(!part<QCheckBox>("only")->isChecked());
    }

    /// Nobody hands over to themselves, and other homes are hidden from who looks at the screen.
    void whatIsNotPossibleIsSaid()
    {
        for (const char *argument : {"nobody", "", "a/b", "00000000-0000-0000-0000-000000000000"})
            m_window->visit({QStringLiteral("hand-over"), QString::fromLatin1(argument)});
        m_window->visit({QStringLiteral("hand-over"), officer("A. Example").id.text()});
        part<QComboBox>("to")->setFocus();
        type("A");
        QVERIFY2(words().contains(QStringLiteral("Choose somebody else")), qPrintable(words()));
        QVERIFY(!part<QPushButton>("hand-over")->isEnabled());
        type("Zoe");
        m_window->share(true);
        QVERIFY(!list()->isVisible());
        QVERIFY(!part<QPushButton>("hand-over")->isEnabled());
        m_window->share(false);
        QVERIFY(list()->isVisible());
    }

    void aReasonAboutAPersonIsRefused()
    {
        m_window->visit({QStringLiteral("hand-over"), officer("A. Example").id.text()});
        part<QComboBox>("to")->setFocus();
        type("Zoe");
        part<QLineEdit>("why")->setText(QStringLiteral("NHS number 943 476 5919"));
        part<QPushButton>("hand-over")->setFocus();
        press(Qt::Key_Return);
        QCOMPARE(ledBy("A. Example"), size_t(3));
        QCOMPARE(part<QLineEdit>("why")->text(), QStringLiteral("NHS number 943 476 5919"));
    }
};

QTEST_MAIN(HandOverPageTest)
#include "test_hand_over_page.moc"
