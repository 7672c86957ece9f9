#include "workflow/one_question.h"

#include "lists/answer_words.h"
#include "lists/colour_words.h"
#include "lists/reason_words.h"
#include "store/queries.h"
#include "store/records.h"
#include "workflow/say.h"
#include "workflow/todays_homes.h"

namespace workflow {
namespace {

using lists::HomeAnswer;
using subject::Home;

HomeAnswer rowOf(const Home &home, const editions::Question &question,
                 const std::vector<rules::ContactAnswers> &contacts, Session &session)
{
    rules::NewestAnswers newest;
    for (const rules::ContactAnswers &contact : contacts)
        newest.add(contact);
    const auto held = newest.answers();
    const rules::Position position =
        rules::positionFrom(session.today(), held, session.library(), rules::overridesOf(home));
    const rules::AnswerRating rating = rules::rateAnswer(question, position);
    HomeAnswer row(home);
    if (const rules::PositionAnswer *answer = position.answer(question.id)) {
        row.answer = lists::answerWords(question, answer->value, answer->held.answer.asAt);
        row.asAt = answer->held.answer.asAt;
        row.source = lists::sourceWord(answer->held.answer.source);
    }
    const lists::ShownRating shown = lists::shownRating(rating);
    row.word = shown.word;
    row.colour = shown.colour;
    row.reason = lists::reasonWords(rating.reason, *position.edition);
    return row;
}

} // namespace

base::Result<std::vector<HomeAnswer>> oneQuestion(Session &session, const QString &id)
{
    return base::attempt([&] {
        const editions::EditionPointer edition = session.edition();
        const editions::Question *question = edition->question(id);
        if (!question)
            base::fail(Say::tr("%1 is not a question of %2.").arg(id, edition->title.in()));
        QStringList looked = rules::ratedWith(*question);
        looked += id;
        if (!question->outOf.isEmpty())
            looked += question->outOf;
        const auto newest = store::newestAnswers(session.file(), looked);
        std::vector<HomeAnswer> rows;
        for (const Home &home : todaysHomes(session)) {
            const auto found = newest.find(
                store::keyOf(session.file(), subject::RecordKind::Home, home.id.uuid()));
            rows.push_back(
                rowOf(home, *question,
                      found == newest.end() ? std::vector<rules::ContactAnswers>() : found->second,
                      session));
        }
        return rows;
    });
}

base::Result<std::vector<HomeAnswer>> oneQuestionCompared(Session &session, Session &earlier,
                                                          const QString &question)
{
    return base::attempt([&] {
        std::map<base::Id<Home>, lists::EarlierAnswer> before;
        for (const HomeAnswer &row : base::valueOrThrow(oneQuestion(earlier, question)))
            before[row.home.id] = {.answer = row.answer, .word = row.word, .colour = row.colour};
        auto rows = base::valueOrThrow(oneQuestion(session, question));
        for (HomeAnswer &row : rows) {
            if (const auto found = before.find(row.home.id); found != before.end())
                row.earlier = found->second;
        }
        return rows;
    });
}

} // namespace workflow
