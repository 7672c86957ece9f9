#include "base/text.h"
#include "workflow/demonstration/life.h"
#include "workflow/outcome.h"

namespace workflow::demonstration {

using subject::Answer;
using subject::Colour;

/// A visit sees much and is told the rest; other contacts are told everything.
subject::Source Life::sourceOf(const Appointment &appointment)
{
    if (appointment.kind == QLatin1StringView("visit"))
        return m_dice.chance(0.6) ? subject::Source::Visit : subject::Source::Home;
    if (appointment.kind == QLatin1StringView("desk"))
        return m_dice.chance(0.5) ? subject::Source::Tracker : subject::Source::Cqc;
    return subject::Source::Call;
}

/// The manager where there is one that day, else whoever is in charge.
subject::MetWith Life::metWith(const Appointment &appointment)
{
    if (appointment.kind == QLatin1StringView("desk"))
        return {};
    const subject::ManagerPost &manager = m_member.home.manager;
    const bool isThere = !manager.name.isEmpty() && manager.since <= appointment.date;
    if (isThere && m_dice.chance(0.7))
        return {.name = manager.name,
                .role = manager.state == QLatin1StringView("acting")
                            ? QStringLiteral("Acting manager")
                            : QStringLiteral("Registered manager")};
    Dice steady(m_calendar.seed, m_member.number, u"deputy");
    return {.name = steady.pick(m_words.names("forenames")) + QLatin1Char(' ') +
                    steady.pick(m_words.names("surnames")),
            .role = m_member.deputy};
}

void Life::addNotes(Answer &answer, const editions::Question &question, Colour colour,
                    const Occasion &occasion)
{
    const bool isVisit = occasion.appointment.kind == QLatin1StringView("visit");
    const bool isGreen = colour == Colour::Green;
    const QStringList remarks = m_words.remarks(question.id, isGreen);
    if (!remarks.isEmpty() && m_dice.chance(isGreen ? 0.06 : 0.7))
        answer.comment = m_dice.pick(remarks);
    if (isVisit && m_dice.chance(isGreen ? 0.004 : 0.12))
        answer.councilNote = m_dice.pick(m_words.councilNotes(question.area));
    const auto *choice = std::get_if<subject::Choice>(&answer.value);
    if (choice && choice->key == QLatin1StringView("booked") && answer.comment.isEmpty())
        answer.comment =
            QStringLiteral("Booked with the surgery. Date on the office wall planner.");
}

/// What the stories say in the officer's own words.
void Life::tellInWords(Answers &answers, const Appointment &appointment)
{
    const auto say = [&answers](const char *question, const QString &words) {
        const auto answer = answers.find(QString::fromLatin1(question));
        if (answer != answers.end())
            answer->second.comment = words;
    };
    if (hasOutbreak(m_member.story)) {
        const auto state = answers.find(QStringLiteral("IPC-11"));
        const auto *choice =
            state == answers.end() ? nullptr : std::get_if<subject::Choice>(&state->second.value);
        if (choice && choice->key == QLatin1StringView("open"))
            say("IPC-11", m_words.remark("outbreak/open"));
        else if (choice && choice->key == QLatin1StringView("recovery"))
            say("IPC-11", m_words.remark("outbreak/recovery"));
        else if (appointment.date == outbreakOverDay(m_calendar.county, m_member.story))
            say("IPC-11", m_words.remark("outbreak/over"));
    }
    if (m_member.story == Story::Recovering) {
        const auto visits = recoveringVisits(m_calendar);
        for (size_t i = 0; i < visits.size(); ++i) {
            if (appointment.date == visits[i])
                say("CLN-02", m_words.remarkList("recovering")[static_cast<qsizetype>(i)]);
        }
    }
}

/// The training figure of one visit in the last weeks is put right some days later.
void Life::planCorrection(const subject::Review &review, const Answers &answers,
                          const editions::EditionPointer &edition)
{
    const auto trained = answers.find(QStringLiteral("IPC-08"));
    const QDate until = m_calendar.county.until;
    const bool isRecent = review.date > until.addDays(-66) && review.date < until.addDays(-7);
    if (review.kind != QLatin1StringView("visit") || trained == answers.end() || !isRecent ||
        m_isCorrected)
        return;
    const auto *ratio = std::get_if<subject::Ratio>(&trained->second.value);
    if (!ratio)
        return;
    Answer corrected = trained->second;
    corrected.confirms.reset();
    corrected.value = subject::Ratio{ratio->of, ratio->of};
    corrected.comment.clear();
    m_isCorrected = true;
    hold({{trained->first, corrected}}, review, edition);
    subject::Review after = review;
    after.outcome = outcomeOf(rules::rate(m_position));
    Event event{.at = momentOn(review.date.addDays(5)), .draft = {}, .edition = edition};
    event.draft.officer = review.officer;
    event.draft.why = m_words.remark("correction");
    event.draft.records.push_back({subject::RecordKind::Review, review.id.uuid(),
                                   contactFields(after, {{trained->first, corrected}})});
    m_later.push_back(std::move(event));
}

} // namespace workflow::demonstration
