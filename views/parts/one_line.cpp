#include "views/parts/one_line.h"

#include <QPainter>

namespace views {

OneLine::OneLine(const QPainter &painter, const QString &text)
    : m_layout(QString(text).replace(QLatin1Char('\n'), QLatin1Char(' ')), painter.font(),
               painter.device())
{
    QTextOption option;
    option.setWrapMode(QTextOption::NoWrap);
    option.setTextDirection(painter.layoutDirection());
    m_layout.setTextOption(option);
    m_layout.setCacheEnabled(true);
    m_layout.beginLayout();
    const QTextLine line = m_layout.createLine();
    m_layout.endLayout();
    if (!line.isValid())
        return;
    m_width = line.naturalTextWidth();
    m_height = line.height();
}

void OneLine::draw(QPainter &painter, const QRectF &room, Qt::Alignment alignment) const
{
    if (m_width > room.width()) {
        painter.drawText(
            room, int(alignment),
            painter.fontMetrics().elidedText(m_layout.text(), Qt::ElideRight, int(room.width())));
        return;
    }
    QPointF at = room.topLeft();
    if (alignment & Qt::AlignRight)
        at.rx() += room.width() - m_width;
    else if (alignment & Qt::AlignHCenter)
        at.rx() += (room.width() - m_width) / 2;
    if (alignment & Qt::AlignVCenter)
        at.ry() += (room.height() - m_height) / 2;
    m_layout.draw(&painter, at);
}

} // namespace views
