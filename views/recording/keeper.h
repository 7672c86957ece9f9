#pragma once

#include "workflow/contact_recording.h"
#include "workflow/ppe_call.h"
#include "workflow/support.h"

#include <QObject>
#include <QTimer>

namespace views {

/// Keeps what an officer gives in one contact: a choice at once, what is typed when its field is
/// left or two seconds after the last key. What could not be kept stays given and is tried again
/// until it is; what seems to be about one person waits until somebody says it is not. The colours
/// follow what is given, not what is kept.
class Keeper final : public QObject {
    Q_OBJECT

public:
    Keeper(workflow::Session &session, workflow::ContactRecording recording,
           QObject *parent = nullptr);

    const workflow::ContactRecording &recording() const { return m_recording; }
    const rules::HomeRating &rating() const { return m_rating; }
    /// Why something given is not kept; absent when all is.
    const std::optional<base::Error> &problem() const { return m_problem; }
    /// Whether anything can be written to it: the file can, and nobody has deleted it.
    bool canBeWritten() const;
    /// Whether the contact can be changed: it is open, or is being corrected.
    bool isOpen() const;
    /// Whether it is completed and could be corrected.
    bool canBeCorrected() const;

    void give(const QString &question, const std::optional<subject::Answer> &answer);
    void giveNotes(const QString &question, const workflow::AnswerNotes &notes);
    /// What is said of the contact itself.
    struct Circumstances {
        subject::MetWith metWith;
        QString attemptedReason; ///< why it did not take place
    };
    /// What seems to be about one person is not given, and comes back in words until it is taken
    /// out or allowed.
    QString giveCircumstances(const Circumstances &circumstances);
    void allowCircumstances(const Circumstances &circumstances, const QString &because);
    /// Says when the contact ended and keeps it; null: it goes on.
    void giveEnd(const QDateTime &moment);
    /// What is kept from now on corrects the completed contact, for this reason.
    void correctBecause(const QString &why);

    /// What has been agreed with the home, as the file has it.
    const workflow::HomeSupport &support() const { return m_support; }
    /// What the home says to help, an action in one's own words, or why there is none. Kept at
    /// once; a contact that is not in the file yet is kept first.
    base::Result<void> answerOffer(const QString &question, const QString &offer,
                                   const subject::OfferAnswer &answer);
    base::Result<void> agree(const QString &question, const QString &what,
                             const workflow::Saying &saying);
    base::Result<void> settleWithout(const QString &question, const QString &because,
                                     const workflow::Saying &saying);
    /// Takes what is short of PPE further, at the step that is open now.
    base::Result<workflow::EscalationRow> takePpeFurther();

    /// What seems to be about one person in this answer is not: it is kept as it is.
    void allowDetail(const QString &question, const QString &because);

    /// Keeps all that is given. Whether nothing is left to keep.
    bool keepNow();
    base::Result<store::Written> complete();
    /// Takes up what others have written meanwhile.
    void reread();

    /// How long after the last key, and after a failure, in milliseconds: shorter in tests.
    void setPatience(int afterKey, int afterFailure);

Q_SIGNALS:
    /// What was given changed the rating, or may have.
    void rated();
    void kept(const QStringList &questions);
    /// Could not be kept; what was given stays.
    void notKept(const QStringList &questions, const QString &why);
    /// Status, end or the reason for a correction changed.
    void stateChanged();

private:
    void follow();
    base::Result<void> keepFirst();
    void readSupport();
    std::optional<base::Id<subject::Review>> reviewId() const;
    /// Takes up what was agreed, and says that it is kept.
    template <typename Done>
    base::Result<void> agreed(const base::Result<Done> &done);
    void noteWaiting(const QStringList &questions);

    workflow::Session &m_session;
    workflow::ContactRecording m_recording;
    rules::HomeRating m_rating;
    workflow::HomeSupport m_support;
    std::optional<base::Error> m_problem;
    bool m_isCorrecting = false;
    QTimer m_afterKey;
    QTimer m_afterFailure;
};

} // namespace views
