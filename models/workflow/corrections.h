#pragma once

#include "lists/answer_history.h"
#include "store/answer_history.h"
#include "workflow/contacts.h"

namespace workflow {

/// What was changed later in one answer of one contact, from all its writes in their order. Values
/// that the same officer put right on the same day while the contact was being recorded are left
/// out: they are how it was typed. `id` is the question or shared number of `edition`.
std::vector<lists::Correction> correctionsOf(const std::vector<store::AnswerWrite> &writes,
                                             const editions::Edition &edition, const QString &id,
                                             const OfficerNames &names);

} // namespace workflow
