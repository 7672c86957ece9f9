#include "views/last_place.h"

#include "views/preferences.h"
#include "workflow/homes.h"

namespace views {
namespace {

bool isPage(const QString &key)
{
    const std::vector<PageEntry> all = pages();
    return std::any_of(all.begin(), all.end(),
                       [&key](const PageEntry &entry) { return entry.key == key; });
}

/// Pages that show one home show nothing without it.
bool isThere(const Location &place, workflow::Session &session)
{
    const bool isAboutHome =
        place.page == QLatin1StringView("home") || place.page == QLatin1StringView("preview");
    return !isAboutHome || workflow::findHome(session, place.argument).has_value();
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
