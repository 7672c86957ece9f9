#pragma once

#include "base/id.h"
#include "subject/area.h"
#include "subject/record_kind.h"

#include <QByteArray>
#include <QDate>
#include <QDateTime>
#include <QJsonObject>
#include <QString>
#include <QStringList>
#include <map>
#include <optional>

namespace subject {

struct Authority;
struct Officer;
struct Home;
struct Review;
struct EditionRecord;
struct Note;

/// That a record was deleted, and why. Its rows stay; views leave it out.
struct Deletion {
    QString why;
    bool operator==(const Deletion &) const = default;
};

/// Somewhere to ring: a line of "Who to contact".
struct ContactPoint {
    QString name;
    QString organisation;
    QString telephone;
    QString email;
    QString hours;
    bool operator==(const ContactPoint &) const = default;
};

/// The council whose file this is. One record; its id is made by `init` and travels with every
/// bundle.
struct Authority {
    static constexpr RecordKind recordKind = RecordKind::Authority;
    explicit Authority(base::Id<Authority> identity) : id(identity) {}

    base::Id<Authority> id;
    QString name;
    ContactPoint supportLine;      ///< for anything else, and for what is wrong on a paper
    ContactPoint healthProtection; ///< a possible outbreak
    ContactPoint infectionControl; ///< infection control advice
    ContactPoint ppeRoute;         ///< PPE that will not arrive in time
    ContactPoint nightHelp;        ///< clinical help at night
    ContactPoint safeguarding;     ///< safeguarding adults
    QString keepFor;               ///< how long plans are kept, in words
    std::optional<int> keepYears;  ///< after a plan was closed; absent: as suggested
    QString privacyPage;           ///< where the privacy notice stands
    QString ladderProfile;         ///< `a` or `b`: in which order things are taken further
    QString logo;                  ///< hash of the picture that papers begin with; empty: none

    bool operator==(const Authority &) const = default;
};

/// Somebody of the council who records. Id from the case-folded name.
struct Officer {
    static constexpr RecordKind recordKind = RecordKind::Officer;
    explicit Officer(base::Id<Officer> identity) : id(identity) {}

    base::Id<Officer> id;
    QString name;
    QString role;
    QString email;
    QString telephone;

    bool operator==(const Officer &) const = default;
};

/// Where a home is: one unit, never mixed from two people.
struct Address {
    QString lines; ///< comma separated, without the postcode
    QString postcode;
    bool operator==(const Address &) const = default;
};

/// The registered manager's post. `state` is one of in_post, acting, absent, vacant, or empty
/// where only a directory's name is known.
struct ManagerPost {
    QString name;
    QString state;
    QDate since;
    bool operator==(const ManagerPost &) const = default;
};

/// CQC's latest overall rating of a home.
struct CqcRating {
    QString rating;
    QDate published;
    bool inherited = false; ///< given to the previous owner
    bool operator==(const CqcRating &) const = default;
};

/// An officer's rating that stands instead of the one worked out from answers. Valid on `from`,
/// on `until` and between.
struct Override {
    Colour colour = Colour::Grey;
    QString reason;        ///< printed on the home's copy
    QString councilReason; ///< never shown to the home
    QString by;            ///< the officer's name
    QDate from;
    QDate until;
    bool operator==(const Override &) const = default;
};

/// Whether the council places people in a home: internal.
struct Placements {
    QString state; ///< `open`, `limited`, `suspended`, `own_choice`
    QDate since;
    QString by;
    QString why;
    bool operator==(const Placements &) const = default;
};

/// Who pays for those who live in a home, in numbers.
struct FundedResidents {
    std::optional<int> ours;
    std::optional<int> otherCouncils;
    std::optional<int> themselves;
    QString councils; ///< the names of the other councils
    QDate asAt;
    bool operator==(const FundedResidents &) const = default;
};

/// What the council itself says of a home's quality or risk: a word and its day.
struct Assessment {
    QString says;
    QDate on;
    bool operator==(const Assessment &) const = default;
};

/// That a home will have, or has, another owner.
struct OwnerChange {
    QDate on;
    QString provider;
    bool operator==(const OwnerChange &) const = default;
};

/// One care home. Id from its first CQC location id; `locationId` is an ordinary field afterwards.
struct Home {
    static constexpr RecordKind recordKind = RecordKind::Home;
    explicit Home(base::Id<Home> identity) : id(identity) {}

