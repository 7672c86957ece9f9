#include "editions/answer_reading.h"
#include "invented_answers.h"
#include "keyboard.h"
#include "models/editions/invented_edition.h"
#include "sample.h"
#include "views/pages/contact_page.h"
#include "views/recording/question_card.h"
#include "views/recording/question_list.h"
#include "workflow/checking.h"

#include <QJsonArray>
#include <QLabel>
#include <QLineEdit>
#include <QObject>
#include <QTest>
#include <memory>
#include <set>

using namespace views;
using namespace invented_answers;
using workflow::ContactRecording;

namespace {

QString json(const subject::Answer *answer)
{
    if (!answer)
        return {};
    const QString list =
        QString::fromUtf8(QJsonDocument(QJsonArray{editions::valueToJson(answer->value)})
                              .toJson(QJsonDocument::Compact));
    return list.mid(1, list.size() - 2);
}

} // namespace

/// The page of a contact, of a question set that the program has never seen: every kind, rule and
/// answer, by keyboard.
class InventedEditionTest : public QObject {
    Q_OBJECT

    std::unique_ptr<Sample> m_sample;
    std::unique_ptr<MainWindow> m_window;
    std::unique_ptr<Keyboard> m_hands;
    editions::EditionPointer m_edition;

    ContactPage *page() { return qobject_cast<ContactPage *>(m_window->page()); }
    const ContactRecording &recording() { return page()->keeper()->recording(); }

    OpenFile homes()
    {
        OpenFile file = m_sample->empty();
        workflow::DirectoryRequest request;
        request.fileName = Sample::directory();
        request.authorities = QStringList{QStringLiteral("Samplebury")};
        if (!workflow::importDirectory(*file.session, request))
            qFatal("no homes");
        return file;
    }

    void start(const char *words, const char *question)
    {
        m_hands->press(Qt::Key_K, Qt::ControlModifier);
        m_hands->type(words);
        m_hands->press(Qt::Key_Return);
        QVERIFY(page());
        QCOMPARE(recording().edition().name, QStringLiteral("invented"));
        QCOMPARE(page()->questions()->currentQuestion(), QString::fromLatin1(question));
    }

    void goTo(const char *question)
    {
        if (page()->questions()->currentQuestion() == QLatin1StringView(question))
            return;
        m_hands->press(Qt::Key_F, Qt::ControlModifier);
        m_hands->type(question);
        m_hands->press(Qt::Key_Return);
        QCOMPARE(page()->questions()->currentQuestion(), QString::fromLatin1(question));
    }

    /// Types an answer over the one that is there.
    void answer(const char *question, const char *keys)
    {
        goTo(question);
        if (!QApplication::focusWidget()->inherits("QAbstractButton"))
            m_hands->press(Qt::Key_A, Qt::ControlModifier);
        m_hands->play(keys);
    }

    void answerRow(const Row &row)
    {
        answer(row.question, row.keys);
        if (row.note) {
            m_hands->tabTo(QStringLiteral("noteForPlan"));
            m_hands->press(Qt::Key_A, Qt::ControlModifier);
            m_hands->type(row.note);
            m_hands->press(Qt::Key_Tab);
        } else {
            m_hands->press(Qt::Key_Return);
        }
        const QString id = QString::fromLatin1(row.question);
        QCOMPARE(json(recording().answer(id)), QString::fromUtf8(row.kept));
        QVERIFY(!recording().hasUnkept());
        if (*row.colour)
            QCOMPARE(subject::key(page()->keeper()->rating().answers.at(id).colour),
                     QString::fromLatin1(row.colour));
    }

    static std::set<QString> answersOf(const editions::Question &question)
    {
        std::set<QString> keys;
        for (const editions::Option &option : question.options) {
            if (option.isOffered)
                keys.insert(option.key);
        }
        for (const auto &[key, colour] : question.special)
            keys.insert(key);
        return keys;
    }

private Q_SLOTS:
    void init()
    {
        failOnWarnings();
        m_edition =
            editions::readEdition(invented::bytes(), QStringLiteral("invented.json")).edition;
        QVERIFY(m_edition);
        m_sample = std::make_unique<Sample>();
        m_sample->surroundings.library = editions::shippedEditions().with(m_edition);
        m_sample->surroundings.clock.now = [] { return QDateTime(today, QTime(14, 32), Qt::UTC); };
        m_window = std::make_unique<MainWindow>(homes(), m_sample->preferences, m_sample->look);
        m_window->resize(1366, 768);
        m_window->show();
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        m_hands = std::make_unique<Keyboard>(*m_window);
    }
    void cleanup()
    {
        if (m_hands)
            QCOMPARE(m_hands->pointer(), QStringList());
        m_hands.reset();
        m_window.reset();
        m_sample.reset();
    }

