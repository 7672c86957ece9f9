#include "app/commands/all_commands.h"
#include "workflow/homes.h"
#include "workflow/summary.h"

namespace app {
namespace {

papers::Audience audienceOf(const Arguments &arguments)
{
    const QString audience = arguments.value(QStringLiteral("audience"));
    if (audience.isEmpty() || audience == QLatin1StringView("home"))
        return papers::Audience::Home;
    if (audience == QLatin1StringView("council"))
        return papers::Audience::Council;
    throw UsageFault{QStringLiteral("--audience takes home or council, not %1.").arg(audience)};
}

Outcome run(const Workplace &place)
{
    const Arguments &arguments = place.arguments();
    const QString path = arguments.value(QStringLiteral("to"));
    const QStringList names = arguments.values(QStringLiteral("home"));
    if (path.isEmpty())
        throw UsageFault{QStringLiteral("Say which file to write: --to FILE.pdf or FILE.html.")};
    if (names.isEmpty() == !arguments.has(QStringLiteral("all")))
        throw UsageFault{QStringLiteral("Say which homes: --home HOME, or --all.")};
    const papers::Audience audience = audienceOf(arguments);
    const auto session = place.open(store::PlannerFile::Access::Read);
    std::vector<base::Id<subject::Home>> homes;
    for (const QString &name : names)
        homes.push_back(base::valueOrThrow(workflow::findHome(*session, name)).id);
    const int written =
        base::valueOrThrow(workflow::writeSummaries(*session, homes, audience, path));
    return {.json = {{QStringLiteral("file"), path}, {QStringLiteral("homes"), written}},
            .words = QStringLiteral("Wrote the summary of %1 to %2.")
                         .arg(written == 1 ? QStringLiteral("1 home")
                                           : QStringLiteral("%1 homes").arg(written),
                              path)};
}

} // namespace

Command reportHomeSummaryCommand()
{
    return {.name = QStringLiteral("report home-summary"),
            .positionals = {},
            .summary = QStringLiteral("Write the support plan summary of homes."),
            .options = {{QStringLiteral("home"), QStringLiteral("HOME"),
                         QStringLiteral("A home; can be repeated.")},
                        {QStringLiteral("all"), {}, QStringLiteral("Every home.")},
                        {QStringLiteral("to"), QStringLiteral("FILE"),
                         QStringLiteral("The file to write: .pdf or .html.")},
                        {QStringLiteral("audience"), QStringLiteral("WHO"),
                         QStringLiteral("home or council (home).")}},
            .run = run,
            .paints = true};
}

} // namespace app
