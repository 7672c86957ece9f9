#include "papers/rating_shape.h"

#include <QPainter>
#include <QPainterPathStroker>
#include <QPolygonF>
#include <map>

namespace papers {

using subject::Colour;

namespace {

constexpr qreal smooth = 0.002; // how far a curve of a stroke may be from the true one
constexpr qreal rim = 0.06;     // what a pattern leaves free along the outline
constexpr qreal apart = 0.08;   // what it leaves free around the symbol

// Areas are laid over one another. To cut them out of one another takes many times as long: a
// pattern is clipped as it is made, and the room around a symbol is painted over it.

QPainterPath stroked(const QPainterPath &path, qreal width)
{
    QPainterPathStroker stroker;
    stroker.setWidth(width);
    stroker.setCurveThreshold(smooth);
    stroker.setCapStyle(Qt::RoundCap);
    stroker.setJoinStyle(Qt::RoundJoin);
    return stroker.createStroke(path);
}

QPainterPath strokedLine(std::initializer_list<QPointF> points, qreal width)
{
    QPainterPath path;
    path.addPolygon(QPolygonF(QList<QPointF>(points)));
    return stroked(path, width);
}

QPainterPath closed(const QPolygonF &polygon)
{
    QPainterPath path;
    path.addPolygon(polygon);
    path.closeSubpath();
    return path;
}

QPainterPath disc(const QPointF &centre, qreal radius)
{
    QPainterPath path;
    path.addEllipse(centre, radius, radius);
    return path;
}

QPainterPath together(QPainterPath one, const QPainterPath &other)
{
    one.addPath(other);
    return one;
}

/// Slanting stripes across the square; `lean` is 1 for rising to the right, -1 for falling.
QList<QPolygonF> stripes(qreal lean, qreal step, qreal width)
{
    QList<QPolygonF> all;
    for (qreal offset = -1; offset < 2; offset += step) {
        const QLineF middle(offset, lean > 0 ? 1 : 0, offset + 1, lean > 0 ? 0 : 1);
        const QLineF across = middle.normalVector().unitVector();
        const QPointF half = (across.p2() - across.p1()) * width / 2;
        all += QPolygonF(
            {middle.p1() + half, middle.p2() + half, middle.p2() - half, middle.p1() - half});
    }
    return all;
}

/// What of an area lies on the inner side of an edge that runs clockwise, the rim left free.
QPolygonF inside(const QPolygonF &area, const QLineF &edge)
{
    const QLineF outwards = edge.normalVector().unitVector();
    const auto beyond = [&](const QPointF &point) {
        return QPointF::dotProduct(point - edge.p1(), outwards.p2() - outwards.p1()) + rim;
    };
    QPolygonF kept;
    for (qsizetype i = 0; i < area.size(); ++i) {
        const QPointF here = area.at(i);
        const QPointF next = area.at((i + 1) % area.size());
        const qreal from = beyond(here);
        const qreal to = beyond(next);
        if (from <= 0)
            kept += here;
        if ((from < 0 && to > 0) || (from > 0 && to < 0))
            kept += here + (next - here) * from / (from - to);
    }
    return kept;
}

/// A pattern inside an outline whose corners are convex and run clockwise.
QPainterPath within(const QPolygonF &outline, const QList<QPolygonF> &pattern)
{
    QPainterPath path;
    path.setFillRule(Qt::WindingFill);
    for (QPolygonF area : pattern) {
        for (qsizetype i = 0; i < outline.size(); ++i)
            area = inside(area, {outline.at(i), outline.at((i + 1) % outline.size())});
        if (!area.isEmpty())
            path.addPath(closed(area));
    }
    return path;
}

/// Everywhere but where the plus is.
QPainterPath dots()
{
    QPainterPath path;
    for (const qreal y : {0.18, 0.34, 0.66, 0.82}) {
        for (const qreal x : {0.18, 0.34, 0.66, 0.82})
            path.addEllipse(QPointF(x, y), 0.035, 0.035);
    }
    return path;
}

// The symbols; `more` is how much further they reach on every side.

QPainterPath bar(qreal more)
{
    return strokedLine({{0.5, 0.4}, {0.5, 0.78}}, 0.13 + 2 * more);
}

QPainterPath exclamation(qreal more)
{
    return together(strokedLine({{0.5, 0.27}, {0.5, 0.54}}, 0.12 + 2 * more),
                    disc({0.5, 0.72}, 0.075 + more));
}

QPainterPath plus(qreal more)
{
    return together(strokedLine({{0.5, 0.28}, {0.5, 0.72}}, 0.12 + 2 * more),
                    strokedLine({{0.28, 0.5}, {0.72, 0.5}}, 0.12 + 2 * more));
}

QPainterPath question()
{
    QPainterPath hook;
    hook.moveTo(0.37, 0.39);
    hook.cubicTo(0.37, 0.2, 0.64, 0.2, 0.64, 0.38);
    hook.cubicTo(0.64, 0.5, 0.5, 0.48, 0.5, 0.6);
    return together(stroked(hook, 0.095), disc({0.5, 0.75}, 0.065));
}

RatingShape green()
{
    return {.outline = disc({0.5, 0.5}, 0.48),
            .pattern = {},
            .room = {},
            .symbol = strokedLine({{0.28, 0.52}, {0.44, 0.68}, {0.73, 0.34}}, 0.12)};
}

RatingShape amber()
{
    const QPolygonF triangle({{0.5, 0.03}, {1.0, 0.95}, {0.0, 0.95}});
    return {.outline = closed(triangle),
            .pattern = within(triangle, stripes(1, 0.17, 0.05)),
            .room = bar(apart),
            .symbol = bar(0)};
}

RatingShape red()
{
    const QPolygonF diamond({{0.5, -0.04}, {1.04, 0.5}, {0.5, 1.04}, {-0.04, 0.5}});
    return {.outline = closed(diamond),
            .pattern = within(diamond, stripes(1, 0.2, 0.03) + stripes(-1, 0.2, 0.03)),
            .room = exclamation(apart),
            .symbol = exclamation(0)};
}

RatingShape blue()
{
    QPainterPath square;
    square.addRect(0.06, 0.06, 0.88, 0.88);
    return {.outline = square, .pattern = dots(), .room = plus(apart), .symbol = plus(0)};
}

RatingShape grey()
{
    QPainterPathStroker dashes;
    dashes.setWidth(0.07);
    dashes.setCurveThreshold(smooth);
    dashes.setCapStyle(Qt::FlatCap);
    dashes.setDashPattern({2.4, 1.6});
    return {.outline = {},
            .pattern = {},
            .room = {},
            .symbol = together(dashes.createStroke(disc({0.5, 0.5}, 0.44)), question())};
}

/// In thousandths of the side.
QString rounded(qreal part)
{
    return QString::number(qRound(part * 1000) / 1000.0, 'g', 4);
}

QString svgPath(const QPainterPath &path)
{
    const auto point = [](const QPainterPath::Element &element) {
        return rounded(element.x) + u' ' + rounded(element.y);
    };
    QString text;
    for (int i = 0; i < path.elementCount(); ++i) {
        const QPainterPath::Element element = path.elementAt(i);
        if (element.isMoveTo())
            text += u'M' + point(element);
        else if (element.isLineTo())
            text += u'L' + point(element);
        else if (element.isCurveTo())
            text += u'C' + point(element);
        else
            text += u' ' + point(element);
    }
    return text;
}

QString svgLayer(const QPainterPath &path, const QColor &colour)
{
    if (path.isEmpty())
        return {};
    return QStringLiteral("<path fill=\"%1\" fill-rule=\"%2\" d=\"%3\"/>")
        .arg(colour.name(),
             path.fillRule() == Qt::WindingFill ? QStringLiteral("nonzero")
                                                : QStringLiteral("evenodd"),
             svgPath(path));
}

} // namespace

RatingInk ratingInk(Colour colour, RatingPalette palette)
{
    const bool light = palette == RatingPalette::Light;
    const QColor ink(0x0B, 0x0C, 0x0C);
    switch (colour) {
    case Colour::Green:
        return {light ? QColor(0x00, 0x70, 0x3C) : QColor(0x3F, 0xB2, 0x7F),
                light ? QColor(Qt::white) : ink};
    case Colour::Amber:
        return {QColor(0xFF, 0xB8, 0x1C), ink};
    case Colour::Red:
        return {light ? QColor(0xC8, 0x10, 0x2E) : QColor(0xFF, 0x6B, 0x6B),
                light ? QColor(Qt::white) : ink};
    case Colour::Blue:
        return {light ? QColor(0x1D, 0x5F, 0xA8) : QColor(0x6C, 0xB2, 0xF2),
                light ? QColor(Qt::white) : ink};
    case Colour::Grey:
        return {light ? QColor(0xE3, 0xE5, 0xE8) : QColor(Qt::transparent),
                light ? ink : QColor(0xB1, 0xB8, 0xBE)};
    }
    Q_UNREACHABLE();
}

const RatingShape &ratingShape(Colour colour)
{
    static const std::map<Colour, RatingShape> shapes{{Colour::Green, green()},
                                                      {Colour::Amber, amber()},
                                                      {Colour::Red, red()},
                                                      {Colour::Blue, blue()},
                                                      {Colour::Grey, grey()}};
    return shapes.at(colour);
}

void drawRatingShape(QPainter &painter, const QRectF &rect, Colour colour, RatingPalette palette)
{
    const RatingShape &shape = ratingShape(colour);
    const RatingInk ink = ratingInk(colour, palette);
    const QColor ground =
        palette == RatingPalette::Light ? QColor(Qt::white) : QColor(0x1E, 0x22, 0x26);
    const qreal side = qMin(rect.width(), rect.height());

    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(rect.center() - QPointF(side / 2, side / 2));
    painter.scale(side, side);
    painter.fillPath(shape.outline, ink.fill);
    painter.fillPath(shape.pattern, ground);
    painter.fillPath(shape.room, ink.fill);
    painter.fillPath(shape.symbol, ink.symbol);
    painter.restore();
}

QString ratingSvg(Colour colour)
{
    const RatingShape &shape = ratingShape(colour);
    const RatingInk ink = ratingInk(colour, RatingPalette::Light);
    return QStringLiteral("<svg viewBox=\"-0.05 -0.05 1.1 1.1\" width=\"1em\" height=\"1em\" "
                          "aria-hidden=\"true\" focusable=\"false\">") +
           svgLayer(shape.outline, ink.fill) + svgLayer(shape.pattern, Qt::white) +
           svgLayer(shape.room, ink.fill) + svgLayer(shape.symbol, ink.symbol) +
           QStringLiteral("</svg>");
}

const QPainterPath &penMark()
{
    static const QPainterPath pen =
        closed(QPolygonF({{0.1, 0.9}, {0.18, 0.62}, {0.7, 0.1}, {0.9, 0.3}, {0.38, 0.82}}));
    return pen;
}

} // namespace papers
