#include "lists/one_question.h"

#include "base/text.h"
#include "lists/column_kinds.h"
#include "lists/phrases.h"
#include "lists/say.h"
#include "lists/severity.h"

#include <map>

namespace lists {
namespace {

/// Homes of one word.
struct Heap {
    int homes = 0;
    int beds = 0;
    int withoutBeds = 0;
    int rank = 0;
    int earlier = 0; ///< homes of this word on the day it is compared with
};

QString wordOf(const QString &word)
{
    return word.isEmpty() ? Say::tr("Not rated") : word;
}

/// ", 5 more than on 15 September 2026".
QString movementWords(const Heap &heap, const QDate &comparedWith)
{
    const QString day = base::longDate(comparedWith);
    if (heap.homes == heap.earlier)
        return Say::tr(", as many as on %1").arg(day);
    return heap.homes > heap.earlier
               ? Say::tr(", %1 more than on %2").arg(numberWords(heap.homes - heap.earlier), day)
               : Say::tr(", %1 fewer than on %2").arg(numberWords(heap.earlier - heap.homes), day);
}

QString heapWords(const QString &word, const Heap &heap, const QDate &comparedWith)
{
    QString words = Say::tr("%1: %n homes", nullptr, heap.homes).arg(word);
    if (heap.beds > 0)
        words += Say::tr(" (%1 beds)").arg(numberWords(heap.beds));
    if (heap.withoutBeds > 0)
        words += Say::tr(", beds unknown for %1").arg(numberWords(heap.withoutBeds));
    if (comparedWith.isValid())
        words += movementWords(heap, comparedWith);
    return words;
}

Column<HomeAnswer> earlierColumn(const QDate &comparedWith)
{
    Column<HomeAnswer> column;
    column.head = {.key = QStringLiteral("earlier"),
                   .title = comparedWith.isValid()
                                ? Say::tr("On %1").arg(base::shortDate(comparedWith))
                                : Say::tr("On an earlier day"),
                   .width = 160,
                   .shownAtFirst = comparedWith.isValid()};
    column.text = [](const HomeAnswer &row) {
        return row.earlier ? wordOf(row.earlier->word) : Say::tr("Not in this file");
    };
    column.value = [](const HomeAnswer &row) {
        return row.earlier ? QVariant(wordOf(row.earlier->word)) : QVariant();
    };
    column.subtitle = [](const HomeAnswer &row) {
        return row.earlier ? row.earlier->answer : QString();
    };
    column.colour = [](const HomeAnswer &row) {
        return row.earlier ? row.earlier->colour : std::nullopt;
    };
    column.sortKey = [](const HomeAnswer &row) {
        return row.earlier && row.earlier->colour
                   ? SortKey(double(severityRank(*row.earlier->colour)))
                   : SortKey();
    };
    return column;
}

} // namespace

Columns<HomeAnswer> homeAnswerColumns(const QDate &comparedWith)
{
    Columns<HomeAnswer> columns;
    const auto add = [&columns](const char *key, const QString &title, int width, auto read) {
        columns.push_back(textColumn<HomeAnswer>(
            {.key = QString::fromLatin1(key), .title = title, .width = width}, read));
    };
    add("home", Say::tr("Home"), 240, [](const HomeAnswer &row) { return row.home.name; });
    columns.back().subtitle = [](const HomeAnswer &row) { return row.home.provider; };
    add("answer", Say::tr("Answer"), 300, [](const HomeAnswer &row) { return row.answer; });
    columns.back().toolTip = [](const HomeAnswer &row) { return row.reason; };
    Column<HomeAnswer> rating;
    rating.head = {.key = QStringLiteral("colour"), .title = Say::tr("Rating"), .width = 130};
    rating.text = [](const HomeAnswer &row) { return row.word; };
    rating.search = rating.text;
    rating.colour = [](const HomeAnswer &row) { return row.colour; };
    rating.sortKey = [](const HomeAnswer &row) {
        return row.colour ? SortKey(double(severityRank(*row.colour))) : SortKey();
    };
    columns.push_back(std::move(rating));
    columns.push_back(earlierColumn(comparedWith));
    columns.push_back(dateColumn<HomeAnswer>(
        {.key = QStringLiteral("as_at"), .title = Say::tr("As at"), .width = 110},
        [](const HomeAnswer &row) { return row.asAt; }));
    add("source", Say::tr("How known"), 130, [](const HomeAnswer &row) { return row.source; });
    add("district", Say::tr("District"), 140,
        [](const HomeAnswer &row) { return row.home.district; });
    Column<HomeAnswer> beds;
    beds.head = {.key = QStringLiteral("beds"), .title = Say::tr("Beds"), .width = 70};
    beds.head.alignment = Qt::AlignRight | Qt::AlignVCenter;
    beds.text = [](const HomeAnswer &row) {
        return row.home.beds ? numberWords(*row.home.beds) : QString();
    };
    beds.sortKey = [](const HomeAnswer &row) {
        return row.home.beds ? SortKey(double(*row.home.beds)) : SortKey();
    };
    beds.value = [](const HomeAnswer &row) {
        return row.home.beds ? QVariant(*row.home.beds) : QVariant();
    };
    columns.push_back(std::move(beds));
    return columns;
}

QString homeAnswersAsWords(const QString &question, const std::vector<HomeAnswer> &rows,
                           const QDate &comparedWith)
{
    std::map<QString, Heap> heaps;
    std::map<QString, int> sources;
    for (const HomeAnswer &row : rows) {
        Heap &heap = heaps[wordOf(row.word)];
        ++heap.homes;
        heap.beds += row.home.beds.value_or(0);
        heap.withoutBeds += row.home.beds ? 0 : 1;
        heap.rank = row.colour ? severityRank(*row.colour) : 0;
        if (!row.source.isEmpty())
            ++sources[row.source];
        if (comparedWith.isValid() && row.earlier) {
            Heap &before = heaps[wordOf(row.earlier->word)];
            ++before.earlier;
            before.rank = row.earlier->colour ? severityRank(*row.earlier->colour) : 0;
        }
    }
    std::multimap<int, QString> inOrder;
    for (const auto &[word, heap] : heaps)
        inOrder.emplace(heap.rank, heapWords(word, heap, comparedWith));
    QStringList parts;
    for (const auto &[rank, words] : inOrder)
        parts += words;
    QString all = Say::tr("%1. %2.").arg(question, parts.join(QStringLiteral("; ")));
    QStringList known;
    for (const auto &[source, count] : sources)
        known += QStringLiteral("%1 %2").arg(source, numberWords(count));
    if (!known.isEmpty())
        all += QLatin1Char(' ') + Say::tr("How known: %1.").arg(known.join(QStringLiteral(", ")));
    return all;
}

} // namespace lists
