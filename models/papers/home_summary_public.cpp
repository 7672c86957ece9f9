#include "papers/home_summary_parts.h"

namespace papers {

QList<Block> publicBlocks(const SummaryValues &values)
{
    QList<Block> blocks{
        Heading{1, Say::tr("Care home support plan")},
        Heading{2, textOr(values.home.name, Say::tr("Home without a name"))},
        paragraph(aboutLine(values)),
        paragraph(
            Say::tr("What this is."),
            Say::tr("This is a record of what the council and a care home agreed to do. It is "
                    "not an inspection or a CQC rating. It shows where the home, the council "
                    "or the NHS can help."))};
    blocks += standingBlocks(values);
    blocks += {part(Say::tr("What was agreed")), agreedActions(values, Reader::Others)};
    blocks += foundBlocks(values);
    // There is no sheet to fit: all stands where it belongs.
    for (Block &block : blocks) {
        if (auto *table = std::get_if<Table>(&block))
            table->limit.reset();
    }
    return blocks;
}

} // namespace papers
