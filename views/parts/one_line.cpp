#include "views/parts/one_line.h"

#include <QPainter>
#include <QStyle>

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
    const Qt::Alignment where = QStyle::visualAlignment(painter.layoutDirection(), alignment);
    QPointF at = room.topLeft();
    if (where & Qt::AlignRight)
        at.rx() += room.width() - m_width;
    else if (where & Qt::AlignHCenter)
        at.rx() += (room.width() - m_width) / 2;
    if (where & Qt::AlignVCenter)
        at.ry() += (room.height() - m_height) / 2;
    m_layout.draw(&painter, at);
}

} // namespace views
