#include "views/editors/editor_base.h"

#include <QApplication>
#include <QKeyEvent>

namespace views {

EditorBase::EditorBase(const editions::Question &question, const QDate &day)
    : m_question(question),
      m_day(day)
{
    setAccessibleName(label());
}

void EditorBase::setValue(const std::optional<subject::AnswerValue> &value)
{
    const Typed now = typed();
    // What says the same already stays as the officer typed it.
    const bool isSame = now.fault.isEmpty() && now.value == value;
    m_given = value;
    m_isTouched = false;
    m_isUnsettled = false;
    if (!isSame)
        quietly([&] { fill(value); });
    refresh();
}

Typed EditorBase::typed() const
{
    return m_isTouched ? current() : Typed{m_given, {}};
}

void EditorBase::setFixed(bool isFixed)
{
    m_isFixed = isFixed;
    quietly([&] { fix(isFixed); });
    refresh();
}

bool EditorBase::hasFocusInside() const
{
    return isAncestorOf(QApplication::focusWidget());
}

void EditorBase::watch(QWidget *field)
{
    field->installEventFilter(this);
}

void EditorBase::edited()
{
    if (m_isFilling || m_isFixed)
        return;
    m_isTouched = true;
    m_isUnsettled = true;
    refresh();
    Q_EMIT changed();
}

void EditorBase::chosen()
{
    if (m_isFilling || m_isFixed)
        return;
    edited();
    settle();
}

void EditorBase::settle()
{
    if (!m_isUnsettled)
        return;
    m_isUnsettled = false;
    Q_EMIT settled();
}

bool EditorBase::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusIn) {
        enter();
    } else if (event->type() == QEvent::FocusOut) {
        const auto reason = static_cast<QFocusEvent *>(event)->reason();
        // A list or a calendar that has opened above the fields belongs to them.
        if (reason != Qt::PopupFocusReason && !hasFocusInside()) {
            leave();
            settle();
        }
    }
    return AnswerEditor::eventFilter(watched, event);
}

void EditorBase::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (!isEnter || (event->modifiers() & ~Qt::KeypadModifier)) {
        AnswerEditor::keyPressEvent(event);
        return;
    }
    if (event->isAutoRepeat())
        return;
    if (!m_isFixed) {
        leave();
        m_isUnsettled = false;
        Q_EMIT settled();
    }
    Q_EMIT finished();
}

} // namespace views
