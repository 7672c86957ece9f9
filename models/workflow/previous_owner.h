#pragma once

#include "rules/position.h"
#include "workflow/session.h"

namespace workflow {

/// The homes that this one goes on from: those an officer or a directory said continue as it, and
/// of a record that CQC has no number for, the home that is to change owner. Throws a Failure.
std::vector<subject::Home> ownersBefore(Session &session, const subject::Home &home);

/// What a home answered under its owner before.
struct PreviousAnswer {
    rules::PositionAnswer held;
    QString provider; ///< who owned it then
};

/// The newest answer under an owner before to each question of the question set in force. For the
/// council alone: they count for no colour, since no question is marked as one about the building,
/// and stand on no paper of the new owner. A pure reading; empty where nothing changed hands.
base::Result<std::map<QString, PreviousAnswer>>
previousAnswers(Session &session, const base::Id<subject::Home> &home);

} // namespace workflow
