#include "workflow/home_state.h"

#include "base/text.h"
#include "lists/action_words.h"
#include "lists/answer_words.h"
#include "lists/people_words.h"
#include "rules/next_contact.h"
#include "rules/schedule.h"
#include "store/queries.h"
#include "workflow/contact_history.h"
#include "workflow/outbreaks.h"
#include "workflow/say.h"

namespace workflow {
namespace {

using subject::Home;

/// Of an option that is red or amber: "Possible, waiting for advice".
bool isFlag(const editions::Question &question, const subject::AnswerValue &value)
{
    const auto *choice = std::get_if<subject::Choice>(&value);
    const editions::Option *option = choice ? question.option(choice->key) : nullptr;
    return option &&
           (option->colour == subject::Colour::Red || option->colour == subject::Colour::Amber);
}

/// What the home answered, however long ago: whoever goes in must know of it.
QString outbreakAnswered(const HomeOverview &overview)
{
    const editions::Edition &edition = *overview.rating.edition;
    const QString &id = edition.intervals.outbreakQuestion;
    const editions::Question *question = edition.question(id);
    const rules::PositionAnswer *held = overview.position.answer(id);
    if (!question || !held)
        return {};
    const bool isOpen = rules::saysOutbreak(edition.intervals, held->value);
    if (!isOpen && !isFlag(*question, held->value))
        return {};
    const QString answered = Say::tr("%1 on %2")
                                 .arg(lists::answerWords(*question, held->value, {}),
                                      base::longDate(held->held.answer.asAt));
    const auto rated = overview.rating.answers.find(id);
    const bool isCurrent = rated != overview.rating.answers.end() &&
                           rated->second.standing == rules::Standing::Current;
    if (!isCurrent)
        return Say::tr("%1, not confirmed since").arg(answered);
    const QDate began = rules::outbreakSince(overview.newest, overview.rating, overview.position);
    return isOpen && began.isValid()
               ? Say::tr("%1, day %2").arg(answered).arg(began.daysTo(overview.position.date))
               : answered;
}

/// As it is written down; else what the home answered about it.
QString outbreakOf(Session &session, const HomeOverview &overview)
{
    QStringList open;
    for (const OutbreakRow &row : base::valueOrThrow(outbreaks(session, overview.home.id))) {
        if (!row.isOpen())
            continue;
        QString words = Say::tr("%1, day %2").arg(row.outbreak.infection).arg(row.day);
        if (const QString &state = row.outbreak.admissions.state; !state.isEmpty())
            words += Say::tr(", admissions %1")
                         .arg(lists::wordOf(lists::admissionStates(), state).toLower());
        open += words;
    }
    return open.isEmpty() ? outbreakAnswered(overview) : open.join(QStringLiteral("; "));
}

QString placementsOf(const Home &home)
{
    const subject::Placements &placements = home.placements;
    if (placements.state.isEmpty())
        return {};
    const QString state = lists::wordOf(lists::placementStates(), placements.state);
    return placements.since.isValid()
               ? Say::tr("%1 since %2").arg(state, base::longDate(placements.since))
               : state;
}

QString lastContactOf(Session &session, const Home &home)
{
    const auto lines = base::valueOrThrow(contactHistory(session, home.id));
    if (lines.empty())
        return Say::tr("Nobody has been in touch yet");
    const HistoryLine &last = lines.front();
    const QString when = Say::tr("%1 on %2").arg(last.how, base::longDate(last.date));
    const QString with = last.with.isEmpty() ? when : Say::tr("%1 with %2").arg(when, last.with);
    return last.officer.isEmpty() ? with : Say::tr("%1, by %2").arg(with, last.officer);
}

/// Only where it is out of the ordinary.
QString managerOf(const Home &home)
{
    const QString &state = home.manager.state;
    if (state.isEmpty() || state == QLatin1StringView("in_post"))
        return {};
    return Say::tr("Manager: %1").arg(lists::wordOf(lists::managerStates(), state).toLower());
}

} // namespace

QString HomeState::words(bool isForCouncil) const
{
    QStringList parts;
    if (!outbreak.isEmpty())
        parts += Say::tr("Outbreak: %1").arg(outbreak);
    if (isForCouncil && !placements.isEmpty())
        parts += Say::tr("Placements: %1").arg(placements);
    parts += manager;
    parts += Say::tr("Last contact: %1").arg(lastContact);
    parts.removeAll(QString());
    return parts.join(QStringLiteral(". ")) + QLatin1Char('.');
}

base::Result<HomeState> homeState(Session &session, const HomeOverview &overview)
{
    return base::attempt([&] {
        return HomeState{.outbreak = outbreakOf(session, overview),
                         .placements = placementsOf(overview.home),
                         .manager = managerOf(overview.home),
                         .lastContact = lastContactOf(session, overview.home)};
    });
}

} // namespace workflow
