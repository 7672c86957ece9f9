#include "app/commands/all_commands.h"
#include "app/commands/rating_json.h"
#include "app/commands/record_settings.h"
#include "app/commands/say.h"
#include "lists/funding_words.h"
#include "workflow/funding.h"
#include "workflow/homes.h"

#include <QJsonArray>

namespace app {
namespace {

using subject::Funding;
using workflow::FundingRow;

QJsonObject fundingToJson(const FundingRow &row)
{
    QJsonObject json = recordToJson(row.funding);
    json.insert(QStringLiteral("home_name"), textOrNull(row.home));
    json.insert(QStringLiteral("location_id"), textOrNull(row.locationId));
    json.insert(QStringLiteral("allocated"), row.allocated);
    json.insert(QStringLiteral("spent_in_all"), row.spent);
    json.insert(QStringLiteral("overdue"), row.isOverdue());
    json.insert(QStringLiteral("warnings"), QJsonArray::fromStringList(row.warnings));
    return json;
}

QString returnWords(const FundingRow &row)
{
    const Funding &funding = row.funding;
    if (row.isReturned())
        return Say::tr("returned %1").arg(funding.returnReceived.toString(Qt::ISODate));
    if (!funding.returnDue.isValid())
        return Say::tr("not returned");
    const QString due = funding.returnDue.toString(Qt::ISODate);
    return row.isOverdue() ? Say::tr("return overdue since %1").arg(due)
                           : Say::tr("return due %1").arg(due);
}

QString fundingLine(const FundingRow &row)
{
    const Funding &funding = row.funding;
    QStringList line{Say::tr("%1  %2: %3 %4, %5 allocated, %6 spent, %7.")
                         .arg(funding.id.text(), row.home, funding.fund, funding.round,
                              lists::moneyWords(row.allocated), lists::moneyWords(row.spent),
                              returnWords(row))};
    line += row.warnings;
    return line.join(QLatin1Char(' '));
}

/// What is spent comes as text from the command line, and is pence in the record.
Funding inPence(Funding funding)
{
    const QJsonObject given = funding.spent;
    for (auto spent = given.begin(); spent != given.end(); ++spent) {
        if (spent->isNull())
            funding.spent.remove(spent.key());
        if (!spent->isString())
            continue;
        bool isNumber = false;
        const int pence = spent->toString().toInt(&isNumber);
        if (!isNumber)
            refuseSetting(QStringLiteral("spent/") + spent.key(), *spent);
        funding.spent.insert(spent.key(), pence);
    }
    return funding;
}

Outcome runFundingList(const Workplace &place)
{
    const Arguments &arguments = place.arguments();
    const auto session = place.open(store::PlannerFile::Access::Read);
    const QString fund = arguments.value(QStringLiteral("fund"));
    const QString round = arguments.value(QStringLiteral("round"));
    std::optional<base::Id<subject::Home>> home;
    if (arguments.has(QStringLiteral("home")))
        home = base::valueOrThrow(
                   workflow::findHome(*session, arguments.value(QStringLiteral("home"))))
                   .id;
    auto rows = base::valueOrThrow(arguments.has(QStringLiteral("not-returned"))
                                       ? workflow::notReturned(*session, fund, round)
                                       : workflow::fundings(*session, home));
    std::erase_if(rows, [&](const FundingRow &row) {
        const auto differs = [](const QString &wanted, const QString &has) {
            return !wanted.isEmpty() && wanted.compare(has, Qt::CaseInsensitive) != 0;
        };
        return (home && row.funding.home != home) || differs(fund, row.funding.fund) ||
               differs(round, row.funding.round);
    });
    QJsonArray fundings;
    QStringList lines;
    for (const FundingRow &row : rows) {
        fundings.append(fundingToJson(row));
        lines += fundingLine(row);
    }
    return {.json = {{QStringLiteral("fundings"), fundings}},
            .words =
                lines.isEmpty() ? Say::tr("No money of a fund.") : lines.join(QLatin1Char('\n'))};
}

Outcome keptFunding(workflow::Session &session, const Funding &funding, const Workplace &place)
{
    const workflow::Saying saying = sayingOf(session, place);
    const FundingRow row = base::valueOrThrow(
        workflow::keepFunding(session, inPence(withSettings(funding, place)), saying));
    return {.json = {{QStringLiteral("funding"), fundingToJson(row)}}, .words = fundingLine(row)};
}

Outcome runFundingAdd(const Workplace &place)
{
    const auto session = place.open(store::PlannerFile::Access::Write);
    const subject::Home home =
        base::valueOrThrow(workflow::findHome(*session, place.arguments().positional.value(0)));
    return keptFunding(*session, workflow::newFunding(*session, home.id), place);
}

Outcome runFundingChange(const Workplace &place)
{
    const auto session = place.open(store::PlannerFile::Access::Write);
    return keptFunding(
        *session, recordNamed<Funding>(*session, place.arguments().positional.value(0)), place);
}

} // namespace

Command fundingListCommand()
{
    return {.name = QStringLiteral("funding list"),
            .positionals = {},
            .summary = Say::tr("List money of funds, or homes that have not sent their return."),
            .options = {{QStringLiteral("home"), QStringLiteral("HOME"), Say::tr("Of this home.")},
                        {QStringLiteral("fund"), QStringLiteral("FUND"), Say::tr("Of this fund.")},
                        {QStringLiteral("round"), QStringLiteral("ROUND"),
                         Say::tr("Of this round of it.")},
                        {QStringLiteral("not-returned"),
                         {},
                         Say::tr("Only without a return, the longest due first.")}},
            .run = runFundingList};
}

Command fundingAddCommand()
{
    return {.name = QStringLiteral("funding add"),
            .positionals = QStringLiteral("HOME"),
            .summary = Say::tr("Write down money of a fund for a home; amounts are in pence."),
            .options = settingOptions(),
            .run = runFundingAdd};
}

Command fundingChangeCommand()
{
    return {.name = QStringLiteral("funding change"),
            .positionals = QStringLiteral("ID"),
            .summary = Say::tr("Change money of a fund, or its return; amounts are in pence."),
            .options = settingOptions(),
            .run = runFundingChange};
}

} // namespace app
