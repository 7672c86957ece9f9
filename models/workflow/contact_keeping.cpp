#include "workflow/contact_recording.h"

#include "base/text.h"
#include "lists/contact_words.h"
#include "store/queries.h"
#include "workflow/actions.h"
#include "workflow/keeping.h"
#include "workflow/outcome.h"
#include "workflow/plans.h"
#include "workflow/say.h"

#include <algorithm>

namespace workflow {
namespace {

using subject::Answer;
using subject::Review;

QJsonValue textOrNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

bool isAmong(const QString &part, const QStringList &texts)
{
    return texts.join(QLatin1Char('\n')).contains(part);
}

/// What was written into an answer. A telephone number has as many digits as an NHS number.
QStringList wordsIn(const Answer &answer)
{
    if (const auto *text = std::get_if<subject::Text>(&answer.value))
        return {text->text};
    if (const auto *person = std::get_if<subject::ContactDetails>(&answer.value))
        return {person->name, person->role, person->organisation, person->email};
    return {};
}

} // namespace

/// What was typed and taken back is not written: a colleague may have answered meanwhile.
bool ContactRecording::isAsKept(const QString &question) const
{
    const Answer *given = answer(question);
    const auto kept = m_keptAnswers.find(question);
    if (!given || kept == m_keptAnswers.end())
        return !given && kept == m_keptAnswers.end();
    return !given->confirms && store::answerToJson(*given) == store::answerToJson(kept->second);
}

QJsonObject ContactRecording::fieldsToKeep(const QStringList &questions, const Review &review) const
{
    using enum subject::AnswerPart;
    QJsonObject fields = subject::changedFields(
        subject::fieldsOf(m_isNew ? Review(review.id) : m_keptReview), subject::fieldsOf(review));
    for (const QString &question : questions) {
        const Answer *given = answer(question);
        if (m_given.contains(question) && !isAsKept(question))
            fields.insert(question, given ? store::answerToJson(*given) : QJsonValue());
        if (!m_givenNotes.contains(question))
            continue;
        const AnswerNotes now = notes(question);
        const auto kept = m_keptNotes.find(question);
        const AnswerNotes before = kept == m_keptNotes.end() ? AnswerNotes() : kept->second;
        if (now.forPlan != before.forPlan)
            fields.insert(subject::answerFieldName(question, Comment), textOrNull(now.forPlan));
        if (now.councilOnly != before.councilOnly)
            fields.insert(subject::answerFieldName(question, CouncilNote),
                          textOrNull(now.councilOnly));
    }
    return fields;
}

/// What is said of the contact itself and not kept yet.
QStringList ContactRecording::ownWords() const
{
    QStringList words{m_why};
    const Review kept = m_isNew ? Review(m_review.id) : m_keptReview;
    if (m_review.metWith != kept.metWith)
        words += {m_review.metWith.name, m_review.metWith.role};
    if (m_review.attemptedReason != kept.attemptedReason)
        words += m_review.attemptedReason;
    return words;
}

std::optional<subject::PersonalDetail>
ContactRecording::personalDetail(const QString &question) const
{
    QStringList texts = question.isEmpty() ? ownWords() : QStringList();
    const Answer *given = answer(question);
    if (given && m_given.contains(question))
        texts += wordsIn(*given);
    if (m_givenNotes.contains(question))
        texts += {notes(question).forPlan, notes(question).councilOnly};
    for (const QString &each : texts) {
        for (const subject::PersonalDetail &detail : subject::personalDetailsIn(each)) {
            if (!m_allowedDetails.contains(detail.text))
                return detail;
        }
    }
    return std::nullopt;
}

void ContactRecording::allowDetail(const QString &question, const QString &because)
{
    while (const auto detail = personalDetail(question))
        m_allowedDetails.emplace(detail->text, base::tidy(because));
}

/// Why it is corrected, and why what looks like a personal detail in these answers is kept.
QString ContactRecording::whyKept(const QStringList &questions) const
{
    QStringList why{m_why.simplified()};
    for (const auto &[text, because] : m_allowedDetails) {
        const bool isHere =
            std::any_of(questions.begin(), questions.end(), [&, this](const QString &question) {
                const AnswerNotes held = notes(question);
                const Answer *given = answer(question);
                const QStringList words = given ? wordsIn(*given) : QStringList();
                return isAmong(text, words + QStringList{held.forPlan, held.councilOnly});
            });
        if (isHere || isAmong(text, ownWords()))
            why += keptDetailWords(because);
    }
    why.removeAll(QString());
    return why.join(QStringLiteral(". "));
}

void ContactRecording::addReasons(std::vector<store::Draft::Record> &records) const
{
    for (const auto &[question, because] : m_reasons) {
        subject::Action reason = newAction(*m_session, m_home.id, question);
        reason.plan = planFor(*m_session, m_home.id, records).id;
        reason.review = m_review.id;
        reason.progress = {
            .state = QStringLiteral("no_action"), .outcome = because, .on = m_session->today()};
        requireAction(*m_session, subject::Action(reason.id), reason);
        records.push_back(store::addition(reason));
        requireNoPersonalDetails(records.back());
    }
}

/// A completed contact says with each correction what it says now.
store::Written ContactRecording::write(const subject::Officer &officer,
                                       const QStringList &questions, Review review)
{
    if (const auto detail = personalDetail())
        throw base::Failure(base::Error{.message = lists::personalDetailWords(*detail),
                                        .detail = personalDetailFault});
    store::Draft draft{.officer = officer.id, .why = whyKept(questions)};
    if (!store::officer(m_session->file(), officer.id))
        draft.records.push_back(
            {subject::RecordKind::Officer, officer.id.uuid(), subject::fieldsOf(officer)});
    if (review.isCompleted())
        review.outcome = outcomeOf(rating());
    if (m_isNew) {
        review.officer = officer.id;
        review.edition = store::keepEdition(draft, *m_edition);
    }
    draft.records.push_back(
        {subject::RecordKind::Review, review.id.uuid(), fieldsToKeep(questions, review)});
    addReasons(draft.records);
    const store::Written written = m_session->file().write(draft);
    for (const auto &[question, because] : m_reasons)
        m_settled += question;
    m_reasons.clear();
    m_review = review;
    m_keptReview = review;
    m_isNew = false;
    for (const QString &question : questions) {
        if (m_given.erase(question) > 0) {
            m_keptAnswers.erase(question);
            if (const Answer *given = answer(question))
                m_keptAnswers.emplace(question, *given);
        }
        if (m_givenNotes.erase(question) > 0)
            m_keptNotes.insert_or_assign(question, notes(question));
    }
    return written;
}

base::Result<store::Written> ContactRecording::keep(const subject::Officer &officer,
                                                    const QStringList &questions)
{
    return base::attempt([&] {
        joinBegun();
        if (m_review.isCompleted() && base::tidy(m_why).isEmpty())
            base::fail(Say::tr("This contact is completed. Nothing was changed. To correct it, say "
                               "why."));
        return write(officer, questions, m_review);
    });
}

base::Result<store::Written> ContactRecording::complete(const subject::Officer &officer, Reds reds)
{
    return base::attempt([&] {
        joinBegun();
        QStringList missing;
        for (const rules::Finding &finding : findings()) {
            const bool mayWait =
                reds == Reds::Wait && finding.what == rules::Finding::What::RedUnsettled;
            if (finding.blocks && !mayWait)
                missing.append(lists::findingWords(finding, *m_edition));
        }
        if (!missing.isEmpty())
            base::fail(Say::tr("This contact cannot be completed yet. Nothing was changed. %1")
                           .arg(missing.join(QLatin1Char(' '))));
        Review review = m_review;
        review.status = QStringLiteral("completed");
        return write(officer, unkept(), review);
    });
}

} // namespace workflow
