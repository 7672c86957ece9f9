#include "papers/action_register.h"

#include "base/text.h"
#include "lists/action_words.h"

#include <algorithm>
#include <map>

namespace papers {
namespace {

using lists::ActionRow;

/// "Infection control, Staff trained", small under what is to be done.
Runs whatWords(const ActionRow &row)
{
    const QString about = joinedParts({row.area, row.question});
    Runs runs{Run{row.action.what}};
    if (!about.isEmpty())
        runs.append(Run{.text = QStringLiteral(" (%1)").arg(about), .small = true, .muted = true});
    return runs;
}

/// The day, and in bold by how much it is late.
Runs dueRuns(const ActionRow &row)
{
    if (!row.action.due.isValid())
        return {};
    Runs runs{Run{base::shortDate(row.action.due)}};
    if (row.isOverdue())
        runs.append(Run{.text = QStringLiteral(" ") + lists::dueWords(row), .bold = true});
    return runs;
}

Runs progressWords(const ActionRow &row)
{
    Runs runs = words(lists::progressWords(row.action));
    const QDate &again = row.action.chase.on;
    if (!row.action.isOpen() || !again.isValid())
        return runs;
    const QString said = again < row.today ? Say::tr(". We were to ask again on %1")
                                           : Say::tr(". We ask again on %1");
    runs.append(Run{.text = said.arg(base::shortDate(again)), .muted = true});
    return runs;
}

/// By home in the order of the alphabet; within a home as they come, which is by date.
std::map<QString, std::vector<ActionRow>> byHome(const ActionRegister &values, bool isOpen)
{
    std::map<QString, std::vector<ActionRow>> homes;
    for (const ActionRow &row : values.rows) {
        if (row.action.isOpen() == isOpen)
            homes[row.home].push_back(row);
    }
    return homes;
}

Table tableOf(const ActionRegister &values, const QString &name, bool isOpen)
{
    Table table{.name = name,
                .columns = {{Say::tr("No."), 0},
                            {Say::tr("What"), 8},
                            {Say::tr("Who"), 5},
                            {Say::tr("By"), 3},
                            {Say::tr("Progress"), 6}}};
    int number = 0;
    for (const auto &[home, rows] : byHome(values, isOpen)) {
        if (values.home.isEmpty())
            table.rows.append(GroupRow{home});
        for (const ActionRow &row : rows)
            table.rows.append(Row{{words(QString::number(++number)), whatWords(row),
                                   words(lists::ownerWords(row.action.owner)), dueRuns(row),
                                   progressWords(row)}});
    }
    return table;
}

QString totalWords(const ActionRegister &values)
{
    const auto count = [&values](const auto &isCounted) {
        return int(std::count_if(values.rows.begin(), values.rows.end(), isCounted));
    };
    const int open = count([](const ActionRow &row) { return row.action.isOpen(); });
    const int late = count([](const ActionRow &row) { return row.isOverdue(); });
    const int over = int(values.rows.size()) - open;
    return Say::tr("%1, %2. %3.")
        .arg(Say::tr("%n actions are open", nullptr, open),
             late == 0 ? Say::tr("none overdue") : Say::tr("%n overdue", nullptr, late),
             Say::tr("%n ended in the last %1 days", nullptr, over).arg(values.doneDays));
}

QString aboutWords(const ActionRegister &values)
{
    return joinedParts({textOr(values.home, Say::tr("All homes")), values.owner});
}

} // namespace

Document actionRegister(const ActionRegister &values)
{
    const QString title = Say::tr("Action register: %1").arg(aboutWords(values));
    QList<Block> blocks{Heading{1, Say::tr("Action register")}, Heading{2, aboutWords(values)},
                        paragraph(totalWords(values)), part(Say::tr("Open"))};
    const Table open = tableOf(values, Say::tr("Open"), true);
    if (open.rows.isEmpty())
        blocks += paragraph(Say::tr("Nothing is open."));
    else
        blocks += open;
    const Table over = tableOf(values, Say::tr("Ended"), false);
    if (!over.rows.isEmpty())
        blocks += {part(Say::tr("Ended in the last %1 days").arg(values.doneDays)), over};
    Document document{.title = title,
                      .author = base::tidy(values.frame.authority.name),
                      .footer = footerOf(values.frame)};
    document.footer.note = values.frame.complete;
    const QString about = joinedParts({aboutWords(values), base::longDate(values.today)});
    document.sections = {Section{.start = SectionStart::NewSheet,
                                 .header = headerOf(values.frame, about, Say::tr("ACTIONS")),
                                 .blocks = blocks}};
    return document;
}

} // namespace papers