    /// The table above leaves out no question, no option, no kind and no rule.
    void everythingIsAnswered()
    {
        std::set<editions::Kind> kinds;
        std::set<editions::RuleKind> rules;
        for (const editions::Question &question : m_edition->questions) {
            kinds.insert(question.kind);
            rules.insert(question.rule.kind);
            QString typed;
            for (const Row &row : rows) {
                if (question.id == QLatin1StringView(row.question))
                    typed += QString::fromUtf8(row.kept);
            }
            QVERIFY2(!typed.isEmpty(), qPrintable(question.id));
            for (const QString &key : answersOf(question))
                QVERIFY2(typed.contains(QLatin1Char('"') + key + QLatin1Char('"')),
                         qPrintable(question.id + QLatin1Char(' ') + key));
        }
        QCOMPARE(kinds.size(), size_t(editions::Kind::Text) + 1);
        QCOMPARE(rules.size(), size_t(editions::RuleKind::ArrivesBefore) + 1);
    }

    void everyAnswerIsKeptAsItIsTyped()
    {
        start("visit alder", "QQQ-01");
        m_hands->press(Qt::Key_Q, Qt::ControlModifier | Qt::ShiftModifier);
        for (const Row &row : rows) {
            answerRow(row);
            if (QTest::currentTestFailed())
                QFAIL(qPrintable(QString::fromLatin1(row.question) + QLatin1Char(' ') +
                                 QString::fromLatin1(row.keys)));
        }
        m_hands->press(Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(!recording().review().isCompleted()); // reds want an action or a reason
        for (const rules::Finding &finding : recording().findings()) {
            QCOMPARE(finding.what, rules::Finding::What::RedUnsettled);
            QVERIFY(page()->questions()->goTo(finding.question));
            auto *reason = page()
                               ->findChild<views::QuestionCard *>(finding.question)
                               ->findChild<QLineEdit *>(QStringLiteral("noAction"));
            reason->setFocus();
            m_hands->type("All mittens are knitted at home");
            m_hands->press(Qt::Key_Return);
        }
        m_hands->press(Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(recording().review().isCompleted());
        const base::Id<subject::Review> review = recording().review().id;
        const QString path = m_window->session().file().path();
        m_window.reset();
        const auto session = workflow::Session::open(path, store::PlannerFile::Access::Write,
                                                     m_sample->surroundings);
        QVERIFY(session);
        const auto report = workflow::checkFile(**session);
        QVERIFY(report && report->isSound());
        const auto kept = ContactRecording::resume(**session, review);
        QVERIFY(kept && kept->review().isCompleted());
        QCOMPARE(kept->answers().size(), m_edition->questions.size() + m_edition->numbers.size());
        for (size_t i = 0; i < std::size(rows); ++i) {
            const Row &row = rows[i];
            const bool isLast =
                i + 1 == std::size(rows) ||
                QLatin1StringView(rows[i + 1].question) != QLatin1StringView(row.question);
            const QString id = QString::fromLatin1(row.question);
            if (isLast)
                QCOMPARE(json(kept->answer(id)), QString::fromUtf8(row.kept));
            if (row.note)
                QCOMPARE(kept->notes(id).forPlan, QString::fromLatin1(row.note));
        }
    }

    void aSlipIsSaidAndNotKept_data()
    {
        QTest::addColumn<int>("row");
        for (size_t i = 0; i < std::size(slips); ++i)
            QTest::addRow("%s %s", slips[i].question, slips[i].keys) << int(i);
    }
    void aSlipIsSaidAndNotKept()
    {
        QFETCH(int, row);
        const Slip &slip = slips[row];
        start("visit alder", "QQQ-01");
        m_hands->press(Qt::Key_Q, Qt::ControlModifier | Qt::ShiftModifier);
        answer(slip.question, slip.keys);
        m_hands->press(Qt::Key_Return);
        QVERIFY(!recording().answer(QString::fromLatin1(slip.question)));
        const auto *card = page()->findChild<QuestionCard *>(QString::fromLatin1(slip.question));
        const QString said = card->findChild<QLabel *>(QStringLiteral("message"))->accessibleName();
        QVERIFY2(said.startsWith(QStringLiteral("Check: ") + QString::fromLatin1(slip.said)),
                 qPrintable(said));
    }

    /// Neither the slip nor the number that was typed on the way to it.
    void aSlipLeavesWhatStood()
    {
        start("visit alder", "QQQ-01");
        answerRow({"YYY-04", "12", "12", "green"});
        answer("YYY-04", "7 or 8");
        m_hands->press(Qt::Key_Return);
        QCOMPARE(json(recording().answer(QStringLiteral("YYY-04"))), QStringLiteral("12"));
        QVERIFY(!recording().hasUnkept());
        answerRow({"YYY-04", "8", "8", "amber"});
    }

    /// A kind of contact that no shipped question set has, with its own questions.
    void aKindOfContactNobodyKnowsIsBegunByItsName()
    {
        start("storm call alder", "ZZZ-01");
        QCOMPARE(recording().kind().key, QStringLiteral("storm-call"));
        QCOMPARE(recording().asked(),
                 QStringList({QStringLiteral("ZZZ-01"), QStringLiteral("ZZZ-05"),
                              QStringLiteral("YYY-02"), QStringLiteral("WWW-01")}));
    }
};

QTEST_MAIN(InventedEditionTest)
#include "test_invented_edition.moc"
