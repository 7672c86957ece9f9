#include "lists/handover_columns.h"

#include "lists/column_kinds.h"
#include "lists/say.h"

namespace lists {
namespace {

Column<HandoverRow> countColumn(const char *key, const QString &title, int HandoverRow::*count)
{
    auto column = textColumn<HandoverRow>(
        {.key = QString::fromLatin1(key), .title = title, .width = 130},
        [count](const HandoverRow &row) { return QString::number(row.*count); });
    column.sortKey = [count](const HandoverRow &row) { return SortKey(double(row.*count)); };
    column.value = [count](const HandoverRow &row) { return QVariant(row.*count); };
    column.search = {};
    return column;
}

} // namespace

QString handoverPart(const HandoverRow &row)
{
    if (row.isLed && row.isCovered)
        return Say::tr("lead and cover officer");
    return row.isLed       ? Say::tr("lead officer")
           : row.isCovered ? Say::tr("cover officer")
                           : QString();
}

QString inHandWords(int homesLed, int homesCovered, int plans, int actions)
{
    QStringList parts;
    if (homesLed > 0)
        parts += Say::tr("%n homes as lead officer", nullptr, homesLed);
    if (homesCovered > 0)
        parts += Say::tr("%n homes as cover officer", nullptr, homesCovered);
    if (plans > 0)
        parts += Say::tr("%n open plans", nullptr, plans);
    if (actions > 0)
        parts += Say::tr("%n open actions", nullptr, actions);
    return parts.isEmpty() ? Say::tr("nothing") : parts.join(QStringLiteral(", "));
}

Columns<HandoverRow> handoverColumns()
{
    Columns<HandoverRow> columns;
    columns.push_back(textColumn<HandoverRow>(
        {.key = QStringLiteral("home"), .title = Say::tr("Home"), .width = 300},
        [](const HandoverRow &row) { return row.home.name; }));
    columns.back().subtitle = [](const HandoverRow &row) { return row.home.provider; };
    columns.push_back(textColumn<HandoverRow>(
        {.key = QStringLiteral("part"), .title = Say::tr("As"), .width = 200}, handoverPart));
    columns.push_back(countColumn("plans", Say::tr("Open plans"), &HandoverRow::plans));
    columns.push_back(countColumn("actions", Say::tr("Open actions"), &HandoverRow::actions));
    return columns;
}

} // namespace lists
