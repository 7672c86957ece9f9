#include "lists/question_words.h"

#include "lists/colour_words.h"
#include "lists/reason_words.h"
#include "lists/remedy_words.h"
#include "lists/say.h"

namespace lists {
namespace {

/// The label stands above already.
QString withoutLabel(QString words, const QString &label)
{
    if (words.startsWith(label))
        words = words.mid(label.size()).trimmed();
    if (words.startsWith(QLatin1Char(':')))
        words = words.mid(1).trimmed();
    if (!words.isEmpty())
        words[0] = words[0].toUpper();
    return words;
}

QString sentence(const QString &words)
{
    return words.isEmpty() || words.endsWith(QLatin1Char('.')) ? words : words + QLatin1Char('.');
}

} // namespace

QString whyWords(const rules::AnswerRating &rating, const editions::Edition &edition)
{
    if (rating.standing == rules::Standing::NeverAsked)
        return {};
    const QString reason =
        withoutLabel(reasonWords(rating.reason, edition), labelOf(rating.reason.question, edition));
    QStringList sentences{sentence(reason)};
    const bool isAnswered = rating.standing == rules::Standing::Current;
    if (rating.remedy && isAnswered) {
        const QString remedy = remedyWords(*rating.remedy, edition);
        if (!reason.contains(remedy, Qt::CaseInsensitive))
            sentences += sentence(Say::tr("To be green: %1").arg(remedy));
        const QString owners = ownersWords(rating.remedy->owners);
        if (!owners.isEmpty())
            sentences += Say::tr("To be put right by %1.").arg(owners);
    }
    sentences.removeAll(QString());
    return sentences.join(QLatin1Char(' '));
}

} // namespace lists
