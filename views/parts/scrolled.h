#pragma once

class QWidget;

namespace views {

/// Fills a page with its body, which scrolls as a whole where it is higher or wider than the page.
void fillScrolled(QWidget *page, QWidget *body);

/// Scrolls what holds `widget` until it is seen, once everything has its place.
void bringIntoView(QWidget *widget);

} // namespace views
