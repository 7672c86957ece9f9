#include "lists/list_model.h"

#include "lists/folding.h"

#include <algorithm>
#include <numeric>

namespace lists {
namespace {

/// First and last position of neighbours.
using Range = std::pair<int, int>;

std::vector<Range> rangesOf(const std::vector<int> &ascending)
{
    std::vector<Range> ranges;
    for (const int position : ascending) {
        if (!ranges.empty() && ranges.back().second + 1 == position)
            ranges.back().second = position;
        else
            ranges.emplace_back(position, position);
    }
    return ranges;
}

/// Above this many ranges, one notice for all costs the views less than one for each.
constexpr size_t manyRanges = 16;

} // namespace

int ListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_shown.size());
}

int ListModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : gridColumns();
}

QVariant ListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (section < 0 || orientation == Qt::Vertical || section >= gridColumns())
        return {};
    const ColumnHead &column = head(section);
    switch (role) {
    case Qt::DisplayRole:
        return column.title;
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole:
        return column.fullTitle.isEmpty() ? column.title : column.fullTitle;
    case Qt::TextAlignmentRole:
        // A long heading stands on two lines rather than being cut.
        return int(column.alignment) | int(Qt::TextWordWrap);
    default:
        return {};
    }
}

void ListModel::sort(int column, Qt::SortOrder order)
{
    m_sortColumn = column >= 0 && column < gridColumns() ? column : -1;
    m_sortOrder = order;
    refresh();
}

void ListModel::setFilter(const QString &typed)
{
    m_filter = typed;
    QStringList words = searchWords(typed);
    if (words == m_words)
        return;
    m_words = std::move(words);
    refilter();
}

void ListModel::refresh()
{
    reorder();
    refilter();
}

void ListModel::reorder()
{
    const auto count = size_t(storedRows());
    if (m_sortColumn < 0) {
        m_order.resize(count);
        std::iota(m_order.begin(), m_order.end(), 0);
        return;
    }
    // New rows come after those whose order is known; the stable sort then finds their place.
    for (size_t stored = m_order.size(); stored < count; ++stored)
        m_order.push_back(int(stored));
    std::vector<SortKey> keys;
    keys.reserve(count);
    for (size_t stored = 0; stored < count; ++stored)
        keys.push_back(keyOf(int(stored), m_sortColumn));
    sortByKeys(m_order, keys, m_sortOrder == Qt::DescendingOrder);
}

void ListModel::refilter()
{
    std::vector<int> wanted;
    wanted.reserve(m_order.size());
    std::copy_if(m_order.begin(), m_order.end(), std::back_inserter(wanted),
                 [this](int stored) { return isWanted(stored, m_words); });
    show(wanted);
}

/// Goes from what is shown to `wanted` in steps that views can follow: rows leave, rows come in at
/// the end, rows change places. Changing the number of rows under a layout change instead would
/// let a selection of all rows take in rows that nobody selected.
void ListModel::show(const std::vector<int> &wanted)
{
    const auto count = size_t(storedRows());
    std::vector<char> isKept(count, 0);
    std::vector<char> isShown(count, 0);
    for (const int stored : wanted)
        isKept[size_t(stored)] = 1;
    for (const int stored : m_shown)
        isShown[size_t(stored)] = 1;
    std::vector<int> staying;
    std::vector<int> leaving;
    std::vector<int> entering;
    for (const int stored : wanted)
        (isShown[size_t(stored)] ? staying : entering).push_back(stored);
    for (const int stored : m_shown) {
        if (!isKept[size_t(stored)])
            leaving.push_back(stored);
    }
    if (!leaving.empty())
        leave(staying, leaving, isKept);
    if (!entering.empty()) {
        const int first = int(m_shown.size());
        beginInsertRows({}, first, first + int(entering.size()) - 1);
        m_shown.insert(m_shown.end(), entering.begin(), entering.end());
        endInsertRows();
    }
    arrange(wanted);
}

/// Removes in few notices. Where many rows leave from many places they are first brought together
/// at the top: a view whose current row leaves then goes on at the first row that stays.
void ListModel::leave(const std::vector<int> &staying, const std::vector<int> &leaving,
                      const std::vector<char> &isKept)
{
    std::vector<int> positions;
    for (size_t position = 0; position < m_shown.size(); ++position) {
        if (!isKept[size_t(m_shown[position])])
            positions.push_back(int(position));
    }
    std::vector<Range> ranges = rangesOf(positions);
    if (ranges.size() > manyRanges) {
        std::vector<int> order = leaving;
        order.insert(order.end(), staying.begin(), staying.end());
        arrange(std::move(order));
        ranges = {Range(0, int(leaving.size()) - 1)};
    }
    for (auto range = ranges.rbegin(); range != ranges.rend(); ++range) {
        beginRemoveRows({}, range->first, range->second);
        m_shown.erase(m_shown.begin() + range->first, m_shown.begin() + range->second + 1);
        endRemoveRows();
    }
}

void ListModel::arrange(std::vector<int> order)
{
    if (order == m_shown)
        return;
    Q_EMIT layoutAboutToBeChanged({}, QAbstractItemModel::VerticalSortHint);
    std::vector<int> positions(size_t(storedRows()), -1);
    for (size_t position = 0; position < order.size(); ++position)
        positions[size_t(order[position])] = int(position);
    const QModelIndexList from = persistentIndexList();
    QModelIndexList to;
    to.reserve(from.size());
    for (const QModelIndex &index : from)
        to += createIndex(positions[size_t(storedAt(index.row()))], index.column());
    m_shown = std::move(order);
    changePersistentIndexList(from, to);
    Q_EMIT layoutChanged({}, QAbstractItemModel::VerticalSortHint);
}

void ListModel::renumber(const std::vector<int> &numbers)
{
    const auto isGone = [&](int stored) { return numbers[size_t(stored)] < 0; };
    Q_ASSERT(std::none_of(m_shown.begin(), m_shown.end(), isGone));
    m_order.erase(std::remove_if(m_order.begin(), m_order.end(), isGone), m_order.end());
    for (int &stored : m_order)
        stored = numbers[size_t(stored)];
    for (int &stored : m_shown)
        stored = numbers[size_t(stored)];
}

void ListModel::announceChanges(const std::vector<int> &stored)
{
    std::vector<char> isChanged(size_t(storedRows()), 0);
    for (const int number : stored)
        isChanged[size_t(number)] = 1;
    std::vector<int> positions;
    for (size_t position = 0; position < m_shown.size(); ++position) {
        if (isChanged[size_t(m_shown[position])])
            positions.push_back(int(position));
    }
    std::vector<Range> ranges = rangesOf(positions);
    if (ranges.size() > manyRanges)
        ranges = {Range(ranges.front().first, ranges.back().second)};
    for (const Range &range : ranges)
        Q_EMIT dataChanged(index(range.first, 0), index(range.second, columnCount() - 1));
}

} // namespace lists
