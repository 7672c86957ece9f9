#include "papers/column_fit.h"

#include <algorithm>
#include <numeric>

namespace papers {

namespace {

constexpr qsizetype measuredLetters = 160; // enough to see that a text is long

struct Word {
    qreal width = 0;
    bool beginsLine = false;
    qreal space = 0; ///< before it, unless it begins a line
};

/// The words of one cell with their widths, measured once.
class CellWords {
public:
    CellWords(const Runs &runs, Face face, Typesetter &typesetter)
        : m_space(typesetter.naturalWidth(words(QStringLiteral("a b")), face) -
                  typesetter.naturalWidth(words(QStringLiteral("ab")), face))
    {
        qsizetype room = measuredLetters;
        for (const Run &run : runs) {
            addRun(run, room, face, typesetter);
            room -= run.text.size();
        }
    }

    int linesAt(qreal width) const
    {
        int lines = m_words.empty() ? 0 : 1;
        qreal x = 0;
        for (std::size_t i = 0; i < m_words.size(); ++i) {
            const Word &word = m_words[i];
            const bool begins = i > 0 && (word.beginsLine || x + word.space + word.width > width);
            lines += begins ? 1 : 0;
            x = begins || i == 0 ? word.width : x + word.space + word.width;
        }
        return lines;
    }

    qreal longest() const
    {
        qreal width = 0;
        for (const Word &word : m_words)
            width = qMax(width, word.width);
        return width;
    }

    int mostLines() const { return linesAt(longest()); }

    /// The least width in which the words take so many lines, or as few as they can.
    qreal widthFor(int lines) const
    {
        qreal low = longest();
        qreal high = low;
        for (const Word &word : m_words)
            high += word.width + word.space;
        const int wanted = qMax(lines, linesAt(high));
        if (linesAt(low) <= wanted)
            return low;
        while (high - low > 1) {
            const qreal middle = (low + high) / 2;
            (linesAt(middle) <= wanted ? high : low) = middle;
        }
        return high;
    }

private:
    void addRun(const Run &run, qsizetype room, Face face, Typesetter &typesetter)
    {
        QString word;
        bool beginsLine = false;
        qreal space = m_space;
        const auto finish = [&](qreal spaceAfter) {
            if (!word.isEmpty()) {
                Run one = run;
                one.text = word;
                m_words.push_back({typesetter.naturalWidth({one}, face), beginsLine, space});
                beginsLine = false;
            }
            word.clear();
            space = spaceAfter;
        };
        const QString text = run.text.left(qMax<qsizetype>(0, room));
        for (qsizetype i = 0; i < text.size(); ++i) {
            const bool inNumber = i > 0 && i + 1 < text.size() && text.at(i) == u' ' &&
                                  text.at(i - 1).isDigit() && text.at(i + 1).isDigit();
            if (text.at(i).isSpace() && !inNumber) {
                finish(m_space);
                beginsLine = beginsLine || text.at(i) == u'\n';
                continue;
            }
            // The typesetter parts an e-mail address here.
            if (text.at(i) == u'@' && !word.isEmpty())
                finish(0);
            word += text.at(i);
        }
        finish(m_space);
    }

    qreal m_space;
    std::vector<Word> m_words;
};

using CellRows = std::vector<std::vector<CellWords>>;

/// The widths in which no row takes more than its `lines`.
std::vector<qreal> widthsFor(const CellRows &rows, const std::vector<int> &lines)
{
    std::vector<qreal> widths(rows.front().size(), 0);
    for (std::size_t row = 0; row < rows.size(); ++row) {
        for (std::size_t i = 0; i < widths.size(); ++i)
            widths[i] = qMax(widths[i], rows[row][i].widthFor(lines[row]));
    }
    return widths;
}

qreal total(const std::vector<qreal> &widths)
{
    return std::accumulate(widths.begin(), widths.end(), 0.0);
}

int mostLines(const std::vector<CellWords> &row)
{
    int lines = 0;
    for (const CellWords &cell : row)
        lines = qMax(lines, cell.mostLines());
    return lines;
}

/// What the row by itself needs for so many lines.
qreal widthOf(const std::vector<CellWords> &row, int lines)
{
    qreal width = 0;
    for (const CellWords &cell : row)
        width += cell.widthFor(lines);
    return width;
}

/// The row that makes the columns narrowest by taking one more line; where none does, because two
/// are as wide, the widest.
std::optional<std::size_t> rowToGiveIn(const CellRows &rows, std::vector<int> lines)
{
    std::optional<std::size_t> best;
    std::pair<qreal, qreal> least;
    for (std::size_t row = 0; row < rows.size(); ++row) {
        if (lines[row] >= mostLines(rows[row]))
            continue;
        ++lines[row];
        const std::pair<qreal, qreal> width{total(widthsFor(rows, lines)),
                                            -widthOf(rows[row], lines[row] - 1)};
        --lines[row];
        if (!best || width < least) {
            best = row;
            least = width;
        }
    }
    return best;
}

/// A row that gave in for another that gave in later may not need to.
void takeBack(const CellRows &rows, std::vector<int> &lines, qreal room)
{
    for (int &each : lines) {
        while (each > 1) {
            --each;
            if (total(widthsFor(rows, lines)) > room) {
                ++each;
                break;
            }
        }
    }
}

} // namespace

std::optional<std::vector<qreal>> fewestLines(const std::vector<std::vector<Runs>> &cells,
                                              Face face, qreal room, Typesetter &typesetter)
{
    CellRows rows;
    for (const std::vector<Runs> &row : cells) {
        rows.emplace_back();
        for (const Runs &cell : row)
            rows.back().emplace_back(cell, face, typesetter);
    }
    if (rows.empty())
        return std::nullopt;
    std::vector<int> lines(rows.size(), 1);
    std::vector<qreal> widths = widthsFor(rows, lines);
    while (total(widths) > room) {
        const std::optional<std::size_t> row = rowToGiveIn(rows, lines);
        if (!row)
            return std::nullopt;
        ++lines[*row];
        widths = widthsFor(rows, lines);
    }
    takeBack(rows, lines, room);
    return widthsFor(rows, lines);
}

} // namespace papers
