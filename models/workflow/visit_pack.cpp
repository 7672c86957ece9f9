#include "workflow/visit_pack.h"

#include "base/text.h"
#include "lists/action_words.h"
#include "lists/people_words.h"
#include "lists/question_groups.h"
#include "papers/visit_pack.h"
#include "store/queries.h"
#include "workflow/actions.h"
#include "workflow/contact_recording.h"
#include "workflow/home_state.h"
#include "workflow/last_time.h"
#include "workflow/people.h"
#include "workflow/plans.h"
#include "workflow/say.h"
#include "workflow/sharing_state.h"
#include "workflow/summary.h"

#include <algorithm>

namespace workflow {
namespace {

using papers::PackPerson;
using papers::PackPlace;
using papers::PackQuestion;
using papers::VisitPack;
using subject::Home;

/// In post, acting, away, or nobody at all.
PackPerson managerOf(const Home &home)
{
    const subject::ManagerPost &manager = home.manager;
    const bool isInPost = manager.state == QLatin1StringView("in_post");
    return {.role = Say::tr("Manager"),
            .name = isInPost ? manager.name : lists::managerWords(manager),
            .telephone = home.telephone,
            .confirmed = {}};
}

/// The manager first, then those in other posts.
std::vector<PackPerson> peopleToAskFor(Session &session, const Home &home)
{
    std::vector<PackPerson> people;
    if (!base::tidy(home.manager.name).isEmpty() || !home.manager.state.isEmpty())
        people.push_back(managerOf(home));
    for (const PersonRow &row : base::valueOrThrow(peopleOf(session, home.id)))
        people.push_back({.role = lists::wordOf(lists::postRoles(), row.post.role),
                          .name = row.person.name,
                          .telephone = row.person.telephone,
                          .confirmed = row.post.confirmed.on});
    return people;
}

/// What is ringed on paper: the options in a row.
QString choicesOf(const editions::Question &question)
{
    QStringList choices;
    for (const editions::Option &option : question.options) {
        if (option.isOffered)
            choices += option.text.in();
    }
    if (question.kind == editions::Kind::YesPartlyNo)
        choices = QStringList{Say::tr("Yes"), Say::tr("Partly"), Say::tr("No")};
    if (!choices.isEmpty())
        choices += Say::tr("Not known");
    return choices.join(QStringLiteral(" / "));
}

PackQuestion questionOf(const editions::Edition &edition, const QString &id,
                        const std::map<QString, LastTime> &before)
{
    PackQuestion asked{.label = {}, .id = id, .asks = {}, .choices = {}, .last = {}, .known = {}};
    if (const editions::Question *question = edition.question(id)) {
        asked.label = question->label.in();
        asked.asks = question->text.in();
        asked.choices = choicesOf(*question);
    } else if (const editions::SharedNumber *number = edition.number(id)) {
        asked.label = number->label.in();
        asked.asks = number->text.in();
    }
    const auto last = before.find(id);
    if (last == before.end() || last->second.besideOnly)
        return asked;
    asked.last = last->second.answer;
    asked.known = last->second.source;
    asked.asAt = last->second.asAt;
    if (!last->second.colourWord.isEmpty()) {
        asked.colour = last->second.colour;
        asked.colourWord = last->second.colourWord;
    }
    return asked;
}

/// What a visit that begins now would ask, as one walks; the shared numbers first.
void addQuestions(Session &session, VisitPack &pack)
{
    const auto visit = base::valueOrThrow(ContactRecording::on(
        session, {.home = pack.summary.home.id, .kind = QStringLiteral("visit"), .date = {}}));
    const auto before = base::valueOrThrow(lastTimes(session, visit));
    const editions::Edition &edition = visit.edition();
    pack.due = int(visit.asked().size());
    pack.all = int(std::count_if(edition.questions.begin(), edition.questions.end(),
                                 [](const editions::Question &question) {
                                     return question.askedOn.contains(QStringLiteral("visit"));
                                 }));
    const QStringList ids = visit.numbersAsked() + visit.asked();
    for (const lists::QuestionGroup &group :
         lists::questionGroups(edition, ids, lists::QuestionOrder::ByPlace)) {
        PackPlace place{.title = group.title, .questions = {}};
        for (const QString &id : group.questions)
            place.questions.push_back(questionOf(edition, id, before));
        pack.places.push_back(std::move(place));
    }
}

} // namespace

papers::Document visitPack(Session &session, const base::Id<Home> &id, bool largePrint)
{
    const HomeOverview overview = base::valueOrThrow(homeOverview(session, id));
    VisitPack pack{.frame = paperFrame(session),
                   .today = session.today(),
                   .summary = summaryValues(session, id)};
    pack.frame.complete = base::valueOrThrow(howComplete(session));
    pack.summary.position = overview.position;
    pack.summary.rating = overview.rating;
    pack.summary.officer =
        session.officer() ? store::officer(session.file(), *session.officer()) : std::nullopt;
    pack.summary.actions.clear();
    for (const lists::ActionRow &row : base::valueOrThrow(actions(session, id))) {
        if (row.action.isOpen())
            pack.summary.actions.push_back(row.action);
    }
    pack.people = peopleToAskFor(session, overview.home);
    const HomeState state = base::valueOrThrow(homeState(session, overview));
    pack.outbreak = state.outbreak;
    pack.placements = state.placements;
    pack.lastContact = state.lastContact;
    pack.before = base::tidy(base::valueOrThrow(openPlan(session, id)).before);
    addQuestions(session, pack);
    pack.largePrint = largePrint;
    return papers::visitPack(pack);
}

} // namespace workflow
