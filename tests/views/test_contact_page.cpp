#include "contact_window.h"
#include "views/parts/problem_line.h"
#include "views/recording/contact_head.h"
#include "views/recording/note_strip.h"
#include "workflow/notes.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QLabel>
#include <QLineEdit>
#include <QObject>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QTableView>

using namespace views;

/// Notes what is shown as a window of its own.
class OtherWindows : public QObject {
public:
    QStringList shown;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        auto *widget = qobject_cast<QWidget *>(watched);
        if (event->type() == QEvent::Show && widget && widget->isWindow())
            shown += QString::fromLatin1(watched->metaObject()->className());
        return false;
    }
};

/// Recording in the window, by keyboard.
class ContactPageTest : public ContactWindow {
    Q_OBJECT

private Q_SLOTS:
    void init() { setUp(); }
    void cleanup() { tearDown(); }

    void aPpeCallAsksItsOwnQuestions()
    {
        start("ppe-call");
        QCOMPARE(list()->currentQuestion().left(4), QStringLiteral("PPE-"));
        QVERIFY(!card("IPC-01"));
        QVERIFY(card("PPE-02"));
    }

    /// Each of them would take the focus away.
    void openingShowsNoOtherWindow()
    {
        OtherWindows others;
        qApp->installEventFilter(&others);
        start("visit", otherHome());
        const auto &recording = page()->keeper()->recording();
        const qsizetype asked = (recording.numbersAsked() + recording.asked()).size();
        QTRY_COMPARE(page()->findChildren<QuestionCard *>().size(), asked);
        QCOMPARE(others.shown, QStringList());
    }

    /// A contact that was only begun leaves nothing in the file.
    void beginningWritesNothing()
    {
        const qint64 before = m_window->session().file().dataVersion();
        start("ppe-call");
        m_window->back();
        QCOMPARE(m_window->session().file().dataVersion(), before);
        QCOMPARE(answersOf("PPE-07"), QStringList(QStringLiteral("visit")));
    }

    void aChoiceIsKeptWithItsKey()
    {
        start("ppe-call");
        QVERIFY(list()->goTo(QStringLiteral("PPE-07")));
        press(Qt::Key_3);
        QVERIFY(!page()->keeper()->recording().hasUnkept());
        QCOMPARE(answersOf("PPE-07"),
                 QStringList({QStringLiteral("ppe-call"), QStringLiteral("visit")}));
    }

    void whatIsTypedIsKeptWhenItIsLeft()
    {
        start("ppe-call", otherHome());
        QVERIFY(list()->goTo(QStringLiteral("PPE-02")));
        type("600");
        press(Qt::Key_Tab);
        press(Qt::Key_Tab);
        type("80");
        QVERIFY(page()->keeper()->recording().answer(QStringLiteral("PPE-02")));
        QCOMPARE(page()->keeper()->rating().answers.at(QStringLiteral("PPE-02")).colour,
                 subject::Colour::Green);
        QVERIFY(list()->goTo(QStringLiteral("PPE-03")));
        QVERIFY(!page()->keeper()->recording().hasUnkept());
    }

    void howLongAStockLastsIsSaidOnce()
    {
        start("ppe-call", otherHome());
        QVERIFY(list()->goTo(QStringLiteral("PPE-02")));
        type("600");
        press(Qt::Key_Tab);
        press(Qt::Key_Tab);
        type("80");
        QStringList said;
        for (const QLabel *label : card("PPE-02")->findChildren<QLabel *>()) {
            if (label->text().contains(QStringLiteral("7.5 days")))
                said += label->objectName();
        }
        QCOMPARE(said, QStringList(QStringLiteral("why")));
        type("00000");
        QVERIFY(card("PPE-02")
                    ->findChild<QLabel *>(QStringLiteral("message"))
                    ->text()
                    .endsWith(QStringLiteral("is a great many: check it.")));
    }

    void whatIsTypedIsKeptAfterAWhile()
    {
        start("ppe-call");
        page()->keeper()->setPatience(1, 1);
        QVERIFY(list()->goTo(QStringLiteral("PPE-12")));
        type("400");
        press(Qt::Key_Tab);
        press(Qt::Key_Tab);
        type("50");
        QTRY_VERIFY(!page()->keeper()->recording().hasUnkept());
    }

