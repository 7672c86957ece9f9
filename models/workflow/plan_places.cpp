#include "workflow/plan_places.h"

#include "base/clock.h"
#include "store/fold.h"

#include <algorithm>

namespace workflow {
namespace {

using subject::Plan;
using subject::RecordKind;
using PlanId = base::Id<Plan>;

constexpr std::array partsOfPlans{RecordKind::Review,     RecordKind::Note,
                                  RecordKind::OfferTaken, RecordKind::Action,
                                  RecordKind::Escalation, RecordKind::EscalationStep,
                                  RecordKind::Challenge,  RecordKind::ContactNote,
                                  RecordKind::Outbreak,   RecordKind::OutbreakCount};

QDate dayAt(const QJsonObject &fields, const char *name, const char *member = nullptr)
{
    return QDate::fromString(textAt(fields, name, member), Qt::ISODate);
}

QDate dayOfMoment(const QJsonObject &fields, const char *name)
{
    const QDateTime moment = QDateTime::fromString(textAt(fields, name), Qt::ISODate);
    return moment.isValid() ? base::Clock::dayInEngland(moment) : QDate();
}

} // namespace

QString textAt(const QJsonObject &fields, const char *name, const char *member)
{
    const QJsonValue field = fields.value(QLatin1StringView(name));
    return (member ? field.toObject().value(QLatin1StringView(member)) : field).toString();
}

bool isDeleted(const PlanRecord &record)
{
    return record.fields.value(store::deletedField).isObject();
}

PlanPlaces::PlanPlaces(Session &session, const base::Id<subject::Home> &home)
{
    for (const Plan &plan : store::every<Plan>(session.file(), home)) {
        if (plan.isClosed() && plan.closed.on.isValid())
            m_closed.push_back(plan);
    }
    std::stable_sort(m_closed.begin(), m_closed.end(),
                     [](const Plan &a, const Plan &b) { return a.closed.on < b.closed.on; });
    for (const RecordKind kind : partsOfPlans) {
        for (auto &[id, fields] :
             store::recordsOf(session.file(), kind, home, store::Deleted::Included)) {
            m_numbers.emplace(std::pair(kind, id), m_records.size());
            m_records.push_back({.kind = kind, .id = id, .fields = std::move(fields)});
        }
    }
    for (PlanRecord &record : m_records)
        record.place = of(record);
}

const PlanRecord *PlanPlaces::find(RecordKind kind, const QString &id) const
{
    const auto found = m_numbers.find({kind, QUuid(id)});
    return found == m_numbers.end() ? nullptr : &m_records[found->second];
}

/// Those that were the first to be closed on or after the day; none: it is of a plan still open.
std::vector<PlanId> PlanPlaces::plansOn(const QDate &day) const
{
    std::vector<PlanId> plans;
    QDate closed;
    for (const Plan &plan : m_closed) {
        if (!day.isValid() || plan.closed.on < day || (closed.isValid() && plan.closed.on > closed))
            continue;
        closed = plan.closed.on;
        plans.push_back(plan.id);
    }
    return plans;
}

PlanPlace PlanPlaces::with(RecordKind kind, const QString &id, const PlanPlace &otherwise) const
{
    const PlanRecord *record = find(kind, id);
    return record ? of(*record) : otherwise;
}

/// An action is its plan's, unless it went on after that was closed.
PlanPlace PlanPlaces::ofAction(const PlanRecord &record) const
{
    const auto action = subject::fromFields<subject::Action>(record.id, record.fields);
    const bool isOver = action.deleted || !action.isOpen();
    const auto plan = std::find_if(m_closed.begin(), m_closed.end(),
                                   [&action](const Plan &each) { return action.plan == each.id; });
    if (plan == m_closed.end())
        return {action.plan ? std::vector<PlanId>() : plansOn(action.raisedOn), isOver};
    if (action.progress.on.isValid() && action.progress.on > plan->closed.on)
        return {plansOn(action.progress.on), isOver};
    return {{plan->id}, isOver};
}

/// What names no plan is of the period in which it was over.
PlanPlace PlanPlaces::byDay(const PlanRecord &record) const
{
    const auto between = [&](const QDate &began, const QDate &over, bool isOver) {
        return PlanPlace{plansOn(over.isValid() ? over : began), isOver || isDeleted(record)};
    };
    switch (record.kind) {
    case RecordKind::Escalation: {
        const QDate closed = dayAt(record.fields, "closed", "on");
        return between(dayAt(record.fields, "raised_on"), closed, closed.isValid());
    }
    case RecordKind::Challenge:
        return between(dayAt(record.fields, "raised_on"), dayAt(record.fields, "decision", "on"),
                       !textAt(record.fields, "decision", "outcome").isEmpty());
    case RecordKind::Outbreak: {
        const QDate over = dayAt(record.fields, "declared_over");
        return between(dayAt(record.fields, "notified"), over, over.isValid());
    }
    default:
        return {plansOn(dayAt(record.fields, "date")), true};
    }
}

PlanPlace PlanPlaces::of(const PlanRecord &record) const
{
    switch (record.kind) {
    case RecordKind::Action:
        return ofAction(record);
    case RecordKind::OfferTaken: {
        const PlanPlace action = with(RecordKind::Action, textAt(record.fields, "action"), {});
        const PlanId plan(QUuid(textAt(record.fields, "plan")));
        return {{plan}, action.isOver || isDeleted(record)};
    }
    case RecordKind::Note:
        return with(RecordKind::Review, textAt(record.fields, "review"),
                    {plansOn(dayOfMoment(record.fields, "written")), true});
    case RecordKind::EscalationStep:
        return with(RecordKind::Escalation, textAt(record.fields, "escalation"),
                    {plansOn(dayOfMoment(record.fields, "at")), true});
    case RecordKind::OutbreakCount:
        return with(RecordKind::Outbreak, textAt(record.fields, "outbreak"),
                    {plansOn(dayAt(record.fields, "date")), true});
    default:
        return byDay(record);
    }
}

} // namespace workflow
