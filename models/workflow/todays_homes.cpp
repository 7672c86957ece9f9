#include "workflow/todays_homes.h"

#include "store/records.h"
#include "workflow/owner_change.h"

namespace workflow {
namespace {

using subject::Home;

/// Of each home that changes owner, the record that does not count today.
std::set<QUuid> standingAside(Session &session)
{
    std::set<QUuid> aside;
    for (const Home &home : store::homesChangingOwner(session.file())) {
        const bool isToCome = home.ownerChange.on > session.today();
        aside.insert(isToCome ? idUnderNextOwner(home.id).uuid() : home.id.uuid());
    }
    return aside;
}

} // namespace

std::vector<store::HomeLine> todaysLines(Session &session,
                                         const std::optional<std::set<qint64>> &which)
{
    std::vector<store::HomeLine> lines = store::homeLines(session.file(), session.today(), which);
    std::erase_if(lines, [aside = standingAside(session)](const store::HomeLine &line) {
        return aside.contains(line.home.id.uuid());
    });
    return lines;
}

std::vector<Home> todaysHomes(Session &session)
{
    std::vector<Home> homes = store::every<Home>(session.file());
    std::erase_if(homes, [aside = standingAside(session)](const Home &home) {
        return home.missingSince.isValid() || aside.contains(home.id.uuid());
    });
    return homes;
}

} // namespace workflow
