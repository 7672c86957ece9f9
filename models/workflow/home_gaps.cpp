#include "workflow/home_gaps.h"

#include "workflow/contact_history.h"
#include "workflow/funding.h"
#include "workflow/people.h"
#include "workflow/say.h"

namespace workflow {
namespace {

using subject::Home;
using Ids = std::vector<base::Id<Home>>;

constexpr int silentDays = 28;

base::Result<Ids> withoutClinicalLead(Session &session)
{
    return homesWithout(session, QStringLiteral("clinical_lead"))
        .map([](const std::vector<Home> &homes) {
            Ids ids;
            for (const Home &home : homes)
                ids.push_back(home.id);
            return ids;
        });
}

base::Result<Ids> withoutReturn(Session &session)
{
    return notReturned(session).map([](const std::vector<FundingRow> &rows) {
        Ids ids;
        for (const FundingRow &row : rows)
            ids.push_back(*row.funding.home);
        return ids;
    });
}

base::Result<Ids> notContacted(Session &session)
{
    return homesNotContacted(session, silentDays).map([](const std::vector<SilentHome> &homes) {
        Ids ids;
        for (const SilentHome &each : homes)
            ids.push_back(each.home.id);
        return ids;
    });
}

} // namespace

std::vector<HomeGap> homeGaps()
{
    return {
        {QStringLiteral("clinical-lead"), Say::tr("Without a clinical lead"), withoutClinicalLead},
        {QStringLiteral("return"), Say::tr("Return not received"), withoutReturn},
        {QStringLiteral("contact"), Say::tr("Not contacted for %1 days").arg(silentDays),
         notContacted}};
}

} // namespace workflow
