#pragma once

#include "models/papers/home_summary_reading.h"

/// A home in trouble, with names and small counts wherever an officer may write them.
namespace summaries {

inline subject::Action action(unsigned short number, const char *side, const char *name,
                              const char *organisation, const char *what)
{
    subject::Action made(base::Id<subject::Action>(QUuid(9, number, 0, 0, 0, 0, 0, 0, 0, 0, 0)));
    made.what = text(what);
    made.owner = {text(side), text(name), text(organisation)};
    made.due = inventedDay.addDays(14);
    made.progress.state = text("waiting");
    made.progress.outcome = text("Tamsin Eastlake will ask");
    made.councilNote = text("Secret council note");
    return made;
}

inline void addPeople(SummaryValues &values)
{
    values.home.manager = {text("Grace Okafor"), text("in_post"), {}};
    values.home.telephone = text("0770 090 0111");
    values.review->metWith = {text("Deidre Oyelaran"), text("Deputy manager")};
    values.officer->name = text("Tamsin Eastlake");
    values.authority.infectionControl.name = text("Orla Penhaligon");
    subject::ContactDetails lead;
    lead.name = text("Robin Hathersage");
    lead.role = text("Lead nurse");
    lead.organisation = text("North network");
    lead.telephone = text("0000 000 0006");
    lead.email = text("lead@nhs.example");
    lead.confirmedOn = inventedDay;
    values.clinicalLead = lead;
    values.names = {{text("Amaka Bello"), text("the cook")},
                    {text("Percival Quaye"), text("the officer")}};
}

inline void addCouncilOnly(SummaryValues &values)
{
    values.home.placements = {text("limited"), inventedDay, {}, text("limited to two")};
    values.councilNotes = {{text("Secret note"), text("Percival Quaye"), inventedDay}};
    values.openReferrals = {text("SG-0417")};
    values.earlier = {{inventedDay, text("Call"), text("Secret earlier"), true}};
    values.disputes = {{text("Aprons"), text("Secret dispute"), {}, inventedDay}};
}

/// A home of which everything is known, with names wherever an officer may write one.
inline SummaryValues troubled()
{
    const editions::EditionPointer edition = invented();
    Answers answers = mixedAnswers(*edition, inventedDay);
    Answer &trained = answers[idsOf(*edition, Kind::Ratio).front()];
    trained.value = subject::Ratio{2, 20};
    trained.comment = text("Places are booked. Mrs Okafor asked, 0770 090 0111, 2 staff are new.");
    trained.councilNote = text("Secret council note");
    subject::Home home = alderGrange();
    home.overrideClinical = changedRating(inventedDay);
    home.overrideClinical->reason = text("Grace Okafor has the date");
    home.overrideClinical->councilReason = text("Secret reason");
    home.overrideClinical->by = text("Percival Quaye");
    SummaryValues values = visited(edition, inventedDay, answers, home);
    addPeople(values);
    addCouncilOnly(values);
    values.actions = {
        action(1, "home", "Grace Okafor", "", "Amaka Bello to book training for 3 staff"),
        action(2, "home", "Deputy manager", "", "Tell Deidre, okafor@home.example"),
        action(3, "council", "Tamsin Eastlake", "Testshire Council", "Ask the network"),
        action(4, "nhs", "Kim Duxbury", "North network", "Restart the round")};
    subject::Plan plan(anId<subject::Plan>());
    plan.workingWell = text("Handovers are short, thanks to Amaka.");
    plan.worries = text("Secret worry");
    plan.before = text("Secret next time");
    plan.signedByHome.name = text("Grace Okafor");
    plan.signedByHome.role = text("Manager");
    plan.signedByHome.comments = text("We need a new roof");
    plan.signedByHome.on = inventedDay;
    values.plan = plan;
    values.takenFurther = {{text("Aprons for Grace Okafor"), text("the sector meeting"),
                            inventedDay, text("Percival Quaye"), text("Secret reason"),
                            text("stock"), text("Agreed by Percival Quaye")}};
    return values;
}

} // namespace summaries
