#include "workflow/plans.h"

#include "base/text.h"
#include "lists/action_words.h"
#include "store/queries.h"
#include "workflow/homes.h"
#include "workflow/outcome.h"
#include "workflow/say.h"

namespace workflow {
namespace {

using subject::Plan;

bool isOpen(const Plan &plan)
{
    return !plan.isClosed();
}

/// A plan for the period in force; after a closed one of that period, a second.
Plan newPlan(Session &session, const subject::Home &home)
{
    const editions::EditionPointer edition = session.edition();
    QString period = edition->name;
    for (int number = 2; store::find(session.file(), planId(home.id, period)); ++number)
        period = QStringLiteral("%1/%2").arg(edition->name).arg(number);
    Plan plan(planId(home.id, period));
    plan.home = home.id;
    plan.period = period;
    plan.leadOfficer = home.leadOfficer;
    plan.status = QStringLiteral("draft");
    return plan;
}

std::optional<Plan> openPlanIn(Session &session, const base::Id<subject::Home> &home)
{
    std::optional<Plan> open;
    for (const Plan &plan : store::every<Plan>(session.file(), home)) {
        if (isOpen(plan))
            open = plan;
    }
    return open;
}

void checkSignature(Session &session, const subject::SignOff &signature, const QString &unit)
{
    if (signature == subject::SignOff{})
        return;
    if (base::tidy(signature.name).isEmpty())
        refuseField(unit + QStringLiteral("/name"),
                    Say::tr("Say who agreed: the name is missing."));
    if (!signature.on.isValid())
        refuseField(unit + QStringLiteral("/on"), Say::tr("Say on which day it was agreed."));
    requireNotInFuture(session, signature.on, unit + QStringLiteral("/on"));
}

void checkAgreed(const Plan &plan)
{
    const bool isSigned = plan.signedByHome.on.isValid() && plan.signedByCouncil.on.isValid();
    if (!isSigned)
        refuseField(QStringLiteral("status"),
                    Say::tr("A plan is agreed when somebody for the home and somebody for the "
                            "council have put their names to it. Fill in both first."));
    if (plan.signedByHome.outcome == QLatin1StringView("discussed"))
        refuseField(QStringLiteral("status"),
                    Say::tr("The home has discussed the plan but does not agree with all of it. "
                            "The plan is discussed, not agreed."));
}

void checkClosing(Session &session, Plan &plan)
{
    if (base::tidy(plan.closed.why).isEmpty())
        refuseField(QStringLiteral("closed/why"), Say::tr("Say why the plan is closed."));
    if (!plan.closed.on.isValid())
        plan.closed.on = session.today();
    requireNotInFuture(session, plan.closed.on, QStringLiteral("closed/on"));
}

/// A plan is kept at least to the day it is closed, and what was destroyed stays so.
void checkKeeping(const Plan &before, const Plan &plan)
{
    if (before.destroyed.on.isValid())
        refuseField(QStringLiteral("destroyed"),
                    Say::tr("This plan was destroyed on %1 and cannot be changed any more.")
                        .arg(base::longDate(before.destroyed.on)));
    if (plan.destroyed != before.destroyed)
        refuseField(QStringLiteral("destroyed"),
                    Say::tr("A plan is destroyed from the list of records to destroy."));
    if (plan.keepUntil.isValid() && plan.closed.on.isValid() && plan.keepUntil < plan.closed.on)
        refuseField(QStringLiteral("keep_until"),
                    Say::tr("%1 is before the plan was closed (%2).")
                        .arg(base::longDate(plan.keepUntil), base::longDate(plan.closed.on)));
}

void check(Session &session, const Plan &before, Plan &plan)
{
    checkKeeping(before, plan);
    if (isOpen(plan)) {
        const auto other = openPlanIn(session, *plan.home);
        if (other && other->id != plan.id)
            refuseField(QStringLiteral("status"),
                        Say::tr("This home has an open plan already (%1). Close it first.")
                            .arg(other->period));
    }
    checkSignature(session, plan.signedByHome, QStringLiteral("signed_by_home"));
    checkSignature(session, plan.signedByCouncil, QStringLiteral("signed_by_council"));
    requireNotInFuture(session, plan.sent.on, QStringLiteral("sent/on"));
    if (plan.sent.on.isValid() && base::tidy(plan.sent.to).isEmpty())
        refuseField(QStringLiteral("sent/to"), Say::tr("Say where the home's copy was sent to."));
    if (plan.nextReview != before.nextReview && plan.nextReview.isValid() &&
        plan.nextReview < session.today())
        refuseField(QStringLiteral("next_review"),
                    Say::tr("%1 is past. Choose a day from today on.")
                        .arg(base::longDate(plan.nextReview)));
    if (plan.status == QLatin1StringView("agreed"))
        checkAgreed(plan);
    if (plan.isClosed())
        checkClosing(session, plan);
    if (!lists::isAmong(lists::planStates(), plan.status))
        refuseField(QStringLiteral("status"),
                    Say::tr("A plan is a draft, discussed, agreed or closed."));
}

/// What was said when it was agreed or closed is kept: a later program may work out otherwise.
void noteOutcome(Session &session, const Plan &before, Plan &plan)
{
    const bool isSaid = plan.status == QLatin1StringView("agreed") || plan.isClosed();
    if (!isSaid || plan.status == before.status)
        return;
    const auto rating = base::valueOrThrow(positionOf(session, plan));
    plan.outcome = outcomeOf(rating);
}

} // namespace

base::Id<Plan> planId(const base::Id<subject::Home> &home, const QString &period)
{
    return base::Id<Plan>(
        base::idFromContent(QStringLiteral("plan"), home.text() + QLatin1Char('/') + period));
}

QString periodWords(const Plan &plan, const editions::Library &library)
{
    const QString name = plan.period.section(QLatin1Char('/'), 0, 0);
    const QString number = plan.period.section(QLatin1Char('/'), 1);
    for (const editions::EditionPointer &edition : library.all()) {
        if (edition->name != name)
            continue;
        QString title = edition->title.in();
        title.replace(0, 1, title.left(1).toUpper());
        return number.isEmpty() ? title : Say::tr("%1, plan %2").arg(title, number);
    }
    return plan.period;
}

base::Result<std::vector<Plan>> plansOf(Session &session, const base::Id<subject::Home> &home)
{
    return base::attempt([&] {
        std::vector<Plan> plans = store::every<Plan>(session.file(), home);
        std::stable_sort(plans.begin(), plans.end(), [](const Plan &a, const Plan &b) {
            if (isOpen(a) != isOpen(b))
                return isOpen(a);
            return a.closed.on > b.closed.on;
        });
        return plans;
    });
}

base::Result<Plan> openPlan(Session &session, const base::Id<subject::Home> &home)
{
    return base::attempt([&] {
        const auto open = openPlanIn(session, home);
        return open ? *open : newPlan(session, requireHome(session, home));
    });
}

base::Result<rules::HomeRating> positionOf(Session &session, const Plan &plan)
{
    return base::attempt([&] {
        const subject::Home home = requireHome(session, plan.home);
        const QDate day = isOpen(plan) ? session.today() : plan.closed.on;
        const qint64 key = store::keyOf(session.file(), subject::RecordKind::Home, home.id.uuid());
        rules::NewestAnswers newest;
        const auto contacts = session.file().answers().newestBeside(key, 0, day);
        for (const rules::ContactAnswers &contact : contacts)
            newest.add(contact);
        return rules::rate(rules::positionFrom(day, newest.answers(), session.library(),
                                               rules::overridesOf(home)));
    });
}

Plan planFor(Session &session, const base::Id<subject::Home> &home,
             std::vector<store::Draft::Record> &records)
{
    const Plan plan = base::valueOrThrow(openPlan(session, home));
    if (!store::find(session.file(), plan.id))
        records.push_back(store::addition(plan));
    return plan;
}

base::Result<Plan> keepPlan(Session &session, Plan plan, const Saying &saying)
{
    return base::attempt([&] {
        requireHome(session, plan.home);
        const Plan before = store::find(session.file(), plan.id).value_or(Plan(plan.id));
        check(session, before, plan);
        noteOutcome(session, before, plan);
        keep(session, {store::change(before, plan)}, saying);
        return plan;
    });
}

base::Result<Plan> signHere(Session &session, const base::Id<subject::Home> &home,
                            const SignedHere &said, const Saying &saying)
{
    return base::attempt([&] {
        if (base::tidy(said.name).isEmpty())
            refuseField(QStringLiteral("signed_by_home/name"),
                        Say::tr("Say who agrees for the home."));
        const auto officer =
            session.officer() ? store::officer(session.file(), *session.officer()) : std::nullopt;
        Plan plan = base::valueOrThrow(openPlan(session, home));
        plan.status = said.isAgreed ? QStringLiteral("agreed") : QStringLiteral("discussed");
        plan.signedByHome = {.name = base::tidy(said.name),
                             .role = base::tidy(said.role),
                             .how = QStringLiteral("in_person"),
                             .outcome = plan.status,
                             .comments = base::tidy(said.comments),
                             .on = session.today()};
        plan.signedByCouncil = {.name = officer ? officer->name : QString(),
                                .role = officer ? officer->role : QString(),
                                .how = QStringLiteral("in_person"),
                                .outcome = plan.status,
                                .comments = {},
                                .on = session.today()};
        return base::valueOrThrow(keepPlan(session, plan, saying));
    });
}

} // namespace workflow
