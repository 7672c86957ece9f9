#pragma once

#include "editions/kinds.h"

namespace editions {

/// The entries of the registry, each in the file of its kind.
KindOfQuestion yesPartlyNoKind();
KindOfQuestion ratioKind();
KindOfQuestion dateKind();
KindOfQuestion stockKind();
KindOfQuestion contactKind();
KindOfQuestion choiceKind();
KindOfQuestion choicesKind();
KindOfQuestion numberKind();
KindOfQuestion textKind();

/// The plain form of each kind of value. A new kind of value does not compile until it has one.
QJsonValue toJson(const subject::Special &value);
QJsonValue toJson(const subject::Choice &value);
QJsonValue toJson(const subject::Choices &value);
QJsonValue toJson(const subject::Ratio &value);
QJsonValue toJson(const subject::DateAnswer &value);
QJsonValue toJson(const subject::Stock &value);
QJsonValue toJson(const subject::ContactDetails &value);
QJsonValue toJson(const subject::Number &value);
QJsonValue toJson(const subject::Text &value);

} // namespace editions
