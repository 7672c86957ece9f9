#pragma once

#include <QString>
#include <QTextLayout>

class QPainter;

namespace views {

/// A text of one line, laid out once to be measured and to be drawn. QFontMetrics and
/// QPainter::drawText lay it out each time; a list draws hundreds.
class OneLine {
public:
    /// For where `painter` draws and in its font.
    OneLine(const QPainter &painter, const QString &text);

    qreal width() const { return m_width; }

    /// Draws it where `alignment` says. Where there is no room for all of it, its end is left out.
    void draw(QPainter &painter, const QRectF &room, Qt::Alignment alignment) const;

private:
    QTextLayout m_layout;
    qreal m_width = 0;
    qreal m_height = 0;
};

} // namespace views
