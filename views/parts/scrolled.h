#pragma once

class QWidget;

namespace views {

/// Fills a page with its body, which scrolls as a whole where it is higher or wider than the page.
void fillScrolled(QWidget *page, QWidget *body);

} // namespace views
