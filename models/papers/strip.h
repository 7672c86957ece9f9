#pragma once

#include "papers/typesetter.h"

#include <QImage>
#include <QLineF>
#include <QPointF>
#include <QRectF>
#include <variant>
#include <vector>

namespace papers {

/// Some lines of a text; `at` is the top left of the first of them.
struct TextPiece {
    Shaped text;
    int firstLine = 0;
    int lineCount = 0;
    QPointF at;
};

struct LinePiece {
    QLineF line;
    qreal width = 0;
    QColor colour = hairlineColour;
};

/// The outline of a box.
struct BoxPiece {
    QRectF rect;
    qreal width = 0;
    QColor colour = lineColour;
};

struct ShapePiece {
    subject::Colour colour;
    QRectF rect;
};

/// The mark of a rating that an officer changed.
struct PenPiece {
    QRectF rect;
};

struct ImagePiece {
    QImage image;
    QRectF rect;
};

/// The smallest things a page is painted from, in layout units from the top left of the paper.
using Piece = std::variant<TextPiece, LinePiece, BoxPiece, ShapePiece, PenPiece, ImagePiece>;

void move(Piece &piece, const QPointF &by);

/// A slice across the page that stands on one page whole.
struct Strip {
    qreal height = 0;
    /// Space above, unless it is the first on its page.
    qreal before = 0;
    std::vector<Piece> pieces;
    /// Stands on the page of the strip after it.
    bool keepWithNext = false;
    /// The table it is a row of: an index into Flow::tableHeaders, or -1.
    int table = -1;
    /// Says where the rest of a table stands: an index into what is continued, or -1.
    int points = -1;
    /// The first row of what a strip with this number points to, or -1.
    int pointedTo = -1;
};

/// Adds all lines of a text to a strip.
void addText(Strip &strip, const Shaped &text, const QPointF &at);

} // namespace papers
