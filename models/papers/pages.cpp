#include "papers/pages.h"

#include "papers/rating_shape.h"

#include <QMarginsF>
#include <QPageLayout>
#include <QPageSize>
#include <QPagedPaintDevice>
#include <QPainter>

namespace papers {

namespace {

struct PiecePainter {
    QPainter &painter;

    void operator()(const TextPiece &piece) const
    {
        painter.setPen(inkColour);
        const QPointF origin = piece.at - QPointF(0, piece.text->top(piece.firstLine));
        for (int i = 0; i < piece.lineCount; ++i)
            piece.text->layout.lineAt(piece.firstLine + i).draw(&painter, origin);
    }
    void operator()(const LinePiece &piece) const
    {
        painter.setPen(QPen(piece.colour, piece.width, Qt::SolidLine, Qt::FlatCap));
        painter.drawLine(piece.line);
    }
    void operator()(const BoxPiece &piece) const
    {
        painter.setPen(
            QPen(piece.colour, piece.width, Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(piece.rect);
    }
    void operator()(const ShapePiece &piece) const
    {
        drawRatingShape(painter, piece.rect, piece.colour);
    }
    void operator()(const PenPiece &piece) const
    {
        painter.save();
        painter.translate(piece.rect.topLeft());
        painter.scale(piece.rect.width(), piece.rect.height());
        painter.fillPath(penMark(), inkColour);
        painter.restore();
    }
    void operator()(const ImagePiece &piece) const { painter.drawImage(piece.rect, piece.image); }
};

} // namespace

void Pages::append(const Pages &others)
{
    if (m_pages.size() % 2 == 1 && !others.m_pages.empty())
        m_pages.emplace_back();
    m_pages.insert(m_pages.end(), others.m_pages.begin(), others.m_pages.end());
}

void Pages::paint(QPainter &painter, int page) const
{
    painter.save();
    painter.scale(painter.device()->logicalDpiX() / unitsPerInch,
                  painter.device()->logicalDpiY() / unitsPerInch);
    paintPieces(painter, page);
    painter.restore();
}

void Pages::paintInto(QPainter &painter, int page, const QRectF &target) const
{
    const qreal scale = qMin(target.width() / pageWidth, target.height() / pageHeight);
    painter.save();
    painter.translate(target.topLeft());
    painter.scale(scale, scale);
    paintPieces(painter, page);
    painter.restore();
}

void Pages::paintPieces(QPainter &painter, int page) const
{
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing |
                           QPainter::SmoothPixmapTransform | QPainter::LosslessImageRendering);
    for (const Piece &piece : m_pages.at(static_cast<std::size_t>(page)))
        std::visit(PiecePainter{painter}, piece);
}

void setUpDevice(QPagedPaintDevice &device)
{
    device.setPageLayout(QPageLayout(QPageSize(QPageSize::A4), QPageLayout::Portrait,
                                     QMarginsF(0, 0, 0, 0), QPageLayout::Millimeter));
}

} // namespace papers
