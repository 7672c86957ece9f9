#pragma once

#include "workflow/demonstration/agreements.h"
#include "workflow/demonstration/answering.h"
#include "workflow/demonstration/condition.h"

#include <deque>

namespace workflow::demonstration {

/// One home from its first contact to the last.
class Life {
public:
    Life(const Member &member, const Calendar &calendar, const Words &words);

    /// What is written up to the end of this day and was not told yet, in order.
    std::vector<Event> until(const QDate &day);

private:
    using Answers = std::map<QString, subject::Answer>;

    Event contact(const Appointment &appointment);
    QStringList questionsOf(const Occasion &occasion, const Levels &levels);
    Answers answersTo(Occasion &occasion);
    void addNumbers(Occasion &occasion, const QStringList &asked, Answers &answers);
    subject::Answer answerTo(const editions::Question &question, subject::Colour colour,
                             const Occasion &occasion);
    void addNotes(subject::Answer &answer, const editions::Question &question,
                  subject::Colour colour, const Occasion &occasion);
    void tellInWords(Answers &answers, const Appointment &appointment);
    subject::Source sourceOf(const Appointment &appointment);
    subject::MetWith metWith(const Appointment &appointment);
    void hold(const Answers &answers, const subject::Review &review,
              const editions::EditionPointer &edition);
    void planCorrection(const subject::Review &review, const Answers &answers,
                        const editions::EditionPointer &edition);
    void complete(subject::Review &review, const Answers &answers, const QDateTime &moment);
    void addLater(std::vector<Event> events);
    void goOnTo(const QDate &day);
    QDateTime momentOn(const QDate &day);

    const Member &m_member;
    const Calendar &m_calendar;
    const Words &m_words;
    Dice m_dice;
    base::Entropy m_entropy;
    Condition m_condition;
    Answering m_answering;
    Agreements m_agreements;
    std::deque<Appointment> m_diary;
    /// The newest answer to each question of each question set, by both.
    std::map<std::pair<QString, QString>, rules::HeldAnswer> m_held;
    rules::Position m_position; ///< what they make, kept up with them
    std::vector<Event> m_later; ///< planned, but not told yet
    int m_visits = 0;
    bool m_isCorrected = false;
    bool m_isOver = false; ///< the home has gone to another owner
};

/// The fields of a contact with its answers.
QJsonObject contactFields(const subject::Review &review,
                          const std::map<QString, subject::Answer> &answers);

} // namespace workflow::demonstration
