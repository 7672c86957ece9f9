#include "sample.h"
#include "views/main_window.h"
#include "views/pages/page_arguments.h"
#include "views/parts/page_head.h"
#include "views/parts/rows_view.h"
#include "views/parts/trend_line.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QObject>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTabWidget>
#include <QTest>
#include <memory>

using views::ComparisonArgument;
using views::QuestionArgument;

namespace {

QString text(const char *latin)
{
    return QString::fromLatin1(latin);
}

} // namespace

/// Comparing contacts and a question's own history, as an officer meets them: by keyboard.
class ComparePageTest : public QObject {
    Q_OBJECT

    std::unique_ptr<Sample> m_sample;
    std::unique_ptr<views::MainWindow> m_window;

    void open(views::OpenFile file)
    {
        m_window = std::make_unique<views::MainWindow>(std::move(file), m_sample->preferences,
                                                       m_sample->look);
        m_window->resize(1366, 768);
        m_window->show();
    }

    static void record(workflow::Session &session, const QDate &date, const char *kind,
                       const char *answers)
    {
        workflow::RecordRequest request;
        request.home = Sample::visited();
        request.officer = text("A. Example");
        request.date = date;
        request.kind = text(kind);
        request.answers = QJsonDocument::fromJson(QByteArray(answers).replace('\'', '"')).object();
        const auto recorded = workflow::recordReview(session, request);
        if (!recorded)
            qFatal("%s", qUtf8Printable(recorded.error().message));
    }

    /// The sample, with a visit in winter 2020's last month and a call in October.
    views::OpenFile contacted()
    {
        views::OpenFile file = m_sample->filled();
        record(*file.session, QDate(2026, 9, 20), "visit",
               "{'IPC-05': 'sick_pay', 'IPC-01': 'no', 'TST-03': 'not_known'}");
        record(*file.session, QDate(2026, 10, 23), "call",
               "{'IPC-01': {'value': 'partly', 'comment': 'Only by day',"
               " 'council_note': 'Watch this one'}, 'IPC-16': 'full', 'NUM-01': 12}");
        return file;
    }

    QString home() { return m_sample->idOf(m_window->session()); }

    template <typename Widget>
    Widget *find(const char *name)
    {
        return m_window->page()->findChild<Widget *>(text(name));
    }
    views::RowsView *rows() { return find<views::RowsView>("comparison"); }
    QString sentence() { return m_window->page()->findChild<views::PageHead *>()->sentence(); }
    QString cell(int row, int column)
    {
        return rows()->model()->index(row, column).data().toString();
    }
    static void press(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(QGuiApplication::focusWindow(), Qt::Key(key), modifiers);
    }

private Q_SLOTS:
    void init()
    {
        failOnWarnings();
        m_sample = std::make_unique<Sample>();
    }
    void cleanup()
    {
        m_window.reset();
        m_sample.reset();
    }

    void argumentsAreReadAsTheyAreWritten()
    {
        const base::Id<subject::Home> aHome(QUuid::createUuidV5(QUuid(), text("home")));
        const base::Id<subject::Review> one(QUuid::createUuidV5(QUuid(), text("one")));
        const base::Id<subject::Review> two(QUuid::createUuidV5(QUuid(), text("two")));
        const ComparisonArgument pair{.home = aHome, .then = one, .now = two};
        QCOMPARE(pair.location().page, text("compare"));
        const ComparisonArgument again = ComparisonArgument::fromText(pair.location().argument);
        QVERIFY(again.home == pair.home && again.then == pair.then && again.now == pair.now);
        const auto alone = ComparisonArgument::fromText(aHome.text());
        QVERIFY(alone.home == aHome && !alone.then && !alone.now);
        QVERIFY(!ComparisonArgument::fromText(text("nonsense/1/2")).home);
        const QuestionArgument question{.home = aHome, .question = text("A/B")};
        QCOMPARE(QuestionArgument::fromText(question.location().argument).question, text("A/B"));
        QVERIFY(!QuestionArgument::fromText({}).home);
    }

