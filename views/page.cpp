#include "views/page.h"

#include "views/pages/pages.h"
#include "views/say.h"

namespace views {

std::vector<PageEntry> pages()
{
    const auto key = [](const char *text) { return QString::fromLatin1(text); };
    return {
        {key("homes"), Say::tr("Homes"), key("homes"), true, makeHomesPage},
        {key("home"), Say::tr("Home"), key("home"), false, makeHomePage},
        {key("import"), Say::tr("Import a directory"), key("import"), true, makeImportPage},
        {key("preview"), Say::tr("Print preview"), key("print"), false, makePreviewPage},
        {key("settings"), Say::tr("Settings"), key("settings"), true, makeSettingsPage},
        {key("help"), Say::tr("Keyboard shortcuts"), key("help"), false, makeHelpPage},
    };
}

} // namespace views
