#pragma once

#include "editions/edition.h"
#include "lists/column.h"
#include "rules/rating.h"
#include "subject/records.h"

namespace lists {

/// What one home answers to one question today.
struct HomeAnswer {
    explicit HomeAnswer(subject::Home which) : home(std::move(which)) {}

    subject::Home home;
    QString answer; ///< in words; empty: none
    QString word;   ///< of its colour: "Red", "Out of date"
    std::optional<subject::Colour> colour;
    QString reason;
    QDate asAt;
    QString source; ///< how it is known
};

/// The columns of one question over all homes, on screen and as CSV.
Columns<HomeAnswer> homeAnswerColumns();

/// How many homes there are of each word, with their beds: "Red: 11 homes (412 beds); Green: ...",
/// and how many answers are known which way. For an e-mail, ready to paste.
QString homeAnswersAsWords(const QString &question, const std::vector<HomeAnswer> &rows);

} // namespace lists
