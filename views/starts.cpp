#include "views/starts.h"

#include "views/pages/contact_place.h"
#include "views/say.h"

namespace views {

std::vector<Start> startsOf(workflow::Session &session)
{
    std::vector<Start> starts;
    if (session.file().isReadOnly())
        return starts;
    for (const editions::ContactKind &kind : session.edition()->contacts)
        starts.push_back(
            {kind.name.in(), [&session, key = kind.key](Shell &shell, const QString &home) {
                 shell.visit(startOf(home, key, session.today()));
             }});
    const auto add = [&starts](const QString &name, const char *tab) {
        starts.push_back(
            {name, [tab = QString::fromLatin1(tab)](Shell &shell, const QString &home) {
                 shell.visit({QStringLiteral("plan"), QStringLiteral("%1/%2").arg(home, tab)});
                 shell.perform(Deed::AddRecord);
             }});
    };
    add(Say::tr("New outbreak"), "outbreaks");
    add(Say::tr("New note of a call or email"), "notes");
    add(Say::tr("Take something further"), "further");
    return starts;
}

} // namespace views
