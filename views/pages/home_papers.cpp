#include "views/pages/home_papers.h"

#include "views/pages/page_arguments.h"
#include "views/pages/saving.h"

namespace views {
namespace {

struct Paper {
    Deed deed;
    const char *report;
};

constexpr Paper papersOfHomes[] = {
    {Deed::PrintPreview, "home-summary"},   {Deed::PreviewPack, "visit-pack"},
    {Deed::PreviewLetter, "letter"},        {Deed::PreviewRegister, "action-register"},
    {Deed::PreviewNote, "escalation-note"}, {Deed::PreviewCallSheet, "ppe-call-sheet"},
};

} // namespace

void offerPapers(Page &page, const Context &context, const std::function<QStringList()> &homes)
{
    const auto isPossible = [homes] { return !homes().isEmpty(); };
    for (const Paper &paper : papersOfHomes) {
        page.offer(
            paper.deed,
            [&shell = context.shell, homes, report = QString::fromLatin1(paper.report)] {
                shell.visit(PaperArgument{.report = report, .homes = homes()}.location());
            },
            isPossible);
    }
    // One home alone is sent to, or read out.
    const auto isOne = [homes] { return homes().size() == 1; };
    page.offer(
        Deed::SendHomeCopy,
        [&shell = context.shell, homes] {
            shell.visit({QStringLiteral("send"), homes().front()});
            shell.perform(Deed::SavePdf);
        },
        isOne);
    page.offer(
        Deed::CallSheet,
        [&shell = context.shell, homes] {
            shell.visit({QStringLiteral("call-sheet"), homes().front()});
        },
        isOne);
    page.offer(
        Deed::SaveForDiary,
        [&page, context, homes] {
            saveNextVisit(context, &page,
                          base::Id<subject::Home>(QUuid::fromString(homes().front())));
        },
        isOne);
    for (const auto &[deed, suffix] : {std::pair(Deed::SavePdf, QStringLiteral("pdf")),
                                       std::pair(Deed::SaveWebPage, QStringLiteral("html"))}) {
        page.offer(
            deed,
            [&page, context, homes, suffix = suffix] {
                savePaper(context, &page, workflow::reports().front(),
                          PaperArgument{.homes = homes()}.wanted(), suffix);
            },
            isPossible);
    }
}

} // namespace views
