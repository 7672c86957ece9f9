#include "editions/edition_reading.h"
#include "lists/home_columns.h"
#include "lists/table_model.h"

#include <QCoreApplication>
#include <QRandomGenerator>
#include <QSortFilterProxyModel>
#include <QTextStream>
#include <algorithm>
#include <ctime>

/// How long the Homes page takes to sort and filter every care home of the country, column by
/// column, against a QSortFilterProxyModel over the same rows and keys, in turn. Prints medians of
/// processor time, which others on the machine disturb least.
namespace {

using namespace Qt::Literals::StringLiterals;

constexpr int country = 15'000;
constexpr int rounds = 21;

using HomesModel = lists::TableModel<lists::HomeRow>;

lists::HomeRow inventedHome(int number, QRandomGenerator &random)
{
    static const QStringList firsts{u"The Alder"_s, u"St. Mary’s"_s, u"Birch"_s, u"The Old"_s,
                                    u"Cedar"_s,     u"Höhe"_s,       u"Elm"_s,   u"Park"_s};
    static const QStringList seconds{u"Grange"_s, u"Court"_s, u"Lodge"_s, u"House"_s, u"Manor"_s};
    lists::HomeRow row{subject::Home(
        base::Id<subject::Home>(base::idFromContent(u"home"_s, QString::number(number))))};
    subject::Home &home = row.home;
    home.locationId = u"1-%1"_s.arg(random.bounded(1'000'000'000u));
    home.name = firsts[random.bounded(8u)] + u' ' + seconds[random.bounded(5u)] + u' ' +
                QString::number(random.bounded(3'000u));
    home.provider = u"Provider %1 (Fictional) Limited"_s.arg(random.bounded(7'000u));
    home.authority = u"Testshire %1"_s.arg(random.bounded(150u));
    home.district = u"District %1"_s.arg(random.bounded(300u));
    home.pcn = u"Network %1 Primary Care Network"_s.arg(random.bounded(1'250u));
    home.address.postcode = u"TE%1 %2ST"_s.arg(random.bounded(99u)).arg(random.bounded(9u));
    home.beds = int(random.bounded(1u, 120u));
    home.cqcRating.rating = random.bounded(4u) ? u"Good"_s : u"Requires improvement"_s;
    for (subject::Colour &colour : row.colours)
        colour = static_cast<subject::Colour>(random.bounded(5u));
    const QDate day(2026, 11, 20);
    row.lastContact = random.bounded(10u) ? day.addDays(-qint64(random.bounded(90u))) : QDate();
    row.nextContact = random.bounded(10u) ? day.addDays(random.bounded(60u)) : QDate();
    row.leadOfficer = u"Officer %1"_s.arg(random.bounded(600u));
    return row;
}

std::vector<lists::HomeRow> inventedHomes()
{
    QRandomGenerator random(1);
    std::vector<lists::HomeRow> rows;
    for (int number = 0; number < country; ++number)
        rows.push_back(inventedHome(number, random));
    return rows;
}

double millisecondsSince(std::clock_t before)
{
    return double(std::clock() - before) * 1000 / CLOCKS_PER_SEC;
}

/// Of the times that `work` takes in each round, in milliseconds.
template <typename Work>
double median(Work work)
{
    std::vector<double> times;
    for (int round = 0; round < rounds; ++round) {
        const std::clock_t before = std::clock();
        work(round);
        times.push_back(millisecondsSince(before));
    }
    std::sort(times.begin(), times.end());
    return times[times.size() / 2];
}

Qt::SortOrder orderOf(int round)
{
    return round % 2 ? Qt::DescendingOrder : Qt::AscendingOrder;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    QTextStream out(stdout);
    const editions::Library library = editions::shippedEditions();
    const auto columns = lists::homeColumns(*library.all().back(), QDate(2026, 11, 20));
    HomesModel model(columns, lists::homeIdentity);
    HomesModel unsorted(columns, lists::homeIdentity);
    model.update(inventedHomes());
    unsorted.update(inventedHomes());
    QSortFilterProxyModel proxy;
    proxy.setSourceModel(&unsorted);
    proxy.setSortRole(lists::asInt(lists::Role::Sort));
    proxy.setDynamicSortFilter(false);

    out << "Homes model of " << country << " rows against QSortFilterProxyModel; medians, ms\n";
    double dearest = 0;
    for (int column = 0; column < model.columnCount(); ++column) {
        const QString &key = model.head(column).key;
        // What was sorted by last decides between ties: each begins from another column.
        const int other = column == 0 ? 3 : 0;
        const double ours = median([&](int round) { model.sort(column, orderOf(round)); });
        const double theirs = median([&](int round) { proxy.sort(column, orderOf(round)); });
        model.sort(other);
        const std::clock_t before = std::clock();
        model.sort(column);
        const double fresh = millisecondsSince(before);
        dearest = std::max({dearest, ours, fresh});
        out << qSetFieldWidth(14) << Qt::left << key << qSetFieldWidth(0) << " sort "
            << QString::number(ours, 'f', 1) << ", from another column "
            << QString::number(fresh, 'f', 1) << "; proxy " << QString::number(theirs, 'f', 1)
            << "; ratio " << QString::number(ours / theirs, 'f', 2) << Qt::endl;
    }
    const std::clock_t before = std::clock();
    model.setFilter(u"g"_s);
    const double firstKey = millisecondsSince(before);
    const double filter =
        median([&](int round) { model.setFilter(round % 2 ? QString() : u"grange fict"_s); });
    out << "dearest sort " << QString::number(dearest, 'f', 1) << " ms (bound 10); filter "
        << QString::number(filter, 'f', 1) << " ms, its first key "
        << QString::number(firstKey, 'f', 1) << " ms" << Qt::endl;
    return 0;
}
