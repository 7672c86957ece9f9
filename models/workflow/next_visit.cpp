#include "workflow/next_visit.h"

#include "base/text.h"
#include "workflow/homes.h"
#include "workflow/plans.h"
#include "workflow/say.h"

namespace workflow {
namespace {

QString addressOf(const subject::Home &home)
{
    QStringList parts{home.name, home.address.lines, home.address.postcode};
    parts.removeAll(QString());
    return parts.join(QStringLiteral(", "));
}

/// Never the name of the kind: "Outbreak call" in a shared diary would tell everybody of one.
QString kindOf(const subject::Plan &plan)
{
    const bool isVisit = plan.nextKind.isEmpty() || plan.nextKind == QLatin1StringView("visit");
    return isVisit ? Say::tr("Care home visit") : Say::tr("Call to a care home");
}

} // namespace

base::Result<files::CalendarDay> nextVisit(Session &session, const base::Id<subject::Home> &id)
{
    return base::attempt([&] {
        const HomeOverview overview = base::valueOrThrow(homeOverview(session, id));
        const subject::Plan plan = base::valueOrThrow(openPlan(session, id));
        const subject::Home &home = overview.home;
        const QDate day = plan.nextReview.isValid() ? plan.nextReview : overview.nextContact;
        if (!day.isValid())
            base::fail(Say::tr("%1 has no next day yet: nobody has been in touch with it. Set one "
                               "in its support plan. Nothing was written.")
                           .arg(home.name));
        if (day < session.today())
            base::fail(Say::tr("%1 was to be contacted on %2, which has gone by. Set a day in its "
                               "support plan. Nothing was written.")
                           .arg(home.name, base::longDate(day)));
        return files::CalendarDay{
            .id = QStringLiteral("%1@care-home-support-planner").arg(home.id.text()),
            .day = day,
            .stamp = session.now().toUTC(),
            .title = Say::tr("%1: %2").arg(kindOf(plan), home.name),
            .place = addressOf(home),
            .about = home.telephone.isEmpty() ? QString()
                                              : Say::tr("Telephone: %1").arg(home.telephone)};
    });
}

} // namespace workflow
