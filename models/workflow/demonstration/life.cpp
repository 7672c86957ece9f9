#include "workflow/demonstration/life.h"

#include "rules/schedule.h"
#include "store/answers.h"
#include "workflow/demonstration/happenings.h"
#include "workflow/outcome.h"

#include <algorithm>

namespace workflow::demonstration {
namespace {

using subject::Answer;
using subject::Colour;

bool isKind(const Appointment &appointment, const char *kind)
{
    return appointment.kind == QLatin1StringView(kind);
}

/// What a look at a tracker or at CQC's pages can answer.
bool isKnownAtTheDesk(const QString &question)
{
    return question == QLatin1StringView("IPC-09") || question == QLatin1StringView("CLN-01") ||
           question.startsWith(QLatin1StringView("VAC-0"));
}

Colour levelOf(const Levels &levels, const QString &question)
{
    const auto level = levels.find(question);
    return level == levels.end() ? Colour::Green : level->second;
}

QJsonValue textOrNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

} // namespace

QJsonObject contactFields(const subject::Review &review, const std::map<QString, Answer> &answers)
{
    QJsonObject fields = subject::fieldsOf(review);
    for (const auto &[question, answer] : answers) {
        using enum subject::AnswerPart;
        fields.insert(question, store::answerToJson(answer));
        fields.insert(subject::answerFieldName(question, Comment), textOrNull(answer.comment));
        fields.insert(subject::answerFieldName(question, CouncilNote),
                      textOrNull(answer.councilNote));
    }
    return fields;
}

Life::Life(const Member &member, const Calendar &calendar, const Words &words)
    : m_member(member),
      m_calendar(calendar),
      m_words(words),
      m_dice(calendar.seed, member.number, u"life"),
      m_entropy(base::Entropy::seeded(Dice(calendar.seed, member.number, u"identities").next())),
      m_condition(member, calendar, words),
      m_answering(member, calendar.county, words, calendar.seed),
      m_agreements(member, calendar, words),
      m_later(happeningsOf(member, calendar, words))
{
    const std::vector<Appointment> diary = diaryOf(member, calendar);
    m_diary.assign(diary.begin(), diary.end());
}

std::vector<Event> Life::until(const QDate &day)
{
    std::vector<Event> events;
    for (; !m_diary.empty() && m_diary.front().date <= day; m_diary.pop_front())
        events.push_back(contact(m_diary.front()));
    if (m_diary.empty() && m_member.story == Story::OldOwner && !m_isOver) {
        m_isOver = true;
        addLater(m_agreements.end(m_calendar.county.ownersChange.addDays(2)));
    }
    // What would follow on the last day or later is the officer's own to do.
    std::erase_if(
        m_later, [this](const Event &event) { return event.at.date() >= m_calendar.county.until; });
    std::erase_if(m_later, [&](Event &event) {
        if (event.at.date() > day)
            return false;
        events.push_back(std::move(event));
        return true;
    });
    std::stable_sort(events.begin(), events.end(),
                     [](const Event &one, const Event &other) { return one.at < other.at; });
    return events;
}

QDateTime Life::momentOn(const QDate &day)
{
    const QTime time = QTime(9, 0).addMSecs(m_dice.between(0, 7 * 3600 * 1000));
    return QDateTime(day, time, Qt::UTC);
}

/// The position of another day. Only a new question set reads old answers anew: within one, an
/// answer stands as it was given.
void Life::goOnTo(const QDate &day)
{
    if (m_position.edition == m_calendar.library.inForceOn(day) && m_position.edition) {
        m_position.date = day;
        return;
    }
    std::vector<rules::HeldAnswer> newest;
    for (const auto &[question, held] : m_held)
        newest.push_back(held);
    m_position =
        rules::positionFrom(day, newest, m_calendar.library, rules::overridesOf(m_member.home));
}

Event Life::contact(const Appointment &appointment)
{
    goOnTo(appointment.date);
    const editions::EditionPointer edition = m_position.edition;
    const QDateTime moment = momentOn(appointment.date);
    subject::Review review(base::Id<subject::Review>(m_entropy.uuidAt(moment)));
    review.home = m_member.home.id;
    review.kind = appointment.kind;
    review.date = appointment.date;
    const bool byLead = m_dice.chance(0.85);
    review.officer = byLead ? m_member.home.leadOfficer : m_member.home.coverOfficer;
    review.edition = editionRecord(*edition);
    review.status = appointment.isOpen ? QStringLiteral("open") : QStringLiteral("completed");
    Answers answers;
    if (isKind(appointment, "attempted")) {
        review.attemptedReason = m_dice.pick(m_words.attemptedReasons());
    } else {
        review.metWith = metWith(appointment);
        Occasion occasion{.edition = edition, .appointment = appointment, .numbers = {}};
        answers = answersTo(occasion);
        tellInWords(answers, appointment);
    }
    hold(answers, review, edition);
    if (!appointment.isOpen)
        complete(review, answers, moment);
    if (m_member.story == Story::Corrected && !answers.empty())
        planCorrection(review, answers, edition);
    Event event{.at = moment, .draft = {}, .edition = edition};
    event.draft.officer = review.officer;
    event.draft.records.push_back(
        {subject::RecordKind::Review, review.id.uuid(), contactFields(review, answers)});
    return event;
}

/// What is said of the position of the day, and what is agreed.
void Life::complete(subject::Review &review, const Answers &answers, const QDateTime &moment)
{
    const rules::HomeRating rating = rules::rate(m_position);
    review.outcome = outcomeOf(rating);
    if (!answers.empty())
        addLater(m_agreements.after(
            {.review = review, .rating = rating, .answers = answers, .at = moment}));
}

void Life::addLater(std::vector<Event> events)
{
    std::move(events.begin(), events.end(), std::back_inserter(m_later));
}

QStringList Life::questionsOf(const Occasion &occasion, const Levels &levels)
{
    const editions::Edition &edition = *occasion.edition;
    const Appointment &appointment = occasion.appointment;
    const editions::ContactKind *kind = edition.contact(appointment.kind);
    // Named questions are asked whatever their colour, and working that out takes its time.
    const rules::HomeRating rating =
        kind && kind->asksDue ? rules::rate(m_position) : rules::HomeRating{};
    QStringList asked = kind ? rules::questionsFor(*kind, rating, m_position) : QStringList();
    if (isKind(appointment, "desk"))
        asked.removeIf([](const QString &question) { return !isKnownAtTheDesk(question); });
    if (!isKind(appointment, "visit"))
        return asked;
    // An officer asks further where something has changed, and asks some homes more than others.
    const int wanted = m_calendar.pace.answersPerVisit;
    for (const editions::Question &question : edition.questions) {
        const Colour level = levelOf(levels, question.id);
        const bool hasChanged = level != Colour::Green && question.core &&
                                rating.answers.at(question.id).colour != level;
        const bool isExtra = !question.core && m_visits == 1 && m_dice.chance(0.12);
        const bool isForSize = asked.size() < wanted;
        if ((hasChanged || isExtra || isForSize) && !asked.contains(question.id))
            asked.append(question.id);
    }
    // A visit that is still open has got as far as the clinical questions.
    if (appointment.isOpen)
        asked.removeIf([&edition](const QString &question) {
            return edition.question(question)->area > subject::Area::Clinical;
        });
    return asked;
}

/// Shared numbers come first: the counts are out of them.
void Life::addNumbers(Occasion &occasion, const QStringList &asked, Answers &answers)
{
    const QDate day = occasion.appointment.date;
    const bool isVisit = isKind(occasion.appointment, "visit");
    for (const editions::SharedNumber &number : occasion.edition->numbers) {
        const rules::PositionAnswer *held = m_position.answer(number.id);
        const bool isDue =
            !held || 3 * held->held.answer.asAt.daysTo(day) > 2 * qint64{number.shelfLifeDays};
        const bool isWanted = std::any_of(asked.begin(), asked.end(), [&](const QString &question) {
            return occasion.edition->question(question)->outOf == number.id;
        });
        if (isDue && (isVisit || isWanted)) {
            const qint64 count = m_answering.number(number.id, day);
            occasion.numbers[number.id] = count;
            answers[number.id] = Answer{.value = subject::Number{static_cast<double>(count)},
                                        .asAt = day,
                                        .source = sourceOf(occasion.appointment),
                                        .confirms = {},
                                        .comment = {},
                                        .councilNote = {}};
        } else if (held) {
            if (const auto *count = std::get_if<subject::Number>(&held->value))
                occasion.numbers[number.id] = static_cast<qint64>(count->value);
        }
    }
}

Life::Answers Life::answersTo(Occasion &occasion)
{
    if (isKind(occasion.appointment, "visit"))
        ++m_visits;
    Levels levels = m_condition.on(occasion.appointment.date);
    if (m_isCorrected)
        levels.clear();
    const QStringList asked = questionsOf(occasion, levels);
    Answers answers;
    addNumbers(occasion, asked, answers);
    for (const QString &id : asked) {
        const editions::Question &question = *occasion.edition->question(id);
        answers[id] = answerTo(question, levelOf(levels, id), occasion);
    }
    return answers;
}

Answer Life::answerTo(const editions::Question &question, Colour colour, const Occasion &occasion)
{
    Answer answer;
    answer.asAt = occasion.appointment.date;
    answer.source = sourceOf(occasion.appointment);
    const rules::PositionAnswer *last = m_position.answer(question.id);
    const bool mayConfirm = last && question.confirmUnchanged && question.outOf.isEmpty() &&
                            question.kind != editions::Kind::Contact && !question.seasonStart &&
                            question.id != QLatin1StringView("IPC-13");
    if (mayConfirm && m_dice.chance(0.45) &&
        rules::rateAnswer(question, m_position).colour == colour) {
        answer.value = last->value;
        answer.confirms = last->held.review;
        return answer;
    }
    const bool isUnsure = !question.critical && colour == Colour::Green &&
                          question.rated == editions::Rated::Yes && m_dice.chance(0.012);
    answer.value = isUnsure ? subject::AnswerValue(subject::Special{QString(subject::notKnownKey)})
                            : m_answering.answer(question, colour, occasion);
    if (!isUnsure)
        addNotes(answer, question, colour, occasion);
    return answer;
}

void Life::hold(const Answers &answers, const subject::Review &review,
                const editions::EditionPointer &edition)
{
    for (const auto &[question, answer] : answers) {
        rules::HeldAnswer held{.question = question,
                               .answer = answer,
                               .review = review.id,
                               .contactDate = review.date,
                               .edition = edition};
        m_position.answers.insert_or_assign(question, rules::PositionAnswer{held, answer.value});
        m_held.insert_or_assign({question, edition->hash}, std::move(held));
    }
}

} // namespace workflow::demonstration
