#include "base/clock.h"
#include "base/text.h"
#include "lists/answer_words.h"
#include "lists/area_words.h"
#include "lists/colour_words.h"
#include "lists/phrases.h"
#include "lists/remedy_words.h"
#include "papers/home_summary_parts.h"
#include "rules/next_contact.h"

namespace papers {
namespace {

using rules::PositionAnswer;

QString notRecorded()
{
    return Say::tr("Not recorded");
}

/// The first number a question set asks once is how many people live in the home.
const editions::SharedNumber *residentsOf(const editions::Edition &edition)
{
    for (const editions::SharedNumber &number : edition.numbers) {
        if (number.partOf.isEmpty())
            return &number;
    }
    return nullptr;
}

/// "38", "38 (on 2 Oct 2026)" where it is from another day; empty where nobody said.
QString residentsWords(const SummaryValues &values)
{
    const editions::SharedNumber *number = residentsOf(*values.position.edition);
    const PositionAnswer *held = number ? values.position.answer(number->id) : nullptr;
    if (const auto *words = held ? std::get_if<subject::Text>(&held->value) : nullptr)
        return words->text; // held back
    const auto *count = held ? std::get_if<subject::Number>(&held->value) : nullptr;
    return count ? lists::numberWords(count->value) : QString();
}

QString residentsAsAt(const SummaryValues &values)
{
    const editions::SharedNumber *number = residentsOf(*values.position.edition);
    const PositionAnswer *held = number ? values.position.answer(number->id) : nullptr;
    const QDate asAt = held ? held->held.answer.asAt : QDate();
    if (!asAt.isValid() || asAt == values.position.date)
        return {};
    return Say::tr(" (on %1)").arg(base::shortDate(asAt));
}

QString livingHere(const SummaryValues &values)
{
    const QString residents = residentsWords(values);
    const std::optional<int> beds = values.home.beds;
    if (residents.isEmpty())
        return beds ? Say::tr("Not known, %1 beds").arg(lists::numberWords(*beds))
                    : Say::tr("Not known");
    const QString asAt = residentsAsAt(values);
    return beds ? Say::tr("%1 of %2 beds").arg(residents, lists::numberWords(*beds)) + asAt
                : residents + asAt;
}

QString typeOfHome(const subject::Home &home)
{
    const bool nursing = home.careTypes.contains(QStringLiteral("nursing"));
    const bool residential = home.careTypes.contains(QStringLiteral("residential"));
    if (nursing && residential)
        return Say::tr("With and without nursing");
    if (nursing)
        return Say::tr("With nursing");
    return residential ? Say::tr("Without nursing") : notRecorded();
}

QString managerWords(const subject::ManagerPost &manager)
{
    const QString since = manager.since.isValid()
                              ? Say::tr(" since %1").arg(base::longDate(manager.since))
                              : QString();
    if (manager.state == QLatin1StringView("vacant"))
        return Say::tr("Post vacant%1").arg(since);
    if (manager.state == QLatin1StringView("acting"))
        return joinedParts({manager.name, Say::tr("acting%1").arg(since)});
    if (manager.state == QLatin1StringView("absent"))
        return joinedParts({manager.name, Say::tr("away%1").arg(since)});
    return textOr(manager.name, notRecorded());
}

QString cqcWords(const subject::CqcRating &rating)
{
    const QString words = joinedParts(
        {rating.rating, rating.published.isValid() ? base::longDate(rating.published) : QString(),
         rating.inherited ? Say::tr("given to the previous owner") : QString()});
    return base::tidy(rating.rating).isEmpty() ? notRecorded() : words;
}

QString spokeTo(const SummaryValues &values)
{
    if (!values.review)
        return Say::tr("Nobody yet");
    const subject::MetWith &met = values.review->metWith;
    return textOr(joinedParts({met.name, met.role}), notRecorded());
}

/// A day that has gone by is never promised again.
QString nextWords(const SummaryValues &values)
{
    if (!values.nextContact.isValid())
        return Say::tr("No date yet");
    const QString day = joinedParts({base::longDate(values.nextContact), values.nextKind});
    const bool isPast = values.printedAt.isValid() &&
                        values.nextContact < base::Clock::dayInEngland(values.printedAt);
    return isPast ? Say::tr("Was due on %1").arg(day) : day;
}

KeyValues factsGrid(const SummaryValues &values)
{
    const subject::Home &home = values.home;
    const auto pair = [](const QString &label, const QString &value) {
        return KeyValue{label, words(value)};
    };
    return {{pair(Say::tr("Address"),
                  textOr(joinedParts({home.address.lines, home.address.postcode}), notRecorded())),
             pair(Say::tr("People living here"), livingHere(values)),
             pair(Say::tr("Type of home"), typeOfHome(home)),
             pair(Say::tr("Provider"), textOr(home.provider, notRecorded())),
             pair(Say::tr("Registered manager"), managerWords(home.manager)),
             pair(Say::tr("We spoke to"), spokeTo(values)),
             pair(Say::tr("Primary care network"), textOr(home.pcn, notRecorded())),
             pair(Say::tr("CQC location number"), textOr(home.locationId, notRecorded())),
             pair(Say::tr("CQC rating"), cqcWords(home.cqcRating)),
             pair(Say::tr("We will next be in touch"), nextWords(values))}};
}

/// "Green, 1 point to follow"
Rating ratingCell(const rules::AreaRating &rating)
{
    const QString word = lists::colourWord(rating.colour);
    return {.colour = rating.colour,
            .word = word,
            .note = lists::areaRatingWord(rating).mid(word.size()),
            .changed = rating.override.has_value()};
}

/// What would make the area green, or where it is, settle the points that are to follow.
QString toBeGreen(const rules::AreaRating &area, const SummaryValues &values)
{
    const editions::Edition &edition = *values.position.edition;
    if (!area.toBeGreen.empty() || area.computed != subject::Colour::Green)
        return lists::areaToBeGreen(area, edition);
    std::vector<rules::Remedy> remedies;
    for (const rules::Reason &reason : area.reasons) {
        const rules::AnswerRating *rating = ratingOf(values, reason.question);
        if (rating && rating->remedy)
            remedies.push_back(*rating->remedy);
    }
    constexpr int most = 3;
    return lists::remediesWords(remedies, edition, most);
}

Table standing(const SummaryValues &values)
{
    const editions::Edition &edition = *values.position.edition;
    Table table{.name = Say::tr("Where things stand"),
                .columns = {{Say::tr("Area"), 4},
                            {Say::tr("Rating"), 3},
                            {Say::tr("Why"), 7},
                            {Say::tr("To be green"), 5}}};
    for (const subject::Area area : subject::allAreas) {
        const rules::AreaRating &rating = values.rating.area(area);
        table.rows.append(
            Row{{words(lists::areaHeading(area, edition)), ratingCell(rating),
                 words(lists::areaWhy(rating, edition)), words(toBeGreen(rating, values))}});
    }
    return table;
}

Paragraph keyToColours()
{
    return Paragraph{{Run{.text = Say::tr("Green: no extra help needed now. Amber: some help "
                                          "needed. Red: help needed soon. Not known: we do not "
                                          "have an up-to-date answer."),
                          .small = true,
                          .muted = true}}};
}

/// What there is of an outbreak: "day 9"; empty where the answer says there is none.
QString outbreakWords(const SummaryValues &values)
{
    const editions::Edition &edition = *values.position.edition;
    const QString &id = edition.intervals.outbreakQuestion;
    const rules::AnswerRating *rating = ratingOf(values, id);
    const PositionAnswer *held = values.position.answer(id);
    const editions::Question *question = edition.question(id);
    if (!rating || !held || !question || rating->standing != rules::Standing::Current)
        return {};
    if (rules::saysOutbreak(edition.intervals, held->value)) {
        if (!values.outbreakBegan.isValid())
            return Say::tr("open on %1").arg(base::longDate(held->held.answer.asAt));
        const qint64 day = values.outbreakBegan.daysTo(values.position.date);
        return Say::tr("day %1").arg(lists::numberWords(double(day)));
    }
    const bool isFlag =
        rating->colour == subject::Colour::Amber || rating->colour == subject::Colour::Red;
    return isFlag ? lists::answerWords(*question, held->value, {}) : QString();
}

/// Every rating an officer changed, in the order of the paper.
QString changedWords(const SummaryValues &values)
{
    const editions::Edition &edition = *values.position.edition;
    QStringList lines;
    for (const rules::AreaRating &area : values.rating.areas)
        lines += lists::overrideLine(area, edition);
    lines += lists::overrideLine(values.rating.overall, edition);
    lines.removeAll(QString());
    return lines.join(QStringLiteral("; "));
}

} // namespace

QString aboutLine(const SummaryValues &values)
{
    if (!values.review)
        return Say::tr("We have not been in touch yet.");
    return Say::tr("%1 on %2")
        .arg(textOr(values.contactName, Say::tr("Contact")), base::longDate(values.review->date));
}

QList<Block> standingBlocks(const SummaryValues &values)
{
    QList<Block> blocks{part(Say::tr("Where things stand")), standing(values), keyToColours()};
    if (const QString outbreak = outbreakWords(values); !outbreak.isEmpty())
        blocks += paragraph(
            Say::tr("Outbreak:"),
            Say::tr("%1. An outbreak does not change the ratings above.").arg(unstopped(outbreak)));
    if (const QString changed = changedWords(values); !changed.isEmpty())
        blocks += paragraph(Say::tr("Changed by the officer:"), changed + QLatin1Char('.'));
    return blocks;
}

QList<Block> agreedBlocks(const SummaryValues &values)
{
    QList<Block> blocks{
        Heading{1, Say::tr("Care home support plan")},
        Heading{2, textOr(values.home.name, Say::tr("Home without a name"))},
        paragraph(aboutLine(values)),
        paragraph(Say::tr("What this is."),
                  Say::tr("This is a record of what we talked about and what we agreed to do. It "
                          "is not an inspection or a CQC rating, and it does not change your "
                          "contract. It shows where you, the council or the NHS can help.")),
        factsGrid(values)};
    return blocks + standingBlocks(values) + planBlocks(values);
}

} // namespace papers
