#include "lists/answer_history.h"

#include "base/text.h"
#include "lists/say.h"
#include "lists/severity.h"

namespace lists {
namespace {

constexpr int dateWidth = 200;
constexpr int answerWidth = 260;
constexpr int ratingWidth = 132;
constexpr int nameWidth = 124;
constexpr int shortDateWidth = 96; ///< never cut
constexpr int noteWidth = 260;

using RecordedColumn = Column<RecordedRow>;

QString stopped(const QString &text)
{
    return text.isEmpty() || text.endsWith(QLatin1Char('.')) ? text : text + QLatin1Char('.');
}

/// The name of an answer that was confirmed with one key.
QString confirmedWords()
{
    return Say::tr("same as last time, checked today");
}

template <typename Read>
RecordedColumn textColumn(ColumnHead head, Read read)
{
    RecordedColumn column;
    column.head = std::move(head);
    column.text = read;
    column.search = read;
    return column;
}

template <typename Read>
RecordedColumn hiddenColumn(const char *key, const QString &title, Read read)
{
    return textColumn({.key = QString::fromLatin1(key),
                       .title = title,
                       .width = noteWidth,
                       .shownAtFirst = false},
                      read);
}

RecordedColumn dateColumn(ColumnHead head, QDate RecordedRow::*date)
{
    RecordedColumn column;
    column.head = std::move(head);
    column.text = [date](const RecordedRow &row) {
        return (row.*date).isValid() ? base::shortDate(row.*date) : QString();
    };
    column.sortKey = [date](const RecordedRow &row) { return dateKey(row.*date); };
    column.value = [date](const RecordedRow &row) {
        return (row.*date).isValid() ? QVariant(row.*date) : QVariant();
    };
    return column;
}

QString besideAnswer(const RecordedRow &row)
{
    QStringList parts;
    if (row.isConfirmed)
        parts += confirmedWords();
    if (!row.askedAs.isEmpty())
        parts += row.askedAs.left(1).toLower() + row.askedAs.mid(1);
    if (!row.note.isEmpty())
        parts += row.note;
    return parts.join(QStringLiteral("; "));
}

QString correctionsWords(const RecordedRow &row)
{
    QStringList words;
    for (const Correction &correction : row.corrections)
        words += correctionWords(correction);
    return words.join(QLatin1Char(' '));
}

RecordedColumn contactColumn()
{
    RecordedColumn column =
        dateColumn({.key = QStringLiteral("date"), .title = Say::tr("Date"), .width = dateWidth},
                   &RecordedRow::date);
    column.subtitle = [](const RecordedRow &row) {
        return row.isOpen ? Say::tr("%1, not completed").arg(row.kind) : row.kind;
    };
    column.search = [](const RecordedRow &row) {
        return row.kind + QLatin1Char(' ') + base::longDate(row.date);
    };
    return column;
}

RecordedColumn answerColumn()
{
    RecordedColumn column = textColumn(
        {.key = QStringLiteral("answer"), .title = Say::tr("Answer"), .width = answerWidth},
        [](const RecordedRow &row) { return row.answer; });
    column.subtitle = besideAnswer;
    column.search = [](const RecordedRow &row) { return row.answer + QLatin1Char(' ') + row.note; };
    column.toolTip = [](const RecordedRow &row) { return row.reason; };
    return column;
}

RecordedColumn ratingColumn()
{
    RecordedColumn column = textColumn(
        {.key = QStringLiteral("rating"), .title = Say::tr("Rating"), .width = ratingWidth},
        [](const RecordedRow &row) { return row.word; });
    column.colour = [](const RecordedRow &row) { return row.colour; };
    column.sortKey = [](const RecordedRow &row) {
        return row.colour ? SortKey(double(severityRank(*row.colour))) : SortKey();
    };
    column.toolTip = [](const RecordedRow &row) { return row.reason; };
    return column;
}

RecordedColumn correctedColumn()
{
    RecordedColumn column = textColumn(
        {.key = QStringLiteral("corrected"), .title = Say::tr("Changed later"), .width = nameWidth},
        correctionsWords);
    column.text = [](const RecordedRow &row) {
        return row.corrections.empty() ? QString() : Say::tr("was %1").arg(row.corrections[0].was);
    };
    column.subtitle = [](const RecordedRow &row) {
        return row.corrections.size() < 2 ? QString() : Say::tr("and more than once");
    };
    column.value = [](const RecordedRow &row) { return QVariant(correctionsWords(row)); };
    column.toolTip = correctionsWords;
    return column;
}

} // namespace

QString correctionWords(const Correction &correction)
{
    const QString when = base::longMoment(correction.at);
    const QString who =
        correction.by.isEmpty()
            ? Say::tr("Was %1. Changed on %2").arg(correction.was, when)
            : Say::tr("Was %1. Changed by %2 on %3").arg(correction.was, correction.by, when);
    return stopped(correction.because.isEmpty()
                       ? who
                       : Say::tr("%1, because: %2").arg(who, correction.because));
}

Columns<RecordedRow> recordedColumns(bool withCouncilNotes)
{
    Columns<RecordedRow> columns{
        contactColumn(),
        answerColumn(),
        ratingColumn(),
        dateColumn(
            {.key = QStringLiteral("as_at"), .title = Say::tr("As at"), .width = shortDateWidth},
            &RecordedRow::asAt),
        textColumn(
            {.key = QStringLiteral("source"), .title = Say::tr("How known"), .width = nameWidth},
            [](const RecordedRow &row) { return row.source; }),
        textColumn(
            {.key = QStringLiteral("officer"), .title = Say::tr("Officer"), .width = nameWidth},
            [](const RecordedRow &row) { return row.officer; }),
        correctedColumn(),
        hiddenColumn("reason", Say::tr("Why"), [](const RecordedRow &row) { return row.reason; }),
        hiddenColumn("id", Say::tr("Question"), [](const RecordedRow &row) { return row.id; }),
        hiddenColumn("asked_as", Say::tr("How it was asked"),
                     [](const RecordedRow &row) { return row.askedAs; }),
        hiddenColumn(
            "confirmed", Say::tr("Same as last time"),
            [](const RecordedRow &row) { return row.isConfirmed ? confirmedWords() : QString(); }),
        hiddenColumn("note", Say::tr("Note for the plan"),
                     [](const RecordedRow &row) { return row.note; })};
    columns.push_back(
        hiddenColumn("council_note", Say::tr("Council note"), [=](const RecordedRow &row) {
            return withCouncilNotes ? row.councilNote : QString();
        }));
    columns.back().head.shownAtFirst = withCouncilNotes;
    return columns;
}

QString recordedWords(const RecordedRow &row, bool withCouncilNotes)
{
    QStringList sentences{stopped(row.answer)};
    if (!row.word.isEmpty())
        sentences += stopped(row.word);
    if (row.isConfirmed)
        sentences += Say::tr("Same as last time, checked today.");
    if (row.asAt.isValid() && row.asAt != row.date)
        sentences += Say::tr("As at %1.").arg(base::longDate(row.asAt));
    sentences += stopped(row.source);
    if (!row.officer.isEmpty())
        sentences += Say::tr("Recorded by %1.").arg(row.officer);
    if (!row.askedAs.isEmpty())
        sentences += Say::tr("%1: \"%2\"").arg(row.askedAs, row.wording);
    if (!row.note.isEmpty())
        sentences += stopped(Say::tr("Note: %1").arg(row.note));
    if (withCouncilNotes && !row.councilNote.isEmpty())
        sentences += stopped(Say::tr("Council note: %1").arg(row.councilNote));
    sentences += correctionsWords(row);
    sentences.removeAll(QString());
    return Say::tr("%1, %2: %3")
        .arg(base::longDate(row.date), row.kind, sentences.join(QLatin1Char(' ')));
}

} // namespace lists
