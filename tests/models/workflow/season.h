#pragma once

#include "council.h"
#include "workflow/actions.h"
#include "workflow/disposal.h"
#include "workflow/escalations.h"
#include "workflow/outbreaks.h"
#include "workflow/people.h"
#include "workflow/plans.h"

namespace workflow_tests {

/// A home after a season with one of everything: its plan is closed, and due six years later.
class Season {
public:
    inline static const QDate began{2026, 11, 20};
    inline static const QDate closed{2027, 3, 31};
    inline static const QDate lastDay{2033, 3, 31};
    inline static const QDate due{2033, 4, 1};
    /// An invented name that occurs nowhere else.
    static constexpr const char *secret = "Zebedee Placeholder";

    Season() : m_council(began)
    {
        m_council.import("cqc_id,name\r\n1-1,Alderbrook House\r\n1-2,Birch Lodge\r\n");
        session().setOfficer(
            base::valueOrThrow(workflow::officerNamed(session(), QStringLiteral("Jo Fiction"))));
        live();
    }

    Council &council() { return m_council; }
    const base::Id<subject::Plan> &planId() const { return *m_plan; }
    workflow::Session &session() { return m_council.session(); }
    base::Id<subject::Home> home() { return m_council.home("1-1").id; }
    subject::Plan plan() { return *store::find(session().file(), *m_plan); }
    std::vector<workflow::DisposalRow> plansDue()
    {
        return base::valueOrThrow(workflow::plansToDestroy(session()));
    }
    base::Result<std::vector<workflow::DisposalRow>> destroy(const char *why = "End of its time")
    {
        return workflow::destroyPlans(session(), {*m_plan}, QString::fromLatin1(why));
    }
    void set(const std::function<void(subject::Plan &)> &change)
    {
        subject::Plan changed = plan();
        change(changed);
        base::valueOrThrow(workflow::keepPlan(session(), changed));
    }
    subject::Action keepAction(const char *what, bool isDone)
    {
        subject::Action action = workflow::newAction(session(), home(), QStringLiteral("IPC-01"));
        action.what = QString::fromLatin1(what);
        action.owner = {.side = QStringLiteral("home"),
                        .name = QString::fromLatin1(secret),
                        .organisation = {}};
        action.due = session().today().addDays(14);
        if (isDone)
            action.progress = {
                .state = QStringLiteral("done"), .outcome = QStringLiteral("As agreed"), .on = {}};
        return base::valueOrThrow(workflow::keepAction(session(), action));
    }
    void closePlan()
    {
        const subject::Plan open = base::valueOrThrow(workflow::openPlan(session(), home()));
        m_plan = open.id;
        subject::Plan after = open;
        after.status = QStringLiteral("closed");
        after.closed = {.on = {},
                        .why = QStringLiteral("The season is over, says Zebedee Placeholder")};
        base::valueOrThrow(workflow::keepPlan(session(), after));
    }
    /// The next plan, a month later, after what is done under it.
    subject::Plan secondPlan(const std::function<void()> &work)
    {
        const auto first = m_plan;
        m_council.setDay(closed.addDays(20));
        work();
        m_council.setDay(closed.addDays(30));
        closePlan();
        const subject::Plan second = plan();
        m_plan = first;
        return second;
    }
    bool standsInFile(const QString &path)
    {
        for (const char *suffix : {"", "-wal"}) {
            QFile file(path + QString::fromLatin1(suffix));
            if (file.open(QIODevice::ReadOnly) && file.readAll().contains(secret))
                return true;
        }
        return false;
    }
    int answersOf(const QDate &day)
    {
        for (const store::ReviewLine &line : store::reviews(session().file(), home())) {
            if (line.review.date == day)
                return line.answers;
        }
        return -1;
    }

private:
    void live()
    {
        auto visit = Council::request(
            "1-1", "{'NUM-02': 20, 'IPC-08': {'count': 5}, 'IPC-01': {'value': 'no', 'comment': "
                   "'Zebedee Placeholder says so'}, 'IPC-09': 'assured'}");
        visit.metWith = {.name = QString::fromLatin1(secret), .role = QStringLiteral("Deputy")};
        m_council.record(visit);
        keepAction("Ask Zebedee Placeholder", true);
        subject::ContactNote call = workflow::newContactNote(session(), home());
        call.line = QStringLiteral("Rang about Zebedee Placeholder");
        base::valueOrThrow(workflow::keepContactNote(session(), call));
        subject::Challenge challenge = workflow::newChallenge(session(), home());
        challenge.question = QStringLiteral("IPC-01");
        challenge.says = QStringLiteral("Not so");
        challenge.by = {.name = QString::fromLatin1(secret), .role = {}};
        challenge.decision = {.outcome = QStringLiteral("accepted"),
                              .words = QStringLiteral("Right"),
                              .by = QStringLiteral("Jo Fiction"),
                              .on = session().today()};
        base::valueOrThrow(workflow::keepChallenge(session(), challenge));
        subject::Outbreak outbreak = workflow::newOutbreak(session(), home());
        outbreak.infection = QStringLiteral("Flu");
        outbreak.adviser = QString::fromLatin1(secret);
        outbreak.over = session().today();
        base::valueOrThrow(workflow::keepOutbreak(session(), outbreak));
        m_council.setDay(closed);
        closePlan();
    }

    Council m_council;
    std::optional<base::Id<subject::Plan>> m_plan;
};

} // namespace workflow_tests
