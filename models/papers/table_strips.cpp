#include "papers/table_strips.h"

#include "papers/column_fit.h"

#include <numeric>

namespace papers {

namespace {

constexpr qreal widestNatural = 0.42; // of the table: what a natural column may take
constexpr qreal leastForShares = 0.4; // of the table: what natural columns leave to the others

/// One column, placed.
struct Place {
    qreal x = 0;
    qreal width = 0;
    Alignment alignment = Alignment::Left;
};

class TableSetter {
public:
    TableSetter(const Table &table, const Setting &setting)
        : m_table(table),
          m_setting(setting),
          m_typesetter(setting.typesetter),
          m_columns(table.columns),
          m_gap(setting.space(8, 7))
    {
        for (const TableRow &row : table.rows) {
            if (const Row *cells = std::get_if<Row>(&row)) {
                while (m_columns.size() < cells->cells.size())
                    m_columns.append(Column{});
            }
        }
        placeColumns();
    }

    TableStrips result()
    {
        TableStrips strips;
        if (m_columns.isEmpty())
            return strips;
        std::vector<Strip> header = headerStrips();
        if (header.size() == 1 && header.front().height <= m_setting.tallest / 4) {
            strips.header = std::move(header.front());
            m_tallest -= strips.header.height;
        } else {
            strips.rows.push_back({std::move(header), true});
        }
        for (const TableRow &row : m_table.rows) {
            if (const GroupRow *group = std::get_if<GroupRow>(&row))
                strips.rows.push_back({groupStrips(*group), true});
            else
                strips.rows.push_back({cellStrips(std::get<Row>(row)), false});
        }
        return strips;
    }

private:
    qreal natural(const Cell &cell)
    {
        if (const Runs *runs = std::get_if<Runs>(&cell))
            return m_typesetter.naturalWidth(*runs, Face::Table);
        if (const Rating *rating = std::get_if<Rating>(&cell)) {
            const qreal pen = rating->changed ? m_typesetter.points(9) : 0;
            return m_typesetter.naturalWidth(ratingRuns(*rating), Face::Table) +
                   shapeSide(m_setting) + m_typesetter.points(4) + pen;
        }
        return m_typesetter.points(40);
    }

    std::vector<qreal> naturalWidths()
    {
        std::vector<qreal> widths;
        for (const Column &column : m_columns)
            widths.push_back(column.share > 0 ? 0
                                              : m_typesetter.naturalWidth(words(column.header),
                                                                          Face::TableHeader));
        for (const TableRow &row : m_table.rows) {
            const Row *cells = std::get_if<Row>(&row);
            for (qsizetype i = 0; cells && i < cells->cells.size(); ++i) {
                if (m_columns.at(i).share <= 0) {
                    qreal &width = widths[static_cast<std::size_t>(i)];
                    width = qMax(width, natural(cells->cells.at(i)));
                }
            }
        }
        for (qreal &width : widths)
            width = qMin(width, m_setting.width * widestNatural);
        return widths;
    }

    /// What each column with a share needs before the rest is shared out: nothing, but where
    /// much must stand on a page what makes the rows take the fewest lines.
    std::vector<qreal> leastWidths(qreal room)
    {
        std::vector<qreal> least(static_cast<std::size_t>(m_columns.size()), 0);
        if (!m_setting.dense)
            return least;
        std::vector<std::vector<Runs>> cells(1);
        for (const Column &column : std::as_const(m_columns))
            cells.front().push_back(column.share > 0 ? words(column.header) : Runs());
        for (const TableRow &row : m_table.rows) {
            if (const Row *each = std::get_if<Row>(&row))
                cells.push_back(sharedCells(*each));
        }
        return fewestLines(cells, Face::Table, room, m_typesetter).value_or(least);
    }

    /// The words of a row that stand in columns with a share.
    std::vector<Runs> sharedCells(const Row &row) const
    {
        std::vector<Runs> cells(static_cast<std::size_t>(m_columns.size()));
        for (qsizetype i = 0; i < row.cells.size(); ++i) {
            const Runs *runs = std::get_if<Runs>(&row.cells.at(i));
            if (runs && m_columns.at(i).share > 0)
                cells[static_cast<std::size_t>(i)] = *runs;
        }
        return cells;
    }

