#pragma once

#include <QString>
#include <QVariant>
#include <Qt>
#include <vector>

namespace lists {

/// What heads a column, whatever its rows are.
struct ColumnHead {
    QString key;   ///< stable, snake_case: the heading in CSV and the name in stored preferences
    QString title; ///< the heading on screen and paper
    Qt::Alignment alignment = Qt::AlignLeft | Qt::AlignVCenter;
    int width = 120;          ///< what to start with, in pixels at 96 dpi
    bool shownAtFirst = true; ///< false: only where the officer chooses it, and in exports
    /// The full name where the title is short; empty: the title.
    QString fullTitle{};
};

/// Rows and columns without their types: what CSV, print and copy read.
class Grid {
public:
    Grid() = default;
    Grid(const Grid &) = delete;
    Grid &operator=(const Grid &) = delete;
    virtual ~Grid() = default;

    virtual int gridColumns() const = 0;
    /// The rows that are shown now, in their order.
    virtual int gridRows() const = 0;
    virtual const ColumnHead &head(int column) const = 0;
    virtual QString cellText(int row, int column) const = 0;
    /// Text, number or QDate; null when not known.
    virtual QVariant cellValue(int row, int column) const = 0;
};

/// "Alder Grange: PCN North; Beds 42; Overall Red", one line for each row; blank cells are left
/// out. The first of `columns` names the row; empty `columns` means those shown at first.
QString rowsAsWords(const Grid &grid, const std::vector<int> &rows, std::vector<int> columns = {});

/// The same cells with tabs between and a line of titles, for a spreadsheet.
QString rowsAsCells(const Grid &grid, const std::vector<int> &rows, std::vector<int> columns = {});

/// What a screen reader says of a cell: "Home: Alder Grange, Example Care", "PPE: Red, officer's
/// rating".
QString accessibleWords(const QString &title, const QString &text, const QString &subtitle,
                        bool overridden);

} // namespace lists
