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
    const auto isHere = [&session](const base::Id<subject::Home> &home) {
        return base::attempt([&] { workflow::requireHome(session, home); }).has_value();
    };
    const auto homes = paper.wanted().homes;
    return report && std::all_of(homes.begin(), homes.end(), isHere);
}

} // namespace

Location lastPlace(const Context &context)
{
    const Location place = context.preferences.placeOf(context.session.file().path());
    if (place.page == QLatin1StringView("check"))
        return {place.page}; // without the passphrase there is nothing to look into
    if (isPage(place.page) && isThere(place, context.session))
        return place;
    return {QStringLiteral("homes")};
}

} // namespace views
