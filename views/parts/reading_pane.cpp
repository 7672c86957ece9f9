#include "views/parts/reading_pane.h"

#include "views/appearance.h"

#include <QEvent>

namespace views {

ReadingPane::ReadingPane(const QString &name, int lines, QWidget *parent)
    : QPlainTextEdit(parent),
      m_lines(lines)
{
    setReadOnly(true);
    setTabChangesFocus(true);
    setAccessibleName(name);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setFrameShape(NoFrame);
    // Part of the page, not a field.
    viewport()->setAutoFillBackground(false);
    document()->setDocumentMargin(0);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    fit();
}

void ReadingPane::setWords(const QString &words)
{
    // The same words again would lose what is selected.
    if (words != toPlainText())
        setPlainText(words);
}

bool ReadingPane::event(QEvent *event)
{
    if (event->type() == QEvent::ApplicationFontChange)
        fit();
    return QPlainTextEdit::event(event);
}

void ReadingPane::fit()
{
    const int height = QFontMetrics(fontFor(TextRole::Body)).lineSpacing() * m_lines;
    setFixedHeight(height + int(2 * document()->documentMargin()) + 2 * frameWidth());
}

} // namespace views
