#pragma once

#include "papers/block_strips.h"

namespace papers {

inline constexpr qreal pageMargin = 15 * unitsPerMillimetre;
inline constexpr qreal contentWidth = 210 * unitsPerMillimetre - 2 * pageMargin;

/// What stands around the body of every page of a section: its head, and its foot but for
/// "Page x of y".
struct PageFrame {
    std::vector<Piece> head;
    Shaped foot;
    qreal bodyTop = 0;
    qreal bodyBottom = 0;
    /// What was too long for head or foot and stands in the body in its stead.
    QList<Block> atBeginning;
    QList<Block> atEnd;

    qreal bodyHeight() const { return bodyBottom - bodyTop; }
};

PageFrame pageFrame(const Section &section, const Document &document, Typesetter &typesetter);

/// The pieces of the foot of one page, with its number.
std::vector<Piece> footPieces(const PageFrame &frame, const QString &pageOf,
                              Typesetter &typesetter);

} // namespace papers
