#include "lists/rating_columns.h"

#include "base/text.h"
#include "lists/area_words.h"
#include "lists/colour_words.h"
#include "lists/say.h"
#include "lists/severity.h"

namespace lists {
namespace {

using RatingColumn = Column<RatingRow>;

constexpr int everyPoint = 0;

RatingRow rowOf(const subject::Home &home, const rules::HomeRating &rating,
                const rules::AreaRating &area, const ColourHistory &history)
{
    const editions::Edition &edition = *rating.edition;
    RatingRow row;
    row.locationId = home.locationId;
    row.home = home.name;
    row.area = area.area;
    row.date = rating.date;
    row.colour = area.colour;
    row.workedOut = area.computed;
    row.history = history;
    row.areaName = area.area ? areaWord(*area.area, edition) : Say::tr("Overall");
    row.reason = area.area ? areaWhy(area, edition, everyPoint) : overallWhy(rating);
    row.toBeGreen = areaToBeGreen(area, edition, everyPoint);
    row.override = overrideWords(area);
    return row;
}

template <typename Read>
RatingColumn textColumn(QString key, QString title, Read read)
{
    RatingColumn column;
    column.head.key = std::move(key);
    column.head.title = std::move(title);
    column.text = read;
    column.search = read;
    return column;
}

template <typename Read>
RatingColumn dateColumn(QString key, QString title, Read read)
{
    RatingColumn column;
    column.head.key = std::move(key);
    column.head.title = std::move(title);
    column.text = [read](const RatingRow &row) {
        const QDate date = read(row);
        return date.isValid() ? base::shortDate(date) : QString();
    };
    column.sortKey = [read](const RatingRow &row) { return dateKey(read(row)); };
    column.value = [read](const RatingRow &row) {
        const QDate date = read(row);
        return date.isValid() ? QVariant(date) : QVariant();
    };
    return column;
}

/// `read` gives an optional colour; absent is blank.
template <typename Read>
RatingColumn colourColumn(QString key, QString title, Read read)
{
    RatingColumn column;
    column.head.key = std::move(key);
    column.head.title = std::move(title);
    column.text = [read](const RatingRow &row) {
        const std::optional<subject::Colour> colour = read(row);
        return colour ? colourWord(*colour) : QString();
    };
    column.sortKey = [read](const RatingRow &row) {
        const std::optional<subject::Colour> colour = read(row);
        return colour ? SortKey(double(severityRank(*colour))) : SortKey();
    };
    column.value = [read](const RatingRow &row) {
        const std::optional<subject::Colour> colour = read(row);
        return colour ? QVariant(subject::key(*colour)) : QVariant();
    };
    column.colour = read;
    return column;
}

RatingColumn areaColumn()
{
    RatingColumn column = textColumn(QStringLiteral("area"), Say::tr("Area"),
                                     [](const RatingRow &row) { return row.areaName; });
    column.value = [](const RatingRow &row) {
        return row.area ? subject::key(*row.area) : QStringLiteral("overall");
    };
    column.sortKey = [](const RatingRow &row) {
        return SortKey(row.area ? double(static_cast<int>(*row.area))
                                : double(subject::allAreas.size()));
    };
    return column;
}

} // namespace

std::vector<RatingRow> ratingRows(const subject::Home &home, const rules::HomeRating &rating,
                                  const std::array<ColourHistory, 5> &history)
{
    std::vector<RatingRow> rows;
    if (!rating.edition)
        return rows;
    for (size_t place = 0; place < rating.areas.size(); ++place)
        rows.push_back(rowOf(home, rating, rating.areas[place], history[place]));
    rows.push_back(rowOf(home, rating, rating.overall, history.back()));
    return rows;
}

Columns<RatingRow> ratingColumns()
{
    using Optional = std::optional<subject::Colour>;
    return {
        textColumn(QStringLiteral("location_id"), Say::tr("CQC location"),
                   [](const RatingRow &row) { return row.locationId; }),
        textColumn(QStringLiteral("home"), Say::tr("Home"),
                   [](const RatingRow &row) { return row.home; }),
        areaColumn(),
        dateColumn(QStringLiteral("date"), Say::tr("Date"),
                   [](const RatingRow &row) { return row.date; }),
        colourColumn(QStringLiteral("colour"), Say::tr("Rating"),
                     [](const RatingRow &row) { return Optional(row.colour); }),
        colourColumn(QStringLiteral("worked_out"), Say::tr("Worked out from answers"),
                     [](const RatingRow &row) { return Optional(row.workedOut); }),
        dateColumn(QStringLiteral("since"), Say::tr("Since"),
                   [](const RatingRow &row) { return row.history.since; }),
        colourColumn(QStringLiteral("before"), Say::tr("Before"),
                     [](const RatingRow &row) { return row.history.before; }),
        textColumn(QStringLiteral("reason"), Say::tr("Why"),
                   [](const RatingRow &row) { return row.reason; }),
        textColumn(QStringLiteral("to_be_green"), Say::tr("To be green"),
                   [](const RatingRow &row) { return row.toBeGreen; }),
        textColumn(QStringLiteral("override"), Say::tr("Officer's rating"),
                   [](const RatingRow &row) { return row.override; }),
    };
}

} // namespace lists
