#include "lists/sort_key.h"

#include "lists/folding.h"

namespace lists {

SortKey textKey(const QString &text)
{
    QString key = folded(text);
    if (key.isEmpty())
        return {};
    return key;
}

SortKey dateKey(const QDate &date)
{
    if (!date.isValid())
        return {};
    return double(date.toJulianDay());
}

bool comesBefore(const SortKey &left, const SortKey &right, bool descending)
{
    const bool leftBlank = std::holds_alternative<std::monostate>(left);
    const bool rightBlank = std::holds_alternative<std::monostate>(right);
    if (leftBlank || rightBlank)
        return !leftBlank && rightBlank;
    return descending ? right < left : left < right;
}

QVariant sortVariant(const SortKey &key)
{
    if (const double *number = std::get_if<double>(&key))
        return *number;
    const QString *text = std::get_if<QString>(&key);
    return text ? QVariant(*text) : QVariant();
}

} // namespace lists
