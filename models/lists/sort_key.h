#pragma once

#include <QDate>
#include <QString>
#include <QVariant>
#include <variant>

namespace lists {

/// By what one cell sorts: nothing, a number or a folded text. What is blank comes last in either
/// direction: an unknown is neither the least nor the most.
using SortKey = std::variant<std::monostate, double, QString>;

/// The key of a text; blank where it is empty.
SortKey textKey(const QString &text);
/// The key of a date; blank where it is null.
SortKey dateKey(const QDate &date);

/// Whether a row with key `left` stands before one with key `right`.
bool comesBefore(const SortKey &left, const SortKey &right, bool descending);

/// The key as a view's sort role gives it: invalid when blank.
QVariant sortVariant(const SortKey &key);

} // namespace lists
