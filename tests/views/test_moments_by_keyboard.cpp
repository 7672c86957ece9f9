#include "at_the_keyboard.h"
#include "views/parts/rows_view.h"
#include "workflow/escalations.h"
#include "workflow/outbreaks.h"
#include "workflow/owner_change.h"
#include "workflow/people.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QTabWidget>

using namespace views;

/// The moments of an officer's weeks that need a support plan, each with the steps it takes.
class MomentsByKeyboardTest : public AtTheKeyboard {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { begin(); }
    void cleanupTestCase() { end(); }

    /// The demonstration belongs to nobody yet.
    void whoIsUsingThis()
    {
        m_hands->tabTo(text("offeredOfficer"));
        key(Qt::Key_Tab);
        key(Qt::Key_Space);
        QVERIFY(session().officer());
        (void)m_hands->sinceThen();
    }

    /// The day before, at a desk: one key on the home.
    void thePackForAVisit()
    {
        goTo("quince croft");
        (void)m_hands->sinceThen();
        shift(Qt::Key_K);
        QCOMPARE(place(), text("preview"));
        moment("visit pack", 1);
        QVERIFY(paperShown().contains(text("Whom to ask for")));
        QCOMPARE(paperShown().count(text("Visit note\nQuince Croft")), 2);
        key(Qt::Key_F12); // nobody of a home sees it
        QVERIFY(!part<QTabWidget>()->isVisible());
        key(Qt::Key_F12);
    }

    /// Half past two on a Friday: aprons for today, and the delivery has not come.
    void aCallAboutPpe()
    {
        key(Qt::Key_1, Qt::ControlModifier);
        (void)m_hands->sinceThen();
        goTo("ppe call kestrel");
        QVERIFY(contact());
        jumpTo("aprons", "PPE-02");
        m_hands->play("^31"); // under 24 hours
        key(Qt::Key_F11);
        const auto rows =
            base::valueOrThrow(workflow::escalations(session(), home("Kestrel Manor").id));
        QCOMPARE(rows.size(), size_t(1));
        QVERIFY2(rows.front().now().why.contains(text("under 24 hours")),
                 qPrintable(rows.front().now().why));
        QCOMPARE(rows.front().now().step, text("council")); // open until 6pm
        moment("PPE call, taken further", 5);
        shift(Qt::Key_Y);
        QCOMPARE(place(), text("call-sheet"));
        shift(Qt::Key_C);
        QVERIFY(QGuiApplication::clipboard()->text().contains(text("Kestrel Manor")));
        moment("PPE call sheet", 1);
    }

    /// An email of the health protection team, twenty to nine: from anywhere, one form.
    void anOutbreakIsNotified()
    {
        key(Qt::Key_1, Qt::ControlModifier);
        (void)m_hands->sinceThen();
        goTo("new outbreak elm croft");
        QCOMPARE(place(), text("plan"));
        m_hands->type("Flu");
        m_hands->tabTo(text("notified"));
        m_hands->type("19/11");
        key(Qt::Key_Tab);
        const auto outbreaks =
            base::valueOrThrow(workflow::outbreaks(session(), home("Elm Croft").id));
        QCOMPARE(outbreaks.size(), size_t(1));
        QCOMPARE(outbreaks.front().outbreak.infection, text("Flu"));
        QCOMPARE(outbreaks.front().outbreak.notified, QDate(2026, 11, 19));
        moment("an outbreak", 2);
    }

    /// Back at the desk: the NHS gets what is its to do, and nothing else.
    void anOwnerIsToldWhatIsTheirs()
    {
        key(Qt::Key_2, Qt::ControlModifier);
        QCOMPARE(place(), text("actions"));
        m_hands->tabTo(text("filter"), true);
        m_hands->fillIn("NHS");
        shift(Qt::Key_C);
        const QString copied = QGuiApplication::clipboard()->text();
        QVERIFY2(copied.contains(text("NHS")), qPrintable(copied));
        moment("one owner's actions as text", 2);
    }

    /// "How many homes have no clinical lead, and how many beds is that?"
    void aDirectorsQuestion()
    {
        key(Qt::Key_4, Qt::ControlModifier);
        QCOMPARE(place(), text("one-question"));
        m_hands->fillIn("Named");
        shift(Qt::Key_C);
        const QString copied = QGuiApplication::clipboard()->text();
        QVERIFY2(copied.contains(text("beds")), qPrintable(copied));
        moment("a director's question", 2);
    }

    /// The same as a list, with the beds beneath it.
    void homesWithoutAClinicalLead()
    {
        key(Qt::Key_1, Qt::ControlModifier);
        (void)m_hands->sinceThen();
        m_hands->tabTo(text("gap"), true);
        m_hands->fillIn("Without");
        const auto *list = part<RowsView>("homesTable");
        const auto without =
            base::valueOrThrow(workflow::homesWithout(session(), text("clinical_lead")));
        QVERIFY(!without.empty());
        QCOMPARE(list->model()->rowCount(), int(without.size()));
        bool hasBeds = false;
        for (const QLabel *label : m_window->page()->findChildren<QLabel *>())
            hasBeds = hasBeds || (label->text().contains(text(" beds")) &&
                                  label->text().contains(text("without a clinical lead")));
        QVERIFY(hasBeds);
        moment("homes without a clinical lead", 1);
    }

    /// Something worries her: what to do, by one key, wherever she is.
    void somebodyMayBeAtRisk()
    {
        goTo("quince croft");
        (void)m_hands->sinceThen();
        shift(Qt::Key_G);
        QCOMPARE(place(), text("safeguarding"));
        moment("safeguarding card", 1);
    }

    /// Weeks before CQC lists it: who, from when, and what becomes of an open action.
    void aHomeChangesOwner()
    {
        const base::Id<subject::Home> before = home("Mallow Mead").id;
        goTo("mallow mead");
        key(Qt::Key_U, Qt::ControlModifier);
        key(Qt::Key_0, Qt::AltModifier);
        key(Qt::Key_Backtab, Qt::ShiftModifier);
        m_hands->type("f"); // Facts
        m_hands->tabTo(text("owner_change/provider"));
        m_hands->fillIn("Newly Fictional Care");
        m_hands->tabTo(text("owner_change/on"));
        m_hands->type("1/12");
        key(Qt::Key_Tab);
        const auto next = base::valueOrThrow(workflow::announcedNext(session(), before));
        QVERIFY(next);
        QCOMPARE(next->provider, text("Newly Fictional Care"));
        moment("a home changes owner", 4);
    }
};

QTEST_MAIN(MomentsByKeyboardTest)
#include "test_moments_by_keyboard.moc"
