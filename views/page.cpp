#include "views/page.h"

#include "views/pages/pages.h"
#include "views/say.h"

namespace views {

bool Page::offers(Deed deed) const
{
    const auto found = m_offers.find(deed);
    return found != m_offers.end() && (!found->second.isPossible || found->second.isPossible());
}

void Page::perform(Deed deed)
{
    if (offers(deed))
        m_offers.at(deed).perform();
}

void Page::offer(Deed deed, std::function<void()> perform, std::function<bool()> isPossible)
{
    m_offers.insert_or_assign(deed, Offer{std::move(perform), std::move(isPossible)});
}

std::vector<PageEntry> pages()
{
    const auto key = [](const char *text) { return QString::fromLatin1(text); };
    return {
        {key("homes"), Say::tr("Homes"), key("homes"), true, makeHomesPage},
        {key("actions"), Say::tr("Actions"), key("check"), true, makeActionsPage},
        {key("escalations"), Say::tr("Escalations"), key("warning"), true, makeEscalationsPage},
        {key("one-question"), Say::tr("One question"), key("search"), true, makeOneQuestionPage},
        {key("home"), Say::tr("Home"), key("home"), false, makeHomePage},
        {key("plan"), Say::tr("Support plan"), key("home"), false, makePlanPage},
        {key("contact"), Say::tr("Contact"), key("home"), false, makeContactPage},
        {key("readback"), Say::tr("Read back"), key("home"), false, makeReadBackPage},
        {key("compare"), Say::tr("Compare contacts"), key("home"), false, makeComparePage},
        {key("question"), Say::tr("Question"), key("home"), false, makeQuestionPage},
        {key("history"), Say::tr("History"), key("home"), false, makeHistoryPage},
        {key("import"), Say::tr("Import a directory"), key("import"), true, makeImportPage},
        {key("colleagues"), Say::tr("Share with colleagues"), key("share"), true,
         makeColleaguesPage},
        {key("check"), Say::tr("Changes to check"), key("check"), false, makeCheckPage},
        {key("preview"), Say::tr("Print preview"), key("print"), false, makePreviewPage},
        {key("send"), Say::tr("Send the home its copy"), key("pdf"), false, makeSendPage},
        {key("safeguarding"), Say::tr("Safeguarding"), key("warning"), false, makeSafeguardingPage},
        {key("settings"), Say::tr("Settings"), key("settings"), true, makeSettingsPage},
        {key("backups"), Say::tr("Backups"), key("settings"), false, makeBackupsPage},
        {key("call-sheet"), Say::tr("PPE call sheet"), key("home"), false, makeCallSheetPage},
        {key("routes"), Say::tr("Routes"), key("settings"), false, makeRoutesPage},
        {key("hand-over"), Say::tr("Hand over homes"), key("homes"), false, makeHandOverPage},
        {key("removals"), Say::tr("Remove personal data"), key("warning"), false, makeRemovalsPage},
        {key("disposal"), Say::tr("Records to destroy"), key("warning"), false, makeDisposalPage},
        {key("earlier-day"), Say::tr("As known on a date"), key("search"), false,
         makeEarlierDayPage},
        {key("help"), Say::tr("Keyboard shortcuts"), key("help"), false, makeHelpPage},
    };
}

} // namespace views
