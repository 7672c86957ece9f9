#pragma once

#include "papers/document.h"

#include <QColor>
#include <QHash>
#include <QImage>
#include <QTextLayout>
#include <memory>

namespace papers {

/// Layout is measured in tenths of a point (720 to the inch) whatever paints it later, so that
/// printer, preview and PDF show the same lines on the same pages.
inline constexpr qreal unitsPerPoint = 10;
inline constexpr qreal unitsPerInch = 72 * unitsPerPoint;
inline constexpr qreal unitsPerMillimetre = unitsPerInch / 25.4;

inline constexpr QColor inkColour{0x0B, 0x0C, 0x0C};
inline constexpr QColor mutedColour{0x50, 0x5A, 0x5F};
inline constexpr QColor lineColour{0x6F, 0x77, 0x7B};
inline constexpr QColor hairlineColour{0xB1, 0xB4, 0xB6};

/// What a text is for; decides its size and weight.
enum class Face { Title, Subtitle, Heading, Body, Label, Table, TableHeader, Mark, Small };

/// Words broken into lines of one width. Shared by whatever pieces paint a part of it.
struct ShapedText {
    QTextLayout layout;
    qreal height = 0;
    /// Width of the widest line.
    qreal width = 0;

    int lineCount() const { return layout.lineCount(); }
    qreal top(int line) const;
    /// Height of lines from..to-1.
    qreal heightOf(int from, int to) const;
};
using Shaped = std::shared_ptr<const ShapedText>;

/// Breaks words into lines. Keeps its fonts and the texts that many papers share, so use one for
/// many documents. All measures in layout units.
class Typesetter {
public:
    /// `scale` multiplies all sizes: 1, or what makes body text 16 point.
    explicit Typesetter(qreal scale = 1);
    Typesetter(const Typesetter &) = delete;
    Typesetter &operator=(const Typesetter &) = delete;

    /// The first line stands in by `indent`, for what stands before it.
    Shaped shape(const Runs &runs, Face face, qreal width, Alignment alignment = Alignment::Left,
                 qreal indent = 0);
    /// The width of the words on one line; of long texts only the beginning is measured.
    qreal naturalWidth(const Runs &runs, Face face);
    /// A picture that many pages may show: it is read once, and stands in a file once.
    QImage picture(const QByteArray &bytes);
    /// A length given in points at scale 1.
    qreal points(qreal value) const { return value * unitsPerPoint * m_scale; }

private:
    QFont font(Face face, bool bold, bool small) const;
    Shaped build(const Runs &runs, Face face, qreal width, Alignment alignment,
                 qreal indent = 0) const;

    qreal m_scale;
    QString m_family;
    QHash<QString, Shaped> m_shaped;
    QHash<QString, qreal> m_widths;
    QHash<QByteArray, QImage> m_pictures;
};

/// No text of large print is smaller. Points.
inline constexpr qreal largePrintLeast = 16;
/// The scale of large print: body text at 16 point.
inline constexpr qreal largePrintScale = largePrintLeast / 9.5;

} // namespace papers