    void placeColumns()
    {
        std::vector<qreal> widths = naturalWidths();
        const qreal room = m_setting.width - m_gap * (static_cast<int>(m_columns.size()) - 1);
        qreal shares = 0;
        for (const Column &column : std::as_const(m_columns))
            shares += qMax(0.0, column.share);
        const qreal taken = std::accumulate(widths.begin(), widths.end(), 0.0);
        const qreal mayTake = shares > 0 ? room * (1 - leastForShares) : room;
        const bool stretch = shares <= 0 && taken > 0;
        const qreal factor = taken > mayTake || stretch ? mayTake / qMax(taken, 1.0) : 1;

        const qreal left = room - taken * factor;
        const std::vector<qreal> least = leastWidths(left);
        const qreal spare = left - std::accumulate(least.begin(), least.end(), 0.0);

        qreal x = 0;
        for (std::size_t i = 0; i < widths.size(); ++i) {
            const Column &column = m_columns.at(static_cast<qsizetype>(i));
            const qreal width =
                column.share > 0 ? least[i] + spare * column.share / shares : widths[i] * factor;
            m_places.push_back({x, qMax(width, m_typesetter.points(4)), column.alignment});
            x += width + m_gap;
        }
    }

    std::vector<Strip> headerStrips()
    {
        std::vector<LaidCell> cells;
        for (std::size_t i = 0; i < m_places.size(); ++i) {
            const Place &place = m_places[i];
            const QString &text = m_columns.at(static_cast<qsizetype>(i)).header;
            cells.push_back({.x = place.x,
                             .width = place.width,
                             .text = m_typesetter.shape(words(text), Face::TableHeader, place.width,
                                                        place.alignment)});
        }
        std::vector<Strip> strips = rowStrips(cells, m_setting.space(2, 1), m_setting);
        for (Strip &strip : strips)
            strip.keepWithNext = true;
        addLine(strips.back(), strips.back().height, 0.8, lineColour);
        strips.front().before = m_setting.space(3, 1);
        return strips;
    }

    std::vector<Strip> groupStrips(const GroupRow &group)
    {
        const Shaped text = m_typesetter.shape({Run{.text = group.text, .bold = true}}, Face::Table,
                                               m_setting.width);
        std::vector<Strip> strips = rowStrips({{.x = 0, .width = m_setting.width, .text = text}},
                                              m_typesetter.points(1.5), limited());
        for (Strip &strip : strips)
            strip.keepWithNext = true;
        addLine(strips.back(), strips.back().height, 0.4, hairlineColour);
        return strips;
    }

    std::vector<Strip> cellStrips(const Row &row)
    {
        std::vector<LaidCell> cells;
        for (qsizetype i = 0; i < row.cells.size(); ++i)
            cells.push_back(laid(row.cells.at(i), m_places[static_cast<std::size_t>(i)]));
        std::vector<Strip> strips = rowStrips(cells, m_setting.space(1.5, 1), limited());
        addLine(strips.back(), strips.back().height, 0.4, hairlineColour);
        return strips;
    }

    LaidCell laid(const Cell &cell, const Place &place)
    {
        if (const Runs *runs = std::get_if<Runs>(&cell))
            return {.x = place.x,
                    .width = place.width,
                    .text = m_typesetter.shape(*runs, Face::Table, place.width, place.alignment)};
        if (const Rating *rating = std::get_if<Rating>(&cell))
            return laidRating(*rating, Face::Table, place.x, place.width, m_setting);
        return {.x = place.x, .width = place.width, .toWriteIn = true};
    }

    /// The room for one row under a repeated header.
    Setting limited() const
    {
        return {m_typesetter, m_setting.width, m_tallest, m_setting.words, m_setting.dense};
    }

    void addLine(Strip &strip, qreal y, qreal width, const QColor &colour) const
    {
        strip.pieces.push_back(
            LinePiece{QLineF(0, y, m_setting.width, y), m_typesetter.points(width), colour});
    }

    const Table &m_table;
    const Setting &m_setting;
    Typesetter &m_typesetter;
    QList<Column> m_columns;
    qreal m_gap;
    qreal m_tallest = m_setting.tallest;
    std::vector<Place> m_places;
};

} // namespace

TableStrips tableStrips(const Table &table, const Setting &setting)
{
    return TableSetter(table, setting).result();
}

} // namespace papers
