#include "lists/contact_words.h"

#include "lists/phrases.h"
#include "lists/reason_words.h"
#include "lists/say.h"

namespace lists {

QString nextContactWords(const QDate &next, const QDate &today)
{
    if (!next.isValid())
        return Say::tr("No contact yet");
    const qint64 days = today.daysTo(next);
    if (days == 0)
        return Say::tr("today");
    return days < 0 ? Say::tr("%1 overdue").arg(daysWords(double(-days)))
                    : Say::tr("in %1").arg(daysWords(double(days)));
}

QString lastContactWords(const QDate &last, const QDate &today)
{
    if (!last.isValid())
        return Say::tr("No contact yet");
    return last == today ? Say::tr("today") : agoWords(last, today);
}

QString personalDetailWords(const subject::PersonalDetail &detail)
{
    const QString seen = detail.kind == subject::PersonalDetail::Kind::NhsNumber
                             ? Say::tr("This seems to hold an NHS number (%1).")
                             : Say::tr("This seems to hold a date of birth (%1).");
    return seen.arg(detail.text) + QLatin1Char(' ') +
           Say::tr("What is kept here is about the home, never about one person.");
}

QString findingWords(const rules::Finding &finding, const editions::Edition &edition)
{
    const QString label = labelOf(finding.question, edition);
    switch (finding.what) {
    case rules::Finding::What::CriticalUnanswered:
        return Say::tr("%1: no answer yet. \"Not known\" is an answer.").arg(label);
    case rules::Finding::What::CountAboveTotal:
        return Say::tr("%1: the count is larger than the total. Check both numbers.").arg(label);
    case rules::Finding::What::PartAboveWhole: {
        const editions::SharedNumber *number = edition.number(finding.question);
        const QString whole = number ? labelOf(number->partOf, edition) : QString();
        return whole.isEmpty()
                   ? Say::tr("%1: larger than the number it is part of. Check both.").arg(label)
                   : Say::tr("%1: larger than \"%2\", which it is part of. Check both numbers.")
                         .arg(label, whole);
    }
    case rules::Finding::What::AsAtAfterContact:
        return Say::tr("%1: the date of the answer is after the date of this contact. Change one "
                       "of them.")
            .arg(label);
    case rules::Finding::What::RedUnsettled:
        return Say::tr("%1 is red: agree an action, or say why there is none.").arg(label);
    case rules::Finding::What::CommentMissing:
        return Say::tr("%1: this answer needs a note for the plan. Say what it is.").arg(label);
    }
    Q_UNREACHABLE();
}

} // namespace lists
