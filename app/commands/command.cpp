#include "app/commands/command.h"

#include "app/commands/all_commands.h"
#include "app/commands/say.h"
#include "base/text.h"

#include <QTextStream>

#ifdef Q_OS_WIN
#include <io.h>
#define isatty _isatty
#else
#include <unistd.h>
#endif

namespace app {
namespace {

const QString asKnownOption = QStringLiteral("as-known-on");

[[noreturn]] void failToWrite(const std::optional<QDate> &day)
{
    base::fail(Say::tr("--as-known-on shows how things stood at the end of %1, and this command "
                       "writes. Nothing was changed. Leave the option out.")
                   .arg(base::longDate(*day)));
}

} // namespace

QString Arguments::value(const QString &option) const
{
    const auto found = options.find(option);
    return found == options.end() || found->second.isEmpty() ? QString() : found->second.last();
}

QStringList Arguments::values(const QString &option) const
{
    const auto found = options.find(option);
    return found == options.end() ? QStringList() : found->second;
}

Workplace::Workplace(const Arguments &arguments, QTextStream &progress)
    : m_arguments(arguments),
      m_progress(progress)
{
}

store::Surroundings Workplace::surroundings() const
{
    if (m_arguments.has(asKnownOption))
        failToWrite(date(asKnownOption));
    return worldOutside();
}

store::Surroundings Workplace::worldOutside() const
{
    store::Surroundings surroundings;
    surroundings.library = editions::shippedEditions();
    const QString now = qEnvironmentVariable("CHPLAN_NOW");
    if (!now.isEmpty()) {
        QDateTime moment = QDateTime::fromString(now, Qt::ISODate);
        if (!moment.isValid())
            throw UsageFault{Say::tr("CHPLAN_NOW is not a time: %1").arg(now)};
        surroundings.clock.now = [moment] { return moment.toUTC(); };
    }
    surroundings.clock.fixedToday = date(QStringLiteral("today"));
    return surroundings;
}

QString Workplace::databasePath() const
{
    const QString path = m_arguments.value(QStringLiteral("db"));
    if (path.isEmpty())
        throw UsageFault{Say::tr("Say which planner file: --db FILE.")};
    return path;
}

std::unique_ptr<workflow::Session> Workplace::open(store::PlannerFile::Access access) const
{
    const std::optional<QDate> day = date(asKnownOption);
    if (day && access == store::PlannerFile::Access::Write)
        failToWrite(day);
    // Only a file of an earlier version takes its time.
    bool isTold = false;
    auto session = base::valueOrThrow(workflow::Session::open(
        databasePath(), access, worldOutside(), {.progress = [&](double share) {
            isTold = true;
            progress(share);
        }}));
    if (isTold)
        progress(1);
    return day ? base::valueOrThrow(workflow::Session::asKnownOn(*session, *day))
               : std::move(session);
}

std::optional<QDate> Workplace::date(const QString &option) const
{
    if (!m_arguments.has(option))
        return std::nullopt;
    const QString text = m_arguments.value(option);
    const QDate date = QDate::fromString(text, Qt::ISODate);
    // Qt takes a date that is followed by something else.
    if (!date.isValid() || text != date.toString(Qt::ISODate))
        throw UsageFault{
            Say::tr("--%1 takes a date such as 2026-11-20, not %2.").arg(option, text)};
    return date;
}

int Workplace::number(const QString &option, int usual, int least, int most) const
{
    if (!m_arguments.has(option))
        return usual;
    bool isNumber = false;
    const int number = m_arguments.value(option).toInt(&isNumber);
    if (!isNumber || number < least || number > most)
        throw UsageFault{Say::tr("--%1 takes a whole number from %2 to %3, not %4.")
                             .arg(option)
                             .arg(least)
                             .arg(most)
                             .arg(m_arguments.value(option))};
    return number;
}

void Workplace::progress(double share) const
{
    if (!isatty(2))
        return;
    m_progress << QStringLiteral("\r%1%").arg(int(share * 100), 3);
    if (share >= 1)
        m_progress << "\r     \r";
    m_progress.flush();
}

std::vector<Command> commands()
{
    std::vector<Command> all{
        initCommand(),
        demoCommand(),
        importDirectoryCommand(),
        homesCommand(),
        homeChangeOwnerCommand(),
        reviewRecordCommand(),
        reviewShowCommand(),
        planShowCommand(),
        planChangeCommand(),
        offerAnswerCommand(),
        actionListCommand(),
        actionAddCommand(),
        actionChangeCommand(),
        actionSortCommand(),
        escalationListCommand(),
        escalationRaiseCommand(),
        escalationMoveCommand(),
        escalationDecideCommand(),
        escalationCloseCommand(),
        routeListCommand(),
        routeChangeCommand(),
        contactListCommand(),
        contactAddCommand(),
        contactChangeCommand(),
        contactReplaceCommand(),
        contactHistoryCommand(),
        contactNoteCommand(),
        outbreakListCommand(),
        outbreakAddCommand(),
        outbreakChangeCommand(),
        outbreakCountCommand(),
        fundingListCommand(),
        fundingAddCommand(),
        fundingChangeCommand(),
        officerListCommand(),
        officerReassignCommand(),
        removeDataCommand(),
        removalsCommand(),
        disposalListCommand(),
        disposalRemoveCommand(),
    };
    for (Command &command : reportCommands())
        all.push_back(std::move(command));
    for (Command &command : std::vector<Command>{
             exportHomesCommand(),  exportRatingsCommand(), exportVisitCommand(),
             historyCommand(),      restoreCommand(),       undoCommand(),
             sendCommand(),         receiveCommand(),       syncCommand(),
             laptopsCommand(),      exchangesCommand(),     settleCommand(),
             conflictsCommand(),    backupCommand(),        restoreBackupCommand(),
             salvageCommand(),      clockCommand(),         checkCommand(),
             editionCheckCommand(), editionListCommand(),
         })
        all.push_back(std::move(command));
    return all;
}

std::vector<Option> commonOptions()
{
    return {
        {QStringLiteral("db"), QStringLiteral("FILE"), Say::tr("The planner file.")},
        {QStringLiteral("json"), {}, Say::tr("Print one JSON object.")},
        {QStringLiteral("today"), QStringLiteral("DATE"),
         Say::tr("Work as if today were this day.")},
        {asKnownOption, QStringLiteral("DATE"),
         Say::tr("Show what was known in this file at the end of this day.")},
        {QStringLiteral("officer"), QStringLiteral("NAME"), Say::tr("Who does this.")},
        {QStringLiteral("help"), {}, Say::tr("Show this help.")},
        {QStringLiteral("version"), {}, Say::tr("Show the version.")},
    };
}

} // namespace app
