#include "lists/people_words.h"

#include "base/text.h"
#include "lists/say.h"

namespace lists {
namespace {

QString key(const char *text)
{
    return QString::fromLatin1(text);
}

} // namespace

KeyWords postRoles()
{
    return {{key("clinical_lead"), Say::tr("Clinical lead")},
            {key("ipc_lead"), Say::tr("Infection control lead")},
            {key("deputy"), Say::tr("Deputy manager")},
            {key("nurse"), Say::tr("Nurse of the NHS")},
            {key("nominated_individual"), Say::tr("Nominated individual")},
            {key("regional_manager"), Say::tr("Regional manager")},
            {key("receiver"), Say::tr("Takes deliveries out of hours")},
            {key("other"), Say::tr("Other")}};
}

KeyWords contactWays()
{
    return {{key("phone"), Say::tr("By phone")},
            {key("email"), Say::tr("By email")},
            {key("meeting"), Say::tr("In a meeting")},
            {key("letter"), Say::tr("By letter")},
            {key("other"), Say::tr("Another way")}};
}

KeyWords managerStates()
{
    return {{key("in_post"), Say::tr("In post")},
            {key("acting"), Say::tr("Acting")},
            {key("absent"), Say::tr("Away")},
            {key("vacant"), Say::tr("Post vacant")}};
}

QString managerWords(const subject::ManagerPost &manager)
{
    QString state = wordOf(managerStates(), manager.state).toLower();
    if (!state.isEmpty() && manager.since.isValid())
        state = Say::tr("%1 since %2").arg(state, base::longDate(manager.since));
    // Nobody stands in a vacant post, whatever name a directory still has.
    const bool isNamed = manager.state != QLatin1StringView("vacant");
    QStringList parts{isNamed ? manager.name : QString(), state};
    parts.removeAll(QString());
    return parts.isEmpty() ? Say::tr("not known") : parts.join(QStringLiteral(", "));
}

KeyWords admissionStates()
{
    return {{key("open"), Say::tr("Open")},
            {key("limited"), Say::tr("Limited")},
            {key("closed"), Say::tr("Closed")}};
}

QString clinicalLeadCaution()
{
    return Say::tr("The clinical lead oversees the NHS service to the home. For one resident, "
                   "contact that resident's own GP practice. In an emergency, call 999.");
}

} // namespace lists
