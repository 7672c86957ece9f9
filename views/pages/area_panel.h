#pragma once

#include "lists/trend.h"
#include "rules/rating.h"
#include "views/parts/text_label.h"

#include <QFrame>
#include <array>

class QGridLayout;

namespace views {

class RatingBadge;
class TrendLine;

/// One area of a home: its colour, the last ones, why, and what would make it green.
class AreaPanel final : public QFrame {
    Q_OBJECT

public:
    explicit AreaPanel(subject::Area area, QWidget *parent = nullptr);

    void show(const rules::HomeRating &rating, const std::vector<lists::TrendPoint> &trend);

Q_SIGNALS:
    void copyAsked(subject::Area area);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    subject::Area m_area;
    subject::Colour m_colour = subject::Colour::Grey;
    TextLabel *m_name;
    RatingBadge *m_badge;
    TrendLine *m_trend;
    TextLabel *m_changed;
    TextLabel *m_why;
    TextLabel *m_greenHead;
    TextLabel *m_toBeGreen;
};

/// The four of them: in a row, or two by two where a row is too narrow.
class AreaPanels final : public QWidget {
    Q_OBJECT

public:
    explicit AreaPanels(QWidget *parent = nullptr);

    void show(const rules::HomeRating &rating,
              const std::array<std::vector<lists::TrendPoint>, 4> &trend);

Q_SIGNALS:
    void copyAsked(subject::Area area);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void arrange();

    QGridLayout *m_grid;
    std::array<AreaPanel *, 4> m_panels{};
    int m_across = 0;
};

} // namespace views
