#pragma once

#include "lists/comparison.h"
#include "rules/rating.h"

namespace workflow {

/// What a position knows of one question or shared number, in words. `contact` is the contact on
/// whose date it stands: what another one recorded is marked with its date. Where the question set
/// does not ask `id`, or `id` is empty, the answer says so and its id is empty.
lists::ComparedAnswer comparedAnswer(const rules::Position &position,
                                     const rules::HomeRating &rating, const QString &id,
                                     const std::optional<base::Id<subject::Review>> &contact);

/// An answer of this edition in words: to a question, or to a shared number.
QString recordedAnswerWords(const editions::Edition *edition, const QString &id,
                            const subject::Answer &answer);

} // namespace workflow
