// ctest-label: slow
#include "keyboard.h"
#include "sample.h"
#include "store/answer_history.h"
#include "views/pages/contact_page.h"
#include "views/pages/contact_place.h"
#include "views/recording/note_box.h"
#include "views/recording/question_card.h"
#include "views/recording/question_list.h"
#include "workflow/checking.h"

#include <QAbstractButton>
#include <QLabel>
#include <QLineEdit>
#include <QObject>
#include <QProcess>
#include <QTest>
#include <memory>

using namespace views;

namespace {

const QDate today(2026, 11, 20);
const QString beech = QStringLiteral("1-9100000002"); // nobody has visited it

QString text(const char *latin)
{
    return QString::fromLatin1(latin);
}

/// A window with hands of its own.
struct Desk {
    std::unique_ptr<MainWindow> window;
    std::unique_ptr<Keyboard> hands;

    ContactPage *page() const { return qobject_cast<ContactPage *>(window->page()); }
    const workflow::ContactRecording &recording() const { return page()->keeper()->recording(); }
    QuestionCard *card(const char *question) const
    {
        return page()->findChild<QuestionCard *>(text(question));
    }
    /// Whether this answer is the one that the question shows.
    bool shows(const char *question, const char *key) const
    {
        const QuestionCard *shown = card(question); // not yet where its tab was not shown
        const auto *button = shown ? shown->findChild<QAbstractButton *>(text(key)) : nullptr;
        return button && button->isChecked();
    }
    QString meanwhile(const char *question) const
    {
        const auto *label = card(question)->findChild<QLabel *>(QStringLiteral("meanwhile"));
        return label->isVisibleTo(card(question)) ? label->text() : QString();
    }
    void goTo(const char *question) const
    {
        hands->sitDown();
        hands->press(Qt::Key_F, Qt::ControlModifier);
        hands->type(question);
        hands->press(Qt::Key_Return);
        QCOMPARE(page()->questions()->currentQuestion(), text(question));
    }
    void answer(const char *question, const char *keys) const
    {
        goTo(question);
        hands->play(keys);
    }
};

} // namespace

/// One contact, open in two windows, and a command that writes beside them: nothing is lost, and
/// each sees what the others keep.
class BesideTest : public QObject {
    Q_OBJECT

    std::unique_ptr<Sample> m_sample;
    QString m_path;
    Desk m_mine;
    Desk m_theirs;

    Desk open(OpenFile file)
    {
        Desk desk;
        desk.window =
            std::make_unique<MainWindow>(std::move(file), m_sample->preferences, m_sample->look);
        desk.window->resize(1366, 768);
        desk.window->show();
        desk.hands = std::make_unique<Keyboard>(*desk.window);
        return desk;
    }
    static void visit(const Desk &desk)
    {
        const QString home = workflow::findHome(desk.window->session(), beech)->id.text();
        desk.window->visit(startOf(home, QStringLiteral("visit"), today));
        QVERIFY(desk.page());
    }
    void visitBoth()
    {
        OpenFile beside;
        beside.session = std::move(*workflow::Session::open(
            m_path, store::PlannerFile::Access::Write, m_sample->surroundings));
        beside.session->setOfficer(
            *workflow::officerNamed(*beside.session, QStringLiteral("B. Example")));
        m_theirs = open(std::move(beside));
        visit(m_mine);
        visit(m_theirs);
    }

    /// `chplan review record` in a process of its own.
    void record(const QByteArray &answers)
    {
        QFile file(m_sample->path(QStringLiteral("answers.json")));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(answers) == answers.size());
        file.close();
        const QStringList arguments{QStringLiteral("--db"),
                                    m_path,
                                    QStringLiteral("--today"),
                                    today.toString(Qt::ISODate),
                                    QStringLiteral("review"),
                                    QStringLiteral("record"),
                                    beech,
                                    QStringLiteral("--date"),
                                    today.toString(Qt::ISODate),
                                    QStringLiteral("--officer"),
                                    QStringLiteral("C. Example"),
                                    QStringLiteral("--answers"),
                                    file.fileName()};
        QProcess command;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("XDG_DATA_HOME"), m_sample->path(QStringLiteral("data")));
        command.setProcessEnvironment(environment);
        command.start(QStringLiteral(PROGRAM_FOLDER "/chplan"), arguments);
        QVERIFY(command.waitForFinished());
        QVERIFY2(command.exitCode() == 0, command.readAllStandardError().constData());
    }

    /// The contacts in the file.
    std::vector<workflow::ContactRow> contacts()
    {
        workflow::Session &session = m_mine.window->session();
        return workflow::homeContacts(session, m_mine.recording().home().id)->contacts;
    }
    /// How often an answer was written.
    size_t writes(const char *question)
    {
        return store::answerWrites(m_mine.window->session().file(), m_mine.recording().home().id,
                                   {text(question)})
            .size();
    }

