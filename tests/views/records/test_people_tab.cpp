#include "views/contact_window.h"
#include "views/parts/rows_view.h"
#include "workflow/people.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTabWidget>

/// Whom to ring: one person for many homes, and one in place of another.
class PeopleTabTest : public ContactWindow {
    Q_OBJECT

    QWidget *m_tab = nullptr;

    base::Id<subject::Home> home()
    {
        return base::Id<subject::Home>(QUuid(m_sample->idOf(m_window->session())));
    }
    std::vector<workflow::PersonRow> people()
    {
        return base::valueOrThrow(workflow::peopleOf(m_window->session(), home()));
    }
    QLineEdit *field(const char *name)
    {
        return m_tab->findChild<QLineEdit *>(QString::fromLatin1(name));
    }
    QPushButton *button(const char *text)
    {
        for (auto *each : m_tab->findChildren<QPushButton *>()) {
            if (each->text() == QString::fromLatin1(text))
                return each;
        }
        return nullptr;
    }
    /// A clinical lead of the home shown.
    void addLead()
    {
        workflow::PersonRow row =
            workflow::newPerson(m_window->session(), home(), QStringLiteral("clinical_lead"));
        row.person.name = QStringLiteral("Sam Example");
        row.person.organisation = QStringLiteral("North network");
        QVERIFY(workflow::keepPerson(m_window->session(), row));
        m_window->changed();
    }

private Q_SLOTS:
    void init()
    {
        setUp();
        m_window->visit({QStringLiteral("plan"), home().text() + QStringLiteral("/people")});
        m_tab = m_window->page()->findChild<QTabWidget *>()->currentWidget();
    }
    void cleanup() { tearDown(); }

    /// It stands there before anybody is named, and after.
    void theCautionIsAlwaysThere()
    {
        const auto isSeen = [this] {
            const auto labels = m_tab->findChildren<QLabel *>();
            return std::any_of(labels.begin(), labels.end(), [](const QLabel *label) {
                return label->isVisible() &&
                       label->text().contains(QStringLiteral("resident's own GP practice"));
            });
        };
        QVERIFY(isSeen());
        addLead();
        QVERIFY(isSeen());
    }

    /// The manager stands above the others, with the state of the post.
    void theManagerIsChangedHere()
    {
        button("Change the manager")->click();
        QVERIFY(field("manager/name")->hasFocus());
        field("manager/name")->selectAll();
        type("Robin Example");
        press(Qt::Key_Tab);
        auto *state = m_tab->findChild<QComboBox *>(QStringLiteral("manager/state"));
        state->setCurrentIndex(state->findText(QStringLiteral("Acting")));
        Q_EMIT state->activated(state->currentIndex());
        field("manager/since")->setFocus();
        type("3/11");
        press(Qt::Key_Tab);
        const subject::Home kept = workflow::requireHome(m_window->session(), home());
        QCOMPARE(kept.manager.name, QStringLiteral("Robin Example"));
        QCOMPARE(kept.manager.state, QStringLiteral("acting"));
        QCOMPARE(kept.manager.since, QDate(2026, 11, 3));
        QStringList said;
        for (const QLabel *label : m_tab->findChildren<QLabel *>())
            said += label->text();
        QVERIFY(said.contains(
            QStringLiteral("Registered manager: Robin Example, acting since 3 November 2026")));
    }

    void aPersonWithoutANameIsRefused()
    {
        button("New person")->click();
        field("person/telephone")->setFocus();
        type("01632 960 001");
        press(Qt::Key_Tab);
        QVERIFY(people().empty());
        QStringList said;
        for (const QLabel *label : m_tab->findChildren<QLabel *>(QStringLiteral("problem")))
            said += label->text();
        QVERIFY2(said.join(QString()).contains(QStringLiteral("Give a name")),
                 qPrintable(said.join(QLatin1Char('|'))));
    }

    /// Nothing changes until a name is given: no home has a lead called nobody.
    void oneInPlaceOfAnother()
    {
        addLead();
        button("New person here in all homes")->click();
        QVERIFY(field("new_name")->hasFocus());
        press(Qt::Key_Return);
        QCOMPARE(people().front().person.name, QStringLiteral("Sam Example"));
        type("Kim Example");
        press(Qt::Key_Return);
        QCOMPARE(people().size(), size_t(1));
        QCOMPARE(people().front().person.name, QStringLiteral("Kim Example"));
        QCOMPARE(people().front().person.organisation, QStringLiteral("North network"));
        QVERIFY(!field("new_name")->isVisible());
    }

    void leavingItChangesNothing()
    {
        addLead();
        button("New person here in all homes")->click();
        type("Kim Example");
        button("Leave it")->click();
        QVERIFY(!field("new_name")->isVisible());
        QCOMPARE(people().front().person.name, QStringLiteral("Sam Example"));
    }

    void onePersonForTheNetwork()
    {
        addLead();
        workflow::Session &session = m_window->session();
        const QString other = otherHome();
        for (const QString &id : {home().text(), other}) {
            const auto before = base::valueOrThrow(workflow::findHome(session, id));
            subject::Home after = before;
            after.pcn = QStringLiteral("North");
            QVERIFY(workflow::saveHome(session, before, after));
        }
        button("Same person in the whole network")->click();
        const auto there =
            base::valueOrThrow(workflow::peopleOf(session, base::Id<subject::Home>(QUuid(other))));
        QCOMPARE(there.size(), size_t(1));
        QCOMPARE(there.front().person.name, QStringLiteral("Sam Example"));
    }
};

QTEST_MAIN(PeopleTabTest)
#include "test_people_tab.moc"
