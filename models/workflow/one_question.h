#pragma once

#include "lists/one_question.h"
#include "workflow/session.h"

namespace workflow {

/// What every home answers to one question of the question set in force, in one scan of the file:
/// homes that are not listed any more are left out.
base::Result<std::vector<lists::HomeAnswer>> oneQuestion(Session &session, const QString &question);

/// The same, each home with what it answered on the day that `earlier` shows, as it was known then.
/// Fails in words where that day's question set does not ask it.
base::Result<std::vector<lists::HomeAnswer>> oneQuestionCompared(Session &session, Session &earlier,
                                                                 const QString &question);

} // namespace workflow
