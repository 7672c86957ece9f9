#include "lists/history_columns.h"

#include "base/text.h"
#include "lists/column_kinds.h"
#include "lists/say.h"

namespace lists {
namespace {

constexpr int whenWidth = 165;
constexpr int whatWidth = 200;
constexpr int fieldWidth = 190;
constexpr int valueWidth = 195;
constexpr int laptopWidth = 96;
constexpr int wideWidth = 260;

QString key(const char *text)
{
    return QString::fromLatin1(text);
}

QString stopped(const QString &text)
{
    return text.endsWith(QLatin1Char('.')) ? text : text + QLatin1Char('.');
}

/// The value in quotation marks, so that its own full stops do not end the sentence; `words` where
/// there is none.
QString quoted(const QString &value, const QString &words)
{
    return value.isEmpty() ? words : Say::tr("\"%1\"").arg(value);
}

QString madeWords(const HistoryRow &row)
{
    const QString when = base::longMoment(row.at);
    return row.officer.isEmpty()
               ? Say::tr("On %1, on laptop %2.").arg(when, row.laptop)
               : Say::tr("By %1 on %2, on laptop %3.").arg(row.officer, when, row.laptop);
}

Column<HistoryRow> whenColumn()
{
    Column<HistoryRow> column;
    column.head = {.key = key("at"), .title = Say::tr("When"), .width = whenWidth};
    column.text = [](const HistoryRow &row) { return base::shortMoment(row.at); };
    column.sortKey = [](const HistoryRow &row) {
        return SortKey(double(row.at.toMSecsSinceEpoch()));
    };
    column.value = [](const HistoryRow &row) { return row.at.toString(Qt::ISODate); };
    column.subtitle = [](const HistoryRow &row) { return row.officer; };
    column.search = [](const HistoryRow &row) {
        return base::longMoment(row.at) + QLatin1Char(' ') + row.officer;
    };
    return column;
}

} // namespace

QString changedToWords(const HistoryRow &row)
{
    if (!row.removed.isEmpty())
        return row.removed;
    return row.to.isEmpty() ? Say::tr("nothing") : row.to;
}

QString changedFromWords(const HistoryRow &row)
{
    return row.from.isEmpty() ? Say::tr("nothing") : row.from;
}

Columns<HistoryRow> historyColumns()
{
    Columns<HistoryRow> columns{whenColumn()};
    const auto add = [&columns](const char *name, const QString &title, int width, auto read,
                                bool isShown = true) {
        columns.push_back(textColumn<HistoryRow>(
            {.key = key(name), .title = title, .width = width, .shownAtFirst = isShown}, read));
    };
    add("what", Say::tr("What"), whatWidth, [](const HistoryRow &row) { return row.what; });
    columns.back().subtitle = [](const HistoryRow &row) { return row.kind; };
    columns.back().search = [](const HistoryRow &row) {
        return row.kind + QLatin1Char(' ') + row.what;
    };
    add("field", Say::tr("Field"), fieldWidth,
        [](const HistoryRow &row) { return row.fieldWords; });
    add("from", Say::tr("From"), valueWidth, changedFromWords);
    add("to", Say::tr("To"), valueWidth, changedToWords);
    columns.back().subtitle = [](const HistoryRow &row) {
        return row.stands ? Say::tr("stands today") : QString();
    };
    add("laptop", Say::tr("Laptop"), laptopWidth, [](const HistoryRow &row) { return row.laptop; });
    columns.back().subtitle = [](const HistoryRow &row) {
        return row.isHere ? Say::tr("this one") : QString();
    };
    add(
        "why", Say::tr("Why"), wideWidth, [](const HistoryRow &row) { return row.why; }, false);
    add(
        "officer", Say::tr("Officer"), fieldWidth,
        [](const HistoryRow &row) { return row.officer; }, false);
    add(
        "entry", Say::tr("Entry"), fieldWidth, [](const HistoryRow &row) { return row.entry; },
        false);
    return columns;
}

QString historyInFull(const HistoryRow &row)
{
    QStringList last{madeWords(row)};
    if (!row.why.isEmpty())
        last += stopped(Say::tr("Why: %1").arg(row.why));
    if (row.stands)
        last += Say::tr("This stands today.");
    last += Say::tr("Entry %1.").arg(row.entry);
    const QString record =
        row.what.isEmpty() ? row.kind : Say::tr("%1, %2").arg(row.kind, row.what);
    return QStringList{Say::tr("%1: %2").arg(record, row.fieldWords),
                       Say::tr("From: %1").arg(changedFromWords(row)),
                       Say::tr("To: %1").arg(changedToWords(row)), last.join(QLatin1Char(' '))}
        .join(QLatin1Char('\n'));
}

QString historyWords(const HistoryRow &row)
{
    const QString to = row.removed.isEmpty() ? row.to : QString();
    QStringList sentences{
        stopped(row.what.isEmpty() ? row.kind : Say::tr("%1, %2").arg(row.kind, row.what)),
        Say::tr("%1: from %2 to %3.")
            .arg(row.fieldWords, quoted(row.from, changedFromWords(row)),
                 quoted(to, changedToWords(row))),
        madeWords(row)};
    if (!row.why.isEmpty())
        sentences += stopped(Say::tr("Why: %1").arg(row.why));
    if (row.stands)
        sentences += Say::tr("This stands today.");
    return sentences.join(QLatin1Char(' '));
}

} // namespace lists
