#include "store/arrivals.h"

#include <algorithm>
#include <limits>

namespace store {
namespace {

struct Arrival {
    qint64 change = 0;
    qint64 wall = 0; ///< what the clock of this laptop said
    qint64 counted = 0;
    qint64 corrected = 0;
};

qint64 millisecondsNow(PlannerFile &file)
{
    return file.surroundings().clock.now().toMSecsSinceEpoch();
}

/// From the first that is counted from later than now: all after it were counted no earlier. What
/// came with an exchange came when that was; anything else was written here.
std::vector<Arrival> arrivalsFrom(Database &database, qint64 now)
{
    std::vector<Arrival> arrivals;
    Statement rows = database.prepare(
        "SELECT change.key, coalesce((SELECT exchange.at FROM exchange WHERE direction = "
        "'received' AND change.key BETWEEN first_change AND last_change), change.at), arrived "
        "FROM change WHERE change.key >= (SELECT min(key) FROM change WHERE arrived > ?) "
        "ORDER BY change.key");
    rows.bind(now);
    while (rows.next())
        arrivals.push_back(
            {.change = rows.number(0), .wall = rows.number(1), .counted = rows.number(2)});
    return arrivals;
}

qint64 arrivalBefore(Database &database, qint64 change)
{
    Statement row = database.prepare("SELECT max(arrived) FROM change WHERE key < ?");
    row.bind(change).next();
    return row.isNull(0) ? std::numeric_limits<qint64>::min() : row.number(0);
}

void correct(std::vector<Arrival> &arrivals, qint64 before, qint64 now)
{
    for (auto run = arrivals.begin(); run != arrivals.end();) {
        const auto right = std::find_if(run, arrivals.end(),
                                        [now](const Arrival &each) { return each.wall <= now; });
        const qint64 again = right == arrivals.end() ? now : right->wall;
        qint64 ahead = 0;
        for (auto wrong = run; wrong != right; ++wrong)
            ahead = std::max(ahead, wrong->wall - again);
        for (auto wrong = run; wrong != right; ++wrong)
            before = wrong->corrected = std::max(before, wrong->wall - ahead);
        if (right != arrivals.end())
            before = right->corrected = std::max(before, right->wall);
        run = right == arrivals.end() ? right : std::next(right);
    }
}

/// One that took nothing in happened when the newest change before it had arrived, at the earliest.
void correctExchanges(Database &database, const std::vector<Arrival> &arrivals, qint64 now)
{
    std::vector<std::pair<qint64, qint64>> exchanges;
    {
        Statement rows = database.prepare("SELECT key, at FROM exchange WHERE at > ?");
        rows.bind(now);
        while (rows.next())
            exchanges.emplace_back(rows.number(0), rows.number(1));
    }
    for (const auto &[key, at] : exchanges) {
        const auto later = std::upper_bound(
            arrivals.begin(), arrivals.end(), at,
            [](qint64 moment, const Arrival &each) { return moment < each.counted; });
        database.prepare("UPDATE exchange SET at = ? WHERE key = ?")
            .bind(later == arrivals.begin() ? now : std::prev(later)->corrected)
            .bind(key)
            .run();
    }
}

} // namespace

QDateTime lastArrival(PlannerFile &file)
{
    Statement row = file.database().prepare("SELECT arrived FROM change ORDER BY key DESC LIMIT 1");
    return row.next() ? QDateTime::fromMSecsSinceEpoch(row.number(0), Qt::UTC) : QDateTime();
}

ArrivalsAhead arrivalsAhead(PlannerFile &file)
{
    const qint64 now = millisecondsNow(file);
    const QDateTime last = lastArrival(file);
    if (!last.isValid() || last.toMSecsSinceEpoch() <= now)
        return {};
    Statement row = file.database().prepare("SELECT count(*) FROM change WHERE arrived > ?");
    row.bind(now).next();
    return {.changes = row.number(0), .last = last};
}

qint64 correctArrivals(PlannerFile &file)
{
    Database &database = file.database();
    const qint64 now = millisecondsNow(file);
    Transaction transaction(database);
    std::vector<Arrival> arrivals = arrivalsFrom(database, now);
    if (arrivals.empty())
        return 0;
    correct(arrivals, arrivalBefore(database, arrivals.front().change), now);
    for (const Arrival &each : arrivals)
        database.prepare("UPDATE change SET arrived = ? WHERE key = ?")
            .bind(each.corrected)
            .bind(each.change)
            .run();
    correctExchanges(database, arrivals, now);
    transaction.commit();
    return qint64(arrivals.size());
}

} // namespace store
