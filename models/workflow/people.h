#pragma once

#include "subject/people_records.h"
#include "workflow/keeping.h"

namespace workflow {

/// Somebody who stands in a post of a home.
struct PersonRow {
    subject::Post post;
    subject::Person person;
    int otherHomes = 0;       ///< where the same person stands too
    bool isToConfirm = false; ///< confirmed longer ago than the question set allows, or never
};

/// Who stands in a post of a home and has not left it, in the order of the posts.
base::Result<std::vector<PersonRow>> peopleOf(Session &session,
                                              const base::Id<subject::Home> &home);

/// A person in a post, new or changed. What changes of the person changes in all homes. Refuses a
/// blank name, an unknown post, and days in the future.
base::Result<PersonRow> keepPerson(Session &session, PersonRow row, const Saying &saying = {});

/// A person as such, in every home where they stand. Refuses a blank name.
base::Result<subject::Person> keepPersonAlone(Session &session, const subject::Person &person,
                                              const Saying &saying = {});

/// A new post of a home with a new person in it. Not in the file yet.
PersonRow newPerson(Session &session, const base::Id<subject::Home> &home, const QString &role);

/// Puts `person` into the place of another in every home where they stand in this post: a new
/// clinical lead of a network. Confirmed today. Returns how many homes that were.
base::Result<int> replaceEverywhere(Session &session, const base::Id<subject::Person> &old,
                                    const QString &role, const subject::Person &person,
                                    const Saying &saying = {});

/// Puts the person of a post into the same post of the other homes of its network where nobody
/// stands in it, confirmed as here. Returns how many homes that were.
base::Result<int> standAcrossNetwork(Session &session, const base::Id<subject::Post> &post,
                                     const Saying &saying = {});

/// A person in a post, kept in this home and in the others of its network where nobody stands in
/// it, in one change. Refuses what keepPerson and standAcrossNetwork refuse.
struct KeptAcross {
    PersonRow row;
    int others = 0; ///< homes besides this one
};
base::Result<KeptAcross> keepAcrossNetwork(Session &session, PersonRow row,
                                           const Saying &saying = {});

/// The homes where nobody stands in a post. For the clinical lead, one that a home named in answer
/// to the question about it counts too. Refuses an unknown post.
base::Result<std::vector<subject::Home>> homesWithout(Session &session, const QString &role);

/// Contact notes of a home, the newest first.
base::Result<std::vector<subject::ContactNote>> contactNotes(Session &session,
                                                             const base::Id<subject::Home> &home);
/// Refuses an empty line, a day in the future, and a next day before the day itself.
base::Result<subject::ContactNote> keepContactNote(Session &session, subject::ContactNote note,
                                                   const Saying &saying = {});
subject::ContactNote newContactNote(Session &session, const base::Id<subject::Home> &home);

/// Safeguarding referrals of a home, the newest first: only that one was made, when, and its
/// reference.
base::Result<std::vector<subject::Referral>> referrals(Session &session,
                                                       const base::Id<subject::Home> &home);
base::Result<subject::Referral> keepReferral(Session &session, subject::Referral referral,
                                             const Saying &saying = {});
subject::Referral newReferral(Session &session, const base::Id<subject::Home> &home);

/// Keeps what the council itself says of a home: manager, placements, risk. Refuses days in the
/// future where something has happened already.
base::Result<subject::Home> keepHomeFacts(Session &session, const subject::Home &home,
                                          const Saying &saying = {});

} // namespace workflow
