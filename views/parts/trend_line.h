#pragma once

#include "lists/trend.h"

#include <QWidget>

namespace views {

/// Ratings over time as small shapes in a row, oldest first, with a dashed line where they were
/// asked differently from then on. What a page is about is underlined. Where there is not room for
/// all, the newest are shown.
class TrendLine final : public QWidget {
    Q_OBJECT

public:
    enum class Dates { Hidden, Shown };
    explicit TrendLine(Dates dates = Dates::Hidden, QWidget *parent = nullptr);

    /// `name` is what a screen reader calls the row before it reads dates and ratings.
    void setPoints(std::vector<lists::TrendPoint> points, const QString &name);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;

private:
    struct Place {
        size_t point;
        int left;
    };
    int side() const;
    /// The room of one point, and before it where the line breaks.
    int stepOf(const lists::TrendPoint &point) const;
    /// Where the newest points stand that fit into this width.
    std::vector<Place> placesIn(int width) const;
    void paintPoint(QPainter &painter, const Place &place) const;

    Dates m_dates;
    std::vector<lists::TrendPoint> m_points;
};

} // namespace views
