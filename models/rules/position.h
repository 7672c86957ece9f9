#pragma once

#include "editions/edition.h"
#include "editions/edition_reading.h"
#include "subject/answer.h"
#include "subject/records.h"

#include <QHash>
#include <array>
#include <map>
#include <optional>
#include <utility>
#include <vector>

namespace rules {

/// One recorded answer with the contact it was recorded in.
struct HeldAnswer {
    QString question; ///< the id it was recorded under
    subject::Answer answer;
    base::Id<subject::Review> review;
    QDate contactDate;
    editions::EditionPointer edition; ///< the question set it was recorded in
};

/// One contact with its answers, by question id (shared numbers included).
struct ContactAnswers {
    base::Id<subject::Review> review;
    QDate date;
    QString kind;
    editions::EditionPointer edition;
    std::map<QString, subject::Answer> answers;
};

/// The officer's ratings of a home: the four areas in their order, then the home as a whole.
using Overrides = std::array<std::optional<subject::Override>, 5>;
Overrides overridesOf(const subject::Home &home);

/// What a position knows of one question of the edition in force.
struct PositionAnswer {
    HeldAnswer held;
    /// The value as this edition reads it: through the bridge where it came from another.
    subject::AnswerValue value;
    /// Set where an earlier edition's answer is only shown beside the question, never carried.
    bool besideOnly = false;
};

/// All that is known of a home on a date: for each question (and shared number) of the edition
/// in force, the newest answer by as-at date, then contact date, then review id.
struct Position {
    QDate date;
    editions::EditionPointer edition;
    std::map<QString, PositionAnswer> answers;
    Overrides overrides;

    /// The answer that counts for this question: null where none was carried.
    const PositionAnswer *answer(const QString &question) const;
};

/// Of contacts added one by one, in any order, the newest answer to each id in each edition: by
/// as-at date, then contact date, then review id. The contacts must outlive it.
class NewestAnswers {
public:
    void add(const ContactAnswers &contact);
    /// In no order. An answer without an as-at date has the date of its contact.
    std::vector<HeldAnswer> answers() const;

private:
    struct Seen {
        const ContactAnswers *contact = nullptr;
        const subject::Answer *answer = nullptr;
    };
    static bool isAfter(const Seen &one, const Seen &other);

    /// An answer that a bridge does not carry must not hide an older one that counts.
    QHash<std::pair<QString, const editions::Edition *>, Seen> m_newest;
};

/// Keeps of `contacts` (not deleted, any order) those dated on or before `date`, and bridges
/// their answers into the edition in force. Throws a Failure when no edition is in force.
Position positionOn(const QDate &date, const std::vector<ContactAnswers> &contacts,
                    const editions::Library &library, const Overrides &overrides);

/// The same from the newest answer to each question id, whichever edition asked it; older ones
/// beside it do no harm. Leaving out contacts after `date` is the caller's part.
Position positionFrom(const QDate &date, const std::vector<HeldAnswer> &newest,
                      const editions::Library &library, const Overrides &overrides);

/// The same as `edition` reads it, whichever is in force on `date`: so that dates on either side
/// of a change of question set can be compared.
Position positionIn(const editions::EditionPointer &edition, const QDate &date,
                    const std::vector<HeldAnswer> &newest, const editions::Library &library,
                    const Overrides &overrides);

} // namespace rules
