#include "base/text.h"
#include "lists/answer_words.h"
#include "lists/colour_words.h"
#include "lists/phrases.h"
#include "lists/reason_words.h"
#include "papers/home_summary_parts.h"

#include <algorithm>

namespace papers {
namespace {

using editions::Question;
using rules::AnswerRating;
using rules::PositionAnswer;
using rules::Standing;
using subject::Colour;

constexpr int findingsOnPage = 10;
constexpr int notesOnPage = 3;
/// So many questions never asked are said one by one; more are said together.
constexpr qsizetype fewQuestions = 3;

bool needsHelp(Colour colour)
{
    return colour == Colour::Amber || colour == Colour::Red;
}

/// What an answer is on page 2.
enum class Place { None, Finding, NotKnown, Good };

Place placeOf(const Question &question, const SummaryValues &values)
{
    const AnswerRating *rating = ratingOf(values, question.id);
    if (!rating)
        return Place::None;
    // The outbreak stands on page 1; other flags stand here, where their colour is explained.
    const bool isFlag = question.rated == editions::Rated::Status &&
                        question.id != values.position.edition->intervals.outbreakQuestion;
    if (needsHelp(rating->colour) && (rating->counts || isFlag))
        return Place::Finding;
    if (!rating->counts)
        return Place::None;
    return rating->applicable && rating->colour == Colour::Grey ? Place::NotKnown : Place::Good;
}

std::vector<const Question *> questionsAt(Place place, const SummaryValues &values)
{
    std::vector<const Question *> found;
    for (const Question &question : values.position.edition->questions) {
        if (placeOf(question, values) == place)
            found.push_back(&question);
    }
    return found;
}

/// Red before amber, and of one colour critical questions first; flags, which do not count, last.
std::vector<const Question *> findings(const SummaryValues &values)
{
    std::vector<const Question *> found = questionsAt(Place::Finding, values);
    const auto rank = [&](const Question *question) {
        const AnswerRating &rating = *ratingOf(values, question->id);
        return (rating.counts ? 0 : 4) + (rating.colour == Colour::Red ? 0 : 2) +
               (question->critical ? 0 : 1);
    };
    std::stable_sort(found.begin(), found.end(), [&](const Question *one, const Question *other) {
        return rank(one) < rank(other);
    });
    return found;
}

Runs answerRuns(const Question &question, const PositionAnswer &held, const AnswerRating &rating)
{
    Runs runs = words(lists::answerWords(question, held.value, held.held.answer.asAt));
    if (rating.reason.smallNumber)
        runs += Run{.text = Say::tr("\nAmber, not red: few people are counted."), .small = true};
    const QString note = held.held.answer.comment.trimmed();
    if (!note.isEmpty())
        runs += Run{.text = Say::tr("\nNote: %1").arg(note), .small = true};
    return runs;
}

Row findingRow(const Question &question, const SummaryValues &values)
{
    const editions::Edition &edition = *values.position.edition;
    const AnswerRating &rating = *ratingOf(values, question.id);
    const PositionAnswer &held = *values.position.answer(question.id);
    return Row{{questionRuns(question.id, edition), answerRuns(question, held, rating),
                Rating{.colour = rating.colour,
                       .word = lists::answerColourWord(rating.colour, rating.standing)},
                words(base::shortDate(held.held.answer.asAt)),
                words(lists::sourceWord(held.held.answer.source))}};
}

QString othersWords(qsizetype others)
{
    if (others == 0)
        return {};
    return others == 1 ? Say::tr("The other answer was green or did not apply.")
                       : Say::tr("The other %1 answers were green or did not apply.")
                             .arg(lists::numberWords(double(others)));
}

void addFindings(const SummaryValues &values, QList<Block> &blocks)
{
    const std::vector<const Question *> found = findings(values);
    const auto others = qsizetype(questionsAt(Place::Good, values).size());
    if (found.empty() && others == 0) {
        blocks += paragraph(Say::tr("We have no up-to-date answers yet."));
        return;
    }
    if (found.empty()) {
        blocks += paragraph(others == 1 ? Say::tr("The one answer we have was green or did not "
                                                  "apply.")
                                        : Say::tr("All %1 answers we have were green or did not "
                                                  "apply.")
                                              .arg(lists::numberWords(double(others))));
        return;
    }
    blocks += paragraph(joinedParts({Say::tr("These answers were not green."), othersWords(others)},
                                    QStringLiteral(" ")));
    Table table{.name = Say::tr("What we found"),
                .columns = {{Say::tr("Question"), 4},
                            {Say::tr("Answer"), 6},
                            {Say::tr("Rating")},
                            {Say::tr("As at")},
                            {Say::tr("How we know")}},
                .limit = findingsOnPage};
    for (const Question *question : found)
        table.rows.append(findingRow(*question, values));
    blocks += table;
}

/// "Gloves (2 October 2026)"
QString notKnownWords(const Question &question, const SummaryValues &values)
{
    const AnswerRating &rating = *ratingOf(values, question.id);
    const PositionAnswer *held = values.position.answer(question.id);
    const QDate asAt = held ? held->held.answer.asAt : QDate();
    const QString day = base::longDate(asAt);
    const QString label = lists::labelOf(question.id, *values.position.edition);
    switch (rating.standing) {
    case Standing::NeverAsked:
        return Say::tr("%1 (never asked)").arg(label);
    case Standing::OtherSeason:
        return Say::tr("%1 (last season, %2)").arg(label, day);
    case Standing::OutOfDate:
        return QStringLiteral("%1 (%2)").arg(label, day);
    case Standing::Current:
    case Standing::NotKnown:
    case Standing::NotApplicable:
    case Standing::NotInUse:
        return asAt == values.position.date ? Say::tr("%1 (not known)").arg(label)
                                            : Say::tr("%1 (not known on %2)").arg(label, day);
    }
    Q_UNREACHABLE();
}

/// What was never asked of a home, together where it is much.
QStringList neverAskedWords(const std::vector<const Question *> &asked, const SummaryValues &values)
{
    QStringList labels;
    QStringList each;
    for (const Question *question : asked) {
        labels += lists::labelOf(question->id, *values.position.edition);
        each += notKnownWords(*question, values);
    }
    if (each.size() <= fewQuestions)
        return each;
    return {Say::tr("never asked: %1").arg(labels.join(QStringLiteral(", ")))};
}

Paragraph notKnownParagraph(const SummaryValues &values)
{
    std::vector<const Question *> neverAsked;
    QStringList parts;
    for (const Question *question : questionsAt(Place::NotKnown, values)) {
        if (ratingOf(values, question->id)->standing == Standing::NeverAsked)
            neverAsked.push_back(question);
        else
            parts += notKnownWords(*question, values);
    }
    const bool isNothingKnown = parts.isEmpty() && questionsAt(Place::Finding, values).empty() &&
                                questionsAt(Place::Good, values).empty() &&
                                qsizetype(neverAsked.size()) > fewQuestions;
    if (isNothingKnown)
        parts += Say::tr("all %1 questions (never asked)")
                     .arg(lists::numberWords(double(neverAsked.size())));
    else
        parts += neverAskedWords(neverAsked, values);
    return paragraph(Say::tr("Not known or out of date:"),
                     parts.isEmpty() ? Say::tr("Nothing.")
                                     : parts.join(QStringLiteral("; ")) + QLatin1Char('.'));
}

/// Notes for the plan that belong to no finding: those of this contact.
void addOtherNotes(const SummaryValues &values, QList<Block> &blocks)
{
    Table table{.name = Say::tr("Notes on other answers"),
                .columns = {{Say::tr("Notes on other answers"), 1}, {QString(), 3}},
                .limit = notesOnPage};
    const auto addNote = [&](const QString &id) {
        const PositionAnswer *held = values.position.answer(id);
        if (!held || !values.review || held->held.review != values.review->id)
            return;
        const QString note = held->held.answer.comment.trimmed();
        if (!note.isEmpty())
            table.rows.append(Row{{questionRuns(id, *values.position.edition), words(note)}});
    };
    for (const editions::SharedNumber &number : values.position.edition->numbers)
        addNote(number.id);
    for (const Question &question : values.position.edition->questions) {
        if (placeOf(question, values) != Place::Finding)
            addNote(question.id);
    }
    if (!table.rows.isEmpty())
        blocks += table;
}

QString whereToTell(const SummaryValues &values)
{
    const subject::ContactPoint &line = values.authority.supportLine;
    QStringList ways{base::tidy(line.email), base::tidy(line.telephone)};
    ways.removeAll(QString());
    if (ways.isEmpty() && values.officer)
        ways = {base::tidy(values.officer->email), base::tidy(values.officer->telephone)};
    ways.removeAll(QString());
    return ways.isEmpty() ? QString() : Say::tr(" at %1").arg(ways.join(Say::tr(" or ")));
}

/// "Aprons was taken to the council on 20 November 2026. What happens next: two boxes today."
Paragraph takenFurther(const SummaryValues &values)
{
    QStringList sentences;
    for (const TakenFurther &each : values.takenFurther) {
        QString sentence = Say::tr("%1 was taken to %2 on %3.")
                               .arg(each.item, each.level, base::longDate(each.reached));
        const QString next = textOr(each.decision, each.wanted);
        if (!base::tidy(next).isEmpty())
            sentence += QLatin1Char(' ') + Say::tr("What happens next: %1.").arg(unstopped(next));
        sentences += sentence;
    }
    return paragraph(sentences.isEmpty() ? Say::tr("Nothing has been taken further.")
                                         : sentences.join(QLatin1Char(' ')));
}

} // namespace

Paragraph ifWrong(const SummaryValues &values)
{
    const QString by = values.tellUsBy.isValid()
                           ? Say::tr(" by %1").arg(base::longDate(values.tellUsBy))
                           : QString();
    return paragraph(Say::tr("Tell us%1%2. Say what is wrong and what shows it. We will keep both "
                             "versions and tell you what we decided.")
                         .arg(by, whereToTell(values)));
}

QList<Block> foundBlocks(const SummaryValues &values)
{
    QList<Block> blocks{part(Say::tr("What we found"))};
    addFindings(values, blocks);
    blocks += notKnownParagraph(values);
    return blocks;
}

QList<Block> findingsBlocks(const SummaryValues &values)
{
    QList<Block> blocks = foundBlocks(values);
    addOtherNotes(values, blocks);
    blocks += stockBlocks(values);
    blocks += contactBlocks(values);
    blocks += {part(Say::tr("Taken further")), takenFurther(values),
               part(Say::tr("If something here is wrong")), ifWrong(values), signOffBox(values)};
    return blocks;
}

} // namespace papers
