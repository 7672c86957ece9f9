#pragma once

#include "lists/grid.h"
#include "lists/sort_key.h"
#include "subject/area.h"

#include <QVariant>
#include <functional>
#include <optional>
#include <vector>

namespace lists {

/// One column of a list of `Row`. The one list of columns feeds view, CSV, print and copy. Only
/// `head` and `text` are always there; an empty function means what its comment says.
template <typename Row>
struct Column {
    ColumnHead head;
    /// What the cell says.
    std::function<QString(const Row &)> text;
    /// By what it sorts; empty: by its folded text, an empty text last.
    std::function<SortKey(const Row &)> sortKey;
    /// The value for CSV, XLSX and JSON: text, number, QDate; null when not known. Empty: the text.
    std::function<QVariant(const Row &)> value;
    /// What the filter looks through; empty: nothing.
    std::function<QString(const Row &)> search;
    /// The muted second line; empty: none.
    std::function<QString(const Row &)> subtitle;
    /// The rating whose shape and colour stand beside the word; empty: none.
    std::function<std::optional<subject::Colour>(const Row &)> colour;
    /// Whether an officer changed that rating; empty: no.
    std::function<bool(const Row &)> overridden;
    /// For a screen reader; empty: title, text and second line.
    std::function<QString(const Row &)> accessible;
    /// Empty: none.
    std::function<QString(const Row &)> toolTip;

    SortKey keyOf(const Row &row) const { return sortKey ? sortKey(row) : textKey(text(row)); }
    QVariant valueOf(const Row &row) const { return value ? value(row) : QVariant(text(row)); }
    QString accessibleOf(const Row &row) const
    {
        if (accessible)
            return accessible(row);
        return accessibleWords(head.title, text(row), subtitle ? subtitle(row) : QString(),
                               overridden && overridden(row));
    }
};

template <typename Row>
using Columns = std::vector<Column<Row>>;

/// A grid over rows and columns that somebody else keeps alive: to write or print without a model.
template <typename Row>
class RowsGrid final : public Grid {
public:
    RowsGrid(const Columns<Row> &columns, const std::vector<Row> &rows)
        : m_columns(columns),
          m_rows(rows)
    {
    }

    int gridColumns() const override { return int(m_columns.size()); }
    int gridRows() const override { return int(m_rows.size()); }
    const ColumnHead &head(int column) const override { return m_columns.at(size_t(column)).head; }
    QString cellText(int row, int column) const override
    {
        return m_columns.at(size_t(column)).text(m_rows.at(size_t(row)));
    }
    QVariant cellValue(int row, int column) const override
    {
        return m_columns.at(size_t(column)).valueOf(m_rows.at(size_t(row)));
    }

private:
    const Columns<Row> &m_columns;
    const std::vector<Row> &m_rows;
};

} // namespace lists
