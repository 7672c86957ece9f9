#pragma once

#include "lists/answer_history.h"
#include "lists/comparison.h"
#include "workflow/contacts.h"

namespace workflow {

/// Every answer of one home to one question.
struct QuestionHistory {
    explicit QuestionHistory(subject::Home which) : home(std::move(which)) {}

    subject::Home home;
    QString id;
    QString label;
    QString wording;
    QString area;  ///< its name; empty for a shared number
    QString ended; ///< "Not asked in winter 2026."; empty where it is asked today
    /// What one should know of the ways it was asked before, where answers of that time are here.
    QStringList differences;
    /// As known today; its id is empty where it is not asked any more.
    lists::ComparedAnswer today;
    std::vector<lists::RecordedRow> rows; ///< newest contact first
    /// The colours of those that still count, on the date of each contact; oldest first.
    std::vector<lists::TrendPoint> points;
};

/// The history of a question or shared number, by the id of any question set that was ever in
/// force here: through the bridges between sets, with what was changed later in a contact and what
/// was taken away again. Refuses an id that no question set knows.
base::Result<QuestionHistory> questionHistory(Session &session, const base::Id<subject::Home> &home,
                                              const QString &question);

} // namespace workflow
