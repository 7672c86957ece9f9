#include "rules/schedule.h"

#include "rules/next_contact.h"

#include <algorithm>
#include <tuple>

namespace rules {
namespace {

using editions::ContactKind;
using editions::Edition;
using editions::Intervals;
using editions::Question;
using subject::Colour;

bool isOpen(const HomeRating &rating, const Position &position)
{
    const Intervals &intervals = position.edition->intervals;
    const auto found = rating.answers.find(intervals.outbreakQuestion);
    if (found == rating.answers.end() || found->second.standing != Standing::Current)
        return false;
    return saysOutbreak(intervals, position.answer(intervals.outbreakQuestion)->value);
}

bool isDue(const Question &question, const AnswerRating &rating, const Position &position)
{
    const PositionAnswer *held = position.answer(question.id);
    if (question.critical || !held)
        return true;
    const bool leavesTheCount =
        rating.standing == Standing::NotApplicable || rating.standing == Standing::NotInUse;
    const bool isColoured = rating.reason.what != Reason::What::NotRated;
    const bool isGood = rating.colour == Colour::Green || rating.colour == Colour::Blue;
    if (!leavesTheCount && rating.standing != Standing::Current)
        return true;
    if (!leavesTheCount && isColoured && !isGood)
        return true;
    const qint64 age = held->held.answer.asAt.daysTo(position.date);
    return 3 * age > 2 * qint64{question.shelfLifeDays};
}

} // namespace

bool saysOutbreak(const Intervals &intervals, const subject::AnswerValue &value)
{
    const auto *choice = std::get_if<subject::Choice>(&value);
    return choice && intervals.outbreakOptions.contains(choice->key);
}

QDate lastSpoken(const Edition &edition, const std::vector<Touch> &touches, const QDate &day)
{
    QDate last;
    for (const Touch &touch : touches) {
        const ContactKind *kind = edition.contact(touch.kind);
        // A kind that another edition knew counts: only attempts and desk checks do not.
        const bool spoken = !kind || kind->spoken;
        if (spoken && touch.date <= day && (last.isNull() || touch.date > last))
            last = touch.date;
    }
    return last;
}

QDate outbreakCallAfter(const Intervals &intervals, const QDate &began, const QDate &last)
{
    int day = 0;
    for (const int each : intervals.outbreakDays) {
        if (began.addDays(each) > last)
            return began.addDays(each);
        day = std::max(day, each);
    }
    const int step = std::max(1, intervals.outbreakThen);
    const qint64 since = began.addDays(day).daysTo(last);
    return began.addDays(day + (since / step + 1) * step);
}

QDate nextContactAfter(const Edition &edition, const QDate &last, Colour overall,
                       const QDate &outbreakBegan)
{
    if (last.isNull())
        return {};
    const Intervals &intervals = edition.intervals;
    const auto review = intervals.review.find(overall == Colour::Blue ? Colour::Green : overall);
    const int days = review == intervals.review.end() ? intervals.call
                                                      : std::min(review->second, intervals.call);
    const QDate ordinary = last.addDays(days);
    if (outbreakBegan.isNull())
        return ordinary;
    return std::min(ordinary, outbreakCallAfter(intervals, outbreakBegan, last));
}

QDate outbreakRunStart(const Intervals &intervals, const std::vector<ContactAnswers> &contacts,
                       const QDate &day)
{
    struct Said {
        QDate asAt;
        QDate contact;
        QUuid review;
        bool open;
    };
    std::vector<Said> said;
    for (const ContactAnswers &contact : contacts) {
        const auto found = contact.answers.find(intervals.outbreakQuestion);
        if (found == contact.answers.end() || contact.date > day)
            continue;
        const QDate asAt = found->second.asAt.isValid() ? found->second.asAt : contact.date;
        said.push_back({asAt, contact.date, contact.review.uuid(),
                        saysOutbreak(intervals, found->second.value)});
    }
    std::sort(said.begin(), said.end(), [](const Said &one, const Said &other) {
        return std::tie(other.asAt, other.contact, other.review) <
               std::tie(one.asAt, one.contact, one.review);
    });
    QDate began;
    for (const Said &each : said) {
        if (!each.open)
            break;
        began = each.asAt;
    }
    return began;
}

QDate outbreakSince(const std::vector<ContactAnswers> &contacts, const HomeRating &rating,
                    const Position &position)
{
    if (!isOpen(rating, position))
        return {};
    return outbreakRunStart(position.edition->intervals, contacts, position.date);
}

QDate nextContact(const HomeRating &rating, const std::vector<Touch> &touches,
                  const Position &position, const QDate &outbreakBegan)
{
    const Edition &edition = *position.edition;
    QDate began;
    if (isOpen(rating, position))
        began = outbreakBegan.isValid()
                    ? outbreakBegan
                    : position.answer(edition.intervals.outbreakQuestion)->held.answer.asAt;
    return nextContactAfter(edition, lastSpoken(edition, touches, position.date),
                            rating.overall.colour, began);
}

QStringList questionsFor(const ContactKind &kind, const HomeRating &rating,
                         const Position &position)
{
    QStringList asked;
    for (const Question &question : position.edition->questions) {
        if (question.askedFrom.isValid() && position.date < question.askedFrom)
            continue;
        if (!question.core && !position.answer(question.id))
            continue;
        const bool wanted = kind.asksDue ? isDue(question, rating.answers.at(question.id), position)
                                         : kind.questions.contains(question.id);
        if (wanted)
            asked.append(question.id);
    }
    return asked;
}

} // namespace rules
