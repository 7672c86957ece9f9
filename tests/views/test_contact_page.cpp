#include "sample.h"
#include "store/queries.h"
#include "views/main_window.h"
#include "views/pages/contact_page.h"
#include "views/pages/contact_place.h"
#include "views/recording/question_card.h"
#include "views/recording/question_list.h"
#include "workflow/notes.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QObject>
#include <QPushButton>
#include <QTableView>
#include <QTest>
#include <memory>

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
        QVERIFY(page()->keeper()->recording().hasUnkept());
        // Work goes on, and what was given is still there.
        QVERIFY(list()->goTo(QStringLiteral("PPE-07")));
        database.execute(mends);
        QTRY_VERIFY(!page()->keeper()->recording().hasUnkept());
        QTRY_VERIFY(!said->isVisible());
        QCOMPARE(page()->keeper()->recording().notes(QStringLiteral("PPE-02")).forPlan, note);
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
        auto other =
            workflow::Session::open(m_window->session().file().path(),
                                    store::PlannerFile::Access::Write, m_sample->surroundings);
        QVERIFY(other);
        workflow::RecordRequest request;
        request.home = Sample::visited();
        request.kind = QStringLiteral("ppe-call");
        request.date = QDate(2026, 11, 20);
        request.officer = QStringLiteral("B. Example");
        request.answers = QJsonObject{{QStringLiteral("PPE-11"), QStringLiteral("reported")}};
        QVERIFY(workflow::recordReview(**other, request));
        m_window->changed();
        QVERIFY(page()->keeper()->recording().answer(QStringLiteral("PPE-11")));
        QCOMPARE(page()->keeper()->recording().answer(QStringLiteral("PPE-07"))->value,
                 subject::AnswerValue(subject::Choice{QStringLiteral("supplier")}));
    }
};

QTEST_MAIN(ContactPageTest)
#include "test_contact_page.moc"