    base::Id<Home> id;
    QString locationId; ///< text: mostly 1-..., NHS-run homes like RX3LD
    QString odsCode;
    QString name;
    QString provider;
    QString providerId;
    QString brand;
    Address address;
    QString authority; ///< the local authority area the directory names
    QString district;
    QString pcn; ///< primary care network
    QString region;
    QString telephone;
    QString web;
    QString email;
    ManagerPost manager;
    std::optional<int> beds;
    QStringList careTypes;   ///< of `nursing`, `residential`
    QStringList specialisms; ///< as CQC words them
    CqcRating cqcRating;
    bool dormant = false; ///< registered with CQC but not running
    QDate missingSince;   ///< date of the first directory that no longer lists it
    std::optional<base::Id<Home>> continuesAs;
    QStringList notContinuedBy; ///< ids of homes that an officer said are not this one anew
    std::optional<base::Id<Officer>> leadOfficer;
    std::optional<base::Id<Officer>> coverOfficer;
    Placements placements;
    QString admissions; ///< `open`, `limited`, `closed`; empty: not known
    FundedResidents funded;
    Assessment quality; ///< the council's own rating
    Assessment risk;
    OwnerChange ownerChange;
    std::optional<Override> overrideIpc;
    std::optional<Override> overrideClinical;
    std::optional<Override> overrideTesting;
    std::optional<Override> overridePpe;
    std::optional<Override> overrideOverall;
    std::optional<Deletion> deleted;

    bool operator==(const Home &) const = default;
};

/// Whom the officer met or spoke to.
struct MetWith {
    QString name;
    QString role;
    bool operator==(const MetWith &) const = default;
};

/// One contact with a home on one date: a visit, a call, a desk check. Its answers are fields of
/// it, named by question id.
struct Review {
    static constexpr RecordKind recordKind = RecordKind::Review;
    explicit Review(base::Id<Review> identity) : id(identity) {}

    base::Id<Review> id;
    std::optional<base::Id<Home>> home;
    QString kind; ///< a kind of contact of the edition: visit, call, outbreak-call ...
    QDate date;
    std::optional<base::Id<Officer>> officer;
    MetWith metWith;
    QString attemptedReason; ///< why an attempted visit did not take place
    std::optional<base::Id<EditionRecord>> edition;
    QString status;  ///< `open` or `completed`
    QDateTime ended; ///< UTC, when the officer left or hung up; null while it goes on
    /// What was said when it was completed: colours, counts, edition hash, rules version.
    QJsonObject outcome;
    std::optional<Deletion> deleted;

    bool isCompleted() const { return status == QLatin1StringView("completed"); }
    bool operator==(const Review &) const = default;
};

/// A question set that reviews of this file were answered in. Id from the hash of its bytes.
struct EditionRecord {
    static constexpr RecordKind recordKind = RecordKind::Edition;
    explicit EditionRecord(base::Id<EditionRecord> identity) : id(identity) {}

    base::Id<EditionRecord> id;
    QString name; ///< winter-2026
    QString hash; ///< lower-case hex of BLAKE2b-256 of its bytes
    QDate inForceFrom;

    bool operator==(const EditionRecord &) const = default;
};

/// Where a note was filed.
struct Filing {
    /// `answer` (its note for the plan), `answer_council` (its council note), `plan`, `council`;
    /// empty: not yet.
    QString to;
    QString question; ///< of an answer
    bool operator==(const Filing &) const = default;
};

/// Something said or seen that fitted no question: written down at once, filed later.
struct Note {
    static constexpr RecordKind recordKind = RecordKind::Note;
    explicit Note(base::Id<Note> identity) : id(identity) {}

    base::Id<Note> id;
    std::optional<base::Id<Home>> home;
    std::optional<base::Id<Review>> review; ///< the contact it was written in; absent: outside any
    QString text;
    QDateTime written; ///< UTC
    std::optional<base::Id<Officer>> officer;
    Filing filed;
    std::optional<Deletion> deleted;

    bool operator==(const Note &) const = default;
};

/// The override of an area of this home, or of the home as a whole where `area` is absent.
const std::optional<Override> &overrideOf(const Home &home, std::optional<Area> area);

} // namespace subject
