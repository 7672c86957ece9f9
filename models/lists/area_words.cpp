#include "lists/area_words.h"

#include "base/text.h"
#include "lists/colour_words.h"
#include "lists/phrases.h"
#include "lists/reason_words.h"
#include "lists/remedy_words.h"
#include "lists/say.h"
#include "lists/severity.h"

#include <algorithm>

namespace lists {
namespace {

using editions::Edition;
using rules::AreaRating;
using rules::Reason;
using subject::Colour;

/// Without the full stops at its end, so that our own punctuation can follow.
QString unstopped(QString text)
{
    text = text.trimmed();
    while (text.endsWith(QLatin1Char('.')))
        text.chop(1);
    return text;
}

QString morePoints(int count)
{
    return count == 1 ? Say::tr("And 1 more point")
                      : Say::tr("And %1 more points").arg(numberWords(count));
}

QString withoutReasons(const AreaRating &rating)
{
    if (rating.applicable == 0)
        return Say::tr("Nothing here applies to this home");
    const QString applicable = numberWords(rating.applicable);
    if (rating.known < rating.applicable)
        return Say::tr("%1 of %2 answers known").arg(numberWords(rating.known), applicable);
    if (rating.computed != Colour::Green)
        return {};
    return rating.applicable == 1 ? Say::tr("The answer is green")
                                  : Say::tr("All %1 answers are green").arg(applicable);
}

/// Until when and why an officer's rating stands.
QString overrideTail(const subject::Override &change)
{
    QString tail;
    if (change.until.isValid())
        tail += Say::tr(" until %1").arg(base::longDate(change.until));
    if (!change.reason.trimmed().isEmpty())
        tail += Say::tr(", because %1").arg(unstopped(change.reason));
    return tail;
}

QString nameOf(const AreaRating &rating, const Edition &edition)
{
    return rating.area ? areaWord(*rating.area, edition) : Say::tr("Overall");
}

/// "Home: area: Amber, because ..." with what stands in for the reasons of an area or a home.
QString line(const QString &home, const AreaRating &rating, const Edition &edition,
             const QString &why)
{
    QString words =
        Say::tr("%1: %2: %3").arg(home, nameOf(rating, edition), areaRatingWord(rating));
    if (rating.override) {
        words += Say::tr(" (officer's rating%1; worked out from answers: %2)")
                     .arg(overrideTail(*rating.override), colourWord(rating.computed));
    }
    if (!why.isEmpty())
        words += rating.override ? Say::tr(". From the answers: %1").arg(why)
                                 : Say::tr(", because %1").arg(why);
    return words + QLatin1Char('.');
}

} // namespace

QString areaRatingWord(const AreaRating &rating)
{
    const QString word = colourWord(rating.colour);
    if (rating.override || rating.colour != Colour::Green)
        return word;
    const auto toFollow =
        std::count_if(rating.reasons.begin(), rating.reasons.end(), [](const Reason &reason) {
            return reason.colour == Colour::Amber || reason.colour == Colour::Red;
        });
    if (toFollow == 0)
        return word;
    return toFollow == 1
               ? Say::tr("%1, 1 point to follow").arg(word)
               : Say::tr("%1, %2 points to follow").arg(word, numberWords(double(toFollow)));
}

QString areaWhy(const AreaRating &rating, const Edition &edition, int most)
{
    if (rating.reasons.empty())
        return withoutReasons(rating);
    // The rules give the critical ones first, then the worst.
    const std::vector<Reason> &reasons = rating.reasons;
    const size_t shown = most > 0 ? std::min(size_t(most), reasons.size()) : reasons.size();
    QStringList sentences;
    for (size_t i = 0; i < shown; ++i)
        sentences += reasonWords(reasons[i], edition);
    if (shown < reasons.size())
        sentences += morePoints(int(reasons.size() - shown));
    return sentences.join(QStringLiteral(". "));
}

QString areaToBeGreen(const AreaRating &rating, const Edition &edition, int most)
{
    return remediesWords(rating.toBeGreen, edition, most);
}

QString overrideWords(const AreaRating &rating)
{
    if (!rating.override)
        return {};
    return Say::tr("Officer's rating: %1%2. Worked out from answers: %3")
        .arg(colourWord(rating.override->colour), overrideTail(*rating.override),
             colourWord(rating.computed));
}

QString overrideLine(const AreaRating &rating, const Edition &edition)
{
    if (!rating.override)
        return {};
    QString what = Say::tr("overall");
    if (rating.area) {
        const editions::AreaWords &words = edition.area(*rating.area);
        what = Say::tr("area %1").arg(words.letter);
    }
    return Say::tr("%1, from %2 to %3%4")
        .arg(what, colourWord(rating.computed), colourWord(rating.override->colour),
             overrideTail(*rating.override));
}

QString overallWhy(const rules::HomeRating &rating)
{
    const Colour colour = rating.overall.computed;
    QStringList areas;
    for (const AreaRating &area : rating.areas) {
        if (area.area && severityRank(area.colour) == severityRank(colour))
            areas += areaWord(*area.area, *rating.edition);
    }
    if (areas.isEmpty())
        return {};
    return areas.size() == qsizetype(rating.areas.size())
               ? Say::tr("%1 in all four areas").arg(colourWord(colour))
               : Say::tr("%1 in %2").arg(colourWord(colour), joinedWords(areas));
}

QString areaAsWords(const QString &home, const AreaRating &rating, const Edition &edition)
{
    return line(home, rating, edition, areaWhy(rating, edition));
}

QString homeAsWords(const QString &home, const rules::HomeRating &rating)
{
    const Edition &edition = *rating.edition;
    QStringList lines{line(home, rating.overall, edition, overallWhy(rating))};
    for (const AreaRating &area : rating.areas)
        lines += areaAsWords(home, area, edition);
    for (const Reason &flag : rating.flags)
        lines += Say::tr("%1: %2.").arg(home, reasonWords(flag, edition));
    return lines.join(QLatin1Char('\n'));
}

} // namespace lists
