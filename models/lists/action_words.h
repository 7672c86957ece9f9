#pragma once

#include "subject/support_records.h"

#include <QString>
#include <vector>

namespace lists {

/// Keys with their words, in the order in which they are offered.
using KeyWords = std::vector<std::pair<QString, QString>>;

/// Who does an action: home, council, nhs, other.
KeyWords actionSides();
/// The same within a sentence: "the home"; empty for others, of whom nothing is said.
QString sideWithin(const QString &side);
/// How far an action is. `no_action` is not among them.
KeyWords progressStates();
/// What a home answers to help that is offered.
KeyWords offerAnswers();
/// Why help is declined.
KeyWords declineReasons();
/// How far a plan is.
KeyWords planStates();
/// How somebody agreed: in person, by email, by phone.
KeyWords signingWays();

/// Whether the council places people in a home.
KeyWords placementStates();

/// The word of a key, else the key itself.
QString wordOf(const KeyWords &words, const QString &key);

bool isAmong(const KeyWords &words, const QString &key);

/// "Kim Example, North network"
QString ownerWords(const subject::ActionOwner &owner);

/// "Waiting for reply: a date from the network", "Done on 3 December 2026: held"
QString progressWords(const subject::Action &action);

/// "Accepted", "Thinking about it: we will ask again on 4 December 2026", "Declined: has its own"
QString offerAnswerWords(const subject::OfferAnswer &answer);

} // namespace lists
