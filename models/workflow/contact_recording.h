#pragma once

#include "rules/checks.h"
#include "rules/rating.h"
#include "subject/personal_details.h"
#include "workflow/session.h"

#include <set>

namespace workflow {

/// The two notes of an answer. They can be written before there is an answer.
struct AnswerNotes {
    QString forPlan;     ///< printed on the home's copy
    QString councilOnly; ///< never shown to the home
    bool operator==(const AnswerNotes &) const = default;
};

/// One contact while it is recorded: its answers, those of last time, and the colours they give
/// now. What is given stands here at once and in the file after `keep`. The window gives and keeps
/// field by field, `review record` gives all and keeps once.
class ContactRecording {
public:
    /// Which contact: the home's open one of that kind and day, else a new one, which comes into
    /// the file with the first `keep`.
    struct Which {
        base::Id<subject::Home> home;
        QString kind = QStringLiteral("visit");
        QDate date;        ///< null: today
        QString correct{}; ///< why the completed one is corrected; empty: it is not
    };
    static base::Result<ContactRecording> begin(Session &session, const Which &which);
    /// The home's contact of that kind and day, open or completed, else a new one.
    static base::Result<ContactRecording> on(Session &session, const Which &which);
    /// A contact of the file, as it stands there.
    static base::Result<ContactRecording> resume(Session &session,
                                                 const base::Id<subject::Review> &review);

    const subject::Home &home() const { return m_home; }
    const subject::Review &review() const { return m_review; }
    const editions::Edition &edition() const { return *m_edition; }
    const editions::ContactKind &kind() const { return *m_kind; }
    /// Not in the file yet.
    bool isNew() const { return m_isNew; }
    /// Questions that were given an answer or a note that is not kept yet.
    QStringList unkept() const;
    /// Whether anything given is not kept yet, of the contact itself too.
    bool hasUnkept() const;
    /// What was known on the day of the contact without it.
    const rules::Position &before() const { return m_before; }
    const rules::HomeRating &ratingBefore() const { return m_ratingBefore; }
    /// Its answers, kept or not, by question (shared numbers among them), notes included.
    const std::map<QString, subject::Answer> &answers() const { return m_answers; }
    const subject::Answer *answer(const QString &question) const;
    AnswerNotes notes(const QString &question) const;
    /// The questions it asks, in the edition's order.
    const QStringList &asked() const { return m_asked; }
    /// The shared numbers that what it asks is out of.
    QStringList numbersAsked() const;

    /// How an answer is known unless somebody says otherwise.
    subject::Source usualSource() const;
    /// The total that a count is out of: what this contact says of the shared number, else the
    /// newest the home has given.
    std::optional<qint64> totalOf(const QString &number) const;
    /// Whether last time's answer may be confirmed: there is one, and its question allows it.
    bool canConfirm(const QString &question) const;
    /// Last time's answer as checked on the day of this contact. Absent where there is none, or
    /// where it cannot be "same as last time".
    std::optional<subject::Answer> confirmed(const QString &question) const;
    /// What is wrong with an answer, in words for its field; empty when nothing is.
    QString faultOf(const QString &question, const subject::Answer &answer) const;

    /// What seems to be about one person in what is given and not kept yet: an answer in words or a
    /// note. Without a question: what is said of the contact itself, whom one met, why it did not
    /// take place, why it is corrected. Nothing once it was allowed.
    std::optional<subject::PersonalDetail> personalDetail(const QString &question = {}) const;
    /// What `personalDetail` finds may be kept as it is, for a reason that goes into the history.
    void allowDetail(const QString &question, const QString &because);

    /// What stands in the contact from now on, checked by `faultOf` before; absent: no answer. Its
    /// notes are left as they are.
    void give(const QString &question, std::optional<subject::Answer> answer);
    void giveNotes(const QString &question, const AnswerNotes &notes);
    /// Why there is no action about a red answer; kept with the contact.
    void settleWithout(const QString &question, const QString &because);
    void giveMetWith(const subject::MetWith &person);
    void giveAttemptedReason(const QString &reason);
    /// Whom one met and why it did not take place, as the file has it.
    void takeBackCircumstances();
    /// When the officer left or hung up; null: it goes on.
    void giveEnd(const QDateTime &moment);
    /// Why what is kept from now on corrects a completed contact.
    void correctBecause(const QString &why) { m_why = why; }

    /// Takes up what others have written meanwhile. What is given and not kept yet stays.
    base::Result<void> reread();

    /// The colours of the position on its day with everything given.
    rules::HomeRating rating() const;
    /// What is missing before it can be completed: also an action, or a reason why there is none,
    /// for each of its answers that is red.
    std::vector<rules::Finding> findings() const;

    /// Keeps these questions, and whatever else is given of the contact itself. Returns when it is
    /// durable. `officer` records; a new officer comes into the file with it.
    base::Result<store::Written> keep(const subject::Officer &officer,
                                      const QStringList &questions);
    /// Keeps everything and completes the contact. Refused, with what is missing, while a finding
    /// blocks it; then nothing is changed. A red without an action blocks it unless it may wait.
    enum class Reds { Block, Wait };
    base::Result<store::Written> complete(const subject::Officer &officer, Reds reds = Reds::Block);

private:
    static ContactRecording begun(Session &session, const subject::Home &home, const QString &kind,
                                  const QDate &date);
    ContactRecording(Session &session, subject::Home home, subject::Review review, bool isNew);
    void readOthers();
    QStringList ownWords() const;
    QString whyKept(const QStringList &questions) const;
    void addReasons(std::vector<store::Draft::Record> &records) const;
    void readOwn();
    /// What of the contact itself was `given` since it was as `before`, over what is kept.
    void takeUp(const subject::Review &given, const subject::Review &before);
    void joinBegun();
    void put(const QString &question, subject::Answer answer);
    rules::ContactAnswers contact() const;
    /// Only what was given: what somebody else wrote meanwhile stays.
    bool isAsKept(const QString &question) const;
    QJsonObject fieldsToKeep(const QStringList &questions, const subject::Review &review) const;
    store::Written write(const subject::Officer &officer, const QStringList &questions,
                         subject::Review review);

    Session *m_session;
    subject::Home m_home;
    subject::Review m_review;
    subject::Review m_keptReview; ///< as the file has it
    bool m_isNew;
    QString m_why;
    editions::EditionPointer m_edition;
    const editions::ContactKind *m_kind = nullptr;
    /// The newest answers of all other contacts up to its day.
    std::vector<rules::HeldAnswer> m_others;
    rules::Position m_before;
    rules::HomeRating m_ratingBefore;
    QStringList m_asked;
    std::map<QString, subject::Answer> m_answers;
    std::map<QString, subject::Answer> m_keptAnswers; ///< as the file has them
    std::map<QString, AnswerNotes> m_notes;
    std::map<QString, AnswerNotes> m_keptNotes; ///< as the file has them
    std::set<QString> m_given;                  ///< answers and notes not kept yet
    std::set<QString> m_givenNotes;
    std::map<QString, QString> m_allowedDetails; ///< as they stand in the texts, with why
    QStringList m_settled;                       ///< questions whose red has an action or a reason
    std::map<QString, QString> m_reasons;        ///< by question, not kept yet: why no action
};

} // namespace workflow
