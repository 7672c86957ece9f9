#pragma once

#include "subject/records.h"

namespace subject {

struct Outbreak;
struct OutbreakCount;
struct Funding;
struct Visiting;
struct RouteStep;

/// Open, limited or closed, and since when.
struct Admissions {
    QString state; ///< `open`, `limited`, `closed`
    QDate since;
    bool operator==(const Admissions &) const = default;
};

/// Who was told of an outbreak, and by whom.
struct Told {
    QDateTime at; ///< UTC
    QString by;   ///< the officer's name
    bool operator==(const Told &) const = default;
};

/// The learning review after an outbreak.
struct Learning {
    QDate due;
    QDate done;
    QString lessons;
    bool operator==(const Learning &) const = default;
};

/// One outbreak in one home.
struct Outbreak {
    static constexpr RecordKind recordKind = RecordKind::Outbreak;
    explicit Outbreak(base::Id<Outbreak> identity) : id(identity) {}

    base::Id<Outbreak> id;
    std::optional<base::Id<Home>> home;
    QString infection; ///< "Flu"
    QString reference; ///< of the health protection team
    QDate notified;
    QString adviser; ///< who advises on admissions
    Admissions admissions;
    Told toldInfectionControl;
    Told toldPlacements;
    Told toldDischarge;
    Told toldOtherCouncils;
    Told toldCommissioner;
    QDate over; ///< declared over
    Learning learning;
    std::optional<Deletion> deleted;

    bool operator==(const Outbreak &) const = default;
};

/// New cases of one day, in numbers. Id from outbreak and day.
struct OutbreakCount {
    static constexpr RecordKind recordKind = RecordKind::OutbreakCount;
    explicit OutbreakCount(base::Id<OutbreakCount> identity) : id(identity) {}

    base::Id<OutbreakCount> id;
    std::optional<base::Id<Home>> home;
    std::optional<base::Id<Outbreak>> outbreak;
    QDate date;
    std::optional<int> residents; ///< new cases
    std::optional<int> staff;     ///< new cases
    std::optional<int> hospital;  ///< new hospital stays
    std::optional<int> deaths;
    std::optional<Deletion> deleted;

    bool operator==(const OutbreakCount &) const = default;
};

/// Money of one round of one fund for one home. Id from home, fund and round. Amounts in pence.
struct Funding {
    static constexpr RecordKind recordKind = RecordKind::Funding;
    explicit Funding(base::Id<Funding> identity) : id(identity) {}

    base::Id<Funding> id;
    std::optional<base::Id<Home>> home;
    QString fund;
    QString round;
    std::optional<int> share;         ///< by number of beds
    std::optional<int> discretionary; ///< decided by the council
    QDate termsAccepted;
    QDate returnDue;
    QDate returnReceived;
    QJsonObject spent; ///< pence by heading
    std::optional<Deletion> deleted;

    bool operator==(const Funding &) const = default;
};

/// Which measures hold for visits to a home, or to the homes of a district, from a day on.
struct Visiting {
    static constexpr RecordKind recordKind = RecordKind::Visiting;
    explicit Visiting(base::Id<Visiting> identity) : id(identity) {}

    base::Id<Visiting> id;
    std::optional<base::Id<Home>> home; ///< absent: all homes of `district`
    QString district;                   ///< empty and no home: the whole authority
    QString level;                      ///< alert level, as the council calls it
    QString measures;
    QDate from;
    std::optional<Deletion> deleted;

    bool operator==(const Visiting &) const = default;
};

/// Where a step of a ladder is rung in this council. Id from ladder and step.
struct RouteStep {
    static constexpr RecordKind recordKind = RecordKind::RouteStep;
    explicit RouteStep(base::Id<RouteStep> identity) : id(identity) {}

    base::Id<RouteStep> id;
    QString ladder;
    QString step;
    QString name; ///< who answers
    QString telephone;
    QString email;
    QString opens;    ///< "09:00"; empty: always open
    QString closes;   ///< "18:00"
    QStringList days; ///< of `mon` to `sun`; empty: every day
    bool isOpenOnBankHolidays = false;
    QString outOfHours; ///< telephone while it is closed
    std::optional<Deletion> deleted;

    bool operator==(const RouteStep &) const = default;
};

} // namespace subject
