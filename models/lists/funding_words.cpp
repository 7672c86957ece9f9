#include "lists/funding_words.h"

#include "lists/phrases.h"
#include "lists/say.h"

namespace lists {

KeyWords spendingHeadings()
{
    return {{QStringLiteral("wages"), Say::tr("Normal wages for staff told to stay away")},
            {QStringLiteral("one_home"), Say::tr("Keeping staff to one home")},
            {QStringLiteral("extra_staff"), Say::tr("Extra staff")},
            {QStringLiteral("recruitment"), Say::tr("Recruitment")},
            {QStringLiteral("accommodation"), Say::tr("Accommodation for staff")},
            {QStringLiteral("transport"), Say::tr("Avoiding public transport")},
            {QStringLiteral("other"), Say::tr("Other")}};
}

QString moneyWords(qint64 pence)
{
    constexpr qint64 inAPound = 100;
    const qint64 size = qAbs(pence);
    QString words = numberWords(double(size / inAPound));
    if (size % inAPound != 0)
        words += QStringLiteral(".%1").arg(size % inAPound, 2, 10, QLatin1Char('0'));
    return (pence < 0 ? QStringLiteral("-£%1") : QStringLiteral("£%1")).arg(words);
}

} // namespace lists
