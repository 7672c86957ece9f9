#include "views/parts/short_label.h"

#include <QPainter>

namespace views {
namespace {

constexpr int leastLetters = 6;

} // namespace

ShortLabel::ShortLabel(const QString &text, QWidget *parent)
    : TextLabel(TextRole::Caption, text, parent)
{
    setForegroundRole(QPalette::PlaceholderText);
    setToolTip(text);
}

QSize ShortLabel::minimumSizeHint() const
{
    return {fontMetrics().averageCharWidth() * leastLetters, TextLabel::minimumSizeHint().height()};
}

void ShortLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setPen(palette().color(foregroundRole()));
    painter.drawText(contentsRect(), Qt::AlignLeft | Qt::AlignVCenter,
                     fontMetrics().elidedText(text(), Qt::ElideRight, contentsRect().width()));
}

} // namespace views
