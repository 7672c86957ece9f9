#include "base/text.h"
#include "lists/answer_words.h"
#include "papers/home_summary_parts.h"

#include <algorithm>

namespace papers {
namespace {

using subject::ContactPoint;

/// One line of the table.
struct Line {
    QString purpose{};
    QString name{};
    QString organisation{};
    QString telephone{};
    QString email{};
    QDate confirmed{};
};

Row rowOf(const Line &line)
{
    const bool isBlank =
        joinedParts({line.name, line.organisation, line.telephone, line.email}).isEmpty();
    const QString confirmed =
        line.confirmed.isValid() ? base::shortDate(line.confirmed) : QString();
    return Row{{words(line.purpose),
                words(isBlank ? Say::tr("Not recorded") : base::tidy(line.name)),
                words(base::tidy(line.organisation)), words(base::tidy(line.telephone)),
                words(base::tidy(line.email)), words(confirmed)}};
}

Line lineOf(const QString &purpose, const ContactPoint &point)
{
    return {.purpose = purpose,
            .name = point.name,
            .organisation = point.organisation,
            .telephone = joinedParts({point.telephone, point.hours}),
            .email = point.email};
}

Line officerLine(const SummaryValues &values)
{
    Line line{.purpose = Say::tr("This plan"), .organisation = values.authority.name};
    if (!values.officer)
        return line;
    line.name = values.officer->name;
    line.telephone = values.officer->telephone;
    line.email = values.officer->email;
    return line;
}

Line supportLine(const subject::Authority &authority)
{
    Line line = lineOf(Say::tr("Anything else"), authority.supportLine);
    line.name = textOr(line.name, Say::tr("Provider support line"));
    line.organisation = textOr(line.organisation, authority.name);
    return line;
}

/// Where nothing is recorded, the number everybody in England can call.
Line nightLine(const subject::Authority &authority)
{
    if (authority.nightHelp == ContactPoint())
        return {.purpose = Say::tr("Clinical help at night"),
                .organisation = Say::tr("NHS 111"),
                .telephone = QStringLiteral("111")};
    return lineOf(Say::tr("Clinical help at night"), authority.nightHelp);
}

/// The clinical lead is the answer to the critical question of the clinical area that asks for
/// somebody; null where the question set has none.
const editions::Question *clinicalLeadQuestion(const editions::Edition &edition)
{
    const auto found = std::find_if(
        edition.questions.begin(), edition.questions.end(), [](const editions::Question &question) {
            return question.area == subject::Area::Clinical && question.critical &&
                   question.kind == editions::Kind::Contact;
        });
    return found == edition.questions.end() ? nullptr : &*found;
}

/// What an answer says of the clinical lead, with the day it was confirmed.
Line answeredLead(const editions::Question &question, const SummaryValues &values)
{
    Line line{.purpose = Say::tr("Your clinical lead"), .name = Say::tr("Not known")};
    const rules::PositionAnswer *held = values.position.answer(question.id);
    if (!held)
        return line;
    const auto *lead = std::get_if<subject::ContactDetails>(&held->value);
    if (!lead) {
        line.name = lists::answerWords(question, held->value, {});
        return line;
    }
    const QString known =
        joinedParts({lead->name, lead->role, lead->organisation, lead->telephone, lead->email});
    if (known.isEmpty())
        return line;
    line.name = textOr(lead->name, lead->role);
    line.organisation = textOr(lead->organisation, values.home.pcn);
    line.telephone = lead->telephone;
    line.email = lead->email;
    line.confirmed = lead->confirmedOn.isValid() ? lead->confirmedOn : held->held.answer.asAt;
    return line;
}

/// Whoever was confirmed last: in answer to the question, or in the post.
Line clinicalLeadLine(const editions::Question &question, const SummaryValues &values)
{
    const Line answered = answeredLead(question, values);
    const auto &post = values.clinicalLead;
    const rules::PositionAnswer *held = values.position.answer(question.id);
    const QDate asked = held ? held->held.answer.asAt : QDate();
    const QDate known = answered.confirmed.isValid() ? answered.confirmed : asked;
    const bool isNewer = post && (!known.isValid() || post->confirmedOn >= known);
    if (!isNewer)
        return answered;
    return {.purpose = answered.purpose,
            .name = post->name,
            .organisation = textOr(post->organisation, values.home.pcn),
            .telephone = post->telephone,
            .email = post->email,
            .confirmed = post->confirmedOn};
}

Table contactTable(const SummaryValues &values)
{
    const subject::Authority &authority = values.authority;
    Table table{
        .name = Say::tr("Who to contact"),
        .columns = {{Say::tr("For"), 9},
                    {Say::tr("Name"), 8},
                    {Say::tr("Organisation"), 9},
                    {Say::tr("Phone"), 9},
                    {Say::tr("Email"), 13},
                    {Say::tr("Last confirmed")}},
        .rows = {rowOf(officerLine(values)), rowOf(supportLine(authority)),
                 rowOf(lineOf(Say::tr("A possible outbreak"), authority.healthProtection)),
                 rowOf(lineOf(Say::tr("Infection control advice"), authority.infectionControl)),
                 rowOf(lineOf(Say::tr("PPE that will not arrive in time"), authority.ppeRoute))},
        .limit = 7};
    if (const editions::Question *lead = clinicalLeadQuestion(*values.position.edition))
        table.rows.append(rowOf(clinicalLeadLine(*lead, values)));
    table.rows.append(rowOf(nightLine(authority)));
    return table;
}

QString safeguardingWords(const ContactPoint &point)
{
    return joinedParts({textOr(point.name, Say::tr("safeguarding adults")), point.organisation,
                        point.telephone, point.email, point.hours});
}

/// As long as the council says in years; else in words, as earlier versions asked for.
QString keptFor(const subject::Authority &authority)
{
    return authority.keepYears ? Say::tr("%n years", nullptr, *authority.keepYears)
                               : base::tidy(unstopped(authority.keepFor));
}

Runs smallPrint(const subject::Authority &authority)
{
    const QString keepFor = keptFor(authority);
    const QString keep =
        keepFor.isEmpty()
            ? Say::tr("We may be asked to share it under freedom of information law.")
            : Say::tr("We keep it for %1 and may be asked to share it under freedom of information "
                      "law.")
                  .arg(keepFor);
    return words(joinedParts({Say::tr("Signing means you have read this summary and talked about "
                                      "it with us. It does not change your contract or your legal "
                                      "duties."),
                              keep, authority.privacyPage},
                             QStringLiteral(" ")));
}

} // namespace

QList<Block> contactBlocks(const SummaryValues &values)
{
    return {part(Say::tr("Who to contact")), contactTable(values),
            paragraph(Say::tr("Your clinical lead oversees the NHS service to the home. If you "
                              "are worried about one resident, contact that resident's own GP "
                              "practice. In an emergency, call 999.")),
            Note{words(Say::tr("If you think someone is at risk of abuse or neglect, contact %1. "
                               "Do not wait for this plan.")
                           .arg(safeguardingWords(values.authority.safeguarding)))}};
}

SignOff signOffBox(const SummaryValues &values)
{
    return {.title = Say::tr("Sign-off"),
            .leftTitle = Say::tr("For the home"),
            .rightTitle = Say::tr("For the council"),
            .rows = signOffRows(values),
            .after = smallPrint(values.authority),
            .pinToFootOfPage = 2};
}

} // namespace papers
