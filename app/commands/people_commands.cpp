#include "app/commands/all_commands.h"
#include "app/commands/rating_json.h"
#include "app/commands/record_settings.h"
#include "app/commands/say.h"
#include "lists/people_words.h"
#include "workflow/contact_history.h"
#include "workflow/homes.h"
#include "workflow/outbreaks.h"
#include "workflow/people.h"

#include <QJsonArray>

namespace app {
namespace {

using subject::Home;
using subject::Outbreak;

Home homeNamed(workflow::Session &session, const QString &named)
{
    return base::valueOrThrow(workflow::findHome(session, named));
}

QJsonObject personToJson(const workflow::PersonRow &row, const Home &home)
{
    QJsonObject json = recordToJson(row.person);
    json.insert(QStringLiteral("post"), row.post.id.text());
    json.insert(QStringLiteral("role"), textOrNull(row.post.role));
    json.insert(QStringLiteral("home"), textOrNull(home.name));
    json.insert(QStringLiteral("confirmed_on"), dateOrNull(row.post.confirmed.on));
    json.insert(QStringLiteral("to_confirm"), row.isToConfirm);
    return json;
}

/// The homes where nobody stands in a post.
Outcome runWithout(workflow::Session &session, const QString &role)
{
    QJsonArray homes;
    QStringList lines;
    const auto without = base::valueOrThrow(workflow::homesWithout(session, role));
    for (const Home &home : without) {
        homes.append(QJsonObject{{QStringLiteral("id"), home.id.text()},
                                 {QStringLiteral("location_id"), textOrNull(home.locationId)},
                                 {QStringLiteral("name"), textOrNull(home.name)}});
        lines += home.name;
    }
    if (role == QLatin1StringView("clinical_lead"))
        lines += lists::clinicalLeadCaution();
    return {.json = {{QStringLiteral("homes"), homes}}, .words = lines.join(QLatin1Char('\n'))};
}

/// The homes that nobody has been in touch with for so many days.
Outcome runSilent(workflow::Session &session, int days)
{
    QJsonArray homes;
    QStringList lines;
    const auto silent = base::valueOrThrow(workflow::homesNotContacted(session, days));
    for (const workflow::SilentHome &each : silent) {
        homes.append(QJsonObject{{QStringLiteral("id"), each.home.id.text()},
                                 {QStringLiteral("location_id"), textOrNull(each.home.locationId)},
                                 {QStringLiteral("name"), textOrNull(each.home.name)},
                                 {QStringLiteral("last_contact"), dateOrNull(each.last)},
                                 {QStringLiteral("lead_officer"), textOrNull(each.leadOfficer)}});
        lines += Say::tr("%1: %2").arg(each.home.name, each.last.isValid()
                                                           ? each.last.toString(Qt::ISODate)
                                                           : Say::tr("never"));
    }
    return {.json = {{QStringLiteral("homes"), homes}}, .words = lines.join(QLatin1Char('\n'))};
}

Outcome runContactList(const Workplace &place)
{
    const Arguments &arguments = place.arguments();
    const auto session = place.open(store::PlannerFile::Access::Read);
    if (arguments.has(QStringLiteral("without")))
        return runWithout(*session, arguments.value(QStringLiteral("without")));
    if (arguments.has(QStringLiteral("not-contacted")))
        return runSilent(*session, place.number(QStringLiteral("not-contacted"), 28, 1, 3650));
    if (!arguments.has(QStringLiteral("home")))
        throw UsageFault{Say::tr("Say of which home, which post is empty, or for how long nobody "
                                 "was in touch: --home HOME, --without ROLE or --not-contacted "
                                 "DAYS.")};
    const Home home = homeNamed(*session, arguments.value(QStringLiteral("home")));
    QJsonArray contacts;
    QStringList lines;
    const auto rows = base::valueOrThrow(workflow::peopleOf(*session, home.id));
    for (const workflow::PersonRow &row : rows) {
        contacts.append(personToJson(row, home));
        lines += Say::tr("%1: %2, %3, %4")
                     .arg(lists::wordOf(lists::postRoles(), row.post.role), row.person.name,
                          row.person.organisation, row.person.telephone);
    }
    lines += lists::clinicalLeadCaution();
    return {.json = {{QStringLiteral("contacts"), contacts}},
            .words = lines.join(QLatin1Char('\n'))};
}

Outcome runContactAdd(const Workplace &place)
{
    const auto session = place.open(store::PlannerFile::Access::Write);
    const workflow::Saying saying = sayingOf(*session, place);
    const Home home = homeNamed(*session, place.arguments().positional.value(0));
    workflow::PersonRow row =
        workflow::newPerson(*session, home.id, place.arguments().value(QStringLiteral("role")));
    row.post.confirmed.by = saying.officer->name;
    if (place.arguments().has(QStringLiteral("person"))) {
        row.person = recordNamed<subject::Person>(
            *session, place.arguments().value(QStringLiteral("person")));
        row.post.person = row.person.id;
    }
    const bool isForNetwork = place.arguments().has(QStringLiteral("network"));
    if (isForNetwork && home.pcn.isEmpty())
        base::fail(Say::tr("It is not known which network %1 belongs to. Nothing was changed.")
                       .arg(home.name));
    row.person = withSettings(row.person, place);
    int others = 0;
    if (isForNetwork) {
        const auto kept = base::valueOrThrow(workflow::keepAcrossNetwork(*session, row, saying));
        row = kept.row;
        others = kept.others;
    } else {
        row = base::valueOrThrow(workflow::keepPerson(*session, row, saying));
    }
    return {.json = {{QStringLiteral("contact"), personToJson(row, home)},
                     {QStringLiteral("other_homes"), others}},
            .words = row.person.name};
}

Outcome runContactNote(const Workplace &place)
{
    const auto session = place.open(store::PlannerFile::Access::Write);
    const workflow::Saying saying = sayingOf(*session, place);
    const Home home = homeNamed(*session, place.arguments().positional.value(0));
    subject::ContactNote note = workflow::newContactNote(*session, home.id);
    note.officer = saying.officer->id;
    note =
        base::valueOrThrow(workflow::keepContactNote(*session, withSettings(note, place), saying));
    return {.json = {{QStringLiteral("note"), recordToJson(note)}}, .words = note.line};
}

QJsonObject outbreakToJson(const workflow::OutbreakRow &row)
{
    QJsonObject json = recordToJson(row.outbreak);
    json.insert(QStringLiteral("residents"), row.residents);
    json.insert(QStringLiteral("staff"), row.staff);
    json.insert(QStringLiteral("hospital"), row.hospital);
    json.insert(QStringLiteral("deaths"), row.deaths);
    json.insert(QStringLiteral("visiting"), textOrNull(row.visiting));
    json.insert(QStringLiteral("day"), row.day);
    json.insert(QStringLiteral("open"), row.isOpen());
    json.insert(QStringLiteral("may_be_over"), dateOrNull(row.mayBeOver));
    json.insert(QStringLiteral("next_call"), dateOrNull(row.nextCall));
    return json;
}

Outcome runOutbreakList(const Workplace &place)
{
    const Arguments &arguments = place.arguments();
    const auto session = place.open(store::PlannerFile::Access::Read);
    std::optional<base::Id<Home>> home;
    if (arguments.has(QStringLiteral("home")))
        home = homeNamed(*session, arguments.value(QStringLiteral("home"))).id;
    QJsonArray outbreaks;
    QStringList lines;
    const auto rows = base::valueOrThrow(workflow::outbreaks(*session, home));
    for (const workflow::OutbreakRow &row : rows) {
        if (arguments.has(QStringLiteral("open")) && !row.isOpen())
            continue;
        outbreaks.append(outbreakToJson(row));
        lines += workflow::tellingWords(*session, row);
    }
    return {.json = {{QStringLiteral("outbreaks"), outbreaks}},
            .words =
                lines.isEmpty() ? Say::tr("No outbreaks.") : lines.join(QStringLiteral("\n\n"))};
}

Outcome keptOutbreak(const Outbreak &outbreak)
{
    return {.json = {{QStringLiteral("outbreak"), recordToJson(outbreak)}},
            .words = Say::tr("%1: %2").arg(outbreak.id.text(), outbreak.infection)};
}

Outcome runOutbreakAdd(const Workplace &place)
{
    const auto session = place.open(store::PlannerFile::Access::Write);
    const workflow::Saying saying = sayingOf(*session, place);
    const Home home = homeNamed(*session, place.arguments().positional.value(0));
    const Outbreak outbreak = withSettings(workflow::newOutbreak(*session, home.id), place);
    return keptOutbreak(base::valueOrThrow(workflow::keepOutbreak(*session, outbreak, saying)));
}

/// The field of somebody who has to be told: `placements` for told_placements.
QString toldFieldOf(const QString &who)
{
    const QString prefix = QStringLiteral("told_");
    QStringList known;
    for (const auto &[field, name] : workflow::toBeTold()) {
        if (field == prefix + who)
            return field;
        known += field.mid(prefix.size());
    }
    throw UsageFault{
        Say::tr("--told takes one of %1, not %2.").arg(known.join(QStringLiteral(", ")), who)};
}

Outcome runOutbreakChange(const Workplace &place)
{
    const auto session = place.open(store::PlannerFile::Access::Write);
    const workflow::Saying saying = sayingOf(*session, place);
    const auto before = recordNamed<Outbreak>(*session, place.arguments().positional.value(0));
    Outbreak outbreak = withSettings(before, place);
    for (const QString &who : place.arguments().values(QStringLiteral("told")))
        workflow::tell(*session, outbreak, toldFieldOf(who), true, saying.officer->name);
    return keptOutbreak(base::valueOrThrow(workflow::keepOutbreak(*session, outbreak, saying)));
}

Outcome runOutbreakCount(const Workplace &place)
{
    const auto session = place.open(store::PlannerFile::Access::Write);
    const workflow::Saying saying = sayingOf(*session, place);
    const auto outbreak = recordNamed<Outbreak>(*session, place.arguments().positional.value(0));
    const QDate day = place.date(QStringLiteral("date")).value_or(session->today());
    const subject::OutbreakCount count = base::valueOrThrow(workflow::keepCount(
        *session, withSettings(workflow::countOn(*session, outbreak, day), place), saying));
    return {.json = {{QStringLiteral("count"), recordToJson(count)}},
            .words = count.date.toString(Qt::ISODate)};
}

} // namespace

Command contactListCommand()
{
    return {.name = QStringLiteral("contact list"),
            .positionals = {},
            .summary = Say::tr("List whom to ring for a home, or homes where a post is empty."),
            .options = {{QStringLiteral("home"), QStringLiteral("HOME"), Say::tr("Of this home.")},
                        {QStringLiteral("without"), QStringLiteral("ROLE"),
                         Say::tr("Homes without somebody in this post, such as clinical_lead.")},
                        {QStringLiteral("not-contacted"), QStringLiteral("DAYS"),
                         Say::tr("Homes that nobody was in touch with for so many days.")}},
            .run = runContactList};
}

Command contactAddCommand()
{
    std::vector<Option> options = settingOptions();
    options.insert(options.begin(),
                   {{QStringLiteral("role"), QStringLiteral("ROLE"),
                     Say::tr("clinical_lead, ipc_lead, deputy, nurse, nominated_individual, "
                             "regional_manager, receiver or other.")},
                    {QStringLiteral("person"), QStringLiteral("ID"),
                     Say::tr("Somebody who is in this file already.")},
                    {QStringLiteral("network"),
                     {},
                     Say::tr("Also in the other homes of its network where nobody is.")}});
    return {.name = QStringLiteral("contact add"),
            .positionals = QStringLiteral("HOME"),
            .summary = Say::tr("Name a person to ring for a home."),
            .options = options,
            .run = runContactAdd};
}

Command contactNoteCommand()
{
    return {.name = QStringLiteral("contact note"),
            .positionals = QStringLiteral("HOME"),
            .summary = Say::tr("Write down a call, an email or a meeting in one line."),
            .options = settingOptions(),
            .run = runContactNote};
}

Command outbreakListCommand()
{
    return {.name = QStringLiteral("outbreak list"),
            .positionals = {},
            .summary = Say::tr("List outbreaks."),
            .options = {{QStringLiteral("home"), QStringLiteral("HOME"), Say::tr("Of this home.")},
                        {QStringLiteral("open"), {}, Say::tr("Only those that are not over.")}},
            .run = runOutbreakList};
}

Command outbreakAddCommand()
{
    return {.name = QStringLiteral("outbreak add"),
            .positionals = QStringLiteral("HOME"),
            .summary = Say::tr("Write down that an outbreak was notified."),
            .options = settingOptions(),
            .run = runOutbreakAdd};
}

Command outbreakChangeCommand()
{
    std::vector<Option> options = settingOptions();
    options.insert(options.begin(),
                   {QStringLiteral("told"), QStringLiteral("WHO"),
                    Say::tr("Who was told now, such as placements or commissioner. "
                            "Can be given again.")});
    return {.name = QStringLiteral("outbreak change"),
            .positionals = QStringLiteral("ID"),
            .summary = Say::tr("Change an outbreak, say who was told, or declare it over."),
            .options = options,
            .run = runOutbreakChange};
}

Command outbreakCountCommand()
{
    std::vector<Option> options = settingOptions();
    options.insert(options.begin(), {QStringLiteral("date"), QStringLiteral("DATE"),
                                     Say::tr("Of which day the numbers are (today).")});
    return {.name = QStringLiteral("outbreak count"),
            .positionals = QStringLiteral("ID"),
            .summary = Say::tr("Count the new cases of a day."),
            .options = options,
            .run = runOutbreakCount};
}

} // namespace app
