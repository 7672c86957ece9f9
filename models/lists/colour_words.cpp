#include "lists/colour_words.h"

#include "lists/phrases.h"
#include "lists/say.h"

namespace lists {
namespace {

/// What the edition says of an area; null where it says nothing.
const editions::AreaWords *wordsOf(subject::Area area, const editions::Edition &edition)
{
    for (const editions::AreaWords &words : edition.areas) {
        if (words.area == area)
            return &words;
    }
    return nullptr;
}

QString plainAreaWord(subject::Area area)
{
    switch (area) {
    case subject::Area::Ipc:
        return Say::tr("Infection prevention and control");
    case subject::Area::Clinical:
        return Say::tr("Clinical support");
    case subject::Area::Testing:
        return Say::tr("Testing and vaccination");
    case subject::Area::Ppe:
        return Say::tr("PPE and equipment");
    }
    Q_UNREACHABLE();
}

QString plainShortWord(subject::Area area)
{
    switch (area) {
    case subject::Area::Ipc:
        return Say::tr("IPC");
    case subject::Area::Clinical:
        return Say::tr("Clinical");
    case subject::Area::Testing:
        return Say::tr("Tests");
    case subject::Area::Ppe:
        return Say::tr("PPE");
    }
    Q_UNREACHABLE();
}

} // namespace

QString colourWord(subject::Colour colour)
{
    switch (colour) {
    case subject::Colour::Green:
        return Say::tr("Green");
    case subject::Colour::Amber:
        return Say::tr("Amber");
    case subject::Colour::Red:
        return Say::tr("Red");
    case subject::Colour::Blue:
        return Say::tr("28 days or more");
    case subject::Colour::Grey:
        return Say::tr("Not known");
    }
    Q_UNREACHABLE();
}

QString answerColourWord(subject::Colour colour, rules::Standing standing)
{
    if (colour != subject::Colour::Grey)
        return colourWord(colour);
    switch (standing) {
    case rules::Standing::Current:
    case rules::Standing::NotKnown:
        return Say::tr("Not known");
    case rules::Standing::NotApplicable:
        return Say::tr("Does not apply");
    case rules::Standing::NotInUse:
        return Say::tr("Not used here");
    case rules::Standing::OutOfDate:
        return Say::tr("Out of date");
    case rules::Standing::OtherSeason:
        return Say::tr("Last season");
    case rules::Standing::NeverAsked:
        return Say::tr("Not asked yet");
    }
    Q_UNREACHABLE();
}

ShownRating shownRating(const rules::AnswerRating &rating)
{
    const bool isUnrated = rating.reason.what == rules::Reason::What::NotRated;
    if (isUnrated && rating.standing == rules::Standing::Current)
        return {std::nullopt, Say::tr("Not rated")};
    return {rating.colour, answerColourWord(rating.colour, rating.standing)};
}

QString areaWord(subject::Area area, const editions::Edition &edition)
{
    const editions::AreaWords *words = wordsOf(area, edition);
    return words && !words->name.isEmpty() ? words->name.in() : plainAreaWord(area);
}

QString areaShortWord(subject::Area area, const editions::Edition &edition)
{
    const editions::AreaWords *words = wordsOf(area, edition);
    return words && !words->shortName.isEmpty() ? words->shortName.in() : plainShortWord(area);
}

QString areaHeading(subject::Area area, const editions::Edition &edition)
{
    const editions::AreaWords *words = wordsOf(area, edition);
    const QString name = areaWord(area, edition);
    return words && !words->letter.isEmpty() ? QStringLiteral("%1. %2").arg(words->letter, name)
                                             : name;
}

QString sourceWord(subject::Source source)
{
    switch (source) {
    case subject::Source::Home:
        return Say::tr("Home's report");
    case subject::Source::Visit:
        return Say::tr("Seen on a visit");
    case subject::Source::Call:
        return Say::tr("By phone");
    case subject::Source::Tracker:
        return Say::tr("Capacity Tracker");
    case subject::Source::Cqc:
        return Say::tr("CQC");
    case subject::Source::Other:
        return Say::tr("Other");
    }
    Q_UNREACHABLE();
}

QString ownersWords(const QStringList &owners)
{
    QStringList parts;
    if (owners.contains(QStringLiteral("home")))
        parts += Say::tr("the home");
    if (owners.contains(QStringLiteral("council")))
        parts += Say::tr("the council");
    if (owners.contains(QStringLiteral("nhs")))
        parts += Say::tr("the NHS");
    return joinedWords(parts);
}

} // namespace lists
