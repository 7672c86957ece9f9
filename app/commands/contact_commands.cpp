#include "app/commands/all_commands.h"
#include "app/commands/rating_json.h"
#include "app/commands/record_settings.h"
#include "app/commands/say.h"
#include "workflow/contact_history.h"
#include "workflow/homes.h"
#include "workflow/people.h"

#include <QJsonArray>

namespace app {
namespace {

using subject::Person;
using subject::Post;
using workflow::HistoryLine;

/// The row of a post as the list of its home has it.
workflow::PersonRow rowOf(workflow::Session &session, const Post &post)
{
    const auto person = post.person ? store::find(session.file(), *post.person) : std::nullopt;
    if (!person)
        refuseRecord(post.id.text());
    return {.post = post, .person = *person};
}

/// A person is changed in all homes; a post of one home keeps when it was confirmed or left.
Outcome runContactChange(const Workplace &place)
{
    const auto session = place.open(store::PlannerFile::Access::Write);
    const workflow::Saying saying = sayingOf(*session, place);
    const QString id = place.arguments().positional.value(0);
    const QUuid uuid = QUuid::fromString(id);
    if (!uuid.isNull() && store::find(session->file(), base::Id<Post>(uuid))) {
        workflow::PersonRow row = rowOf(*session, recordNamed<Post>(*session, id));
        row.post = withSettings(row.post, place);
        row = base::valueOrThrow(workflow::keepPerson(*session, row, saying));
        return {.json = {{QStringLiteral("post"), recordToJson(row.post)}},
                .words = row.person.name};
    }
    const Person person = base::valueOrThrow(workflow::keepPersonAlone(
        *session, withSettings(recordNamed<Person>(*session, id), place), saying));
    return {.json = {{QStringLiteral("person"), recordToJson(person)}}, .words = person.name};
}

Outcome runContactReplace(const Workplace &place)
{
    const auto session = place.open(store::PlannerFile::Access::Write);
    const workflow::Saying saying = sayingOf(*session, place);
    const auto old = recordNamed<Person>(*session, place.arguments().positional.value(0));
    auto person = workflow::newRecord<Person>(*session);
    person.organisation = old.organisation;
    person = withSettings(person, place);
    const QString role = place.arguments().value(QStringLiteral("role"));
    const int homes =
        base::valueOrThrow(workflow::replaceEverywhere(*session, old.id, role, person, saying));
    return {.json = {{QStringLiteral("person"), recordToJson(person)},
                     {QStringLiteral("homes"), homes}},
            .words = Say::tr("%1 stands in for %2 in this many homes: %3.")
                         .arg(person.name, old.name)
                         .arg(homes)};
}

QJsonObject lineToJson(const HistoryLine &line)
{
    return {{QStringLiteral("date"), dateOrNull(line.date)},
            {QStringLiteral("how"), textOrNull(line.how)},
            {QStringLiteral("with"), textOrNull(line.with)},
            {QStringLiteral("line"), textOrNull(line.line)},
            {QStringLiteral("next"), textOrNull(line.next)},
            {QStringLiteral("next_on"), dateOrNull(line.nextOn)},
            {QStringLiteral("officer"), textOrNull(line.officer)},
            {QStringLiteral("contact"), textOrNull(line.review ? line.review->text() : QString())},
            {QStringLiteral("note"), textOrNull(line.note ? line.note->text() : QString())}};
}

Outcome runContactHistory(const Workplace &place)
{
    const auto session = place.open(store::PlannerFile::Access::Read);
    const subject::Home home =
        base::valueOrThrow(workflow::findHome(*session, place.arguments().positional.value(0)));
    QJsonArray history;
    QStringList lines;
    const auto found = base::valueOrThrow(workflow::contactHistory(*session, home.id));
    for (const HistoryLine &line : found) {
        history.append(lineToJson(line));
        QStringList parts{line.date.toString(Qt::ISODate),
                          line.how,
                          line.with,
                          line.line,
                          line.next,
                          line.officer};
        parts.removeAll(QString());
        lines += parts.join(QStringLiteral(". "));
    }
    return {
        .json = {{QStringLiteral("home"), home.id.text()}, {QStringLiteral("history"), history}},
        .words =
            lines.isEmpty() ? Say::tr("Nobody has been in touch.") : lines.join(QLatin1Char('\n'))};
}

} // namespace

Command contactChangeCommand()
{
    return {.name = QStringLiteral("contact change"),
            .positionals = QStringLiteral("ID"),
            .summary = Say::tr("Change a person in all homes, or their post in one."),
            .options = settingOptions(),
            .run = runContactChange};
}

Command contactReplaceCommand()
{
    std::vector<Option> options = settingOptions();
    options.insert(options.begin(), {QStringLiteral("role"), QStringLiteral("ROLE"),
                                     Say::tr("The post, such as clinical_lead.")});
    return {.name = QStringLiteral("contact replace"),
            .positionals = QStringLiteral("ID"),
            .summary = Say::tr("Put a new person into a post in every home where this one stands."),
            .options = options,
            .run = runContactReplace};
}

Command contactHistoryCommand()
{
    return {.name = QStringLiteral("contact history"),
            .positionals = QStringLiteral("HOME"),
            .summary = Say::tr("List visits, calls and contact notes of a home, newest first."),
            .options = {},
            .run = runContactHistory};
}

} // namespace app
