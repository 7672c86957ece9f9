#pragma once

#include "editions/edition_fields.h"

namespace editions {

/// Readers of the parts of an edition. Each takes what one object says; what two parts say of
/// each other is left to checkEdition.
Question readQuestion(EditionFields &in);
Rule readRule(EditionFields &in, Kind kind, bool lowerIsBetter);
AreaWords readArea(EditionFields &in);
RollUp readRollUp(EditionFields in);
Intervals readIntervals(EditionFields in);
PlanRules readPlanRules(EditionFields in);
ContactKind readContactKind(EditionFields &in);
SharedNumber readSharedNumber(EditionFields &in);
Retired readRetired(EditionFields &in);
Bridge readBridge(EditionFields &in);
Offer readOffer(EditionFields &in);
Ladder readLadder(EditionFields &in);
StopCard readStopCard(EditionFields &in);

/// Who can put something right: home, council, nhs.
QStringList readOwners(EditionFields &in, QLatin1StringView name);

/// Reports what the parts of an edition say of each other and cannot both be: references to
/// nothing, the same id twice, rules that need what is not there.
void checkEdition(const Edition &edition, Faults &faults);
/// The part of checkEdition that is about one question; `path` is where it stands.
void checkQuestion(const Edition &edition, const Question &question, const base::JsonPath &path,
                   Faults &faults);

} // namespace editions
