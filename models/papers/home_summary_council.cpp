#include "base/text.h"
#include "lists/area_words.h"
#include "lists/colour_words.h"
#include "lists/phrases.h"
#include "lists/reason_words.h"
#include "papers/home_summary_parts.h"

namespace papers {
namespace {

using rules::AreaRating;
using rules::PositionAnswer;

constexpr int linesForNextTime = 4;

QString nothingRecorded()
{
    return Say::tr("Nothing recorded.");
}

QString managerWords(const subject::ManagerPost &manager)
{
    const QString since = manager.since.isValid()
                              ? Say::tr(" since %1").arg(base::longDate(manager.since))
                              : QString();
    if (manager.state == QLatin1StringView("vacant"))
        return Say::tr("Manager: post vacant%1.").arg(since);
    if (manager.state == QLatin1StringView("acting"))
        return Say::tr("Manager: acting%1.").arg(since);
    if (manager.state == QLatin1StringView("absent"))
        return Say::tr("Manager: away%1.").arg(since);
    if (manager.state == QLatin1StringView("in_post"))
        return Say::tr("Manager: in post%1.").arg(since);
    return {};
}

QString registrationWords(const subject::Home &home)
{
    const QString dormant =
        home.dormant ? Say::tr("Registered with CQC but not running.") : QString();
    const QString missing =
        home.missingSince.isValid()
            ? Say::tr("Not in the CQC directory since %1.").arg(base::longDate(home.missingSince))
            : QString();
    return joinedParts({dormant, missing}, QStringLiteral(" "));
}

QString placementsAndRisk(const subject::Home &home)
{
    const QString known =
        joinedParts({managerWords(home.manager), registrationWords(home)}, QStringLiteral(" "));
    if (known.isEmpty())
        return Say::tr("Not recorded yet.");
    return Say::tr("Placements, risk level and safeguarding: not recorded yet. ") + known;
}

/// Who changed a rating, since when and until when, and both reasons.
QString changedWords(const AreaRating &rating)
{
    if (!rating.override)
        return {};
    const subject::Override &change = *rating.override;
    const QString from = change.from.isValid() ? base::shortDate(change.from) : QString();
    const QString who = joinedParts({change.by, from});
    const QString reason = unstopped(change.reason);
    const QString council = unstopped(change.councilReason);
    QStringList sentences;
    if (!reason.isEmpty())
        sentences += who.isEmpty() ? Say::tr("Because %1.").arg(reason)
                                   : Say::tr("%1, because %2.").arg(who, reason);
    else if (!who.isEmpty())
        sentences += who + QLatin1Char('.');
    if (!council.isEmpty())
        sentences += Say::tr("Council reason: %1.").arg(council);
    if (change.until.isValid())
        sentences += Say::tr("Until %1.").arg(base::shortDate(change.until));
    return sentences.join(QLatin1Char(' '));
}

QString lastColours(const std::vector<subject::Colour> &trend)
{
    QStringList colours;
    for (const subject::Colour colour : trend)
        colours += lists::colourWord(colour);
    return colours.isEmpty() ? Say::tr("None yet") : colours.join(QStringLiteral(", "));
}

Row ratingRow(const QString &name, const AreaRating &rating, const QString &lastSix)
{
    const auto cell = [](subject::Colour colour, bool changed) {
        return Rating{.colour = colour, .word = lists::colourWord(colour), .changed = changed};
    };
    return Row{{words(name), cell(rating.computed, false),
                cell(rating.colour, rating.override.has_value()), words(changedWords(rating)),
                words(lastSix)}};
}

Table ratingsTable(const SummaryValues &values)
{
    Table table{.name = Say::tr("Ratings"),
                .columns = {{Say::tr("Area"), 4},
                            {Say::tr("Worked out from answers")},
                            {Say::tr("Shown")},
                            {Say::tr("Changed by, why, until"), 5},
                            {Say::tr("Last six"), 4}}};
    for (const subject::Area area : subject::allAreas)
        table.rows.append(ratingRow(lists::areaHeading(area, *values.position.edition),
                                    values.rating.area(area),
                                    lastColours(values.trend[static_cast<size_t>(area)])));
    table.rows.append(ratingRow(Say::tr("Overall"), values.rating.overall, QString()));
    return table;
}

/// Only the officer of this contact is known here; of an older note, its day.
QString whoAndWhen(const PositionAnswer &held, const SummaryValues &values)
{
    const bool isOfThisContact = values.review && held.held.review == values.review->id;
    const QDate day =
        held.held.contactDate.isValid() ? held.held.contactDate : held.held.answer.asAt;
    return joinedParts({isOfThisContact && values.officer ? values.officer->name : QString(),
                        day.isValid() ? base::shortDate(day) : QString()});
}

/// The ids of numbers and questions in the order of the question set.
QStringList idsOf(const editions::Edition &edition)
{
    QStringList ids;
    for (const editions::SharedNumber &number : edition.numbers)
        ids += number.id;
    for (const editions::Question &question : edition.questions)
        ids += question.id;
    return ids;
}

Block councilNotes(const SummaryValues &values)
{
    const editions::Edition &edition = *values.position.edition;
    Table table{
        .name = Say::tr("Council notes on answers and actions"),
        .columns = {{Say::tr("About"), 3}, {Say::tr("Note"), 6}, {Say::tr("Who, when"), 2}}};
    for (const QString &id : idsOf(edition)) {
        const auto found = values.position.answers.find(id);
        if (found == values.position.answers.end())
            continue;
        const QString note = found->second.held.answer.councilNote.trimmed();
        if (!note.isEmpty())
            table.rows.append(Row{{questionRuns(id, edition), words(note),
                                   words(whoAndWhen(found->second, values))}});
    }
    for (const CouncilNote &note : values.councilNotes)
        table.rows.append(Row{{words(Say::tr("The home")), words(note.text),
                               words(joinedParts({note.officer, base::shortDate(note.written)}))}});
    if (table.rows.isEmpty())
        return paragraph(nothingRecorded());
    return table;
}

/// How many current answers are known in which way.
struct Sureness {
    int visit = 0;
    int home = 0;
    int call = 0;
    int elsewhere = 0;
    int notKnown = 0;
    QStringList keyNotKnown{};

