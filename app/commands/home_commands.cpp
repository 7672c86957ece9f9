#include "app/commands/all_commands.h"
#include "app/commands/rating_json.h"
#include "app/commands/say.h"
#include "base/text.h"
#include "files/calendar_writer.h"
#include "files/csv_writer.h"
#include "lists/column.h"
#include "lists/grid.h"
#include "lists/table_model.h"
#include "workflow/home_gaps.h"
#include "workflow/homes.h"
#include "workflow/next_visit.h"
#include "workflow/sharing_state.h"

#include <QJsonArray>
#include <set>

namespace app {
namespace {

using HomeModel = lists::TableModel<lists::HomeRow>;

QJsonObject homeToJson(const lists::HomeRow &row)
{
    QJsonObject ratings;
    for (size_t i = 0; i < subject::allAreas.size(); ++i)
        ratings.insert(subject::key(subject::allAreas[i]), subject::key(row.colours[i]));
    ratings.insert(QStringLiteral("overall"), subject::key(row.overall()));
    const subject::Home &home = row.home;
    return {{QStringLiteral("id"), home.id.text()},
            {QStringLiteral("location_id"), textOrNull(home.locationId)},
            {QStringLiteral("name"), textOrNull(home.name)},
            {QStringLiteral("provider"), textOrNull(home.provider)},
            {QStringLiteral("authority"), textOrNull(home.authority)},
            {QStringLiteral("district"), textOrNull(home.district)},
            {QStringLiteral("pcn"), textOrNull(home.pcn)},
            {QStringLiteral("postcode"), textOrNull(home.address.postcode)},
            {QStringLiteral("beds"), home.beds ? QJsonValue(*home.beds) : QJsonValue()},
            {QStringLiteral("lead_officer"), textOrNull(row.leadOfficer)},
            {QStringLiteral("ratings"), ratings},
            {QStringLiteral("last_contact"), dateOrNull(row.lastContact)},
            {QStringLiteral("next_contact"), dateOrNull(row.nextContact)}};
}

/// The homes that lack what is named.
std::set<QUuid> lacking(workflow::Session &session, const QString &wanted)
{
    QStringList keys;
    for (const workflow::HomeGap &gap : workflow::homeGaps()) {
        keys += gap.key;
        if (gap.key != wanted)
            continue;
        std::set<QUuid> ids;
        for (const base::Id<subject::Home> &home : base::valueOrThrow(gap.homes(session)))
            ids.insert(home.uuid());
        return ids;
    }
    const QString known = keys.join(QStringLiteral(", "));
    throw UsageFault{wanted.isEmpty()
                         ? Say::tr("--without takes one of %1.").arg(known)
                         : Say::tr("--without takes one of %1, not %2.").arg(known, wanted)};
}

/// What the Homes page would show with this filter, in its order.
std::unique_ptr<HomeModel> homeModel(workflow::Session &session, const Arguments &arguments)
{
    auto model = std::make_unique<HomeModel>(
        lists::homeColumns(*session.edition(), session.today()), lists::homeIdentity);
    model->setRows(base::valueOrThrow(workflow::homes(session)));
    model->setFilter(arguments.value(QStringLiteral("filter")));
    const QStringList authorities = arguments.values(QStringLiteral("authority"));
    if (!authorities.isEmpty())
        model->setCondition(QStringLiteral("authority"), [authorities](const lists::HomeRow &row) {
            return authorities.contains(row.home.authority, Qt::CaseInsensitive);
        });
    if (arguments.has(QStringLiteral("without")))
        model->setCondition(
            QStringLiteral("gap"),
            [ids = lacking(session, arguments.value(QStringLiteral("without")))](
                const lists::HomeRow &row) { return ids.contains(row.home.id.uuid()); });
    return model;
}

Outcome runHomes(const Workplace &place)
{
    const auto session = place.open(store::PlannerFile::Access::Read);
    const auto model = homeModel(*session, place.arguments());
    QJsonArray homes;
    std::vector<int> rows;
    for (int row = 0; row < model->rowCount(); ++row) {
        homes.append(homeToJson(model->rowAt(row)));
        rows.push_back(row);
    }
    return {.json = {{QStringLiteral("homes"), homes},
                     {QStringLiteral("today"), session->today().toString(Qt::ISODate)}},
            .words = lists::homesShownWords(model->rowCount(), model->total()) + QLatin1Char('\n') +
                     lists::rowsAsWords(*model, rows),
            .note = base::valueOrThrow(workflow::howComplete(*session))};
}

QString targetFile(const Workplace &place)
{
    const QString path = place.arguments().value(QStringLiteral("to"));
    if (path.isEmpty())
        throw UsageFault{Say::tr("Say which file to write: --to FILE.csv.")};
    if (!path.endsWith(QStringLiteral(".csv"), Qt::CaseInsensitive))
        base::fail(Say::tr("Lists are written as CSV: give a name that ends in .csv. "
                           "Nothing was written."));
    return path;
}

Outcome exported(const QString &path, int rows)
{
    return {.json = {{QStringLiteral("file"), path}, {QStringLiteral("rows"), rows}},
            .words = Say::tr("Wrote %n rows to %1.", nullptr, rows).arg(path)};
}

Outcome runExportHomes(const Workplace &place)
{
    const QString path = targetFile(place);
    const auto session = place.open(store::PlannerFile::Access::Read);
    const auto model = homeModel(*session, place.arguments());
    files::writeCsv(path, *model);
    return exported(path, model->rowCount());
}

Outcome runExportRatings(const Workplace &place)
{
    const QString path = targetFile(place);
    const auto session = place.open(store::PlannerFile::Access::Read);
    const auto columns = lists::ratingColumns();
    const auto rows = base::valueOrThrow(workflow::ratings(*session));
    const lists::RowsGrid<lists::RatingRow> grid(columns, rows);
    files::writeCsv(path, grid);
    return exported(path, grid.gridRows());
}

Outcome runExportVisit(const Workplace &place)
{
    const QString path = place.arguments().value(QStringLiteral("to"));
    if (path.isEmpty() || place.arguments().positional.isEmpty())
        throw UsageFault{Say::tr("Say which home, and which file to write: HOME --to FILE.ics.")};
    const auto session = place.open(store::PlannerFile::Access::Read);
    const subject::Home home =
        base::valueOrThrow(workflow::findHome(*session, place.arguments().positional.first()));
    const files::CalendarDay day = base::valueOrThrow(workflow::nextVisit(*session, home.id));
    files::writeCalendar(path, day);
    return {.json = {{QStringLiteral("file"), path},
                     {QStringLiteral("date"), day.day.toString(Qt::ISODate)}},
            .words = Say::tr("Wrote %1 to %2.").arg(base::longDate(day.day), path)};
}

Option toOption()
{
    return {QStringLiteral("to"), QStringLiteral("FILE.csv"), Say::tr("The file to write.")};
}

Option filterOption()
{
    return {QStringLiteral("filter"), QStringLiteral("TEXT"),
            Say::tr("Only homes that hold every word.")};
}

Option authorityOption()
{
    return {QStringLiteral("authority"), QStringLiteral("NAME"),
            Say::tr("Only homes of this local authority.")};
}

Option withoutOption()
{
    return {QStringLiteral("without"), QStringLiteral("WHAT"),
            Say::tr("Only homes that lack it: clinical-lead, return, contact.")};
}

} // namespace

Command homesCommand()
{
    return {.name = QStringLiteral("homes"),
            .positionals = {},
            .summary = Say::tr("List homes with their ratings."),
            .options = {filterOption(), authorityOption(), withoutOption()},
            .run = runHomes};
}

Command exportHomesCommand()
{
    return {.name = QStringLiteral("export homes"),
            .positionals = {},
            .summary = Say::tr("Write the list of homes as CSV."),
            .options = {toOption(), filterOption(), authorityOption(), withoutOption()},
            .run = runExportHomes};
}

Command exportRatingsCommand()
{
    return {.name = QStringLiteral("export ratings"),
            .positionals = {},
            .summary = Say::tr("Write every rating with its reason and since when as CSV."),
            .options = {toOption()},
            .run = runExportRatings};
}

Command exportVisitCommand()
{
    return {.name = QStringLiteral("export visit"),
            .positionals = QStringLiteral("HOME"),
            .summary = Say::tr("Write the day of the next contact with a home for a diary."),
            .options = {{QStringLiteral("to"), QStringLiteral("FILE.ics"),
                         Say::tr("The file to write.")}},
            .run = runExportVisit};
}

} // namespace app
