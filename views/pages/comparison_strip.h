#pragma once

#include "lists/comparison.h"
#include "views/parts/text_label.h"

#include <QFrame>
#include <array>

class QGridLayout;

namespace views {

class RatingBadge;
class TrendLine;

/// One area, or the home as a whole, at two contacts: both colours, what became of it, and the
/// colours at the contacts between.
class ComparedPanel final : public QFrame {
    Q_OBJECT

public:
    explicit ComparedPanel(QWidget *parent = nullptr);
    void show(const lists::ComparedRating &rating, const lists::ComparisonHeads &heads);

private:
    /// What is shown of one of the two.
    struct Side {
        TextLabel *date;
        RatingBadge *badge;
    };
    Side addSide(QGridLayout *grid, int row);
    static void showSide(const Side &side, const lists::ComparedRating &rating,
                         const lists::ComparedRating::Side &value, const QString &date);

    TextLabel *m_name;
    Side m_then{};
    Side m_now{};
    TextLabel *m_movement;
    TextLabel *m_said;
    TrendLine *m_trend;
};

/// All five of them: overall first, in as many columns as there is room for.
class ComparisonStrip final : public QWidget {
    Q_OBJECT

public:
    explicit ComparisonStrip(QWidget *parent = nullptr);
    void show(const std::array<lists::ComparedRating, 5> &ratings,
              const lists::ComparisonHeads &heads);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void arrange();

    QGridLayout *m_grid;
    std::array<ComparedPanel *, 5> m_panels{};
    int m_across = 0;
};

} // namespace views
