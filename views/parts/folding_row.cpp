#include "views/parts/folding_row.h"

#include "views/appearance.h"

#include <QBoxLayout>
#include <QEvent>

namespace views {

FoldingRow::FoldingRow(QWidget *parent)
    : QWidget(parent),
      m_layout(new QBoxLayout(QBoxLayout::LeftToRight, this))
{
    m_layout->setContentsMargins({});
    m_layout->setSpacing(space::related);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
}

void FoldingRow::add(QWidget *widget, int stretch)
{
    m_layout->addWidget(widget, stretch);
}

QSize FoldingRow::minimumSizeHint() const
{
    // The row may become as narrow as its widest part: it folds before.
    int width = 0;
    for (int i = 0; i < m_layout->count(); ++i)
        width = qMax(width, m_layout->itemAt(i)->minimumSize().width());
    return {width, m_layout->minimumSize().height()};
}

void FoldingRow::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fold();
}

bool FoldingRow::event(QEvent *event)
{
    const bool isHandled = QWidget::event(event);
    if (event->type() == QEvent::LayoutRequest)
        fold();
    return isHandled;
}

void FoldingRow::fold()
{
    int wanted = -m_layout->spacing();
    for (int i = 0; i < m_layout->count(); ++i) {
        if (!m_layout->itemAt(i)->isEmpty())
            wanted += m_layout->itemAt(i)->sizeHint().width() + m_layout->spacing();
    }
    const bool isFolded = wanted > width();
    m_layout->setDirection(isFolded ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    // A button does not grow to the width of the page.
    for (int i = 0; i < m_layout->count(); ++i) {
        const bool staysSmall = isFolded && m_layout->stretch(i) == 0;
        m_layout->itemAt(i)->setAlignment(staysSmall ? Qt::AlignLeft : Qt::Alignment());
    }
}

} // namespace views
