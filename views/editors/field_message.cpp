#include "views/editors/field_message.h"

#include "views/ink_icon.h"
#include "views/say.h"

#include <QPainter>
#include <QStyle>
#include <algorithm>

namespace views {
namespace {

constexpr int signSize = 16;
constexpr int stripWidth = 3;

} // namespace

FieldMessage::FieldMessage() : TextLabel(TextRole::Caption)
{
    setObjectName(QStringLiteral("message"));
    setForegroundRole(QPalette::PlaceholderText);
    setWordWrap(true);
}

QSize FieldMessage::minimumSizeHint() const
{
    return {1, atLeastALine(TextLabel::minimumSizeHint()).height()};
}

int FieldMessage::heightForWidth(int width) const
{
    return std::max(TextLabel::heightForWidth(width), fontMetrics().height());
}

QSize FieldMessage::atLeastALine(QSize size) const
{
    return size.expandedTo({0, fontMetrics().height()});
}

void FieldMessage::say(const QString &words)
{
    set(words, false);
}

void FieldMessage::warn(const QString &fault)
{
    set(fault, true);
}

void FieldMessage::set(const QString &words, bool isWarning)
{
    if (words == text() && isWarning == m_isWarning)
        return;
    if (isWarning != m_isWarning) {
        m_isWarning = isWarning;
        setForegroundRole(isWarning ? QPalette::WindowText : QPalette::PlaceholderText);
        setContentsMargins(isWarning ? stripWidth + scaled(signSize) + 2 * space::inside : 0, 0, 0,
                           0);
    }
    setText(words);
    // A label whose name changes is announced.
    setAccessibleName(isWarning ? Say::tr("Check: %1").arg(words) : words);
}

void FieldMessage::paintEvent(QPaintEvent *event)
{
    TextLabel::paintEvent(event);
    if (!m_isWarning)
        return;
    QPainter painter(this);
    const int size = scaled(signSize);
    const auto placed = [this](const QRect &place) {
        return QStyle::visualRect(layoutDirection(), rect(), place);
    };
    painter.fillRect(placed(QRect(0, 0, stripWidth, height())),
                     isDark(palette()) ? QColor(0xFF, 0x6B, 0x6B) : QColor(0xC8, 0x10, 0x2E));
    inkIcon(QStringLiteral("warning"))
        .paint(&painter, placed(QRect(stripWidth + space::inside,
                                      (fontMetrics().height() - size) / 2, size, size)));
}

} // namespace views
