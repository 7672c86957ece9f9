#include "lists/escalation_words.h"

#include "base/text.h"
#include "lists/say.h"

namespace lists {
namespace {

QString key(const char *text)
{
    return QString::fromLatin1(text);
}

} // namespace

KeyWords decisionAnswers()
{
    return {{key("agreed"), Say::tr("Agreed")},
            {key("not_agreed"), Say::tr("Not agreed")},
            {key("more_information"), Say::tr("More information wanted")},
            {key("moved_up"), Say::tr("Moved up")}};
}

KeyWords challengeOutcomes()
{
    return {{key("accepted"), Say::tr("Accepted")},
            {key("partly"), Say::tr("Partly accepted")},
            {key("not_accepted"), Say::tr("Not accepted")}};
}

namespace {

QString saidWords(QString words, const QString &by, const QDate &on, const QString &more)
{
    if (!by.isEmpty())
        words = Say::tr("%1 by %2").arg(words, by);
    if (on.isValid())
        words = Say::tr("%1 on %2").arg(words, base::longDate(on));
    return more.isEmpty() ? words : Say::tr("%1: %2").arg(words, more);
}

} // namespace

QString decisionWords(const subject::Decision &decision)
{
    if (decision.answer.isEmpty())
        return {};
    return saidWords(wordOf(decisionAnswers(), decision.answer), decision.by, decision.on,
                     decision.words);
}

QString challengeDecisionWords(const subject::ChallengeDecision &decision)
{
    if (decision.outcome.isEmpty())
        return {};
    return saidWords(wordOf(challengeOutcomes(), decision.outcome), decision.by, decision.on,
                     decision.words);
}

} // namespace lists
