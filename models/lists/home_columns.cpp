#include "lists/home_columns.h"

#include "base/text.h"
#include "lists/colour_words.h"
#include "lists/contact_words.h"
#include "lists/phrases.h"
#include "lists/say.h"
#include "lists/severity.h"

namespace lists {
namespace {

/// A network under its heading: "North", not "North Primary Care Network" cut in half.
QString networkName(const QString &pcn)
{
    for (const QLatin1StringView ending :
         {QLatin1StringView(" Primary Care Network"), QLatin1StringView(" PCN")}) {
        if (pcn.endsWith(ending, Qt::CaseInsensitive))
            return pcn.chopped(ending.size());
    }
    return pcn;
}

using HomeColumn = Column<HomeRow>;

constexpr int nameWidth = 260;
constexpr int textWidth = 140;
constexpr int shortWidth = 90;
constexpr int nextWidth = 99; ///< "33 days overdue"
constexpr int numberWidth = 56;
constexpr int ratingWidth = 104;

/// A column of text that the filter looks through.
template <typename Read>
HomeColumn textColumn(ColumnHead head, Read read)
{
    HomeColumn column;
    column.head = std::move(head);
    column.text = read;
    column.search = read;
    return column;
}

HomeColumn hidden(HomeColumn column)
{
    column.head.shownAtFirst = false;
    return column;
}

/// "20 Nov 2026"; blank where there is none.
template <typename Read>
HomeColumn dateColumn(ColumnHead head, Read read)
{
    HomeColumn column;
    column.head = std::move(head);
    column.text = [read](const HomeRow &row) {
        const QDate date = read(row);
        return date.isValid() ? base::shortDate(date) : QString();
    };
    column.sortKey = [read](const HomeRow &row) { return dateKey(read(row)); };
    column.value = [read](const HomeRow &row) {
        const QDate date = read(row);
        return date.isValid() ? QVariant(date) : QVariant();
    };
    return column;
}

HomeColumn nameColumn()
{
    HomeColumn column =
        textColumn({.key = QStringLiteral("home"), .title = Say::tr("Home"), .width = nameWidth},
                   [](const HomeRow &row) { return row.home.name; });
    column.subtitle = [](const HomeRow &row) { return row.home.provider; };
    column.search = [](const HomeRow &row) {
        const subject::Home &home = row.home;
        return QStringList{home.name,
                           home.provider,
                           home.brand,
                           home.locationId,
                           home.odsCode,
                           home.address.lines,
                           home.address.postcode,
                           home.manager.name}
            .join(QLatin1Char('\n'));
    };
    return column;
}

HomeColumn bedsColumn()
{
    HomeColumn column;
    column.head = {.key = QStringLiteral("beds"),
                   .title = Say::tr("Beds"),
                   .alignment = Qt::AlignRight | Qt::AlignVCenter,
                   .width = numberWidth};
    column.text = [](const HomeRow &row) {
        return row.home.beds ? numberWords(*row.home.beds) : QString();
    };
    column.sortKey = [](const HomeRow &row) {
        return row.home.beds ? SortKey(double(*row.home.beds)) : SortKey();
    };
    column.value = [](const HomeRow &row) {
        return row.home.beds ? QVariant(*row.home.beds) : QVariant();
    };
    return column;
}

/// CQC's scale from the best to the worst; a rating it does not know comes after.
double cqcRank(const QString &rating)
{
    static const QStringList scale{QStringLiteral("outstanding"), QStringLiteral("good"),
                                   QStringLiteral("requires improvement"),
                                   QStringLiteral("inadequate")};
    const qsizetype place = scale.indexOf(rating.trimmed().toLower());
    return double(place < 0 ? scale.size() : place);
}

HomeColumn cqcColumn()
{
    HomeColumn column = textColumn(
        {.key = QStringLiteral("cqc_rating"), .title = Say::tr("CQC rating"), .width = textWidth},
        [](const HomeRow &row) { return row.home.cqcRating.rating; });
    column.search = nullptr;
    column.sortKey = [](const HomeRow &row) {
        const QString &rating = row.home.cqcRating.rating;
        return rating.isEmpty() ? SortKey() : SortKey(cqcRank(rating));
    };
    column.toolTip = [](const HomeRow &row) {
        const subject::CqcRating &rating = row.home.cqcRating;
        const QString published =
            rating.published.isValid() ? base::longDate(rating.published) : QString();
        return rating.inherited ? Say::tr("%1. Inherited from the previous owner").arg(published)
                                : published;
    };
    return column;
}

HomeColumn ratingColumn(size_t place, ColumnHead head)
{
    HomeColumn column;
    column.head = std::move(head);
    column.head.width = ratingWidth;
    column.text = [place](const HomeRow &row) { return colourWord(row.colours[place]); };
    column.sortKey = [place](const HomeRow &row) {
        return SortKey(double(severityRank(row.colours[place])));
    };
    column.value = [place](const HomeRow &row) { return subject::key(row.colours[place]); };
    column.colour = [place](const HomeRow &row) { return std::optional(row.colours[place]); };
    column.overridden = [place](const HomeRow &row) { return row.overridden[place]; };
    const QString name =
        column.head.fullTitle.isEmpty() ? column.head.title : column.head.fullTitle;
    column.accessible = [place, name](const HomeRow &row) {
        return accessibleWords(name, colourWord(row.colours[place]), {}, row.overridden[place]);
    };
    column.toolTip = column.accessible;
    return column;
}

HomeColumn areaColumn(subject::Area area, const editions::Edition &edition)
{
    return ratingColumn(static_cast<size_t>(area), {.key = subject::key(area),
                                                    .title = areaShortWord(area, edition),
                                                    .fullTitle = areaWord(area, edition)});
}

HomeColumn lastContactColumn(const QDate &today)
{
    HomeColumn column = dateColumn({.key = QStringLiteral("last_contact"),
                                    .title = Say::tr("Last contact"),
                                    .width = shortWidth},
                                   [](const HomeRow &row) { return row.lastContact; });
    column.text = [](const HomeRow &row) {
        return row.lastContact.isValid() ? base::shortDate(row.lastContact)
                                         : Say::tr("No contact yet");
    };
    column.toolTip = [today](const HomeRow &row) {
        return lastContactWords(row.lastContact, today);
    };
    return column;
}

HomeColumn nextContactColumn(const QDate &today)
{
    HomeColumn column = dateColumn({.key = QStringLiteral("next_contact"),
                                    .title = Say::tr("Next"),
                                    .width = nextWidth,
                                    .fullTitle = Say::tr("Next contact")},
                                   [](const HomeRow &row) { return row.nextContact; });
    column.text = [today](const HomeRow &row) {
        return row.home.missingSince.isValid() ? Say::tr("No longer listed")
                                               : nextContactWords(row.nextContact, today);
    };
    column.toolTip = [](const HomeRow &row) {
        return row.nextContact.isValid() ? base::longDate(row.nextContact) : QString();
    };
    return column;
}

/// What a home's own record says beyond the page: chosen by the officer, and in exports.
void addRecordColumns(Columns<HomeRow> &columns)
{
    const auto add = [&](const char *key, const QString &title, auto read) {
        columns.push_back(hidden(textColumn(
            {.key = QString::fromLatin1(key), .title = title, .width = textWidth}, read)));
    };
    add("lead_officer", Say::tr("Lead officer"),
        [](const HomeRow &row) { return row.leadOfficer; });
    add("cover_officer", Say::tr("Cover"), [](const HomeRow &row) { return row.coverOfficer; });
    add("location_id", Say::tr("CQC location"),
        [](const HomeRow &row) { return row.home.locationId; });
    add("provider", Say::tr("Provider"), [](const HomeRow &row) { return row.home.provider; });
    add("brand", Say::tr("Brand"), [](const HomeRow &row) { return row.home.brand; });
    add("manager", Say::tr("Manager"), [](const HomeRow &row) { return row.home.manager.name; });
    add("telephone", Say::tr("Telephone"), [](const HomeRow &row) { return row.home.telephone; });
    add("address", Say::tr("Address"), [](const HomeRow &row) { return row.home.address.lines; });
    add("postcode", Say::tr("Postcode"),
        [](const HomeRow &row) { return row.home.address.postcode; });
    add("authority", Say::tr("Local authority"),
        [](const HomeRow &row) { return row.home.authority; });
    columns.push_back(hidden(
        dateColumn({.key = QStringLiteral("runs_out"),
                    .title = Say::tr("Would run out"),
                    .width = shortWidth,
                    .fullTitle = Say::tr("First PPE line that would run out if nothing arrived")},
                   [](const HomeRow &row) { return row.runsOut; })));
    add("flags", Say::tr("Flags"),
        [](const HomeRow &row) { return row.flags.join(QStringLiteral("; ")); });
}

} // namespace

QString homeIdentity(const HomeRow &row)
{
    return row.home.id.text();
}

Columns<HomeRow> homeColumns(const editions::Edition &edition, const QDate &today)
{
    Columns<HomeRow> columns;
    columns.push_back(nameColumn());
    columns.push_back(textColumn(
        {.key = QStringLiteral("district"), .title = Say::tr("District"), .width = textWidth},
        [](const HomeRow &row) { return row.home.district; }));
    columns.push_back(textColumn({.key = QStringLiteral("pcn"),
                                  .title = Say::tr("PCN"),
                                  .width = textWidth,
                                  .fullTitle = Say::tr("Primary care network")},
                                 [](const HomeRow &row) { return networkName(row.home.pcn); }));
    columns.push_back(bedsColumn());
    columns.push_back(cqcColumn());
    columns.push_back(ratingColumn(
        overallPlace, {.key = QStringLiteral("overall"), .title = Say::tr("Overall")}));
    for (const subject::Area area : subject::allAreas)
        columns.push_back(areaColumn(area, edition));
    columns.push_back(lastContactColumn(today));
    columns.push_back(nextContactColumn(today));
    addRecordColumns(columns);
    return columns;
}

QString bedsShownWords(const std::vector<const HomeRow *> &rows)
{
    int beds = 0;
    int unknown = 0;
    for (const HomeRow *row : rows) {
        beds += row->home.beds.value_or(0);
        unknown += row->home.beds ? 0 : 1;
    }
    const QString words = Say::tr("%n beds", nullptr, beds);
    return unknown == 0
               ? words
               : Say::tr("%1, unknown for %2").arg(words, Say::tr("%n homes", nullptr, unknown));
}

QString homesShownWords(int shown, int total)
{
    if (total == 0)
        return Say::tr("No homes yet");
    const QString homes =
        total == 1 ? Say::tr("1 home") : Say::tr("%1 homes").arg(numberWords(total));
    return shown == total ? homes : Say::tr("%1 of %2").arg(numberWords(shown), homes);
}

} // namespace lists
