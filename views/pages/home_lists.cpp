#include "views/pages/home_lists.h"

#include "base/text.h"
#include "lists/answer_words.h"
#include "lists/colour_words.h"
#include "lists/reason_words.h"
#include "lists/severity.h"
#include "views/say.h"
#include "workflow/previous_owner.h"

namespace views {
namespace {

using subject::Colour;
using workflow::ContactRow;

PositionRow rowOf(const editions::Question &question, const workflow::HomeOverview &overview)
{
    const editions::Edition &edition = *overview.rating.edition;
    PositionRow row;
    row.id = question.id;
    row.question = question.label.in();
    row.wording = question.text.in();
    row.area = lists::areaShortWord(question.area, edition);
    if (const rules::PositionAnswer *held = overview.position.answer(question.id)) {
        const subject::Answer &answer = held->held.answer;
        row.answer = lists::answerWords(question, held->value, answer.asAt);
        row.asAt = answer.asAt;
        row.source = lists::sourceWord(answer.source);
        row.comment = answer.comment;
    }
    const auto found = overview.rating.answers.find(question.id);
    if (found == overview.rating.answers.end())
        return row;
    const rules::AnswerRating &rating = found->second;
    row.isGreen = !rating.applicable || rating.colour == Colour::Green ||
                  rating.colour == Colour::Blue || !rating.counts;
    const lists::ShownRating shown = lists::shownRating(rating);
    row.word = shown.word;
    row.colour = shown.colour;
    row.reason = lists::reasonWords(rating.reason, edition);
    return row;
}

void addPrevious(const editions::Question &question, const workflow::PreviousAnswer &previous,
                 PositionRow &row)
{
    const subject::Answer &answer = previous.held.held.answer;
    row.isPrevious = true;
    row.answer = lists::answerWords(question, previous.held.value, answer.asAt);
    row.asAt = answer.asAt;
    row.source = Say::tr("Previous owner");
    row.comment = Say::tr("From the previous owner, %1").arg(previous.provider);
    row.word = lists::answerColourWord(Colour::Grey, rules::Standing::OutOfDate);
    row.colour = Colour::Grey;
    row.reason = row.comment;
}

template <typename Row, typename Read>
lists::Column<Row> textColumn(lists::ColumnHead head, Read read)
{
    lists::Column<Row> column;
    column.head = std::move(head);
    column.text = read;
    column.search = read;
    return column;
}

template <typename Row, typename Read>
lists::Column<Row> dateColumn(lists::ColumnHead head, Read read)
{
    lists::Column<Row> column;
    column.head = std::move(head);
    column.text = [read](const Row &row) {
        const QDate date = read(row);
        return date.isValid() ? base::shortDate(date) : QString();
    };
    column.sortKey = [read](const Row &row) { return lists::dateKey(read(row)); };
    return column;
}

lists::Column<ContactRow> ratingColumn(size_t place, const QString &key, const QString &title,
                                       const QString &fullTitle)
{
    lists::Column<ContactRow> column;
    column.head = {.key = key, .title = title, .width = 104, .fullTitle = fullTitle};
    column.text = [place](const ContactRow &row) { return lists::colourWord(row.colours[place]); };
    column.colour = [place](const ContactRow &row) { return std::optional(row.colours[place]); };
    column.sortKey = [place](const ContactRow &row) {
        return lists::SortKey(double(lists::severityRank(row.colours[place])));
    };
    return column;
}

} // namespace

std::vector<PositionRow> positionRows(workflow::Session &session,
                                      const workflow::HomeOverview &overview, bool withPrevious)
{
    const auto previous = withPrevious
                              ? workflow::previousAnswers(session, overview.home.id)
                              : base::Result<std::map<QString, workflow::PreviousAnswer>>();
    std::vector<PositionRow> rows;
    for (const editions::Question &question : overview.rating.edition->questions) {
        rows.push_back(rowOf(question, overview));
        if (!previous || !rows.back().answer.isEmpty())
            continue;
        if (const auto found = previous->find(question.id); found != previous->end())
            addPrevious(question, found->second, rows.back());
    }
    return rows;
}

lists::Columns<PositionRow> positionColumns()
{
    lists::Columns<PositionRow> columns;
    columns.push_back(textColumn<PositionRow>(
        {.key = QStringLiteral("question"), .title = Say::tr("Question"), .width = 260},
        [](const PositionRow &row) { return row.question; }));
    columns.back().sortKey = [](const PositionRow &row) { return lists::textKey(row.id); };
    columns.back().subtitle = [](const PositionRow &row) {
        return Say::tr("%1, %2").arg(row.area, row.id);
    };
    columns.back().search = [](const PositionRow &row) { return row.question + row.wording; };
    columns.back().toolTip = [](const PositionRow &row) { return row.wording; };
    columns.push_back(textColumn<PositionRow>(
        {.key = QStringLiteral("answer"), .title = Say::tr("Answer"), .width = 360},
        [](const PositionRow &row) { return row.answer; }));
    columns.back().subtitle = [](const PositionRow &row) { return row.comment; };
    columns.back().toolTip = [](const PositionRow &row) { return row.reason; };
    lists::Column<PositionRow> rating;
    rating.head = {.key = QStringLiteral("colour"), .title = Say::tr("Rating"), .width = 132};
    rating.text = [](const PositionRow &row) { return row.word; };
    rating.colour = [](const PositionRow &row) { return row.colour; };
    rating.sortKey = [](const PositionRow &row) {
        return row.colour ? lists::SortKey(double(lists::severityRank(*row.colour)))
                          : lists::SortKey();
    };
    rating.toolTip = [](const PositionRow &row) { return row.reason; };
    columns.push_back(std::move(rating));
    columns.push_back(dateColumn<PositionRow>(
        {.key = QStringLiteral("as_at"), .title = Say::tr("As at"), .width = 100},
        [](const PositionRow &row) { return row.asAt; }));
    columns.push_back(textColumn<PositionRow>(
        {.key = QStringLiteral("source"), .title = Say::tr("How known"), .width = 130},
        [](const PositionRow &row) { return row.source; }));
    columns.push_back(textColumn<PositionRow>({.key = QStringLiteral("reason"),
                                               .title = Say::tr("Why"),
                                               .width = 320,
                                               .shownAtFirst = false},
                                              [](const PositionRow &row) { return row.reason; }));
    return columns;
}

lists::Columns<ContactRow> contactColumns(const editions::Edition &edition)
{
    lists::Columns<ContactRow> columns;
    columns.push_back(dateColumn<ContactRow>(
        {.key = QStringLiteral("date"), .title = Say::tr("Date"), .width = 190},
        [](const ContactRow &row) { return row.review.date; }));
    columns.back().subtitle = [](const ContactRow &row) { return row.kindName; };
    columns.push_back(textColumn<ContactRow>(
        {.key = QStringLiteral("with"), .title = Say::tr("With"), .width = 190},
        [](const ContactRow &row) { return row.review.metWith.name; }));
    columns.back().subtitle = [](const ContactRow &row) { return row.review.metWith.role; };
    columns.push_back(textColumn<ContactRow>(
        {.key = QStringLiteral("officer"), .title = Say::tr("Officer"), .width = 150},
        [](const ContactRow &row) { return row.officer; }));
    columns.push_back(textColumn<ContactRow>(
        {.key = QStringLiteral("status"), .title = Say::tr("Status"), .width = 110},
        [](const ContactRow &row) {
            if (row.isDestroyed)
                return Say::tr("Destroyed");
            if (row.review.isCompleted())
                return Say::tr("Completed");
            return row.review.ended.isNull() ? Say::tr("Open") : Say::tr("Ended, to finish");
        }));
    columns.back().subtitle = [](const ContactRow &row) {
        return row.answers == 1 ? Say::tr("1 answer") : Say::tr("%1 answers").arg(row.answers);
    };
    columns.push_back(
        ratingColumn(lists::overallPlace, QStringLiteral("overall"), Say::tr("Overall"), {}));
    for (const subject::Area area : subject::allAreas)
        columns.push_back(ratingColumn(static_cast<size_t>(area), subject::key(area),
                                       lists::areaShortWord(area, edition),
                                       lists::areaWord(area, edition)));
    return columns;
}

} // namespace views
