#include "views/recording/keeper.h"

#include "lists/contact_words.h"
#include "views/say.h"
#include "workflow/actions.h"
#include "workflow/homes.h"

namespace views {
namespace {

constexpr int usualAfterKey = 2000;
constexpr int usualAfterFailure = 5000;

} // namespace

Keeper::Keeper(workflow::Session &session, workflow::ContactRecording recording, QObject *parent)
    : QObject(parent),
      m_session(session),
      m_recording(std::move(recording)),
      m_rating(m_recording.rating())
{
    for (QTimer *timer : {&m_afterKey, &m_afterFailure}) {
        timer->setSingleShot(true);
        connect(timer, &QTimer::timeout, this, &Keeper::keepNow);
    }
    setPatience(usualAfterKey, usualAfterFailure);
    readSupport();
}

void Keeper::setPatience(int afterKey, int afterFailure)
{
    m_afterKey.setInterval(afterKey);
    m_afterFailure.setInterval(afterFailure);
}

bool Keeper::canBeWritten() const
{
    return !m_session.file().isReadOnly() && !m_recording.review().deleted;
}

bool Keeper::isOpen() const
{
    return canBeWritten() && (!m_recording.review().isCompleted() || m_isCorrecting);
}

bool Keeper::canBeCorrected() const
{
    return canBeWritten() && m_recording.review().isCompleted() && !m_isCorrecting;
}

void Keeper::follow()
{
    m_afterKey.start();
    m_rating = m_recording.rating();
    Q_EMIT rated();
}

void Keeper::give(const QString &question, const std::optional<subject::Answer> &answer)
{
    m_recording.give(question, answer);
    follow();
}

void Keeper::giveNotes(const QString &question, const workflow::AnswerNotes &notes)
{
    m_recording.giveNotes(question, notes);
    m_afterKey.start();
}

QString Keeper::giveCircumstances(const Circumstances &circumstances)
{
    m_recording.giveMetWith(circumstances.metWith);
    m_recording.giveAttemptedReason(circumstances.attemptedReason);
    m_afterKey.start();
    const auto detail = m_recording.personalDetail();
    if (!detail)
        return {};
    m_recording.takeBackCircumstances();
    return lists::personalDetailWords(*detail);
}

void Keeper::allowCircumstances(const Circumstances &circumstances, const QString &because)
{
    m_recording.giveMetWith(circumstances.metWith);
    m_recording.giveAttemptedReason(circumstances.attemptedReason);
    allowDetail({}, because);
}

void Keeper::giveEnd(const QDateTime &moment)
{
    m_recording.giveEnd(moment);
    keepNow();
    Q_EMIT stateChanged();
}

void Keeper::correctBecause(const QString &why)
{
    m_isCorrecting = true;
    m_recording.correctBecause(why);
    Q_EMIT stateChanged();
}

/// The answer it is about goes into the file before what is agreed about it.
base::Result<void> Keeper::keepFirst()
{
    if (keepNow())
        return {};
    return tl::unexpected(*m_problem);
}

void Keeper::readSupport()
{
    if (auto support = workflow::supportOf(m_session, m_recording.home().id))
        m_support = std::move(*support);
}

template <typename Done>
base::Result<void> Keeper::agreed(const base::Result<Done> &done)
{
    if (!done)
        return tl::unexpected(done.error());
    reread();
    Q_EMIT kept({});
    return {};
}

base::Result<void> Keeper::answerOffer(const QString &question, const QString &offer,
                                       const subject::OfferAnswer &answer)
{
    return keepFirst().and_then([&, this] {
        const workflow::OfferReply reply{.home = m_recording.home().id,
                                         .offer = offer,
                                         .question = question,
                                         .review = reviewId(),
                                         .answer = answer};
        return agreed(workflow::answerOffer(m_session, reply));
    });
}

base::Result<void> Keeper::agree(const QString &question, const QString &what,
                                 const workflow::Saying &saying)
{
    return keepFirst().and_then([&, this] {
        subject::Action action =
            workflow::actionInWords(m_session, m_recording.home(), question, what);
        action.review = reviewId();
        return agreed(workflow::keepAction(m_session, action, saying));
    });
}

base::Result<void> Keeper::settleWithout(const QString &question, const QString &because,
                                         const workflow::Saying &saying)
{
    return keepFirst().and_then([&, this] {
        return agreed(workflow::settleWithout(m_session, m_recording.home().id, question,
                                              reviewId(), because, saying));
    });
}

base::Result<workflow::EscalationRow> Keeper::takePpeFurther()
{
    return keepFirst().and_then([this] {
        const auto taken = workflow::takePpeFurther(m_session, m_recording.home().id, reviewId());
        return agreed(taken).and_then([&taken] { return taken; });
    });
}

/// Absent while the contact is not in the file.
std::optional<base::Id<subject::Review>> Keeper::reviewId() const
{
    return m_recording.isNew() ? std::nullopt : std::optional(m_recording.review().id);
}

void Keeper::allowDetail(const QString &question, const QString &because)
{
    m_recording.allowDetail(question, because);
    keepNow();
}

void Keeper::noteWaiting(const QStringList &questions)
{
    for (const QString &question : questions) {
        m_problem = base::Error{
            .message = lists::personalDetailWords(*m_recording.personalDetail(question))};
        Q_EMIT notKept({question}, m_problem->message);
    }
}

bool Keeper::keepNow()
{
    m_afterKey.stop();
    m_afterFailure.stop();
    m_problem.reset();
    if (!m_recording.hasUnkept())
        return true;
    QStringList questions;
    QStringList waiting;
    for (const QString &question : m_recording.unkept())
        (m_recording.personalDetail(question) ? waiting : questions) += question;
    const auto officer = workflow::workingOfficer(m_session);
    const auto written = officer ? m_recording.keep(*officer, questions)
                                 : base::Result<store::Written>(tl::unexpected(officer.error()));
    noteWaiting(waiting);
    if (written) {
        if (waiting.isEmpty() || !questions.isEmpty())
            Q_EMIT kept(questions);
        return waiting.isEmpty();
    }
    m_problem = written.error();
    m_problem->message = Say::tr("%1 It is tried again.").arg(m_problem->message);
    m_afterFailure.start();
    Q_EMIT notKept(questions, m_problem->message);
    return false;
}

base::Result<store::Written> Keeper::complete()
{
    const auto officer = workflow::workingOfficer(m_session);
    if (!officer)
        return tl::unexpected(officer.error());
    if (!keepNow())
        return tl::unexpected(*m_problem);
    const QStringList questions = m_recording.unkept();
    auto written = m_recording.complete(*officer);
    if (written) {
        m_problem.reset();
        m_isCorrecting = false;
        Q_EMIT kept(questions);
        Q_EMIT stateChanged();
    }
    return written;
}

void Keeper::reread()
{
    if (!m_recording.isNew() && !m_recording.reread())
        return; // The file cannot be read now; what is given stays, and the next look tries again.
    m_rating = m_recording.rating();
    readSupport();
    Q_EMIT rated();
    Q_EMIT stateChanged();
}

} // namespace views
