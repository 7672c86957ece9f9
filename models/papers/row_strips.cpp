#include "papers/block_strips.h"

namespace papers {

namespace {

constexpr qreal handwritingPoints = 22; // the height of a cell to write in

/// The lines of a text from `from` on that fit the height, one at least.
int linesThatFit(const ShapedText &text, int from, qreal height)
{
    int end = qMin(from + 1, text.lineCount());
    while (end < text.lineCount() && text.heightOf(from, end + 1) <= height)
        ++end;
    return end;
}

/// One part of a row: the lines from[i]..to[i]-1 of each cell.
Strip rowPart(const std::vector<LaidCell> &cells, const std::vector<int> &from,
              const std::vector<int> &to, qreal top, qreal padding, const Typesetter &typesetter)
{
    Strip strip;
    qreal height = 0;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        const LaidCell &cell = cells[i];
        const bool first = from[i] == 0;
        if (cell.shape && first) {
            const qreal side = cell.shapeSide;
            strip.pieces.push_back(
                ShapePiece{*cell.shape, QRectF(cell.x, top + typesetter.points(0.3), side, side)});
            height = qMax(height, side);
        }
        if (cell.text && to[i] > from[i]) {
            strip.pieces.push_back(
                TextPiece{cell.text, from[i], to[i] - from[i], {cell.x + cell.indent, top}});
            height = qMax(height, cell.text->heightOf(from[i], to[i]));
        }
        if (cell.pen && first) {
            const qreal side = typesetter.points(7);
            const qreal x = cell.x + cell.indent + cell.text->width + typesetter.points(2);
            strip.pieces.push_back(
                PenPiece{QRectF(qMin(x, cell.x + cell.width - side), top, side, side)});
        }
        if (cell.toWriteIn)
            height = qMax(height, typesetter.points(handwritingPoints));
    }
    strip.height = top + height + padding;
    return strip;
}

} // namespace

qreal shapeSide(const Setting &setting)
{
    return setting.space(10, 8.5);
}

Runs ratingRuns(const Rating &rating)
{
    Runs runs;
    if (!rating.before.isEmpty())
        runs.append(Run{.text = rating.before + u' '});
    runs.append(Run{.text = rating.word, .bold = true});
    if (!rating.note.isEmpty())
        runs.append(Run{.text = rating.note});
    return runs;
}

LaidCell laidRating(const Rating &rating, Face face, qreal x, qreal width, const Setting &setting)
{
    const qreal indent = shapeSide(setting) + setting.typesetter.points(4);
    const qreal penRoom = rating.changed ? setting.typesetter.points(9) : 0;
    return {.x = x,
            .width = width,
            .text = setting.typesetter.shape(ratingRuns(rating), face, width - indent - penRoom),
            .indent = indent,
            .shape = rating.colour,
            .shapeSide = shapeSide(setting),
            .pen = rating.changed};
}

std::vector<Strip> rowStrips(const std::vector<LaidCell> &cells, qreal padding,
                             const Setting &setting)
{
    const Typesetter &typesetter = setting.typesetter;
    std::vector<int> from(cells.size(), 0);
    std::vector<int> all(cells.size(), 0);
    for (std::size_t i = 0; i < cells.size(); ++i)
        all[i] = cells[i].text ? cells[i].text->lineCount() : 0;

    std::vector<Strip> parts;
    parts.push_back(rowPart(cells, from, all, padding, padding, typesetter));
    if (parts.front().height <= setting.tallest)
        return parts;

    parts.clear();
    while (from != all || parts.empty()) {
        const Shaped mark =
            parts.empty() ? nullptr
                          : setting.typesetter.shape({Run{.text = setting.words.rowContinued}},
                                                     Face::Small, setting.width);
        const qreal top = padding + (mark ? mark->height : 0);
        std::vector<int> to = from;
        for (std::size_t i = 0; i < cells.size(); ++i) {
            if (from[i] < all[i])
                to[i] = linesThatFit(*cells[i].text, from[i], setting.tallest - top - padding);
        }
        Strip part = rowPart(cells, from, to, top, padding, typesetter);
        if (mark)
            part.pieces.insert(part.pieces.begin(),
                               TextPiece{mark, 0, mark->lineCount(), {0, padding}});
        parts.push_back(std::move(part));
        from = std::move(to);
    }
    return parts;
}

} // namespace papers
