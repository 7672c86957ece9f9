#include "views/editors/fields_editor.h"

#include "editions/answer_reading.h"
#include "lists/answer_words.h"
#include "views/editors/date_field.h"
#include "views/editors/field_message.h"
#include "views/editors/line_field.h"
#include "views/editors/option_row.h"
#include "views/say.h"

#include <QEvent>

namespace views {
namespace {

constexpr int preferredWidth = 640;

TextLabel *captionOf(const QString &words, QWidget *field)
{
    if (words.isEmpty())
        return nullptr;
    TextLabel *caption = TextLabel::muted(words, TextRole::Caption);
    caption->setBuddy(field);
    return caption;
}

} // namespace

FieldsEditor::FieldsEditor(const editions::Question &question, const QDate &day)
    : EditorBase(question, day),
      m_flow(*new FlowLayout(this))
{
    m_flow.setPreferredWidth(preferredWidth);
}

QWidget *FieldsEditor::firstField() const
{
    return m_fields.empty() ? nullptr : m_fields.front();
}

LineField *FieldsEditor::addLine(const QString &name, const QString &part, int width, Place place,
                                 const QString &caption)
{
    auto *field = new LineField(width);
    m_flow.add(field, place, captionOf(caption, field));
    adopt(field, name, part);
    return field;
}

DateField *FieldsEditor::addDate(const QString &name, const QString &part, Leaning leaning,
                                 Place place, const QString &caption)
{
    auto *field = new DateField(day(), leaning);
    m_flow.add(field, place, captionOf(caption, field));
    adopt(field, name, part);
    QWidget *button = field->makeCalendarButton();
    m_flow.add(button, Place::Beside);
    watch(button);
    field->setFixed(isFixed());
    connect(field, &DateField::picked, this, &FieldsEditor::settle);
    return field;
}

ChoiceBox *FieldsEditor::addChoice(const QString &name, const QString &part,
                                   const QStringList &choices, Place place)
{
    auto *field = new ChoiceBox(choices);
    m_flow.add(field, place);
    adopt(field, name, part);
    field->setFixed(isFixed());
    connect(field, &ChoiceBox::currentIndexChanged, this, &FieldsEditor::fieldEdited);
    return field;
}

TextLabel *FieldsEditor::addWords(const QString &words, Place place)
{
    auto *label = new TextLabel(TextRole::Body, words);
    m_flow.add(label, place);
    return label;
}

TextLabel *FieldsEditor::addLabel(const QString &words, Place place)
{
    m_label = addWords(words, place);
    return m_label;
}

void FieldsEditor::adopt(QWidget *field, const QString &name, const QString &part)
{
    if (m_label)
        m_label->setBuddy(field);
    m_label = nullptr;
    field->setObjectName(name);
    field->setAccessibleName(QStringLiteral("%1: %2").arg(label(), part));
    describe(*field);
    watch(field);
    m_fields.push_back(field);
}

void FieldsEditor::adopt(QLineEdit *field, const QString &name, const QString &part)
{
    adopt(static_cast<QWidget *>(field), name, part);
    field->setReadOnly(isFixed());
    // Not textEdited: a program that reads the screen sets the text.
    connect(field, &QLineEdit::textChanged, this, &FieldsEditor::fieldEdited);
}

void FieldsEditor::adopt(OptionRow *row, const QString &name)
{
    row->setObjectName(name);
    row->setFixed(isFixed());
    for (OptionButton *button : row->buttons())
        watch(button);
    m_fields.push_back(row);
}

void FieldsEditor::finishFields(Place specials)
{
    m_specials = new SpecialAnswers(question(), m_flow, specials, this);
    for (OptionButton *button : m_specials->buttons())
        watch(button);
    connect(m_specials, &SpecialAnswers::came, this,
            [this](OptionButton *button) { watch(button); });
    connect(m_specials, &SpecialAnswers::changed, this, &FieldsEditor::chosen);
    m_message = new FieldMessage;
    m_flow.add(m_message, Place::Whole);
}

FieldsEditor::Reading FieldsEditor::checked(subject::AnswerValue value) const
{
    Reading reading;
    reading.fault = editions::faultOf(question(), value, day());
    if (reading.fault.isEmpty())
        reading.value = std::move(value);
    return reading;
}

FieldsEditor::Reading FieldsEditor::unfinished(const QString &words)
{
    return {.value = {}, .fault = words, .isUnfinished = true, .note = {}};
}

FieldsEditor::Reading FieldsEditor::faulty(const QString &words)
{
    return {.value = {}, .fault = words, .isUnfinished = false, .note = {}};
}

void FieldsEditor::fieldEdited()
{
    if (isFilling() || isFixed() || !m_specials)
        return;
    m_specials->choose({});
    m_isLeft = false;
    quietly([this] { noteEdit(sender()); });
    edited();
}

void FieldsEditor::arrangeTabOrder()
{
    QWidget *before = nullptr;
    const auto chain = [&](QWidget *field) {
        if (field->focusPolicy() == Qt::NoFocus)
            return;
        if (before)
            QWidget::setTabOrder(before, field);
        before = field;
    };
    for (QWidget *widget : m_flow.widgets()) {
        // What reads the screen goes through them in the order of the stack.
        widget->raise();
        const auto *row = qobject_cast<OptionRow *>(widget);
        if (!row)
            chain(widget);
        else
            for (OptionButton *button : row->buttons())
                chain(button);
    }
}

void FieldsEditor::fill(const std::optional<subject::AnswerValue> &value)
{
    const auto *special = value ? std::get_if<subject::Special>(&*value) : nullptr;
    m_specials->choose(special ? special->key : QString());
    fillFields(value && !special ? &*value : nullptr);
    m_isLeft = false;
    m_otherWords.clear();
    // What comes back as something else is more than the fields can show.
    const bool isText = value && std::holds_alternative<subject::Text>(*value);
    if (value && !special && !isText && read().value != value)
        m_otherWords = Say::tr("Recorded: %1").arg(lists::answerWords(question(), *value, day()));
}

Typed FieldsEditor::current() const
{
    if (const QString key = m_specials->chosen(); !key.isEmpty()) {
        const Reading reading = checked(subject::Special{key});
        return {reading.value, reading.fault};
    }
    const Reading reading = read();
    return {reading.value, reading.fault};
}

void FieldsEditor::fix(bool isFixed)
{
    for (QWidget *field : m_fields) {
        if (auto *date = qobject_cast<DateField *>(field))
            date->setFixed(isFixed);
        else if (auto *line = qobject_cast<QLineEdit *>(field))
            line->setReadOnly(isFixed);
        else if (auto *choice = qobject_cast<ChoiceBox *>(field))
            choice->setFixed(isFixed);
        else if (auto *row = qobject_cast<OptionRow *>(field))
            row->setFixed(isFixed);
        else if (auto *button = qobject_cast<OptionButton *>(field))
            button->setFixed(isFixed);
    }
    m_specials->setFixed(isFixed);
    fixFields(isFixed);
    inkFields();
}

void FieldsEditor::refresh()
{
    if (isTouched())
        m_otherWords.clear();
    greyFields(!m_specials->chosen().isEmpty());
    say();
}

void FieldsEditor::enter()
{
    say();
}

void FieldsEditor::leave()
{
    m_isLeft = isTouched();
    if (!isTouched() || isFixed() || !m_specials->chosen().isEmpty()) {
        say();
        return;
    }
    const Typed before = typed();
    quietly([this] {
        if (const QString key = typedSpecial(); !key.isEmpty()) {
            fillFields(nullptr);
            m_specials->choose(key);
        } else {
            tidyFields();
        }
    });
    refresh();
    const Typed after = typed();
    if (after.value != before.value || after.fault != before.fault)
        Q_EMIT changed();
}

void FieldsEditor::changeEvent(QEvent *event)
{
    // Grey and fixed fields have a palette of their own.
    if (event->type() == QEvent::PaletteChange && (m_isGrey || isFixed()))
        inkFields();
    EditorBase::changeEvent(event);
}

QString FieldsEditor::typedSpecial() const
{
    const auto *line = qobject_cast<QLineEdit *>(firstField());
    if (!line)
        return {};
    for (const QString &key : offeredSpecials(question())) {
        if (lists::optionWords(question(), key)
                .compare(line->text().trimmed(), Qt::CaseInsensitive) == 0)
            return key;
    }
    return {};
}

void FieldsEditor::greyFields(bool isGrey)
{
    if (isGrey == m_isGrey)
        return;
    m_isGrey = isGrey;
    inkFields();
}

void FieldsEditor::inkFields()
{
    QPalette inks;
    if (m_isGrey) {
        const QColor muted = palette().color(QPalette::PlaceholderText);
        for (const auto role : {QPalette::Text, QPalette::ButtonText})
            inks.setColor(role, blended(palette().color(QPalette::Base), muted, 0.6));
    }
    // The line around what can be changed carries meaning; without it there is only a thin one.
    if (isFixed())
        inks.setColor(QPalette::Dark, palette().color(QPalette::Mid));
    for (QWidget *field : m_fields)
        field->setPalette(inks);
}

void FieldsEditor::describeFields(const QString &description)
{
    if (description == m_description)
        return;
    m_description = description;
    for (QWidget *field : m_fields)
        describe(*field);
}

void FieldsEditor::describe(QWidget &field) const
{
    // On some platforms what is chosen in a list takes the place of its name.
    QStringList words;
    if (qobject_cast<ChoiceBox *>(&field))
        words += field.accessibleName();
    if (!m_description.isEmpty())
        words += m_description;
    field.setAccessibleDescription(words.join(QStringLiteral(". ")));
}

void FieldsEditor::say()
{
    if (const QString key = m_specials->chosen(); !key.isEmpty()) {
        const QString words = lists::optionWords(question(), key);
        describeFields(Say::tr("The answer is: %1").arg(words));
        m_message->say({});
        return;
    }
    const Reading reading = read();
    const bool isWarning = isTouched() && !reading.fault.isEmpty() &&
                           (!reading.isUnfinished || (m_isLeft && !hasFocusInside()));
    QString words = m_otherWords.isEmpty() ? reading.note : m_otherWords;
    if (words.isEmpty() && !reading.fault.isEmpty() && isTouched())
        words = reading.fault;
    else if (words.isEmpty() && !reading.value && hasFocusInside() && !isFixed())
        words = hint();
    if (isWarning)
        m_message->warn(reading.fault);
    else
        m_message->say(words);
    describeFields(isWarning ? Say::tr("Check: %1").arg(reading.fault) : words);
}

} // namespace views
