#pragma once

#include "rules/position.h"

#include <array>
#include <map>
#include <vector>

namespace rules {

/// Where an answer stands on a date.
enum class Standing {
    Current,       ///< answered, and within its shelf life
    NotApplicable, ///< does not apply to this home: leaves the count
    NotInUse,      ///< as not applicable: the home does not use the item
    NotKnown,      ///< asked, and the home did not know
    OutOfDate,     ///< answered longer ago than its shelf life, or a delivery date has passed
    OtherSeason,   ///< answered in another season
    NeverAsked,    ///< no answer at all
};

/// Why an answer has its colour, as data; `lists` turns it into words in one place.
struct Reason {
    enum class What {
        Unanswered, ///< standing says which way it is not known
        Option,     ///< the option chosen
        Percent,    ///< count of `of`; figure is the per cent rounded towards the worse colour
        Figure,     ///< the number itself
        Age,        ///< figure days from the date to the as-at date
        DaysLeft,   ///< figure days of stock left: on the date of the position where nothing is on
                    ///< order, else on the as-at date; not rounded
        Band,       ///< a band of days, as the manager said
        Reused,     ///< cleaned and used again: `count` pieces for `of` people on the largest shift
        Confirmed,  ///< a contact, confirmed figure days ago
        Special,    ///< never, none: the special answer chosen
        Arrival,    ///< the delivery of `day` against the run-out day `other`
        NotRated,   ///< no colour is worked out (yet)
    };
    QString question;
    What what = What::Unanswered;
    Standing standing = Standing::NeverAsked;
    subject::Colour colour = subject::Colour::Grey;
    bool critical = false;
    bool counts = true; ///< false for flags and questions that are not rated
    std::optional<double> figure;
    std::optional<qint64> count;
    std::optional<qint64> of;
    /// The bound of green that was missed or met.
    editions::Bound green;
    /// People, days or pieces between the answer and green; 0 when green.
    std::optional<double> gap;
    QString key;              ///< the option or special key
    bool estimate = false;    ///< by the manager's days or a band, not by count and use
    bool smallNumber = false; ///< amber, not red, because one person would make it green
    QDate day;
    QDate other;
    QDate asAt;
    QStringList owners; ///< who can put it right: home, nhs, council

    bool operator==(const Reason &) const = default;
};

/// What would make one answer green, as data. Applying it makes the answer green; one less does
/// not.
struct Remedy {
    enum class What {
        Answer,          ///< ask: there is no current answer
        MorePeople,      ///< `amount` more counted
        FewerPeople,     ///< `amount` fewer counted
        Option,          ///< any of `keys`
        NewerDate,       ///< a date at most `amount` days before the as-at date
        OlderDate,       ///< a date at least `amount` days before it (nothing one can do but wait)
        MorePieces,      ///< `amount` more pieces in the home
        MoreDays,        ///< supply for `amount` more days, where pieces are not known
        ConfirmContact,  ///< ring and confirm the name
        NameContact,     ///< nobody is named
        EarlierDelivery, ///< a delivery before `day`
        Higher,          ///< a number higher by `amount`
        Lower,           ///< a number lower by `amount`
    };
    QString question;
    What what = What::Answer;
    double amount = 0;
    QStringList keys;
    QDate day;
    QStringList owners;

    bool operator==(const Remedy &) const = default;
};

/// The rating of one answer on the date of its position.
struct AnswerRating {
    subject::Colour colour = subject::Colour::Grey;
    Standing standing = Standing::NeverAsked;
    bool applicable = true; ///< asked of this home and not "not applicable"
    bool counts = true;     ///< rated, in force, core or turned on; flags do not count
    Reason reason;
    std::optional<Remedy> remedy; ///< absent when green or blue, or when nothing can be done
    /// Stock: the day it would run out if nothing arrived.
    std::optional<QDate> runsOut;
};

/// The rating of an area, or of the home as a whole where `area` is absent.
struct AreaRating {
    std::optional<subject::Area> area;
    subject::Colour colour = subject::Colour::Grey;   ///< what is shown
    subject::Colour computed = subject::Colour::Grey; ///< worked out from answers
    std::optional<subject::Override> override;        ///< in force on the date
    /// Worst first: what caused the colour; for green, the single amber if there is one.
    std::vector<Reason> reasons;
    /// What would make the area green, critical questions first: one remedy for every answer that
    /// counts and is amber or red, for critical questions without an answer, and for as many others
    /// as it takes to be known enough. Empty where the area is worked out as green.
    std::vector<Remedy> toBeGreen;
    int applicable = 0; ///< rated questions that apply
    int known = 0;      ///< of these, with a current answer
};

struct HomeRating {
    QDate date;
    editions::EditionPointer edition;
    std::map<QString, AnswerRating> answers; ///< every question of the edition
    std::array<AreaRating, 4> areas;
    AreaRating overall;
    /// Flags: the status questions whose current answer is amber or red.
    std::vector<Reason> flags;
    /// The first day any stock line would run out if nothing arrived.
    std::optional<QDate> runsOut;

    const AreaRating &area(subject::Area area) const { return areas[static_cast<size_t>(area)]; }
};

/// The rating of one answer: a pure function of position and date.
AnswerRating rateAnswer(const editions::Question &question, const Position &position);

/// The other questions whose answers the rating of this one looks at: mostly none.
QStringList ratedWith(const editions::Question &question);

/// The rating of a home: answers, areas, overall, with overrides (contracts.md 1).
HomeRating rate(const Position &position);

/// The days after `position.date` on which a colour of this home may change while nobody writes:
/// shelf lives, stocks, confirmations, seasons, dates a question is rated from, overrides,
/// the next edition that comes into force, which is the last of them: what follows depends on that
/// edition's questions. Sorted, without repetition.
std::vector<QDate> turningDays(const Position &position, const editions::Library &library);

} // namespace rules
