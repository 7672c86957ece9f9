#pragma once

#include "papers/strip.h"

#include <vector>

namespace papers {

/// What blocks are set with: the typesetter, and the room on a fresh page.
struct Setting {
    Typesetter &typesetter;
    qreal width = 0;
    /// No strip is made taller than this unless it is a single line.
    qreal tallest = 0;
    const WriterWords &words;
    /// Set smaller and closer: see Section.
    bool dense = false;

    /// A distance in points at scale 1, and what it is where much must stand on a page.
    qreal space(qreal usual, qreal whereDense) const
    {
        return typesetter.points(dense ? whereDense : usual);
    }
};

/// The lines of a text as strips, the first two and the last two of them kept together.
std::vector<Strip> lineStrips(const Shaped &text, qreal before);
/// The strip itself, or where it is too tall its texts line by line.
void appendUnlessTall(std::vector<Strip> &strips, Strip strip, const Setting &setting);

std::vector<Strip> headingStrips(const Heading &heading, const Setting &setting);
/// Whether the heading may stand on the first line of the paragraph after it.
bool mayRunIn(const Heading &heading, const Setting &setting);
std::vector<Strip> runInStrips(const Heading &heading, const Paragraph &paragraph,
                               const Setting &setting);
std::vector<Strip> paragraphStrips(const Paragraph &paragraph, const Setting &setting);
std::vector<Strip> noteStrips(const Note &note, const Setting &setting);
std::vector<Strip> ruledStrips(const RuledLines &lines, const Setting &setting);
std::vector<Strip> ratingStrips(const RatingStrip &ratings, const Setting &setting);
std::vector<Strip> keyValueStrips(const KeyValues &values, const Setting &setting);
std::vector<Strip> formStrips(const FormLine &line, const Setting &setting);
std::vector<Strip> signOffStrips(const SignOff &box, const Setting &setting);

/// One row of cells side by side, before it is known whether it stands on a page in one piece.
struct LaidCell {
    qreal x = 0;
    qreal width = 0;
    Shaped text{};
    /// How far the text stands in from `x`.
    qreal indent = 0;
    std::optional<subject::Colour> shape{};
    qreal shapeSide = 0;
    bool pen = false;
    /// Left empty for handwriting.
    bool toWriteIn = false;
};
/// The row as one strip, or as several where it is taller than a page: each further part begins
/// with "(continued)". Nothing but the ends of lines is a place to part.
std::vector<Strip> rowStrips(const std::vector<LaidCell> &cells, qreal padding,
                             const Setting &setting);
/// The cell of a rating: its shape, then its words.
LaidCell laidRating(const Rating &rating, Face face, qreal x, qreal width, const Setting &setting);
/// The words of a rating, its own word in bold.
Runs ratingRuns(const Rating &rating);
/// The side of a rating's shape beside table text.
qreal shapeSide(const Setting &setting);

} // namespace papers
