#include "views/editors/line_field.h"

#include "views/appearance.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QKeyEvent>
#include <algorithm>

namespace views {
namespace {

constexpr int narrowest = 56;
/// Qt takes a paste letter by letter, in time that grows with the square of its length.
constexpr qsizetype longPaste = 2000;

} // namespace

LineField::LineField(int width) : m_width(width)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

QSize LineField::sizeHint() const
{
    return {scaled(m_width), QLineEdit::sizeHint().height()};
}

QSize LineField::minimumSizeHint() const
{
    return {scaled(std::min(m_width, narrowest)), sizeHint().height()};
}

void LineField::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Paste) && !isReadOnly()) {
        const QString pasted = QGuiApplication::clipboard()->text();
        if (pasted.size() > longPaste) {
            const bool isMarked = hasSelectedText();
            const QString before = text().left(isMarked ? selectionStart() : cursorPosition());
            const QString after = text().mid(isMarked ? selectionEnd() : cursorPosition());
            setText(before + pasted + after);
            setCursorPosition(int(before.size() + pasted.size()));
            return;
        }
    }
    QLineEdit::keyPressEvent(event);
}

ChoiceBox::ChoiceBox(const QStringList &choices)
{
    addItems(choices);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void ChoiceBox::wheelEvent(QWheelEvent *event)
{
    event->ignore();
}

void ChoiceBox::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy))
        QGuiApplication::clipboard()->setText(currentText());
    else if (m_isFixed || event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        event->ignore();
    else
        QComboBox::keyPressEvent(event);
}

void ChoiceBox::mousePressEvent(QMouseEvent *event)
{
    if (!m_isFixed)
        QComboBox::mousePressEvent(event);
}

} // namespace views
