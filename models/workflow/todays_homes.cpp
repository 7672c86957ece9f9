#include "workflow/todays_homes.h"

#include "store/records.h"
#include "workflow/owner_change.h"

namespace workflow {
namespace {

using subject::Home;

/// Of each home that changes owner, the record that does not count on a day.
class StandingAside {
public:
    explicit StandingAside(const QDate &day) : m_day(day) {}

    void see(const Home &home)
    {
        const QDate &on = home.ownerChange.on;
        if (on.isValid())
            m_ids.insert(on > m_day ? idUnderNextOwner(home.id).uuid() : home.id.uuid());
    }
    bool holds(const Home &home) const { return m_ids.contains(home.id.uuid()); }

private:
    QDate m_day;
    std::set<QUuid> m_ids;
};

} // namespace

std::vector<store::HomeLine> todaysLines(Session &session,
                                         const std::optional<std::set<qint64>> &which)
{
    std::vector<store::HomeLine> lines = store::homeLines(session.file(), session.today(), which);
    StandingAside aside(session.today());
    for (const store::HomeLine &line : lines)
        aside.see(line.home);
    if (which) { // the other record of a home may be none of these
        for (const Home &home : store::homesChangingOwner(session.file()))
            aside.see(home);
    }
    std::erase_if(lines, [&aside](const store::HomeLine &line) { return aside.holds(line.home); });
    return lines;
}

std::vector<Home> todaysHomes(Session &session)
{
    std::vector<Home> homes = store::every<Home>(session.file());
    StandingAside aside(session.today());
    for (const Home &home : homes)
        aside.see(home);
    std::erase_if(homes, [&aside](const Home &home) {
        return home.missingSince.isValid() || aside.holds(home);
    });
    return homes;
}

} // namespace workflow
