#pragma once

#include <QWidget>

class QHBoxLayout;
class QTabWidget;

namespace views {

/// A row that takes the height that is left, and never asks for more than its parts need at the
/// least: a page scrolls as a whole only where not even that fits.
class Remainder final : public QWidget {
    Q_OBJECT

public:
    explicit Remainder(int spacing);
    QSize sizeHint() const override;
    QHBoxLayout *row() const { return m_row; }

private:
    QHBoxLayout *m_row;
};

/// Fills a page with its body, which scrolls as a whole where it is higher or wider than the page.
void fillScrolled(QWidget *page, QWidget *body);

/// Scrolls what holds `widget` until it is seen, once everything has its place.
void bringIntoView(QWidget *widget);

/// What a tab holds comes into view when the tab is chosen.
void followTabs(QTabWidget *tabs);

} // namespace views
