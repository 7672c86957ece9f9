#include "workflow/certificate.h"

#include "papers/exchange_certificate.h"
#include "workflow/say.h"
#include "workflow/sharing_parts.h"
#include "workflow/sharing_state.h"
#include "workflow/summary.h"

#include <QFileInfo>
#include <algorithm>

namespace workflow {
namespace {

using papers::SharedChange;
using store::ExchangeRow;

/// So many are read to find those that matter most.
constexpr qint64 mostRead = 2000;

ExchangeRow requireExchange(Session &session, qint64 number)
{
    const std::vector<ExchangeRow> all = store::exchanges(session.file());
    if (all.empty())
        base::fail(Say::tr("Nothing was shared with colleagues yet. Nothing was written."));
    const auto found = std::find_if(all.begin(), all.end(), [number](const auto &row) {
        return number == 0 || row.key == number;
    });
    if (found == all.end())
        base::fail(
            Say::tr("Nothing was shared by the number %1. Nothing was written.").arg(number));
    return *found;
}

SharedChange changeOf(const ArrivedRow &row)
{
    const QString place =
        row.home.isEmpty() ? row.about : QStringLiteral("%1, %2").arg(row.home, row.about);
    return {.about = QStringLiteral("%1: %2").arg(place, row.field),
            .before = row.before,
            .officerBefore = row.officerBefore,
            .after = row.theirs,
            .officer = row.officer,
            .at = row.arrival.by.at,
            .counts = row.after,
            .hasTwoAnswers = row.arrival.isConflict};
}

/// Two answers first, then what took the place of somebody's, then what was added.
int placeOf(const SharedChange &change)
{
    if (change.hasTwoAnswers)
        return 0;
    return change.before.isEmpty() ? 2 : 1;
}

void addChanges(Session &session, const ExchangeRow &row, papers::ExchangeCertificate &values)
{
    if (row.firstChange == 0)
        return;
    store::Arrivals arrivals =
        store::arrivals(session.file(), row.firstChange - 1, row.lastChange, mostRead);
    values.newRecords = arrivals.newRecords;
    values.fields = arrivals.all;
    values.twoAnswers = arrivals.conflicts;
    for (const ArrivedRow &arrived : arrivedRows(session, std::move(arrivals.fields)))
        values.rows.push_back(changeOf(arrived));
    std::stable_sort(
        values.rows.begin(), values.rows.end(),
        [](const SharedChange &a, const SharedChange &b) { return placeOf(a) < placeOf(b); });
    if (values.rows.size() > size_t(papers::mostSharedChanges))
        values.rows.resize(size_t(papers::mostSharedChanges));
    values.more = values.fields - qint64(values.rows.size());
}

} // namespace

papers::Document exchangeCertificate(Session &session, qint64 exchange)
{
    const ExchangeRow row = requireExchange(session, exchange);
    papers::ExchangeCertificate values{.frame = paperFrame(session),
                                       .number = row.key,
                                       .isReceived = row.isReceived,
                                       .from = row.officer,
                                       .made = row.made,
                                       .at = row.at,
                                       .place = QFileInfo(row.place).fileName(),
                                       .note = row.note,
                                       .changes = row.changes,
                                       .waiting = row.waiting,
                                       .complete = base::valueOrThrow(howComplete(session))};
    addChanges(session, row, values);
    return papers::exchangeCertificate(values);
}

} // namespace workflow
