#include "papers/rating_shape.h"

#include <QPainter>
#include <QPainterPathStroker>
#include <QPolygonF>

namespace papers {

using subject::Colour;

namespace {

constexpr qreal smooth = 0.002; // how far a curve of a stroke may be from the true one

QPainterPath stroked(const QPainterPath &path, qreal width, Qt::PenCapStyle cap = Qt::RoundCap)
{
    QPainterPathStroker stroker;
    stroker.setWidth(width);
    stroker.setCurveThreshold(smooth);
    stroker.setCapStyle(cap);
    stroker.setJoinStyle(Qt::RoundJoin);
    return stroker.createStroke(path).simplified();
}

QPainterPath polyline(std::initializer_list<QPointF> points)
{
    QPainterPath path;
    path.addPolygon(QPolygonF(QList<QPointF>(points)));
    return path;
}

QPainterPath closed(std::initializer_list<QPointF> points)
{
    QPainterPath path = polyline(points);
    path.closeSubpath();
    return path;
}

QPainterPath disc(const QPointF &centre, qreal radius)
{
    QPainterPath path;
    path.addEllipse(centre, radius, radius);
    return path;
}

/// Slanting lines across the square; `lean` is 1 for rising to the right, -1 for falling.
QPainterPath stripes(qreal lean, qreal step, qreal width)
{
    QPainterPath path;
    for (qreal offset = -1; offset < 2; offset += step) {
        path.moveTo(offset, lean > 0 ? 1 : 0);
        path.lineTo(offset + 1, lean > 0 ? 0 : 1);
    }
    return stroked(path, width, Qt::FlatCap);
}

QPainterPath dots()
{
    QPainterPath path;
    for (int row = 0; row < 5; ++row) {
        for (int column = 0; column < 5; ++column)
            path.addEllipse(QPointF(0.18 + 0.16 * column, 0.18 + 0.16 * row), 0.035, 0.035);
    }
    return path;
}

/// A pattern inside the outline that leaves a rim, and room around the symbol.
QPainterPath within(const QPainterPath &pattern, const QPainterPath &outline,
                    const QPainterPath &symbol)
{
    const QPainterPath rim = stroked(outline, 0.12);
    const QPainterPath room = symbol.united(stroked(symbol, 0.16));
    return pattern.intersected(outline).subtracted(rim).subtracted(room).simplified();
}

QPainterPath exclamation()
{
    return stroked(polyline({{0.5, 0.27}, {0.5, 0.54}}), 0.12).united(disc({0.5, 0.72}, 0.075));
}

QPainterPath question()
{
    QPainterPath hook;
    hook.moveTo(0.37, 0.39);
    hook.cubicTo(0.37, 0.2, 0.64, 0.2, 0.64, 0.38);
    hook.cubicTo(0.64, 0.5, 0.5, 0.48, 0.5, 0.6);
    return stroked(hook, 0.095).united(disc({0.5, 0.75}, 0.065));
}

RatingShape build(Colour colour)
{
    switch (colour) {
    case Colour::Green:
        return {.outline = disc({0.5, 0.5}, 0.48),
                .pattern = {},
                .symbol = stroked(polyline({{0.28, 0.52}, {0.44, 0.68}, {0.73, 0.34}}), 0.12)};
    case Colour::Amber: {
        const QPainterPath outline = closed({{0.5, 0.03}, {1.0, 0.95}, {0.0, 0.95}});
        const QPainterPath symbol = stroked(polyline({{0.5, 0.4}, {0.5, 0.78}}), 0.13);
        return {outline, within(stripes(1, 0.17, 0.05), outline, symbol), symbol};
    }
    case Colour::Red: {
        const QPainterPath outline = closed({{0.5, -0.04}, {1.04, 0.5}, {0.5, 1.04}, {-0.04, 0.5}});
        const QPainterPath hatch =
            stripes(1, 0.2, 0.03).united(stripes(-1, 0.2, 0.03)).simplified();
        return {outline, within(hatch, outline, exclamation()), exclamation()};
    }
    case Colour::Blue: {
        QPainterPath outline;
        outline.addRect(0.06, 0.06, 0.88, 0.88);
        const QPainterPath symbol =
            stroked(polyline({{0.5, 0.28}, {0.5, 0.72}}), 0.12)
                .united(stroked(polyline({{0.28, 0.5}, {0.72, 0.5}}), 0.12));
        return {outline, within(dots(), outline, symbol), symbol};
    }
    case Colour::Grey: {
        QPainterPathStroker dashes;
        dashes.setWidth(0.07);
        dashes.setCurveThreshold(smooth);
        dashes.setCapStyle(Qt::FlatCap);
        dashes.setDashPattern({2.4, 1.6});
        return {.outline = {},
                .pattern = {},
                .symbol = dashes.createStroke(disc({0.5, 0.5}, 0.44)).united(question())};
    }
    }
    Q_UNREACHABLE();
}

/// Made once, by whoever asks for it first.
template <Colour colour>
const RatingShape &made()
{
    static const RatingShape shape = build(colour);
    return shape;
}

QString svgPath(const QPainterPath &path)
{
    const auto point = [](const QPainterPath::Element &element) {
        return QStringLiteral("%1 %2").arg(element.x, 0, 'f', 3).arg(element.y, 0, 'f', 3);
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
    switch (colour) {
    case Colour::Green:
        return made<Colour::Green>();
    case Colour::Amber:
        return made<Colour::Amber>();
    case Colour::Red:
        return made<Colour::Red>();
    case Colour::Blue:
        return made<Colour::Blue>();
    case Colour::Grey:
        return made<Colour::Grey>();
    }
    Q_UNREACHABLE();
}

void prepareRatingShapes()
{
    // The rarest comes last, so that nothing waits for it.
    for (const Colour colour :
         {Colour::Green, Colour::Grey, Colour::Red, Colour::Amber, Colour::Blue})
        ratingShape(colour);
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
           svgLayer(shape.symbol, ink.symbol) + QStringLiteral("</svg>");
}

const QPainterPath &penMark()
{
    static const QPainterPath pen =
        closed({{0.1, 0.9}, {0.18, 0.62}, {0.7, 0.1}, {0.9, 0.3}, {0.38, 0.82}});
    return pen;
}

} // namespace papers
