#include "views/parts/flow_layout.h"

#include "views/appearance.h"

namespace views {

FlowLayout::FlowLayout(QWidget *parent) : QLayout(parent)
{
    setContentsMargins({});
    setSpacing(space::related);
}

FlowLayout::~FlowLayout()
{
    for (QLayoutItem *item : m_items)
        delete item;
}

QLayoutItem *FlowLayout::itemAt(int index) const
{
    return index >= 0 && index < count() ? m_items[size_t(index)] : nullptr;
}

QLayoutItem *FlowLayout::takeAt(int index)
{
    QLayoutItem *item = itemAt(index);
    if (item)
        m_items.erase(m_items.begin() + index);
    return item;
}

QSize FlowLayout::sizeHint() const
{
    QSize size(0, 0);
    for (const QLayoutItem *item : m_items) {
        if (item->isEmpty())
            continue;
        const QSize wanted = item->sizeHint();
        size.rwidth() += wanted.width() + (size.width() > 0 ? spacing() : 0);
        size.setHeight(qMax(size.height(), wanted.height()));
    }
    return size.grownBy(contentsMargins());
}

QSize FlowLayout::minimumSize() const
{
    QSize size(0, 0);
    for (const QLayoutItem *item : m_items) {
        if (!item->isEmpty())
            size = size.expandedTo(item->minimumSize());
    }
    return size.grownBy(contentsMargins());
}

void FlowLayout::setGeometry(const QRect &rect)
{
    QLayout::setGeometry(rect);
    place(rect, true);
}

int FlowLayout::place(const QRect &rect, bool isReal) const
{
    const QRect room = rect.marginsRemoved(contentsMargins());
    int top = room.top();
    for (size_t first = 0; first < m_items.size();) {
        const Line line = lineFrom(first, room.width());
        int left = room.left();
        for (size_t i = first; isReal && i < line.end; ++i) {
            if (m_items[i]->isEmpty())
                continue;
            const QSize size = m_items[i]->sizeHint().boundedTo(QSize(room.width(), line.height));
            const int drop = (line.height - size.height()) / 2;
            m_items[i]->setGeometry(QRect(QPoint(left, top + drop), size));
            left += size.width() + spacing();
        }
        top += line.height;
        first = line.end;
        if (first < m_items.size() && line.height > 0)
            top += spacing();
    }
    return top - rect.top() + contentsMargins().bottom();
}

FlowLayout::Line FlowLayout::lineFrom(size_t first, int width) const
{
    Line line{.end = first};
    int used = 0;
    for (; line.end < m_items.size(); ++line.end) {
        if (m_items[line.end]->isEmpty())
            continue;
        const QSize size = m_items[line.end]->sizeHint();
        if (used > 0 && used + spacing() + size.width() > width)
            break;
        used += size.width() + (used > 0 ? spacing() : 0);
        line.height = qMax(line.height, size.height());
    }
    return line;
}

} // namespace views
