#pragma once

#include "lists/column.h"

#include <QDateTime>

namespace lists {

/// One change of one field of one record.
struct HistoryRow {
    QString entry;  ///< what one types to put its value back: "7d3e-12.3"
    QString change; ///< what one types to take back all of the change: "7d3e-12"
    QString field;  ///< its name in the file
    QString kindKey;
    QString recordId;
    QDateTime at; ///< UTC, by the clock of the laptop
    QString officer;
    QString laptop;      ///< "7d3e"
    bool isHere = false; ///< on this laptop
    QString kind;        ///< "Action"
    QString what;        ///< "Order masks"
    QString fieldWords;  ///< "Due"
    QString from;        ///< empty: nothing
    QString to;          ///< empty: cleared, or removed
    QString why;         ///< mostly empty
    QString removed;     ///< "removed on ... by ... because ..."; empty: it was not
    bool stands = false; ///< the field has its value from here

    QString identity() const { return entry + QLatin1Char('/') + field; }
};

/// The columns of a history. Keys never change.
Columns<HistoryRow> historyColumns();

/// What the field held afterwards: "nothing" where it was cleared.
QString changedToWords(const HistoryRow &row);
/// What it held before.
QString changedFromWords(const HistoryRow &row);

/// One change in a line: "Action, Order masks. Due: from nothing to "1 December 2026". ..."
QString historyWords(const HistoryRow &row);
/// The same in four lines: what, from, to, and who made it.
QString historyInFull(const HistoryRow &row);

} // namespace lists
