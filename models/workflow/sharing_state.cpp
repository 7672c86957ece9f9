#include "workflow/sharing_state.h"

#include "base/text.h"
#include "workflow/say.h"
#include "workflow/sharing.h"

#include <algorithm>

namespace workflow {

base::Result<SharingState> sharingState(Session &session)
{
    return base::attempt([&] {
        SharingState state;
        base::valueOrThrow(countNotShared(session, state));
        state.toCheck = qint64(store::conflicts(session.file()).size());
        return state;
    });
}

base::Result<void> countNotShared(Session &session, SharingState &state)
{
    return base::attempt([&] {
        state.isShared = !store::sharedCounts(session.file()).empty() ||
                         store::countsOf(session.file()).size() > 1;
        state.notShared = state.isShared ? base::valueOrThrow(notShared(session)) : 0;
    });
}

base::Result<QString> howComplete(Session &session)
{
    return laptopStates(session).map(completenessWords);
}

base::Result<QString> howCompleteAndSince(Session &session)
{
    return base::attempt([&] {
        const auto laptops = base::valueOrThrow(laptopStates(session));
        if (laptops.size() < 2)
            return QString();
        const auto isWhole = [](const LaptopState &laptop) { return laptop.missing == 0; };
        const auto whole = std::count_if(laptops.begin(), laptops.end(), isWhole);
        const std::vector<store::ExchangeRow> shared = store::exchanges(session.file());
        const int all = int(laptops.size());
        if (shared.empty())
            return Say::tr("Includes changes from %1 of %n laptops.", nullptr, all).arg(whole);
        return Say::tr("Includes changes from %1 of %n laptops, last shared %2.", nullptr, all)
            .arg(whole)
            .arg(base::longMoment(shared.front().at));
    });
}

} // namespace workflow
