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
    if (word.toLower() == QLatin1StringView("both"))
        return 2;
    const qsizetype at = spelt.indexOf(word.toLower());
    return at >= 0 ? int(at) + 1 : word.toInt();
}

/// What stands between a count and what is counted.
const char between[] =
    "(?:\\s+(?:of|the|our|their|more|new|other|further|agency|bank|night|day|care|positive|"
    "confirmed|members?|hospital))*\\s+";
const char counted[] =
    "(?:residents?|people|persons?|staff|carers?|nurses?|workers?|cases?|deaths?|patients?|"
    "admissions?|stays?|women|woman|men|man|ladies|lady|gentlem[ea]n|relatives?|visitors?|died|"
    "tested\\s+positive|positives?)(?!\\w)";

QRegularExpression patternOf(const QString &pattern)
{
    return QRegularExpression(pattern, QRegularExpression::CaseInsensitiveOption |
                                           QRegularExpression::UseUnicodePropertiesOption);
}

/// "2 of 18 staff (11%)"
const QRegularExpression &shareOfPeople()
{
    static const QRegularExpression found = patternOf(
        QStringLiteral("(?<![\\w.,/-])(\\d{1,4})\\s*(?:of|out of|/)\\s*(?:(?:the|our|their)\\s+)?"
                       "(\\d{1,4})(%1%2)(?:,?\\s*\\(?\\d+\\s?%\\)?)?")
            .arg(QLatin1StringView(between), QLatin1StringView(counted)));
    return found;
}

/// "2 new cases", "one of the night staff"
const QRegularExpression &countOfPeople()
{
    static const QRegularExpression found = patternOf(
        QStringLiteral("(?<![\\w.,/-])([1-9]|both|one|two|three|four|five|six|seven|eight|nine)"
                       "(%1)(%2)")
            .arg(QLatin1StringView(between), QLatin1StringView(counted)));
    return found;
}

/// "Deaths: 1"
const QRegularExpression &peopleCounted()
{
    static const QRegularExpression found = patternOf(
        QStringLiteral("(%1\\s*[:=]\\s*)([1-9])(?![\\w.,/-]*\\d)").arg(QLatin1StringView(counted)));
    return found;
}

/// A small number before a word that may stand for people: "3 off sick".
const QRegularExpression &numberBeforeWord()
{
    static const QRegularExpression found =
        patternOf(QStringLiteral("(?<![\\w.,/:-])([1-9]|two|three|four|five|six|seven|eight|nine)"
                                 "\\s+(\\p{L}+)"));
    return found;
}

/// What is counted and is no person.
bool isThing(const QString &word)
{
    static const QStringList things =
        QStringLiteral(
            "am and answers april apron aprons august bottle bottles box boxes call calls "
            "copies copy date dates day days december email emails february floor floors "
            "glove gloves hour hours item items january july june kits letter letters march "
            "mask masks may minute minutes month months names november october of or orders "
            "pack packs page pages pair pairs piece pieces places pm point points questions "
            "roll rolls room rooms september session sessions set sets shift shifts tests "
            "thing things time times to visit visits way ways week weeks working year years")
            .split(QLatin1Char(' '));
    return things.contains(word.toLower());
}

/// "residents" for "resident": fewer than 5 are many.
QString asMany(const QString &noun)
{
    static const QStringList one{
        QStringLiteral("resident"), QStringLiteral("carer"),     QStringLiteral("nurse"),
        QStringLiteral("worker"),   QStringLiteral("case"),      QStringLiteral("death"),
        QStringLiteral("patient"),  QStringLiteral("admission"), QStringLiteral("stay"),
        QStringLiteral("relative"), QStringLiteral("visitor"),   QStringLiteral("positive")};
    const QString word = noun.toLower();
    if (word == QLatin1StringView("person") || word == QLatin1StringView("persons"))
        return QStringLiteral("people");
    return one.contains(word) ? noun + QLatin1Char('s') : noun;
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
    using Match = QRegularExpressionMatch;
    const auto replaced = [&hidden](const QString &in, const QRegularExpression &pattern,
                                    const auto &instead) {
        QString kept;
        qsizetype end = 0;
        auto matches = pattern.globalMatch(in);
        while (matches.hasNext()) {
            const Match match = matches.next();
            const std::optional<QString> words = instead(match);
            if (!words)
                continue;
            kept += in.mid(end, match.capturedStart() - end) + *words;
            end = match.capturedEnd();
            ++hidden;
        }
        return kept + in.mid(end);
    };
    QString kept = replaced(text, shareOfPeople(), [this](const Match &match) {
        const auto said = ratioWords(match.captured(1).toInt(), match.captured(2).toInt());
        return said ? std::optional(*said + match.captured(3)) : std::nullopt;
    });
    kept = replaced(kept, countOfPeople(), [this](const Match &match) {
        const bool isHidden = isSmall(numberOf(match.captured(1)));
        return isHidden ? std::optional(words() + match.captured(2) + asMany(match.captured(3)))
                        : std::nullopt;
    });
    return replaced(kept, peopleCounted(), [this](const Match &match) {
        const bool isHidden = isSmall(match.captured(2).toInt());
        return isHidden ? std::optional(match.captured(1) + words()) : std::nullopt;
    });
}

QStringList SmallNumbers::possibleCounts(const QString &text) const
{
    QString rest = text;
    rest.remove(words()); // what was hidden already
    QStringList found;
    auto matches = numberBeforeWord().globalMatch(rest);
    while (matches.hasNext()) {
        const auto match = matches.next();
        if (isSmall(numberOf(match.captured(1))) && !isThing(match.captured(2)))
            found += match.captured(0);
    }
    return found;
}

} // namespace papers
