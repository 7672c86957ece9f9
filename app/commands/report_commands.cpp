#include "app/commands/all_commands.h"
#include "app/commands/say.h"
#include "workflow/homes.h"
#include "workflow/summary.h"

namespace app {
namespace {

using papers::Audience;

Audience audienceOf(const Arguments &arguments)
{
    const QString audience = arguments.value(QStringLiteral("audience"));
    if (audience.isEmpty() || audience == QLatin1StringView("home"))
        return Audience::Home;
    if (audience == QLatin1StringView("council"))
        return Audience::Council;
    throw UsageFault{Say::tr("--audience takes home or council, not %1.").arg(audience)};
}

Outcome run(const Workplace &place)
{
    const Arguments &arguments = place.arguments();
    const QString path = arguments.value(QStringLiteral("to"));
    const QStringList names = arguments.values(QStringLiteral("home"));
    if (path.isEmpty())
        throw UsageFault{Say::tr("Say which file to write: --to FILE.pdf or FILE.html.")};
    if (names.isEmpty() == !arguments.has(QStringLiteral("all")))
        throw UsageFault{Say::tr("Say which homes: --home HOME, or --all.")};
    const Audience audience = audienceOf(arguments);
    const auto session = place.open(store::PlannerFile::Access::Read);
    std::vector<base::Id<subject::Home>> homes;
    for (const QString &name : names)
        homes.push_back(base::valueOrThrow(workflow::findHome(*session, name)).id);
    const int written =
        base::valueOrThrow(workflow::writeSummaries(*session, homes, audience, path));
    return {.json = {{QStringLiteral("file"), path}, {QStringLiteral("homes"), written}},
            .words = Say::tr("Wrote the summary of %n homes to %1.", nullptr, written).arg(path)};
}

} // namespace

Command reportHomeSummaryCommand()
{
    return {.name = QStringLiteral("report home-summary"),
            .positionals = {},
            .summary = Say::tr("Write the support plan summary of homes."),
            .options = {{QStringLiteral("home"), QStringLiteral("HOME"),
                         Say::tr("A home; can be repeated.")},
                        {QStringLiteral("all"), {}, Say::tr("Every home.")},
                        {QStringLiteral("to"), QStringLiteral("FILE"),
                         Say::tr("The file to write: .pdf or .html.")},
                        {QStringLiteral("audience"), QStringLiteral("WHO"),
                         Say::tr("home or council (home).")}},
            .run = run,
            .paints = true};
}

} // namespace app
