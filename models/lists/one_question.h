#pragma once

#include "editions/edition.h"
#include "lists/column.h"
#include "rules/rating.h"
#include "subject/records.h"

namespace lists {

/// What a home answered to it on an earlier day, as it was known then.
struct EarlierAnswer {
    QString answer{};
    QString word{};
    std::optional<subject::Colour> colour{};
};

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
    /// Set where it is compared with an earlier day and the home was known then.
    std::optional<EarlierAnswer> earlier{};
};

/// The columns of one question over all homes, on screen and as CSV. `comparedWith` is the earlier
/// day of the column "earlier", which is not shown at first where it is null.
Columns<HomeAnswer> homeAnswerColumns(const QDate &comparedWith = {});

/// How many homes there are of each word, with their beds: "Red: 11 homes (412 beds); Green: ...",
/// and how many answers are known which way. For an e-mail, ready to paste. Compared with an
/// earlier day it says what these homes were then: "Red: 11 homes (412 beds), 5 more than on 15
/// September 2026".
QString homeAnswersAsWords(const QString &question, const std::vector<HomeAnswer> &rows,
                           const QDate &comparedWith = {});

} // namespace lists
