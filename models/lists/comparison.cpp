#include "lists/comparison.h"

#include "base/text.h"
#include "lists/colour_words.h"
#include "lists/phrases.h"
#include "lists/say.h"
#include "lists/severity.h"

namespace lists {
namespace {

using rules::Movement;

constexpr int questionWidth = 200;
constexpr int answerWidth = 212;
constexpr int ratingWidth = 116;
constexpr int movementWidth = 150;
constexpr int dateWidth = 100;
constexpr int noteWidth = 260;
constexpr double orderWithin = 10'000; ///< more questions than any question set has

QString sentence(const QString &text)
{
    const bool isEnded = text.isEmpty() || text.endsWith(QLatin1Char('.')) ||
                         text.endsWith(QLatin1Char('?')) || text.endsWith(QLatin1Char('!'));
    return isEnded ? text : text + QLatin1Char('.');
}

/// What is worth knowing beside an answer, in a few words.
QString besideAnswer(const ComparedAnswer &answer)
{
    QStringList parts;
    if (answer.from.isValid())
        parts += Say::tr("from %1").arg(base::shortDate(answer.from));
    else if (answer.isConfirmed)
        parts += Say::tr("same as last time");
    if (!answer.note.isEmpty())
        parts += answer.note;
    return parts.join(QStringLiteral("; "));
}

template <typename Read>
Column<ComparisonRow> textColumn(ColumnHead head, Read read)
{
    Column<ComparisonRow> column;
    column.head = std::move(head);
    column.text = read;
    column.search = read;
    return column;
}

Column<ComparisonRow> questionColumn()
{
    auto column = textColumn(
        {.key = QStringLiteral("question"), .title = Say::tr("Question"), .width = questionWidth},
        [](const ComparisonRow &row) { return row.label; });
    column.sortKey = [](const ComparisonRow &row) { return SortKey(double(row.order)); };
    column.subtitle = [](const ComparisonRow &row) {
        QStringList parts{row.area, row.id};
        parts.removeAll(QString());
        return parts.join(QStringLiteral(", "));
    };
    column.search = [](const ComparisonRow &row) {
        return QStringList{row.label, row.wording, row.id, row.then.id, row.area}.join(u' ');
    };
    column.toolTip = [](const ComparisonRow &row) { return row.wording; };
    return column;
}

Column<ComparisonRow> movementColumn()
{
    auto column = textColumn(
        {.key = QStringLiteral("change"), .title = Say::tr("Change"), .width = movementWidth},
        [](const ComparisonRow &row) { return movementWord(row.movement); });
    column.sortKey = [](const ComparisonRow &row) {
        return SortKey(double(row.movement) * orderWithin + row.order);
    };
    column.subtitle = [](const ComparisonRow &row) {
        const bool isSaid =
            row.movement == Movement::AskedDifferently || row.movement == Movement::AskedOnce;
        return row.difference.isEmpty() || isSaid ? QString() : Say::tr("asked differently");
    };
    column.toolTip = [](const ComparisonRow &row) { return row.difference; };
    return column;
}

/// The columns of one side; `side` is where a row keeps it.
void addSide(Columns<ComparisonRow> &columns, ComparedAnswer ComparisonRow::*side,
             const QString &key, const QString &date, bool withCouncilNotes)
{
    const auto add = [&](const char *name, const QString &title, int width, bool isShown,
                         auto read) -> Column<ComparisonRow> & {
        columns.push_back(textColumn(
            {.key = key + QLatin1StringView(name),
             .title = title,
             .width = width,
             .shownAtFirst = isShown},
            [side, read](const ComparisonRow &row) -> QString { return read(row.*side); }));
        return columns.back();
    };
    const auto addDate = [&](const char *name, const QString &title, QDate ComparedAnswer::*day) {
        auto &column = add(name, title, dateWidth, false, [day](const ComparedAnswer &answer) {
            return (answer.*day).isValid() ? base::shortDate(answer.*day) : QString();
        });
        column.sortKey = [side, day](const ComparisonRow &row) {
            return dateKey((row.*side).*day);
        };
        column.value = [side, day](const ComparisonRow &row) {
            const QDate value = (row.*side).*day;
            return value.isValid() ? QVariant(value) : QVariant();
        };
    };
    auto &answer = add("answer", date, answerWidth, true,
                       [](const ComparedAnswer &each) { return each.answer; });
    answer.subtitle = [side](const ComparisonRow &row) { return besideAnswer(row.*side); };
    answer.toolTip = [side](const ComparisonRow &row) { return comparedWords(row.*side, false); };
    auto &rating = add("rating", Say::tr("Rating %1").arg(date), ratingWidth, true,
                       [](const ComparedAnswer &each) { return each.word; });
    rating.colour = [side](const ComparisonRow &row) { return (row.*side).colour; };
    rating.sortKey = [side](const ComparisonRow &row) {
        const auto colour = (row.*side).colour;
        return colour ? SortKey(double(severityRank(*colour))) : SortKey();
    };
    rating.toolTip = [side](const ComparisonRow &row) { return (row.*side).reason; };
    addDate("as_at", Say::tr("As at, %1").arg(date), &ComparedAnswer::asAt);
    addDate("from", Say::tr("From the contact of, %1").arg(date), &ComparedAnswer::from);
    add("source", Say::tr("How known, %1").arg(date), answerWidth, false,
        [](const ComparedAnswer &each) { return each.source; });
    add("note", Say::tr("Note for the plan, %1").arg(date), noteWidth, false,
        [](const ComparedAnswer &each) { return each.note; });
    add("council_note", Say::tr("Council note, %1").arg(date), noteWidth, withCouncilNotes,
        [withCouncilNotes](const ComparedAnswer &each) {
            return withCouncilNotes ? each.councilNote : QString();
        });
}

/// How many rows moved in each way.
struct Count {
    int worse = 0;
    int better = 0;
    int otherwise = 0;
    int apart = 0; ///< cannot be compared
    int same = 0;

