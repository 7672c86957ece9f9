#pragma once

#include "subject/people_records.h"
#include "workflow/demonstration.h"
#include "workflow/demonstration/words.h"

#include <array>
#include <vector>

namespace workflow::demonstration {

/// What is told of one home. A small county has the first of them.
enum class Story {
    PpeRunsOut,        ///< aprons, gloves and masks for less than a day, nothing on order
    NoClinicalLead,    ///< nobody named, no weekly round
    TrainingLow,       ///< few staff trained, and the last visit was not assured
    VaccinationBehind, ///< no session, few vaccinated
    Recovering,        ///< red, amber, green over three visits
    Outbreak,          ///< calls on days 1, 3 and 7, then weekly, then declared over
    OldOwner,          ///< no longer listed; continues as the next one
    NewOwner,          ///< the same home under a new registration
    OfficersRating,    ///< a red area that an officer's rating shows as amber today
    NeverVisited,      ///< nobody has been in touch
    VacantManager,     ///< no registered manager for some time
    LongStock,         ///< everything green, stock for four weeks and more
    OpenVisit,         ///< a visit of two days ago that is not completed yet
    Corrected,         ///< a completed visit corrected some days later
    OldOwnerWaiting,   ///< no longer listed; nobody has confirmed how it goes on
    NewOwnerWaiting,   ///< a new registration at the same postcode
    OutbreakNow,       ///< known for a week or two and not over, admissions closed
    Ordinary,
};

/// Whether two registrations stand for the home, before and after its owner changed.
constexpr bool hasNewOwner(Story story)
{
    return story == Story::OldOwner || story == Story::OldOwnerWaiting ||
           story == Story::NewOwner || story == Story::NewOwnerWaiting;
}

constexpr bool hasOutbreak(Story story)
{
    return story == Story::Outbreak || story == Story::OutbreakNow;
}

/// How an ordinary home stands at the end.
enum class Mood { Well, Following, InTrouble, Quiet };

/// A home and what becomes of it.
struct Member {
    int number = 0; ///< from 0
    subject::Home home;
    Story story = Story::Ordinary;
    Mood mood = Mood::Well;
    QString deputy; ///< role of whom one meets when the manager is away
};

/// Everybody and everything before the first contact.
struct County {
    QString council;
    std::vector<subject::Officer> officers;
    std::vector<Member> members;
    QDate start; ///< the first directory is of this day
    QDate until;
    QDate ownersChange; ///< the day of the directory in which two homes have new owners

    /// The first member with this story; null where the county is too small for it.
    const Member *told(Story story) const;
};

/// Tells every home's name, place, people and story. A pure function of the request, whose
/// `until` is set.
County makeCounty(const DemonstrationRequest &request, const Words &words);

/// Who leads the clinical support of a network: one person for all its homes.
subject::Person leadOfNetwork(const QString &network, quint32 seed, const Words &words);

/// Whom to ring: the council's own contact points, all fictional.
void addContactPoints(subject::Authority &authority);

} // namespace workflow::demonstration
