#include "papers/small_numbers.h"

#include "lists/phrases.h"
#include "papers/say.h"

#include <QRegularExpression>
#include <QStringList>

namespace papers {
namespace {

/// The number that a word or figure of a text says; 0 where it says none.
int numberOf(const QString &word)
{
    static const QStringList spelt{
        QStringLiteral("one"),   QStringLiteral("two"),   QStringLiteral("three"),
        QStringLiteral("four"),  QStringLiteral("five"),  QStringLiteral("six"),
        QStringLiteral("seven"), QStringLiteral("eight"), QStringLiteral("nine")};
    const qsizetype at = spelt.indexOf(word.toLower());
    return at >= 0 ? int(at) + 1 : word.toInt();
}

/// A count with what is counted: words such as "new", "of the" may stand between.
const QRegularExpression &countOfPeople()
{
    static const QRegularExpression found(
        QStringLiteral("(?<![\\w.,/-])([1-9]|one|two|three|four|five|six|seven|eight|nine)"
                       "((?:\\s+(?:of|the|our|their|more|new|other|further|agency|bank|night|day|"
                       "care|positive|confirmed|members?|hospital))*\\s+)"
                       "(residents?|people|persons?|staff|carers?|nurses?|workers?|cases?|deaths?|"
                       "patients?|admissions?|stays?|women|woman|men|man|ladies|lady|gentlem[ea]n|"
                       "relatives?|visitors?|died|tested\\s+positive|positives?)(?!\\w)"),
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    return found;
}

/// "residents" for "resident": fewer than 5 are many.
QString asMany(const QString &counted)
{
    static const QStringList one{
        QStringLiteral("resident"), QStringLiteral("carer"),     QStringLiteral("nurse"),
        QStringLiteral("worker"),   QStringLiteral("case"),      QStringLiteral("death"),
        QStringLiteral("patient"),  QStringLiteral("admission"), QStringLiteral("stay"),
        QStringLiteral("relative"), QStringLiteral("visitor"),   QStringLiteral("positive")};
    const QString word = counted.toLower();
    if (word == QLatin1StringView("person") || word == QLatin1StringView("persons"))
        return QStringLiteral("people");
    return one.contains(word) ? counted + QLatin1Char('s') : counted;
}

} // namespace

bool SmallNumbers::isSmall(double count) const
{
    return count > 0 && count < m_below;
}

QString SmallNumbers::words() const
{
    return Say::tr("fewer than %1").arg(lists::numberWords(m_below));
}

QString SmallNumbers::words(double count) const
{
    return isSmall(count) ? words() : lists::numberWords(count);
}

std::optional<QString> SmallNumbers::ratioWords(qint64 count, qint64 of) const
{
    const QString few = words();
    if (of < 0)
        return isSmall(double(count)) ? std::optional(few) : std::nullopt;
    if (isSmall(double(of)))
        return count <= 0 ? Say::tr("none of %1").arg(few) : Say::tr("some or all of %1").arg(few);
    const bool isFew = isSmall(double(count));
    const bool isAllButFew = isSmall(double(of - count));
    if (!isFew && !isAllButFew)
        return std::nullopt;
    const QString total = lists::numberWords(double(of));
    const bool isEitherEnd = of > m_below && of < 2 * qint64(m_below) - 1;
    if (isEitherEnd)
        return Say::tr("%1, or all but %1, of %2").arg(few, total);
    return isFew ? Say::tr("%1 of %2").arg(few, total)
                 : Say::tr("all but %1 of %2").arg(few, total);
}

QString SmallNumbers::without(const QString &text, int &hidden) const
{
    QString kept;
    qsizetype end = 0;
    auto matches = countOfPeople().globalMatch(text);
    while (matches.hasNext()) {
        const auto match = matches.next();
        if (!isSmall(numberOf(match.captured(1))))
            continue;
        kept += text.mid(end, match.capturedStart() - end) + words() + match.captured(2) +
                asMany(match.captured(3));
        end = match.capturedEnd();
        ++hidden;
    }
    return kept + text.mid(end);
}

} // namespace papers
