#include "workflow/demonstration/happenings.h"

#include "workflow/demonstration/dice.h"
#include "workflow/outbreaks.h"

#include <algorithm>

namespace workflow::demonstration {
namespace {

QString key(const char *text)
{
    return QString::fromLatin1(text);
}

/// Tells what happens to one home, one room for each kind of thing.
class Happenings {
public:
    Happenings(const Member &member, const Calendar &calendar, const Words &words)
        : m_member(member),
          m_county(calendar.county),
          m_calendar(calendar),
          m_words(words),
          m_dice(calendar.seed, member.number, u"happenings"),
          m_entropy(base::Entropy::seeded(Dice(calendar.seed, member.number, u"happened").next()))
    {
    }

    std::vector<Event> tell();

private:
    using Records = std::vector<store::Draft::Record>;

    void addPeople();
    void addPost(const char *role, const base::Id<subject::Person> &person, const QDate &confirmed,
                 Records records);
    void addCalls();
    void addPlacements();
    void addOutbreak();
    void addCounts(const subject::Outbreak &outbreak);
    void addEscalations();
    void addEscalation(const char *text, const char *ladder, const char *question,
                       const std::vector<int> &daysAgo, int closedDaysAgo = 0);
    void addChallenge();
    void add(const QDateTime &at, Records records);
    QDate working(const QDate &day) const { return workingBefore(m_calendar, day); }
    QDate begins() const;
    QString lead() const;
    template <typename Record>
    Record made(const QDateTime &at)
    {
        Record record(base::Id<Record>(m_entropy.uuidAt(at)));
        record.home = m_member.home.id;
        return record;
    }

