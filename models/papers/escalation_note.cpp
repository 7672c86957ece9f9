#include "papers/escalation_note.h"

#include "base/clock.h"
#include "base/text.h"
#include "lists/colour_words.h"

namespace papers {
namespace {

QString notSaid()
{
    return Say::tr("Not said");
}

QString dayOf(const QDateTime &at)
{
    return base::shortDate(base::Clock::dayInEngland(at));
}

QString standsWith(const EscalationNote &values)
{
    return values.steps.empty() ? notSaid() : values.steps.back().who;
}

QString answerWords(const EscalationNote &values)
{
    if (!values.closed.isEmpty())
        return values.closed;
    if (!values.answerDue.isValid())
        return Say::tr("No number of days is set");
    const QString day = base::longDate(values.answerDue);
    return values.isOverdue ? Say::tr("%1: overdue").arg(day) : day;
}

KeyValues facts(const EscalationNote &values)
{
    const auto pair = [](const QString &label, const QString &value) {
        return KeyValue{label, words(textOr(value, notSaid()))};
    };
    return {.pairs = {pair(Say::tr("Home"), values.home.name),
                      pair(Say::tr("CQC location number"), values.home.locationId),
                      pair(Say::tr("Stands with"), standsWith(values)),
                      pair(Say::tr("Raised on"), base::longDate(values.raisedOn)),
                      pair(values.closed.isEmpty() ? Say::tr("Answer due by") : Say::tr("Closed"),
                           answerWords(values)),
                      pair(Say::tr("Way"), values.ladder)}};
}

QList<Block> whyBlocks(const EscalationNote &values)
{
    QList<Block> blocks{part(Say::tr("Why"))};
    if (!values.steps.empty())
        blocks += paragraph(values.steps.back().why);
    if (values.question.isEmpty())
        return blocks;
    Table table{.name = Say::tr("The answer it is about"),
                .columns = {{Say::tr("Question"), 4},
                            {Say::tr("Answer"), 5},
                            {Say::tr("Rating"), 3},
                            {Say::tr("Why"), 6},
                            {Say::tr("As at"), 0}}};
    const Cell rating =
        values.colour
            ? Cell(Rating{.colour = *values.colour, .word = lists::colourWord(*values.colour)})
            : Cell(words({}));
    table.rows.append(
        Row{{words(values.question), words(values.answer), rating, words(values.reason),
             words(values.asAt.isValid() ? base::shortDate(values.asAt) : QString())}});
    blocks += table;
    return blocks;
}

Table stepTable(const EscalationNote &values)
{
    Table table{.name = Say::tr("Where it has been"),
                .columns = {{Say::tr("When"), 0},
                            {Say::tr("With whom"), 5},
                            {Say::tr("Taken there by"), 4},
                            {Say::tr("Why"), 6},
                            {Say::tr("Decision"), 6}}};
    for (const StepTaken &step : values.steps)
        table.rows.append(
            Row{{words(dayOf(step.at)), words(step.who), words(step.officer), words(step.why),
                 words(textOr(step.decision, Say::tr("None yet")))}});
    return table;
}

QList<Block> nextBlocks(const EscalationNote &values)
{
    if (!values.closed.isEmpty())
        return {};
    QList<Block> blocks{part(Say::tr("If it is not settled"))};
    if (values.nextStep.isEmpty())
        return blocks << paragraph(Say::tr("This is the last step. There is nobody further to go "
                                           "to."));
    blocks += paragraph(Say::tr("It goes to:"), values.nextStep);
    if (!values.nextWhen.isEmpty())
        blocks += paragraph(Say::tr("When:"), values.nextWhen);
    if (!values.nextReady.isEmpty())
        blocks += paragraph(Say::tr("To have ready:"), values.nextReady);
    return blocks;
}

QList<Block> actionBlocks(const EscalationNote &values)
{
    QList<Block> blocks{part(Say::tr("What is being done"))};
    if (values.actions.isEmpty())
        blocks += paragraph(Say::tr("No action is open for it."));
    for (const QString &action : values.actions)
        blocks += paragraph(action);
    return blocks;
}

QString ringBack(const EscalationNote &values)
{
    if (!values.officer)
        return textOr(values.frame.authority.name, notSaid());
    return joinedParts({values.officer->name, values.frame.authority.name,
                        values.officer->telephone, values.officer->email});
}

} // namespace

Document escalationNote(const EscalationNote &values)
{
    const QString about = joinedParts({values.item, values.home.name});
    QList<Block> blocks{Heading{1, Say::tr("Taken further")}, Heading{2, about}, facts(values),
                        Note{{Run{.text = Say::tr("Decision wanted: "), .bold = true},
                              Run{textOr(values.wanted, Say::tr("Not said."))}}}};
    blocks += whyBlocks(values);
    blocks += {part(Say::tr("Where it has been")), stepTable(values)};
    blocks += actionBlocks(values);
    blocks += nextBlocks(values);
    blocks += {part(Say::tr("Who to ring back")), paragraph(ringBack(values))};
    Document document{.title = Say::tr("Taken further: %1").arg(about),
                      .author = base::tidy(values.frame.authority.name),
                      .footer = footerOf(values.frame)};
    document.sections = {Section{.start = SectionStart::NewSheet,
                                 .header = sensitiveHeader(values.frame, about),
                                 .blocks = blocks}};
    return document;
}

} // namespace papers
