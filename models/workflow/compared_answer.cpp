#include "workflow/compared_answer.h"

#include "lists/answer_words.h"
#include "lists/colour_words.h"
#include "lists/reason_words.h"
#include "workflow/say.h"

namespace workflow {
namespace {

using lists::ComparedAnswer;

QString valueWords(const editions::Edition *edition, const QString &id,
                   const subject::AnswerValue &value, const QDate &asAt)
{
    if (edition && edition->number(id))
        return lists::answerWords(*edition->number(id), value);
    if (edition && edition->question(id))
        return lists::answerWords(*edition->question(id), value, asAt);
    // Of a question set that is not here: the value as it stands.
    editions::Question unknown;
    unknown.id = id;
    return lists::answerWords(unknown, value, asAt);
}

} // namespace

QString recordedAnswerWords(const editions::Edition *edition, const QString &id,
                            const subject::Answer &answer)
{
    return valueWords(edition, id, answer.value, answer.asAt);
}

ComparedAnswer comparedAnswer(const rules::Position &position, const rules::HomeRating &rating,
                              const QString &id,
                              const std::optional<base::Id<subject::Review>> &contact)
{
    const editions::Edition &edition = *position.edition;
    ComparedAnswer words;
    words.on = position.date;
    if (!edition.question(id) && !edition.number(id)) {
        words.answer = Say::tr("Not asked in %1").arg(edition.title.in());
        return words;
    }
    words.id = id;
    const auto rated = rating.answers.find(id);
    if (rated != rating.answers.end()) {
        const lists::ShownRating shown = lists::shownRating(rated->second);
        words.colour = shown.colour;
        words.word = shown.word;
        words.standing = rated->second.standing;
        words.reason = lists::reasonWords(rated->second.reason, edition);
    }
    const rules::PositionAnswer *held = position.answer(id);
    if (!held)
        return words;
    const subject::Answer &answer = held->held.answer;
    words.answer = valueWords(&edition, id, held->value, answer.asAt);
    words.asAt = answer.asAt;
    if (contact && held->held.review != *contact)
        words.from = held->held.contactDate;
    words.isConfirmed = answer.confirms.has_value();
    words.source = lists::sourceWord(answer.source);
    words.note = answer.comment;
    words.councilNote = answer.councilNote;
    return words;
}

} // namespace workflow
