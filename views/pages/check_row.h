#pragma once

#include "lists/column.h"
#include "workflow/conflicts.h"
#include "workflow/sharing.h"

namespace views {

/// One line of the changes to check: what a field holds here and what colleagues wrote, or a whole
/// record that is new here.
struct CheckRow {
    enum class Kind {
        Arrives,   ///< it changes as a colleague wrote it
        IsNew,     ///< a record that is not here
        TwoAnswers ///< one of several must be chosen
    };
    struct Answer {
        QString words = {}; ///< what it says; empty: nothing
        QString officer = {};
        QDateTime at = {};   ///< UTC; null where nobody says
        QString choice = {}; ///< what choosing it means, in a few words
        QJsonValue value = {};
        workflow::Decision decision = workflow::Decision::Choose;
        int side = 0;
    };

    Kind kind = Kind::Arrives;
    QString id = {}; ///< of two answers: the reference to settle them by
    QString home = {};
    QString about = {};
    QString field = {};
    QString before = {};              ///< what both began with; before it is taken in not told
    QString here = {};                ///< what stands here
    QString counts = {};              ///< what counts as long as nobody chooses
    std::vector<Answer> answers = {}; ///< of two answers: what keys 1, 2 and so on choose
    QString theirs = {};              ///< what a colleague wrote
    QString officer = {};             ///< who
    QDateTime at = {};                ///< when, UTC
    QStringList more = {};            ///< of a new record: its fields
    std::optional<size_t> chosen = {};
    bool isDeletion = false; ///< written about what a colleague deleted

    /// "Alder Grange, Visit of 20 November 2026"
    QString place() const;
    /// What is chosen, or happens without a choice.
    QString outcome() const;
    /// All of it, in lines.
    QString inFull() const;
};

/// What would be taken in: two answers first, then by home; of a new record one line.
std::vector<CheckRow> rowsToTakeIn(const workflow::ReceivedUpdate &update);
/// What waits for somebody to choose.
std::vector<CheckRow> rowsToDecide(const std::vector<workflow::ConflictRow> &conflicts);

/// What is decided by the rows of which somebody chose.
std::vector<workflow::Settlement> decisionsOf(const std::vector<CheckRow> &rows);
/// The same before it is taken in.
std::vector<workflow::EarlyChoice> choicesOf(const std::vector<CheckRow> &rows);

/// The columns before it is taken in, and after.
lists::Columns<CheckRow> columnsToTakeIn();
lists::Columns<CheckRow> columnsToDecide();

} // namespace views
