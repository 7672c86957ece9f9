#include "asked.h"
#include "random_values.h"

#include <QComboBox>
#include <QObject>
#include <QPlainTextEdit>
#include <ctime>

using namespace subject;
using editions::Kind;
using editions::Question;

namespace {

/// All that stands in the fields and buttons.
QString shownIn(const QWidget &editor)
{
    QStringList words;
    const auto widgets = editor.findChildren<QWidget *>();
    for (const QWidget *widget : widgets) {
        if (const auto *button = qobject_cast<const QAbstractButton *>(widget))
            words += button->objectName() + (button->isChecked() ? QLatin1Char('*') : QChar());
        else if (const auto *line = qobject_cast<const QLineEdit *>(widget))
            words += line->text();
        else if (const auto *choice = qobject_cast<const QComboBox *>(widget))
            words += choice->currentText();
        else if (const auto *text = qobject_cast<const QPlainTextEdit *>(widget))
            words += text->toPlainText();
    }
    return words.join(QLatin1Char('|'));
}

/// Words that an edition calls its answers by; enough to find the one that is chosen.
bool mentions(const QWidget &editor, const QString &words)
{
    const auto buttons = editor.findChildren<QAbstractButton *>();
    for (const QAbstractButton *button : buttons) {
        if (button->isChecked() && button->accessibleName().contains(words))
            return true;
    }
    return false;
}

} // namespace

/// The editor of every question of both shipped editions and of one nobody has seen.
class EveryQuestionTest : public QObject {
    Q_OBJECT

    std::vector<editions::EditionPointer> m_editions;
    views::Look m_look;

    static std::unique_ptr<views::AnswerEditor> made(const Question &question)
    {
        return std::unique_ptr<views::AnswerEditor>(views::makeEditor(question, asking::day));
    }

    void addQuestions() const
    {
        QTest::addColumn<Question>("question");
        for (const editions::EditionPointer &edition : m_editions) {
            for (const Question &question : edition->questions)
                QTest::addRow("%s %s", qPrintable(edition->name), qPrintable(question.id))
                    << question;
        }
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_look.wear({views::Theme::Light, 100});
        m_editions = asking::everyEdition();
        QCOMPARE(m_editions.size(), size_t{3});
        for (const editions::EditionPointer &edition : m_editions)
            QVERIFY(edition);
    }
    void init() { asking::failOnWarnings(); }

    void keepsEveryValue_data() { addQuestions(); }
    /// What is given comes back, whether it is only shown or a neighbour of it was edited.
    void keepsEveryValue()
    {
        QFETCH(Question, question);
        const auto editor = made(question);
        const QSignalSpy changed(editor.get(), &views::AnswerEditor::changed);
        const QSignalSpy settled(editor.get(), &views::AnswerEditor::settled);
        QVERIFY(editor->typed().isEmpty());
        Values values(quint32(qHash(question.id, size_t{20})));
        for (int i = 0; i < 60; ++i) {
            const AnswerValue value = values.of(question);
            editor->setValue(value);
            QCOMPARE(asking::json(editor->typed().value), asking::json(value));
            QVERIFY(editor->typed().value == value);
            QCOMPARE(editor->typed().fault, QString());
        }
        editor->setValue(std::nullopt);
        QVERIFY(editor->typed().isEmpty());
        QVERIFY(changed.isEmpty() && settled.isEmpty());
    }

    void saysTheSameAfterAnEdit_data() { addQuestions(); }
    /// A letter typed and taken back again: what the fields show is what was given.
    void saysTheSameAfterAnEdit()
    {
        QFETCH(Question, question);
        const auto editor = made(question);
        auto *line = qobject_cast<QLineEdit *>(editor->firstField());
        if (!line)
            QSKIP("this one is not typed");
        Values values(quint32(qHash(question.id, size_t{26})));
        for (int i = 0; i < 60; ++i) {
            const AnswerValue value = values.of(question);
            if (std::holds_alternative<Special>(value))
                continue;
            editor->setValue(value);
            line = qobject_cast<QLineEdit *>(editor->firstField());
            // A name that is typed again is confirmed again.
            if (question.kind == Kind::Contact)
                line = editor->findChild<QLineEdit *>(QStringLiteral("telephone"));
            if (!line)
                continue;
            const QString text = line->text();
            line->setText(text + QStringLiteral("1"));
            line->setText(text);
            QCOMPARE(asking::json(editor->typed().value), asking::json(value));
            QVERIFY(editor->typed().value == value);
        }
    }

    void isNamedThroughout_data() { addQuestions(); }
    void isNamedThroughout()
    {
        QFETCH(Question, question);
        const auto editor = made(question);
        QCOMPARE(editor->accessibleName(), question.label.in());
        QVERIFY(editor->firstField());
        const auto widgets = editor->findChildren<QWidget *>();
        int stops = 0;
        for (const QWidget *widget : widgets) {
            if (widget->focusPolicy() == Qt::NoFocus ||
                widget->objectName().startsWith(QStringLiteral("qt_")))
                continue;
            ++stops;
            const bool isButton = qobject_cast<const QAbstractButton *>(widget);
            const QString name = widget->accessibleName();
            QVERIFY2(!name.isEmpty(), qPrintable(widget->objectName()));
            if (isButton)
                QVERIFY2(widget->accessibleDescription().contains(question.label.in()) ||
                             name.startsWith(question.label.in()),
                         qPrintable(name));
            else
                QVERIFY2(name.startsWith(question.label.in() + QStringLiteral(": ")),
                         qPrintable(name));
        }
        QVERIFY(stops > 1);
    }

