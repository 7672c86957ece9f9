#pragma once

#include "store/records.h"
#include "workflow/session.h"

#include <set>

namespace workflow {

/// The plans a record belongs to, and whether nobody works on it any more.
struct PlanPlace {
    std::vector<base::Id<subject::Plan>> plans;
    bool isOver = true;
};

/// A record that plans are made of, deleted or not.
struct PlanRecord {
    subject::RecordKind kind;
    QUuid id;
    QJsonObject fields;
    PlanPlace place = {}; ///< worked out once, for all plans of the home
};

/// The records of one home as its closed plans part them: by name where a record names its plan,
/// else by the day on which it was over (README.md).
class PlanPlaces {
public:
    PlanPlaces(Session &session, const base::Id<subject::Home> &home);

    /// By the day they were closed.
    const std::vector<subject::Plan> &closedPlans() const { return m_closed; }
    const std::vector<PlanRecord> &records() const { return m_records; }

private:
    PlanPlace of(const PlanRecord &record) const;
    const PlanRecord *find(subject::RecordKind kind, const QString &id) const;
    std::vector<base::Id<subject::Plan>> plansOn(const QDate &day) const;
    PlanPlace ofAction(const PlanRecord &record) const;
    PlanPlace byDay(const PlanRecord &record) const;
    PlanPlace with(subject::RecordKind kind, const QString &id, const PlanPlace &otherwise) const;

    std::vector<subject::Plan> m_closed;
    std::vector<PlanRecord> m_records;
    std::map<std::pair<subject::RecordKind, QUuid>, size_t> m_numbers;
};

/// A text of a record's fields, or of a member of one; empty where there is none.
QString textAt(const QJsonObject &fields, const char *name, const char *member = nullptr);
bool isDeleted(const PlanRecord &record);

} // namespace workflow
