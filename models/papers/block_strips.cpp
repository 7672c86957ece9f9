#include "papers/block_strips.h"

namespace papers {

namespace {

constexpr qreal widestRunIn = 0.45; // of the line: what a heading on it may take

Face faceOf(int level)
{
    if (level <= 1)
        return Face::Title;
    return level == 2 ? Face::Subtitle : Face::Heading;
}

qreal spaceBefore(const Heading &heading, const Setting &setting)
{
    if (heading.level > 2)
        return setting.space(8.5, 5);
    return setting.typesetter.points(heading.level == 2 ? 4 : 8);
}

} // namespace

void move(Piece &piece, const QPointF &by)
{
    struct Mover {
        QPointF by;
        void operator()(TextPiece &text) const { text.at += by; }
        void operator()(LinePiece &line) const { line.line.translate(by); }
        void operator()(BoxPiece &box) const { box.rect.translate(by); }
        void operator()(ShapePiece &shape) const { shape.rect.translate(by); }
        void operator()(PenPiece &pen) const { pen.rect.translate(by); }
        void operator()(ImagePiece &image) const { image.rect.translate(by); }
    };
    std::visit(Mover{by}, piece);
}

void addText(Strip &strip, const Shaped &text, const QPointF &at)
{
    strip.pieces.push_back(TextPiece{text, 0, text->lineCount(), at});
}

std::vector<Strip> lineStrips(const Shaped &text, qreal before)
{
    std::vector<Strip> strips;
    const int count = text->lineCount();
    for (int line = 0; line < count; ++line) {
        Strip strip;
        strip.before = line == 0 ? before : 0;
        strip.height = text->heightOf(line, line + 1);
        strip.pieces.push_back(TextPiece{text, line, 1, {0, 0}});
        strip.keepWithNext = line + 1 < count && (line == 0 || line + 2 == count || count <= 3);
        strips.push_back(std::move(strip));
    }
    return strips;
}

void appendUnlessTall(std::vector<Strip> &strips, Strip strip, const Setting &setting)
{
    if (strip.height <= setting.tallest) {
        strips.push_back(std::move(strip));
        return;
    }
    qreal before = strip.before;
    for (const Piece &piece : strip.pieces) {
        const TextPiece *text = std::get_if<TextPiece>(&piece);
        if (!text)
            continue;
        for (Strip &line : lineStrips(text->text, before)) {
            move(line.pieces.front(), {text->at.x(), 0});
            strips.push_back(std::move(line));
        }
        before = 0;
    }
}

std::vector<Strip> headingStrips(const Heading &heading, const Setting &setting)
{
    std::vector<Strip> strips = lineStrips(
        setting.typesetter.shape(words(heading.text), faceOf(heading.level), setting.width),
        spaceBefore(heading, setting));
    // A heading that fills pages would drag what follows with it for ever.
    if (strips.size() <= 6) {
        for (Strip &strip : strips)
            strip.keepWithNext = true;
    }
    return strips;
}

bool mayRunIn(const Heading &heading, const Setting &setting)
{
    const qreal width = setting.typesetter.naturalWidth(words(heading.text), faceOf(heading.level));
    return setting.dense && heading.level == 3 && width < setting.width * widestRunIn;
}

std::vector<Strip> runInStrips(const Heading &heading, const Paragraph &paragraph,
                               const Setting &setting)
{
    Typesetter &typesetter = setting.typesetter;
    const Shaped head = typesetter.shape(words(heading.text), faceOf(heading.level), setting.width);
    const Shaped text = typesetter.shape(paragraph.runs, Face::Body, setting.width, Alignment::Left,
                                         head->width + typesetter.points(7));
    std::vector<Strip> strips = lineStrips(text, spaceBefore(heading, setting));
    if (strips.empty())
        return headingStrips(heading, setting);
    // Both stand on one base line.
    Strip &first = strips.front();
    const qreal lower = head->layout.lineAt(0).ascent() - text->layout.lineAt(0).ascent();
    move(first.pieces.front(), {0, lower});
    first.pieces.insert(first.pieces.begin(), TextPiece{head, 0, 1, {0, 0}});
    first.height = qMax(first.height + lower, head->height);
    return strips;
}

std::vector<Strip> paragraphStrips(const Paragraph &paragraph, const Setting &setting)
{
    return lineStrips(setting.typesetter.shape(paragraph.runs, Face::Body, setting.width),
                      setting.space(3.5, 2));
}

std::vector<Strip> noteStrips(const Note &note, const Setting &setting)
{
    Typesetter &typesetter = setting.typesetter;
    const qreal padding = setting.space(4, 2.5);
    const Shaped text = typesetter.shape(note.runs, Face::Body, setting.width - 2 * padding);
    Strip strip;
    strip.before = setting.space(6, 3.5);
    strip.height = text->height + 2 * padding;
    strip.pieces.push_back(
        BoxPiece{QRectF(0, 0, setting.width, strip.height), typesetter.points(0.6), lineColour});
    addText(strip, text, {padding, padding});
    std::vector<Strip> strips;
    appendUnlessTall(strips, std::move(strip), setting);
    return strips;
}

std::vector<Strip> ruledStrips(const RuledLines &lines, const Setting &setting)
{
    std::vector<Strip> strips;
    const qreal height = setting.typesetter.points(20);
    for (int i = 0; i < lines.count; ++i) {
        Strip strip;
        strip.height = height;
        strip.pieces.push_back(LinePiece{QLineF(0, height, setting.width, height),
                                         setting.typesetter.points(0.5), lineColour});
        strips.push_back(std::move(strip));
    }
    return strips;
}

std::vector<Strip> ratingStrips(const RatingStrip &ratings, const Setting &setting)
{
    Typesetter &typesetter = setting.typesetter;
    if (ratings.ratings.isEmpty())
        return {};
    const qreal padding = typesetter.points(5);
    const qreal gap = typesetter.points(5);
    const int count = static_cast<int>(ratings.ratings.size());
    const int across = qMin(count, 4);
    const qreal boxWidth = (setting.width - gap * (across - 1)) / across;

    std::vector<Strip> strips;
    for (int first = 0; first < count; first += across) {
        Strip strip;
        strip.before = typesetter.points(6);
        const int end = qMin(first + across, count);
        for (int i = first; i < end; ++i) {
            const LabelledRating &each = ratings.ratings.at(i);
            const qreal x = (boxWidth + gap) * (i - first);
            const Shaped label =
                typesetter.shape(words(each.label), Face::Small, boxWidth - 2 * padding);
            const LaidCell cell =
                laidRating(each.rating, Face::Body, x + padding, boxWidth - 2 * padding, setting);
            const qreal top = padding + label->height + typesetter.points(2);
            addText(strip, label, {x + padding, padding});
            const qreal side = shapeSide(setting);
            strip.pieces.push_back(ShapePiece{
                each.rating.colour, QRectF(x + padding, top + typesetter.points(0.5), side, side)});
            addText(strip, cell.text, {x + padding + cell.indent, top});
            strip.height = qMax(strip.height, top + qMax(side, cell.text->height) + padding);
        }
        const qreal height = strip.height;
        for (int i = first; i < end; ++i) {
            strip.pieces.push_back(
                BoxPiece{QRectF((boxWidth + gap) * (i - first), 0, boxWidth, height),
                         typesetter.points(0.5), lineColour});
        }
        appendUnlessTall(strips, std::move(strip), setting);
    }
    return strips;
}

std::vector<Strip> keyValueStrips(const KeyValues &values, const Setting &setting)
{
    Typesetter &typesetter = setting.typesetter;
    const int across = qMax(1, values.across);
    const qreal gap = typesetter.points(14);
    const qreal pairWidth = (setting.width - gap * (across - 1)) / across;

    std::vector<qreal> labelWidths(static_cast<std::size_t>(across), 0);
    for (qsizetype i = 0; i < values.pairs.size(); ++i) {
        qreal &width = labelWidths[static_cast<std::size_t>(i % across)];
        const qreal natural = typesetter.naturalWidth(words(values.pairs.at(i).label), Face::Label);
        width = qMin(qMax(width, natural), pairWidth * 0.45);
    }

    const int count = static_cast<int>(values.pairs.size());
    std::vector<Strip> strips;
    for (int first = 0; first < count; first += across) {
        std::vector<LaidCell> cells;
        for (int i = first; i < qMin(first + across, count); ++i) {
            const KeyValue &pair = values.pairs.at(i);
            const qreal x = (pairWidth + gap) * (i - first);
            const qreal labelWidth = labelWidths[static_cast<std::size_t>(i - first)];
            const qreal valueX = x + labelWidth + typesetter.points(8);
            const qreal valueWidth = x + pairWidth - valueX;
            cells.push_back({.x = x,
                             .width = labelWidth,
                             .text = typesetter.shape(words(pair.label), Face::Label, labelWidth)});
            cells.push_back({.x = valueX,
                             .width = valueWidth,
                             .text = typesetter.shape(pair.value, Face::Table, valueWidth)});
        }
        std::vector<Strip> row = rowStrips(cells, typesetter.points(1.7), setting);
        if (first == 0 && !row.empty())
            row.front().before = typesetter.points(6);
        for (Strip &strip : row)
            strips.push_back(std::move(strip));
    }
    return strips;
}

} // namespace papers
