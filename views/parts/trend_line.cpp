#include "views/parts/trend_line.h"

#include "base/text.h"
#include "papers/rating_shape.h"
#include "views/appearance.h"
#include "views/say.h"

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>
#include <algorithm>

namespace views {
namespace {

constexpr int shapeSide = 14;
constexpr int datedSide = 18;
constexpr int underline = 2;

QFont captionFont()
{
    return fontFor(TextRole::Caption);
}

QString dayOf(const QDate &date)
{
    // "20 Nov", the year beneath.
    const QString words = base::shortDate(date);
    return words.left(words.lastIndexOf(QLatin1Char(' ')));
}

} // namespace

TrendLine::TrendLine(Dates dates, QWidget *parent) : QWidget(parent), m_dates(dates)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void TrendLine::setPoints(std::vector<lists::TrendPoint> points, const QString &name)
{
    m_points = std::move(points);
    const QString words = lists::trendWords(m_points);
    setAccessibleName(Say::tr("%1, oldest first: %2").arg(name, words));
    setVisible(!m_points.empty());
    updateGeometry();
    update();
}

int TrendLine::side() const
{
    return scaled(m_dates == Dates::Shown ? datedSide : shapeSide);
}

int TrendLine::stepOf(const lists::TrendPoint &point) const
{
    const int width = m_dates == Dates::Shown
                          ? QFontMetrics(captionFont()).horizontalAdvance(QStringLiteral("00 Nov"))
                          : side();
    const int gap = m_dates == Dates::Shown ? space::related : space::inside;
    return width + gap + (point.isBroken ? space::related : 0);
}

std::vector<TrendLine::Place> TrendLine::placesIn(int width) const
{
    size_t first = m_points.size();
    int room = width;
    while (first > 0 && room >= stepOf(m_points[first - 1]))
        room -= stepOf(m_points[--first]);
    std::vector<Place> places;
    int left = 0;
    for (size_t point = first; point < m_points.size(); ++point) {
        places.push_back({point, left});
        left += stepOf(m_points[point]);
    }
    return places;
}

QSize TrendLine::sizeHint() const
{
    int width = 0;
    for (const lists::TrendPoint &point : m_points)
        width += stepOf(point);
    return {width, minimumSizeHint().height()};
}

QSize TrendLine::minimumSizeHint() const
{
    const int lines = m_dates == Dates::Shown ? 2 * QFontMetrics(captionFont()).height() : 0;
    return {scaled(40), side() + space::inside + underline + lines};
}

void TrendLine::paintPoint(QPainter &painter, const Place &place) const
{
    const lists::TrendPoint &point = m_points[place.point];
    const auto ground =
        isDark(palette()) ? papers::RatingPalette::Dark : papers::RatingPalette::Light;
    int left = place.left;
    if (point.isBroken) {
        QPen pen(palette().color(QPalette::PlaceholderText), 1, Qt::DashLine);
        painter.setPen(pen);
        painter.drawLine(left + space::inside / 2, 0, left + space::inside / 2, height());
        left += space::related;
    }
    const int shape = side();
    painter.save();
    papers::drawRatingShape(painter, QRectF(left, 0, shape, shape), point.colour, ground);
    painter.restore();
    if (point.isChosen)
        painter.fillRect(QRect(left, shape + space::inside / 2, shape, underline),
                         palette().color(QPalette::Text));
    if (m_dates == Dates::Hidden)
        return;
    const QFontMetrics metrics(painter.font());
    painter.setPen(palette().color(QPalette::PlaceholderText));
    const int top = shape + space::inside + underline;
    painter.drawText(left, top + metrics.ascent(), dayOf(point.date));
    const bool isNewYear = place.left == 0 || place.point == 0 ||
                           m_points[place.point - 1].date.year() != point.date.year();
    if (isNewYear)
        painter.drawText(left, top + metrics.height() + metrics.ascent(),
                         QString::number(point.date.year()));
}

void TrendLine::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setFont(captionFont());
    for (const Place &place : placesIn(width()))
        paintPoint(painter, place);
}

bool TrendLine::event(QEvent *event)
{
    if (event->type() == QEvent::ApplicationFontChange)
        updateGeometry();
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    for (const Place &place : placesIn(width())) {
        const lists::TrendPoint &point = m_points[place.point];
        const QRect room(place.left, 0, stepOf(point), height());
        if (room.contains(help->pos()))
            QToolTip::showText(help->globalPos(), lists::trendWords({point}), this, room);
    }
    return true;
}

} // namespace views
