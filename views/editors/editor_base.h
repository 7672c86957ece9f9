#pragma once

#include "views/editors/answer_editor.h"

namespace views {

/// What every editor does alike: it keeps the answer it was given until somebody edits it, says
/// when something else stands in it, and when the officer is done.
class EditorBase : public AnswerEditor {
    Q_OBJECT

public:
    void setValue(const std::optional<subject::AnswerValue> &value) final;
    Typed typed() const final;
    void setFixed(bool isFixed) final;

protected:
    EditorBase(const editions::Question &question, const QDate &day);

    const editions::Question &question() const { return m_question; }
    const QDate &day() const { return m_day; }
    QString label() const { return m_question.label.in(); }
    bool isFixed() const { return m_isFixed; }
    bool isFilling() const { return m_isFilling; }
    /// Whether somebody has edited what setValue gave.
    bool isTouched() const { return m_isTouched; }
    const std::optional<subject::AnswerValue> &given() const { return m_given; }
    /// Whether the focus is in one of the fields.
    bool hasFocusInside() const;

    /// Shows an answer in the fields, or none. What happens meanwhile is no edit.
    virtual void fill(const std::optional<subject::AnswerValue> &value) = 0;
    /// What the fields say.
    virtual Typed current() const = 0;
    virtual void fix(bool isFixed) = 0;
    /// Says anew what is said about the answer.
    virtual void refresh() {}
    /// The focus came to a field.
    virtual void enter() {}
    /// The officer is done with the fields.
    virtual void leave() {}

    /// Every field that can have the focus goes through here.
    void watch(QWidget *field);
    /// Something else stands in a field.
    void edited();
    /// A choice was made: edited, and done.
    void chosen();
    /// Done; says so where something was edited.
    void settle();
    /// Changes fields without an edit.
    template <typename Act>
    void quietly(Act act)
    {
        const bool was = m_isFilling;
        m_isFilling = true;
        act();
        m_isFilling = was;
    }

    bool eventFilter(QObject *watched, QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    const editions::Question m_question;
    const QDate m_day;
    std::optional<subject::AnswerValue> m_given;
    bool m_isTouched = false;
    bool m_isUnsettled = false;
    bool m_isFilling = false;
    bool m_isFixed = false;
};

} // namespace views
