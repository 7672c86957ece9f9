#include "contact_window.h"
#include "views/parts/rows_view.h"
#include "workflow/history.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>

/// The history of a home in the window, by keyboard.
class HistoryPageTest : public ContactWindow {
    Q_OBJECT

    template <typename Widget>
    Widget *part(const char *name)
    {
        return m_window->page()->findChild<Widget *>(QString::fromLatin1(name));
    }
    views::RowsView *changes() { return part<views::RowsView>("changes"); }
    subject::Home home()
    {
        return base::valueOrThrow(workflow::findHome(m_window->session(), Sample::visited()));
    }
    QString meaning() { return part<QPlainTextEdit>("meaning")->toPlainText(); }
    void setBeds(int beds)
    {
        const subject::Home before = home();
        subject::Home after = before;
        after.beds = beds;
        QVERIFY(workflow::saveHome(m_window->session(), before, after));
    }
    /// From the page of the home, with a filter that leaves the changes of its beds.
    void showBeds()
    {
        m_window->visit({QStringLiteral("home"), home().id.text()});
        press(Qt::Key_H, Qt::ControlModifier);
        QCOMPARE(m_window->location().page, QStringLiteral("history"));
        press(Qt::Key_F, Qt::ControlModifier);
        QCOMPARE(QApplication::focusWidget(), part<QLineEdit>("filter"));
        type("beds");
        changes()->setFocus();
    }
    void pressButton(const char *name)
    {
        part<QPushButton>(name)->setFocus();
        press(Qt::Key_Space);
    }

private Q_SLOTS:
    void init() { setUp(); }
    void cleanup() { tearDown(); }

    void itShowsWhoChangedWhat()
    {
        const int was = home().beds.value_or(0);
        setBeds(77);
        showBeds();
        QCOMPARE(changes()->model()->rowCount(), was == 0 ? 1 : 2);
        press(Qt::Key_Home, Qt::ControlModifier);
        press(Qt::Key_Return);
        auto *inFull = part<QPlainTextEdit>("inFull");
        QCOMPARE(QApplication::focusWidget(), inFull);
        const QString words = inFull->toPlainText();
        QVERIFY2(words.contains(QStringLiteral("\nTo: 77\nBy A. Example on 20 November 2026")),
                 qPrintable(words));
        press(Qt::Key_Escape);
        QCOMPARE(QApplication::focusWidget(), changes());
    }

    void aValueIsPutBack()
    {
        setBeds(77);
        setBeds(78);
        showBeds();
        changes()->selectRow(1);
        pressButton("putBack");
        QVERIFY2(meaning().contains(QStringLiteral("Beds becomes: \"77\"")), qPrintable(meaning()));
        QCOMPARE(QApplication::focusWidget(), part<QLineEdit>("why"));
        type("counted again");
        press(Qt::Key_Return);
        QCOMPARE(home().beds, std::optional(77));
        QVERIFY(!part<QLineEdit>("why")->isVisible());
        QCOMPARE(QApplication::focusWidget(), changes());
        const auto newest = workflow::history(m_window->session(), {.home = home().id, .most = 1});
        QVERIFY(newest->rows.front().why.endsWith(QStringLiteral(": counted again")));
    }

    void aValueThatStandsIsNotPutBack()
    {
        setBeds(77);
        showBeds();
        changes()->selectRow(0);
        pressButton("putBack");
        press(Qt::Key_Return);
        QVERIFY(part<QLineEdit>("why")->isVisible());
        const QString fault = part<QLabel>("fault")->text();
        QVERIFY2(fault.contains(QStringLiteral("stands already")), qPrintable(fault));
    }

    void aChangeIsTakenBackWithAPreview()
    {
        const auto was = home().beds;
        setBeds(77);
        showBeds();
        changes()->selectRow(0);
        pressButton("takeBack");
        QVERIFY2(meaning().contains(QStringLiteral("A. Example")) &&
                     meaning().contains(QStringLiteral("Beds: from \"77\" back to ")),
                 qPrintable(meaning()));
        press(Qt::Key_Escape);
        QVERIFY(!part<QPlainTextEdit>("meaning")->isVisible());
        QCOMPARE(home().beds, std::optional(77));
        pressButton("takeBack");
        pressButton("carryOut");
        QCOMPARE(home().beds, was);
    }

    void nothingToTakeBackCannotBeTakenBack()
    {
        setBeds(77);
        setBeds(78);
        showBeds();
        changes()->selectRow(1);
        pressButton("takeBack");
        QVERIFY2(meaning().contains(QStringLiteral("changed since by A. Example")),
                 qPrintable(meaning()));
        QVERIFY(!part<QPushButton>("carryOut")->isEnabled());
    }

    void itCanBeNarrowed()
    {
        showBeds();
        part<QLineEdit>("filter")->clear();
        const int all = changes()->model()->rowCount();
        auto *kind = part<QComboBox>("kind");
        kind->setFocus();
        press(Qt::Key_Down);
        QVERIFY(changes()->model()->rowCount() > 0);
        QVERIFY(changes()->model()->rowCount() < all);
    }

    void nobodyElseSeesIt()
    {
        showBeds();
        press(Qt::Key_F12);
        QVERIFY(!changes()->isVisible());
        QCOMPARE(changes()->model()->rowCount(), 0);
        QVERIFY(!part<QPushButton>("takeBack")->isVisible());
        press(Qt::Key_F12);
        QVERIFY(changes()->isVisible());
    }

    void aContactOpensItsOwnHistory()
    {
        start("call");
        press(Qt::Key_H, Qt::ControlModifier);
        QCOMPARE(m_window->location().page, QStringLiteral("history"));
        QCOMPARE(m_window->location().argument.section(QLatin1Char('/'), 0, 0), home().id.text());
    }

    void oneRecordHasItsOwnHistory()
    {
        const auto all = workflow::history(m_window->session(), {.home = home().id});
        QString review;
        for (const lists::HistoryRow &row : all->rows) {
            if (row.kindKey == QLatin1StringView("review"))
                review = row.recordId;
        }
        m_window->visit({QStringLiteral("history"), home().id.text() + QLatin1Char('/') + review});
        const QString title = m_window->page()->title();
        QVERIFY(changes()->model()->rowCount() > 0);
        QVERIFY(changes()->model()->rowCount() < int(all->rows.size()));
        QVERIFY2(title.startsWith(QStringLiteral("History: ")), qPrintable(title));
    }
};

QTEST_MAIN(HistoryPageTest)
#include "test_history_page.moc"
