#pragma once

#include "store/planner_file.h"

#include <QDateTime>

namespace store {

/// One write of one answer, as the journal keeps it.
struct AnswerWrite {
    base::Id<subject::Review> review;
    QString question;
    QDateTime at; ///< UTC
    std::optional<base::Id<subject::Officer>> officer;
    QString why; ///< the reason given for a correction; mostly empty
    /// Nothing where the answer was taken away, or removed for data protection.
    std::optional<subject::Answer> answer;
    bool isRemoved = false;    ///< for data protection
    bool isCorrection = false; ///< the contact had been completed before
};

/// Every write of the answers to these questions in the contacts of a home that are not deleted,
/// in the order in which this file learnt of them: none comes before what it knew.
std::vector<AnswerWrite> answerWrites(PlannerFile &file, const base::Id<subject::Home> &home,
                                      const QStringList &questions);

} // namespace store