private Q_SLOTS:
    void init()
    {
        failOnWarnings();
        m_sample = std::make_unique<Sample>();
        OpenFile file = m_sample->filled();
        m_path = file.session->file().path();
        m_mine = open(std::move(file));
    }
    void cleanup()
    {
        m_mine = {};
        m_theirs = {};
        const auto session = workflow::Session::open(m_path, store::PlannerFile::Access::Write,
                                                     m_sample->surroundings);
        QVERIFY(session);
        QCOMPARE(workflow::checkFile(**session)->problems, QStringList());
        m_sample.reset();
    }

    /// Both were opened before anything was kept: it is one contact all the same.
    void eachSeesWhatTheOtherKeeps()
    {
        visitBoth();
        m_mine.answer("IPC-01", "1");
        QTRY_VERIFY(m_theirs.shows("IPC-01", "yes"));
        m_theirs.answer("IPC-09", "2");
        QTRY_VERIFY(m_mine.shows("IPC-09", "somewhat"));
        m_theirs.answer("IPC-01", "3");
        QTRY_VERIFY(m_mine.shows("IPC-01", "no"));
        QVERIFY(!m_mine.shows("IPC-01", "yes"));
        QCOMPARE(contacts().size(), size_t{1});
        QCOMPARE(contacts().front().answers, 2);
        QCOMPARE(writes("IPC-01"), size_t{2});
    }

    void aCommandBesideTheWindow()
    {
        visit(m_mine);
        record(R"({"IPC-09": "assured", "NUM-02": 41})"); // it begins the contact
        QTRY_VERIFY(m_mine.shows("IPC-09", "assured"));
        m_mine.answer("IPC-01", "1");
        m_mine.answer("IPC-08", "33");
        record(R"({"IPC-14": "yes", "IPC-01": "partly"})");
        QTRY_VERIFY(m_mine.shows("IPC-14", "yes"));
        QVERIFY(m_mine.shows("IPC-01", "partly"));
        m_mine.hands->sitDown();
        m_mine.hands->press(Qt::Key_Return);
        QCOMPARE(m_mine.recording().answer(QStringLiteral("IPC-08"))->value,
                 subject::AnswerValue(subject::Ratio{33, 41}));
        QCOMPARE(contacts().size(), size_t{1});
        QCOMPARE(contacts().front().answers, 5);
        QCOMPARE(writes("IPC-01"), size_t{2});
    }

    /// What is typed here stays and is kept; what was kept there is said at the field, and stays in
    /// the history.
    void aCommandAnswersWhereOneTypes()
    {
        visit(m_mine);
        m_mine.answer("IPC-01", "1");
        m_mine.page()->keeper()->setPatience(60000, 60000); // the officer has not finished
        m_mine.answer("PPE-02", "600\t\t80");
        record(R"({"PPE-02": {"on_hand": 300, "per_day": 50}})");
        QTRY_COMPARE(m_mine.meanwhile("PPE-02"),
                     QStringLiteral("Written elsewhere meanwhile: 300 in the home, 50 used in a "
                                    "day. What you type here takes its place; the history keeps "
                                    "both."));
        m_mine.hands->press(Qt::Key_Return);
        subject::Stock stock;
        stock.onHand = 600;
        stock.perDay = 80;
        m_mine.window->changed();
        QCOMPARE(m_mine.recording().answer(QStringLiteral("PPE-02"))->value,
                 subject::AnswerValue(stock));
        QCOMPARE(writes("PPE-02"), size_t{2});
        QCOMPARE(m_mine.meanwhile("PPE-02"), QString());
    }

    /// One writes for the council while the other writes for the plan.
    void bothNotesOfAQuestionStay()
    {
        visit(m_mine);
        m_mine.answer("IPC-01", "1");
        m_mine.page()->keeper()->setPatience(60000, 60000);
        m_mine.hands->press(Qt::Key_F12);
        m_mine.hands->tabTo(QStringLiteral("councilNote"));
        m_mine.hands->type("Mine");
        record(R"({"IPC-01": {"value": "partly", "comment": "Theirs"}})");
        auto *plan = m_mine.card("IPC-01")->findChild<NoteBox *>(QStringLiteral("noteForPlan"));
        QTRY_COMPARE(plan->note(), QStringLiteral("Theirs"));
        QCOMPARE(m_mine.meanwhile("IPC-01"), QString());
        m_mine.hands->press(Qt::Key_Tab);
        m_mine.window->changed();
        QVERIFY(m_mine.shows("IPC-01", "partly"));
        const workflow::AnswerNotes both{QStringLiteral("Theirs"), QStringLiteral("Mine")};
        QCOMPARE(m_mine.recording().notes(QStringLiteral("IPC-01")), both);
        const auto kept = workflow::ContactRecording::resume(m_mine.window->session(),
                                                             m_mine.recording().review().id);
        QCOMPARE(kept->notes(QStringLiteral("IPC-01")), both);
    }

    /// The page says so and by whom; what was typed can be read, and nothing is taken any more.
    void deletedElsewhereItTakesNoMore()
    {
        visitBoth();
        m_mine.answer("IPC-01", "1");
        QTRY_VERIFY(m_theirs.shows("IPC-01", "yes"));
        m_mine.answer("NUM-01", "30 or more");
        workflow::Session &beside = m_theirs.window->session();
        subject::Review gone = m_mine.recording().review();
        const QJsonObject before = subject::fieldsOf(gone);
        gone.deleted = subject::Deletion{QStringLiteral("wrong home")};
        beside.file().write(
            {.officer = beside.officer(),
             .records = {{subject::RecordKind::Review, gone.id.uuid(),
                          subject::changedFields(before, subject::fieldsOf(gone))}}});
        const auto *said = m_mine.page()->findChild<QLabel *>(QStringLiteral("state"));
        QTRY_COMPARE(said->text(), QStringLiteral("This contact was deleted by B. Example on 20 "
                                                  "November 2026 (wrong home). What is here can "
                                                  "be read and copied; nothing is taken any "
                                                  "more."));
        QVERIFY(said->isVisible());
        const auto *typed = m_mine.card("NUM-01")->findChild<QLineEdit *>();
        QCOMPARE(typed->text(), QStringLiteral("30 or more"));
        m_mine.answer("NUM-01", "1");
        QCOMPARE(typed->text(), QStringLiteral("30 or more"));
        m_mine.answer("IPC-01", "3");
        QVERIFY(m_mine.shows("IPC-01", "yes"));
        m_mine.hands->press(Qt::Key_F6);
        QVERIFY(m_mine.shows("IPC-01", "yes"));
        QVERIFY(!m_mine.recording().hasUnkept());
        for (const Deed deed : {Deed::NotKnown, Deed::EndContact, Deed::CompleteContact,
                                Deed::SameAsLastTime, Deed::WriteNote, Deed::CorrectContact})
            QVERIFY(!m_mine.page()->offers(deed));
    }

    /// A slip here does not take away what was kept there.
    void aSlipLeavesTheOthersAnswer()
    {
        visit(m_mine);
        m_mine.answer("IPC-01", "1");
        m_mine.page()->keeper()->setPatience(60000, 60000);
        m_mine.answer("NUM-01", "3");
        record(R"({"NUM-01": 34})");
        QTRY_VERIFY(!m_mine.meanwhile("NUM-01").isEmpty());
        m_mine.hands->play("x");
        m_mine.hands->press(Qt::Key_Return);
        QCOMPARE(m_mine.recording().totalOf(QStringLiteral("NUM-01")), qint64(34));
        QVERIFY(!m_mine.recording().hasUnkept());
        QCOMPARE(writes("NUM-01"), size_t{1});
    }
};

QTEST_MAIN(BesideTest)
#include "test_beside.moc"
