#include "lists/remedy_words.h"

#include "base/text.h"
#include "lists/gap_words.h"
#include "lists/phrases.h"
#include "lists/reason_words.h"
#include "lists/say.h"

namespace lists {
namespace {

using editions::Edition;
using editions::Question;
using rules::Remedy;

/// The edition's instruction, else the words that follow.
QString instructionOr(const Question *question, const QString &otherwise)
{
    return question && !question->toBeGreen.isEmpty() ? question->toBeGreen.in() : otherwise;
}

QString optionsRemedy(const Remedy &remedy, const Question *question, const QString &label)
{
    QStringList texts;
    for (const QString &key : remedy.keys)
        texts += optionOrKey(question, key);
    return instructionOr(question, QStringLiteral("%1: %2").arg(label, alternativeWords(texts)));
}

/// "4 more staff trained", or with the label where the edition does not say what is counted.
QString countedRemedy(const QString &words, const Question *question, const QString &label)
{
    const bool said = question && !question->counted.isEmpty();
    return said ? words : QStringLiteral("%1: %2").arg(label, words);
}

} // namespace

QString remedyWords(const Remedy &remedy, const Edition &edition)
{
    const Question *question = edition.question(remedy.question);
    const QString label = labelOf(remedy.question, edition);
    const QString days = daysWords(remedy.amount);
    switch (remedy.what) {
    case Remedy::What::Answer:
        return Say::tr("An up-to-date answer: %1").arg(label);
    case Remedy::What::MorePeople:
    case Remedy::What::MorePieces:
        return countedRemedy(moreWords(remedy.amount, question), question, label);
    case Remedy::What::FewerPeople:
        return countedRemedy(fewerWords(remedy.amount, question), question, label);
    case Remedy::What::Option:
        return optionsRemedy(remedy, question, label);
    case Remedy::What::NewerDate:
        return instructionOr(question, Say::tr("%1: within %2").arg(label, days));
    case Remedy::What::OlderDate:
        return Say::tr("%1: %2 ago or more").arg(label, days);
    case Remedy::What::MoreDays:
        return Say::tr("%1: supply for %2 more").arg(label, days);
    case Remedy::What::ConfirmContact:
        return Say::tr("Confirm the name: %1").arg(label);
    case Remedy::What::NameContact:
        return instructionOr(question, Say::tr("Name somebody: %1").arg(label));
    case Remedy::What::EarlierDelivery:
        return remedy.day.isValid()
                   ? Say::tr("%1: before %2").arg(label, base::longDate(remedy.day))
                   : instructionOr(question, Say::tr("%1: a date").arg(label));
    case Remedy::What::Higher:
        return Say::tr("%1: %2 more").arg(label, numberWords(remedy.amount));
    case Remedy::What::Lower:
        return Say::tr("%1: %2 fewer").arg(label, numberWords(remedy.amount));
    }
    Q_UNREACHABLE();
}

QString remediesWords(const std::vector<Remedy> &remedies, const Edition &edition, int most)
{
    QStringList parts;
    QStringList unanswered;
    int left = 0;
    int said = 0;
    for (const Remedy &remedy : remedies) {
        if (most > 0 && said == most) {
            ++left;
            continue;
        }
        ++said;
        if (remedy.what == Remedy::What::Answer)
            unanswered += labelOf(remedy.question, edition);
        else
            parts += remedyWords(remedy, edition);
    }
    if (unanswered.size() == 1)
        parts += Say::tr("An up-to-date answer: %1").arg(unanswered.first());
    else if (!unanswered.isEmpty())
        parts += Say::tr("Up-to-date answers: %1").arg(joinedWords(unanswered));
    if (left == 1)
        parts += Say::tr("and 1 more point");
    else if (left > 1)
        parts += Say::tr("and %1 more points").arg(numberWords(left));
    return parts.join(QStringLiteral("; "));
}

} // namespace lists
