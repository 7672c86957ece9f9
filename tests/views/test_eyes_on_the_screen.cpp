#include "contact_window.h"
#include "views/recording/note_strip.h"
#include "workflow/notes.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QLabel>
#include <QLineEdit>
#include <QObject>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTableView>

using namespace views;

/// What others may not see on the screen or in the file: councils' notes, other homes, people.
class EyesOnTheScreenTest : public ContactWindow {
    Q_OBJECT

private Q_SLOTS:
    void init() { setUp(); }
    void cleanup() { tearDown(); }

    void councilNotesAreHiddenDuringAVisit()
    {
        start("visit", otherHome());
        QVERIFY(m_window->isSharing());
        page()->questions()->setShowAll(true);
        QVERIFY(list()->goTo(QStringLiteral("IPC-01")));
        auto *note = card("IPC-01")->findChild<QWidget *>(QStringLiteral("councilNote"));
        QVERIFY(note->isHidden());
        m_window->share(false);
        QVERIFY(note->isVisible());
    }

    void hidingTheNoteOneWritesStaysAtItsQuestion()
    {
        start("visit", otherHome());
        page()->questions()->setShowAll(true);
        QVERIFY(list()->goTo(QStringLiteral("IPC-01")));
        m_window->share(false);
        auto *note = card("IPC-01")->findChild<QWidget *>(QStringLiteral("councilNote"));
        note->setFocus();
        QVERIFY(note->hasFocus());
        m_window->share(true);
        QVERIFY(note->isHidden());
        QVERIFY(card("IPC-01")->isAncestorOf(m_window->focusWidget()));
    }

    void theReadBackCompletes()
    {
        const views::Location visit =
            views::startOf(otherHome(), QStringLiteral("desk"), QDate(2026, 11, 20));
        m_window->visit(visit);
        m_window->visit({QStringLiteral("readback"), visit.argument});
        QVERIFY(m_window->page()->offers(Deed::CompleteContact));
        m_window->perform(Deed::CompleteContact);
        // What is missing is listed on the page of the contact.
        QCOMPARE(m_window->location().page, QStringLiteral("contact"));
    }

    void otherHomesAreHiddenWhileTheScreenIsShared()
    {
        m_window->visit({QStringLiteral("homes")});
        m_window->share(true);
        QVERIFY(!m_window->findChild<QWidget *>(QStringLiteral("homesTable"))->isVisible());
        QVERIFY(!m_window->page()->offers(Deed::ExportList));
        m_window->share(false);
        QVERIFY(m_window->findChild<QWidget *>(QStringLiteral("homesTable"))->isVisible());
    }

    void pagesOfManyHomesSayThatTheyAreHidden()
    {
        for (const char *key : {"escalations", "one-question"}) {
            m_window->share(false);
            m_window->visit({QString::fromLatin1(key)});
            auto *filter = m_window->page()->findChild<QLineEdit *>(QStringLiteral("filter"));
            QVERIFY(filter->isVisible());
            m_window->share(true);
            QVERIFY(!filter->isVisible());
            QVERIFY(!m_window->page()->findChild<QTableView *>()->isVisible());
        }
    }

    /// A visit begins with it and must not wait until every home is read again.
    void sharingTheScreenReadsNothing()
    {
        m_window->visit({QStringLiteral("homes")});
        const auto *rows = m_window->findChild<QTableView *>(QStringLiteral("homesTable"))->model();
        const auto isListed = [rows](const QString &name) {
            return !rows->match(rows->index(0, 0), Qt::DisplayRole, name).isEmpty();
        };
        const auto before = workflow::findHome(m_window->session(), Sample::visited());
        subject::Home renamed = *before;
        renamed.name = QStringLiteral("Zinnia Court");
        QVERIFY(workflow::saveHome(m_window->session(), *before, renamed));
        m_window->share(true);
        m_window->share(false);
        QVERIFY(!isListed(renamed.name));
        m_window->changed();
        QVERIFY(isListed(renamed.name));
    }

    void aCallHidesNothingUntilItIsAsked()
    {
        start("call");
        QVERIFY(!m_window->isSharing());
        m_window->share(true);
        QVERIFY(list()->goTo(QStringLiteral("IPC-01")));
        QVERIFY(card("IPC-01")->findChild<QWidget *>(QStringLiteral("councilNote"))->isHidden());
    }

    /// A later start may come to the read back of a visit first.
    void theReadBackOfAVisitIsSharedToo()
    {
        const QString home = otherHome();
        start("visit", home);
        m_window->share(false);
        const Location visit = startOf(home, QStringLiteral("visit"), QDate(2026, 11, 20));
        m_window->visit({QStringLiteral("readback"), visit.argument});
        QVERIFY(m_window->isSharing());
    }

    void theReadBackHoldsNothingOfTheCouncils()
    {
        start("ppe-call");
        page()->keeper()->giveNotes(QStringLiteral("PPE-02"),
                                    {QStringLiteral("Two boxes spare"), QStringLiteral("Watch")});
        QVERIFY(page()->keeper()->agree(QStringLiteral("PPE-02"),
                                        QStringLiteral("Count them on Friday"), {}));
        m_window->perform(Deed::ReadBack);
        QString all;
        for (const QLabel *label : m_window->page()->findChildren<QLabel *>())
            all += label->text() + QLatin1Char('\n');
        QVERIFY(all.contains(QStringLiteral("Two boxes spare")));
        QVERIFY(all.contains(QStringLiteral("Count them on Friday (")));
        QVERIFY(!all.contains(QStringLiteral("Watch")));
    }

    /// A number of ten digits may be a person: one says so before it is kept.
    void whatSeemsToBeAboutAPersonIsPointedOutFirst()
    {
        start("ppe-call");
        const QString question = QStringLiteral("PPE-02");
        auto *box = card("PPE-02")->findChild<QPlainTextEdit *>(QStringLiteral("noteForPlan"));
        box->setFocus();
        type("Ask for 943 476 5919");
        press(Qt::Key_Tab);
        auto *allow = card("PPE-02")->findChild<QPushButton *>(QStringLiteral("allow"));
        QTRY_VERIFY(allow->isVisible());
        QVERIFY(card("PPE-02")
                    ->findChild<QLabel *>(QStringLiteral("problem"))
                    ->text()
                    .contains(QStringLiteral("943 476 5919")));
        QVERIFY(page()->keeper()->recording().unkept().contains(question));
        QVERIFY(!page()->keeper()->complete());
        allow->setFocus();
        press(Qt::Key_Space);
        QVERIFY(page()->keeper()->recording().hasUnkept()); // not without a reason
        type("An order number");
        press(Qt::Key_Return);
        QVERIFY(!page()->keeper()->recording().hasUnkept());
        QVERIFY(!allow->isVisible());
        m_window->perform(Deed::WriteNote);
        type("DOB 3/4/1938");
        press(Qt::Key_Escape);
        allow = page()->findChild<NoteStrip *>()->findChild<QPushButton *>(QStringLiteral("allow"));
        QVERIFY(allow->isVisible());
        const base::Id<subject::Home> home(QUuid(m_sample->idOf(m_window->session())));
        QVERIFY(workflow::notes(m_window->session(), home)->empty());
        allow->setFocus();
        press(Qt::Key_Space);
        type("The day the home was opened");
        press(Qt::Key_Return);
        QCOMPARE(workflow::notes(m_window->session(), home)->size(), size_t(1));
    }
};

QTEST_MAIN(EyesOnTheScreenTest)
#include "test_eyes_on_the_screen.moc"
