#include "papers/letter.h"

#include "base/clock.h"
#include "base/text.h"
#include "papers/home_summary_parts.h"

#include <algorithm>

namespace papers {
namespace {

/// Brings the address into the window of an envelope DL. Millimetres.
constexpr qreal windowBelowHead = 20;
constexpr qreal roomToSign = 10;

/// Whoever stands in the manager's post; else the manager.
QString addressee(const subject::Home &home)
{
    const bool isThere = home.manager.state != QLatin1StringView("vacant") &&
                         !base::tidy(home.manager.name).isEmpty();
    return isThere ? base::tidy(home.manager.name) : Say::tr("The manager");
}

/// A paragraph for each line that says something.
QList<Block> lineBlocks(QStringList lines)
{
    for (QString &line : lines)
        line = base::tidy(line);
    lines.removeAll(QString());
    QList<Block> blocks(lines.size(), Paragraph{});
    std::transform(lines.begin(), lines.end(), blocks.begin(),
                   [](const QString &line) { return paragraph(line); });
    return blocks;
}

/// As it shows in the window of an envelope.
QList<Block> addressBlocks(const subject::Home &home)
{
    return lineBlocks(QStringList{addressee(home), home.name} +
                      home.address.lines.split(QLatin1Char(',')) +
                      QStringList{home.address.postcode});
}

/// "our visit on 20 November 2026"
QString contactWords(const SummaryValues &values)
{
    return Say::tr("%1 on %2")
        .arg(textOr(values.contactName, Say::tr("Contact")), base::longDate(values.review->date));
}

QList<Block> openingBlocks(const SummaryValues &values)
{
    const subject::MetWith &met = values.review->metWith;
    const QString with = joinedParts({met.name, met.role});
    return {paragraph(Say::tr("Dear %1").arg(addressee(values.home))),
            Heading{2, Say::tr("Support plan for %1").arg(values.home.name)},
            paragraph(with.isEmpty()
                          ? Say::tr("This letter is about our last contact: %1. It says what we "
                                    "agreed to do.")
                                .arg(contactWords(values))
                          : Say::tr("This letter is about our last contact: %1, when we spoke to "
                                    "%2. It says what we agreed to do.")
                                .arg(contactWords(values), with)),
            paragraph(Say::tr("It is not an inspection or a CQC rating, and it does not change "
                              "your contract."))};
}

QString nextWords(const SummaryValues &values)
{
    const bool isAhead = values.nextContact.isValid() &&
                         values.nextContact >= base::Clock::dayInEngland(values.printedAt);
    if (!isAhead)
        return Say::tr("We will ring you to agree when we are next in touch.");
    return Say::tr("We will next be in touch on %1.")
        .arg(joinedParts({base::longDate(values.nextContact), values.nextKind.toLower()}));
}

QString safeguardingWords(const subject::ContactPoint &point)
{
    return Say::tr("If you think someone is at risk of abuse or neglect, do not wait for this "
                   "plan. Contact %1.")
        .arg(joinedParts({textOr(point.name, Say::tr("safeguarding adults")), point.telephone}));
}

QList<Block> closingBlocks(const SummaryValues &values)
{
    return {part(Say::tr("What happens next")), paragraph(nextWords(values)),
            part(Say::tr("If something here is wrong")), ifWrong(values),
            paragraph(safeguardingWords(values.authority.safeguarding))};
}

QList<Block> signatureBlocks(const SummaryValues &values)
{
    QList<Block> blocks{Space{}, paragraph(Say::tr("Yours sincerely")), Space{roomToSign}};
    QStringList lines{Say::tr("For the council"), values.authority.name};
    if (values.officer)
        lines = {values.officer->name, values.officer->role, values.authority.name,
                 joinedParts({values.officer->telephone, values.officer->email})};
    return blocks + lineBlocks(lines);
}

} // namespace

Document letter(const SummaryValues &values)
{
    const PaperFrame frame{
        .authority = values.authority, .logo = values.logo, .printedAt = values.printedAt};
    QList<Block> blocks{Space{windowBelowHead}};
    blocks += addressBlocks(values.home);
    blocks +=
        {Space{}, paragraph(base::longDate(base::Clock::dayInEngland(values.printedAt))), Space{}};
    blocks += openingBlocks(values);
    blocks += {part(Say::tr("What we agreed to do")), agreedActions(values)};
    if (!values.help.empty())
        blocks += {part(Say::tr("Help we offered")), offeredHelp(values)};
    blocks += closingBlocks(values);
    blocks += signatureBlocks(values);
    Document document{.title = Say::tr("Letter to %1").arg(values.home.name),
                      .author = base::tidy(values.authority.name),
                      .footer = footerOf(frame)};
    if (!values.reference.isEmpty())
        document.footer.reference = Say::tr("Reference %1.").arg(values.reference);
    document.sections = {
        Section{.start = SectionStart::NewSheet, .header = headerOf(frame, {}), .blocks = blocks}};
    return document;
}

} // namespace papers
