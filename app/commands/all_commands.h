#pragma once

#include "app/commands/command.h"

/// One function for each command or row of commands; `commands()` lists them.
namespace app {

Command initCommand();
Command demoCommand();
Command importDirectoryCommand();
Command homesCommand();
Command homeChangeOwnerCommand();
Command reviewRecordCommand();
Command reviewShowCommand();
Command planShowCommand();
Command planChangeCommand();
Command offerAnswerCommand();
Command actionListCommand();
Command actionAddCommand();
Command actionChangeCommand();
Command actionSortCommand();
Command escalationListCommand();
Command escalationRaiseCommand();
Command escalationMoveCommand();
Command escalationDecideCommand();
Command escalationCloseCommand();
Command routeListCommand();
Command routeChangeCommand();
Command contactListCommand();
Command contactAddCommand();
Command contactChangeCommand();
Command contactReplaceCommand();
Command contactHistoryCommand();
Command contactNoteCommand();
Command outbreakListCommand();
Command outbreakAddCommand();
Command outbreakChangeCommand();
Command outbreakCountCommand();
Command fundingListCommand();
Command fundingAddCommand();
Command fundingChangeCommand();
Command officerListCommand();
Command officerReassignCommand();
Command removeDataCommand();
Command removalsCommand();
Command disposalListCommand();
Command disposalRemoveCommand();
/// One for each report.
std::vector<Command> reportCommands();
Command exportHomesCommand();
Command exportRatingsCommand();
Command exportVisitCommand();
Command historyCommand();
Command restoreCommand();
Command undoCommand();
Command sendCommand();
Command receiveCommand();
Command syncCommand();
Command laptopsCommand();
Command exchangesCommand();
Command settleCommand();
Command conflictsCommand();
Command backupCommand();
Command restoreBackupCommand();
Command salvageCommand();
Command clockCommand();
Command checkCommand();
Command editionCheckCommand();
Command editionListCommand();

} // namespace app
