#include "app/commands/all_commands.h"
#include "app/commands/say.h"
#include "papers/writers.h"
#include "workflow/homes.h"
#include "workflow/reports.h"

#include <QJsonArray>
#include <QUuid>

namespace app {
namespace {

using papers::Audience;
using workflow::PaperWanted;
using workflow::Report;
using workflow::ReportAbout;

constexpr int mostExchanges = 1'000'000'000;

Audience audienceOf(const Arguments &arguments)
{
    const QString audience = arguments.value(QStringLiteral("audience"));
    if (audience.isEmpty())
        return Audience::Home;
    for (const workflow::AudienceName &each : workflow::audienceNames()) {
        if (each.key == audience)
            return each.audience;
    }
    throw UsageFault{
        Say::tr("--audience takes home, council, partners or public, not %1.").arg(audience)};
}

QJsonObject checkToJson(const workflow::PaperCheck &paper)
{
    return {{QStringLiteral("home"), paper.home.id.text()},
            {QStringLiteral("words"), paper.check.words()},
            {QStringLiteral("people"), paper.check.people},
            {QStringLiteral("small_numbers_hidden"), paper.check.smallNumbers},
            {QStringLiteral("doubts"), QJsonArray::fromStringList(paper.check.doubts)}};
}

/// The check of each paper for partners or the public; null where nothing is checked.
QJsonValue checksToJson(const std::vector<workflow::PaperCheck> &checks)
{
    QJsonArray all;
    for (const workflow::PaperCheck &check : checks)
        all.append(checkToJson(check));
    return checks.empty() ? QJsonValue() : QJsonValue(all);
}

QString checksInWords(const std::vector<workflow::PaperCheck> &checks)
{
    QStringList lines;
    for (const workflow::PaperCheck &check : checks)
        lines += check.words();
    return lines.join(QLatin1Char('\n'));
}

/// Refuses what does not say what the paper is about, before the file is opened.
void requireAbout(const Report &report, const Arguments &arguments)
{
    if (arguments.value(QStringLiteral("to")).isEmpty())
        throw UsageFault{Say::tr("Say which file to write: --to FILE.pdf or FILE.html.")};
    if (report.about == ReportAbout::Exchange)
        return;
    const bool hasHomes = !arguments.values(QStringLiteral("home")).isEmpty();
    const bool wantsAll = arguments.has(QStringLiteral("all"));
    if (hasHomes && wantsAll)
        throw UsageFault{Say::tr("Say which homes: --home HOME, or --all.")};
    if (report.about == ReportAbout::EachHome && !hasHomes && !wantsAll)
        throw UsageFault{Say::tr("Say which homes: --home HOME, or --all.")};
    const bool hasEscalations = !arguments.values(QStringLiteral("escalation")).isEmpty();
    if (report.about == ReportAbout::EachEscalation && !hasHomes && !wantsAll && !hasEscalations)
        throw UsageFault{Say::tr("Say what: --escalation ID, --home HOME, or --all.")};
    if (hasEscalations && (hasHomes || wantsAll))
        throw UsageFault{Say::tr("Say what: --escalation ID, --home HOME, or --all.")};
}

PaperWanted wantedOf(workflow::Session &session, const Report &report, const Workplace &place)
{
    const Arguments &arguments = place.arguments();
    PaperWanted wanted{.owner = arguments.value(QStringLiteral("owner"))};
    for (const QString &name : arguments.values(QStringLiteral("home")))
        wanted.homes.push_back(base::valueOrThrow(workflow::findHome(session, name)).id);
    wanted.isEveryHome = arguments.has(QStringLiteral("all"));
    if (wanted.isEveryHome && report.about != ReportAbout::HomesAsList)
        wanted.homes = workflow::allHomes(session);
    for (const QString &text : arguments.values(QStringLiteral("escalation"))) {
        const QUuid uuid = QUuid::fromString(text);
        if (uuid.isNull())
            throw UsageFault{Say::tr("--escalation takes an id as escalation list gives it, not "
                                     "%1.")
                                 .arg(text)};
        wanted.escalations.push_back(base::Id<subject::Escalation>(uuid));
    }
    if (report.about == ReportAbout::Exchange)
        wanted.exchange = place.number(QStringLiteral("exchange"), 0, 0, mostExchanges);
    if (report.hasAudiences)
        wanted.audience = audienceOf(arguments);
    wanted.largePrint = arguments.has(QStringLiteral("large-print"));
    return wanted;
}

Outcome write(const Report &report, const Workplace &place)
{
    const Arguments &arguments = place.arguments();
    requireAbout(report, arguments);
    if (report.hasAudiences)
        audienceOf(arguments);
    const QString path = arguments.value(QStringLiteral("to"));
    const auto session = place.open(store::PlannerFile::Access::Read);
    const PaperWanted wanted = wantedOf(*session, report, place);
    const auto documents = base::valueOrThrow(workflow::papersOf(*session, report, wanted));
    const auto checks = base::valueOrThrow(workflow::checksOf(*session, report, wanted));
    papers::writeFile(documents, path);
    const int count = static_cast<int>(documents.size());
    return {.json = {{QStringLiteral("file"), path},
                     {QStringLiteral("homes"), static_cast<int>(wanted.homes.size())},
                     {QStringLiteral("papers"), count},
                     {QStringLiteral("checks"), checksToJson(checks)}},
            .words = Say::tr("Wrote %n papers to %1.", nullptr, count).arg(path),
            .note = checksInWords(checks)};
}

std::vector<Option> optionsOf(const Report &report)
{
    std::vector<Option> options;
    if (report.about == ReportAbout::Exchange)
        options.push_back({QStringLiteral("exchange"), QStringLiteral("N"),
                           Say::tr("The number that receive gave it (the last).")});
    else
        options = {
            {QStringLiteral("home"), QStringLiteral("HOME"), Say::tr("A home; can be repeated.")},
            {QStringLiteral("all"), {}, Say::tr("Every home.")}};
    if (report.about == ReportAbout::EachEscalation)
        options.push_back({QStringLiteral("escalation"), QStringLiteral("ID"),
                           Say::tr("What was taken further; can be repeated.")});
    if (report.about == ReportAbout::HomesAsList)
        options.push_back({QStringLiteral("owner"), QStringLiteral("NAME"),
                           Say::tr("Only what this person or organisation does.")});
    options.push_back({QStringLiteral("to"), QStringLiteral("FILE"),
                       Say::tr("The file to write: .pdf or .html.")});
    if (report.hasAudiences)
        options.push_back({QStringLiteral("audience"), QStringLiteral("WHO"),
                           Say::tr("home, council, partners or public (home).")});
    options.push_back({QStringLiteral("large-print"),
                       {},
                       Say::tr("All text at 16 point, on as many pages as it takes.")});
    return options;
}

} // namespace

std::vector<Command> reportCommands()
{
    std::vector<Command> commands;
    for (const Report &report : workflow::reports()) {
        commands.push_back(
            {.name = QStringLiteral("report ") + report.key,
             .positionals = {},
             .summary = report.summary,
             .options = optionsOf(report),
             .run = [report](const Workplace &place) { return write(report, place); },
             .paints = true});
    }
    return commands;
}

} // namespace app
