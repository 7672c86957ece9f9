#include "papers/page_frame.h"

#include "papers/pages.h"
#include "papers/picture.h"

namespace papers {

namespace {

constexpr qreal tallestFrame = pageHeight / 4; // a taller head or foot goes into the body

/// Lays logo and council to the left, mark and home to the right, cautions beneath a hairline.
Strip headStrip(const Header &header, Typesetter &typesetter)
{
    Strip strip;
    qreal x = 0;
    qreal height = 0;
    qreal logoHeightOnPage = 0;
    if (const QImage logo = typesetter.picture(header.logo); !logo.isNull()) {
        const QSizeF size =
            QSizeF(logo.size())
                .scaled(QSizeF(logoWidth, logoHeight) * unitsPerMillimetre, Qt::KeepAspectRatio);
        strip.pieces.push_back(ImagePiece{logo, QRectF(QPointF(0, 0), size)});
        x = size.width() + typesetter.points(8);
        height = logoHeightOnPage = size.height();
    }
    const qreal half = contentWidth * 0.48;
    const auto add = [&](const QString &text, Face face, qreal left, qreal width, qreal y,
                         Alignment alignment) {
        if (text.isEmpty())
            return y;
        const Shaped shaped = typesetter.shape(words(text), face, width, alignment);
        addText(strip, shaped, {left, y});
        height = qMax(height, y + shaped->height);
        return y + shaped->height;
    };
    const qreal right = contentWidth - half;
    const qreal below = add(header.mark, Face::Mark, right, half, 0, Alignment::Right);
    // The council's name stands at the middle of the logo, where it is the lower of the two.
    const qreal nameHeight = typesetter.shape(words(header.left), Face::Mark, half - x)->height;
    add(header.left, Face::Mark, x, half - x, qMax<qreal>(0, (logoHeightOnPage - nameHeight) / 2),
        Alignment::Left);
    add(header.right, Face::Small, right, half, below, Alignment::Right);
    if (height > 0) {
        height += typesetter.points(4);
        strip.pieces.push_back(
            LinePiece{QLineF(0, height, contentWidth, height), typesetter.points(0.6), lineColour});
        height += typesetter.points(4.5);
    }
    if (!header.caution.isEmpty()) {
        const Shaped caution = typesetter.shape(header.caution, Face::Table, contentWidth);
        addText(strip, caution, {0, height});
        height += caution->height + typesetter.points(4);
    }
    strip.height = height;
    return strip;
}

qreal numberWidth(const Typesetter &typesetter)
{
    return typesetter.points(95);
}

} // namespace

PageFrame pageFrame(const Section &section, const Document &document, Typesetter &typesetter)
{
    PageFrame frame;
    Strip head = headStrip(section.header, typesetter);
    if (head.height > tallestFrame) {
        const Header &header = section.header;
        frame.atBeginning = {Paragraph{{Run{.text = header.mark, .bold = true}}},
                             Paragraph{header.caution}, Paragraph{words(header.left)},
                             Paragraph{words(header.right)}};
        head = {};
    }
    for (Piece &piece : head.pieces) {
        move(piece, {pageMargin, pageMargin});
        frame.head.push_back(std::move(piece));
    }

    const QString text = sentences(section.footer.value_or(document.footer)).join(u' ');
    frame.foot = typesetter.shape(words(text), Face::Small, contentWidth - numberWidth(typesetter));
    if (frame.foot->height > tallestFrame) {
        frame.atEnd = {Paragraph{{Run{.text = text, .small = true}}}};
        frame.foot = typesetter.shape(words(QString()), Face::Small, contentWidth);
    }
    const qreal line =
        typesetter.shape(words(QStringLiteral("1")), Face::Small, contentWidth)->height;
    frame.bodyTop = pageMargin + head.height;
    frame.bodyBottom =
        pageHeight - pageMargin - qMax(line, frame.foot->height) - typesetter.points(8);
    return frame;
}

std::vector<Piece> footPieces(const PageFrame &frame, const QString &pageOf, Typesetter &typesetter)
{
    const qreal line = frame.bodyBottom + typesetter.points(4);
    const qreal top = line + typesetter.points(4);
    const qreal width = numberWidth(typesetter);
    const Shaped number = typesetter.shape(words(pageOf), Face::Small, width, Alignment::Right);
    std::vector<Piece> pieces;
    pieces.push_back(LinePiece{QLineF(pageMargin, line, pageMargin + contentWidth, line),
                               typesetter.points(0.4), hairlineColour});
    pieces.push_back(TextPiece{frame.foot, 0, frame.foot->lineCount(), {pageMargin, top}});
    pieces.push_back(
        TextPiece{number, 0, number->lineCount(), {pageMargin + contentWidth - width, top}});
    return pieces;
}

} // namespace papers
