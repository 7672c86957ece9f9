#include "views/last_place.h"

#include "views/pages/contact_place.h"
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

bool isHere(workflow::Session &session, const std::optional<base::Id<subject::Home>> &home)
{
    return base::attempt([&] { workflow::requireHome(session, home); }).has_value();
}

bool isPaperHere(workflow::Session &session, const QString &argument)
{
    const PaperArgument paper = PaperArgument::fromText(argument);
    const auto homes = paper.wanted().homes;
    return workflow::findReport(paper.report) &&
           std::all_of(homes.begin(), homes.end(),
                       [&session](const auto &home) { return isHere(session, home); });
}

/// Pages that show one home, contact or paper show nothing without it.
bool isThere(const Location &place, workflow::Session &session)
{
    static const QStringList ofAHome{QStringLiteral("plan"), QStringLiteral("send"),
                                     QStringLiteral("call-sheet"), QStringLiteral("compare"),
                                     QStringLiteral("question")};
    static const QStringList ofAContact{QStringLiteral("contact"), QStringLiteral("readback")};
    if (place.page == QLatin1StringView("home"))
        return workflow::findHome(session, place.argument).has_value();
    if (ofAHome.contains(place.page))
        return isHere(session,
                      idFrom<subject::Home>(place.argument.section(QLatin1Char('/'), 0, 0)));
    if (ofAContact.contains(place.page))
        return ContactPlace::fromArgument(place.argument).recording(session).has_value();
    return place.page != QLatin1StringView("preview") || isPaperHere(session, place.argument);
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
