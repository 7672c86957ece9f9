#include "lists/gap_words.h"

#include "lists/answer_words.h"
#include "lists/phrases.h"
#include "lists/say.h"

#include <cmath>

namespace lists {

using editions::Question;

QString moreWords(double amount, const Question *question)
{
    const QString counted = question ? question->counted.in() : QString();
    const QString number = numberWords(std::ceil(amount));
    return counted.isEmpty() ? Say::tr("%1 more needed").arg(number)
                             : Say::tr("%1 more %2").arg(number, counted);
}

QString fewerWords(double amount, const Question *question)
{
    const QString counted = question ? question->counted.in() : QString();
    const QString number = numberWords(std::ceil(amount));
    return counted.isEmpty() ? Say::tr("%1 fewer needed").arg(number)
                             : Say::tr("%1 fewer %2").arg(number, counted);
}

QString optionOrKey(const Question *question, const QString &key)
{
    return question ? optionWords(*question, key) : key;
}

} // namespace lists
