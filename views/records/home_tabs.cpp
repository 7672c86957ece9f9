#include "views/records/escalation_tabs.h"
#include "views/records/funding_tab.h"
#include "views/records/home_tab.h"
#include "views/records/people_tabs.h"
#include "views/records/support_tabs.h"
#include "views/records/visiting_tab.h"
#include "views/say.h"

namespace views {

std::vector<HomeTabEntry> homeTabs()
{
    const auto key = [](const char *text) { return QString::fromLatin1(text); };
    return {
        {key("plan"), Say::tr("Plan"), makePlanTab},
        {key("help"), Say::tr("Help"), makeHelpTab},
        {key("actions"), Say::tr("Actions"), makeActionsTab},
        {key("further"), Say::tr("Taken further"), makeEscalationsTab},
        {key("disputes"), Say::tr("Disputed"), makeChallengesTab},
        {key("people"), Say::tr("People"), makePeopleTab},
        {key("notes"), Say::tr("Calls and emails"), makeContactNotesTab, true},
        {key("outbreaks"), Say::tr("Outbreaks"), makeOutbreaksTab},
        {key("cases"), Say::tr("Cases"), makeCasesTab},
        {key("visiting"), Say::tr("Visiting"), makeVisitingTab},
        {key("facts"), Say::tr("Facts"), makeFactsTab, true},
        {key("funding"), Say::tr("Funding"), makeFundingTab, true},
        {key("safeguarding"), Say::tr("Safeguarding"), makeReferralsTab, true},
    };
}

} // namespace views