    void whatIsSetWithoutTheFocusIsKeptAtOnce_data()
    {
        QTest::addColumn<QString>("question");
        QTest::addColumn<QString>("field");
        QTest::newRow("a note") << QStringLiteral("PPE-11") << QStringLiteral("noteForPlan");
        QTest::newRow("a date") << QStringLiteral("PPE-08") << QStringLiteral("deliveryDate");
        QTest::newRow("whom one met") << QString() << QStringLiteral("metName");
    }
    /// As a program that reads the screen sets it.
    void whatIsSetWithoutTheFocusIsKeptAtOnce()
    {
        QFETCH(QString, question);
        QFETCH(QString, field);
        start("ppe-call");
        QVERIFY(question.isEmpty() || list()->goTo(question));
        QVERIFY(list()->goTo(QStringLiteral("PPE-07")));
        auto *where = question.isEmpty() ? page() : page()->findChild<QWidget *>(question);
        auto *box = where->findChild<QWidget *>(field);
        QAccessible::queryAccessibleInterface(box)->editableTextInterface()->insertText(
            0, QStringLiteral("24 Nov 2026"));
        QVERIFY(page()->keeper()->recording().hasUnkept() || question.isEmpty());
        QCoreApplication::processEvents();
        QVERIFY(!page()->keeper()->recording().hasUnkept());
        QVERIFY(!page()->keeper()->recording().isNew());
        // What somebody else writes there later is not hidden by it.
        if (!question.isEmpty())
            recordBeside({{question, QStringLiteral("not_known")}});
        m_window->changed();
        if (!question.isEmpty())
            QVERIFY(page()
                        ->findChild<QWidget *>(question)
                        ->findChild<QAbstractButton *>(QStringLiteral("not_known"))
                        ->isChecked());
    }

    void fiveOfThreeIsAFaultInWordsAndNotKept()
    {
        start("visit", otherHome());
        page()->questions()->setShowAll(true);
        QVERIFY(list()->goTo(QStringLiteral("PPE-09")));
        const QStringList before = answersOf("PPE-09");
        type("999");
        press(Qt::Key_Return);
        QVERIFY(!page()->keeper()->recording().hasUnkept());
        QCOMPARE(answersOf("PPE-09"), before);
    }

    void aDiskThatIsFullLosesNothing_data()
    {
        QTest::addColumn<QByteArray>("breaks");
        QTest::addColumn<QByteArray>("mends");
        QTest::newRow("full") << QByteArray("PRAGMA max_page_count = 1")
                              << QByteArray("PRAGMA max_page_count = 1000000");
        QTest::newRow("read-only")
            << QByteArray("PRAGMA query_only = ON") << QByteArray("PRAGMA query_only = OFF");
    }

    void aDiskThatIsFullLosesNothing()
    {
        QFETCH(QByteArray, breaks);
        QFETCH(QByteArray, mends);
        start("ppe-call");
        page()->keeper()->setPatience(1, 1);
        store::Database &database = m_window->session().file().database();
        database.execute("PRAGMA wal_checkpoint(TRUNCATE)");
        database.execute(breaks);
        // Long enough that no free page of the file can take it.
        const QString note = QString(QStringLiteral("Aprons are in the cellar. ")).repeated(4000);
        page()->keeper()->giveNotes(QStringLiteral("PPE-02"), {note, {}});
        QVERIFY(!page()->keeper()->keepNow());
        auto *said = page()->findChild<QLabel *>(QStringLiteral("notKept"));
        QTRY_VERIFY(said->isVisible());
        auto *atTheField = card("PPE-02")->findChild<QLabel *>(QStringLiteral("problem"));
        QVERIFY(atTheField->text().startsWith(QStringLiteral("Not kept yet.")));
        QVERIFY(page()->keeper()->recording().hasUnkept());
        // Work goes on, and what was given is still there.
        QVERIFY(list()->goTo(QStringLiteral("PPE-07")));
        database.execute(mends);
        QTRY_VERIFY(!page()->keeper()->recording().hasUnkept());
        QTRY_VERIFY(!said->isVisible());
        QVERIFY(atTheField->text().isEmpty());
        QCOMPARE(page()->keeper()->recording().notes(QStringLiteral("PPE-02")).forPlan, note);
    }

