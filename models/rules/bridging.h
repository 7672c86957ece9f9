#pragma once

#include "rules/position.h"

namespace rules {

/// An answer as the edition in force takes it up.
struct Carried {
    QString question; ///< the id in the edition in force
    subject::AnswerValue value;
    bool besideOnly = false;
};

/// The ways from any edition's answers into one edition: its own bridge, and where an answer is
/// older than the edition it replaces, the bridges of those between.
class Bridging {
public:
    Bridging(editions::EditionPointer into, const editions::Library &library);

    /// What this answer says to each question of the edition: nothing where its id is not asked
    /// any more, several where a bridge leads to more than one.
    std::vector<Carried> carry(const HeldAnswer &held) const;

private:
    std::vector<const editions::Edition *> stepsAfter(const HeldAnswer &held) const;

    /// The edition in force, then what it replaces, and so on.
    std::vector<editions::EditionPointer> m_line;
};

} // namespace rules
