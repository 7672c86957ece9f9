#include "views/parts/text_label.h"

#include <QEvent>
#include <QRegularExpression>

namespace views {

TextLabel::TextLabel(TextRole role, const QString &text, QWidget *parent)
    : QLabel(text, parent),
      m_role(role)
{
    setTextFormat(Qt::PlainText);
    setFont(fontFor(role));
}

TextLabel *TextLabel::muted(const QString &text, TextRole role)
{
    auto *label = new TextLabel(role, text);
    label->setForegroundRole(QPalette::PlaceholderText);
    return label;
}

void TextLabel::makeReadable()
{
    setWordWrap(true);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
}

bool TextLabel::event(QEvent *event)
{
    if (event->type() == QEvent::ApplicationFontChange)
        setFont(fontFor(m_role));
    return QLabel::event(event);
}

QString withNumbersWhole(QString text)
{
    static const QRegularExpression within(QStringLiteral("(?<=[0-9]) (?=[0-9])"));
    return text.replace(within, QString(QChar::Nbsp));
}

} // namespace views
