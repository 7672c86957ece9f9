#include "keyboard.h"
#include "sample.h"
#include "views/pages/contact_page.h"
#include "views/parts/rows_view.h"
#include "views/recording/question_list.h"
#include "workflow/actions.h"
#include "workflow/checking.h"
#include "workflow/demonstration.h"
#include "workflow/escalations.h"
#include "workflow/outbreaks.h"
#include "workflow/owner_change.h"
#include "workflow/people.h"
#include "workflow/plans.h"
#include "workflow/reports.h"

#include <QClipboard>
#include <QComboBox>
#include <QDir>
#include <QGuiApplication>
#include <QLabel>
#include <QListWidget>
#include <QObject>
#include <QPlainTextEdit>
#include <QTabWidget>
#include <QTest>
#include <memory>

using namespace views;

namespace {

const QDate today(2026, 11, 20);

QString text(const char *latin1)
{
    return QString::fromLatin1(latin1);
}

} // namespace

/// A home in trouble of the demonstration file: a visit with two reds, help taken as actions, PPE
/// taken further, the plan agreed and both copies looked at, by keys alone. Then the moments of an
/// officer's weeks (officer.md, part 2) that need a support plan, each with the steps it takes.
class SupportByKeyboardTest : public QObject {
    Q_OBJECT

    Sample m_sample;
    std::unique_ptr<MainWindow> m_window;
    std::unique_ptr<Keyboard> m_hands;

    workflow::Session &session() { return m_window->session(); }
    subject::Home home(const char *name)
    {
        return base::valueOrThrow(workflow::findHome(session(), text(name)));
    }
    ContactPage *contact() { return qobject_cast<ContactPage *>(m_window->page()); }
    QString place() { return m_window->location().page; }
    template <typename Widget>
    Widget *part(const char *name = "")
    {
        return m_window->page()->findChild<Widget *>(text(name));
    }
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) { m_hands->press(key, modifiers); }
    void shift(Qt::Key which) { key(which, Qt::ControlModifier | Qt::ShiftModifier); }

    /// How many steps a moment took, against those an officer has time for.
    void moment(const char *name, int most)
    {
        const int steps = m_hands->stepsSinceThen();
        qInfo("%s: %s", name, qPrintable(m_hands->sinceThen()));
        QVERIFY2(steps <= most, name);
        QCOMPARE(m_hands->pointer(), QStringList());
    }
    void goTo(const char *words)
    {
        key(Qt::Key_K, Qt::ControlModifier);
        m_hands->fillIn(words);
        key(Qt::Key_Return);
    }
    void jumpTo(const char *words, const char *question)
    {
        key(Qt::Key_F, Qt::ControlModifier);
        m_hands->type(words);
        key(Qt::Key_Return);
        QCOMPARE(contact()->questions()->currentQuestion(), text(question));
    }
    /// The key questions that were not spoken of, from the list of what is left to finish.
    void answerWhatIsMissing()
    {
        const auto recording = contact()->keeper()->recording();
        for (const rules::Finding &each : recording.findings()) {
            if (!each.blocks)
                continue;
            QCOMPARE(each.what, rules::Finding::What::CriticalUnanswered);
            const editions::Question *question = recording.edition().question(each.question);
            jumpTo(qPrintable(question->label.in()), qPrintable(each.question));
            key(Qt::Key_F6);
        }
    }
    size_t openActions(const char *name)
    {
        const auto rows = base::valueOrThrow(workflow::actions(session(), home(name).id));
        return size_t(std::count_if(rows.begin(), rows.end(),
                                    [](const auto &row) { return row.action.isOpen(); }));
    }
    QString paperShown() { return part<QPlainTextEdit>("asText")->toPlainText(); }
    /// Saves the paper that is shown, by the dialog that asks where.
    void savePaper()
    {
        QTimer answer;
        connect(&answer, &QTimer::timeout, this, [] {
            if (QWidget *dialog = QApplication::activeModalWidget())
                QTest::keyClick(dialog, Qt::Key_Return);
        });
        answer.start(50);
        key(Qt::Key_S, Qt::ControlModifier);
        answer.stop();
        m_hands->sitDown();
    }
    QStringList saved() const
    {
        return QDir(m_sample.path(text("papers"))).entryList({text("*.pdf")}, QDir::Files);
    }

private Q_SLOTS:
    void initTestCase()
    {
        failOnWarnings();
        QVERIFY(QDir().mkpath(m_sample.path(text("papers"))));
        m_sample.preferences.setExportFolder(m_sample.path(text("papers")));
        const QString path = m_sample.path(text("demonstration.planner"));
        auto made = workflow::makeDemonstration(
            {.path = path, .homes = 20, .years = 1, .until = today}, m_sample.surroundings);
        QVERIFY2(made, made ? "" : qPrintable(made.error().message));
        made->reset();
        auto file = openPlannerFile(path, m_sample.surroundings);
        QVERIFY2(file, file ? "" : qPrintable(file.error().message));
        m_window =
            std::make_unique<MainWindow>(std::move(*file), m_sample.preferences, m_sample.look);
        m_window->resize(1366, 768);
        m_window->show();
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        m_hands = std::make_unique<Keyboard>(*m_window);
    }

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

    void cleanupTestCase()
    {
        m_hands.reset();
        m_window.reset();
        const auto again =
            workflow::Session::open(m_sample.path(text("demonstration.planner")),
                                    store::PlannerFile::Access::Read, m_sample.surroundings);
        QVERIFY(again);
        const auto report = workflow::checkFile(**again);
        QVERIFY(report);
        QCOMPARE(report->problems, QStringList());
    }
};

QTEST_MAIN(SupportByKeyboardTest)
#include "test_support_by_keyboard.moc"
