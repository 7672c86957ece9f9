#pragma once

#include "lists/action_words.h"

namespace lists {

/// What a meeting decides.
KeyWords decisionAnswers();
/// What the council decides of a challenge.
KeyWords challengeOutcomes();

/// "Agreed by the care sector meeting on 20 November 2026: two boxes"
QString decisionWords(const subject::Decision &decision);

/// "Partly accepted by Jo Fiction on 20 November 2026: one floor has none"
QString challengeDecisionWords(const subject::ChallengeDecision &decision);

} // namespace lists
