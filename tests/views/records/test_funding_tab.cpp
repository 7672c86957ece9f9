#include "views/contact_window.h"
#include "views/parts/rows_view.h"
#include "workflow/funding.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTabWidget>

/// Money of a fund in a tab of the support plan, typed in pounds.
class FundingTabTest : public ContactWindow {
    Q_OBJECT

    QWidget *m_tab = nullptr;

    void beginNew()
    {
        for (auto *button : m_tab->findChildren<QPushButton *>()) {
            if (button->text() == QStringLiteral("New round of a fund"))
                button->click();
        }
    }
    void fill(const char *path, const char *text)
    {
        auto *line = m_tab->findChild<QLineEdit *>(QString::fromLatin1(path));
        QVERIFY2(line, path);
        line->setFocus();
        line->selectAll();
        type(text);
        press(Qt::Key_Tab);
    }
    std::vector<workflow::FundingRow> rows()
    {
        return base::valueOrThrow(workflow::fundings(m_window->session()));
    }

private Q_SLOTS:
    void init()
    {
        setUp();
        m_window->visit({QStringLiteral("plan"),
                         m_sample->idOf(m_window->session()) + QStringLiteral("/funding")});
        m_tab = m_window->page()->findChild<QTabWidget *>()->currentWidget();
    }
    void cleanup() { tearDown(); }

    void aRoundIsWrittenDown()
    {
        beginNew();
        fill("share", "800");
        QVERIFY(rows().empty()); // which fund is still to be said
        fill("fund", "Winter fund");
        QVERIFY(rows().empty());
        fill("round", "1");
        fill("discretionary", "200.50");
        fill("spent/wages", "1,000.51");
        QCOMPARE(rows().size(), size_t(1));
        QCOMPARE(rows().front().allocated, qint64(100050));
        QCOMPARE(rows().front().spent, qint64(100051));
        fill("round", "2"); // the form stays with it under its new name
        fill("spent/other", "1");
        QCOMPARE(rows().size(), size_t(1));
        QCOMPARE(rows().front().spent, qint64(100151));
        const auto *list = m_tab->findChild<views::RowsView *>();
        const QAbstractItemModel *model = list->model();
        QCOMPARE(model->rowCount(), 1);
        QStringList cells;
        for (int column = 0; column < model->columnCount(); ++column)
            cells += model->index(0, column).data().toString();
        const QString all = cells.join(QLatin1Char('|'));
        QVERIFY2(all.contains(QStringLiteral("£1,000.50")), qPrintable(all));
        QVERIFY2(all.contains(QStringLiteral("larger than the allocation")), qPrintable(all));
    }

    void whatIsNoAmountIsSaid()
    {
        beginNew();
        fill("fund", "Winter fund");
        fill("round", "1");
        fill("share", "a lot");
        const QString said = m_tab->findChild<QLabel *>(QStringLiteral("problem"))->text();
        QVERIFY2(said.contains(QStringLiteral("in pounds")), qPrintable(said));
        QCOMPARE(rows().size(), size_t(1));
        QVERIFY(!rows().front().funding.share);
        QVERIFY(!m_window->page()->mayClose());
    }

    /// Money is the council's own: not shown while somebody else looks.
    void itIsHiddenWhileSharing()
    {
        auto *tabs = m_window->page()->findChild<QTabWidget *>();
        const int at = tabs->indexOf(m_tab);
        QVERIFY(tabs->isTabVisible(at));
        m_window->share(true);
        QVERIFY(!tabs->isTabVisible(at));
    }
};

QTEST_MAIN(FundingTabTest)
#include "test_funding_tab.moc"
