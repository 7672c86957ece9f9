#pragma once

#include "base/text.h"
#include "lists/column.h"

#include <QDate>

namespace lists {

/// A column of words, which the filter looks through too.
template <typename Row, typename Read>
Column<Row> textColumn(ColumnHead head, Read read)
{
    Column<Row> column;
    column.head = std::move(head);
    column.text = read;
    column.search = read;
    return column;
}

/// A column of days: "9 Nov 2026" on screen, a date in a spreadsheet.
template <typename Row, typename Read>
Column<Row> dateColumn(ColumnHead head, Read read)
{
    Column<Row> column;
    column.head = std::move(head);
    column.text = [read](const Row &row) {
        const QDate date = read(row);
        return date.isValid() ? base::shortDate(date) : QString();
    };
    column.sortKey = [read](const Row &row) { return dateKey(read(row)); };
    column.value = [read](const Row &row) {
        const QDate date = read(row);
        return date.isValid() ? QVariant(date) : QVariant();
    };
    return column;
}

} // namespace lists
