#pragma once

#include "subject/area.h"
#include "views/parts/text_label.h"

#include <QStyledItemDelegate>

namespace views {

/// A rating in a rectangle: its shape always, its word where there is room, a pen where an officer
/// changed it.
void drawRating(QPainter &painter, const QRect &rect, subject::Colour colour, const QString &word,
                bool changed, const QPalette &palette);

/// A rating on a page: shape and word. A screen reader reads `name` and the word.
class RatingBadge final : public TextLabel {
    Q_OBJECT

public:
    explicit RatingBadge(TextRole role = TextRole::Figure, QWidget *parent = nullptr);
    /// `name` is what is rated.
    void setRating(const QString &name, subject::Colour colour, const QString &word, bool changed);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    subject::Colour m_colour = subject::Colour::Grey;
    bool m_changed = false;
};

/// Draws the cells of a list: two lines, ratings, the row that is chosen.
class RowDelegate final : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
};

} // namespace views
