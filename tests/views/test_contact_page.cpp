#include "sample.h"
#include "store/queries.h"
#include "views/main_window.h"
#include "views/pages/contact_page.h"
#include "views/pages/contact_place.h"
#include "views/recording/note_strip.h"
#include "views/recording/question_card.h"
#include "views/recording/question_list.h"
#include "workflow/notes.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QObject>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTest>
#include <memory>

using namespace views;

/// Recording in the window, by keyboard.
class ContactPageTest : public QObject {
    Q_OBJECT

    std::unique_ptr<Sample> m_sample;
    std::unique_ptr<MainWindow> m_window;

    ContactPage *page() { return qobject_cast<ContactPage *>(m_window->page()); }
    QuestionList *list() { return page()->questions(); }
    QuestionCard *card(const char *question)
    {
        return page()->findChild<QuestionCard *>(QString::fromLatin1(question));
    }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::keyClick(QApplication::focusWidget() ? QApplication::focusWidget() : m_window.get(),
                        key, modifiers);
    }
    void type(const char *text)
    {
        QTest::keyClicks(QApplication::focusWidget(), QString::fromLatin1(text));
    }
    QStringList answersOf(const char *question)
    {
        const auto answers = m_window->session().file().answers().contactsOf(
            store::keyOf(m_window->session().file(), subject::RecordKind::Home,
                         QUuid(m_sample->idOf(m_window->session()))));
        QStringList found;
        for (const auto &contact : answers) {
            if (contact.answers.contains(QString::fromLatin1(question)))
                found += contact.kind;
        }
        found.sort();
        return found;
    }
    /// A home nobody has visited yet.
    QString otherHome()
    {
        const auto rows = workflow::homes(m_window->session());
        for (const lists::HomeRow &row : *rows) {
            if (row.home.locationId != Sample::visited())
                return row.home.id.text();
        }
        return {};
    }
    void start(const char *kind, const QString &home = {})
    {
        m_window->visit(startOf(home.isEmpty() ? m_sample->idOf(m_window->session()) : home,
                                QString::fromLatin1(kind), QDate(2026, 11, 20)));
        QVERIFY(page());
    }
    /// As a command beside the window does.
    void recordBeside(const QJsonObject &answers)
    {
        auto other =
            workflow::Session::open(m_window->session().file().path(),
                                    store::PlannerFile::Access::Write, m_sample->surroundings);
        QVERIFY(other);
        workflow::RecordRequest request;
        request.home = Sample::visited();
        request.kind = QStringLiteral("ppe-call");
        request.date = QDate(2026, 11, 20);
        request.officer = QStringLiteral("B. Example");
        request.answers = answers;
        QVERIFY(workflow::recordReview(**other, request));
    }

private Q_SLOTS:
    void init()
    {
        failOnWarnings();
        m_sample = std::make_unique<Sample>();
        m_window =
            std::make_unique<MainWindow>(m_sample->filled(), m_sample->preferences, m_sample->look);
        m_window->resize(1366, 768);
        m_window->show();
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    }
    void cleanup()
    {
        m_window.reset();
        m_sample.reset();
    }

    void aPpeCallAsksItsOwnQuestions()
    {
        start("ppe-call");
        QCOMPARE(list()->currentQuestion().left(4), QStringLiteral("PPE-"));
        QVERIFY(!card("IPC-01"));
        QVERIFY(card("PPE-02"));
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
        QCOMPARE(workflow::notes(m_window->session(), home)->size(), size_t(1));
    }

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

    void otherHomesAreHiddenWhileTheScreenIsShared()
    {
        m_window->visit({QStringLiteral("homes")});
        m_window->share(true);
        QVERIFY(!m_window->findChild<QWidget *>(QStringLiteral("homesTable"))->isVisible());
        QVERIFY(!m_window->page()->offers(Deed::ExportList));
        m_window->share(false);
        QVERIFY(m_window->findChild<QWidget *>(QStringLiteral("homesTable"))->isVisible());
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

    void aCallHidesNothingUntilItIsAsked()
    {
        start("call");
        QVERIFY(!m_window->isSharing());
        m_window->share(true);
        QVERIFY(list()->goTo(QStringLiteral("IPC-01")));
        QVERIFY(card("IPC-01")->findChild<QWidget *>(QStringLiteral("councilNote"))->isHidden());
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
        QVERIFY(list()->goTo(QStringLiteral("IPC-01")));
        press(Qt::Key_3);
        QVERIFY(!page()->keeper()->recording().hasUnkept());
        QCOMPARE(page()->keeper()->rating().answers.at(QStringLiteral("IPC-01")).colour,
                 subject::Colour::Red);
        QVERIFY(page()->keeper()->recording().review().isCompleted());
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

    void theReadBackHoldsNothingOfTheCouncils()
    {
        start("ppe-call");
        page()->keeper()->giveNotes(QStringLiteral("PPE-02"),
                                    {QStringLiteral("Two boxes spare"), QStringLiteral("Watch")});
        m_window->perform(Deed::ReadBack);
        QString all;
        for (const QLabel *label : m_window->page()->findChildren<QLabel *>())
            all += label->text() + QLatin1Char('\n');
        QVERIFY(all.contains(QStringLiteral("Two boxes spare")));
        QVERIFY(!all.contains(QStringLiteral("Watch")));
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
};

QTEST_MAIN(ContactPageTest)
#include "test_contact_page.moc"
