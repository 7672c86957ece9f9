#include "lists/action_words.h"
#include "lists/column_kinds.h"
#include "views/records/home_record_tab.h"
#include "views/records/support_tabs.h"
#include "views/say.h"
#include "workflow/disposal.h"
#include "workflow/homes.h"
#include "workflow/plans.h"

namespace views {
namespace {

using lists::KeyWords;
using subject::Plan;
using Ways = RecordPanel<Plan>::Ways;
using Kind = RecordField::Kind;

lists::Columns<Plan> planColumns(const editions::Library &library)
{
    lists::Columns<Plan> columns;
    columns.push_back(lists::textColumn<Plan>(
        {.key = QStringLiteral("period"), .title = Say::tr("Plan"), .width = 220},
        [&library](const Plan &plan) { return workflow::periodWords(plan, library); }));
    columns.push_back(lists::textColumn<Plan>(
        {.key = QStringLiteral("status"), .title = Say::tr("Status"), .width = 160},
        [](const Plan &plan) {
            return plan.destroyed.on.isValid() ? Say::tr("Destroyed")
                                               : lists::wordOf(lists::planStates(), plan.status);
        }));
    const auto day = [&columns](const char *key, const QString &title, auto read) {
        columns.push_back(lists::dateColumn<Plan>(
            {.key = QString::fromLatin1(key), .title = title, .width = 150}, read));
    };
    day("signed", Say::tr("Agreed on"), [](const Plan &plan) { return plan.signedByHome.on; });
    day("sent", Say::tr("Copy sent on"), [](const Plan &plan) { return plan.sent.on; });
    day("next", Say::tr("Next review"), [](const Plan &plan) { return plan.nextReview; });
    day("closed", Say::tr("Closed on"), [](const Plan &plan) { return plan.closed.on; });
    return columns;
}

KeyWords withNone(KeyWords words)
{
    words.insert(words.begin(), {QString(), Say::tr("Not said")});
    return words;
}

void addSigning(std::vector<RecordField> &fields, const QString &unit, const QString &title)
{
    const auto path = [&unit](const char *member) {
        return unit + QLatin1Char('/') + QString::fromLatin1(member);
    };
    fields.push_back({.path = {}, .label = title, .kind = Kind::Section});
    fields.push_back({.path = path("name"), .label = Say::tr("Name")});
    fields.push_back({.path = path("role"), .label = Say::tr("Role")});
    fields.push_back({.path = path("outcome"),
                      .label = Say::tr("Says"),
                      .kind = Kind::Choice,
                      .choices = withNone({{QStringLiteral("agreed"), Say::tr("I agree")},
                                           {QStringLiteral("discussed"),
                                            Say::tr("I have discussed it but do not agree with "
                                                    "all of it")}})});
    fields.push_back({.path = path("how"),
                      .label = Say::tr("How"),
                      .kind = Kind::Choice,
                      .choices = withNone(lists::signingWays())});
    fields.push_back(
        {.path = path("on"), .label = Say::tr("On"), .kind = Kind::Date, .isPast = true});
    fields.push_back({.path = path("comments"), .label = Say::tr("Comments"), .kind = Kind::Text});
}

/// What is typed, as a plan. It may be in no file yet.
Plan planOf(const QJsonObject &typed)
{
    return subject::fromFields<Plan>(
        base::idFromContent(QStringLiteral("plan"), QStringLiteral("typed")), typed);
}

/// Until when it is kept, and why it is kept back.
void addKeeping(std::vector<RecordField> &fields, workflow::Session &session)
{
    const auto words = [&session](const QJsonObject &typed) {
        const auto council = workflow::authority(session);
        const auto plan = planOf(typed);
        return council ? workflow::keepingWords(plan, *council) : QString();
    };
    fields.push_back({.path = {}, .label = Say::tr("How long it is kept"), .kind = Kind::Section});
    fields.push_back(
        {.path = {}, .label = {}, .kind = Kind::Words, .isCouncilOnly = true, .words = words});
    fields.push_back({.path = QStringLiteral("keep_until"),
                      .label = Say::tr("Keep until"),
                      .kind = Kind::Date,
                      .isCouncilOnly = true});
    fields.push_back({.path = QStringLiteral("hold"),
                      .label = Say::tr("On hold because"),
                      .hint = Say::tr("Empty: it is not kept back"),
                      .isCouncilOnly = true});
}

std::vector<RecordField> planFields(workflow::Session &session)
{
    const auto path = [](const char *text) { return QString::fromLatin1(text); };
    KeyWords officers{{QString(), Say::tr("Nobody yet")}};
    if (const auto found = workflow::officers(session)) {
        for (const subject::Officer &officer : *found)
            officers.push_back({officer.id.text(), officer.name});
    }
    KeyWords kinds{{QString(), Say::tr("Not said")}};
    for (const editions::ContactKind &kind : session.edition()->contacts)
        kinds.push_back({kind.key, kind.name.in()});
    std::vector<RecordField> fields{
        {.path = {},
         .label = {},
         .kind = Kind::Words,
         .words = [](const QJsonObject &typed) { return workflow::destroyedWords(planOf(typed)); }},
        {.path = path("status"),
         .label = Say::tr("Status"),
         .kind = Kind::Choice,
         .choices = lists::planStates()},
        {.path = path("lead_officer"),
         .label = Say::tr("Lead officer"),
         .kind = Kind::Choice,
         .choices = officers},
        {.path = path("working_well"),
         .label = Say::tr("What is working well"),
         .kind = Kind::Text,
         .hint = Say::tr("Up to three lines; printed on the home's copy")},
        {.path = path("worries"),
         .label = Say::tr("What worries us"),
         .kind = Kind::Text,
         .isCouncilOnly = true},
        {.path = path("before"),
         .label = Say::tr("Before next time"),
         .kind = Kind::Text,
         .hint = Say::tr("What to look at, who goes, what to bring"),
         .isCouncilOnly = true},
        {.path = path("next_review"), .label = Say::tr("Next review on"), .kind = Kind::Date},
        {.path = path("next_kind"),
         .label = Say::tr("As"),
         .kind = Kind::Choice,
         .choices = kinds}};
    addSigning(fields, path("signed_by_home"), Say::tr("For the home"));
    addSigning(fields, path("signed_by_council"), Say::tr("For the council"));
    fields.push_back({.path = {}, .label = Say::tr("The home's copy"), .kind = Kind::Section});
    fields.push_back(
        {.path = path("sent/on"), .label = Say::tr("Sent on"), .kind = Kind::Date, .isPast = true});
    fields.push_back({.path = path("sent/to"), .label = Say::tr("Sent to")});
    fields.push_back({.path = path("closed/why"), .label = Say::tr("Why it is closed")});
    addKeeping(fields, session);
    return fields;
}

/// All plans of a home, the open one first, also where it is not in the file yet.
base::Result<std::vector<Plan>> rowsOf(workflow::Session &session,
                                       const base::Id<subject::Home> &home)
{
    auto plans = workflow::plansOf(session, home);
    if (!plans)
        return plans;
    const auto open = workflow::openPlan(session, home);
    if (!open)
        return tl::unexpected(open.error());
    const bool isListed = std::any_of(plans->begin(), plans->end(),
                                      [&open](const Plan &plan) { return plan.id == open->id; });
    if (!isListed)
        plans->insert(plans->begin(), *open);
    return plans;
}

Ways waysOf(const Context &context, const HomeRecordTab<Plan>::Home &home)
{
    workflow::Session &session = context.session;
    return {.name = Say::tr("Plans of this home"),
            .none = {},
            .add = {},
            .columns = planColumns(session.library()),
            .read = [&session, home] { return rowsOf(session, home()); },
            .id = [](const Plan &plan) { return plan.id.text(); },
            .fields = [](const Plan &plan) { return subject::fieldsOf(plan); },
            .form = planFields(session),
            .keep = [&session](const QString &id, const QJsonObject &fields,
                               const QString &because) -> base::Result<void> {
                const auto plan = subject::fromFields<Plan>(QUuid(id), fields);
                return workflow::keepPlan(session, plan, {.aboutNoPerson = because})
                    .map([](const Plan &) {});
            },
            .isFixed = [](const Plan &plan) { return plan.destroyed.on.isValid(); }};
}

} // namespace

HomeTab *makePlanTab(const Context &context)
{
    return new HomeRecordTab<Plan>(context, waysOf);
}

} // namespace views