    int changed() const { return worse + better + otherwise; }
};

Count countOf(const std::vector<ComparisonRow> &rows)
{
    Count count;
    for (const ComparisonRow &row : rows) {
        switch (row.movement) {
        case Movement::Worse:
            ++count.worse;
            break;
        case Movement::Better:
            ++count.better;
            break;
        case Movement::NoLongerKnown:
        case Movement::NowKnown:
        case Movement::Changed:
        case Movement::NewNote:
            ++count.otherwise;
            break;
        case Movement::AskedDifferently:
        case Movement::AskedOnce:
            ++count.apart;
            break;
        case Movement::Same:
            ++count.same;
            break;
        }
    }
    return count;
}

} // namespace

QString movementWord(Movement movement)
{
    switch (movement) {
    case Movement::Worse:
        return Say::tr("Worse");
    case Movement::Better:
        return Say::tr("Better");
    case Movement::NoLongerKnown:
        return Say::tr("No longer known");
    case Movement::NowKnown:
        return Say::tr("Now known");
    case Movement::Changed:
        return Say::tr("Changed");
    case Movement::NewNote:
        return Say::tr("New note");
    case Movement::AskedDifferently:
        return Say::tr("Asked differently");
    case Movement::AskedOnce:
        return Say::tr("Not asked both times");
    case Movement::Same:
        return Say::tr("Same");
    }
    Q_UNREACHABLE();
}

Columns<ComparisonRow> comparisonColumns(const ComparisonHeads &heads)
{
    Columns<ComparisonRow> columns{questionColumn(), movementColumn()};
    addSide(columns, &ComparisonRow::then, QStringLiteral("then_"), heads.then,
            heads.withCouncilNotes);
    addSide(columns, &ComparisonRow::now, QStringLiteral("now_"), heads.now,
            heads.withCouncilNotes);
    columns.push_back(textColumn({.key = QStringLiteral("difference"),
                                  .title = Say::tr("How it was asked"),
                                  .width = noteWidth,
                                  .shownAtFirst = false},
                                 [](const ComparisonRow &row) { return row.difference; }));
    return columns;
}

QString comparisonSentence(const std::vector<ComparisonRow> &rows, const QDate &then,
                           const QDate &now)
{
    const Count count = countOf(rows);
    const QString from = base::longDate(then);
    const QString to = base::longDate(now);
    QStringList kinds;
    if (count.worse > 0)
        kinds += Say::tr("%1 worse").arg(count.worse);
    if (count.better > 0)
        kinds += Say::tr("%1 better").arg(count.better);
    if (count.otherwise > 0)
        kinds += Say::tr("%1 otherwise").arg(count.otherwise);
    QStringList sentences;
    if (count.worse + count.better > 0)
        sentences += Say::tr("%n answers changed from %1 to %2: %3.", nullptr, count.changed())
                         .arg(from, to, joinedWords(kinds));
    else if (count.changed() > 0)
        sentences += Say::tr("%n answers changed from %1 to %2, none for better or worse.", nullptr,
                             count.changed())
                         .arg(from, to);
    else
        sentences += Say::tr("No answer changed from %1 to %2.").arg(from, to);
    if (count.apart > 0)
        sentences += Say::tr("%n questions were not asked alike both times.", nullptr, count.apart);
    if (count.same > 0)
        sentences += Say::tr("%n are the same.", nullptr, count.same);
    return sentences.join(QLatin1Char(' '));
}

QString comparedWords(const ComparedAnswer &answer, bool withCouncilNotes)
{
    QStringList sentences;
    sentences += sentence(answer.answer.isEmpty() ? Say::tr("No answer yet") : answer.answer);
    if (!answer.word.isEmpty() && !answer.answer.isEmpty() && !answer.id.isEmpty())
        sentences += sentence(answer.word);
    QStringList known;
    if (answer.from.isValid())
        known += Say::tr("From %1").arg(base::longDate(answer.from));
    else if (answer.isConfirmed)
        known += Say::tr("Same as last time");
    if (answer.asAt.isValid() && answer.asAt != (answer.from.isValid() ? answer.from : answer.on))
        known += known.isEmpty() ? Say::tr("As at %1").arg(base::longDate(answer.asAt))
                                 : Say::tr("as at %1").arg(base::longDate(answer.asAt));
    sentences += sentence(known.join(QStringLiteral(", ")));
    sentences += sentence(answer.source);
    if (!answer.note.isEmpty())
        sentences += sentence(Say::tr("Note: %1").arg(answer.note));
    if (withCouncilNotes && !answer.councilNote.isEmpty())
        sentences += sentence(Say::tr("Council note: %1").arg(answer.councilNote));
    sentences.removeAll(QString());
    return sentences.join(QLatin1Char(' '));
}

QString comparedRatingWords(const ComparedRating &rating)
{
    const auto sideWords = [](const ComparedRating::Side &side) {
        QStringList extra;
        if (side.isOverridden)
            extra += Say::tr("officer's rating");
        if (side.said)
            extra += Say::tr("said at the time: %1").arg(colourWord(*side.said));
        return extra.isEmpty()
                   ? side.word
                   : QStringLiteral("%1 (%2)").arg(side.word, extra.join(QStringLiteral(", ")));
    };
    return Say::tr("%1: %2, then %3: %4")
        .arg(rating.name, sideWords(rating.then), sideWords(rating.now),
             movementWord(rating.movement));
}

QString comparisonRowWords(const ComparisonRow &row, const ComparisonHeads &heads)
{
    QStringList lines;
    lines += row.label.isEmpty() || row.label == row.id
                 ? Say::tr("%1: %2").arg(row.id, movementWord(row.movement))
                 : Say::tr("%1 (%2): %3").arg(row.label, row.id, movementWord(row.movement));
    lines += Say::tr("%1: %2").arg(heads.then, comparedWords(row.then, heads.withCouncilNotes));
    lines += Say::tr("%1: %2").arg(heads.now, comparedWords(row.now, heads.withCouncilNotes));
    if (!row.difference.isEmpty())
        lines += row.difference;
    return lines.join(QLatin1Char('\n'));
}

} // namespace lists