    void whichTwoAreCompared()
    {
        const base::Id<subject::Home> aHome(QUuid::createUuidV5(QUuid(), text("home")));
        std::vector<workflow::ContactRow> contacts;
        for (const char *name : {"newest", "middle", "oldest"}) {
            const base::Id<subject::Review> id(QUuid::createUuidV5(QUuid(), text(name)));
            contacts.push_back({.review = subject::Review(id),
                                .kindName = {},
                                .officer = text(name),
                                .edition = {}});
        }
        const auto pairOf = [&](const QStringList &chosen) {
            QStringList ids;
            for (const workflow::ContactRow &row : contacts) {
                if (chosen.contains(row.officer))
                    ids += row.review.id.text();
            }
            const ComparisonArgument pair = views::comparisonOf(aHome, contacts, ids);
            QStringList names;
            for (const auto &id : {pair.then, pair.now}) {
                for (const workflow::ContactRow &row : contacts) {
                    if (id == row.review.id)
                        names += row.officer;
                }
            }
            return names.join(text(" to "));
        };
        QCOMPARE(pairOf({}), text("middle to newest"));
        QCOMPARE(pairOf({text("newest")}), text("middle to newest"));
        QCOMPARE(pairOf({text("middle")}), text("oldest to middle"));
        QCOMPARE(pairOf({text("oldest")}), text("oldest to middle"));
        QCOMPARE(pairOf({text("newest"), text("oldest")}), text("oldest to newest"));
        QCOMPARE(pairOf({text("newest"), text("middle"), text("oldest")}),
                 text("oldest to newest"));
        contacts.erase(contacts.begin() + 1, contacts.end());
        QVERIFY(!views::comparisonOf(aHome, contacts).then);
    }

    void withoutAHome_data()
    {
        QTest::addColumn<QString>("page");
        QTest::newRow("compare") << text("compare");
        QTest::newRow("question") << text("question");
    }
    void withoutAHome()
    {
        QFETCH(QString, page);
        open(m_sample->empty());
        m_window->visit({page});
        QVERIFY(!m_window->page()->title().isEmpty());
        for (const views::Deed deed :
             {views::Deed::CopyWords, views::Deed::ExportList, views::Deed::Filter})
            QVERIFY(!m_window->page()->offers(deed));
        auto *focused = qobject_cast<QPushButton *>(m_window->focusWidget());
        QVERIFY(focused && focused->isVisible());
        QTest::keyClick(focused, Qt::Key_Space);
        QCOMPARE(m_window->location().page, text("homes"));
    }

    void oneContactIsNotEnough()
    {
        open(m_sample->filled());
        m_window->visit({text("compare"), home()});
        QCOMPARE(sentence(), text("There are not two contacts to compare yet."));
        QVERIFY(!m_window->page()->offers(views::Deed::CopyWords));
        QVERIFY(m_window->focusWidget()->isVisible());
        m_window->visit({text("home"), home()});
        QVERIFY(find<QPushButton>("compare")->isHidden());
    }

    void fromTheHomeToTwoContactsToOneQuestion()
    {
        open(contacted());
        m_window->visit({text("home"), home()});
        m_window->page()->findChild<QTabWidget *>()->setCurrentIndex(1);
        auto *button = find<QPushButton>("compare");
        button->setFocus();
        QTest::keyClick(button, Qt::Key_Space);
        QCOMPARE(m_window->location().page, text("compare"));
        QVERIFY2(sentence().contains(text("from 23 October 2026 to 20 November 2026")),
                 qPrintable(sentence()));
        const QAbstractItemModelTester tester(rows()->model());
        QCOMPARE(m_window->focusWidget(), static_cast<QWidget *>(rows()));
        QVERIFY(rows()->model()->rowCount() > 0);
        const QString question = cell(0, 0);
        QTest::keyClick(rows(), Qt::Key_Return);
        QCOMPARE(m_window->location().page, text("question"));
        QCOMPARE(m_window->page()->findChild<views::PageHead *>()->title(), question);
        QCOMPARE(m_window->focusWidget(), static_cast<QWidget *>(find<views::RowsView>("answers")));
        m_window->back();
        QCOMPARE(m_window->location().page, text("compare"));
        QCOMPARE(m_window->focusWidget(), static_cast<QWidget *>(rows()));
        QTest::keyClick(find<QPushButton>("everyAnswer"), Qt::Key_Space);
        QCOMPARE(m_window->page()->findChild<views::PageHead *>()->title(), question);
    }

