#include "workflow/sending.h"

#include "base/text.h"
#include "store/queries.h"
#include "workflow/plans.h"
#include "workflow/say.h"
#include "workflow/summary.h"

namespace workflow {
namespace {

using papers::SummaryValues;
using subject::Home;
using subject::Plan;

QString greeting(const Home &home)
{
    const QString name = base::tidy(home.manager.name);
    return name.isEmpty() ? Say::tr("Dear manager,") : Say::tr("Dear %1,").arg(name);
}

QString aboutWhat(const SummaryValues &values)
{
    if (!values.review)
        return Say::tr("Here is your copy of the support plan for %1.").arg(values.home.name);
    return Say::tr("Here is your copy of the support plan for %1. It says what we talked about on "
                   "%2, what we found and what we agreed to do.")
        .arg(values.home.name, base::longDate(values.review->date));
}

QString textOf(Session &session, const SummaryValues &values)
{
    const QDate by =
        session.workingDays().after(session.today(), session.edition()->plan.challengeWorkingDays);
    QStringList paragraphs{
        greeting(values.home), aboutWhat(values),
        Say::tr("If something in it is wrong, please tell us by %1. Say what is wrong and what "
                "shows it. We will keep both versions and tell you what we decided.")
            .arg(base::longDate(by))};
    if (values.nextContact.isValid())
        paragraphs +=
            Say::tr("We will next be in touch on %1.").arg(base::longDate(values.nextContact));
    const auto officer =
        session.officer() ? store::officer(session.file(), *session.officer()) : std::nullopt;
    QStringList sender{values.authority.name};
    if (officer)
        sender =
            QStringList{officer->name, officer->role, values.authority.name, officer->telephone};
    sender.removeAll(QString());
    paragraphs += sender.join(QLatin1Char('\n'));
    return paragraphs.join(QStringLiteral("\n\n"));
}

} // namespace

base::Result<CopyToSend> copyToSend(Session &session, const base::Id<Home> &home)
{
    return base::attempt([&] {
        const SummaryValues values = summaryValues(session, home);
        const QDate about = values.review ? values.review->date : session.today();
        const subject::Sent sent = base::valueOrThrow(openPlan(session, home)).sent;
        return CopyToSend{.to = base::tidy(sent.to.isEmpty() ? values.home.email : sent.to),
                          .subject = Say::tr("Care home support plan, %1, %2")
                                         .arg(values.home.name, base::longDate(about)),
                          .text = textOf(session, values)};
    });
}

base::Result<Plan> noteSent(Session &session, const base::Id<Home> &home, const QString &to,
                            const Saying &saying)
{
    return openPlan(session, home).and_then([&](Plan plan) {
        plan.sent = {.on = session.today(), .to = base::tidy(to)};
        return keepPlan(session, plan, saying);
    });
}

} // namespace workflow
