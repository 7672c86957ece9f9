#include "editions/answer_reading.h"
#include "keyboard.h"
#include "sample.h"
#include "views/pages/contact_page.h"
#include "views/recording/question_list.h"
#include "whole_visit.h"
#include "workflow/checking.h"
#include "workflow/comparison.h"
#include "workflow/notes.h"

#include <QJsonArray>
#include <QLabel>
#include <QObject>
#include <QTest>
#include <memory>

using namespace views;
using subject::Source;
using namespace whole_visit;

namespace {

QString json(const subject::AnswerValue &value)
{
    const QString list = QString::fromUtf8(
        QJsonDocument(QJsonArray{editions::valueToJson(value)}).toJson(QJsonDocument::Compact));
    return list.mid(1, list.size() - 2);
}

} // namespace

/// A whole visit and a call about PPE, from the list of homes to completion, by keys alone.
class VisitByKeyboardTest : public QObject {
    Q_OBJECT

    std::unique_ptr<Sample> m_sample;
    std::unique_ptr<MainWindow> m_window;
    std::unique_ptr<Keyboard> m_hands;

    ContactPage *page() { return qobject_cast<ContactPage *>(m_window->page()); }
    QString current() { return page()->questions()->currentQuestion(); }
    QString textOf(const char *name)
    {
        const auto *label = m_window->page()->findChild<QLabel *>(QString::fromLatin1(name));
        return label ? label->text() : QString();
    }

    void recordLastTime(workflow::Session &session)
    {
        workflow::RecordRequest request;
        request.home = visited;
        request.date = lastTime;
        request.officer = QStringLiteral("A. Example");
        request.answers = QJsonDocument::fromJson(before).object();
        request.complete = true;
        const auto recorded = workflow::recordReview(session, request);
        QVERIFY2(recorded, recorded ? "" : qPrintable(recorded.error().message));
    }

    void writeNotes(const Line &line)
    {
        if (line.forPlan) {
            m_hands->tabTo(QStringLiteral("noteForPlan"));
            m_hands->type(line.forPlan);
        }
        if (line.councilOnly) {
            m_hands->press(Qt::Key_F12); // the manager no longer looks on
            m_hands->tabTo(QStringLiteral("councilNote"));
            m_hands->type(line.councilOnly);
        }
    }

    void findHome(const char *words)
    {
        m_hands->fillIn(words);
        m_hands->press(Qt::Key_Return);
        QCOMPARE(m_window->location().page, QStringLiteral("home"));
    }

    void sayWho(const char *name, const char *role)
    {
        m_hands->press(Qt::Key_F, Qt::ControlModifier);
        m_hands->tabTo(QStringLiteral("metName"), true);
        m_hands->fillIn(name);
        m_hands->press(Qt::Key_Tab);
        m_hands->type(role);
    }

    void jumpTo(const char *words, const char *question)
    {
        m_hands->press(Qt::Key_F, Qt::ControlModifier);
        m_hands->type(words);
        m_hands->press(Qt::Key_Return);
        QCOMPARE(current(), QString::fromLatin1(question));
    }

    void answerEverything()
    {
        // She begins with the gloves.
        jumpTo("gloves", "PPE-03");
        for (const Line &line : lines) {
            if (current() == QLatin1StringView(line.question))
                m_hands->play(line.keys);
        }
        m_hands->press(Qt::Key_Q, Qt::ControlModifier | Qt::ShiftModifier);
        jumpTo("residents living", "NUM-01");
        for (const Line &line : lines) {
            QCOMPARE(current(), QString::fromLatin1(line.question));
            if (current() != QLatin1StringView("PPE-03"))
                m_hands->play(line.keys);
            writeNotes(line);
            if (line.forPlan || !*line.keys)
                m_hands->press(Qt::Key_Down, Qt::ControlModifier);
            else
                m_hands->press(Qt::Key_Return);
            if (line.councilOnly)
                m_hands->press(Qt::Key_F12); // and looks on again
        }
    }

