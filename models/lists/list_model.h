#pragma once

#include "lists/grid.h"
#include "lists/sort_key.h"

#include <QAbstractTableModel>
#include <QStringList>
#include <vector>

namespace lists {

/// What every list has in common whatever its rows are: which of the stored rows are shown, in
/// what order, and telling the views so. Never resets: a selection survives filter, sort and
/// change. Stored rows are called by their number, shown rows by their position.
class ListModel : public QAbstractTableModel, public Grid {
public:
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;
    /// Stable: what ties keeps the order it had. Column -1 is the order of the store.
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;
    int sortColumn() const { return m_sortColumn; }
    Qt::SortOrder sortOrder() const { return m_sortOrder; }

    /// Shows only the rows that hold every word typed, case and accents aside.
    void setFilter(const QString &typed);
    const QString &filter() const { return m_filter; }

    /// How many rows there are, shown or not.
    int total() const { return storedRows(); }

    int gridRows() const override { return rowCount(); }

protected:
    virtual int storedRows() const = 0;
    /// Whether a stored row holds these folded words and meets every other condition.
    virtual bool isWanted(int stored, const QStringList &words) const = 0;
    virtual SortKey keyOf(int stored, int column) const = 0;

    /// The stored row at this position.
    int storedAt(int position) const { return m_shown.at(size_t(position)); }
    const std::vector<int> &shown() const { return m_shown; }
    /// Takes up what changed in the store: order and what is shown.
    void refresh();
    /// Shows what the filters want now, in the order as it is.
    void refilter();
    /// Stored rows have new numbers: `numbers[old]` is the new one, -1 for one that left. Those
    /// that left must not be shown any more.
    void renumber(const std::vector<int> &numbers);
    /// Tells the views that these stored rows changed.
    void announceChanges(const std::vector<int> &stored);

private:
    void reorder();
    void show(const std::vector<int> &wanted);
    void leave(const std::vector<int> &staying, const std::vector<int> &leaving,
               const std::vector<char> &isWanted);
    void arrange(std::vector<int> order);

    std::vector<int> m_order; ///< every stored row, in the order of the sort
    std::vector<int> m_shown; ///< those shown, in their order
    int m_sortColumn = -1;
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
    QString m_filter;
    QStringList m_words;
};

} // namespace lists
