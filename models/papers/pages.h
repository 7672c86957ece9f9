#pragma once

#include "papers/strip.h"

#include <QSizeF>
#include <vector>

class QPagedPaintDevice;
class QPainter;

namespace papers {

/// The size of A4 in layout units.
inline constexpr qreal pageWidth = 210 * unitsPerMillimetre;
inline constexpr qreal pageHeight = 297 * unitsPerMillimetre;

/// A document set on A4 pages, ready to be painted on anything.
class Pages {
public:
    Pages() = default;
    explicit Pages(std::vector<std::vector<Piece>> pages) : m_pages(std::move(pages)) {}

    /// Puts the pages of another paper after these, on a sheet of their own: an empty page goes
    /// between where they would stand on the back of the last.
    void append(const Pages &others);

    int pageCount() const { return static_cast<int>(m_pages.size()); }
    /// Paints one page, counted from 0, from the painter's origin as the top left of the paper,
    /// at the resolution of the painter's device.
    void paint(QPainter &painter, int page) const;
    /// Paints one page as large as fits into `target`, such as a thumbnail.
    void paintInto(QPainter &painter, int page, const QRectF &target) const;

private:
    void paintPieces(QPainter &painter, int page) const;

    std::vector<std::vector<Piece>> m_pages;
};

/// Sets a device to A4 without margins, which is what Pages paints on. A QPrinter needs
/// `setFullPage(true)` besides.
void setUpDevice(QPagedPaintDevice &device);

} // namespace papers
