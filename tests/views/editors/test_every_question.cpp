#include "asked.h"
#include "views/editors/editors.h"

#include <QObject>
#include <QRandomGenerator>
#include <ctime>

using namespace subject;
using editions::Kind;
using editions::Question;

namespace {

/// Values that each kind of question may hold, at random.
class Values {
public:
    explicit Values(quint32 seed) : m_random(seed) {}

    AnswerValue of(const Question &question)
    {
        if (chance(5))
            return Special{anyOf(specials(question))};
        switch (question.kind) {
        case Kind::YesPartlyNo:
        case Kind::Choice:
            return Choice{question.options[below(question.options.size())].key};
        case Kind::Choices:
            return choices(question);
        case Kind::Ratio: {
            const qint64 total = people();
            return Ratio{m_random.bounded(total + 1), total};
        }
        case Kind::Date:
            return DateAnswer{asking::day.addDays(-m_random.bounded(9000))};
        case Kind::Stock:
            return stock(question);
        case Kind::Contact:
            return contact(question);
        case Kind::Number:
            return Number{chance(3) ? -amount() : amount()};
        case Kind::Text:
            return Text{words() + (chance(2) ? QStringLiteral("\n") + words() : QString())};
        }
        Q_UNREACHABLE();
    }

private:
    size_t below(size_t count) { return size_t(m_random.bounded(int(count))); }
    bool chance(int of) { return m_random.bounded(of) == 0; }
    qint64 people() { return chance(6) ? m_random.bounded(1'000'001) : m_random.bounded(90); }
    QString anyOf(const QStringList &all) { return all.at(qsizetype(below(size_t(all.size())))); }

    static QStringList specials(const Question &question)
    {
        QStringList keys{QString(notKnownKey), QString(notApplicableKey)};
        for (const auto &[key, colour] : question.special)
            keys += key;
        return keys;
    }

    double amount()
    {
        switch (m_random.bounded(4)) {
        case 0:
            return m_random.bounded(500);
        case 1:
            return m_random.bounded(1'000'000'001);
        case 2:
            return m_random.bounded(5000) / 10.0;
        default:
            return m_random.bounded(1e6);
        }
    }

    AnswerValue choices(const Question &question)
    {
        QStringList keys;
        for (const editions::Option &option : question.options) {
            if (chance(2) && option.key != QLatin1StringView("none"))
                keys += option.key;
        }
        return Choices{keys.isEmpty() ? QStringList{question.options.front().key} : keys};
    }

    AnswerValue stock(const Question &question)
    {
        Stock stock;
        switch (m_random.bounded(4)) {
        case 0:
            stock.days = amount();
            break;
        case 1:
            stock.band = StockBand(m_random.bounded(3));
            break;
        default:
            stock.onHand = amount();
            stock.reused = question.reusable && chance(2);
            (stock.reused || chance(2) ? stock.perDay : stock.perWeek) = amount();
        }
        stock.delivery.kind = Delivery::Kind(m_random.bounded(4));
        if (stock.delivery.kind == Delivery::Kind::Dated) {
            stock.delivery.date = asking::day.addDays(m_random.bounded(200));
            if (chance(2))
                stock.delivery.units = amount();
        }
        return stock;
    }

    AnswerValue contact(const Question &question)
    {
        ContactDetails details;
        details.name = words();
        for (QString ContactDetails::*text : {&ContactDetails::role, &ContactDetails::organisation,
                                              &ContactDetails::telephone, &ContactDetails::email}) {
            if (chance(2))
                details.*text = words();
        }
        if (chance(2))
            details.confirmedOn = asking::day.addDays(-m_random.bounded(400));
        if (question.asksDate && chance(2))
            details.date = asking::day.addDays(m_random.bounded(60));
        return details;
    }

    QString words()
    {
        const QStringList some{
            QStringLiteral("Sam Example"),
            QStringLiteral("  two  spaces "),
            QString::fromUtf8("\xD7\x93\xD7\x95\xD7\x93 \xD7\x9B\xD7\x94\xD7\x9F"),
            QString::fromUtf8("\xD9\x85\xD8\xB1\xD8\xAD\xD8\xA8\xD8\xA7 12"),
            QString::fromUtf8("\xF0\x9F\x91\xA9\xE2\x80\x8D\xE2\x9A\x95\xEF\xB8\x8F nurse"),
            QString::fromUtf8("a\xC2\xA0"
                              "b"),
            QStringLiteral("Smith & Sons <b>not bold</b>"),
            QStringLiteral("01632 960123")};
        return anyOf(some);
    }

    QRandomGenerator m_random;
};

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
