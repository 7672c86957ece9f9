#include "workflow/funding.h"

#include "base/text.h"
#include "lists/funding_words.h"
#include "workflow/homes.h"
#include "workflow/say.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace workflow {
namespace {

using subject::Funding;
using subject::Home;

/// Two laptops that write down one round of a fund for a home mean one record.
qint64 spentOf(const Funding &funding)
{
    qint64 spent = 0;
    for (const QJsonValue &pence : funding.spent)
        spent += pence.toInteger();
    return spent;
}

QStringList warningsOf(const Funding &funding, qint64 allocated, qint64 spent)
{
    QStringList warnings;
    const bool isAllocated = funding.share || funding.discretionary;
    if (spent > allocated && isAllocated)
        warnings += Say::tr("The return is %1 larger than the allocation.")
                        .arg(lists::moneyWords(spent - allocated));
    else if (spent > allocated)
        warnings += Say::tr("Spent, but no allocation is written down.");
    if (funding.returnReceived.isValid() && !funding.termsAccepted.isValid())
        warnings += Say::tr("Returned, but the terms are not accepted.");
    return warnings;
}

FundingRow rowOf(Session &session, const Funding &funding, const Home &home)
{
    FundingRow row{.funding = funding,
                   .home = home.name,
                   .locationId = home.locationId,
                   .allocated = qint64(funding.share.value_or(0)) +
                                qint64(funding.discretionary.value_or(0)),
                   .spent = spentOf(funding),
                   .warnings = {},
                   .today = session.today()};
    row.warnings = warningsOf(funding, row.allocated, row.spent);
    return row;
}

void requireAmount(const QJsonValue &pence, const QString &path)
{
    const double amount = pence.toDouble(-1);
    if (amount < 0)
        refuseField(path, Say::tr("An amount is a number, and never below 0."));
    if (amount != std::floor(amount))
        refuseField(path, Say::tr("An amount is kept in whole pence."));
}

void checkSpent(const Funding &before, const Funding &funding)
{
    const lists::KeyWords headings = lists::spendingHeadings();
    for (auto spent = funding.spent.begin(); spent != funding.spent.end(); ++spent) {
        const QString path = QStringLiteral("spent/") + spent.key();
        // A heading that stands there already came from somebody with another list of them.
        if (!lists::isAmong(headings, spent.key()) && !before.spent.contains(spent.key()))
            refuseField(path, Say::tr("There is no heading %1.").arg(spent.key()));
        requireAmount(*spent, path);
    }
}

void check(Session &session, const Funding &before, const Funding &funding)
{
    if (base::tidy(funding.fund).isEmpty())
        refuseField(QStringLiteral("fund"), Say::tr("Say which fund."));
    if (base::tidy(funding.round).isEmpty())
        refuseField(QStringLiteral("round"),
                    Say::tr("Say which round of it; 1 where there is only one."));
    if (funding.share)
        requireAmount(*funding.share, QStringLiteral("share"));
    if (funding.discretionary)
        requireAmount(*funding.discretionary, QStringLiteral("discretionary"));
    requireNotInFuture(session, funding.termsAccepted, QStringLiteral("terms_accepted"));
    requireNotInFuture(session, funding.returnReceived, QStringLiteral("return_received"));
    checkSpent(before, funding);
}

QString withRound(const Funding &funding)
{
    return Say::tr("%1, %2").arg(funding.fund, funding.round);
}

bool isSameRound(const Funding &one, const Funding &other)
{
    return base::tidy(one.fund).compare(base::tidy(other.fund), Qt::CaseInsensitive) == 0 &&
           base::tidy(one.round).compare(base::tidy(other.round), Qt::CaseInsensitive) == 0;
}

void requireNoOther(Session &session, const Funding &funding)
{
    for (const Funding &other : store::every<Funding>(session.file(), *funding.home)) {
        if (other.id != funding.id && isSameRound(other, funding))
            refuseField(QStringLiteral("round"),
                        Say::tr("%1 is written down for this home already.").arg(withRound(other)));
    }
}

/// What a new record is written over: one of the same id that was deleted, else nothing. It has
/// its own id where the record of that id has been given another name since.
Funding beforeNew(Session &session, Funding &funding)
{
    const auto there = store::find(session.file(), fundingId(funding));
    if (there && !there->deleted)
        return Funding(funding.id);
    funding.id = fundingId(funding);
    return there.value_or(Funding(funding.id));
}

bool isNamed(const QString &name, const QString &wanted)
{
    return wanted.isEmpty() || name.compare(wanted, Qt::CaseInsensitive) == 0;
}

} // namespace

base::Id<Funding> fundingId(const Funding &funding)
{
    const QString content =
        QStringList{funding.home->text(), base::tidy(funding.fund).toCaseFolded(),
                    base::tidy(funding.round).toCaseFolded()}
            .join(QLatin1Char('/'));
    return base::Id<Funding>(base::idFromContent(QStringLiteral("funding"), content));
}

base::Result<std::vector<FundingRow>> fundings(Session &session,
                                               const std::optional<base::Id<Home>> &home)
{
    return base::attempt([&] {
        std::map<QUuid, Home> homes;
        for (const Home &each : store::every<Home>(session.file()))
            homes.emplace(each.id.uuid(), each);
        std::vector<FundingRow> rows;
        for (const Funding &funding : store::every<Funding>(session.file(), home)) {
            const auto its = funding.home ? homes.find(funding.home->uuid()) : homes.end();
            if (its != homes.end())
                rows.push_back(rowOf(session, funding, its->second));
        }
        const auto order = [](const FundingRow &row) {
            return std::tuple(row.home.toCaseFolded(), row.funding.fund.toCaseFolded(),
                              row.funding.round.toCaseFolded());
        };
        std::stable_sort(
            rows.begin(), rows.end(),
            [&order](const FundingRow &a, const FundingRow &b) { return order(a) < order(b); });
        return rows;
    });
}

base::Result<std::vector<FundingRow>> notReturned(Session &session, const QString &fund,
                                                  const QString &round)
{
    return fundings(session).map([&](std::vector<FundingRow> rows) {
        std::erase_if(rows, [&](const FundingRow &row) {
            return row.isReturned() || !isNamed(row.funding.fund, fund) ||
                   !isNamed(row.funding.round, round);
        });
        std::stable_sort(rows.begin(), rows.end(), [](const FundingRow &a, const FundingRow &b) {
            const QDate &first = a.funding.returnDue;
            const QDate &second = b.funding.returnDue;
            return first.isValid() && (!second.isValid() || first < second);
        });
        return rows;
    });
}

Funding newFunding(Session &session, const base::Id<Home> &home)
{
    auto funding = newRecord<Funding>(session);
    funding.home = home;
    return funding;
}

base::Result<FundingRow> keepFunding(Session &session, Funding funding, const Saying &saying)
{
    return base::attempt([&] {
        const Home home = requireHome(session, funding.home);
        const auto known = store::find(session.file(), funding.id);
        check(session, known.value_or(Funding(funding.id)), funding);
        funding.fund = base::tidy(funding.fund);
        funding.round = base::tidy(funding.round);
        requireNoOther(session, funding);
        const Funding before = known ? *known : beforeNew(session, funding);
        keep(session, {store::change(before, funding)}, saying);
        return rowOf(session, funding, home);
    });
}

} // namespace workflow
