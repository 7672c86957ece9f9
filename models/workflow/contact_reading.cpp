#include "workflow/contact_recording.h"

#include "rules/schedule.h"
#include "store/queries.h"
#include "workflow/actions.h"

// What a recording takes from the file: the contacts beside it, and what it holds itself.
namespace workflow {
namespace {

using subject::Answer;
using subject::Review;

QJsonObject merged(QJsonObject fields, const QJsonObject &over)
{
    for (auto field = over.begin(); field != over.end(); ++field)
        fields.insert(field.key(), *field);
    return fields;
}

} // namespace

void ContactRecording::readOthers()
{
    store::PlannerFile &file = m_session->file();
    const qint64 home = store::keyOf(file, subject::RecordKind::Home, m_home.id.uuid());
    const qint64 review =
        m_isNew ? 0 : store::keyOf(file, subject::RecordKind::Review, m_review.id.uuid());
    rules::NewestAnswers newest;
    const auto contacts = file.answers().newestBeside(home, review, m_review.date);
    for (const rules::ContactAnswers &each : contacts)
        newest.add(each);
    m_others = newest.answers();
    m_before = rules::positionFrom(m_review.date, m_others, m_session->library(),
                                   rules::overridesOf(m_home));
    m_ratingBefore = rules::rate(m_before);
    m_settled = settledQuestions(*m_session, m_home.id, m_review.date);
    m_asked = rules::questionsFor(*m_kind, m_ratingBefore, m_before);
}

void ContactRecording::readOwn()
{
    if (m_isNew)
        return;
    store::PlannerFile &file = m_session->file();
    const qint64 key = store::keyOf(file, subject::RecordKind::Review, m_review.id.uuid());
    m_keptReview = *store::review(file, m_review.id);
    const auto answers = file.answers().contact(key).answers;
    const auto notes = file.answers().notesOf(key);
    std::erase_if(m_answers, [this](const auto &each) { return !m_given.contains(each.first); });
    std::erase_if(m_notes, [this](const auto &each) { return !m_givenNotes.contains(each.first); });
    m_keptAnswers = {answers.begin(), answers.end()};
    m_keptNotes.clear();
    for (const auto &[question, held] : notes) {
        const AnswerNotes kept{held.comment, held.councilNote};
        m_keptNotes.emplace(question, kept);
        m_notes.try_emplace(question, kept);
    }
    for (const auto &[question, answer] : answers) {
        if (!m_given.contains(question))
            put(question, answer);
    }
}

base::Result<void> ContactRecording::reread()
{
    return base::attempt([this] {
        if (const auto home = store::home(m_session->file(), m_home.id))
            m_home = *home;
        readOthers();
        const Review given = m_review;
        const Review before = m_keptReview;
        readOwn();
        takeUp(given, before);
    });
}

void ContactRecording::takeUp(const Review &given, const Review &before)
{
    m_review = subject::fromFields<Review>(
        m_review.id.uuid(),
        merged(subject::fieldsOf(m_keptReview),
               subject::changedFields(subject::fieldsOf(before), subject::fieldsOf(given))));
}

} // namespace workflow