    void changesStandFirstAndAlone()
    {
        open(contacted());
        m_window->visit({text("compare"), home()});
        auto *only = find<QCheckBox>("onlyChanges");
        QVERIFY(only->isChecked());
        const int changed = rows()->model()->rowCount();
        for (int row = 0; row < changed; ++row)
            QVERIFY(cell(row, 1) != text("Same"));
        QTest::keyClick(only, Qt::Key_Space);
        QVERIFY(rows()->model()->rowCount() > changed);
        QCOMPARE(cell(rows()->model()->rowCount() - 1, 1), text("Same"));
        QCOMPARE(cell(0, 1), text("Better"));
    }

    void contactsAreChosenByKeyboard()
    {
        open(contacted());
        m_window->visit({text("compare"), home()});
        auto *then = find<QComboBox>("then");
        auto *now = find<QComboBox>("now");
        QCOMPARE(then->count(), 3);
        QCOMPARE(then->currentText(), text("23 Oct 2026, Regular call, A. Example, not completed"));
        then->setFocus();
        QTest::keyClick(then, Qt::Key_Down);
        QVERIFY2(sentence().contains(text("from 20 September 2026 to 20 November 2026")),
                 qPrintable(sentence()));
        QVERIFY2(sentence().contains(text("not asked alike")), qPrintable(sentence()));
        QCOMPARE(m_window->focusWidget(), static_cast<QWidget *>(then));
        // The same on both sides: the other takes what this one left.
        QTest::keyClick(then, Qt::Key_Home);
        QCOMPARE(then->currentIndex(), 0);
        QCOMPARE(now->currentIndex(), 2);
        QVERIFY2(sentence().contains(text("from 20 November 2026 to 20 September 2026")),
                 qPrintable(sentence()));
        auto *swap = find<QPushButton>("swap");
        QTest::keyClick(swap, Qt::Key_Space);
        QCOMPARE(then->currentIndex(), 2);
        QVERIFY2(sentence().contains(text("from 20 September 2026 to 20 November 2026")),
                 qPrintable(sentence()));
        // What was chosen here is still chosen on coming back.
        m_window->visit({text("help")});
        m_window->back();
        QCOMPARE(then->currentIndex(), 2);
    }

    void fiveColoursThenAndNow()
    {
        open(contacted());
        m_window->visit({text("compare"), home()});
        QStringList names;
        for (const QLabel *label : m_window->page()->findChildren<QLabel *>(text("compared")))
            names += label->accessibleName();
        QCOMPARE(names.size(), 10);
        QVERIFY2(names.at(0).startsWith(text("Overall on 23 Oct 2026: ")), qPrintable(names.at(0)));
        QVERIFY2(names.at(3).startsWith(text("Infection prevention and control on 20 Nov 2026")),
                 qPrintable(names.at(3)));
        const auto *line = m_window->page()->findChild<views::TrendLine *>();
        QVERIFY2(line->accessibleName().contains(text("then asked differently, 23 Oct 2026")),
                 qPrintable(line->accessibleName()));
    }

    void aQuestionIsFoundByTyping()
    {
        open(contacted());
        m_window->visit({text("compare"), home()});
        m_window->perform(views::Deed::Filter);
        auto *filter = find<QLineEdit>("filter");
        QCOMPARE(m_window->focusWidget(), static_cast<QWidget *>(filter));
        QTest::keyClicks(filter, text("single room to"));
        QCOMPARE(rows()->model()->rowCount(), 1);
        QCOMPARE(cell(0, 0), text("Single room to isolate"));
        QVERIFY(find<QPlainTextEdit>("inFull")->toPlainText().contains(text("Only by day")));
        QTest::keyClick(filter, Qt::Key_Return);
        QCOMPARE(m_window->focusWidget(), static_cast<QWidget *>(rows()));
        QTest::keyClicks(rows(), text("zzz"));
        QCOMPARE(rows()->model()->rowCount(), 0);
        QCOMPARE(find<QPlainTextEdit>("inFull")->toPlainText(), QString());
    }

