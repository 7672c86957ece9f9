#include "views/parts/turning_box.h"

#include "views/appearance.h"

#include <QBoxLayout>
#include <QEvent>

namespace views {

TurningBox::TurningBox(int leastWidth, QWidget *parent)
    : QWidget(parent),
      m_leastWidth(leastWidth),
      m_line(new QBoxLayout(QBoxLayout::LeftToRight, this))
{
    m_line->setContentsMargins({});
    m_line->setSpacing(space::related);
}

void TurningBox::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    turn();
}

void TurningBox::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        turn();
}

void TurningBox::turn()
{
    m_line->setDirection(width() < scaled(m_leastWidth) ? QBoxLayout::TopToBottom
                                                        : QBoxLayout::LeftToRight);
}

} // namespace views
