#include "rules/answer_rules.h"
#include "rules/area_tally.h"
#include "rules/next_contact.h"
#include "rules/schedule.h"

#include <algorithm>
#include <set>

namespace rules {
namespace {

using editions::Edition;
using editions::Question;
using subject::Area;
using subject::Colour;

/// What the roll-up needs of the rating of one answer, from a day on.
struct Grade {
    QDate from;
    Colour colour = Colour::Grey;
    bool counts = false;
    bool applicable = false;
    bool current = false;
    std::optional<QDate> runsOut;
};

Grade gradeOn(const Question &question, const Position &position, const QDate &day)
{
    const AnswerRating rating = rateAnswerOn(question, position, day);
    return {day,
            rating.colour,
            rating.counts,
            rating.applicable,
            rating.standing == Standing::Current,
            rating.runsOut};
}

/// One question's own steps in a stretch of days: it is rated only on its own turning days.
struct Course {
    const Question *question;
    std::vector<Grade> grades;
    size_t now = 0;

    const Grade &on(const QDate &day)
    {
        while (now + 1 < grades.size() && grades[now + 1].from <= day)
            ++now;
        return grades[now];
    }
};

/// Days from `first` to the day before `end` (for ever where it is null) on which no contact is
/// made and no edition comes into force: what changes does so because time passes.
class Stretch {
public:
    Stretch(Position position, const QDate &end, const std::vector<Touch> &touches,
            const std::vector<ContactAnswers> &contacts);

    void appendSteps(std::vector<Step> &steps);

private:
    bool isInside(const QDate &day) const;
    std::set<QDate> insideOf(const std::vector<QDate> &days) const;
    Step stepOn(const QDate &day);

    Position m_position;
    QDate m_end;
    QDate m_lastSpoken;
    QDate m_outbreakBegan;
    std::vector<Course> m_courses;
    std::set<QDate> m_days;
};

Stretch::Stretch(Position position, const QDate &end, const std::vector<Touch> &touches,
                 const std::vector<ContactAnswers> &contacts)
    : m_position(std::move(position)),
      m_end(end)
{
    const Edition &edition = *m_position.edition;
    m_lastSpoken = lastSpoken(edition, touches, m_position.date);
    const PositionAnswer *outbreak = m_position.answer(edition.intervals.outbreakQuestion);
    if (outbreak && saysOutbreak(edition.intervals, outbreak->value))
        m_outbreakBegan = outbreakRunStart(edition.intervals, contacts, m_position.date);
    m_days = insideOf(turningDaysOf(m_position.overrides));
    m_days.insert(m_position.date);
    m_courses.reserve(edition.questions.size());
    for (const Question &question : edition.questions) {
        Course course{&question, {gradeOn(question, m_position, m_position.date)}};
        for (const QDate &day : insideOf(turningDaysOf(question, m_position))) {
            course.grades.push_back(gradeOn(question, m_position, day));
            m_days.insert(day);
        }
        m_courses.push_back(std::move(course));
    }
}

bool Stretch::isInside(const QDate &day) const
{
    return day.isValid() && day > m_position.date && (m_end.isNull() || day < m_end);
}

std::set<QDate> Stretch::insideOf(const std::vector<QDate> &days) const
{
    std::set<QDate> inside;
    for (const QDate &day : days) {
        if (isInside(day))
            inside.insert(day);
    }
    return inside;
}

Step Stretch::stepOn(const QDate &day)
{
    const Edition &edition = *m_position.edition;
    std::array<Tally, 4> tallies;
    Step step{.from = day, .until = {}, .colours = {}, .nextContact = {}, .runsOut = {}};
    bool outbreakStands = false;
    for (Course &course : m_courses) {
        const Grade &grade = course.on(day);
        const Question &question = *course.question;
        tallies[static_cast<size_t>(question.area)].add(question.critical, grade.counts,
                                                        grade.applicable, grade.colour);
        if (grade.runsOut && (step.runsOut.isNull() || *grade.runsOut < step.runsOut))
            step.runsOut = *grade.runsOut;
        if (question.id == edition.intervals.outbreakQuestion)
            outbreakStands = grade.current;
    }
    const Overrides &overrides = m_position.overrides;
    Colour worst = Colour::Green;
    for (size_t area = 0; area < tallies.size(); ++area) {
        step.colours[area] =
            shown(tallies[area].colour(edition.rollUp), inForce(overrides[area], day));
        worst = worse(step.colours[area], worst);
    }
    step.colours[4] = shown(worst, inForce(overrides[4], day));
    step.nextContact = nextContactAfter(edition, m_lastSpoken, step.colours[4],
                                        outbreakStands ? m_outbreakBegan : QDate());
    return step;
}

bool saysTheSame(const Step &one, const Step &other)
{
    return one.colours == other.colours && one.nextContact == other.nextContact &&
           one.runsOut == other.runsOut;
}

void Stretch::appendSteps(std::vector<Step> &steps)
{
    for (const QDate &day : m_days) {
        const Step step = stepOn(day);
        if (!steps.empty() && saysTheSame(steps.back(), step))
            continue;
        if (!steps.empty())
            steps.back().until = day.addDays(-1);
        steps.push_back(step);
    }
}

/// The first day on or after `from` on which an edition is in force; null where there is none.
QDate firstDay(const QDate &from, const editions::Library &library)
{
    if (library.inForceOn(from))
        return from;
    QDate first;
    for (const editions::EditionPointer &edition : library.all()) {
        if (edition->inForceFrom >= from && (first.isNull() || edition->inForceFrom < first))
            first = edition->inForceFrom;
    }
    return first;
}

std::vector<const ContactAnswers *> byDate(const std::vector<ContactAnswers> &contacts)
{
    std::vector<const ContactAnswers *> sorted;
    sorted.reserve(contacts.size());
    for (const ContactAnswers &contact : contacts)
        sorted.push_back(&contact);
    std::sort(sorted.begin(), sorted.end(),
              [](const auto *one, const auto *other) { return one->date < other->date; });
    return sorted;
}

/// The days on which a stretch begins: contacts and editions from the first day on.
std::set<QDate> beginnings(const QDate &first, const std::vector<ContactAnswers> &contacts,
                           const editions::Library &library)
{
    std::set<QDate> days{first};
    for (const ContactAnswers &contact : contacts) {
        if (contact.date > first)
            days.insert(contact.date);
    }
    for (const editions::EditionPointer &edition : library.all()) {
        if (edition->inForceFrom > first)
            days.insert(edition->inForceFrom);
    }
    return days;
}

} // namespace

std::vector<Step> stepsFrom(const QDate &from, const std::vector<ContactAnswers> &contacts,
                            const editions::Library &library, const Overrides &overrides)
{
    const QDate first = firstDay(from, library);
    if (first.isNull())
        return {};
    std::vector<Touch> touches;
    for (const ContactAnswers &contact : contacts)
        touches.push_back({contact.date, contact.kind});
    const std::vector<const ContactAnswers *> sorted = byDate(contacts);
    const std::set<QDate> days = beginnings(first, contacts, library);
    std::vector<Step> steps;
    NewestAnswers newest;
    auto contact = sorted.begin();
    for (auto day = days.begin(); day != days.end(); ++day) {
        for (; contact != sorted.end() && (*contact)->date <= *day; ++contact)
            newest.add(**contact);
        const auto next = std::next(day);
        const QDate end = next == days.end() ? QDate() : *next;
        Stretch(positionFrom(*day, newest.answers(), library, overrides), end, touches, contacts)
            .appendSteps(steps);
    }
    return steps;
}

} // namespace rules
