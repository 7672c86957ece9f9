#include "papers/visit_pack.h"

#include "base/text.h"
#include "papers/home_summary_parts.h"
#include "papers/visit_note.h"

namespace papers {
namespace {

/// Above and below the line where the sheet is torn: the second note begins in its lower half.
/// Millimetres.
constexpr qreal aboveTear = 28;
constexpr qreal belowTear = 10;

QString dueWords(const VisitPack &values)
{
    if (values.due == 0)
        return Say::tr("No question is due. Ask what the home wants to talk about.");
    return Say::tr("%1 of %2 questions are due.").arg(values.due).arg(values.all);
}

/// One does not walk in before having asked.
QString outbreakLine(const VisitPack &values)
{
    if (values.outbreak.isEmpty())
        return Say::tr("None known on %1. Ask before you go in. If there is one, do it as a call "
                       "from the car.")
            .arg(base::longDate(values.today));
    return Say::tr("%1. Ask before you go in.").arg(unstopped(values.outbreak));
}

KeyValues atTheDoor(const VisitPack &values)
{
    const subject::Home &home = values.summary.home;
    const auto pair = [](const QString &label, const QString &value) {
        return KeyValue{label, words(textOr(value, Say::tr("Not known")))};
    };
    KeyValues grid{.pairs = {pair(Say::tr("Address"),
                                  joinedParts({home.address.lines, home.address.postcode})),
                             pair(Say::tr("Telephone"), home.telephone),
                             pair(Say::tr("Why you go"), dueWords(values)),
                             pair(Say::tr("Outbreak"), outbreakLine(values)),
                             pair(Say::tr("Last contact"), values.lastContact)},
                   .across = 1};
    if (!values.placements.isEmpty())
        grid.pairs += pair(Say::tr("Placements"), values.placements);
    if (!values.before.isEmpty())
        grid.pairs += pair(Say::tr("Before you go"), values.before);
    return grid;
}

Block whomToAskFor(const VisitPack &values)
{
    if (values.people.empty())
        return paragraph(Say::tr("Nobody is named. Ask who is in charge of the shift."));
    Table table{.name = Say::tr("Whom to ask for"),
                .columns = {{Say::tr("Who"), 4},
                            {Say::tr("Name"), 5},
                            {Say::tr("Telephone"), 4},
                            {Say::tr("Last confirmed"), 3}}};
    for (const PackPerson &person : values.people)
        table.rows.append(Row{{words(person.role), words(person.name), words(person.telephone),
                               words(person.confirmed.isValid() ? base::shortDate(person.confirmed)
                                                                : Say::tr("To confirm"))}});
    return table;
}

/// All of them: what is left out here is not asked about.
Block openActions(const VisitPack &values)
{
    Block block = agreedActions(values.summary);
    if (auto *table = std::get_if<Table>(&block)) {
        table->limit.reset();
        // "You will" is said to the home.
        table->rows.removeIf(
            [](const TableRow &row) { return std::holds_alternative<GroupRow>(row); });
    }
    return block;
}

Cell lastCell(const PackQuestion &question)
{
    if (question.last.isEmpty())
        return words(Say::tr("Not asked yet"));
    const QString known = joinedParts(
        {question.asAt.isValid() ? base::shortDate(question.asAt) : QString(), question.known});
    const QString day = known.isEmpty() ? QString() : QStringLiteral(", ") + known;
    if (!question.colour)
        return words(question.last + day);
    return Rating{.colour = *question.colour,
                  .word = question.colourWord,
                  .note = day,
                  .before = question.last};
}

Runs questionCell(const PackQuestion &question)
{
    Runs runs{Run{.text = question.label, .bold = true},
              Run{.text = QLatin1Char(' ') + question.id, .small = true, .muted = true}};
    if (!question.asks.isEmpty())
        runs.append(Run{.text = QLatin1Char(' ') + question.asks, .small = true});
    return runs;
}

/// What is ringed, or room to write.
Cell todayCell(const PackQuestion &question)
{
    if (question.choices.isEmpty())
        return WriteHere{};
    return words(question.choices);
}

Table questions(const VisitPack &values)
{
    Table table{
        .name = Say::tr("What to ask"),
        .columns = {{Say::tr("Question"), 9}, {Say::tr("Last time"), 5}, {Say::tr("Today"), 5}}};
    for (const PackPlace &place : values.places) {
        table.rows.append(GroupRow{place.title});
        for (const PackQuestion &question : place.questions)
            table.rows.append(
                Row{{questionCell(question), lastCell(question), todayCell(question)}});
    }
    return table;
}

QList<Block> packBlocks(const VisitPack &values)
{
    QList<Block> blocks{
        Heading{1, Say::tr("Visit pack")},
        Heading{2, textOr(values.summary.home.name, Say::tr("Home without a name"))},
        atTheDoor(values), part(Say::tr("Whom to ask for")), whomToAskFor(values)};
    if (values.summary.position.edition)
        blocks += standingBlocks(values.summary);
    blocks += {part(Say::tr("Open actions")), openActions(values), part(Say::tr("What to ask"))};
    if (values.places.empty())
        blocks += paragraph(dueWords(values));
    else
        blocks += questions(values);
    blocks += {paragraph(Say::tr("What else was said, and what to remember:")), RuledLines{3}};
    return blocks;
}

/// The visit note twice: on the halves of a sheet, or in large print on two.
QList<Section> noteSheets(const VisitPack &values)
{
    const QString &home = values.summary.home.name;
    const QString officer =
        values.summary.officer ? base::tidy(values.summary.officer->name) : QString();
    Section sheet{.start = SectionStart::NewSheet,
                  .header = headerOf(values.frame, home, Say::tr("VISIT NOTE")),
                  .blocks = visitNote(home, officer),
                  .fitsOnePage = true};
    if (values.largePrint) {
        sheet.footer =
            Footer{.note = Say::tr("One copy stays at the home, one goes with the officer.")};
        return {sheet, sheet};
    }
    sheet.footer =
        Footer{.note = Say::tr("One half stays at the home, one goes with the officer.")};
    sheet.blocks += Space{aboveTear};
    sheet.blocks += FormLine{{Say::tr("Tear here"), Rule{}}};
    sheet.blocks += Space{belowTear};
    sheet.blocks += visitNote(home, officer);
    return {sheet};
}

} // namespace

Document visitPack(const VisitPack &values)
{
    const QString about = joinedParts({values.summary.home.name, base::longDate(values.today)});
    Footer footer = footerOf(values.frame);
    footer.note = joinedParts({Say::tr("From what this laptop holds."), values.frame.complete},
                              QStringLiteral(" "));
    Document document{.title = Say::tr("Visit pack: %1").arg(about),
                      .author = base::tidy(values.frame.authority.name),
                      .footer = footer};
    document.sections = {
        Section{.start = SectionStart::NewSheet,
                .header = sensitiveHeader(values.frame, about,
                                          Say::tr("Do not leave this page at the home. Only the "
                                                  "visit note stays there. ")),
                .blocks = packBlocks(values)}};
    document.sections += noteSheets(values);
    document.largePrint = values.largePrint;
    return document;
}

} // namespace papers
