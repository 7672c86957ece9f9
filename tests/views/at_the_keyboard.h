#pragma once

#include "keyboard.h"
#include "sample.h"
#include "views/pages/contact_page.h"
#include "views/recording/question_list.h"
#include "workflow/actions.h"
#include "workflow/checking.h"
#include "workflow/demonstration.h"

#include <QDir>
#include <QObject>
#include <QPlainTextEdit>
#include <QTest>
#include <memory>

inline QString text(const char *latin1)
{
    return QString::fromLatin1(latin1);
}

/// Somebody at the window of the demonstration file with hands on the keyboard and nothing else,
/// whose steps are counted against those an officer has time for (officer.md, part 2).
class AtTheKeyboard : public QObject {
protected:
    static inline const QDate today{2026, 11, 20};

    Sample m_sample;
    std::unique_ptr<views::MainWindow> m_window;
    std::unique_ptr<Keyboard> m_hands;

    workflow::Session &session() { return m_window->session(); }
    subject::Home home(const char *name)
    {
        return base::valueOrThrow(workflow::findHome(session(), text(name)));
    }
    views::ContactPage *contact() { return qobject_cast<views::ContactPage *>(m_window->page()); }
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

    /// Opens the demonstration file in a window, and sits down at it.
    void begin()
    {
        failOnWarnings();
        QVERIFY(QDir().mkpath(m_sample.path(text("papers"))));
        m_sample.preferences.setExportFolder(m_sample.path(text("papers")));
        const QString path = m_sample.path(text("demonstration.planner"));
        auto made = workflow::makeDemonstration(
            {.path = path, .homes = 20, .years = 1, .until = today}, m_sample.surroundings);
        QVERIFY2(made, made ? "" : qPrintable(made.error().message));
        made->reset();
        auto file = views::openPlannerFile(path, m_sample.surroundings);
        QVERIFY2(file, file ? "" : qPrintable(file.error().message));
        m_window = std::make_unique<views::MainWindow>(std::move(*file), m_sample.preferences,
                                                       m_sample.look);
        m_window->resize(1366, 768);
        m_window->show();
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        m_hands = std::make_unique<Keyboard>(*m_window);
    }
    /// Gets up. The file is sound.
    void end()
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
