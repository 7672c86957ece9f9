#include "views/records/visiting_tab.h"

#include "lists/column_kinds.h"
#include "views/records/home_record_tab.h"
#include "views/say.h"
#include "workflow/homes.h"
#include "workflow/visiting.h"

namespace views {
namespace {

using subject::Visiting;
using workflow::VisitingRow;
using Kind = RecordField::Kind;

QString path(const char *text)
{
    return QString::fromLatin1(text);
}

lists::Columns<VisitingRow> visitingColumns()
{
    lists::Columns<VisitingRow> columns;
    columns.push_back(lists::dateColumn<VisitingRow>(
        {.key = path("from"), .title = Say::tr("From"), .width = 130},
        [](const VisitingRow &row) { return row.visiting.from; }));
    columns.back().subtitle = [](const VisitingRow &row) {
        return row.holds ? Say::tr("holds now") : QString();
    };
    const auto add = [&columns](const char *key, const QString &title, int width, auto read) {
        columns.push_back(lists::textColumn<VisitingRow>(
            {.key = path(key), .title = title, .width = width}, read));
    };
    add("where", Say::tr("Where"), 180, [](const VisitingRow &row) { return row.where; });
    add("level", Say::tr("Alert level"), 140, [](const VisitingRow &row) { return row.level; });
    add("measures", Say::tr("What holds for visits"), 520,
        [](const VisitingRow &row) { return row.measures; });
    return columns;
}

/// Whose visits it is about, as one choice of the form.
QString whereOf(const Visiting &visiting)
{
    return visiting.home                 ? path("home")
           : visiting.district.isEmpty() ? path("all")
                                         : path("district");
}

QJsonObject formOf(const Visiting &visiting)
{
    QJsonObject fields = subject::fieldsOf(visiting);
    fields.insert(path("where"), whereOf(visiting));
    return fields;
}

Visiting visitingFrom(workflow::Session &session, const base::Id<subject::Home> &id,
                      const QString &record, QJsonObject fields)
{
    const QString where = fields.take(path("where")).toString();
    auto visiting = subject::fromFields<Visiting>(QUuid(record), fields);
    if (where == whereOf(visiting))
        return visiting;
    visiting.home.reset();
    visiting.district.clear();
    if (where == QLatin1StringView("home"))
        visiting.home = id;
    else if (where == QLatin1StringView("district"))
        visiting.district = workflow::requireHome(session, id).district;
    if (where == QLatin1StringView("district") && visiting.district.isEmpty())
        workflow::refuseField(path("where"),
                              Say::tr("It is not known which district this home is in."));
    return visiting;
}

std::vector<RecordField> visitingFields(const editions::Edition &edition)
{
    std::vector<RecordField> fields{
        {.path = path("where"),
         .label = Say::tr("Where"),
         .kind = Kind::Choice,
         .choices = {{path("home"), Say::tr("This home")},
                     {path("district"), Say::tr("Its district")},
                     {path("all"), Say::tr("All homes")}}},
        {.path = path("from_day"), .label = Say::tr("From"), .kind = Kind::Date}};
    std::vector<std::pair<QString, QString>> levels{{QString(), Say::tr("None")}};
    for (const editions::AlertLevel &level : edition.plan.alertLevels)
        levels.emplace_back(level.key, level.name.in());
    if (levels.size() > 1)
        fields.push_back({.path = path("level"),
                          .label = Say::tr("Alert level"),
                          .kind = Kind::Choice,
                          .choices = levels});
    fields.push_back(
        {.path = path("measures"), .label = Say::tr("What holds for visits"), .kind = Kind::Text});
    return fields;
}

RecordPanel<VisitingRow>::Ways waysOf(const Context &context,
                                      const HomeRecordTab<VisitingRow>::Home &home)
{
    workflow::Session &session = context.session;
    return {.name = Say::tr("Visiting"),
            .none = Say::tr("No rule for visiting this home is written down."),
            .add = Say::tr("New rule for visiting"),
            .columns = visitingColumns(),
            .read = [&session, home] { return workflow::visitings(session, home()); },
            .id = [](const VisitingRow &row) { return row.visiting.id.text(); },
            .fields = [](const VisitingRow &row) { return formOf(row.visiting); },
            .form = visitingFields(*session.edition()),
            .begin =
                [&session, home] {
                    const Visiting visiting = workflow::newVisiting(session, home());
                    return std::pair(visiting.id.text(), formOf(visiting));
                },
            .keep = [&session, home](const QString &id, const QJsonObject &fields,
                                     const QString &because) -> base::Result<void> {
                return base::attempt([&] { return visitingFrom(session, home(), id, fields); })
                    .and_then([&](const Visiting &visiting) {
                        return workflow::keepVisiting(session, visiting,
                                                      {.aboutNoPerson = because});
                    })
                    .map([](const Visiting &) {});
            }};
}

} // namespace

HomeTab *makeVisitingTab(const Context &context)
{
    return new HomeRecordTab<VisitingRow>(context, waysOf);
}

} // namespace views