    void add(subject::Source source);
};

void Sureness::add(subject::Source source)
{
    switch (source) {
    case subject::Source::Home:
        ++home;
        return;
    case subject::Source::Visit:
        ++visit;
        return;
    case subject::Source::Call:
        ++call;
        return;
    case subject::Source::Tracker:
    case subject::Source::Cqc:
    case subject::Source::Other:
        ++elsewhere;
        return;
    }
}

/// Over the questions that count and apply.
Sureness surenessOf(const SummaryValues &values)
{
    Sureness sureness;
    for (const editions::Question &question : values.position.edition->questions) {
        const rules::AnswerRating *rating = ratingOf(values, question.id);
        const PositionAnswer *held = values.position.answer(question.id);
        if (!rating || !rating->counts || !rating->applicable)
            continue;
        if (held && rating->standing == rules::Standing::Current) {
            sureness.add(held->held.answer.source);
            continue;
        }
        ++sureness.notKnown;
        if (question.critical)
            sureness.keyNotKnown += lists::labelOf(question.id, *values.position.edition);
    }
    return sureness;
}

QString howSure(const SummaryValues &values)
{
    const Sureness sureness = surenessOf(values);
    const auto number = [](int count) { return lists::numberWords(count); };
    const QString key =
        sureness.keyNotKnown.isEmpty() ? Say::tr("none") : lists::joinedWords(sureness.keyNotKnown);
    return Say::tr("Seen on a visit %1, told by the home %2, by phone %3, from elsewhere %4, not "
                   "known %5. Key answers not known: %6.")
        .arg(number(sureness.visit), number(sureness.home), number(sureness.call),
             number(sureness.elsewhere), number(sureness.notKnown), key);
}

Block earlierContacts(const SummaryValues &values)
{
    if (values.earlier.empty())
        return paragraph(Say::tr("No earlier contact."));
    Table table{.name = Say::tr("Contact since the last visit"),
                .columns = {{Say::tr("Date")}, {Say::tr("How"), 2}, {Say::tr("With whom"), 3}}};
    for (const ContactLine &contact : values.earlier) {
        const QString kind = textOr(contact.kind, Say::tr("Contact"));
        table.rows.append(
            Row{{words(contact.date.isValid() ? base::shortDate(contact.date) : QString()),
                 words(contact.completed ? kind : Say::tr("%1, not completed").arg(kind)),
                 words(textOr(contact.with, Say::tr("Not recorded")))}});
    }
    return table;
}

} // namespace

QList<Block> councilBlocks(const SummaryValues &values)
{
    return {
        part(Say::tr("Placements and risk")),
        paragraph(placementsAndRisk(values.home)),
        part(Say::tr("Ratings")),
        ratingsTable(values),
        Paragraph{{Run{.text = Say::tr("Last six: oldest first."), .small = true, .muted = true}}},
        part(Say::tr("Council notes on answers and actions")),
        councilNotes(values),
        part(Say::tr("Taken further, in full")),
        paragraph(Say::tr("Nothing has been taken further.")),
        part(Say::tr("Where sources disagree")),
        paragraph(nothingRecorded()),
        part(Say::tr("How sure we are")),
        paragraph(howSure(values)),
        part(Say::tr("What the home disputes")),
        paragraph(nothingRecorded()),
        part(Say::tr("Contact since the last visit")),
        earlierContacts(values),
        part(Say::tr("Before next time")),
        RuledLines{linesForNextTime}};
}

} // namespace papers
