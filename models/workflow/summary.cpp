#include "workflow/summary.h"

#include "base/json.h"
#include "lists/escalation_words.h"
#include "lists/people_words.h"
#include "papers/audience_copy.h"
#include "rules/schedule.h"
#include "store/hash.h"
#include "store/queries.h"
#include "workflow/escalations.h"
#include "workflow/homes.h"
#include "workflow/known_names.h"
#include "workflow/notes.h"
#include "workflow/people.h"
#include "workflow/plans.h"
#include "workflow/routes.h"
#include "workflow/say.h"
#include "workflow/sharing_state.h"

#include <algorithm>

namespace workflow {
namespace {

using papers::SummaryValues;
using subject::Home;
using subject::Review;

constexpr size_t contactsListed = 5;

QString base32(const QByteArray &bytes, qsizetype letters)
{
    static constexpr char alphabet[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    QString text;
    int bits = 0;
    int held = 0;
    for (const char byte : bytes) {
        held = (held << 8) | static_cast<unsigned char>(byte);
        for (bits += 8; bits >= 5 && text.size() < letters; bits -= 5)
            text += QLatin1Char(alphabet[(held >> (bits - 5)) & 31]);
        held &= 0xff;
    }
    return text;
}

papers::ContactLine lineOf(const ContactRow &contact)
{
    const subject::MetWith &met = contact.review.metWith;
    QStringList with;
    for (const QString &part : {met.name, met.role}) {
        if (!part.isEmpty())
            with.append(part);
    }
    return {.date = contact.review.date,
            .kind = contact.kindName,
            .with = with.join(QStringLiteral(", ")),
            .completed = contact.review.isCompleted()};
}

/// The contact the paper is about: the one asked for, else the newest that asked anything.
const ContactRow *contactOf(const HomeOverview &overview,
                            const std::optional<base::Id<Review>> &wanted)
{
    for (const ContactRow &contact : overview.contacts) {
        if (wanted ? contact.review.id == *wanted : contact.answers > 0)
            return &contact;
    }
    return nullptr;
}

/// Visits, calls and contact notes before the contact, and without one all: the newest few.
std::vector<papers::ContactLine> earlierContacts(Session &session, const HomeOverview &overview,
                                                 const ContactRow *contact)
{
    std::vector<papers::ContactLine> lines;
    for (const ContactRow &other : overview.contacts) {
        if (!contact || other.review.date < contact->review.date)
            lines.push_back(lineOf(other));
    }
    for (const subject::ContactNote &note :
         base::valueOrThrow(contactNotes(session, overview.home.id))) {
        if (!contact || note.date <= contact->review.date)
            lines.push_back({.date = note.date,
                             .kind = lists::wordOf(lists::contactWays(), note.how),
                             .with = note.with,
                             .about = note.line});
    }
    std::stable_sort(lines.begin(), lines.end(),
                     [](const auto &a, const auto &b) { return a.date > b.date; });
    lines.resize(std::min(lines.size(), contactsListed));
    return lines;
}

std::vector<papers::CouncilNote> councilNotes(Session &session, const base::Id<Home> &home,
                                              const QDate &upTo)
{
    std::vector<papers::CouncilNote> filed;
    for (const NoteRow &row : base::valueOrThrow(notes(session, home))) {
        const QDate written = base::Clock::dayInEngland(row.note.written);
        if (row.note.filed.to == QLatin1StringView("council") && written <= upTo)
            filed.push_back({row.note.text, row.officer, written});
    }
    return filed;
}

/// The plan that was open on the day of the contact, else the newest.
std::optional<subject::Plan> planOn(Session &session, const base::Id<Home> &home, const QDate &day)
{
    std::optional<subject::Plan> found;
    for (const subject::Plan &plan : base::valueOrThrow(plansOf(session, home))) {
        const bool wasOpen = !plan.closed.on.isValid() || plan.closed.on >= day;
        if (!found || (wasOpen && found->closed.on.isValid() && found->closed.on > plan.closed.on))
            found = plan;
    }
    return found;
}

subject::ContactDetails detailsOf(const PersonRow &row)
{
    subject::ContactDetails details;
    details.name = row.person.name;
    details.role = row.person.title;
    details.organisation = row.person.organisation;
    details.telephone = row.person.telephone;
    details.email = row.person.email;
    details.confirmedOn = row.post.confirmed.on;
    return details;
}

/// What is printed of the actions: those that were open on the day, and what came of those that
/// ended since.
bool isPrinted(const subject::Action &action, const QDate &day)
{
    if (action.progress.state == QLatin1StringView("no_action"))
        return false;
    return action.isOpen() || action.progress.on >= day;
}

std::vector<papers::OfferedHelp> helpOf(Session &session, const base::Id<Home> &home,
                                        const base::Id<subject::Plan> &plan)
{
    std::vector<papers::OfferedHelp> help;
    const auto taken = store::every<subject::OfferTaken>(session.file(), home);
    for (const editions::Offer &offer : session.edition()->offers) {
        for (const subject::OfferTaken &each : taken) {
            if (each.plan == plan && each.offer == offer.id)
                help.push_back({offer.name.in(), offer.providedBy.in(), each.answer, each.action});
        }
    }
    return help;
}

/// Who put a name to what was agreed before this contact has not put it to this paper, nor was
/// this paper sent then.
void leaveOutEarlier(subject::Plan &plan, const QDate &day)
{
    for (subject::SignOff *signature : {&plan.signedByHome, &plan.signedByCouncil}) {
        if (signature->on < day)
            *signature = {};
    }
    if (plan.sent.on < day)
        plan.sent = {};
}

void addPlan(Session &session, const base::Id<Home> &home, const ContactRow *contact,
             SummaryValues &values)
{
    const QDate day = contact ? contact->review.date : session.today();
    for (const subject::Action &action : store::every<subject::Action>(session.file(), home)) {
        if (isPrinted(action, day))
            values.actions.push_back(action);
    }
    for (const subject::Referral &referral :
         store::every<subject::Referral>(session.file(), home)) {
        if (!referral.closedOn.isValid())
            values.openReferrals += referral.reference;
    }
    for (const PersonRow &row : base::valueOrThrow(peopleOf(session, home))) {
        if (row.post.role == QLatin1StringView("clinical_lead"))
            values.clinicalLead = detailsOf(row);
    }
    for (const EscalationRow &row : base::valueOrThrow(escalations(session, home))) {
        if (row.isOpen())
            values.takenFurther.push_back({.item = row.escalation.item,
                                           .level = row.step,
                                           .reached = row.reached,
                                           .raisedBy = row.officer,
                                           .why = row.now().why,
                                           .wanted = row.escalation.wanted,
                                           .decision = lists::decisionWords(row.now().decision)});
    }
    for (const ChallengeRow &row : base::valueOrThrow(challenges(session, home)))
        values.disputes.push_back(
            {.question = row.question,
             .says = row.challenge.says,
             .decision = lists::challengeDecisionWords(row.challenge.decision),
             .by = row.due});
    PlanSaid said = base::valueOrThrow(planSaid(session, home, day));
    values.plan = std::move(said.plan);
    values.help = std::move(said.help);
    values.nextContact = said.nextContact;
    values.nextKind = said.nextKind;
    if (!values.plan)
        return;
    leaveOutEarlier(*values.plan, day);
    if (values.plan->sent.on.isValid())
        values.tellUsBy = session.workingDays().after(values.plan->sent.on,
                                                      session.edition()->plan.challengeWorkingDays);
}

} // namespace

base::Result<PlanSaid> planSaid(Session &session, const base::Id<Home> &home, const QDate &day)
{
    return base::attempt([&] {
        PlanSaid said{.plan = planOn(session, home, day),
                      .help = {},
                      .nextContact = nextContactOf(session, home),
                      .nextKind = {}};
        if (!said.plan)
            return said;
        said.help = helpOf(session, home, said.plan->id);
        if (said.plan->nextReview.isValid())
            said.nextContact = said.plan->nextReview;
        if (const auto *kind = session.edition()->contact(said.plan->nextKind))
            said.nextKind = kind->name.in();
        return said;
    });
}

SummaryValues summaryValues(Session &session, const base::Id<Home> &home,
                            const std::optional<base::Id<Review>> &wanted)
{
    store::PlannerFile &file = session.file();
    const HomeOverview overview = base::valueOrThrow(homeOverview(session, home));
    const ContactRow *contact = contactOf(overview, wanted);
    if (wanted && !contact)
        base::fail(Say::tr("This contact is not one of the home's contacts."));
    const papers::PaperFrame frame = paperFrame(session);
    SummaryValues values{.authority = frame.authority,
                         .logo = frame.logo,
                         .home = overview.home,
                         .review = {},
                         .contactName = {},
                         .officer = {},
                         .position = overview.position,
                         .rating = overview.rating,
                         .nextContact = {},
                         .trend = {},
                         .earlier = {},
                         .councilNotes = councilNotes(
                             session, home, contact ? contact->review.date : session.today()),
                         .reference = {},
                         .printedAt = frame.printedAt,
                         .complete = base::valueOrThrow(howCompleteAndSince(session)),
                         .tellUsBy = session.workingDays().after(
                             session.today(), session.edition()->plan.challengeWorkingDays)};
    for (size_t area = 0; area < values.trend.size(); ++area) {
        for (const lists::TrendPoint &point : overview.trend[area])
            values.trend[area].push_back(point.colour);
    }
    values.authority.ppeRoute = ppeContact(session, frame.authority);
    values.earlier = earlierContacts(session, overview, contact);
    if (overview.home.leadOfficer)
        values.officer = store::officer(file, *overview.home.leadOfficer);
    addPlan(session, home, contact, values);
    if (!contact)
        return values;
    const qint64 key = store::keyOf(file, subject::RecordKind::Home, home.uuid());
    const qint64 reviewKey =
        store::keyOf(file, subject::RecordKind::Review, contact->review.id.uuid());
    values.review = contact->review;
    values.contactName = contact->kindName;
    if (contact->review.officer)
        values.officer = store::officer(file, *contact->review.officer);
    // A contact's paper shows the position on its day: as it is now where nothing was answered
    // since.
    const bool isNewest = contact == contactOf(overview, std::nullopt);
    const auto all =
        isNewest ? std::vector<rules::ContactAnswers>() : file.answers().contactsOf(key);
    const auto &contacts = isNewest ? overview.newest : all;
    values.position = rules::positionOn(contact->review.date, contacts, session.library(),
                                        rules::overridesOf(overview.home));
    values.rating = rules::rate(values.position);
    values.outbreakBegan = rules::outbreakSince(contacts, values.rating, values.position);
    values.reference = referenceOf(
        contact->review,
        file.projection().fields(reviewKey, subject::infoOf(subject::RecordKind::Review).name));
    return values;
}

SummaryValues summaryFor(Session &session, const base::Id<Home> &home, papers::Audience audience,
                         const std::optional<base::Id<Review>> &review)
{
    SummaryValues values = summaryValues(session, home, review);
    if (papers::isToFilter(audience))
        values.names = knownNames(session, home);
    return values;
}

papers::PaperFrame paperFrame(Session &session)
{
    const subject::Authority council = store::authority(session.file());
    return {.authority = council,
            .logo = store::content(session.file(), council.logo),
            .printedAt = session.now()};
}

base::Result<papers::Document> homeSummary(Session &session, const base::Id<Home> &home,
                                           papers::Audience audience,
                                           std::optional<base::Id<Review>> review)
{
    return base::attempt(
        [&] { return papers::homeSummary(summaryFor(session, home, audience, review), audience); });
}

QString referenceOf(const Review &review, const QJsonObject &content)
{
    return base32(review.id.uuid().toRfc4122(), 8) + QLatin1Char('-') +
           base32(store::hash128({base::jsonBytes(content)}), 4);
}

} // namespace workflow
