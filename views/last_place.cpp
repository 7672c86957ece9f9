#include "views/last_place.h"

#include "views/pages/page_arguments.h"
#include "views/preferences.h"
#include "workflow/homes.h"

#include <algorithm>

namespace views {
namespace {

bool isPage(const QString &key)
{
    const std::vector<PageEntry> all = pages();
    return std::any_of(all.begin(), all.end(),
                       [&key](const PageEntry &entry) { return entry.key == key; });
}

/// Pages that show one home or one paper show nothing without it.
bool isThere(const Location &place, workflow::Session &session)
{
    if (place.page == QLatin1StringView("home"))
        return workflow::findHome(session, place.argument).has_value();
    if (place.page != QLatin1StringView("preview"))
        return true;
    const PaperArgument paper = PaperArgument::fromText(place.argument);
    const auto report = workflow::findReport(paper.report);
    return report && std::all_of(paper.homes.begin(), paper.homes.end(), [&](const QString &id) {
               return workflow::findHome(session, id).has_value();
           });
}

} // namespace

Location lastPlace(const Context &context)
{
    const Location place = context.preferences.placeOf(context.session.file().path());
    if (isPage(place.page) && isThere(place, context.session))
        return place;
    return {QStringLiteral("homes")};
}

} // namespace views
