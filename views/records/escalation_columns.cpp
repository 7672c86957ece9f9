#include "views/records/escalation_columns.h"

#include "lists/column_kinds.h"
#include "lists/escalation_words.h"
#include "views/say.h"

namespace views {

using workflow::EscalationRow;

lists::Columns<EscalationRow> escalationColumns()
{
    lists::Columns<EscalationRow> columns;
    const auto add = [&columns](const char *key, const QString &title, int width, auto read) {
        columns.push_back(lists::textColumn<EscalationRow>(
            {.key = QString::fromLatin1(key), .title = title, .width = width}, read));
    };
    add("item", Say::tr("What"), 240, [](const EscalationRow &row) { return row.escalation.item; });
    columns.back().subtitle = [](const EscalationRow &row) { return row.ladder; };
    add("home", Say::tr("Home"), 180, [](const EscalationRow &row) { return row.home; });
    add("step", Say::tr("Stands with"), 260, [](const EscalationRow &row) { return row.step; });
    columns.back().subtitle = [](const EscalationRow &row) { return row.now().why; };
    columns.push_back(lists::dateColumn<EscalationRow>(
        {.key = QStringLiteral("since"), .title = Say::tr("Since"), .width = 120},
        [](const EscalationRow &row) { return row.reached; }));
    columns.back().subtitle = [](const EscalationRow &row) { return row.officer; };
    columns.push_back(lists::dateColumn<EscalationRow>(
        {.key = QStringLiteral("due"), .title = Say::tr("Answer by"), .width = 120},
        [](const EscalationRow &row) { return row.answerDue; }));
    columns.back().subtitle = [](const EscalationRow &row) {
        return row.isOverdue() ? Say::tr("overdue") : QString();
    };
    add("decision", Say::tr("Decision"), 240, [](const EscalationRow &row) {
        return row.isOpen() ? lists::decisionWords(row.now().decision)
                            : Say::tr("Closed: %1").arg(row.escalation.closed.why);
    });
    columns.back().subtitle = [](const EscalationRow &row) { return row.escalation.wanted; };
    return columns;
}

} // namespace views
