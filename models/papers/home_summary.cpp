#include "papers/home_summary.h"

#include "base/text.h"
#include "lists/reason_words.h"
#include "papers/home_summary_parts.h"

namespace papers {
namespace {

/// "20 November 2026"; empty where nobody has been in touch.
QString contactDate(const SummaryValues &values)
{
    return values.review && values.review->date.isValid() ? base::longDate(values.review->date)
                                                          : QString();
}

QString homeAndDate(const SummaryValues &values)
{
    return joinedParts({values.home.name, contactDate(values)});
}

Header headerOf(const SummaryValues &values, Audience audience)
{
    return {.left = base::tidy(values.authority.name),
            .right = homeAndDate(values),
            .mark = audience == Audience::Home ? Say::tr("HOME COPY") : Say::tr("COUNCIL COPY"),
            .logo = values.logo};
}

Footer footerOf(const SummaryValues &values)
{
    const editions::Edition &edition = *values.position.edition;
    const QString title = textOr(edition.title.in(), edition.name);
    Footer footer;
    if (!values.reference.isEmpty())
        footer.reference = Say::tr("Reference %1.").arg(values.reference);
    if (!title.isEmpty())
        footer.questionSet = Say::tr("Question set: %1.").arg(title);
    if (values.printedAt.isValid())
        footer.printed = Say::tr("Printed %1.").arg(base::longMoment(values.printedAt));
    return footer;
}

Header councilHeader(const SummaryValues &values)
{
    return {
        .left = base::tidy(values.authority.name),
        .right = homeAndDate(values),
        .mark = Say::tr("OFFICIAL-SENSITIVE"),
        .caution = {Run{Say::tr("For the council and named partners. ")},
                    Run{.text = Say::tr("Do not leave this page at the home. "), .bold = true},
                    Run{Say::tr("It may have to be released under freedom of information or data "
                                "protection law: write only what you could defend.")}},
        .logo = values.logo};
}

Section councilSection(const SummaryValues &values)
{
    QList<Block> blocks{Heading{1, Say::tr("Council notes")}, Heading{2, homeAndDate(values)}};
    blocks += councilBlocks(values);
    return {.start = SectionStart::NewSheet, .header = councilHeader(values), .blocks = blocks};
}

} // namespace

Document homeSummary(const SummaryValues &values, Audience audience)
{
    const Header header = headerOf(values, audience);
    Document document;
    document.title = Say::tr("Care home support plan: %1").arg(homeAndDate(values));
    document.author = base::tidy(values.authority.name);
    document.footer = footerOf(values);
    document.sections = {Section{.start = SectionStart::NewSheet,
                                 .header = header,
                                 .blocks = agreedBlocks(values),
                                 .fitsOnePage = true},
                         Section{.header = header,
                                 .blocks = findingsBlocks(values),
                                 .fitsOnePage = true,
                                 .dense = true}};
    if (audience == Audience::Council)
        document.sections.append(councilSection(values));
    return document;
}

Heading part(const QString &text)
{
    return Heading{3, text};
}

Paragraph paragraph(const QString &text)
{
    return Paragraph{words(text)};
}

Paragraph paragraph(const QString &bold, const QString &text)
{
    return Paragraph{{Run{.text = bold + QLatin1Char(' '), .bold = true}, Run{.text = text}}};
}

Runs questionRuns(const QString &question, const editions::Edition &edition)
{
    const QString label = lists::labelOf(question, edition);
    if (label == question)
        return words(question);
    return {Run{.text = label + QLatin1Char(' ')},
            Run{.text = question, .small = true, .muted = true}};
}

QString joinedParts(const QStringList &parts, const QString &separator)
{
    QStringList said;
    for (const QString &each : parts) {
        const QString tidied = base::tidy(each);
        if (!tidied.isEmpty())
            said.append(tidied);
    }
    return said.join(separator);
}

QString textOr(const QString &text, const QString &otherwise)
{
    const QString tidied = base::tidy(text);
    return tidied.isEmpty() ? otherwise : tidied;
}

QString unstopped(const QString &text)
{
    QString kept = text.trimmed();
    while (kept.endsWith(QLatin1Char('.')))
        kept.chop(1);
    return kept;
}

bool isAsked(const editions::Question &question, const rules::Position &position)
{
    if (question.askedFrom.isValid() && position.date < question.askedFrom)
        return false;
    return question.core || position.answer(question.id);
}

const rules::AnswerRating *ratingOf(const SummaryValues &values, const QString &question)
{
    const auto found = values.rating.answers.find(question);
    return found == values.rating.answers.end() ? nullptr : &found->second;
}

} // namespace papers