    /// Nothing of the window stands outside it.
    void thereIsOneWindow()
    {
        start("ppe-call");
        QWidgetList shown;
        for (QWidget *widget : QApplication::topLevelWidgets()) {
            if (widget->isVisible())
                shown += widget;
        }
        QCOMPARE(shown, QWidgetList{m_window.get()});
    }

    void aWordJumpsToItsQuestion()
    {
        start("ppe-call");
        m_window->perform(Deed::Filter);
        type("gloves");
        press(Qt::Key_Return);
        QCOMPARE(list()->currentQuestion(), QStringLiteral("PPE-03"));
    }

    void comingBackLandsOnTheSameQuestion()
    {
        start("ppe-call");
        QVERIFY(list()->goTo(QStringLiteral("PPE-07")));
        press(Qt::Key_1);
        m_window->visit({QStringLiteral("homes")});
        start("ppe-call");
        QCOMPARE(list()->currentQuestion(), QStringLiteral("PPE-07"));
    }

    void completingShowsWhatIsMissingAndGoesThere()
    {
        start("outbreak-call", otherHome());
        m_window->perform(Deed::CompleteContact);
        QVERIFY(!page()->keeper()->recording().review().isCompleted());
        for (const rules::Finding &finding : page()->keeper()->recording().findings()) {
            QVERIFY(list()->goTo(finding.question));
            m_window->perform(Deed::NotKnown);
        }
        m_window->perform(Deed::CompleteContact);
        QVERIFY(page()->keeper()->recording().review().isCompleted());
        QVERIFY(!page()->keeper()->isOpen());
        QVERIFY(page()->offers(Deed::CorrectContact));
        QVERIFY(!page()->offers(Deed::NotKnown));
    }

    void oneReasonCoversTheCorrections()
    {
        completingShowsWhatIsMissingAndGoesThere();
        m_window->perform(Deed::CorrectContact);
        type("Heard wrongly");
        press(Qt::Key_Return);
        QVERIFY(page()->keeper()->isOpen());
        QVERIFY(list()->currentCard()->isAncestorOf(QApplication::focusWidget()));
        QVERIFY(list()->goTo(QStringLiteral("IPC-01")));
        press(Qt::Key_3);
        QVERIFY(!page()->keeper()->recording().hasUnkept());
        QCOMPARE(page()->keeper()->rating().answers.at(QStringLiteral("IPC-01")).colour,
                 subject::Colour::Red);
        QVERIFY(page()->keeper()->recording().review().isCompleted());
    }

    /// At 200% the page scrolls, and the strip lies beneath what is seen.
    void aNoteIsSeenWhereTheTextIsLarge()
    {
        start("visit");
        m_sample->look.wear({views::Theme::Light, 200});
        m_window->resize(1280, 660);
        m_window->perform(Deed::WriteNote);
        auto *strip = m_window->page()->findChild<views::NoteStrip *>();
        QTRY_VERIFY(strip->isVisible());
        QTRY_COMPARE(strip->visibleRegion().boundingRect().height(), strip->height());
    }

    /// The list gives way: the page scrolls as a whole only where not even that is enough.
    void aNoteFitsBesideTheQuestions()
    {
        m_window->resize(1024, 768);
        start("visit");
        m_window->perform(Deed::WriteNote);
        const auto *strip = m_window->page()->findChild<views::NoteStrip *>();
        const auto *whole =
            m_window->page()->findChild<QScrollArea *>({}, Qt::FindDirectChildrenOnly);
        QTRY_COMPARE(strip->visibleRegion().boundingRect().height(), strip->height());
        QTRY_COMPARE(whole->verticalScrollBar()->maximum(), 0);
        const auto *jump = m_window->page()->findChild<QLineEdit *>(QStringLiteral("findQuestion"));
        QVERIFY(jump->width() > jump->fontMetrics().horizontalAdvance(jump->placeholderText()));
    }

