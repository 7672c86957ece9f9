#pragma once

#include "subject/event_records.h"
#include "workflow/keeping.h"

namespace workflow {

/// An outbreak with what follows from its counts.
struct OutbreakRow {
    subject::Outbreak outbreak;
    int residents = 0; ///< cases so far
    int staff = 0;
    int hospital = 0;
    int deaths = 0;
    QDate lastCase; ///< the last day with a new case; null: none counted
    int day = 0;    ///< of the outbreak, 0 on the day it was notified; up to the day it was over
    /// The first day it may be declared over; null where the health protection team gives it.
    QDate mayBeOver;
    /// When the home is next to be called: the first outbreak day after somebody last spoke with
    /// it. Null once it is over.
    QDate nextCall;
    QString visiting; ///< what holds for visits; empty: nothing is said

    QDate today;

    bool isOpen() const { return !outbreak.over.isValid(); }
    bool isCallOverdue() const { return nextCall.isValid() && nextCall < today; }
    bool isLearningOverdue() const
    {
        const subject::Learning &learning = outbreak.learning;
        return learning.due.isValid() && !learning.done.isValid() && learning.due < today;
    }
};

/// The outbreaks of a home, the newest first; without a home those of all.
base::Result<std::vector<OutbreakRow>>
outbreaks(Session &session, const std::optional<base::Id<subject::Home>> &home = {});

subject::Outbreak newOutbreak(Session &session, const base::Id<subject::Home> &home);

/// Keeps an outbreak. Declared over, its learning review is due by the rule of the question set.
/// Refuses, naming the field: no infection, days in the future, over before it began or before a
/// day with new cases, a second open one of the same infection.
base::Result<subject::Outbreak> keepOutbreak(Session &session, subject::Outbreak outbreak,
                                             const Saying &saying = {});

/// The counts of an outbreak, oldest first.
base::Result<std::vector<subject::OutbreakCount>>
countsOf(Session &session, const base::Id<subject::Outbreak> &outbreak);

/// Of the count of an outbreak on a day.
base::Id<subject::OutbreakCount> outbreakCountId(const base::Id<subject::Outbreak> &outbreak,
                                                 const QDate &day);

/// The count of one day: one record however often it is entered.
subject::OutbreakCount countOn(Session &session, const subject::Outbreak &outbreak,
                               const QDate &day);
/// Numbers moved to another day leave none at the old one. Refuses a day before the outbreak, after
/// it or in the future, one that has numbers already, and negative numbers.
base::Result<subject::OutbreakCount> keepCount(Session &session, subject::OutbreakCount count,
                                               const Saying &saying = {});

/// Who has to be told, by the name of the field.
std::vector<std::pair<QString, QString>> toBeTold();
/// Ticks or unticks that somebody was told, now, by the officer of this name or who works here.
void tell(Session &session, subject::Outbreak &outbreak, const QString &field, bool isTold,
          const QString &by = {});

/// One text for all who have to be told.
QString tellingWords(Session &session, const OutbreakRow &row);

} // namespace workflow