    /// With the manager beside the screen, a council note is nowhere until it is asked for.
    void councilNotesWaitUntilTheyAreAskedFor()
    {
        open(contacted());
        m_window->visit({text("compare"), home()});
        const auto copied = [this] {
            m_window->perform(views::Deed::CopyWords);
            return QGuiApplication::clipboard()->text();
        };
        QVERIFY2(copied().contains(text("Only by day")), qPrintable(copied()));
        QVERIFY(!copied().contains(text("Watch this one")));
        QTest::keyClick(find<QCheckBox>("councilNotes"), Qt::Key_Space);
        QVERIFY(copied().contains(text("Council note: Watch this one")));
        m_window->visit(QuestionArgument::fromText(home() + text("/IPC-01")).location());
        QVERIFY2(copied().contains(text("Only by day")), qPrintable(copied()));
        QVERIFY(!copied().contains(text("Watch this one")));
        QTest::keyClick(find<QCheckBox>("councilNotes"), Qt::Key_Space);
        QVERIFY(copied().contains(text("Council note: Watch this one")));
    }

    void copiedAsWords()
    {
        open(contacted());
        m_window->visit({text("compare"), home()});
        m_window->perform(views::Deed::CopyWords);
        const QString words = QGuiApplication::clipboard()->text();
        QVERIFY2(words.startsWith(text("Alder Grange: 23 Oct 2026, Regular call, A. Example, not "
                                       "completed and 20 Nov 2026")),
                 qPrintable(words));
        QVERIFY2(words.contains(text("\nOverall: ")), qPrintable(words));
        QVERIFY2(words.contains(text("Single room to isolate (IPC-01): Better\n23 Oct 2026: "
                                     "Partly. Amber.")),
                 qPrintable(words));
    }

    void everyAnswerToAQuestion()
    {
        open(contacted());
        m_window->visit({text("home"), home()});
        views::RowsView *answers = nullptr;
        for (auto *list : m_window->page()->findChildren<views::RowsView *>()) {
            if (list->accessibleName() == text("Answers"))
                answers = list;
        }
        QVERIFY(answers);
        for (int row = 0; row < answers->model()->rowCount(); ++row) {
            if (answers->model()->index(row, 0).data().toString() ==
                text("Pay when told to stay away"))
                answers->setCurrentIndex(answers->model()->index(row, 0));
        }
        QTest::keyClick(answers, Qt::Key_Return);
        QCOMPARE(m_window->location(),
                 (views::Location{text("question"), home() + text("/IPC-16")}));
        QCOMPARE(
            find<QLabel>("differences")->text(),
            text("Asked as IPC-05 in winter 2020. Sick pay was red in winter 2020 and is amber "
                 "now."));
        auto *list = find<views::RowsView>("answers");
        const QAbstractItemModelTester tester(list->model());
        QVERIFY(list->model()->rowCount() >= 2);
        QVERIFY(find<QPlainTextEdit>("inFull")->toPlainText().startsWith(
            list->model()->index(0, 0).data().toString().left(2)));
        const auto *line = m_window->page()->findChild<views::TrendLine *>();
        QVERIFY2(line->accessibleName().contains(text("20 Sep 2026 Red, then asked differently")),
                 qPrintable(line->accessibleName()));
        // Back, and to another question of the same home.
        m_window->visit(QuestionArgument::fromText(home() + text("/TST-03")).location());
        QVERIFY2(find<QLabel>("differences")->text().startsWith(text("Not asked in winter 2026.")),
                 qPrintable(find<QLabel>("differences")->text()));
        m_window->visit(QuestionArgument::fromText(home() + text("/VAC-04")).location());
        QVERIFY(m_window->focusWidget());
    }

    void whatAnotherWroteIsReadAgain()
    {
        open(contacted());
        m_window->visit({text("compare"), home()});
        const QString before = sentence();
        QVERIFY(rows()->model()->rowCount() > 1);
        // Written down late, for the day before the earlier of the two.
        record(m_window->session(), QDate(2026, 10, 22), "desk", "{'CLN-13': 'no'}");
        m_window->changed();
        QVERIFY2(sentence() != before, qPrintable(before));
        QCOMPARE(find<QComboBox>("then")->count(), 4);
        m_window->visit(QuestionArgument::fromText(home() + text("/CLN-13")).location());
        const int answers = find<views::RowsView>("answers")->model()->rowCount();
        record(m_window->session(), QDate(2026, 10, 24), "desk", "{'CLN-13': 'yes'}");
        m_window->changed();
        QCOMPARE(find<views::RowsView>("answers")->model()->rowCount(), answers + 1);
    }
};

QTEST_MAIN(ComparePageTest)
#include "test_compare_page.moc"
