#include "views/parts/text_label.h"

#include <QEvent>
#include <QRegularExpression>

namespace views {
namespace {

constexpr int widthsRemembered = 100;

} // namespace

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

void TextLabel::makeSelectable(Qt::TextInteractionFlags ways)
{
    m_waysToSelect = ways;
}

void TextLabel::makeReadable()
{
    setWordWrap(true);
    makeSelectable(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
}

/// Layouts ask dozens of times before a window is shown, and each time the text would be laid out.
int TextLabel::heightForWidth(int width) const
{
    const Measured now{.text = text(),
                       .interaction = textInteractionFlags(),
                       .wraps = wordWrap(),
                       .leastWidth = minimumWidth(),
                       .margin = margin(),
                       .indent = indent()};
    if (m_measured != now) {
        m_measured = now;
        m_heights.clear();
    }
    const auto known = m_heights.constFind(width);
    if (known != m_heights.constEnd())
        return *known;
    if (m_heights.size() >= widthsRemembered)
        m_heights.clear();
    return *m_heights.insert(width, QLabel::heightForWidth(width));
}

bool TextLabel::event(QEvent *event)
{
    switch (event->type()) {
    case QEvent::Enter:
    case QEvent::FocusIn:
    case QEvent::MouseButtonPress:
        if (m_waysToSelect && textInteractionFlags() != m_waysToSelect)
            setTextInteractionFlags(m_waysToSelect);
        break;
    case QEvent::ApplicationFontChange:
        setFont(fontFor(m_role));
        break;
    case QEvent::FontChange:
    case QEvent::StyleChange:
    case QEvent::Polish:
    case QEvent::ContentsRectChange:
    case QEvent::LayoutDirectionChange:
        m_heights.clear();
        break;
    default:
        break;
    }
    return QLabel::event(event);
}

QString withNumbersWhole(QString text)
{
    static const QRegularExpression within(QStringLiteral("(?<=[0-9]) (?=[0-9])"));
    return text.replace(within, QString(QChar::Nbsp));
}

} // namespace views
