#include "views/parts/flow_layout.h"

#include "views/appearance.h"

#include <QStyle>
#include <QWidget>
#include <algorithm>

namespace views {
namespace {

using Place = FlowLayout::Place;

constexpr int captionGap = 2;

int distanceBefore(Place place)
{
    return place == Place::Group ? space::group : space::related;
}

int heightOf(const QLayoutItem &item, int width)
{
    return item.hasHeightForWidth() ? item.heightForWidth(width) : item.sizeHint().height();
}

bool beginsLine(Place place)
{
    return place == Place::Line || place == Place::Whole;
}

} // namespace

FlowLayout::FlowLayout(QWidget *parent) : QLayout(parent)
{
    setContentsMargins({});
}

FlowLayout::~FlowLayout()
{
    for (const Entry &entry : m_entries) {
        delete entry.item;
        delete entry.caption;
    }
}

int FlowLayout::Entry::width() const
{
    const int above = caption ? caption->sizeHint().width() : 0;
    return std::max(item->sizeHint().width(), above);
}

void FlowLayout::add(QWidget *widget, Place place, QWidget *caption)
{
    if (caption)
        addChildWidget(caption);
    addChildWidget(widget);
    const size_t index = m_insertAt.value_or(m_entries.size());
    m_entries.insert(
        m_entries.begin() + std::ptrdiff_t(index),
        {new QWidgetItem(widget), place, caption ? new QWidgetItem(caption) : nullptr});
    if (m_insertAt)
        ++*m_insertAt;
    invalidate();
}

void FlowLayout::insertAfter(QWidget *widget)
{
    m_insertAt.reset();
    for (size_t i = 0; i < m_entries.size(); ++i) {
        if (m_entries[i].item->widget() == widget)
            m_insertAt = i + 1;
    }
}

std::vector<QWidget *> FlowLayout::widgets() const
{
    std::vector<QWidget *> all;
    for (const Entry &entry : m_entries)
        all.push_back(entry.item->widget());
    return all;
}

void FlowLayout::addItem(QLayoutItem *item)
{
    m_entries.push_back({item, Place::Next, nullptr});
}

QLayoutItem *FlowLayout::itemAt(int index) const
{
    // Captions are counted after all else.
    const auto find = [&]() -> QLayoutItem * {
        if (index < 0)
            return nullptr;
        auto left = size_t(index);
        if (left < m_entries.size())
            return m_entries[left].item;
        left -= m_entries.size();
        for (const Entry &entry : m_entries) {
            if (entry.caption && left-- == 0)
                return entry.caption;
        }
        return nullptr;
    };
    return find();
}

QLayoutItem *FlowLayout::takeAt(int index)
{
    QLayoutItem *item = itemAt(index);
    if (!item)
        return nullptr;
    for (auto entry = m_entries.begin(); entry != m_entries.end(); ++entry) {
        if (entry->caption == item) {
            entry->caption = nullptr;
            return item;
        }
        if (entry->item == item) {
            delete entry->caption;
            m_entries.erase(entry);
            return item;
        }
    }
    return nullptr;
}

int FlowLayout::count() const
{
    int all = int(m_entries.size());
    for (const Entry &entry : m_entries)
        all += entry.caption ? 1 : 0;
    return all;
}

int FlowLayout::heightForWidth(int width) const
{
    if (width != m_knownWidth) {
        arranged(width, m_knownHeight);
        m_knownWidth = width;
    }
    return m_knownHeight;
}

QSize FlowLayout::sizeHint() const
{
    int width = scaled(m_preferredWidth);
    if (width == 0) {
        for (const Entry &entry : m_entries) {
            if (!entry.item->isEmpty())
                width += entry.width() + (width > 0 ? distanceBefore(entry.place) : 0);
        }
    }
    width = std::max(width, minimumSize().width());
    return {width, heightForWidth(width)};
}

QSize FlowLayout::minimumSize() const
{
    QSize size(0, 0);
    for (const Entry &entry : m_entries) {
        if (!entry.item->isEmpty())
            size = size.expandedTo(entry.item->minimumSize());
    }
    return size;
}

void FlowLayout::invalidate()
{
    m_knownWidth = -1;
    QLayout::invalidate();
}

void FlowLayout::setGeometry(const QRect &rect)
{
    QLayout::setGeometry(rect);
    int height = 0;
    const Qt::LayoutDirection direction =
        parentWidget() ? parentWidget()->layoutDirection() : Qt::LeftToRight;
    for (const Placed &placed : arranged(rect.width(), height)) {
        const QRect moved = placed.rect.translated(rect.topLeft());
        placed.item->setGeometry(QStyle::visualRect(direction, rect, moved));
    }
}

/// Puts widgets into lines, from the top.
struct FlowLayout::Lines {
    std::vector<Placed> placed;
    std::vector<Placed> captions; ///< of the line that is being filled
    size_t begin = 0;             ///< where that line begins in `placed`
    int x = 0;
    int y = 0;
    int bottom = 0; ///< of the line before
    int height = 0;
    int captionHeight = 0;

