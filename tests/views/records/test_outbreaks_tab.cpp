#include "views/contact_window.h"
#include "views/parts/rows_view.h"
#include "workflow/outbreaks.h"
#include "workflow/visiting.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTabWidget>

/// Outbreaks and what holds for visits, in the tabs of the support plan.
class OutbreaksTabTest : public ContactWindow {
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
    static void click(QWidget *in, const QString &text)
    {
        for (auto *button : in->findChildren<QPushButton *>()) {
            if (button->text() == text)
                button->click();
        }
    }
    template <typename Field>
    static Field *field(QWidget *in, const char *path)
    {
        return in->findChild<Field *>(QString::fromLatin1(path));
    }
    void fill(QWidget *in, const char *path, const char *text)
    {
        auto *line = field<QLineEdit>(in, path);
        QVERIFY2(line, path);
        line->setFocus();
        line->selectAll();
        type(text);
        press(Qt::Key_Tab);
    }
    static void turnTo(QComboBox *box, int which)
    {
        box->setCurrentIndex(which);
        Q_EMIT box->activated(which);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
    /// What the first row of the list says, with what stands smaller beneath.
    static QString firstRow(QWidget *in)
    {
        const auto *list = in->findChild<views::RowsView *>();
        QStringList cells;
        for (int column = 0; column < list->model()->columnCount(); ++column)
            cells += list->model()->index(0, column).data().toString();
        return cells.join(QLatin1Char('|'));
    }
    std::vector<workflow::OutbreakRow> outbreaks()
    {
        return base::valueOrThrow(workflow::outbreaks(m_window->session(), home()));
    }

private Q_SLOTS:
    void init() { setUp(); }
    void cleanup() { tearDown(); }

    void anOutbreakIsNotifiedAndTold()
    {
        QWidget *shown = tab("outbreaks");
        click(shown, QStringLiteral("New outbreak"));
        fill(shown, "infection", "Flu");
        fill(shown, "notified", "11/11");
        field<QCheckBox>(shown, "told/told_placements")->click();
        QCOMPARE(outbreaks().size(), size_t(1));
        QCOMPARE(outbreaks().front().outbreak.toldPlacements.by, QStringLiteral("A. Example"));
        QVERIFY(!outbreaks().front().outbreak.toldDischarge.at.isValid());
        fill(shown, "declared_over", "1/11");
        const QString said = field<QLabel>(shown, "problem")->text();
        QVERIFY2(said.contains(QStringLiteral("before it was notified")), qPrintable(said));
        QVERIFY(outbreaks().front().isOpen());
    }

    /// Of two outbreaks at once each has its own numbers.
    void casesOfTwoOutbreaks()
    {
        for (const auto &[infection, days] : {std::pair("Flu", 9), std::pair("Norovirus", 2)}) {
            subject::Outbreak outbreak = workflow::newOutbreak(m_window->session(), home());
            outbreak.infection = QString::fromLatin1(infection);
            outbreak.notified = m_window->session().today().addDays(-days);
            QVERIFY(workflow::keepOutbreak(m_window->session(), outbreak));
        }
        QWidget *shown = tab("cases");
        auto *which = field<QComboBox>(shown, "outbreak");
        QVERIFY(which->isVisible());
        QVERIFY(which->currentText().startsWith(QStringLiteral("Norovirus")));
        turnTo(which, 1);
        click(shown, QStringLiteral("Numbers of a day"));
        fill(shown, "residents", "3");
        QCOMPARE(outbreaks()[0].residents, 0);
        QCOMPARE(outbreaks()[1].residents, 3);
        fill(shown, "date", "19/11"); // the numbers move, and are not counted twice
        QCOMPARE(outbreaks()[1].residents, 3);
        QCOMPARE(outbreaks()[1].lastCase, QDate(2026, 11, 19));
        click(shown, QStringLiteral("Numbers of a day"));
        QVERIFY(field<QLineEdit>(shown, "residents")->isVisible());
        turnTo(which, 0);
        QVERIFY(!field<QLineEdit>(shown, "residents")->isVisible()); // what was begun is no more
        QCOMPARE(shown->findChild<views::RowsView *>()->model()->rowCount(), 0);
    }

    void whoHasOneOutbreakChoosesNone()
    {
        QVERIFY(!field<QComboBox>(tab("cases"), "outbreak")->isVisible());
    }

    /// What holds for visits stands beside the outbreak.
    void whatHoldsForVisits()
    {
        QWidget *shown = tab("visiting");
        click(shown, QStringLiteral("New rule for visiting"));
        auto *measures = field<QPlainTextEdit>(shown, "measures");
        QVERIFY(measures);
        measures->setFocus();
        type("By arrangement.");
        press(Qt::Key_Tab);
        auto rows = base::valueOrThrow(workflow::visitings(m_window->session(), home()));
        QCOMPARE(rows.size(), size_t(1));
        QVERIFY(rows.front().visiting.home == home());
        auto *where = field<QComboBox>(shown, "where");
        where->setCurrentIndex(2);
        Q_EMIT where->activated(2);
        rows = base::valueOrThrow(workflow::visitings(m_window->session(), home()));
        QCOMPARE(rows.size(), size_t(1));
        QVERIFY(!rows.front().visiting.home && rows.front().visiting.district.isEmpty());
        QCOMPARE(rows.front().where, QStringLiteral("All homes"));
        subject::Outbreak outbreak = workflow::newOutbreak(m_window->session(), home());
        outbreak.infection = QStringLiteral("Flu");
        QVERIFY(workflow::keepOutbreak(m_window->session(), outbreak));
        shown = tab("outbreaks");
        QVERIFY2(firstRow(shown).contains(QStringLiteral("By arrangement.")),
                 qPrintable(firstRow(shown)));
    }
};

QTEST_MAIN(OutbreaksTabTest)
#include "test_outbreaks_tab.moc"
