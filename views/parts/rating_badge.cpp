#include "views/parts/rating_badge.h"

#include "lists/roles.h"
#include "papers/rating_shape.h"
#include "views/calm_style.h"
#include "views/parts/one_line.h"
#include "views/say.h"

#include <QAbstractItemView>
#include <QPainter>
#include <QPixmap>
#include <QPixmapCache>
#include <cmath>

namespace views {
namespace {

papers::RatingPalette shapesFor(const QPalette &palette)
{
    return isDark(palette) ? papers::RatingPalette::Dark : papers::RatingPalette::Light;
}

int shapeSide(const QFontMetrics &metrics)
{
    return int(metrics.height() * 1.15);
}

/// As papers draw it; a list shows the same few shapes in every row, so they are kept.
void drawShape(QPainter &painter, const QRectF &rect, subject::Colour colour,
               papers::RatingPalette palette)
{
    constexpr int margin = 2; // some shapes reach a little over their square
    const QPointF corner(std::floor(rect.left()) - margin, std::floor(rect.top()) - margin);
    const QRectF inside = rect.translated(-corner);
    const qreal ratio = painter.device()->devicePixelRatioF();
    const QString key = QStringLiteral("rating/%1/%2/%3/%4/%5/%6")
                            .arg(int(colour))
                            .arg(int(palette))
                            .arg(rect.width())
                            .arg(inside.left())
                            .arg(inside.top())
                            .arg(ratio);
    QPixmap shape;
    if (!QPixmapCache::find(key, &shape)) {
        const QSizeF size(inside.right() + margin, inside.bottom() + margin);
        shape = QPixmap((size * ratio).toSize());
        shape.setDevicePixelRatio(ratio);
        shape.fill(Qt::transparent);
        QPainter drawing(&shape);
        papers::drawRatingShape(drawing, inside, colour, palette);
        drawing.end();
        QPixmapCache::insert(key, shape);
    }
    painter.drawPixmap(corner, shape);
}

void drawPen(QPainter &painter, const QRectF &rect, const QColor &colour)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(rect.topLeft());
    painter.scale(rect.width(), rect.height());
    painter.fillPath(papers::penMark(), colour);
    painter.restore();
}

/// The second line's font.
QFont subtitleFont(const QFont &font)
{
    QFont small(font);
    small.setPointSizeF(font.pointSizeF() * 9.5 / 10.5);
    return small;
}

void drawTexts(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const QRect room = option.rect.adjusted(space::related, 0, -space::related, 0);
    const QString text = index.data(Qt::DisplayRole).toString();
    const QString subtitle = index.data(lists::asInt(lists::Role::Subtitle)).toString();
    const Qt::Alignment across = option.displayAlignment & Qt::AlignHorizontal_Mask;
    painter.setFont(option.font);
    painter.setPen(option.palette.color(QPalette::Text));
    const OneLine line(painter, text);
    if (subtitle.isEmpty()) {
        line.draw(painter, room, across | Qt::AlignVCenter);
        return;
    }
    const QFont small = subtitleFont(option.font);
    const QFontMetrics metrics(small);
    const int height = option.fontMetrics.height() + metrics.height();
    QRect first(room.left(), room.top() + (room.height() - height) / 2, room.width(),
                option.fontMetrics.height());
    line.draw(painter, first, across | Qt::AlignVCenter);
    painter.setFont(small);
    painter.setPen(option.palette.color(QPalette::PlaceholderText));
    const QRect second(room.left(), first.bottom() + 1, room.width(), metrics.height());
    OneLine(painter, subtitle).draw(painter, second, across | Qt::AlignVCenter);
}

} // namespace

void drawRating(QPainter &painter, const QRect &rect, subject::Colour colour, const QString &word,
                bool changed, const QPalette &palette)
{
    const QFontMetrics metrics(painter.font());
    const int side = qMin(shapeSide(metrics), rect.height());
    const QRectF shape(rect.left(), rect.top() + (rect.height() - side) / 2.0, side, side);
    drawShape(painter, shape, colour, shapesFor(palette));
    qreal x = shape.right() + space::inside + 2;
    const int pen = changed ? side * 2 / 3 + space::inside : 0;
    const OneLine line(painter, word);
    const bool hasRoom = x + line.width() + pen <= rect.right() + 1;
    painter.setPen(palette.color(QPalette::Text));
    if (hasRoom) {
        line.draw(painter, QRectF(x, rect.top(), rect.right() - x + 1, rect.height()),
                  Qt::AlignLeft | Qt::AlignVCenter);
        x += line.width() + space::inside;
    }
    if (changed)
        drawPen(painter, QRectF(x, shape.top() + side / 6.0, side * 2 / 3.0, side * 2 / 3.0),
                palette.color(QPalette::Text));
}

RatingBadge::RatingBadge(TextRole role, QWidget *parent) : TextLabel(role, {}, parent) {}

void RatingBadge::setRating(const QString &name, subject::Colour colour, const QString &word,
                            bool changed)
{
    m_colour = colour;
    m_changed = changed;
    setText(word);
    setAccessibleName(changed ? Say::tr("%1: %2, officer's rating").arg(name, word)
                              : Say::tr("%1: %2").arg(name, word));
    updateGeometry();
    update();
}

QSize RatingBadge::sizeHint() const
{
    const QFontMetrics metrics = fontMetrics();
    const int side = shapeSide(metrics);
    const int pen = m_changed ? side + space::inside : 0;
    // A little more than the words take in whole pixels, or their end would be left out.
    const int words = metrics.horizontalAdvance(text()) + space::inside;
    return {side + space::related + words + pen, side + space::inside};
}

QSize RatingBadge::minimumSizeHint() const
{
    const int side = shapeSide(fontMetrics());
    return {side, side + space::inside};
}

void RatingBadge::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setFont(font());
    drawRating(painter, rect(), m_colour,
               fontMetrics().elidedText(text(), Qt::ElideRight,
                                        width() - shapeSide(fontMetrics()) - space::related),
               m_changed, palette());
}

void RowDelegate::paint(QPainter *painter, const QStyleOptionViewItem &given,
                        const QModelIndex &index) const
{
    QStyleOptionViewItem option(given);
    initStyleOption(&option, index);
    painter->save();
    const QPalette &palette = option.palette;
    const bool isChosen = option.state & QStyle::State_Selected;
    if (isChosen) {
        painter->fillRect(option.rect, blended(palette.color(QPalette::Base),
                                               palette.color(QPalette::Highlight), 0.14));
    }
    painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1),
                      palette.color(QPalette::Mid));
    if (isChosen && index.column() == 0)
        painter->fillRect(QRect(option.rect.left(), option.rect.top(), 3, option.rect.height()),
                          palette.color(QPalette::Highlight));
    const QVariant colour = index.data(lists::asInt(lists::Role::Colour));
    if (colour.isValid()) {
        painter->setFont(option.font);
        drawRating(*painter, option.rect.adjusted(space::related, 0, -space::inside, -1),
                   colour.value<subject::Colour>(), index.data().toString(),
                   index.data(lists::asInt(lists::Role::Overridden)).toBool(), palette);
    } else {
        drawTexts(*painter, option, index);
    }
    if ((option.state & QStyle::State_HasFocus))
        drawFocusRing(*painter, option.rect.adjusted(0, 0, 0, -1), palette);
    painter->restore();
}

} // namespace views
