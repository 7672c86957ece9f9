#pragma once

#include "editions/edition.h"
#include "subject/answer.h"

#include <QWidget>
#include <optional>

namespace views {

/// What stands in an editor: an answer, nothing, or something that is no answer yet.
struct Typed {
    std::optional<subject::AnswerValue> value; ///< absent: nothing, or not an answer yet
    QString fault;                             ///< why it is no answer, in words for the field

    bool isEmpty() const { return !value && fault.isEmpty(); }
};

/// The fields in which one question is answered. An editor knows one kind of question and nothing
/// of contacts, colours or the file.
class AnswerEditor : public QWidget {
    Q_OBJECT

public:
    using QWidget::QWidget;

    /// Shows an answer, or none; emits nothing.
    virtual void setValue(const std::optional<subject::AnswerValue> &value) = 0;
    virtual Typed typed() const = 0;
    /// The shared number that a count is out of, where the home has said it; for a number that is
    /// part of another, that other. `from` is its short label. A count that only waited for its
    /// total becomes an answer by it: changed and settled.
    virtual void setTotal(std::optional<qint64> /*total*/, const QString & /*from*/ = {}) {}
    /// What the answer comes to is said beside the editor, which says only what looks wrong.
    virtual void sayOnlyDoubts() {}
    /// Answers can be read and copied, not changed.
    virtual void setFixed(bool isFixed) = 0;
    /// Where typing begins.
    virtual QWidget *firstField() const = 0;

Q_SIGNALS:
    /// Something else stands in it, with each key.
    void changed();
    /// The officer is done with it: a choice was made, or a field was left.
    void settled();
    /// Enter: on to the next question.
    void finished();
};

/// The editor of this question. `day` is the date of the contact: ages are counted from it, and a
/// name that is typed counts as confirmed on it.
AnswerEditor *makeEditor(const editions::Question &question, const QDate &day);
/// The editor of a number that is asked once.
AnswerEditor *makeEditor(const editions::SharedNumber &number, const QDate &day);

} // namespace views
