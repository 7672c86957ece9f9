#pragma once

#include <QDate>
#include <QString>
#include <QVariant>
#include <variant>
#include <vector>

namespace lists {

/// By what one cell sorts: nothing, a number or a folded text. What is blank comes last in either
/// direction: an unknown is neither the least nor the most.
using SortKey = std::variant<std::monostate, double, QString>;

/// The key of a text; blank where it is empty.
SortKey textKey(const QString &text);
/// The key of a date; blank where it is null.
SortKey dateKey(const QDate &date);

/// Brings `order`, numbers of rows, into the order of `keys`, which are by number of row. Stable:
/// what ties keeps the order it had.
void sortByKeys(std::vector<int> &order, const std::vector<SortKey> &keys, bool descending);

/// The key as a view's sort role gives it: invalid when blank.
QVariant sortVariant(const SortKey &key);

} // namespace lists
