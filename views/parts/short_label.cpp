#include "views/parts/short_label.h"

#include "views/parts/one_line.h"

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
    OneLine(painter, text()).draw(painter, contentsRect(), Qt::AlignLeft | Qt::AlignVCenter);
}

} // namespace views
