#include "subject/field_list.h"

namespace subject {

using enum ColumnType;

template <>
const std::vector<Field<Plan>> &fieldList()
{
    static const std::vector list{
        field<Plan, &Plan::home>("home", Reference, RecordKind::Home),
        field<Plan, &Plan::period>("period", Text),
        field<Plan, &Plan::edition>("edition", Reference, RecordKind::Edition),
        field<Plan, &Plan::leadOfficer>("lead_officer", Reference, RecordKind::Officer),
        field<Plan, &Plan::status>("status", Text),
        field<Plan, &Plan::workingWell>("working_well", Text),
        field<Plan, &Plan::worries>("worries", Text),
        field<Plan, &Plan::before>("before", Text),
        field<Plan, &Plan::signedByHome>("signed_by_home", Json),
        field<Plan, &Plan::signedByCouncil>("signed_by_council", Json),
        field<Plan, &Plan::nextReview>("next_review", Text),
        field<Plan, &Plan::nextKind>("next_kind", Text),
        field<Plan, &Plan::sent>("sent", Json),
        field<Plan, &Plan::closed>("closed", Json),
        field<Plan, &Plan::outcome>("outcome", Json),
        field<Plan, &Plan::keepUntil>("keep_until", Text),
        field<Plan, &Plan::hold>("hold", Text),
        field<Plan, &Plan::destroyed>("destroyed", Json),
        field<Plan, &Plan::deleted>("deleted", Json),
    };
    return list;
}

template <>
const std::vector<Field<OfferTaken>> &fieldList()
{
    static const std::vector list{
        field<OfferTaken, &OfferTaken::home>("home", Reference, RecordKind::Home),
        field<OfferTaken, &OfferTaken::plan>("plan", Reference, RecordKind::Plan),
        field<OfferTaken, &OfferTaken::offer>("offer", Text),
        field<OfferTaken, &OfferTaken::question>("question", Text),
        field<OfferTaken, &OfferTaken::answer>("answer", Json),
        field<OfferTaken, &OfferTaken::action>("action", Reference, RecordKind::Action),
        field<OfferTaken, &OfferTaken::officer>("officer", Reference, RecordKind::Officer),
        field<OfferTaken, &OfferTaken::deleted>("deleted", Json),
    };
    return list;
}

template <>
const std::vector<Field<Action>> &fieldList()
{
    static const std::vector list{
        field<Action, &Action::home>("home", Reference, RecordKind::Home),
        field<Action, &Action::plan>("plan", Reference, RecordKind::Plan),
        field<Action, &Action::review>("review", Reference, RecordKind::Review),
        field<Action, &Action::area>("area", Text),
        field<Action, &Action::question>("question", Text),
        field<Action, &Action::offer>("offer", Text),
        field<Action, &Action::what>("what", Text),
        field<Action, &Action::councilNote>("council_note", Text),
        field<Action, &Action::owner>("owner", Json),
        field<Action, &Action::due>("due", Text),
        field<Action, &Action::chase>("chase", Json),
        field<Action, &Action::progress>("progress", Json),
        field<Action, &Action::raisedOn>("raised_on", Text),
        field<Action, &Action::officer>("officer", Reference, RecordKind::Officer),
        field<Action, &Action::deleted>("deleted", Json),
    };
    return list;
}

template <>
const std::vector<Field<Escalation>> &fieldList()
{
    static const std::vector list{
        field<Escalation, &Escalation::home>("home", Reference, RecordKind::Home),
        field<Escalation, &Escalation::action>("action", Reference, RecordKind::Action),
        field<Escalation, &Escalation::question>("question", Text),
        field<Escalation, &Escalation::ladder>("ladder", Text),
        field<Escalation, &Escalation::edition>("edition", Reference, RecordKind::Edition),
        field<Escalation, &Escalation::item>("item", Text),
        field<Escalation, &Escalation::wanted>("wanted", Text),
        field<Escalation, &Escalation::raisedOn>("raised_on", Text),
        field<Escalation, &Escalation::closed>("closed", Json),
        field<Escalation, &Escalation::deleted>("deleted", Json),
    };
    return list;
}

template <>
const std::vector<Field<EscalationStep>> &fieldList()
{
    static const std::vector list{
        field<EscalationStep, &EscalationStep::home>("home", Reference, RecordKind::Home),
        field<EscalationStep, &EscalationStep::escalation>("escalation", Reference,
                                                           RecordKind::Escalation),
        field<EscalationStep, &EscalationStep::step>("step", Text),
        field<EscalationStep, &EscalationStep::at>("at", Text),
        field<EscalationStep, &EscalationStep::why>("why", Text),
        field<EscalationStep, &EscalationStep::officer>("officer", Reference, RecordKind::Officer),
        field<EscalationStep, &EscalationStep::decision>("decision", Json),
        field<EscalationStep, &EscalationStep::deleted>("deleted", Json),
    };
    return list;
}

template <>
const std::vector<Field<Challenge>> &fieldList()
{
    static const std::vector list{
        field<Challenge, &Challenge::home>("home", Reference, RecordKind::Home),
        field<Challenge, &Challenge::review>("review", Reference, RecordKind::Review),
        field<Challenge, &Challenge::question>("question", Text),
        field<Challenge, &Challenge::says>("says", Text),
        field<Challenge, &Challenge::evidence>("evidence", Text),
        field<Challenge, &Challenge::by>("raised_by", Json),
        field<Challenge, &Challenge::raisedOn>("raised_on", Text),
        field<Challenge, &Challenge::decision>("decision", Json),
        field<Challenge, &Challenge::deleted>("deleted", Json),
    };
    return list;
}

} // namespace subject
