#pragma once

#include "lists/handover_columns.h"
#include "subject/support_records.h"
#include "workflow/keeping.h"

namespace workflow {

/// What is open in the name of an officer, who may have left: what goes across to somebody else.
/// What the officer did stays theirs: contacts, notes, referrals, offers made, and the steps by
/// which something was taken further. What is taken further has no officer of its own: it goes
/// with its home, and the action that asks after it is among the actions.
struct Reassignment {
    std::vector<subject::Home> homesLed; ///< as they stand
    std::vector<subject::Home> homesCovered;
    std::vector<subject::Plan> plans; ///< not closed
    std::vector<subject::Action> actions;

    bool isEmpty() const
    {
        return homesLed.empty() && homesCovered.empty() && plans.empty() && actions.empty();
    }
    bool operator==(const Reassignment &) const = default;
};

/// The same by home, in the order of their names.
std::vector<lists::HandoverRow> rowsOf(Session &session, const Reassignment &reassignment);

/// "12 homes as lead officer, 14 open actions"
QString wordsOf(const Reassignment &reassignment);

/// The records as they stand when it has gone across. Where the new officer would both lead and
/// cover a home, nobody covers it.
std::vector<store::Draft::Record> changesOf(const Reassignment &reassignment,
                                            const base::Id<subject::Officer> &from,
                                            const base::Id<subject::Officer> &to);

/// The homes that nobody covers afterwards, although somebody does now.
std::vector<subject::Home> homesLosingCover(const Reassignment &reassignment,
                                            const base::Id<subject::Officer> &from,
                                            const base::Id<subject::Officer> &to);

/// "Nobody covers 2 homes then, because Jo Field leads them: Alder Grange, Birch Lodge."; empty
/// where there is none.
QString uncoveredWords(const std::vector<subject::Home> &homes, const subject::Officer &to);

/// An officer with what is open in their name.
struct OfficerRow {
    subject::Officer officer;
    Reassignment inHand;
};

/// Every officer of the file, by name.
base::Result<std::vector<OfficerRow>> officerRows(Session &session);

/// The officer of this file with this name (case folded) or id. Never makes one: the Error lists
/// those there are.
base::Result<subject::Officer> findOfficer(Session &session, const QString &text);

/// What would go from one officer to another; of these homes only where some are named. Homes that
/// no directory lists any more are among them. Refuses the same officer, and a home of which
/// nothing is in the hands of `from`.
base::Result<Reassignment> reassignmentOf(Session &session, const base::Id<subject::Officer> &from,
                                          const base::Id<subject::Officer> &to,
                                          const std::vector<base::Id<subject::Home>> &homes = {});

/// Gives it, in one change. Returns what went across, which is nothing where nothing was open.
base::Result<Reassignment> reassign(Session &session, const base::Id<subject::Officer> &from,
                                    const base::Id<subject::Officer> &to,
                                    const std::vector<base::Id<subject::Home>> &homes = {},
                                    Saying saying = {});

} // namespace workflow
