#pragma once

#include "rules/rating.h"
#include "subject/answer.h"
#include "workflow/demonstration/county.h"
#include "workflow/demonstration/diary.h"
#include "workflow/demonstration/dice.h"

#include <optional>

namespace workflow::demonstration {

/// What a home is asked on one occasion.
struct Occasion {
    editions::EditionPointer edition;
    Appointment appointment;
    /// What the home has said of the shared numbers.
    std::map<QString, qint64> numbers;
};

/// How one home answers: what it says stays the same from contact to contact where it would, and
/// counts never exceed their totals.
class Answering {
public:
    Answering(const Member &member, const County &county, const Words &words, quint32 seed);

    /// An answer of this colour, or of the nearest that the question has.
    subject::AnswerValue answer(const editions::Question &question, subject::Colour colour,
                                const Occasion &occasion);
    /// A shared number on this day.
    qint64 number(const QString &id, const QDate &day) const;

private:
    struct Asked {
        const editions::Question &question;
        subject::Colour colour;
        const Occasion &occasion;

        QDate day() const { return occasion.appointment.date; }
    };

    std::optional<subject::AnswerValue> circumstance(const Asked &asked);
    std::optional<subject::AnswerValue> outbreak(const Asked &asked) const;
    std::optional<subject::AnswerValue> vaccination(const Asked &asked);
    subject::AnswerValue option(const Asked &asked) const;
    subject::AnswerValue options(const Asked &asked);
    subject::AnswerValue ratio(const Asked &asked, qint64 of);
    subject::AnswerValue date(const Asked &asked);
    subject::AnswerValue stock(const Asked &asked);
    subject::AnswerValue reusable(const Asked &asked) const;
    subject::AnswerValue contact(const Asked &asked);
    subject::ContactDetails clinicalLead() const;
    subject::ContactDetails ownContact(Dice dice) const;
    subject::Delivery delivery(const Asked &asked, double days);
    qint64 totalOf(const Asked &asked) const;
    /// A die that falls the same way for this home each time.
    Dice steady(const QString &purpose) const;

    const Member &m_member;
    const County &m_county;
    const Words &m_words;
    quint32 m_seed;
    Dice m_dice;
};

/// The counts of `of` that have this colour, or the nearest colour that any count has.
std::vector<qint64> countsOf(const editions::Question &question, subject::Colour colour, qint64 of,
                             int smallNumber);

} // namespace workflow::demonstration
