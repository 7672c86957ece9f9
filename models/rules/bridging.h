#pragma once

#include "rules/position.h"

namespace rules {

/// An answer as the edition in force takes it up.
struct Carried {
    QString question; ///< the id in the edition in force
    subject::AnswerValue value;
    bool besideOnly = false;
};

/// That a question of an earlier edition and one of a later edition are one line: answers to both
/// stand in one history.
struct Line {
    QString from;   ///< the id in the earlier edition
    QString to;     ///< the id in the later one
    int breaks = 0; ///< how often it was asked differently from then on
    /// What an officer should know of each difference, where the editions say.
    std::vector<editions::Words> notes;
};

/// The ways from any edition's answers into one edition: its own bridge, and where an answer is
/// older than the edition it replaces, the bridges of those between.
class Bridging {
public:
    Bridging(editions::EditionPointer into, const editions::Library &library);

    /// What this answer says to each question of the edition: nothing where its id is not asked
    /// any more, several where a bridge leads to more than one.
    std::vector<Carried> carry(const HeldAnswer &held) const;

    /// Every line from an earlier edition's questions and shared numbers to those of this one, in
    /// the order of the earlier edition. A question without a line ends; one may lead to several.
    std::vector<Line> linesFrom(const editions::EditionPointer &earlier) const;

private:
    std::vector<const editions::Edition *> stepsAfter(const editions::Edition *earlier) const;

    /// The edition in force, then what it replaces, and so on.
    std::vector<editions::EditionPointer> m_line;
};

} // namespace rules
