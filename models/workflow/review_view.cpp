#include "workflow/review_view.h"

#include "lists/answer_words.h"
#include "lists/reason_words.h"
#include "store/queries.h"
#include "workflow/homes.h"

namespace workflow {
namespace {

/// The answers of a position in the order of the question set: those shown, and those only shown
/// beside a question.
std::vector<AnswerLine> linesOf(const rules::Position &position, const rules::HomeRating &rating)
{
    std::vector<AnswerLine> lines;
    const auto add = [&](const QString &id, const QString &wording, const QString &words,
                         const rules::PositionAnswer &held) {
        lines.push_back({.id = id,
                         .wording = wording,
                         .answer = words,
                         .colour = subject::Colour::Grey,
                         .standing = rules::Standing::Current,
                         .reason = {},
                         .asAt = held.held.answer.asAt,
                         .source = subject::key(held.held.answer.source),
                         .comment = held.held.answer.comment});
    };
    for (const editions::SharedNumber &number : position.edition->numbers) {
        if (const rules::PositionAnswer *held = position.answer(number.id))
            add(number.id, number.text.in(), lists::answerWords(number, held->value), *held);
    }
    for (const editions::Question &question : position.edition->questions) {
        const rules::PositionAnswer *held = position.answer(question.id);
        if (!held)
            continue;
        add(question.id, question.text.in(),
            lists::answerWords(question, held->value, held->held.answer.asAt), *held);
        const rules::AnswerRating &answer = rating.answers.at(question.id);
        lines.back().colour = answer.colour;
        lines.back().standing = answer.standing;
        lines.back().reason = lists::reasonWords(answer.reason, *position.edition);
    }
    return lines;
}

} // namespace

base::Result<ReviewView> showReview(Session &session, const QString &text,
                                    std::optional<QDate> date)
{
    return base::attempt([&] {
        const subject::Home home = base::valueOrThrow(findHome(session, text));
        const QDate day = date.value_or(session.today());
        session.editionOn(day);
        const qint64 key = store::keyOf(session.file(), subject::RecordKind::Home, home.id.uuid());
        const auto contacts = session.file().answers().contactsOf(key);
        ReviewView view{.home = home,
                        .date = day,
                        .review = {},
                        .position = rules::positionOn(day, contacts, session.library(),
                                                      rules::overridesOf(home)),
                        .rating = {},
                        .answers = {}};
        view.rating = rules::rate(view.position);
        for (const store::ReviewLine &line : store::reviews(session.file(), view.home.id)) {
            if (line.review.date <= day)
                view.review = line.review;
        }
        view.answers = linesOf(view.position, view.rating);
        return view;
    });
}

} // namespace workflow
