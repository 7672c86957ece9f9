#include "base/text.h"
#include "lists/action_words.h"
#include "lists/area_words.h"
#include "lists/colour_words.h"
#include "lists/phrases.h"
#include "lists/reason_words.h"
#include "papers/home_summary_parts.h"

#include <algorithm>

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

QString placementsWords(const subject::Placements &placements)
{
    if (placements.state.isEmpty())
        return {};
    const QString since = placements.since.isValid()
                              ? Say::tr(" since %1").arg(base::longDate(placements.since))
                              : QString();
    const QString by = base::tidy(placements.by).isEmpty()
                           ? QString()
                           : Say::tr(", decided by %1").arg(placements.by);
    const QString why = base::tidy(placements.why).isEmpty()
                            ? QString()
                            : Say::tr("; %1").arg(unstopped(placements.why));
    return Say::tr("Placements: %1%2%3%4.")
        .arg(lists::wordOf(lists::placementStates(), placements.state).toLower(), since, by, why);
}

QString fundedWords(const subject::FundedResidents &funded)
{
    QStringList parts;
    if (funded.ours)
        parts += Say::tr("Residents funded by us: %1").arg(lists::numberWords(*funded.ours));
    if (funded.otherCouncils)
        parts +=
            Say::tr("by other councils: %1")
                .arg(joinedParts({lists::numberWords(*funded.otherCouncils), funded.councils}));
    if (funded.themselves)
        parts += Say::tr("by themselves: %1").arg(lists::numberWords(*funded.themselves));
    return parts.isEmpty() ? QString() : parts.join(QStringLiteral("; ")) + QLatin1Char('.');
}

QString assessmentWords(const QString &name, const subject::Assessment &assessment)
{
    if (base::tidy(assessment.says).isEmpty())
        return {};
    return Say::tr("%1: %2.").arg(
        name, joinedParts({assessment.says,
                           assessment.on.isValid() ? base::longDate(assessment.on) : QString()}));
}

QString ownerWords(const subject::OwnerChange &change)
{
    return change.on.isValid()
               ? Say::tr("Owner: %1 from %2.")
                     .arg(textOr(change.provider, Say::tr("another")), base::longDate(change.on))
               : QString();
}

QString referralWords(const QStringList &references)
{
    return references.isEmpty() ? QString()
                                : Say::tr("Safeguarding referrals open: %1, references %2.")
                                      .arg(lists::numberWords(double(references.size())),
                                           references.join(QStringLiteral(", ")));
}

QString placementsAndRisk(const SummaryValues &values)
{
    const subject::Home &home = values.home;
    const QString known = joinedParts(
        {placementsWords(home.placements), fundedWords(home.funded),
         assessmentWords(Say::tr("Our quality rating"), home.quality),
         assessmentWords(Say::tr("Risk level"), home.risk), referralWords(values.openReferrals),
         managerWords(home.manager), ownerWords(home.ownerChange), registrationWords(home)},
        QStringLiteral(" "));
    return known.isEmpty() ? Say::tr("Not recorded yet.") : known;
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
    for (const subject::Action &action : values.actions) {
        if (!action.councilNote.trimmed().isEmpty())
            table.rows.append(Row{{words(Say::tr("Action: %1").arg(action.what)),
                                   words(action.councilNote.trimmed()),
                                   words(base::shortDate(action.raisedOn))}});
    }
    if (values.plan && !values.plan->worries.trimmed().isEmpty())
        table.rows.append(Row{{words(Say::tr("What worries us")),
                               words(values.plan->worries.trimmed()), words(QString())}});
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
    const bool hasLines = std::any_of(values.earlier.begin(), values.earlier.end(),
                                      [](const auto &contact) { return !contact.about.isEmpty(); });
    if (hasLines)
        table.columns.append(Column{Say::tr("In one line"), 4});
    for (const ContactLine &contact : values.earlier) {
        const QString kind = textOr(contact.kind, Say::tr("Contact"));
        Row row{{words(contact.date.isValid() ? base::shortDate(contact.date) : QString()),
                 words(contact.completed ? kind : Say::tr("%1, not completed").arg(kind)),
                 words(textOr(contact.with, Say::tr("Not recorded")))}};
        if (hasLines)
            row.cells.append(words(contact.about));
        table.rows.append(row);
    }
    return table;
}

Block takenFurther(const SummaryValues &values)
{
    if (values.takenFurther.empty())
        return paragraph(Say::tr("Nothing has been taken further."));
    Table table{.name = Say::tr("Taken further, in full"),
                .columns = {{Say::tr("What"), 3},
                            {Say::tr("Level"), 4},
                            {Say::tr("Raised by, when, why"), 5},
                            {Say::tr("Decision wanted"), 4},
                            {Say::tr("Decision, by whom, when"), 4}}};
    for (const TakenFurther &each : values.takenFurther)
        table.rows.append(
            Row{{words(each.item), words(each.level),
                 words(joinedParts({each.raisedBy, base::shortDate(each.reached), each.why})),
                 words(each.wanted), words(textOr(each.decision, Say::tr("None yet")))}});
    return table;
}

Block disputes(const SummaryValues &values)
{
    if (values.disputes.empty())
        return paragraph(nothingRecorded());
    Table table{.name = Say::tr("What the home disputes"),
                .columns = {{Say::tr("Answer"), 3},
                            {Say::tr("What they say"), 6},
                            {Say::tr("Decision"), 5},
                            {Say::tr("By"), 0}}};
    for (const Dispute &each : values.disputes)
        table.rows.append(Row{{words(each.question), words(each.says),
                               words(textOr(each.decision, Say::tr("None yet"))),
                               words(base::shortDate(each.by))}});
    return table;
}

Block beforeNextTime(const SummaryValues &values)
{
    const QString said = values.plan ? values.plan->before.trimmed() : QString();
    if (said.isEmpty())
        return RuledLines{linesForNextTime};
    return paragraph(said);
}

} // namespace

QList<Block> councilBlocks(const SummaryValues &values)
{
    return {
        part(Say::tr("Placements and risk")),
        paragraph(placementsAndRisk(values)),
        part(Say::tr("Ratings")),
        ratingsTable(values),
        Paragraph{{Run{.text = Say::tr("Last six: oldest first."), .small = true, .muted = true}}},
        part(Say::tr("Council notes on answers and actions")),
        councilNotes(values),
        part(Say::tr("Taken further, in full")),
        takenFurther(values),
        part(Say::tr("Where sources disagree")),
        paragraph(nothingRecorded()),
        part(Say::tr("How sure we are")),
        paragraph(howSure(values)),
        part(Say::tr("What the home disputes")),
        disputes(values),
        part(Say::tr("Contact since the last visit")),
        earlierContacts(values),
        part(Say::tr("Before next time")),
        beforeNextTime(values)};
}

} // namespace papers
