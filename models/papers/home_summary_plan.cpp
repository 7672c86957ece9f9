#include "base/text.h"
#include "lists/action_words.h"
#include "lists/phrases.h"
#include "papers/home_summary_parts.h"

#include <algorithm>

namespace papers {
namespace {

using subject::Action;

constexpr int actionsOnPage = 8;
constexpr int helpOnPage = 6;
constexpr int linesByHand = 2;

/// Under which heading an action stands.
int groupOf(const Action &action)
{
    if (action.owner.side == QLatin1StringView("home"))
        return 0;
    return action.owner.side == QLatin1StringView("council") ? 1 : 2;
}

QString groupWords(int group, Reader reader)
{
    if (group == 0 && reader == Reader::Others)
        return Say::tr("The home will");
    return group == 0   ? Say::tr("You will")
           : group == 1 ? Say::tr("The council will")
                        : Say::tr("The NHS and others will");
}

/// In the order of the paper: by who does it, then by date.
std::vector<Action> inOrder(std::vector<Action> actions)
{
    std::stable_sort(actions.begin(), actions.end(), [](const Action &a, const Action &b) {
        return std::pair(groupOf(a), a.due) < std::pair(groupOf(b), b.due);
    });
    return actions;
}

/// Its number on the paper; 0 where it is not there.
int numberOf(const base::Id<Action> &id, const SummaryValues &values)
{
    const std::vector<Action> actions = inOrder(values.actions);
    for (size_t i = 0; i < actions.size(); ++i) {
        if (actions[i].id == id)
            return int(i) + 1;
    }
    return 0;
}

QString answerWords(const OfferedHelp &help, const SummaryValues &values)
{
    const int number = help.action ? numberOf(*help.action, values) : 0;
    if (number > 0 && help.answer.answer == QLatin1StringView("accepted"))
        return Say::tr("Accepted: see %1").arg(lists::numberWords(number));
    return lists::offerAnswerWords(help.answer);
}

FormLine writeOn(const QString &label)
{
    return FormLine{{label, Rule{}}};
}

/// What was said and typed in, or a line to write on.
FormLine filled(const QString &label, const QString &said)
{
    return base::tidy(said).isEmpty() ? writeOn(label)
                                      : FormLine{{label + QLatin1Char(' ') + base::tidy(said)}};
}

QString nameAndRole(const subject::SignOff &signature)
{
    return joinedParts({signature.name, signature.role});
}

/// "Agreed by phone on 20 November 2026", where it was not signed on paper.
FormLine agreedOtherwise(const subject::SignOff &home)
{
    if (home.how.isEmpty() || home.how == QLatin1StringView("in_person") || !home.on.isValid())
        return FormLine{{Say::tr("Agreed by"), TickBox{}, Say::tr("email"), TickBox{},
                         Say::tr("phone on"), Rule{}}};
    const bool isMail = home.how == QLatin1StringView("email");
    return FormLine{{Say::tr("Agreed by"), TickBox{.ticked = isMail}, Say::tr("email"),
                     TickBox{.ticked = !isMail},
                     Say::tr("phone on %1").arg(base::longDate(home.on))}};
}

FormLine signature(const subject::SignOff &signature)
{
    const QString label = Say::tr("Signature and date:");
    FormLine line = writeOn(label);
    if (signature.on.isValid())
        line.pieces.append(base::longDate(signature.on));
    return line;
}

} // namespace

Block agreedActions(const SummaryValues &values, Reader reader)
{
    if (values.actions.empty())
        return paragraph(Say::tr("Nothing has been agreed yet."));
    Table table{.name = Say::tr("What we agreed to do"),
                .columns = {{Say::tr("No."), 0},
                            {Say::tr("What"), 7},
                            {Say::tr("Who"), 4},
                            {Say::tr("By"), 0},
                            {Say::tr("Progress"), 4}},
                .limit = actionsOnPage};
    int group = -1;
    int number = 0;
    for (const Action &action : inOrder(values.actions)) {
        if (groupOf(action) != group) {
            group = groupOf(action);
            table.rows.append(GroupRow{groupWords(group, reader)});
        }
        table.rows.append(
            Row{{words(lists::numberWords(++number)), words(action.what),
                 words(lists::ownerWords(action.owner)),
                 words(action.due.isValid() ? base::shortDate(action.due) : QString()),
                 words(lists::progressWords(action))}});
    }
    return table;
}

Block offeredHelp(const SummaryValues &values)
{
    if (values.help.empty())
        return paragraph(Say::tr("No help was offered this time."));
    Table table{
        .name = Say::tr("Help we offered"),
        .columns = {{Say::tr("Help"), 5}, {Say::tr("From"), 4}, {Say::tr("Your answer"), 5}},
        .limit = helpOnPage};
    for (const OfferedHelp &help : values.help)
        table.rows.append(
            Row{{words(help.name), words(help.from), words(answerWords(help, values))}});
    return table;
}

QList<Block> planBlocks(const SummaryValues &values)
{
    QList<Block> blocks{part(Say::tr("What is working well"))};
    const QString well = values.plan ? values.plan->workingWell.trimmed() : QString();
    if (well.isEmpty())
        blocks += RuledLines{linesByHand};
    else
        blocks += paragraph(well);
    blocks += {part(Say::tr("What we agreed to do")), agreedActions(values),
               part(Say::tr("Help we offered")), offeredHelp(values)};
    return blocks;
}

QList<SignOffRow> signOffRows(const SummaryValues &values)
{
    const subject::SignOff home = values.plan ? values.plan->signedByHome : subject::SignOff{};
    const subject::SignOff council =
        values.plan ? values.plan->signedByCouncil : subject::SignOff{};
    const subject::Sent sent = values.plan ? values.plan->sent : subject::Sent{};
    const bool isAgreed = home.outcome == QLatin1StringView("agreed");
    const bool isDiscussed = home.outcome == QLatin1StringView("discussed");
    const QString copySent = Say::tr("Copy sent to the home on");
    QList<SignOffRow> rows;
    const auto add = [&rows](const FormLine &left, const FormLine &right) {
        rows.append(SignOffRow{left, right});
    };
    add(FormLine{{TickBox{.ticked = isAgreed}, Say::tr("I agree with this summary.")}},
        FormLine{{Say::tr("I discussed this summary with the person named on the left.")}});
    add(FormLine{{TickBox{.ticked = isDiscussed},
                  Say::tr("I have discussed it but do not agree with all of it.")}},
        FormLine{});
    add(filled(Say::tr("My comments:"), home.comments),
        filled(Say::tr("Comments:"), council.comments));
    add(filled(Say::tr("Name and role:"), nameAndRole(home)),
        filled(Say::tr("Name and role:"), nameAndRole(council)));
    add(signature(home), signature(council));
    add(agreedOtherwise(home),
        sent.on.isValid() ? FormLine{{copySent + QLatin1Char(' ') + base::longDate(sent.on)}}
                          : writeOn(copySent));
    return rows;
}

} // namespace papers
