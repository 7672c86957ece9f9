#include "lists/action_words.h"
#include "views/records/personal_data_button.h"
#include "views/records/support_tabs.h"
#include "views/say.h"
#include "workflow/actions.h"

namespace views {
namespace {

using lists::ActionRow;
using Ways = RecordPanel<ActionRow>::Ways;
using Kind = RecordField::Kind;

std::vector<RecordField> actionFields()
{
    const auto path = [](const char *text) { return QString::fromLatin1(text); };
    return {
        {.path = path("what"), .label = Say::tr("What is to be done"), .kind = Kind::Text},
        {.path = path("owner/side"),
         .label = Say::tr("Who does it"),
         .kind = Kind::Choice,
         .choices = lists::actionSides()},
        {.path = path("owner/organisation"), .label = Say::tr("Organisation")},
        {.path = path("owner/name"),
         .label = Say::tr("Name"),
         .hint = Say::tr("The organisation will do")},
        {.path = path("due"), .label = Say::tr("By"), .kind = Kind::Date},
        {.path = path("progress/state"),
         .label = Say::tr("Progress"),
         .kind = Kind::Choice,
         .choices = lists::progressStates()},
        {.path = path("progress/outcome"), .label = Say::tr("What came of it"), .kind = Kind::Text},
        {.path = path("chase/on"), .label = Say::tr("Ask again on"), .kind = Kind::Date},
        {.path = path("chase/waiting_for"), .label = Say::tr("Waiting for")},
        {.path = path("council_note"),
         .label = Say::tr("Council note"),
         .kind = Kind::Text,
         .isCouncilOnly = true},
    };
}

Ways waysOf(const Context &context, const HomeRecordTab<ActionRow>::Home &home)
{
    workflow::Session &session = context.session;
    return {.name = Say::tr("Actions"),
            .none =
                Say::tr("No actions yet. Help that is accepted becomes one, and so does what you "
                        "agree beside an answer."),
            .add = Say::tr("New action"),
            .columns =
                [&] {
                    auto columns = lists::actionColumns();
                    std::erase_if(columns, [](const auto &column) {
                        return column.head.key == QLatin1StringView("home");
                    });
                    return columns;
                }(),
            .read = [&session, home] { return workflow::actions(session, home()); },
            .id = [](const ActionRow &row) { return row.action.id.text(); },
            .fields = [](const ActionRow &row) { return subject::fieldsOf(row.action); },
            .form = actionFields(),
            .begin =
                [&session, home] {
                    const subject::Action action = workflow::newAction(session, home());
                    return std::pair(action.id.text(), subject::fieldsOf(action));
                },
            .keep = [&session](const QString &id, const QJsonObject &fields,
                               const QString &because) -> base::Result<void> {
                const auto action = subject::fromFields<subject::Action>(QUuid(id), fields);
                return workflow::keepAction(session, action, {.aboutNoPerson = because})
                    .map([](const subject::Action &) {});
            }};
}

} // namespace

HomeTab *makeActionsTab(const Context &context)
{
    auto *tab = new HomeRecordTab<ActionRow>(context, waysOf);
    addPersonalDataButton<ActionRow>(context, tab, QStringLiteral("what"),
                                     [](const ActionRow &row) { return row.action.id.text(); });
    return tab;
}

} // namespace views
