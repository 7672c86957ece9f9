#include "views/pages/sharing_columns.h"

#include "base/clock.h"
#include "lists/column_kinds.h"
#include "views/say.h"

#include <QFileInfo>

namespace views {
namespace {

using store::ExchangeRow;
using workflow::LaptopState;

QDate dayOf(const QDateTime &at)
{
    return at.isValid() ? base::Clock::dayInEngland(at) : QDate();
}

template <typename Row>
void add(lists::Columns<Row> &columns, const char *key, const QString &title, int width,
         std::function<QString(const Row &)> read)
{
    columns.push_back(lists::textColumn<Row>(
        {.key = QString::fromLatin1(key), .title = title, .width = width}, std::move(read)));
}

template <typename Row>
void addCount(lists::Columns<Row> &columns, const char *key, const QString &title,
              std::function<qint64(const Row &)> read)
{
    add<Row>(columns, key, title, 110,
             [read](const Row &row) { return QString::number(read(row)); });
    columns.back().head.alignment = Qt::AlignRight | Qt::AlignVCenter;
    columns.back().sortKey = [read](const Row &row) { return lists::SortKey(double(read(row))); };
    columns.back().value = [read](const Row &row) { return QVariant(read(row)); };
}

QString missingWords(const LaptopState &laptop)
{
    return laptop.missing > 0 ? Say::tr("%n changes not here yet", nullptr, int(laptop.missing))
                              : Say::tr("All that is known of it is here");
}

} // namespace

lists::Columns<LaptopState> laptopColumns()
{
    lists::Columns<LaptopState> columns;
    add<LaptopState>(columns, "laptop", Say::tr("Laptop"), 240, [](const LaptopState &laptop) {
        return laptop.isThis ? Say::tr("This laptop") : laptop.name;
    });
    columns.push_back(lists::dateColumn<LaptopState>(
        {.key = QStringLiteral("heard_of"), .title = Say::tr("Last heard of"), .width = 130},
        [](const LaptopState &laptop) { return dayOf(laptop.heardOf); }));
    addCount<LaptopState>(columns, "changes", Say::tr("Changes here"),
                          [](const LaptopState &laptop) { return laptop.changes; });
    add<LaptopState>(columns, "missing", Say::tr("What is missing"), 260, missingWords);
    return columns;
}

lists::Columns<ExchangeRow> exchangeColumns()
{
    lists::Columns<ExchangeRow> columns;
    add<ExchangeRow>(columns, "what", Say::tr("What"), 240, [](const ExchangeRow &row) {
        if (!row.isReceived)
            return Say::tr("Sent");
        return row.officer.isEmpty() ? Say::tr("Taken in")
                                     : Say::tr("Taken in from %1").arg(row.officer);
    });
    columns.back().subtitle = [](const ExchangeRow &row) { return row.note; };
    columns.push_back(lists::dateColumn<ExchangeRow>(
        {.key = QStringLiteral("day"), .title = Say::tr("When"), .width = 130},
        [](const ExchangeRow &row) { return dayOf(row.at); }));
    columns.back().sortKey = [](const ExchangeRow &row) { return lists::SortKey(double(row.key)); };
    addCount<ExchangeRow>(columns, "changes", Say::tr("Changes"),
                          [](const ExchangeRow &row) { return row.changes; });
    addCount<ExchangeRow>(columns, "waiting", Say::tr("Waiting"),
                          [](const ExchangeRow &row) { return row.waiting; });
    add<ExchangeRow>(columns, "place", Say::tr("File or folder"), 200,
                     [](const ExchangeRow &row) { return QFileInfo(row.place).fileName(); });
    columns.back().toolTip = [](const ExchangeRow &row) { return row.place; };
    return columns;
}

} // namespace views
