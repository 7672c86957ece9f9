#pragma once

#include "views/page.h"

namespace views {

Page *makeHomesPage(const Context &context);
Page *makeHomePage(const Context &context);
Page *makeActionsPage(const Context &context);
Page *makeEscalationsPage(const Context &context);
Page *makeOneQuestionPage(const Context &context);
Page *makePlanPage(const Context &context);
Page *makeContactPage(const Context &context);
Page *makeComparePage(const Context &context);
Page *makeQuestionPage(const Context &context);
Page *makeHistoryPage(const Context &context);
Page *makeImportPage(const Context &context);
Page *makePreviewPage(const Context &context);
Page *makeReadBackPage(const Context &context);
Page *makeSafeguardingPage(const Context &context);
Page *makeSendPage(const Context &context);
Page *makeSettingsPage(const Context &context);
Page *makeBackupsPage(const Context &context);
Page *makeCallSheetPage(const Context &context);
Page *makeRoutesPage(const Context &context);
Page *makeHandOverPage(const Context &context);
Page *makeRemovalsPage(const Context &context);
Page *makeDisposalPage(const Context &context);
Page *makeEarlierDayPage(const Context &context);
Page *makeColleaguesPage(const Context &context);
Page *makeCheckPage(const Context &context);
Page *makeHelpPage(const Context &context);

} // namespace views
