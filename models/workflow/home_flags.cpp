#include "workflow/home_flags.h"

#include "lists/reason_words.h"
#include "rules/rating.h"
#include "store/queries.h"
#include "workflow/homes.h"

namespace workflow {

HomeFlags::HomeFlags(Session &session, const std::vector<qint64> &homes)
    : m_day(session.today()),
      m_library(session.library()),
      m_edition(m_library.inForceOn(m_day))
{
    if (!m_edition)
        return;
    QStringList questions;
    for (const editions::Question &question : m_edition->questions) {
        if (question.rated == editions::Rated::Status)
            questions.append(question.id);
    }
    if (!questions.isEmpty())
        m_answers = store::newestAnswers(session.file(), questions, homes);
}

QStringList HomeFlags::of(qint64 home) const
{
    QStringList words;
    const auto answers = m_answers.find(home);
    if (answers == m_answers.end())
        return words;
    const rules::Position position =
        rules::positionOn(m_day, answers->second, m_library, rules::Overrides{});
    for (const editions::Question &question : m_edition->questions) {
        if (question.rated != editions::Rated::Status)
            continue;
        const rules::AnswerRating rating = rules::rateAnswer(question, position);
        if (rating.colour == subject::Colour::Red || rating.colour == subject::Colour::Amber)
            words.append(lists::reasonWords(rating.reason, *m_edition));
    }
    return words;
}

base::Result<std::vector<QStringList>> flagsOf(Session &session,
                                               const std::vector<base::Id<subject::Home>> &homes)
{
    return base::attempt([&] {
        std::vector<qint64> keys;
        for (const base::Id<subject::Home> &home : homes)
            keys.push_back(store::keyOf(session.file(), subject::RecordKind::Home, home.uuid()));
        std::vector<QStringList> all;
        if (keys.empty()) // which would be every home
            return all;
        const HomeFlags flags(session, keys);
        for (const qint64 key : keys)
            all.push_back(flags.of(key));
        return all;
    });
}

} // namespace workflow
