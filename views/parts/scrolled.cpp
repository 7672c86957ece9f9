#include "views/parts/scrolled.h"

#include <QScrollArea>
#include <QVBoxLayout>

namespace views {

void fillScrolled(QWidget *page, QWidget *body)
{
    auto *scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(body);
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins({});
    layout->addWidget(scroll);
}

} // namespace views
