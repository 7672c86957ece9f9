#pragma once

#include "lists/column.h"
#include "rules/rating.h"

#include <QDate>
#include <QDateTime>

namespace lists {

/// A value that was given in a contact and later changed there.
struct Correction {
    QString was;     ///< in words: "Yes", "No answer", "Removed for data protection"
    QString by;      ///< who changed it; empty where that is not known
    QDateTime at;    ///< UTC
    QString because; ///< the reason given; mostly empty
};

/// One recorded answer to a question, in the contact that recorded it.
struct RecordedRow {
    QString identity;
    QDate date;   ///< of the contact
    QString kind; ///< "Regular call"
    QString officer;
    bool isOpen = false; ///< the contact is not completed yet
    QString id;          ///< as it was asked
    QString wording;     ///< as it was asked
    /// "Asked as IPC-05 in winter 2020" where it was asked in another way; empty otherwise.
    QString askedAs;
    /// It was asked differently from the next newer answer on, or the next belongs to another
    /// season.
    bool isBroken = false;
    QString answer; ///< in words; "Taken away later" where it no longer counts
    bool isWithdrawn = false;
    std::optional<subject::Colour> colour; ///< on the date of the contact; absent: not rated
    QString word;
    QString reason;
    QDate asAt;
    QString source;
    bool isConfirmed = false; ///< same as last time, checked that day
    QString note;
    QString councilNote;                 ///< never shown to the home
    std::vector<Correction> corrections; ///< the oldest first
};

/// "Was Yes. Changed by Sam Fiction on 21 November 2026, 9:05am: heard wrongly."
QString correctionWords(const Correction &correction);

/// The columns of a question's own history. Keys never change.
Columns<RecordedRow> recordedColumns(bool withCouncilNotes);

/// One answer in full, for reading and copying.
QString recordedWords(const RecordedRow &row, bool withCouncilNotes);

} // namespace lists
