#include "papers/ppe_call_sheet.h"

#include "base/text.h"
#include "lists/colour_words.h"

namespace papers {
namespace {

using lists::ShortItem;

QString notKnown()
{
    return Say::tr("Not known");
}

QString callerWords(const PpeCallSheet &values)
{
    QStringList words{values.frame.authority.name};
    if (const auto &officer = values.caller)
        words = QStringList{officer->name, officer->role, values.frame.authority.name,
                            officer->telephone, officer->email};
    return textOr(joinedParts(words), notKnown());
}

QString managerName(const subject::Home &home)
{
    return home.manager.state == QLatin1StringView("vacant") ? QString() : home.manager.name;
}

QString unknownWord()
{
    return Say::tr("not known");
}

/// "Aprons: 410 in the home on 19 Nov 2026, used in a day: 262"
QString amountWords(const ShortItem &item)
{
    if (item.inTheHome.isEmpty())
        return Say::tr("%1: not counted").arg(item.label);
    return Say::tr("%1: %2 in the home on %3, used in a day: %4")
        .arg(item.label, item.inTheHome, base::shortDate(item.asAt),
             textOr(item.usedInADay, unknownWord()));
}

template <typename Words>
QString eachItem(const PpeCallSheet &values, const QString &none, Words words)
{
    QStringList parts;
    for (const ShortItem &item : values.items)
        parts += words(item);
    return textOr(joinedParts(parts, QStringLiteral("; ")), none);
}

QString withLabel(const ShortItem &item, const QString &words)
{
    return QStringLiteral("%1: %2").arg(item.label, textOr(words, unknownWord()));
}

Table itemTable(const PpeCallSheet &values)
{
    Table table{.name = Say::tr("What is short"),
                .columns = {{Say::tr("Item"), 4},
                            {Say::tr("In the home"), 0, Alignment::Right},
                            {Say::tr("As at"), 0},
                            {Say::tr("Used in a day"), 0, Alignment::Right},
                            {Say::tr("Lasts"), 3},
                            {Say::tr("Next delivery"), 3},
                            {Say::tr("Wanted"), 4}}};
    for (const ShortItem &item : values.items)
        table.rows.append(
            Row{{words(item.label), words(textOr(item.inTheHome, unknownWord())),
                 words(base::shortDate(item.asAt)), words(textOr(item.usedInADay, unknownWord())),
                 Rating{.colour = item.colour,
                        .word = lists::colourWord(item.colour),
                        .before = item.lasts},
                 words(item.delivery), words(item.wanted)}});
    return table;
}

/// What the line says, to be filled in by hand.
QList<Block> answerBlocks()
{
    const auto line = [](const QString &label) { return FormLine{{label, Rule{}}}; };
    return {part(Say::tr("What they said")), line(Say::tr("Spoke to, and when:")),
            line(Say::tr("Reference number:")), line(Say::tr("What comes, and when:")),
            RuledLines{2}};
}

} // namespace

std::vector<CallLine> callLines(const PpeCallSheet &values)
{
    const subject::Home &home = values.home;
    const QString address = joinedParts({home.address.lines, home.address.postcode});
    std::vector<CallLine> lines{
        {Say::tr("Who rings"), callerWords(values)},
        {Say::tr("Home"), joinedParts({home.name, home.provider})},
        {Say::tr("CQC location number"), home.locationId},
        {Say::tr("Address"), address},
        {Say::tr("Telephone"), joinedParts({home.telephone, managerName(home)})},
        {Say::tr("Residents"), values.residents},
        {Say::tr("Outbreak"), textOr(values.outbreak, Say::tr("None known"))},
        {Say::tr("What is short"),
         eachItem(values, Say::tr("Nothing is known to be short"), amountWords)},
        {Say::tr("How long it lasts"),
         eachItem(values, notKnown(),
                  [](const ShortItem &item) { return withLabel(item, item.lasts); })},
        {Say::tr("Next delivery"),
         eachItem(values, notKnown(),
                  [](const ShortItem &item) { return withLabel(item, item.delivery); })},
        {Say::tr("Who else was tried"),
         textOr(values.tried.join(QStringLiteral("; ")), Say::tr("Nobody is written down"))},
        {Say::tr("What is wanted"), values.wanted},
        {Say::tr("Who takes it out of hours"),
         textOr(values.receiver, Say::tr("Not known: ask the home"))}};
    for (CallLine &line : lines)
        line.words = textOr(line.words, notKnown());
    return lines;
}

QString callSheetWords(const PpeCallSheet &values)
{
    QStringList text{Say::tr("Urgent PPE call sheet"), values.next};
    text.removeAll(QString());
    for (const CallLine &line : callLines(values))
        text += QStringLiteral("%1: %2").arg(line.label, line.words);
    return text.join(QLatin1Char('\n'));
}

Document ppeCallSheet(const PpeCallSheet &values)
{
    const QString name = base::tidy(values.home.name);
    QList<Block> blocks{Heading{1, Say::tr("Urgent PPE call sheet")}, Heading{2, name}};
    if (!values.next.isEmpty())
        blocks += Note{{Run{.text = values.next, .bold = true}}};
    KeyValues facts{.across = 1};
    for (const CallLine &line : callLines(values))
        facts.pairs.append({line.label, words(line.words)});
    blocks += facts;
    if (!values.items.empty())
        blocks += {part(Say::tr("What is short")), itemTable(values)};
    blocks += answerBlocks();
    Document document{.title = Say::tr("Urgent PPE call sheet: %1").arg(name),
                      .author = base::tidy(values.frame.authority.name),
                      .footer = footerOf(values.frame)};
    document.sections = {Section{
        .start = SectionStart::NewSheet, .header = headerOf(values.frame, name), .blocks = blocks}};
    return document;
}

} // namespace papers
