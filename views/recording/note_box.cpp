#include "views/recording/note_box.h"

#include "views/appearance.h"
#include "views/say.h"

#include <QEvent>
#include <QStyle>
#include <QTextBlock>
#include <QTextDocument>

namespace views {
namespace {

constexpr int mostLines = 5;

} // namespace

NoteBox::NoteBox(const QString &name, const QString &about, QWidget *parent)
    : QPlainTextEdit(parent)
{
    setPlaceholderText(name);
    setAccessibleName(about.isEmpty() ? name : Say::tr("%1, %2").arg(name, about));
    setTabChangesFocus(true);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(document()->documentLayout(), &QAbstractTextDocumentLayout::documentSizeChanged, this,
            [this] {
                setVerticalScrollBarPolicy(lines() > mostLines ? Qt::ScrollBarAlwaysOn
                                                               : Qt::ScrollBarAlwaysOff);
                updateGeometry();
            });
    connect(this, &QPlainTextEdit::textChanged, this, [this] {
        if (m_isShowing)
            return;
        m_isTyped = true;
        Q_EMIT typed();
    });
}

void NoteBox::setNote(const QString &text)
{
    if (text == note())
        return;
    m_isShowing = true;
    setPlainText(text);
    m_isShowing = false;
}

/// The size of its document is counted in lines.
int NoteBox::lines() const
{
    return int(document()->size().height());
}

int NoteBox::heightOf(int lines) const
{
    return space::inside + lines * fontMetrics().lineSpacing() +
           int(2 * document()->documentMargin()) + 2 * frameWidth();
}

QSize NoteBox::sizeHint() const
{
    return {QPlainTextEdit::sizeHint().width(), heightOf(qBound(1, lines(), mostLines))};
}

QSize NoteBox::minimumSizeHint() const
{
    return {fontMetrics().averageCharWidth() * 12, heightOf(1)};
}

void NoteBox::focusOutEvent(QFocusEvent *event)
{
    QPlainTextEdit::focusOutEvent(event);
    if (!m_isTyped || event->reason() == Qt::PopupFocusReason)
        return;
    m_isTyped = false;
    Q_EMIT settled();
}

void NoteBox::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        updateGeometry();
}

} // namespace views
