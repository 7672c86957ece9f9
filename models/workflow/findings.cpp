#include "workflow/findings.h"

#include "lists/reason_words.h"
#include "store/queries.h"
#include "store/records.h"
#include "workflow/actions.h"
#include "workflow/homes.h"
#include "workflow/say.h"
#include "workflow/start_up.h"
#include "workflow/todays_homes.h"

namespace workflow {
namespace {

using subject::Colour;

/// The labels of the red answers of a home that nothing was agreed about since they were given.
QStringList unsettledReds(Session &session, const base::Id<subject::Home> &home)
{
    const HomeOverview overview = base::valueOrThrow(homeOverview(session, home));
    QStringList labels;
    std::map<QDate, QStringList> settledSince; // answers of one contact are of one day
    for (const auto &[question, rated] : overview.rating.answers) {
        const rules::PositionAnswer *answer = overview.position.answer(question);
        if (rated.colour != Colour::Red || !rated.counts || !rated.applicable || !answer)
            continue;
        const QDate given = answer->held.contactDate;
        if (!settledSince.contains(given))
            settledSince[given] = settledQuestions(session, home, given);
        if (!settledSince[given].contains(question))
            labels += QStringLiteral("%1 (%2)").arg(
                lists::labelOf(question, *overview.rating.edition), question);
    }
    return labels;
}

void addReds(Session &session, QStringList &found)
{
    for (const store::HomeLine &line : todaysLines(session)) {
        const auto isRed = [](Colour colour) { return colour == Colour::Red; };
        if (std::none_of(line.colours.begin(), line.colours.end(), isRed) ||
            line.home.missingSince.isValid())
            continue;
        const QStringList reds = unsettledReds(session, line.home.id);
        if (!reds.isEmpty())
            found += Say::tr("%1: red, with no action and no reason why not: %2.")
                         .arg(line.home.name, reds.join(QStringLiteral(", ")));
    }
}

void addPlans(Session &session, QStringList &found)
{
    std::map<base::Id<subject::Home>, int> open;
    for (const subject::Plan &plan : store::every<subject::Plan>(session.file())) {
        if (plan.home && !plan.isClosed())
            ++open[*plan.home];
    }
    for (const auto &[id, count] : open) {
        const auto home = store::home(session.file(), id);
        if (count > 1 && home)
            found +=
                Say::tr("%1 has %n open plans. Close all but one.", nullptr, count).arg(home->name);
    }
}

} // namespace

QStringList findings(Session &session)
{
    QStringList found;
    addReds(session, found);
    addPlans(session, found);
    if (const QString clock = clockNews(session); !clock.isEmpty())
        found += clock;
    return found;
}

} // namespace workflow