    bool isEmpty() const { return begin == placed.size(); }

    void add(const Entry &entry, int distance, int width)
    {
        const int left = isEmpty() ? 0 : x + distance;
        const int itemHeight = heightOf(*entry.item, width);
        placed.push_back({entry.item, QRect(left, y, width, itemHeight)});
        height = std::max(height, itemHeight);
        if (entry.caption && !entry.caption->isEmpty()) {
            const int above = entry.caption->sizeHint().height();
            captions.push_back({entry.caption, QRect(left, 0, width, above)});
            captionHeight = std::max(captionHeight, above);
        }
        x = left + width;
    }

    void end()
    {
        if (isEmpty())
            return;
        const int top = y + (captionHeight > 0 ? captionHeight + captionGap : 0);
        for (size_t i = begin; i < placed.size(); ++i)
            placed[i].rect.moveTop(top + (height - placed[i].rect.height()) / 2);
        for (const Placed &caption : captions)
            placed.push_back({caption.item, caption.rect.translated(0, y)});
        captions.clear();
        bottom = top + height;
        y = bottom + space::related;
        begin = placed.size();
        x = height = captionHeight = 0;
    }
};

std::vector<FlowLayout::Placed> FlowLayout::arranged(int width, int &height) const
{
    // Below 0: hidden. Asking a widget for its size is what takes time here.
    std::vector<int> widths;
    widths.reserve(m_entries.size());
    for (const Entry &entry : m_entries) {
        const int own = entry.place == Place::Whole ? width : entry.width();
        widths.push_back(entry.item->isEmpty() ? -1 : std::min(own, width));
    }
    /// The width of what has to stay with the entry at `index`, itself included.
    const auto widthTogether = [&](size_t index) {
        int sum = widths[index];
        for (size_t i = index + 1; i < m_entries.size() && m_entries[i].place == Place::Beside; ++i)
            sum += widths[i] < 0 ? 0 : space::related + widths[i];
        return sum;
    };
    Lines lines;
    bool wantsLine = false;
    for (size_t i = 0; i < m_entries.size(); ++i) {
        const Entry &entry = m_entries[i];
        // What begins a line begins it also where it is hidden itself.
        wantsLine = wantsLine || beginsLine(entry.place);
        if (widths[i] < 0)
            continue;
        const int together = entry.place == Place::Beside ? widths[i] : widthTogether(i);
        const int needed = together <= width ? together : widths[i];
        const int distance = distanceBefore(entry.place);
        if (wantsLine || (!lines.isEmpty() && lines.x + distance + needed > width))
            lines.end();
        // A line of words belongs to what stands above it.
        if (entry.place == Place::Whole && lines.bottom > 0)
            lines.y = lines.bottom + space::inside;
        wantsLine = entry.place == Place::Whole;
        lines.add(entry, distance, widths[i]);
    }
    lines.end();
    height = lines.bottom;
    return std::move(lines.placed);
}

} // namespace views