    void howToCheckItIsSeenWhereTheTextIsLarge()
    {
        start("visit");
        m_sample->look.wear({views::Theme::Light, 200});
        QVERIFY(list()->goTo(QStringLiteral("IPC-02")));
        m_window->perform(Deed::Guidance);
        const auto *guidance = card("IPC-02")->findChild<QLabel *>(QStringLiteral("guidance"));
        QTRY_COMPARE(guidance->visibleRegion().boundingRect().height(), guidance->height());
    }

    /// A check at a desk takes place, and begins with its first question.
    void whyItDidNotTakePlaceIsAskedOfAttemptsAlone()
    {
        start("attempted");
        const auto reason = [this] {
            return m_window->page()->findChild<QLineEdit *>(QStringLiteral("attemptedReason"));
        };
        QVERIFY(reason()->hasFocus());
        start("desk", otherHome());
        QVERIFY(!reason()->isVisible());
        QVERIFY(list()->currentCard()->isAncestorOf(QApplication::focusWidget()));
    }

    /// She looks in for five minutes; then one is again where one was.
    void onlyWhatTheNurseKnows()
    {
        start("visit", otherHome());
        QVERIFY(list()->goTo(QStringLiteral("PPE-03")));
        m_window->perform(Deed::OnlyNurse);
        QVERIFY(list()->currentQuestion() != QStringLiteral("PPE-03"));
        QVERIFY(list()->currentCard()->isAncestorOf(QApplication::focusWidget()));
        m_window->perform(Deed::OnlyNurse);
        QCOMPARE(list()->currentQuestion(), QStringLiteral("PPE-03"));
        QVERIFY(card("PPE-03")->isAncestorOf(QApplication::focusWidget()));
    }

    void aNoteIsKeptAtOnceAndWaitsToBeFiled()
    {
        start("ppe-call");
        m_window->perform(Deed::WriteNote);
        type("The lift is out of order");
        press(Qt::Key_Escape);
        const auto rows =
            workflow::notes(m_window->session(),
                            base::Id<subject::Home>(QUuid(m_sample->idOf(m_window->session()))));
        QVERIFY(rows && rows->size() == 1);
        QCOMPARE(rows->front().note.text, QStringLiteral("The lift is out of order"));
        QVERIFY(rows->front().filed.isEmpty());
    }

    /// The same file is written by a command beside the window.
    void whatACommandWritesAppears()
    {
        start("ppe-call");
        QVERIFY(list()->goTo(QStringLiteral("PPE-07")));
        press(Qt::Key_1);
        recordBeside({{QStringLiteral("PPE-11"), QStringLiteral("reported")}});
        m_window->changed();
        QVERIFY(page()->keeper()->recording().answer(QStringLiteral("PPE-11")));
        QCOMPARE(page()->keeper()->recording().answer(QStringLiteral("PPE-07"))->value,
                 subject::AnswerValue(subject::Choice{QStringLiteral("supplier")}));
    }

    /// A number of a person in why a visit did not take place waits until it is taken out or
    /// allowed.
    void personalDetailsOfTheContactItselfWait()
    {
        start("attempted");
        auto *reason = page()->findChild<QLineEdit *>(QStringLiteral("attemptedReason"));
        reason->setFocus();
        type("Fall of 9434765919");
        press(Qt::Key_Tab);
        auto *head = page()->findChild<views::ContactHead *>();
        const auto *problem = head->findChild<views::ProblemLine *>();
        QVERIFY(problem->isVisible());
        QCOMPARE(reason->text(), QStringLiteral("Fall of 9434765919"));
        const auto &review = page()->keeper()->recording().review();
        QCOMPARE(review.attemptedReason, QString());
        problem->findChild<QLineEdit *>(QStringLiteral("because"))->setFocus();
        type("the lift has this number");
        press(Qt::Key_Return);
        QVERIFY(!problem->isVisible());
        QCOMPARE(review.attemptedReason, QStringLiteral("Fall of 9434765919"));
        reason->setFocus();
        reason->selectAll();
        type("Nobody in");
        press(Qt::Key_Tab);
        QVERIFY(!problem->isVisible());
        QCOMPARE(review.attemptedReason, QStringLiteral("Nobody in"));
    }
};

QTEST_MAIN(ContactPageTest)
#include "test_contact_page.moc"
