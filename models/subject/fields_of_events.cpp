#include "subject/field_list.h"

namespace subject {

using enum ColumnType;

template <>
const std::vector<Field<Outbreak>> &fieldList()
{
    static const std::vector list{
        field<Outbreak, &Outbreak::home>("home", Reference, RecordKind::Home),
        field<Outbreak, &Outbreak::infection>("infection", Text),
        field<Outbreak, &Outbreak::reference>("reference", Text),
        field<Outbreak, &Outbreak::notified>("notified", Text),
        field<Outbreak, &Outbreak::adviser>("adviser", Text),
        field<Outbreak, &Outbreak::admissions>("admissions", Json),
        field<Outbreak, &Outbreak::toldInfectionControl>("told_infection_control", Json),
        field<Outbreak, &Outbreak::toldPlacements>("told_placements", Json),
        field<Outbreak, &Outbreak::toldDischarge>("told_discharge", Json),
        field<Outbreak, &Outbreak::toldOtherCouncils>("told_other_councils", Json),
        field<Outbreak, &Outbreak::toldCommissioner>("told_commissioner", Json),
        field<Outbreak, &Outbreak::over>("declared_over", Text),
        field<Outbreak, &Outbreak::learning>("learning", Json),
        field<Outbreak, &Outbreak::deleted>("deleted", Json),
    };
    return list;
}

template <>
const std::vector<Field<OutbreakCount>> &fieldList()
{
    static const std::vector list{
        field<OutbreakCount, &OutbreakCount::home>("home", Reference, RecordKind::Home),
        field<OutbreakCount, &OutbreakCount::outbreak>("outbreak", Reference, RecordKind::Outbreak),
        field<OutbreakCount, &OutbreakCount::date>("date", Text),
        field<OutbreakCount, &OutbreakCount::residents>("residents", Integer),
        field<OutbreakCount, &OutbreakCount::staff>("staff", Integer),
        field<OutbreakCount, &OutbreakCount::hospital>("hospital", Integer),
        field<OutbreakCount, &OutbreakCount::deaths>("deaths", Integer),
        field<OutbreakCount, &OutbreakCount::deleted>("deleted", Json),
    };
    return list;
}

template <>
const std::vector<Field<Funding>> &fieldList()
{
    static const std::vector list{
        field<Funding, &Funding::home>("home", Reference, RecordKind::Home),
        field<Funding, &Funding::fund>("fund", Text),
        field<Funding, &Funding::round>("round", Text),
        field<Funding, &Funding::share>("share", Integer),
        field<Funding, &Funding::discretionary>("discretionary", Integer),
        field<Funding, &Funding::termsAccepted>("terms_accepted", Text),
        field<Funding, &Funding::returnDue>("return_due", Text),
        field<Funding, &Funding::returnReceived>("return_received", Text),
        field<Funding, &Funding::spent>("spent", Json),
        field<Funding, &Funding::deleted>("deleted", Json),
    };
    return list;
}

template <>
const std::vector<Field<Visiting>> &fieldList()
{
    static const std::vector list{
        field<Visiting, &Visiting::home>("home", Reference, RecordKind::Home),
        field<Visiting, &Visiting::district>("district", Text),
        field<Visiting, &Visiting::level>("level", Text),
        field<Visiting, &Visiting::measures>("measures", Text),
        field<Visiting, &Visiting::from>("from_day", Text),
        field<Visiting, &Visiting::deleted>("deleted", Json),
    };
    return list;
}

template <>
const std::vector<Field<RouteStep>> &fieldList()
{
    static const std::vector list{
        field<RouteStep, &RouteStep::ladder>("ladder", Text),
        field<RouteStep, &RouteStep::step>("step", Text),
        field<RouteStep, &RouteStep::name>("name", Text),
        field<RouteStep, &RouteStep::telephone>("telephone", Text),
        field<RouteStep, &RouteStep::email>("email", Text),
        field<RouteStep, &RouteStep::opens>("opens", Text),
        field<RouteStep, &RouteStep::closes>("closes", Text),
        field<RouteStep, &RouteStep::days>("days", Json),
        field<RouteStep, &RouteStep::isOpenOnBankHolidays>("open_on_bank_holidays", Truth),
        field<RouteStep, &RouteStep::outOfHours>("out_of_hours", Text),
        field<RouteStep, &RouteStep::deleted>("deleted", Json),
    };
    return list;
}

} // namespace subject
