#pragma once

#include "views/editors/editor_base.h"
#include "views/editors/special_answers.h"
#include "views/editors/typed_date.h"
#include "views/parts/flow_layout.h"

#include <vector>

class QLineEdit;

namespace views {

class ChoiceBox;
class DateField;
class FieldMessage;
class LineField;
class OptionRow;
class TextLabel;

/// An editor of fields to type in: the fields, the special answers after them, and beneath them a
/// line that says what the answer comes to or what is wrong with it.
class FieldsEditor : public EditorBase {
    Q_OBJECT

public:
    QWidget *firstField() const override;

protected:
    /// What the fields say, the special answers left out.
    struct Reading {
        std::optional<subject::AnswerValue> value;
        QString fault; ///< why there is no value, in words
        /// Something is still to be typed: a fault only once the officer has gone on.
        bool isUnfinished = false;
        QString note; ///< what the answer comes to, in words
    };

    using Place = FlowLayout::Place;

    FieldsEditor(const editions::Question &question, const QDate &day);

    virtual Reading read() const = 0;
    /// Shows an answer that is not special in the fields; null empties them.
    virtual void fillFields(const subject::AnswerValue *value) = 0;
    virtual void fixFields(bool) {}
    /// What is shown while the focus is in empty fields.
    virtual QString hint() const { return {}; }
    /// A field was left: time to write what was typed in full.
    virtual void tidyFields() {}

    FlowLayout &flow() { return m_flow; }
    /// A line to type in. `part` is what a screen reader calls it after the question's label.
    LineField *addLine(const QString &name, const QString &part, int width,
                       Place place = Place::Next, const QString &caption = {});
    /// A date to type or to pick, with the button that opens the calendar.
    DateField *addDate(const QString &name, const QString &part, Leaning leaning,
                       Place place = Place::Next, const QString &caption = {});
    ChoiceBox *addChoice(const QString &name, const QString &part, const QStringList &choices,
                         Place place = Place::Next);
    /// Words before a field: the next one that is added.
    TextLabel *addLabel(const QString &words, Place place = Place::Next);
    /// Words after a field.
    TextLabel *addWords(const QString &words, Place place = Place::Next);
    /// Makes a field one of this editor: its name, its focus, its faults.
    void adopt(QWidget *field, const QString &name, const QString &part);
    void adopt(QLineEdit *field, const QString &name, const QString &part);
    void adopt(OptionRow *row, const QString &name);
    /// After the last field: the special answers and the line beneath.
    void finishFields(Place specials = Place::Group);
    /// A reading from a value; faults of the value itself in the words of the edition.
    Reading checked(subject::AnswerValue value) const;
    static Reading unfinished(const QString &words);
    static Reading faulty(const QString &words);
    /// An edit of a field: the special answer no longer holds.
    void fieldEdited();
    /// What an edit of this field brings with it, before it is read.
    virtual void noteEdit(const QObject * /*field*/) {}
    /// Takes in what was said elsewhere. What was typed may be an answer by it, or none any more:
    /// changed and settled.
    template <typename Act>
    void retell(Act act)
    {
        const Typed before = typed();
        quietly(act);
        refresh();
        const Typed after = typed();
        if (isTouched() && (after.value != before.value || after.fault != before.fault))
            chosen();
    }
    /// The Tab key goes through the fields in the order in which they stand.
    void arrangeTabOrder();

    void fill(const std::optional<subject::AnswerValue> &value) final;
    Typed current() const final;
    void fix(bool isFixed) final;
    void refresh() final;
    void enter() final;
    void leave() final;
    void changeEvent(QEvent *event) override;

private:
    /// The special answer whose words stand in the first field, where its buttons offer it.
    QString typedSpecial() const;
    void greyFields(bool isGrey);
    void inkFields();
    void describeFields(const QString &description);
    void describe(QWidget &field) const;
    void say();

    FlowLayout &m_flow;
    SpecialAnswers *m_specials = nullptr;
    FieldMessage *m_message = nullptr;
    std::vector<QWidget *> m_fields;
    TextLabel *m_label = nullptr; ///< before the field that comes next
    QString m_otherWords;         ///< what the fields cannot show
    QString m_description;        ///< of every field
    bool m_isGrey = false;
    bool m_isLeft = false; ///< the officer has gone on, whatever is still to be typed
};

} // namespace views
