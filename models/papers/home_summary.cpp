#include "papers/home_summary.h"

#include "base/text.h"
#include "lists/reason_words.h"
#include "papers/audience_copy.h"
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

PaperFrame frameOf(const SummaryValues &values)
{
    return {.authority = values.authority, .logo = values.logo, .printedAt = values.printedAt};
}

Footer summaryFooter(const SummaryValues &values)
{
    const editions::Edition &edition = *values.position.edition;
    const QString title = textOr(edition.title.in(), edition.name);
    Footer footer = footerOf(frameOf(values));
    if (!values.reference.isEmpty())
        footer.reference = Say::tr("Reference %1.").arg(values.reference);
    if (!title.isEmpty())
        footer.questionSet = Say::tr("Question set: %1.").arg(title);
    footer.note = values.leftOut;
    return footer;
}

Section councilSection(const SummaryValues &values)
{
    QList<Block> blocks{Heading{1, Say::tr("Council notes")}, Heading{2, homeAndDate(values)}};
    blocks += councilBlocks(values);
    std::optional<Footer> footer;
    if (!values.complete.isEmpty()) {
        footer = summaryFooter(values);
        footer->note = joinedParts({footer->note, values.complete}, QStringLiteral(" "));
    }
    return {.start = SectionStart::NewSheet,
            .header = sensitiveHeader(frameOf(values), homeAndDate(values),
                                      Say::tr("Do not leave this page at the home. ")),
            .blocks = blocks,
            .footer = footer};
}

QString markOf(Audience audience)
{
    switch (audience) {
    case Audience::Home:
        return Say::tr("HOME COPY");
    case Audience::Council:
        return Say::tr("COUNCIL COPY");
    case Audience::Partners:
        return Say::tr("PARTNER COPY");
    case Audience::Public:
        return Say::tr("FOR PUBLICATION");
    }
    Q_UNREACHABLE();
}

QList<Section> sectionsOf(const SummaryValues &values, Audience audience, const Header &header)
{
    if (audience == Audience::Public)
        return {Section{
            .start = SectionStart::NewSheet, .header = header, .blocks = publicBlocks(values)}};
    QList<Section> sections{Section{.start = SectionStart::NewSheet,
                                    .header = header,
                                    .blocks = agreedBlocks(values),
                                    .fitsOnePage = true},
                            Section{.header = header,
                                    .blocks = findingsBlocks(values),
                                    .fitsOnePage = true,
                                    .dense = true}};
    if (audience == Audience::Council)
        sections.append(councilSection(values));
    return sections;
}

} // namespace

Document homeSummary(const SummaryValues &all, Audience audience)
{
    const SummaryValues values = forAudience(all, audience);
    Document document;
    document.title = Say::tr("Care home support plan: %1").arg(homeAndDate(values));
    document.author = base::tidy(values.authority.name);
    document.footer = summaryFooter(values);
    document.sections = sectionsOf(
        values, audience, headerOf(frameOf(values), homeAndDate(values), markOf(audience)));
    return document;
}

Runs questionRuns(const QString &question, const editions::Edition &edition)
{
    const QString label = lists::labelOf(question, edition);
    if (label == question)
        return words(question);
    return {Run{.text = label + QLatin1Char(' ')},
            Run{.text = question, .small = true, .muted = true}};
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