    void fitsIntoItsColumn_data() { addQuestions(); }
    void fitsIntoItsColumn()
    {
        QFETCH(Question, question);
        const auto editor = made(question);
        Values values(1);
        for (int i = 0; i < 20; ++i) {
            editor->setValue(values.of(question));
            QVERIFY(editor->minimumSizeHint().width() <= 640);
            editor->resize(640, editor->heightForWidth(640));
            editor->ensurePolished();
            QVERIFY(!editor->grab().isNull());
            const auto children = editor->findChildren<QWidget *>(Qt::FindDirectChildrenOnly);
            for (const QWidget *child : children) {
                if (!child->isHidden())
                    QVERIFY2(editor->rect().contains(child->geometry()),
                             qPrintable(child->objectName()));
            }
        }
    }

    void staysWhenFixed_data() { addQuestions(); }
    /// Fixed, it can be read and copied and reached, and nothing changes it.
    void staysWhenFixed()
    {
        QFETCH(Question, question);
        Asked asked(question);
        Values values(3);
        for (int i = 0; i < 2; ++i) {
            const AnswerValue value = values.of(question);
            asked.editor->setValue(value);
            asked.editor->setFixed(true);
            const QString before = shownIn(*asked.editor);
            const auto widgets = asked.editor->findChildren<QWidget *>();
            for (QWidget *widget : widgets) {
                if (widget->focusPolicy() == Qt::NoFocus || !widget->isVisible())
                    continue;
                widget->setFocus();
                for (const Qt::Key key : {Qt::Key_1, Qt::Key_2, Qt::Key_A, Qt::Key_Space,
                                          Qt::Key_Delete, Qt::Key_Down, Qt::Key_Backspace})
                    QTest::keyClick(widget, key);
                QTest::keyClick(widget, Qt::Key_2, Qt::AltModifier);
                QTest::keyClick(widget, Qt::Key_Down, Qt::AltModifier);
                QTest::mouseClick(widget, Qt::LeftButton);
                if (auto *button = qobject_cast<QAbstractButton *>(widget)) {
                    button->toggle(); // as a program that reads the screen would
                    button->click();
                }
            }
            QVERIFY2(asked.editor->typed().value == value, qPrintable(asked.value()));
            QCOMPARE(shownIn(*asked.editor), before);
            QCOMPARE(asked.heard(), QString());
            asked.editor->setFixed(false);
        }
    }

    void showsWhatItCannotMake_data() { addQuestions(); }
    /// Answers of another edition, or of another kind, are shown in words and kept.
    void showsWhatItCannotMake()
    {
        QFETCH(Question, question);
        Asked asked(question);
        const bool hasOptions = question.kind == Kind::YesPartlyNo ||
                                question.kind == Kind::Choice || question.kind == Kind::Choices;
        std::vector<AnswerValue> values{Special{QStringLiteral("ended_answer")}};
        if (hasOptions)
            values.emplace_back(Choice{QStringLiteral("ended_choice")});
        else
            values.emplace_back(Choices{{QStringLiteral("ended_choice")}});
        for (const AnswerValue &value : values) {
            asked.editor->setValue(value);
            QVERIFY(asked.editor->typed().value == value);
            const bool isShown = mentions(*asked.editor, QStringLiteral("ended_")) ||
                                 asked.message().contains(QStringLiteral("ended_choice"));
            QVERIFY2(isShown, qPrintable(asked.value()));
            QCOMPARE(asked.heard(), QString());
        }
        asked.editor->setValue(std::nullopt);
        QVERIFY(asked.editor->typed().isEmpty());
    }

    void isAnsweredByNames_data() { addQuestions(); }
    /// "Not known" by the button of that name alone, in every editor, and back again.
    void isAnsweredByNames()
    {
        QFETCH(Question, question);
        Asked asked(question);
        asked.button("not_known")->setFocus();
        asked.press(Qt::Key_Space);
        QCOMPARE(asked.value(), QStringLiteral(R"(["not_known"])"));
        QCOMPARE(asked.heard(), QStringLiteral("1 changed, 1 settled"));
        asked.press(Qt::Key_Return);
        QCOMPARE(asked.heard(), QStringLiteral("1 settled, 1 finished"));
        QCOMPARE(asked.button("not_known")->accessibleName(), QStringLiteral("Not known"));
    }

    void isMadeQuickly()
    {
        // Processor time, so that a busy machine does not count. The whole page has 150 ms.
        std::vector<std::unique_ptr<views::AnswerEditor>> warm;
        int made = 0;
        std::clock_t begin = 0;
        for (int round = 0; round < 2; ++round) {
            warm.clear();
            made = 0;
            begin = std::clock();
            for (const Question &question : m_editions.at(1)->questions) {
                warm.push_back(this->made(question));
                ++made;
            }
        }
        const double each = 1000.0 * double(std::clock() - begin) / CLOCKS_PER_SEC / made;
        QVERIFY2(each < 1.5, qPrintable(QString::number(each)));
    }
};

QTEST_MAIN(EveryQuestionTest)
#include "test_every_question.moc"
