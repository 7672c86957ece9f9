#pragma once

#include "subject/area.h"

#include <QColor>
#include <QPainterPath>
#include <QRectF>
#include <QString>

class QPainter;

namespace papers {

/// Which ground a shape stands on.
enum class RatingPalette { Light, Dark };

/// The colours of one rating. Each pair of fill and symbol keeps a contrast of 4.5 to 1.
struct RatingInk {
    QColor fill;
    QColor symbol;
};

RatingInk ratingInk(subject::Colour colour, RatingPalette palette);

/// The shape of one rating in a square of side 1, as areas to be filled. Shape, symbol and
/// pattern each tell the ratings apart without colour: a solid circle with a tick, a striped
/// triangle with a bar, a cross-hatched diamond with an exclamation mark, a dotted square with a
/// plus, an empty dashed circle with a question mark.
struct RatingShape {
    QPainterPath outline; ///< filled with the fill colour
    QPainterPath pattern; ///< laid over it in the colour of the ground
    QPainterPath room;    ///< laid over both in the fill colour, wider than the symbol
    QPainterPath symbol;  ///< laid over all in the symbol colour
};

const RatingShape &ratingShape(subject::Colour colour);

/// Draws the shape as large as fits, centred in `rect`.
void drawRatingShape(QPainter &painter, const QRectF &rect, subject::Colour colour,
                     RatingPalette palette = RatingPalette::Light);

/// The same shape as an inline SVG element, one em high, hidden from screen readers because the
/// word stands beside it.
QString ratingSvg(subject::Colour colour);

/// The pen that marks a rating set by an officer, in a square of side 1.
const QPainterPath &penMark();

} // namespace papers