    const Member &m_member;
    const County &m_county;
    const Calendar &m_calendar;
    const Words &m_words;
    Dice m_dice;
    base::Entropy m_entropy;
    std::vector<Event> m_events;
};

std::vector<Event> Happenings::tell()
{
    const bool isGone =
        m_member.story == Story::OldOwner || m_member.story == Story::OldOwnerWaiting;
    if (m_member.story == Story::NeverVisited || isGone)
        return {};
    addPeople();
    addCalls();
    addPlacements();
    addOutbreak();
    addEscalations();
    addChallenge();
    return std::move(m_events);
}

/// The clinical lead of the network, where the home knows of one, and the deputy.
void Happenings::addPeople()
{
    const Condition condition(m_member, m_calendar, m_words);
    const Levels levels = condition.on(m_county.until);
    const auto level = levels.find(key("CLN-02"));
    const bool isKnown = level == levels.end() || level->second != subject::Colour::Red;
    if (isKnown && !m_member.home.pcn.isEmpty()) {
        const bool isOld = level != levels.end();
        const QDate confirmed =
            m_county.until.addDays(-(isOld ? m_dice.between(95, 140) : m_dice.between(6, 70)));
        const auto person = leadOfNetwork(m_member.home.pcn, m_calendar.seed, m_words);
        addPost("clinical_lead", person.id, confirmed, {});
    }
    if (m_member.deputy.isEmpty() || !m_dice.chance(0.6))
        return;
    Dice steady(m_calendar.seed, m_member.number, u"deputy");
    const QDateTime when = at(begins().addDays(3), 10, m_dice.between(0, 59));
    subject::Person deputy(base::Id<subject::Person>(m_entropy.uuidAt(when)));
    deputy.name = steady.pick(m_words.names("forenames")) + QLatin1Char(' ') +
                  steady.pick(m_words.names("surnames"));
    deputy.title = m_member.deputy;
    deputy.organisation = m_member.home.name;
    deputy.telephone = m_member.home.telephone;
    addPost("deputy", deputy.id, m_county.until.addDays(-m_dice.between(6, 120)),
            {store::addition(deputy)});
}

/// In post from the beginning, and asked again on the day it was last confirmed.
void Happenings::addPost(const char *role, const base::Id<subject::Person> &person,
                         const QDate &confirmed, Records records)
{
    const QDate first = std::min(working(begins().addDays(3)), m_county.until.addDays(-1));
    auto post = made<subject::Post>(at(first, 10, 30));
    post.person = person;
    post.role = key(role);
    post.confirmed = {.on = first, .by = lead()};
    records.push_back(store::addition(post));
    add(at(first, 10, 30), std::move(records));
    const QDate again = working(confirmed);
    if (again <= first)
        return;
    const subject::Post before = post;
    post.confirmed.on = again;
    add(at(again, 10, m_dice.between(0, 59)), {store::change(before, post)});
}

void Happenings::addCalls()
{
    const QStringList lines = m_words.remarkList("notes");
    const int number = m_dice.between(0, 3);
    for (int i = 0; i < number; ++i) {
        const QDate day = working(m_county.until.addDays(-m_dice.between(3, 100)));
        const QDateTime when = at(day, m_dice.between(9, 16), m_dice.between(0, 59));
        auto note = made<subject::ContactNote>(when);
        const QString &manager = m_member.home.manager.name;
        const bool isManager = !manager.isEmpty() && m_member.home.manager.since <= day;
        note.date = day;
        note.how = m_dice.chance(0.6) ? key("phone") : key("email");
        note.with = isManager ? manager + QStringLiteral(", registered manager") : m_member.deputy;
        note.line = m_dice.pick(lines);
        note.officer = m_member.home.leadOfficer;
        if (day >= begins())
            add(when, {store::addition(note)});
    }
}

/// Where much is wrong, nobody new is placed for a while.
void Happenings::addPlacements()
{
    if (m_member.story != Story::PpeRunsOut && m_member.story != Story::TrainingLow)
        return;
    subject::Home home = m_member.home;
    const QDate day = working(m_county.until.addDays(-12));
    home.placements = {.state = key("limited"),
                       .since = day,
                       .by = m_words.remark("placements/by"),
                       .why = m_words.remark("placements/limited")};
    add(at(day, 12, 15), {store::change(m_member.home, home)});
}

/// Everybody is told on the first morning; declared over when the calls say so.
void Happenings::addOutbreak()
{
    if (!hasOutbreak(m_member.story))
        return;
    const QDate began = outbreakDay(m_county, m_member.story);
    const QDateTime first = at(began, 9, 12);
    auto outbreak = made<subject::Outbreak>(first);
    outbreak.infection = key("Flu");
    outbreak.reference = key("HP-%1").arg(1000 + m_member.number);
    outbreak.notified = began;
    outbreak.adviser = key("Health protection team");
    outbreak.admissions = {.state = key("closed"), .since = began};
    add(first, {store::addition(outbreak)});
    const subject::Outbreak before = outbreak;
    int minute = 25;
    for (subject::Told *told : {&outbreak.toldInfectionControl, &outbreak.toldPlacements,
                                &outbreak.toldDischarge, &outbreak.toldCommissioner})
        *told = {.at = at(began, 9, minute += 4), .by = lead()};
    add(at(began, 9, 50), {store::change(before, outbreak)});
    addCounts(outbreak);
    const QDate over = outbreakOverDay(m_county, m_member.story);
    if (!over.isValid())
        return;
    const subject::Outbreak open = outbreak;
    outbreak.over = over;
    outbreak.admissions = {.state = key("open"), .since = over};
    if (const auto edition = m_calendar.library.inForceOn(over))
        outbreak.learning.due = over.addDays(edition->plan.learningReviewDays);
    add(at(over, 15, 40), {store::change(open, outbreak)});
    const QDate held = working(over.addDays(20));
    const subject::Outbreak closed = outbreak;
    outbreak.learning.done = held;
    outbreak.learning.lessons = m_words.remark("outbreak_lessons");
    add(at(held, 15, 30), {store::change(closed, outbreak)});
}

void Happenings::addCounts(const subject::Outbreak &outbreak)
{
    struct Day {
        int after;
        int residents;
        int staff;
        int hospital;
    };
    for (const Day &day :
         {Day{0, 2, 1, 0}, Day{1, 1, 0, 0}, Day{3, 2, 1, 1}, Day{7, 1, 1, 0}, Day{16, 1, 0, 0}}) {
        const QDate date = outbreak.notified.addDays(day.after);
        if (date >= m_county.until)
            break;
        subject::OutbreakCount count(outbreakCountId(outbreak.id, date));
        count.home = m_member.home.id;
        count.outbreak = outbreak.id;
        count.date = date;
        count.residents = day.residents;
        count.staff = day.staff;
        count.hospital = day.hospital;
        add(at(date, 16, 30), {store::addition(count)});
    }
}

void Happenings::addEscalations()
{
    switch (m_member.story) {
    case Story::PpeRunsOut:
        addEscalation("ppe", "ppe", "PPE-02", {5, 4, 2});
        break;
    case Story::NoClinicalLead:
        addEscalation("clinical", "clinical", "CLN-02", {40, 24});
        break;
    case Story::VaccinationBehind:
        addEscalation("vaccine", "vaccine", "VAC-05", {12});
        break;
    case Story::Recovering:
        addEscalation("recovered", "quality", "IPC-01", {58}, 20);
        break;
    default:
        break;
    }
}

/// Up the first ladder of this name, a step on each of these days; the last one is decided where
/// the words have a decision. A question set without so many steps goes without it.
void Happenings::addEscalation(const char *text, const char *ladderName, const char *question,
                               const std::vector<int> &daysAgo, int closedDaysAgo)
{
    const auto path = [text](const char *part) {
        return QByteArrayLiteral("escalations/") + text + '/' + part;
    };
    const QDate first = working(m_county.until.addDays(-daysAgo.front()));
    const auto edition = m_calendar.library.inForceOn(first);
    const auto ladder = std::find_if(edition->ladders.begin(), edition->ladders.end(),
                                     [ladderName](const editions::Ladder &each) {
                                         return each.key.startsWith(QLatin1StringView(ladderName));
                                     });
    if (ladder == edition->ladders.end() || ladder->steps.size() < daysAgo.size())
        return;
    auto escalation = made<subject::Escalation>(at(first, 10, 5));
    escalation.question = key(question);
    escalation.ladder = ladder->key;
    escalation.edition = editionRecord(*edition);
    escalation.item = m_words.remark(path("item"));
    escalation.wanted = m_words.remark(path("wanted"));
    escalation.raisedOn = first;
    const QStringList reasons = m_words.remarkList(path("why"));
    const QString decision = m_words.remark(path("decision"));
    size_t height = 0;
    for (const int ago : daysAgo) {
        const QDate day = working(m_county.until.addDays(-ago));
        auto step = made<subject::EscalationStep>(at(day, 10, 5));
        step.escalation = escalation.id;
        step.step = ladder->steps.at(height).key;
        step.at = at(day, 10, 5);
        step.why = reasons.value(static_cast<qsizetype>(height));
        step.officer = m_member.home.leadOfficer;
        Records records{store::addition(step)};
        if (height++ == 0)
            records.push_back(store::addition(escalation));
        add(at(day, 10, 5), std::move(records));
        if (height == daysAgo.size() && !decision.isEmpty()) {
            const subject::EscalationStep before = step;
            const QDate decided = m_calendar.workingDays.after(day, 3);
            step.decision = {.answer = key("agreed"),
                             .words = decision,
                             .by = ladder->steps.at(height - 1).who.in(),
                             .on = decided};
            add(at(decided, 15, 10), {store::change(before, step)});
        }
    }
    if (closedDaysAgo == 0)
        return;
    const subject::Escalation before = escalation;
    const QDate closed = working(m_county.until.addDays(-closedDaysAgo));
    escalation.closed = {.on = closed, .why = m_words.remark(path("closed"))};
    add(at(closed, 16, 45), {store::change(before, escalation)});
}

/// A home that says its answer is wrong, and is right.
void Happenings::addChallenge()
{
    if (m_member.story != Story::Corrected)
        return;
    const QDate raised = working(m_county.until.addDays(-14));
    auto challenge = made<subject::Challenge>(at(raised, 11, 20));
    challenge.question = key("IPC-08");
    challenge.says = m_words.remark("challenge/says");
    challenge.evidence = m_words.remark("challenge/evidence");
    challenge.by = {.name = m_member.home.manager.name, .role = key("Registered manager")};
    challenge.raisedOn = raised;
    add(at(raised, 11, 20), {store::addition(challenge)});
    const subject::Challenge before = challenge;
    const QDate decided = m_calendar.workingDays.after(raised, 2);
    challenge.decision = {.outcome = key("accepted"),
                          .words = m_words.remark("challenge/decision"),
                          .by = lead(),
                          .on = decided};
    add(at(decided, 14, 5), {store::change(before, challenge)});
}

void Happenings::add(const QDateTime &at, Records records)
{
    Event event{.at = at, .draft = {}, .edition = {}};
    event.draft.officer = m_member.home.leadOfficer;
    event.draft.records = std::move(records);
    m_events.push_back(std::move(event));
}

/// From when the file knows the home.
QDate Happenings::begins() const
{
    const bool isNew =
        m_member.story == Story::NewOwner || m_member.story == Story::NewOwnerWaiting;
    return isNew ? m_county.ownersChange.addDays(1) : m_county.start.addDays(1);
}

QString Happenings::lead() const
{
    for (const subject::Officer &officer : m_county.officers) {
        if (officer.id == m_member.home.leadOfficer)
            return officer.name;
    }
    return {};
}

} // namespace

std::vector<Event> happeningsOf(const Member &member, const Calendar &calendar, const Words &words)
{
    return Happenings(member, calendar, words).tell();
}

} // namespace workflow::demonstration
