#include "views/starts.h"

#include "views/pages/contact_place.h"
#include "views/pages/history_place.h"
#include "views/pages/page_arguments.h"
#include "views/say.h"

namespace views {

namespace {

void addRecordings(std::vector<Start> &starts, workflow::Session &session)
{
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
}

} // namespace

std::vector<Start> startsOf(workflow::Session &session)
{
    std::vector<Start> starts;
    if (!session.file().isReadOnly())
        addRecordings(starts, session);
    starts.push_back({Say::tr("Support plan"),
                      [](Shell &shell, const QString &home) {
                          shell.visit({QStringLiteral("plan"), home});
                      },
                      true});
    starts.push_back({Say::tr("History"),
                      [](Shell &shell, const QString &home) {
                          shell.visit(
                              HistoryArgument{.home = idFrom<subject::Home>(home)}.location());
                      },
                      true});
    return starts;
}

} // namespace views
