#pragma once

#include "lists/column.h"
#include "lists/trend.h"
#include "rules/movement.h"

#include <QDate>

namespace lists {

/// What was known of one question on the date of one contact.
struct ComparedAnswer {
    QString id;     ///< as the question set of that date calls it; empty where it does not ask it
    QString answer; ///< in words; "Not asked in winter 2026"; empty where there is none yet
    std::optional<subject::Colour> colour; ///< absent where it is not rated
    QString word;                          ///< of the colour: "Amber", "Out of date", "Not rated"
    rules::Standing standing = rules::Standing::NeverAsked;
    QString reason; ///< why it has its colour
    QDate on;       ///< the date of the contact
    QDate asAt;
    QDate from;               ///< of the earlier contact that recorded it; null: this contact did
    bool isConfirmed = false; ///< same as last time, checked on that day
    QString source;           ///< how it is known
    QString note;             ///< for the plan
    QString councilNote;      ///< never shown to the home
};

/// One question at two contacts of a home.
struct ComparisonRow {
    QString identity;
    QString id;
    QString label;
    QString wording;
    QString area;  ///< its short name; empty for a shared number
    int order = 0; ///< in the question set
    rules::Movement movement = rules::Movement::Same;
    /// Why the two cannot quite be set against each other: "Asked as IPC-05 in winter 2020. Sick
    /// pay was red in winter 2020 and is amber now." Empty where the question stayed as it was.
    QString difference;
    ComparedAnswer then;
    ComparedAnswer now;
};

/// The colour of one area, or of the home, on the dates of two contacts.
struct ComparedRating {
    std::optional<subject::Area> area; ///< absent: the home as a whole
    QString name;                      ///< "Clinical support", "Overall"
    QString shortName;                 ///< "Clinical"
    /// One of the two contacts.
    struct Side {
        subject::Colour colour = subject::Colour::Grey;
        QString word;              ///< "Green, 1 point to follow"
        bool isOverridden = false; ///< the officer's rating
        QString why{};
        /// What was said when that contact was completed, where it was another colour than what
        /// is worked out today: an answer was corrected or came in later.
        std::optional<subject::Colour> said{};
    };
    Side then;
    Side now;
    rules::Movement movement = rules::Movement::Same;
    /// At the contacts between, these two among them and marked; oldest first.
    std::vector<TrendPoint> trend;
};

/// "Worse", "No longer known", "Asked differently".
QString movementWord(rules::Movement movement);

/// What stands over the columns of a comparison, and whether council notes are there to be seen.
struct ComparisonHeads {
    QString then; ///< "23 Oct 2026"
    QString now;
    bool withCouncilNotes = false;
};

/// The columns of a comparison: the change comes first when sorted by it, in the order of
/// rules::Movement, and inside that in the order of the question set. Keys never change.
Columns<ComparisonRow> comparisonColumns(const ComparisonHeads &heads);

/// "7 answers changed from 23 October 2026 to 20 November 2026: 2 worse, 3 better and 2
/// otherwise. 31 are the same."
QString comparisonSentence(const std::vector<ComparisonRow> &rows, const QDate &then,
                           const QDate &now);

/// One side in full: "14 of 20 (70%). Amber. From 23 October 2026, home's report. Note: ...".
QString comparedWords(const ComparedAnswer &answer, bool withCouncilNotes);

/// "Clinical support: Red, then Amber: Better", with what was said otherwise and by whom.
QString comparedRatingWords(const ComparedRating &rating);

/// One row in full, for reading and copying: the question, what became of it, then each side.
QString comparisonRowWords(const ComparisonRow &row, const ComparisonHeads &heads);

} // namespace lists
