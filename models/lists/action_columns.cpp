#include "lists/action_columns.h"

#include "lists/action_words.h"
#include "lists/column_kinds.h"
#include "lists/say.h"

#include <map>

namespace lists {

QString dueWords(const ActionRow &row)
{
    if (!row.action.isOpen() || !row.action.due.isValid())
        return {};
    const int days = int(row.today.daysTo(row.action.due));
    if (days == 0)
        return Say::tr("today");
    return days > 0 ? Say::tr("in %n days", nullptr, days)
                    : Say::tr("%n days overdue", nullptr, -days);
}

Columns<ActionRow> actionColumns()
{
    Columns<ActionRow> columns;
    const auto text = [&columns](const char *key, const QString &title, int width, auto read) {
        columns.push_back(textColumn<ActionRow>(
            {.key = QString::fromLatin1(key), .title = title, .width = width}, read));
    };
    text("what", Say::tr("What"), 340, [](const ActionRow &row) { return row.action.what; });
    columns.back().subtitle = [](const ActionRow &row) {
        return row.question.isEmpty() ? row.area : Say::tr("%1, %2").arg(row.area, row.question);
    };
    text("home", Say::tr("Home"), 190, [](const ActionRow &row) { return row.home; });
    text("owner", Say::tr("Who"), 200,
         [](const ActionRow &row) { return ownerWords(row.action.owner); });
    columns.back().subtitle = [](const ActionRow &row) {
        return wordOf(actionSides(), row.action.owner.side);
    };
    columns.push_back(
        dateColumn<ActionRow>({.key = QStringLiteral("due"), .title = Say::tr("By"), .width = 120},
                              [](const ActionRow &row) { return row.action.due; }));
    columns.back().subtitle = dueWords;
    text("progress", Say::tr("Progress"), 190,
         [](const ActionRow &row) { return progressWords(row.action); });
    columns.push_back(dateColumn<ActionRow>(
        {.key = QStringLiteral("chase"), .title = Say::tr("Ask again on"), .width = 110},
        [](const ActionRow &row) { return row.action.chase.on; }));
    columns.back().head.shownAtFirst = false;
    text("officer", Say::tr("Officer"), 150, [](const ActionRow &row) { return row.officer; });
    columns.push_back(dateColumn<ActionRow>(
        {.key = QStringLiteral("raised_on"), .title = Say::tr("Agreed on"), .width = 110},
        [](const ActionRow &row) { return row.action.raisedOn; }));
    columns.back().head.shownAtFirst = false;
    return columns;
}

QString actionsAsWords(const std::vector<ActionRow> &rows)
{
    std::map<QString, QStringList> byHome;
    for (const ActionRow &row : rows) {
        QString line = QStringLiteral("- ") + row.action.what;
        if (row.action.due.isValid())
            line += Say::tr(", by %1").arg(base::longDate(row.action.due));
        const QString who = ownerWords(row.action.owner);
        if (!who.isEmpty())
            line += Say::tr(" (%1)").arg(who);
        byHome[row.home] += line;
    }
    QStringList parts;
    for (const auto &[home, lines] : byHome)
        parts += home + QLatin1Char('\n') + lines.join(QLatin1Char('\n'));
    return parts.join(QStringLiteral("\n\n"));
}

} // namespace lists
