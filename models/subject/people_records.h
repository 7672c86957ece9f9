#pragma once

#include "subject/records.h"

namespace subject {

struct Person;
struct Post;
struct ContactNote;
struct Referral;

/// Somebody to ring who does not work for the council. One person may stand in many posts.
struct Person {
    static constexpr RecordKind recordKind = RecordKind::Person;
    explicit Person(base::Id<Person> identity) : id(identity) {}

    base::Id<Person> id;
    QString name;
    QString title; ///< as they call themselves: "Practice nurse"
    QString organisation;
    QString telephone;
    QString email;
    QString hours;
    std::optional<Deletion> deleted;

    bool operator==(const Person &) const = default;
};

/// That somebody said it is so, and when.
struct Confirmation {
    QDate on;
    QString by; ///< the officer's name
    bool operator==(const Confirmation &) const = default;
};

/// What a person is for one home.
struct Post {
    static constexpr RecordKind recordKind = RecordKind::Post;
    explicit Post(base::Id<Post> identity) : id(identity) {}

    base::Id<Post> id;
    std::optional<base::Id<Home>> home;
    std::optional<base::Id<Person>> person;
    /// `manager`, `deputy`, `ipc_lead`, `clinical_lead`, `nurse`, `nominated_individual`,
    /// `regional_manager`, `receiver` (takes deliveries out of hours), `other`
    QString role;
    Confirmation confirmed;
    QDate ended;
    std::optional<Deletion> deleted;

    bool operator==(const Post &) const = default;
};

/// A telephone call, an e-mail, a meeting: one line.
struct ContactNote {
    static constexpr RecordKind recordKind = RecordKind::ContactNote;
    explicit ContactNote(base::Id<ContactNote> identity) : id(identity) {}

    base::Id<ContactNote> id;
    std::optional<base::Id<Home>> home;
    QDate date;
    QString how;  ///< `phone`, `email`, `meeting`, `letter`, `other`
    QString with; ///< name and role
    QString line;
    QString next; ///< what comes next
    QDate nextOn;
    std::optional<base::Id<Officer>> officer;
    std::optional<Deletion> deleted;

    bool operator==(const ContactNote &) const = default;
};

/// That a safeguarding referral was made. Nothing else is kept of it.
struct Referral {
    static constexpr RecordKind recordKind = RecordKind::Referral;
    explicit Referral(base::Id<Referral> identity) : id(identity) {}

    base::Id<Referral> id;
    std::optional<base::Id<Home>> home;
    QDate madeOn;
    QString reference;
    QDate closedOn;
    std::optional<base::Id<Officer>> officer;
    std::optional<Deletion> deleted;

    bool operator==(const Referral &) const = default;
};

} // namespace subject
