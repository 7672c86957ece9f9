#include "app/commands/all_commands.h"
#include "app/commands/passphrase.h"
#include "app/commands/say.h"
#include "store/arrivals.h"
#include "workflow/checking.h"
#include "workflow/demonstration.h"
#include "workflow/homes.h"
#include "workflow/sharing.h"
#include "workflow/start_up.h"

#include <QFileInfo>
#include <QJsonArray>

namespace app {
namespace {

Outcome fileMade(workflow::Session &session)
{
    const QString council = base::valueOrThrow(workflow::authority(session)).name;
    const QString path = QFileInfo(session.file().path()).absoluteFilePath();
    return {.json = {{QStringLiteral("file"), path}, {QStringLiteral("authority"), council}},
            .words = Say::tr("Made %1 for %2.").arg(path, council)};
}

Outcome runJoin(const Workplace &place)
{
    const QString from = place.arguments().value(QStringLiteral("join"));
    if (place.arguments().has(QStringLiteral("council")))
        throw UsageFault{Say::tr("--join takes over the council of the update: leave out "
                                 "--council.")};
    const auto session = base::valueOrThrow(workflow::joinFrom(
        place.databasePath(), from, passphraseFor(place, from), place.surroundings()));
    return fileMade(*session);
}

Outcome runInit(const Workplace &place)
{
    if (place.arguments().has(QStringLiteral("join")))
        return runJoin(place);
    const QString council = place.arguments().value(QStringLiteral("council"));
    if (council.trimmed().isEmpty())
        throw UsageFault{Say::tr("Say which council: --council NAME, or whom to join: --join "
                                 "FILE.")};
    const auto session = base::valueOrThrow(
        workflow::Session::create(place.databasePath(), council, place.surroundings()));
    return fileMade(*session);
}

Outcome runDemo(const Workplace &place)
{
    const workflow::DemonstrationRequest request{
        .path = place.databasePath(),
        .homes = place.number(QStringLiteral("homes"), 160, 1, 20000),
        .years = place.number(QStringLiteral("years"), 1, 1, 10),
        .seed = quint32(place.number(QStringLiteral("seed"), 1, 0, 2000000000)),
        .until = place.date(QStringLiteral("until")).value_or(QDate())};
    const auto session = base::valueOrThrow(workflow::makeDemonstration(
        request, place.surroundings(), [&place](double share) { place.progress(share); }));
    return fileMade(*session);
}

Outcome runCheck(const Workplace &place)
{
    const auto session = place.open(store::PlannerFile::Access::Read);
    const store::CheckReport report = base::valueOrThrow(workflow::checkFile(*session));
    QStringList lines = report.problems;
    if (report.isSound())
        lines.append(Say::tr("The file is sound."));
    lines += report.findings;
    lines.append(Say::tr("Digest %1").arg(report.digest));
    return {.json = {{QStringLiteral("ok"), report.isSound()},
                     {QStringLiteral("digest"), report.digest},
                     {QStringLiteral("problems"), QJsonArray::fromStringList(report.problems)},
                     {QStringLiteral("findings"), QJsonArray::fromStringList(report.findings)}},
            .words = lines.join(QLatin1Char('\n')),
            .found = !report.isSound()};
}

Outcome runClock(const Workplace &place)
{
    const bool isRight = place.arguments().has(QStringLiteral("is-right"));
    using Access = store::PlannerFile::Access;
    const auto session = place.open(isRight ? Access::Write : Access::Read);
    if (isRight) {
        const qint64 counted = base::valueOrThrow(workflow::countFromRightClock(*session));
        return {.json = {{QStringLiteral("corrected"), counted}},
                .words =
                    Say::tr("%n changes now count from the right day.", nullptr, int(counted))};
    }
    const QString news = workflow::clockNews(*session);
    const QDateTime last = store::lastArrival(session->file());
    return {.json = {{QStringLiteral("agrees"), news.isEmpty()},
                     {QStringLiteral("last_kept"),
                      last.isValid() ? QJsonValue(last.toString(Qt::ISODate)) : QJsonValue()}},
            .words = news.isEmpty() ? Say::tr("The clock agrees with what was kept here.") : news};
}

} // namespace

Command initCommand()
{
    return {.name = QStringLiteral("init"),
            .positionals = {},
            .summary = Say::tr("Make an empty planner file for a council."),
            .options = {{QStringLiteral("council"), QStringLiteral("NAME"),
                         Say::tr("The name of the council.")},
                        {QStringLiteral("join"), QStringLiteral("FILE"),
                         Say::tr("An update file or planner file of a colleague: begin with all "
                                 "that is in it.")},
                        passphraseOption()},
            .run = runInit};
}

Command demoCommand()
{
    return {.name = QStringLiteral("demo"),
            .positionals = {},
            .summary = Say::tr("Make a planner file with a fictional authority."),
            .options = {{QStringLiteral("homes"), QStringLiteral("N"),
                         Say::tr("How many homes (160).")},
                        {QStringLiteral("years"), QStringLiteral("N"),
                         Say::tr("How many years of contacts (1).")},
                        {QStringLiteral("seed"), QStringLiteral("N"),
                         Say::tr("The same seed gives the same file (1).")},
                        {QStringLiteral("until"), QStringLiteral("DATE"),
                         Say::tr("The last day (today).")}},
            .run = runDemo};
}

Command clockCommand()
{
    return {.name = QStringLiteral("clock"),
            .positionals = {},
            .summary = Say::tr("Say whether the clock agrees with what was kept in the file."),
            .options = {{QStringLiteral("is-right"),
                         {},
                         Say::tr("It was wrong before and is right now: count what was kept from "
                                 "the right day.")}},
            .run = runClock};
}

Command checkCommand()
{
    return {.name = QStringLiteral("check"),
            .positionals = {},
            .summary = Say::tr("Check the file, its history and everything worked out."),
            .options = {{QStringLiteral("findings"),
                         {},
                         Say::tr("Also list what waits for a person.")}},
            .run = runCheck};
}

} // namespace app
