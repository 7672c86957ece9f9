#include "workflow/last_time.h"

#include "base/text.h"
#include "lists/answer_words.h"
#include "lists/colour_words.h"
#include "lists/reason_words.h"
#include "rules/answer_rules.h"
#include "store/queries.h"
#include "workflow/say.h"

namespace workflow {
namespace {

/// Who held a contact and what it was; the same for all its answers.
struct Held {
    QString contact;
    QString officer;
};

Held heldIn(Session &session, const rules::HeldAnswer &held)
{
    Held result;
    const auto review = store::review(session.file(), held.review);
    if (!review)
        return result;
    const editions::ContactKind *kind =
        held.edition ? held.edition->contact(review->kind) : nullptr;
    result.contact = Say::tr("%1 on %2")
                         .arg(kind ? kind->name.in() : review->kind, base::longDate(review->date));
    if (review->officer) {
        if (const auto officer = store::officer(session.file(), *review->officer))
            result.officer = officer->name;
    }
    return result;
}

QString wordsIn(const editions::Edition &edition, const QString &id,
                const subject::AnswerValue &value, const QDate &asAt)
{
    if (const editions::Question *question = edition.question(id))
        return lists::answerWords(*question, value, asAt);
    const editions::SharedNumber *number = edition.number(id);
    return number ? lists::answerWords(*number, value) : QString();
}

LastTime lastTimeOf(const rules::Position &position, const QString &id,
                    const rules::PositionAnswer &known)
{
    const rules::HeldAnswer &held = known.held;
    LastTime last;
    last.asAt = held.answer.asAt;
    last.source = lists::sourceWord(held.answer.source);
    last.besideOnly = known.besideOnly;
    if (known.besideOnly && held.edition) {
        last.questionSet = held.edition->title.in();
        last.label = lists::labelOf(held.question, *held.edition);
        last.answer = wordsIn(*held.edition, held.question, held.answer.value, last.asAt);
        return last;
    }
    last.answer = wordsIn(*position.edition, id, known.value, last.asAt);
    if (const editions::Question *question = position.edition->question(id)) {
        const rules::AnswerRating rating =
            rules::rateAnswerOn(*question, position, held.contactDate);
        last.colour = rating.colour;
        last.colourWord = question->rated == editions::Rated::No
                              ? QString()
                              : lists::answerColourWord(rating.colour, rating.standing);
    }
    return last;
}

} // namespace

base::Result<std::map<QString, LastTime>> lastTimes(Session &session,
                                                    const ContactRecording &recording)
{
    return base::attempt([&] {
        std::map<QUuid, Held> contacts;
        std::map<QString, LastTime> result;
        for (const auto &[id, known] : recording.before().answers) {
            const QUuid review = known.held.review.uuid();
            if (!contacts.contains(review))
                contacts.emplace(review, heldIn(session, known.held));
            LastTime last = lastTimeOf(recording.before(), id, known);
            last.contact = contacts[review].contact;
            last.officer = contacts[review].officer;
            result.emplace(id, std::move(last));
        }
        return result;
    });
}

} // namespace workflow
