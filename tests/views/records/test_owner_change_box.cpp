#include "views/contact_window.h"
#include "views/parts/message_bar.h"
#include "views/parts/rows_view.h"
#include "views/records/owner_change_box.h"
#include "workflow/actions.h"
#include "workflow/owner_change.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

/// A home changes owner: written down among its facts, its actions sorted, its answers marked.
class OwnerChangeBoxTest : public ContactWindow {
    Q_OBJECT

    QWidget *m_box = nullptr;

    base::Id<subject::Home> home()
    {
        return base::Id<subject::Home>(QUuid(m_sample->idOf(m_window->session())));
    }
    std::optional<subject::Home> next()
    {
        return base::valueOrThrow(workflow::announcedNext(m_window->session(), home()));
    }
    void fill(const char *path, const char *text)
    {
        auto *line = m_box->findChild<QLineEdit *>(QString::fromLatin1(path));
        QVERIFY2(line, path);
        line->setFocus();
        line->selectAll();
        if (*text)
            type(text);
        else
            press(Qt::Key_Delete);
        press(Qt::Key_Tab);
    }
    void announce()
    {
        fill("owner_change/provider", "New Care");
        fill("owner_change/on", "20/11");
        QVERIFY(next());
    }
    void act(const char *what)
    {
        subject::Action action = workflow::newAction(m_window->session(), home());
        action.what = QString::fromLatin1(what);
        action.owner = {
            .side = QStringLiteral("home"), .name = QStringLiteral("Manager"), .organisation = {}};
        action.due = m_window->session().today().addDays(7);
        QVERIFY(workflow::keepAction(m_window->session(), action));
        m_window->changed();
    }
    QPushButton *button(const char *text)
    {
        for (auto *each : m_box->findChildren<QPushButton *>()) {
            if (each->text() == QString::fromLatin1(text))
                return each;
        }
        return nullptr;
    }
    QString problem() { return m_box->findChild<QLabel *>(QStringLiteral("problem"))->text(); }
    /// The column "How known" of the answers of a home.
    QStringList sources(const subject::Home &of)
    {
        m_window->visit({QStringLiteral("home"), of.id.text()});
        QStringList said;
        for (const auto *list : m_window->page()->findChildren<views::RowsView *>()) {
            if (list->accessibleName() != QStringLiteral("Answers"))
                continue;
            for (int row = 0; row < list->model()->rowCount(); ++row)
                said += list->model()->index(row, 4).data().toString();
        }
        said.removeAll(QString());
        return said;
    }

private Q_SLOTS:
    void init()
    {
        setUp();
        m_window->visit({QStringLiteral("plan"), home().text() + QStringLiteral("/facts")});
        m_box = m_window->page()->findChild<views::OwnerChangeBox *>();
    }
    void cleanup() { tearDown(); }

    /// What is wrong stands under the fields, and below the edge of a low window.
    void whatIsWrongComesIntoView()
    {
        m_window->resize(1024, 560);
        fill("owner_change/provider", "New Care");
        const auto *words = m_box->findChild<QLabel *>(QStringLiteral("problem"));
        QTRY_VERIFY(!words->visibleRegion().isEmpty());
        QVERIFY(!QApplication::focusWidget()->visibleRegion().isEmpty());
    }

    /// Both together make it; one alone is said at its field.
    void itIsWrittenDown()
    {
        fill("owner_change/provider", "New Care");
        QVERIFY2(problem().contains(QStringLiteral("from which day")), qPrintable(problem()));
        QVERIFY(!next());
        fill("owner_change/on", "1/12");
        QVERIFY(next());
        QCOMPARE(next()->provider, QStringLiteral("New Care"));
        QCOMPARE(workflow::requireHome(m_window->session(), home()).ownerChange.on,
                 QDate(2026, 12, 1));
        fill("location_id", "1-9");
        QVERIFY2(problem().contains(QStringLiteral("still to come")), qPrintable(problem()));
        // Not before the eyes of who is there now.
        const auto isSaid = [this] {
            m_window->visit({QStringLiteral("home"), home().text()});
            const auto labels = m_window->page()->findChildren<QLabel *>();
            return std::any_of(labels.begin(), labels.end(), [](const QLabel *label) {
                return label->text().contains(QStringLiteral("New Care"));
            });
        };
        QVERIFY(isSaid());
        m_window->share(true);
        QVERIFY(!isSaid());
        m_window->share(false);
        QVERIFY(isSaid());
        m_window->back();
        button("Open the home under the new owner")->click();
        QCOMPARE(m_window->location().argument, next()->id.text());
    }

    void itDoesNotChangeAfterAll()
    {
        announce();
        fill("owner_change/provider", "");
        QVERIFY(next()); // the day still stands there
        fill("owner_change/on", "");
        QVERIFY2(!next(), qPrintable(problem()));
        QVERIFY(!button("Open the home under the new owner")->isVisible());
    }

    void openActionsAreSorted()
    {
        act("Book a session");
        act("Mend the door");
        auto *list = m_box->findChild<views::RowsView *>();
        QVERIFY(!list->isVisible());
        announce();
        QCOMPARE(list->model()->rowCount(), 2);
        QVERIFY(list->isVisible());
        button("Hand to the new owner")->click();
        QCOMPARE(list->model()->rowCount(), 1);
        const auto handed = workflow::actions(m_window->session(), next()->id);
        QCOMPARE(handed->size(), size_t(1));
        QCOMPARE(handed->front().action.owner.organisation, QStringLiteral("New Care"));
        button("Close: owner changed")->click();
        QVERIFY(!list->isVisible());
        QCOMPARE(m_window->findChild<views::MessageBar *>()->text(), QString());
    }

    /// Marked as the owner's before, for the council alone.
    void answersOfTheOwnerBefore()
    {
        announce();
        fill("location_id", "1-99");
        QVERIFY2(workflow::requireHome(m_window->session(), home()).continuesAs,
                 qPrintable(problem()));
        QVERIFY(m_box->findChild<QLineEdit *>(QStringLiteral("location_id"))->isReadOnly());
        const subject::Home after = *next();
        QVERIFY(!sources(workflow::requireHome(m_window->session(), home()))
                     .contains(QStringLiteral("Previous owner")));
        const QStringList marked = sources(after);
        QVERIFY(marked.size() > 10);
        QCOMPARE(marked.count(QStringLiteral("Previous owner")), marked.size());
        m_window->share(true);
        QCOMPARE(sources(after), QStringList());
    }
};

QTEST_MAIN(OwnerChangeBoxTest)
#include "test_owner_change_box.moc"
