#include "workflow/contact_recording.h"

#include "base/text.h"
#include "editions/answer_reading.h"
#include "store/queries.h"
#include "workflow/homes.h"
#include "workflow/say.h"

namespace workflow {
namespace {

using editions::ContactKind;
using editions::Edition;
using subject::Answer;
using subject::Home;
using subject::Review;

QDate dayOf(Session &session, const QDate &asked)
{
    const QDate date = asked.isNull() ? session.today() : asked;
    if (date > session.today())
        base::fail(Say::tr("%1 is in the future. Nothing was changed. A contact can be recorded on "
                           "its day or afterwards.")
                       .arg(base::longDate(date)));
    return date;
}

const ContactKind *kindOf(const Edition &edition, const QString &key)
{
    if (const ContactKind *kind = edition.contact(key))
        return kind;
    QStringList known;
    for (const ContactKind &kind : edition.contacts)
        known.append(kind.key);
    base::fail(Say::tr("There is no kind of contact %1. Nothing was changed. Use one of: %2.")
                   .arg(key, known.join(QStringLiteral(", "))));
}

/// The contact of that kind and date: the open one, else the completed one.
std::optional<Review> contactOn(Session &session, const ContactRecording::Which &which,
                                const QDate &date)
{
    std::optional<Review> completed;
    for (const store::ReviewLine &line : store::reviews(session.file(), which.home, date)) {
        if (line.review.kind != which.kind)
            continue;
        if (!line.review.isCompleted())
            return line.review;
        completed = line.review;
    }
    return completed;
}

/// The contact to add to: the open one of that kind and date, or the completed one where a reason
/// for correcting it was given.
std::optional<Review> existingContact(Session &session, const ContactRecording::Which &which,
                                      const QDate &date)
{
    const auto found = contactOn(session, which, date);
    if (found && !found->isCompleted())
        return found;
    const bool isCorrected = !which.correct.isEmpty();
    if (found && !isCorrected)
        base::fail(Say::tr("The contact of %1 is completed. Nothing was changed. To correct it, "
                           "give the reason with --correct.")
                       .arg(base::longDate(date)));
    if (!found && isCorrected)
        base::fail(Say::tr("There is no contact of that kind on %1 to correct. Nothing was "
                           "changed.")
                       .arg(base::longDate(date)));
    return found;
}

std::optional<qint64> wholeNumber(const subject::AnswerValue &value)
{
    const auto *held = std::get_if<subject::Number>(&value);
    return held ? std::optional(static_cast<qint64>(held->value)) : std::nullopt;
}

} // namespace

ContactRecording ContactRecording::begun(Session &session, const Home &home, const QString &kind,
                                         const QDate &date)
{
    Review review(base::Id<Review>(session.file().surroundings().entropy.uuidAt(session.now())));
    review.home = home.id;
    review.kind = kind;
    review.date = date;
    review.status = QStringLiteral("open");
    return ContactRecording(session, home, review, true);
}

base::Result<ContactRecording> ContactRecording::begin(Session &session, const Which &which)
{
    return base::attempt([&] {
        const Home home = requireHome(session, which.home);
        const QDate date = dayOf(session, which.date);
        kindOf(*session.editionOn(date), which.kind);
        const auto existing = existingContact(session, which, date);
        ContactRecording recording = existing ? ContactRecording(session, home, *existing, false)
                                              : begun(session, home, which.kind, date);
        recording.correctBecause(which.correct);
        return recording;
    });
}

base::Result<ContactRecording> ContactRecording::on(Session &session, const Which &which)
{
    return base::attempt([&] {
        const Home home = requireHome(session, which.home);
        if (const auto found = contactOn(session, which, which.date))
            return ContactRecording(session, home, *found, false);
        const QDate date = dayOf(session, which.date);
        kindOf(*session.editionOn(date), which.kind);
        return begun(session, home, which.kind, date);
    });
}

base::Result<ContactRecording> ContactRecording::resume(Session &session,
                                                        const base::Id<Review> &id)
{
    return base::attempt([&] {
        const auto review = store::review(session.file(), id);
        const auto home =
            review && review->home ? store::home(session.file(), *review->home) : std::nullopt;
        if (!home)
            base::fail(Say::tr("This contact is not in this file. Nothing was changed."));
        return ContactRecording(session, *home, *review, false);
    });
}

ContactRecording::ContactRecording(Session &session, Home home, Review review, bool isNew)
    : m_session(&session),
      m_home(std::move(home)),
      m_review(std::move(review)),
      m_keptReview(m_review.id),
      m_isNew(isNew),
      m_edition(session.editionOn(m_review.date)),
      m_kind(kindOf(*m_edition, m_review.kind))
{
    readOthers();
    readOwn();
}

/// Somebody else may have begun the contact of this kind and day since this one was: a second page
/// of the window, or a command. What is given then goes into theirs.
void ContactRecording::joinBegun()
{
    const std::optional<Review> begun =
        m_isNew ? contactOn(*m_session, {.home = m_home.id, .kind = m_review.kind, .date = {}},
                            m_review.date)
                : std::nullopt;
    if (!begun || begun->isCompleted())
        return;
    const Review given = m_review;
    m_isNew = false;
    m_review = *begun;
    readOwn();
    takeUp(given, Review(given.id));
}

QStringList ContactRecording::unkept() const
{
    std::set<QString> questions = m_given;
    questions.insert(m_givenNotes.begin(), m_givenNotes.end());
    return QStringList(questions.begin(), questions.end());
}

bool ContactRecording::hasUnkept() const
{
    // A new contact that was only begun has nothing worth keeping.
    Review begun = m_keptReview;
    if (m_isNew) {
        begun.home = m_review.home;
        begun.kind = m_review.kind;
        begun.date = m_review.date;
        begun.status = m_review.status;
    }
    return !unkept().isEmpty() || !m_reasons.empty() || begun != m_review;
}

const Answer *ContactRecording::answer(const QString &question) const
{
    const auto found = m_answers.find(question);
    return found == m_answers.end() ? nullptr : &found->second;
}

AnswerNotes ContactRecording::notes(const QString &question) const
{
    const auto found = m_notes.find(question);
    return found == m_notes.end() ? AnswerNotes() : found->second;
}

QStringList ContactRecording::numbersAsked() const
{
    QStringList numbers;
    for (const editions::SharedNumber &number : m_edition->numbers) {
        const bool isUsed =
            std::any_of(number.usedIn.begin(), number.usedIn.end(),
                        [this](const QString &question) { return m_asked.contains(question); });
        if (isUsed || numbers.contains(number.partOf))
            numbers.append(number.id);
    }
    return numbers;
}

subject::Source ContactRecording::usualSource() const
{
    if (m_kind->key == QLatin1StringView("visit"))
        return subject::Source::Visit;
    return m_kind->key.endsWith(QLatin1StringView("call")) ? subject::Source::Call
                                                           : subject::Source::Other;
}

std::optional<qint64> ContactRecording::totalOf(const QString &number) const
{
    if (const Answer *here = answer(number))
        return wholeNumber(here->value);
    const rules::PositionAnswer *known = m_before.answer(number);
    return known ? wholeNumber(known->value) : std::nullopt;
}

bool ContactRecording::canConfirm(const QString &id) const
{
    if (!m_before.answer(id))
        return false;
    const editions::Question *question = m_edition->question(id);
    return !question || (question->confirmUnchanged &&
                         m_ratingBefore.answers.at(id).standing != rules::Standing::OtherSeason);
}

std::optional<Answer> ContactRecording::confirmed(const QString &question) const
{
    if (!canConfirm(question))
        return std::nullopt;
    const rules::PositionAnswer &last = *m_before.answer(question);
    return Answer{.value = last.value,
                  .asAt = m_review.date,
                  .source = usualSource(),
                  .confirms = last.held.review,
                  .comment = {},
                  .councilNote = {}};
}

QString ContactRecording::faultOf(const QString &id, const Answer &answer) const
{
    if (answer.asAt > m_review.date)
        return Say::tr("%1 is as at %2, after the contact on %3.")
            .arg(id, base::longDate(answer.asAt), base::longDate(m_review.date));
    const editions::Question *question = m_edition->question(id);
    return question ? editions::faultOf(*question, answer.value, m_review.date) : QString();
}

void ContactRecording::give(const QString &question, std::optional<Answer> answer)
{
    m_given.insert(question);
    if (answer)
        put(question, std::move(*answer));
    else
        m_answers.erase(question);
}

void ContactRecording::put(const QString &question, Answer answer)
{
    const AnswerNotes held = notes(question);
    answer.comment = held.forPlan;
    answer.councilNote = held.councilOnly;
    m_answers.insert_or_assign(question, std::move(answer));
}

void ContactRecording::giveNotes(const QString &question, const AnswerNotes &notes)
{
    m_givenNotes.insert(question);
    m_notes.insert_or_assign(question, notes);
    const auto found = m_answers.find(question);
    if (found == m_answers.end())
        return;
    found->second.comment = notes.forPlan;
    found->second.councilNote = notes.councilOnly;
}

void ContactRecording::settleWithout(const QString &question, const QString &because)
{
    m_reasons.insert_or_assign(question, base::tidy(because));
}

void ContactRecording::giveMetWith(const subject::MetWith &person)
{
    m_review.metWith = person;
}

void ContactRecording::giveAttemptedReason(const QString &reason)
{
    m_review.attemptedReason = reason;
}

void ContactRecording::takeBackCircumstances()
{
    const subject::Review kept = m_isNew ? subject::Review(m_review.id) : m_keptReview;
    m_review.metWith = kept.metWith;
    m_review.attemptedReason = kept.attemptedReason;
}

void ContactRecording::giveEnd(const QDateTime &moment)
{
    m_review.ended = moment;
}

rules::ContactAnswers ContactRecording::contact() const
{
    return {.review = m_review.id,
            .date = m_review.date,
            .kind = m_kind->key,
            .edition = m_edition,
            .answers = m_answers};
}

rules::HomeRating ContactRecording::rating() const
{
    std::vector<rules::HeldAnswer> held = m_others;
    held.reserve(held.size() + m_answers.size());
    for (const auto &[question, answer] : m_answers)
        held.push_back({question, answer, m_review.id, m_review.date, m_edition});
    return rules::rate(
        rules::positionFrom(m_review.date, held, m_session->library(), rules::overridesOf(m_home)));
}

std::vector<rules::Finding> ContactRecording::findings() const
{
    const rules::ContactAnswers answers = contact();
    std::vector<rules::Finding> findings = rules::completionFindings(answers, m_asked);
    for (rules::Finding red : rules::unsettledReds(answers, rating(), m_settled)) {
        // A completed contact is put right all the same.
        red.blocks = !m_review.isCompleted();
        if (!m_reasons.contains(red.question))
            findings.push_back(red);
    }
    return findings;
}

} // namespace workflow
