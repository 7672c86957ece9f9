#include "lists/sort_key.h"

#include "lists/folding.h"

#include <algorithm>
#include <array>
#include <bit>

namespace lists {
namespace {

/// A row with what decides nearly every comparison in two numbers: sorting keys themselves, each on
/// a heap of its own, takes several times as long.
struct Placed {
    std::array<quint64, 2> rank{};
    const QString *text = nullptr; ///< decides between equal ranks
    int group = 0;                 ///< numbers, then texts, then blanks
    int place = 0;                 ///< before the sort
    int row = 0;
};

/// As unsigned numbers these are in the order of the numbers.
quint64 rankOf(double number)
{
    constexpr quint64 sign = quint64(1) << 63;
    const quint64 bits = std::bit_cast<quint64>(number == 0 ? 0.0 : number);
    return bits & sign ? ~bits : bits | sign;
}

/// The first sixteen letters, up to the first that is not plain.
std::array<quint64, 2> rankOf(const QString &text)
{
    std::array<quint64, 2> rank{};
    const qsizetype count = std::min<qsizetype>(text.size(), 16);
    for (qsizetype i = 0; i < count; ++i) {
        const quint64 letter = std::min<quint64>(text.at(i).unicode(), 128);
        rank[size_t(i / 8)] |= letter << (56 - 8 * (i % 8));
        if (letter == 128)
            break;
    }
    return rank;
}

Placed placed(int row, int place, const SortKey &key, bool descending)
{
    Placed result{.place = place, .row = row};
    if (const double *number = std::get_if<double>(&key)) {
        result.rank[0] = rankOf(*number);
        result.group = descending ? 1 : 0;
    } else if (const QString *text = std::get_if<QString>(&key)) {
        result.rank = rankOf(*text);
        result.text = text;
        result.group = descending ? 0 : 1;
    } else {
        result.group = 2;
        return result;
    }
    if (descending)
        result.rank = {~result.rank[0], ~result.rank[1]};
    return result;
}

} // namespace

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

void sortByKeys(std::vector<int> &order, const std::vector<SortKey> &keys, bool descending)
{
    std::vector<Placed> rows;
    rows.reserve(order.size());
    for (const int row : order)
        rows.push_back(placed(row, int(rows.size()), keys[size_t(row)], descending));
    std::sort(rows.begin(), rows.end(), [&](const Placed &left, const Placed &right) {
        if (left.group != right.group)
            return left.group < right.group;
        if (left.rank != right.rank)
            return left.rank < right.rank;
        const int rest = left.text && right.text ? left.text->compare(*right.text) : 0;
        if (rest != 0)
            return (rest < 0) != descending;
        return left.place < right.place;
    });
    std::transform(rows.begin(), rows.end(), order.begin(),
                   [](const Placed &each) { return each.row; });
}

QVariant sortVariant(const SortKey &key)
{
    if (const double *number = std::get_if<double>(&key))
        return *number;
    const QString *text = std::get_if<QString>(&key);
    return text ? QVariant(*text) : QVariant();
}

} // namespace lists
