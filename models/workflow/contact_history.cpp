#include "workflow/contact_history.h"

#include "lists/people_words.h"
#include "store/queries.h"
#include "workflow/homes.h"
#include "workflow/say.h"
#include "workflow/todays_homes.h"

#include <algorithm>
#include <map>

namespace workflow {
namespace {

using subject::ContactNote;
using subject::Home;
using subject::Review;

QString kindName(Session &session, const Review &review)
{
    const auto edition = session.library().inForceOn(review.date);
    const editions::ContactKind *kind = edition ? edition->contact(review.kind) : nullptr;
    return kind ? kind->name.in() : review.kind;
}

QString withRole(const subject::MetWith &met)
{
    return met.role.isEmpty() || met.name.isEmpty() ? met.name + met.role
                                                    : Say::tr("%1, %2").arg(met.name, met.role);
}

HistoryLine lineOf(Session &session, const Review &review, const OfficerNames &names)
{
    return {.date = review.date,
            .how = kindName(session, review),
            .with = withRole(review.metWith),
            .line = review.attemptedReason,
            .next = {},
            .nextOn = {},
            .officer = names.of(review.officer),
            .review = review.id,
            .note = {}};
}

HistoryLine lineOf(const ContactNote &note, const OfficerNames &names)
{
    return {.date = note.date,
            .how = lists::wordOf(lists::contactWays(), note.how),
            .with = note.with,
            .line = note.line,
            .next = note.next,
            .nextOn = note.nextOn,
            .officer = names.of(note.officer),
            .review = {},
            .note = note.id};
}

/// The newest note of each home that is not of a day to come.
std::map<QUuid, QDate> newestNotes(Session &session)
{
    std::map<QUuid, QDate> newest;
    for (const ContactNote &note : store::every<ContactNote>(session.file())) {
        if (!note.home || note.date > session.today())
            continue;
        QDate &day = newest[note.home->uuid()];
        if (!day.isValid() || day < note.date)
            day = note.date;
    }
    return newest;
}

bool isRunning(const Home &home)
{
    return !home.missingSince.isValid() && !home.dormant && !home.continuesAs;
}

} // namespace

base::Result<std::vector<HistoryLine>> contactHistory(Session &session, const base::Id<Home> &home)
{
    return base::attempt([&] {
        requireHome(session, home);
        const OfficerNames names(session);
        std::vector<HistoryLine> lines;
        for (const store::ReviewLine &each : store::reviews(session.file(), home))
            lines.push_back(lineOf(session, each.review, names));
        for (const ContactNote &note : store::every<ContactNote>(session.file(), home))
            lines.push_back(lineOf(note, names));
        // Of one day the one written down last comes first.
        std::reverse(lines.begin(), lines.end());
        std::stable_sort(
            lines.begin(), lines.end(),
            [](const HistoryLine &a, const HistoryLine &b) { return a.date > b.date; });
        return lines;
    });
}

base::Result<std::vector<SilentHome>> homesNotContacted(Session &session, int days)
{
    return base::attempt([&] {
        const OfficerNames names(session);
        const auto notes = newestNotes(session);
        const QDate limit = session.today().addDays(-days);
        std::vector<SilentHome> silent;
        for (const store::HomeLine &line : todaysLines(session)) {
            if (!isRunning(line.home))
                continue;
            const auto note = notes.find(line.home.id.uuid());
            QDate last = line.lastContact;
            if (note != notes.end() && (!last.isValid() || last < note->second))
                last = note->second;
            if (!last.isValid() || last <= limit)
                silent.push_back({line.home, last, names.of(line.home.leadOfficer)});
        }
        // A null day is before every other.
        std::stable_sort(
            silent.begin(), silent.end(), [](const SilentHome &a, const SilentHome &b) {
                return a.last.isNull() ? !b.last.isNull() : b.last.isValid() && a.last < b.last;
            });
        return silent;
    });
}

} // namespace workflow
