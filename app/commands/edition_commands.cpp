#include "app/commands/all_commands.h"
#include "app/commands/say.h"
#include "base/file.h"
#include "base/text.h"
#include "editions/edition_reading.h"

#include <QJsonArray>

namespace app {
namespace {

constexpr qint64 largestEdition = 64 * 1024 * 1024;

Outcome runCheck(const Workplace &place)
{
    const QString path = place.arguments().positional.value(0);
    const editions::Reading reading =
        editions::readEdition(base::readFile(path, largestEdition), path);
    QJsonArray errors;
    QJsonArray warnings;
    QStringList lines;
    for (const editions::Fault &fault : reading.faults) {
        const bool isError = fault.weight == editions::Fault::Weight::Error;
        (isError ? errors : warnings)
            .append(QJsonObject{{QStringLiteral("path"), fault.path},
                                {QStringLiteral("message"), fault.message}});
        lines.append((isError ? Say::tr("Error %1: %2") : Say::tr("Warning %1: %2"))
                         .arg(fault.path, fault.message));
    }
    if (errors.isEmpty())
        lines.append(Say::tr("The question set can be used."));
    const auto name = reading.edition ? QJsonValue(reading.edition->name) : QJsonValue();
    return {.json = {{QStringLiteral("ok"), errors.isEmpty()},
                     {QStringLiteral("edition"), name},
                     {QStringLiteral("errors"), errors},
                     {QStringLiteral("warnings"), warnings}},
            .words = lines.join(QLatin1Char('\n')),
            .found = !errors.isEmpty()};
}

Outcome runList(const Workplace &place)
{
    const store::Surroundings surroundings = place.surroundings();
    QJsonArray editions;
    QStringList lines;
    for (const editions::EditionPointer &edition : surroundings.library.all()) {
        editions.append(QJsonObject{
            {QStringLiteral("edition"), edition->name},
            {QStringLiteral("title"), edition->title.in()},
            {QStringLiteral("in_force_from"), edition->inForceFrom.toString(Qt::ISODate)},
            {QStringLiteral("questions"), qint64(edition->questions.size())},
            {QStringLiteral("hash"), edition->hash}});
        lines.append(
            Say::tr("%1: in force from %2, %n questions", nullptr, int(edition->questions.size()))
                .arg(edition->name, base::longDate(edition->inForceFrom)));
    }
    return {.json = {{QStringLiteral("editions"), editions},
                     {QStringLiteral("today"), surroundings.clock.today().toString(Qt::ISODate)}},
            .words = lines.join(QLatin1Char('\n'))};
}

} // namespace

Command editionCheckCommand()
{
    return {.name = QStringLiteral("edition check"),
            .positionals = QStringLiteral("FILE"),
            .summary = Say::tr("Check a question set and name every fault."),
            .options = {},
            .run = runCheck,
            .needsFile = false};
}

Command editionListCommand()
{
    return {.name = QStringLiteral("edition list"),
            .positionals = {},
            .summary = Say::tr("List the question sets of this program."),
            .options = {},
            .run = runList,
            .needsFile = false};
}

} // namespace app