    void readBack()
    {
        m_hands->press(Qt::Key_F8);
        QCOMPARE(m_window->location().page, QStringLiteral("readback"));
        QString read;
        for (const QLabel *label : m_window->page()->findChildren<QLabel *>())
            read += label->text() + QLatin1Char('\n');
        QVERIFY(read.contains(QStringLiteral("Room 12 is free from Friday")));
        QVERIFY(!read.contains(QStringLiteral("doubts")));
        m_hands->press(Qt::Key_Left, Qt::AltModifier);
    }

    /// Compares one answer of the file with what was typed.
    static void compare(const Line &line, const workflow::ContactRecording &now,
                        const workflow::ContactRecording &then, QStringList &changed)
    {
        const QString id = QString::fromLatin1(line.question);
        const subject::Answer *kept = now.answer(id);
        const subject::Answer &last = *then.answer(id);
        QCOMPARE(kept != nullptr, *line.keys != '\0');
        if (!kept)
            return;
        QCOMPARE(json(kept->value), line.kept ? QString::fromUtf8(line.kept) : json(last.value));
        if (kept->value != last.value)
            changed += id;
        QCOMPARE(kept->asAt, today);
        const bool isConfirmed = *line.keys == '=';
        QCOMPARE(kept->confirms.has_value(), isConfirmed);
        if (isConfirmed)
            QCOMPARE(*kept->confirms, then.review().id);
        const bool isFromHome = QLatin1StringView(line.keys) == QLatin1StringView(byTheHome);
        QCOMPARE(kept->source, isFromHome ? Source::Home : Source::Visit);
        QCOMPARE(now.notes(id).forPlan, QString::fromLatin1(line.forPlan));
        QCOMPARE(now.notes(id).councilOnly, QString::fromLatin1(line.councilOnly));
    }

    /// What a contact of the file holds, read by a session of its own.
    std::unique_ptr<workflow::Session> readAgain()
    {
        const QString path = m_window->session().file().path();
        m_window.reset();
        auto session = workflow::Session::open(path, store::PlannerFile::Access::Write,
                                               m_sample->surroundings);
        if (!session)
            return nullptr;
        const auto report = workflow::checkFile(**session);
        if (!report || !report->problems.isEmpty() || !report->findings.isEmpty())
            return nullptr;
        return std::move(*session);
    }
    static workflow::ContactRecording contact(workflow::Session &session, const QString &home,
                                              const char *kind, const QDate &date)
    {
        return *workflow::ContactRecording::on(session,
                                               {.home = workflow::findHome(session, home)->id,
                                                .kind = QString::fromLatin1(kind),
                                                .date = date,
                                                .correct = {}});
    }

private Q_SLOTS:
    void init()
    {
        failOnWarnings();
        m_sample = std::make_unique<Sample>();
        OpenFile file = m_sample->filled();
        recordLastTime(*file.session);
        m_window =
            std::make_unique<MainWindow>(std::move(file), m_sample->preferences, m_sample->look);
        m_window->resize(1366, 768);
        m_window->show();
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        QCOMPARE(m_window->location().page, QStringLiteral("homes"));
        m_hands = std::make_unique<Keyboard>(*m_window);
    }
    void cleanup()
    {
        m_hands.reset();
        m_window.reset();
        m_sample.reset();
    }

