#pragma once

#include "papers/home_summary.h"
#include "papers/paper_parts.h"

namespace papers {

/// Somebody to ask for at the door.
struct PackPerson {
    QString role;
    QString name;
    QString telephone;
    QDate confirmed; ///< null: nobody has
    bool operator==(const PackPerson &) const = default;
};

/// A question to ask, with room for what is answered.
struct PackQuestion {
    QString label;
    QString id;
    QString asks;                            ///< in full
    QString choices;                         ///< to ring: "Yes / Partly / No"; empty: it is written
    QString last;                            ///< what was answered last time; empty: never asked
    std::optional<subject::Colour> colour{}; ///< of last time; absent: not rated
    QString colourWord{};
    QDate asAt{};
    QString known{}; ///< how it was known: "Seen on a visit"
    bool operator==(const PackQuestion &) const = default;
};

/// The questions of one place, in the order one walks: door, rooms, clinical room, office.
struct PackPlace {
    QString title;
    std::vector<PackQuestion> questions;
    bool operator==(const PackPlace &) const = default;
};

/// What an officer takes along to a home where the laptop stays shut.
struct VisitPack {
    PaperFrame frame;
    QDate today;
    SummaryValues summary; ///< position and rating of today, its actions those that are open
    std::vector<PackPerson> people{};
    QString outbreak{};    ///< in words; empty: none is known
    QString placements{};  ///< in words; empty: not said
    QString lastContact{}; ///< "Regular call on 12 November 2026 with Ann Example, nurse"
    QString before{};      ///< what to look at, who goes, what to bring
    int due = 0;           ///< questions
    int all = 0;           ///< that a visit could ask
    std::vector<PackPlace> places{};
    bool largePrint = false; ///< then each copy of the visit note is a sheet of its own
};

/// The visit pack of a home (officer.md 2.1 to 2.3): what to know at the door, open actions, the
/// questions that are due as one walks with last time's answers. Its last sheet, or in large print
/// its last two, is the visit note that stays at the home (3.6), twice, and holds nothing else. A
/// pure function of its values.
Document visitPack(const VisitPack &values);

} // namespace papers
