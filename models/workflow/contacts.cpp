#include "workflow/contacts.h"

#include "lists/colour_words.h"
#include "store/queries.h"
#include "store/records.h"

#include <algorithm>

namespace workflow {
namespace {

/// The colours that stood on a day; grey before the first step.
std::array<subject::Colour, 5> coloursOn(const std::vector<rules::Step> &steps, const QDate &day)
{
    std::array<subject::Colour, 5> colours;
    colours.fill(subject::Colour::Grey);
    for (const rules::Step &step : steps) {
        if (step.from <= day)
            colours = step.colours;
    }
    return colours;
}

/// How the plan of a contact on this day was destroyed: of the plans the first to be closed since;
/// absent where one of them is kept.
std::optional<subject::Destruction> destructionOn(const std::vector<subject::Plan> &plans,
                                                  const QDate &day)
{
    QDate first;
    std::optional<subject::Destruction> destroyed;
    for (const subject::Plan &plan : plans) {
        const QDate closed = plan.isClosed() ? plan.closed.on : QDate();
        if (closed < day || (first.isValid() && closed > first))
            continue;
        if (!plan.destroyed.on.isValid())
            destroyed.reset();
        else if (destroyed || closed != first)
            destroyed = plan.destroyed;
        first = closed;
    }
    return destroyed;
}

} // namespace

OfficerNames::OfficerNames(Session &session)
{
    for (const subject::Officer &officer : store::officers(session.file()))
        m_names.emplace(officer.id.uuid(), officer.name);
}

QString OfficerNames::of(const std::optional<base::Id<subject::Officer>> &officer) const
{
    const auto found = officer ? m_names.find(officer->uuid()) : m_names.end();
    return found == m_names.end() ? QString() : found->second;
}

std::vector<ContactRow> contactRows(Session &session, const base::Id<subject::Home> &home,
                                    const OfficerNames &names)
{
    store::PlannerFile &file = session.file();
    const std::vector<rules::Step> steps =
        file.derived().stepsOf(store::keyOf(file, subject::RecordKind::Home, home.uuid()));
    const auto plans = store::every<subject::Plan>(file, home);
    std::vector<ContactRow> rows;
    for (const store::ReviewLine &line : store::reviews(file, home)) {
        const editions::EditionPointer edition = session.library().inForceOn(line.review.date);
        const editions::ContactKind *kind = edition ? edition->contact(line.review.kind) : nullptr;
        rows.push_back(
            {.review = line.review,
             .kindName = kind ? kind->name.in() : line.review.kind,
             .officer = names.of(line.review.officer),
             .edition = edition ? edition->title.in() : QString(),
             .colours = coloursOn(steps, line.review.date),
             .answers = line.answers,
             .isDestroyed = line.answers == 0 && destructionOn(plans, line.review.date)});
    }
    std::reverse(rows.begin(), rows.end());
    return rows;
}

base::Result<ContactDeletion> contactDeletion(Session &session, const subject::Review &review)
{
    return base::attempt([&]() -> ContactDeletion {
        const auto change = store::changeOf(session.file(), subject::RecordKind::Review,
                                            review.id.uuid(), QStringLiteral("deleted"));
        if (!change)
            return {};
        const auto officer = change->officer
                                 ? std::optional(base::Id<subject::Officer>(*change->officer))
                                 : std::nullopt;
        return {.officer = OfficerNames(session).of(officer),
                .day =
                    base::Clock::dayInEngland(QDateTime::fromMSecsSinceEpoch(change->at, Qt::UTC))};
    });
}

base::Result<std::optional<subject::Destruction>> contactDestruction(Session &session,
                                                                     const subject::Review &review)
{
    return base::attempt([&]() -> std::optional<subject::Destruction> {
        if (!review.home)
            return std::nullopt;
        return destructionOn(store::every<subject::Plan>(session.file(), *review.home),
                             review.date);
    });
}

base::Result<HomeContacts> homeContacts(Session &session, const base::Id<subject::Home> &home)
{
    return base::attempt([&] {
        store::keyOf(session.file(), subject::RecordKind::Home, home.uuid());
        return HomeContacts{.home = *store::home(session.file(), home),
                            .contacts = contactRows(session, home, OfficerNames(session))};
    });
}

std::vector<lists::TrendPoint> trendOf(const std::vector<ContactRow> &newestFirst, size_t place,
                                       size_t most)
{
    std::vector<lists::TrendPoint> points;
    for (size_t i = std::min(most, newestFirst.size()); i-- > 0;) {
        const ContactRow &contact = newestFirst[i];
        const bool isFirst = points.empty();
        points.push_back({.date = contact.review.date,
                          .colour = contact.colours[place],
                          .word = lists::colourWord(contact.colours[place]),
                          .isBroken = !isFirst && contact.edition != newestFirst[i + 1].edition});
    }
    return points;
}

} // namespace workflow