    void aVisitOf48Questions()
    {
        QCOMPARE(std::size(lines), size_t{48});
        findHome("beech");
        m_hands->press(Qt::Key_V, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(page());
        sayWho("R. Fiction", "Manager");
        QVERIFY(m_hands->stepsSinceThen() <= 4);
        qInfo("start: %s", qPrintable(m_hands->sinceThen()));

        answerEverything();
        m_hands->press(Qt::Key_F2);
        m_hands->type("The lift is out of order");
        m_hands->press(Qt::Key_Escape);
        qInfo("48 questions and a note: %s", qPrintable(m_hands->sinceThen()));

        readBack();
        m_hands->choose(Qt::Key_C, Qt::Key_G);
        QVERIFY2(textOf("state").startsWith(QStringLiteral("Ended ")), qPrintable(textOf("state")));
        m_hands->press(Qt::Key_Return, Qt::ControlModifier);
        QVERIFY2(textOf("state").startsWith(QStringLiteral("This contact is completed")),
                 qPrintable(textOf("state")));
        QVERIFY(m_hands->stepsSinceThen() <= 3);
        qInfo("before leaving: %s", qPrintable(m_hands->sinceThen()));
        qInfo("all: %d keys, %d steps", m_hands->keys(), m_hands->steps());
        QCOMPARE(m_hands->pointer(), QStringList());
        isKeptAsItWasTyped();
    }

    void aCallAboutPpe()
    {
        m_hands->press(Qt::Key_K, Qt::ControlModifier);
        m_hands->fillIn("ppe call cedar");
        m_hands->press(Qt::Key_Return);
        QVERIFY(page());
        sayWho("S. Invented", "Nurse in charge");
        jumpTo("aprons", "PPE-02");
        m_hands->play("^3"
                      "1");
        m_hands->press(Qt::Key_F3); // the help that fits, which is for every line of PPE
        m_hands->press(Qt::Key_Return);
        QCOMPARE(current(), QStringLiteral("PPE-03"));
        m_hands->play("^2"
                      "4");
        m_hands->press(Qt::Key_Return);
        m_hands->press(Qt::Key_F6);
        jumpTo("masks for an outbreak", "PPE-12");
        m_hands->play("10\t\v\t50");
        m_hands->press(Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(page()->keeper()->recording().review().isCompleted());
        QVERIFY(m_hands->steps() <= 5);
        qInfo("PPE call: %s", qPrintable(m_hands->sinceThen()));
        QCOMPARE(m_hands->pointer(), QStringList());

        const auto session = readAgain();
        QVERIFY(session);
        const auto call = contact(*session, QStringLiteral("Cedar View"), "ppe-call", today);
        QVERIFY(call.review().isCompleted());
        QCOMPARE(call.review().metWith.name, QStringLiteral("S. Invented"));
        QStringList kept;
        for (const auto &[question, answer] : call.answers())
            kept += question + QLatin1Char(' ') + json(answer.value);
        QCOMPARE(kept, QStringList({QStringLiteral(R"(PPE-02 {"band":"under_24h"})"),
                                    QStringLiteral(R"(PPE-03 {"days":4})"),
                                    QStringLiteral(R"(PPE-05 "not_known")"),
                                    QStringLiteral(R"(PPE-12 {"on_hand":500,"per_day":50})")}));
        QCOMPARE(call.rating().area(subject::Area::Ppe).colour, subject::Colour::Red);
    }

private:
    void isKeptAsItWasTyped()
    {
        const auto session = readAgain();
        QVERIFY(session);
        const auto then = contact(*session, visited, "visit", lastTime);
        const auto now = contact(*session, visited, "visit", today);
        QVERIFY(now.review().isCompleted());
        QVERIFY(now.review().ended.isValid());
        QCOMPARE(now.review().metWith.name, QStringLiteral("R. Fiction"));
        QCOMPARE(now.review().metWith.role, QStringLiteral("Manager"));
        QStringList changed;
        for (const Line &line : lines) {
            compare(line, now, then, changed);
            if (QTest::currentTestFailed())
                QFAIL(line.question);
        }
        QCOMPARE(changed.size(), changes);
        const auto notes = workflow::notes(*session, now.home().id);
        QVERIFY(notes && notes->size() == 1);
        QCOMPARE(notes->front().note.text, QStringLiteral("The lift is out of order"));
        QCOMPARE(notes->front().note.review, std::optional(now.review().id));
        const auto compared =
            workflow::compareContacts(*session, now.home().id, then.review().id, now.review().id);
        QVERIFY(compared);
        QStringList differing;
        for (const lists::ComparisonRow &row : compared->rows) {
            // A date that was confirmed is further away, and the same.
            if (row.then.answer != row.now.answer && !row.now.isConfirmed)
                differing += row.id;
        }
        differing.sort();
        changed.sort();
        QCOMPARE(differing, changed);
    }
};

QTEST_MAIN(VisitByKeyboardTest)
#include "test_visit_by_keyboard.moc"
