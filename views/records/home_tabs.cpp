#include "views/records/home_tab.h"
#include "views/records/support_tabs.h"
#include "views/say.h"

namespace views {

std::vector<HomeTabEntry> homeTabs()
{
    const auto key = [](const char *text) { return QString::fromLatin1(text); };
    return {
        {key("plan"), Say::tr("Plan"), makePlanTab},
        {key("help"), Say::tr("Help offered"), makeHelpTab},
        {key("actions"), Say::tr("Actions"), makeActionsTab},
    };
}

} // namespace views
