#include "lists/grid.h"

#include "lists/say.h"

#include <QStringList>

namespace lists {
namespace {

std::vector<int> shownAtFirst(const Grid &grid)
{
    std::vector<int> columns;
    for (int column = 0; column < grid.gridColumns(); ++column) {
        if (grid.head(column).shownAtFirst)
            columns.push_back(column);
    }
    return columns;
}

QString rowAsWords(const Grid &grid, int row, const std::vector<int> &columns)
{
    QStringList parts;
    for (size_t i = 1; i < columns.size(); ++i) {
        const QString text = grid.cellText(row, columns[i]);
        if (!text.isEmpty())
            parts += Say::tr("%1 %2").arg(grid.head(columns[i]).title, text);
    }
    const QString name = grid.cellText(row, columns.front());
    return parts.isEmpty() ? name
                           : QStringLiteral("%1: %2").arg(name, parts.join(QStringLiteral("; ")));
}

/// A cell that cannot break its line, start a new cell or be taken for a formula.
QString oneCell(QString text)
{
    text.replace(QLatin1Char('\t'), QLatin1Char(' ')).replace(QLatin1Char('\n'), QLatin1Char(' '));
    static const QString formulaSigns = QStringLiteral("=+-@");
    if (!text.isEmpty() && formulaSigns.contains(text.front()))
        text.prepend(QLatin1Char('\''));
    return text;
}

} // namespace

QString rowsAsWords(const Grid &grid, const std::vector<int> &rows, std::vector<int> columns)
{
    if (columns.empty())
        columns = shownAtFirst(grid);
    if (columns.empty())
        return {};
    QStringList lines;
    for (const int row : rows)
        lines += rowAsWords(grid, row, columns);
    return lines.join(QLatin1Char('\n'));
}

QString rowsAsCells(const Grid &grid, const std::vector<int> &rows, std::vector<int> columns)
{
    if (columns.empty())
        columns = shownAtFirst(grid);
    QStringList cells;
    for (const int column : columns)
        cells += oneCell(grid.head(column).title);
    QStringList lines{cells.join(QLatin1Char('\t'))};
    for (const int row : rows) {
        cells.clear();
        for (const int column : columns)
            cells += oneCell(grid.cellText(row, column));
        lines += cells.join(QLatin1Char('\t'));
    }
    return lines.join(QLatin1Char('\n'));
}

QString accessibleWords(const QString &title, const QString &text, const QString &subtitle,
                        bool overridden)
{
    QString words = QStringLiteral("%1: %2").arg(title, text.isEmpty() ? Say::tr("blank") : text);
    if (!subtitle.isEmpty())
        words += QStringLiteral(", ") + subtitle;
    if (overridden)
        words += Say::tr(", officer's rating");
    return words;
}

} // namespace lists
