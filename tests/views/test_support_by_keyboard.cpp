#include "at_the_keyboard.h"
#include "workflow/escalations.h"
#include "workflow/plans.h"

#include <QComboBox>
#include <QLabel>

using namespace views;

/// A home in trouble: a visit with two reds, help taken as actions, the plan agreed, PPE taken
/// further, both copies looked at and one sent, by keys alone.
class SupportByKeyboardTest : public AtTheKeyboard {
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

    void aVisitWithTwoReds()
    {
        goTo("primrose place");
        QCOMPARE(place(), text("home"));
        shift(Qt::Key_V);
        QVERIFY(contact());
        key(Qt::Key_F, Qt::ControlModifier);
        m_hands->tabTo(text("metName"), true);
        m_hands->fillIn("R. Fiction");
        key(Qt::Key_Tab);
        m_hands->type("Deputy manager");
        moment("start", 4);

        const size_t before = openActions("Primrose Place");
        shift(Qt::Key_Q); // all questions, not only those due
        jumpTo("aprons", "PPE-02");
        m_hands->play("^31"); // under 24 hours
        key(Qt::Key_F3);
        jumpTo("named clinical lead", "CLN-02");
        key(Qt::Key_F6);
        jumpTo("last weekly round", "CLN-03");
        m_hands->play("2/10");
        key(Qt::Key_F3);
        jumpTo("secure email", "CLN-07");
        m_hands->play("3");
        key(Qt::Key_F3);
        const auto rating = contact()->keeper()->recording().rating();
        QCOMPARE(rating.area(subject::Area::Ppe).colour, subject::Colour::Red);
        QCOMPARE(rating.area(subject::Area::Clinical).colour, subject::Colour::Red);
        QCOMPARE(openActions("Primrose Place"), before + 3);
        answerWhatIsMissing();
        (void)m_hands->sinceThen();
    }

    /// Read back, agreed by who was met, completed: then she goes.
    void beforeLeaving()
    {
        key(Qt::Key_F8);
        QCOMPARE(place(), text("readback"));
        m_hands->tabTo(text("agree"));
        key(Qt::Key_Space);
        const auto plan =
            base::valueOrThrow(workflow::openPlan(session(), home("Primrose Place").id));
        QCOMPARE(plan.status, text("agreed"));
        QCOMPARE(plan.signedByHome.name, text("R. Fiction"));
        key(Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(contact());
        QVERIFY2(contact()->keeper()->recording().review().isCompleted(),
                 qPrintable(part<QLabel>("state")->text()));
        moment("before leaving", 3);
    }

    void ppeIsTakenFurther()
    {
        key(Qt::Key_U, Qt::ControlModifier);
        key(Qt::Key_4, Qt::AltModifier);
        m_hands->tabTo(text("add"));
        key(Qt::Key_Space);
        m_hands->type("PPE");
        key(Qt::Key_Tab);
        m_hands->fillIn("Aprons");
        key(Qt::Key_Tab);
        m_hands->type("Under 24 hours");
        key(Qt::Key_Tab);
        const auto rows =
            base::valueOrThrow(workflow::escalations(session(), home("Primrose Place").id));
        QCOMPARE(rows.size(), size_t(1));
        QCOMPARE(rows.front().escalation.item, text("Aprons"));
        moment("taken further", 3);
    }

    /// The same two pages for both, so that they can be read over the phone.
    void bothCopies()
    {
        QVERIFY(m_window->isSharing()); // since the visit began
        key(Qt::Key_F12);
        shift(Qt::Key_P);
        QCOMPARE(place(), text("preview"));
        const QString forHome = paperShown();
        savePaper();
        m_hands->tabTo(text("copy"), true);
        key(Qt::Key_Down);
        const QString forCouncil = paperShown();
        savePaper();
        moment("both copies", 4);
        QCOMPARE(saved().size(), 2);
        QVERIFY(forHome.contains(text("Secure email")));
        QVERIFY(forHome.contains(text("R. Fiction")));
        QVERIFY(forCouncil.contains(text("Council notes")));
        QString pages = forCouncil.left(forCouncil.indexOf(text("OFFICIAL-SENSITIVE")));
        pages.replace(text("COUNCIL COPY"), text("HOME COPY"));
        QCOMPARE(pages.trimmed(), forHome.trimmed());
    }

    void theHomeGetsItsCopy()
    {
        goTo("primrose place");
        (void)m_hands->sinceThen();
        shift(Qt::Key_H);
        QCOMPARE(place(), text("send"));
        m_hands->tabTo(text("sent"));
        key(Qt::Key_Space);
        moment("send the home its copy", 1);
        QCOMPARE(
            base::valueOrThrow(workflow::openPlan(session(), home("Primrose Place").id)).sent.on,
            today);
    }
};

QTEST_MAIN(SupportByKeyboardTest)
#include "test_support_by_keyboard.moc"
