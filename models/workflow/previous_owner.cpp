#include "workflow/previous_owner.h"

#include "store/queries.h"
#include "workflow/homes.h"
#include "workflow/owner_change.h"

#include <algorithm>

namespace workflow {

using subject::Home;

std::vector<Home> ownersBefore(Session &session, const Home &home)
{
    std::vector<Home> before = store::homesContinuedBy(session.file(), home.id);
    if (!before.empty() || !home.locationId.isEmpty())
        return before;
    for (Home &other : store::homesChangingOwner(session.file())) {
        if (idUnderNextOwner(other.id) == home.id)
            before.push_back(std::move(other));
    }
    return before;
}

base::Result<std::map<QString, PreviousAnswer>> previousAnswers(Session &session,
                                                                const base::Id<Home> &id)
{
    return base::attempt([&] {
        std::map<QString, PreviousAnswer> answers;
        const auto isNewer = [](const rules::PositionAnswer &one,
                                const rules::PositionAnswer &other) {
            return one.held.answer.asAt > other.held.answer.asAt;
        };
        for (const Home &before : ownersBefore(session, requireHome(session, id))) {
            const qint64 key =
                store::keyOf(session.file(), subject::RecordKind::Home, before.id.uuid());
            const rules::Position position = rules::positionOn(
                session.today(), session.file().answers().newestOf(key), session.library(), {});
            for (const auto &[question, answer] : position.answers) {
                const auto known = answers.find(question);
                if (known == answers.end() || isNewer(answer, known->second.held))
                    answers.insert_or_assign(question, PreviousAnswer{answer, before.provider});
            }
        }
        return answers;
    });
}

} // namespace workflow
