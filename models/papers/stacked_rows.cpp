#include "papers/stacked_rows.h"

namespace papers {
namespace {

constexpr int fewColumns = 2;
constexpr qreal widestLabel = 0.36; // of the line

bool saysNothing(const Cell &cell)
{
    const auto *runs = std::get_if<Runs>(&cell);
    return runs && plainText(*runs).trimmed().isEmpty();
}

void addLine(Strip &strip, const Setting &setting, qreal points, const QColor &colour)
{
    strip.pieces.push_back(LinePiece{QLineF(0, strip.height, setting.width, strip.height),
                                     setting.typesetter.points(points), colour});
}

void keepTogether(std::vector<Strip> &strips)
{
    for (std::size_t i = 0; i + 1 < strips.size(); ++i)
        strips[i].keepWithNext = true;
}

class RowStacker {
public:
    RowStacker(const Table &table, const Setting &setting)
        : m_table(table),
          m_setting(setting),
          m_typesetter(setting.typesetter),
          m_gap(m_typesetter.points(6))
    {
        for (const Column &column : table.columns)
            m_label =
                qMax(m_label, m_typesetter.naturalWidth(words(column.header), Face::TableHeader));
        m_label = qMin(m_label, setting.width * widestLabel);
        while (m_named < table.columns.size() && table.columns.at(m_named).share <= 0)
            ++m_named;
        if (m_named == table.columns.size())
            m_named = 0;
    }

    TableStrips result()
    {
        TableStrips strips;
        for (const TableRow &row : m_table.rows) {
            if (const GroupRow *group = std::get_if<GroupRow>(&row))
                strips.rows.push_back({groupStrips(*group), true});
            else
                strips.rows.push_back({cellStrips(std::get<Row>(row)), false});
        }
        return strips;
    }

private:
    std::vector<Strip> groupStrips(const GroupRow &group)
    {
        const Shaped text = m_typesetter.shape({Run{.text = group.text, .bold = true}}, Face::Table,
                                               m_setting.width);
        std::vector<Strip> strips = rowStrips({{.x = 0, .width = m_setting.width, .text = text}},
                                              m_typesetter.points(2), m_setting);
        for (Strip &strip : strips)
            strip.keepWithNext = true;
        addLine(strips.back(), m_setting, 0.8, lineColour);
        return strips;
    }

    std::vector<Strip> cellStrips(const Row &row)
    {
        std::vector<Strip> strips;
        for (qsizetype i = 0; i < row.cells.size(); ++i) {
            if (saysNothing(row.cells.at(i)))
                continue;
            const Cell cell = i == m_named ? inBold(row.cells.at(i)) : row.cells.at(i);
            for (Strip &strip : pairStrips(i, cell))
                strips.push_back(std::move(strip));
        }
        if (strips.empty())
            return strips;
        strips.front().before = m_typesetter.points(3);
        keepTogether(strips);
        strips.back().height += m_typesetter.points(3);
        addLine(strips.back(), m_setting, 0.4, hairlineColour);
        return strips;
    }

    /// The heading of a column with what a row says there.
    std::vector<Strip> pairStrips(qsizetype column, const Cell &cell)
    {
        const QString header =
            column < m_table.columns.size() ? m_table.columns.at(column).header : QString();
        const qreal x = m_label + m_gap;
        const qreal width = m_setting.width - x;
        const LaidCell label{.x = 0,
                             .width = m_label,
                             .text = m_typesetter.shape(words(header), Face::TableHeader, m_label)};
        std::vector<Strip> strips =
            rowStrips({label, laid(cell, x, width)}, m_typesetter.points(1), m_setting);
        if (std::holds_alternative<WriteHere>(cell)) {
            Strip &last = strips.back();
            last.pieces.push_back(LinePiece{QLineF(x, last.height, m_setting.width, last.height),
                                            m_typesetter.points(0.5), lineColour});
        }
        return strips;
    }

    LaidCell laid(const Cell &cell, qreal x, qreal width)
    {
        if (const Runs *runs = std::get_if<Runs>(&cell))
            return {.x = x, .width = width, .text = m_typesetter.shape(*runs, Face::Table, width)};
        if (const Rating *rating = std::get_if<Rating>(&cell))
            return laidRating(*rating, Face::Table, x, width, m_setting);
        return {.x = x, .width = width, .toWriteIn = true};
    }

    static Cell inBold(const Cell &cell)
    {
        const auto *runs = std::get_if<Runs>(&cell);
        if (!runs)
            return cell;
        Runs bold = *runs;
        for (Run &run : bold)
            run.bold = !run.small;
        return bold;
    }

    const Table &m_table;
    const Setting &m_setting;
    Typesetter &m_typesetter;
    qreal m_gap;
    qreal m_label = 0;
    /// The column that names the row: the first that is not as narrow as its words.
    qsizetype m_named = 0;
};

/// One side of a sign-off: whose it is, then its lines.
std::vector<Strip> sideStrips(const QString &title, const QList<FormLine> &lines,
                              const Setting &setting)
{
    std::vector<Strip> strips =
        paragraphStrips(Paragraph{{Run{.text = title, .bold = true}}}, setting);
    for (const FormLine &line : lines) {
        for (Strip &strip : formStrips(line, setting))
            strips.push_back(std::move(strip));
    }
    keepTogether(strips);
    if (!strips.empty()) {
        strips.front().before = setting.typesetter.points(9);
        strips.back().height += setting.typesetter.points(4);
        addLine(strips.back(), setting, 0.4, hairlineColour);
    }
    return strips;
}

} // namespace

bool isToStack(const Table &table)
{
    qsizetype columns = table.columns.size();
    for (const TableRow &row : table.rows) {
        if (const Row *cells = std::get_if<Row>(&row))
            columns = qMax(columns, cells->cells.size());
    }
    return columns > fewColumns;
}

TableStrips stackedStrips(const Table &table, const Setting &setting)
{
    return RowStacker(table, setting).result();
}

std::vector<Strip> stackedSignOff(const SignOff &box, const Setting &setting)
{
    QList<FormLine> left;
    QList<FormLine> right;
    for (const SignOffRow &row : box.rows) {
        if (!row.left.pieces.isEmpty())
            left += row.left;
        if (!row.right.pieces.isEmpty())
            right += row.right;
    }
    std::vector<Strip> strips = headingStrips(Heading{3, box.title}, setting);
    for (const std::vector<Strip> &part :
         {sideStrips(box.leftTitle, left, setting), sideStrips(box.rightTitle, right, setting),
          lineStrips(setting.typesetter.shape(box.after, Face::Small, setting.width),
                     setting.typesetter.points(4))})
        strips.insert(strips.end(), part.begin(), part.end());
    return strips;
}

} // namespace papers
