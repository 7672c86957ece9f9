#include "workflow/people.h"

#include "base/text.h"
#include "lists/people_words.h"
#include "store/posts.h"
#include "store/queries.h"
#include "workflow/homes.h"
#include "workflow/say.h"
#include "workflow/todays_homes.h"

#include <algorithm>
#include <map>
#include <set>

namespace workflow {
namespace {

using subject::ContactNote;
using subject::Home;
using subject::Person;
using subject::Post;
using subject::Referral;

bool stands(const Post &post)
{
    return !post.ended.isValid();
}

int rankOf(const Post &post)
{
    const lists::KeyWords roles = lists::postRoles();
    const auto found = std::find_if(roles.begin(), roles.end(),
                                    [&post](const auto &role) { return role.first == post.role; });
    return int(found - roles.begin());
}

bool isToConfirm(Session &session, const Post &post)
{
    const int days = session.edition()->plan.contactConfirmedDays;
    return !post.confirmed.on.isValid() || post.confirmed.on.addDays(days) < session.today();
}

void checkPost(Session &session, Post &post)
{
    if (!lists::isAmong(lists::postRoles(), post.role))
        refuseField(QStringLiteral("role"), Say::tr("Say what this person is for the home."));
    requireNotInFuture(session, post.confirmed.on, QStringLiteral("confirmed/on"));
    requireNotInFuture(session, post.ended, QStringLiteral("ended"));
    if (post.confirmed.on.isValid() && post.confirmed.by.isEmpty()) {
        if (const auto officer = workingOfficer(session))
            post.confirmed.by = officer->name;
    }
}

void checkPerson(const Person &person, const QString &path)
{
    if (base::tidy(person.name).isEmpty())
        refuseField(path, Say::tr("Give a name."));
}

/// The question whose answer names the clinical lead; null where the question set has none.
const editions::Question *leadQuestion(const editions::Edition &edition)
{
    for (const editions::Question &question : edition.questions) {
        if (question.kind == editions::Kind::Contact && question.critical &&
            question.area == subject::Area::Clinical)
            return &question;
    }
    return nullptr;
}

/// Whether the newest answer among these names somebody.
bool namesSomebody(const std::vector<rules::ContactAnswers> &contacts, const QString &question)
{
    return std::any_of(contacts.begin(), contacts.end(), [&](const auto &contact) {
        const auto answer = contact.answers.find(question);
        return answer != contact.answers.end() &&
               std::holds_alternative<subject::ContactDetails>(answer->second.value);
    });
}

/// The homes whose answers name a clinical lead.
std::set<QUuid> homesNamingALead(Session &session)
{
    std::set<QUuid> named;
    const editions::EditionPointer edition = session.edition();
    const editions::Question *question = leadQuestion(*edition);
    if (!question)
        return named;
    const auto newest = store::newestAnswers(session.file(), {question->id});
    for (const Home &home : store::every<Home>(session.file())) {
        const auto found =
            newest.find(store::keyOf(session.file(), subject::RecordKind::Home, home.id.uuid()));
        if (found != newest.end() && namesSomebody(found->second, question->id))
            named.insert(home.id.uuid());
    }
    return named;
}

/// A person in a post as it is to stand in the file. Refuses what must not.
std::vector<store::Draft::Record> changesOf(Session &session, PersonRow &row)
{
    checkPerson(row.person, QStringLiteral("person/name"));
    checkPost(session, row.post);
    requireHome(session, row.post.home);
    const Person person =
        store::find(session.file(), row.person.id).value_or(Person(row.person.id));
    const Post post = store::find(session.file(), row.post.id).value_or(Post(row.post.id));
    return {store::change(person, row.person), store::change(post, row.post)};
}

/// The same post in the other homes of the network where nobody stands in it.
std::vector<store::Draft::Record> postsAcrossNetwork(Session &session, const Post &model)
{
    const QString network = base::tidy(requireHome(session, model.home).pcn);
    if (network.isEmpty())
        base::fail(Say::tr("It is not known which network this home belongs to. Nothing was "
                           "changed."));
    std::vector<store::Draft::Record> records;
    for (const Home &home : base::valueOrThrow(homesWithout(session, model.role))) {
        if (home.id == model.home ||
            base::tidy(home.pcn).compare(network, Qt::CaseInsensitive) != 0)
            continue;
        auto another = newRecord<Post>(session);
        another.home = home.id;
        another.person = model.person;
        another.role = model.role;
        another.confirmed = model.confirmed;
        records.push_back(store::addition(another));
    }
    return records;
}

} // namespace

base::Result<std::vector<PersonRow>> peopleOf(Session &session, const base::Id<Home> &home)
{
    return base::attempt([&] {
        std::map<QUuid, qint64> posts = store::standingPosts(session.file(), home);
        std::vector<PersonRow> rows;
        for (const Post &post : store::every<Post>(session.file(), home)) {
            const auto person =
                post.person ? store::find(session.file(), *post.person) : std::nullopt;
            if (person && stands(post))
                rows.push_back({.post = post,
                                .person = *person,
                                .otherHomes = std::max(0, int(posts[person->id.uuid()]) - 1),
                                .isToConfirm = isToConfirm(session, post)});
        }
        std::stable_sort(rows.begin(), rows.end(), [](const PersonRow &a, const PersonRow &b) {
            return rankOf(a.post) < rankOf(b.post);
        });
        return rows;
    });
}

PersonRow newPerson(Session &session, const base::Id<Home> &home, const QString &role)
{
    PersonRow row{.post = newRecord<Post>(session), .person = newRecord<Person>(session)};
    row.post.home = home;
    row.post.role = role;
    row.post.person = row.person.id;
    row.post.confirmed.on = session.today();
    return row;
}

base::Result<PersonRow> keepPerson(Session &session, PersonRow row, const Saying &saying)
{
    return base::attempt([&] {
        keep(session, changesOf(session, row), saying);
        return row;
    });
}

base::Result<Person> keepPersonAlone(Session &session, const Person &person, const Saying &saying)
{
    return base::attempt([&] {
        checkPerson(person, QStringLiteral("name"));
        const Person before = store::find(session.file(), person.id).value_or(Person(person.id));
        keep(session, {store::change(before, person)}, saying);
        return person;
    });
}

base::Result<int> replaceEverywhere(Session &session, const base::Id<Person> &old,
                                    const QString &role, const Person &person, const Saying &saying)
{
    return base::attempt([&] {
        checkPerson(person, QStringLiteral("name"));
        std::vector<store::Draft::Record> records{store::change(
            store::find(session.file(), person.id).value_or(Person(person.id)), person)};
        int homes = 0;
        for (const Post &post : store::every<Post>(session.file())) {
            if (post.person != old || post.role != role || !stands(post))
                continue;
            Post after = post;
            after.person = person.id;
            after.confirmed = {.on = session.today(), .by = {}};
            checkPost(session, after);
            records.push_back(store::change(post, after));
            ++homes;
        }
        if (homes == 0)
            base::fail(Say::tr("Nobody stands in that post any more. Nothing was changed."));
        keep(session, std::move(records), saying);
        return homes;
    });
}

base::Result<int> standAcrossNetwork(Session &session, const base::Id<Post> &post,
                                     const Saying &saying)
{
    return base::attempt([&] {
        const auto model = store::find(session.file(), post);
        if (!model || !model->person || model->deleted || !stands(*model))
            base::fail(Say::tr("Nobody stands in that post any more. Nothing was changed."));
        std::vector<store::Draft::Record> records = postsAcrossNetwork(session, *model);
        const int homes = int(records.size());
        if (homes > 0)
            keep(session, std::move(records), saying);
        return homes;
    });
}

base::Result<KeptAcross> keepAcrossNetwork(Session &session, PersonRow row, const Saying &saying)
{
    return base::attempt([&] {
        std::vector<store::Draft::Record> records = changesOf(session, row);
        const size_t own = records.size();
        for (store::Draft::Record &post : postsAcrossNetwork(session, row.post))
            records.push_back(std::move(post));
        const int others = int(records.size() - own);
        keep(session, std::move(records), saying);
        return KeptAcross{row, others};
    });
}

base::Result<std::vector<Home>> homesWithout(Session &session, const QString &role)
{
    return base::attempt([&] {
        if (!lists::isAmong(lists::postRoles(), role))
            refuseField(QStringLiteral("role"), Say::tr("There is no post called %1.").arg(role));
        std::set<QUuid> filled;
        for (const Post &post : store::every<Post>(session.file())) {
            if (post.home && post.role == role && stands(post))
                filled.insert(post.home->uuid());
        }
        if (role == QLatin1StringView("clinical_lead"))
            filled.merge(homesNamingALead(session));
        std::vector<Home> homes;
        for (const Home &home : todaysHomes(session)) {
            if (!filled.contains(home.id.uuid()))
                homes.push_back(home);
        }
        std::sort(homes.begin(), homes.end(), [](const Home &a, const Home &b) {
            return a.name.toCaseFolded() < b.name.toCaseFolded();
        });
        return homes;
    });
}

base::Result<std::vector<ContactNote>> contactNotes(Session &session, const base::Id<Home> &home)
{
    return base::attempt([&] {
        auto notes = store::every<ContactNote>(session.file(), home);
        std::stable_sort(
            notes.begin(), notes.end(),
            [](const ContactNote &a, const ContactNote &b) { return a.date > b.date; });
        return notes;
    });
}

ContactNote newContactNote(Session &session, const base::Id<Home> &home)
{
    auto note = newRecord<ContactNote>(session);
    note.home = home;
    note.date = session.today();
    note.how = QStringLiteral("phone");
    note.officer = session.officer();
    return note;
}

base::Result<ContactNote> keepContactNote(Session &session, ContactNote note, const Saying &saying)
{
    return base::attempt([&] {
        requireHome(session, note.home);
        if (base::tidy(note.line).isEmpty())
            refuseField(QStringLiteral("line"), Say::tr("Say in one line what it was about."));
        if (!note.date.isValid())
            refuseField(QStringLiteral("date"), Say::tr("Say on which day."));
        requireNotInFuture(session, note.date, QStringLiteral("date"));
        if (!lists::isAmong(lists::contactWays(), note.how))
            refuseField(QStringLiteral("how"), Say::tr("Say how: by phone, by email, in a meeting, "
                                                       "by letter or another way."));
        if (note.nextOn.isValid() && note.nextOn < note.date)
            refuseField(
                QStringLiteral("next_on"),
                Say::tr("%1 is before the contact itself.").arg(base::longDate(note.nextOn)));
        if (!note.officer && saying.officer)
            note.officer = saying.officer->id;
        const auto before = store::find(session.file(), note.id).value_or(ContactNote(note.id));
        keep(session, {store::change(before, note)}, saying);
        return note;
    });
}

base::Result<std::vector<Referral>> referrals(Session &session, const base::Id<Home> &home)
{
    return base::attempt([&] {
        auto found = store::every<Referral>(session.file(), home);
        std::stable_sort(found.begin(), found.end(),
                         [](const Referral &a, const Referral &b) { return a.madeOn > b.madeOn; });
        return found;
    });
}

Referral newReferral(Session &session, const base::Id<Home> &home)
{
    auto referral = newRecord<Referral>(session);
    referral.home = home;
    referral.madeOn = session.today();
    referral.officer = session.officer();
    return referral;
}

base::Result<Referral> keepReferral(Session &session, Referral referral, const Saying &saying)
{
    return base::attempt([&] {
        requireHome(session, referral.home);
        if (!referral.madeOn.isValid())
            refuseField(QStringLiteral("made_on"), Say::tr("Say on which day it was made."));
        requireNotInFuture(session, referral.madeOn, QStringLiteral("made_on"));
        requireNotInFuture(session, referral.closedOn, QStringLiteral("closed_on"));
        if (base::tidy(referral.reference).isEmpty())
            refuseField(QStringLiteral("reference"), Say::tr("Give its reference."));
        if (referral.closedOn.isValid() && referral.closedOn < referral.madeOn)
            refuseField(QStringLiteral("closed_on"),
                        Say::tr("It cannot close before it was made."));
        const auto before =
            store::find(session.file(), referral.id).value_or(Referral(referral.id));
        keep(session, {store::change(before, referral)}, saying);
        return referral;
    });
}

base::Result<Home> keepHomeFacts(Session &session, const Home &home, const Saying &saying)
{
    return base::attempt([&] {
        const Home before = requireHome(session, home.id);
        requireNotInFuture(session, home.manager.since, QStringLiteral("manager/since"));
        requireNotInFuture(session, home.placements.since, QStringLiteral("placements/since"));
        requireNotInFuture(session, home.quality.on, QStringLiteral("quality/on"));
        requireNotInFuture(session, home.risk.on, QStringLiteral("risk/on"));
        requireNotInFuture(session, home.funded.asAt, QStringLiteral("funded/as_at"));
        if (home.ownerChange.on.isValid() && base::tidy(home.ownerChange.provider).isEmpty())
            refuseField(QStringLiteral("owner_change/provider"),
                        Say::tr("Say who the new owner is."));
        keep(session, {store::change(before, home)}, saying);
        return home;
    });
}

} // namespace workflow
