#include "subject/field_list.h"

namespace subject {

using enum ColumnType;

template <>
const std::vector<Field<Authority>> &fieldList()
{
    static const std::vector list{
        field<Authority, &Authority::name>("name", Text),
        field<Authority, &Authority::supportLine>("support_line", Json),
        field<Authority, &Authority::healthProtection>("health_protection", Json),
        field<Authority, &Authority::infectionControl>("infection_control", Json),
        field<Authority, &Authority::ppeRoute>("ppe_route", Json),
        field<Authority, &Authority::nightHelp>("night_help", Json),
        field<Authority, &Authority::safeguarding>("safeguarding", Json),
        field<Authority, &Authority::keepFor>("keep_for", Text),
        field<Authority, &Authority::keepYears>("keep_years", Integer),
        field<Authority, &Authority::privacyPage>("privacy_page", Text),
        field<Authority, &Authority::ladderProfile>("ladder_profile", Text),
        field<Authority, &Authority::logo>("logo", Text),
    };
    return list;
}

template <>
const std::vector<Field<Officer>> &fieldList()
{
    static const std::vector list{
        field<Officer, &Officer::name>("name", Text),
        field<Officer, &Officer::role>("role", Text),
        field<Officer, &Officer::email>("email", Text),
        field<Officer, &Officer::telephone>("telephone", Text),
    };
    return list;
}

template <>
const std::vector<Field<EditionRecord>> &fieldList()
{
    static const std::vector list{
        field<EditionRecord, &EditionRecord::name>("name", Text),
        field<EditionRecord, &EditionRecord::hash>("hash", Text),
        field<EditionRecord, &EditionRecord::inForceFrom>("in_force_from", Text),
    };
    return list;
}

template <>
const std::vector<Field<Home>> &fieldList()
{
    static const std::vector list{
        field<Home, &Home::locationId>("location_id", Text),
        field<Home, &Home::odsCode>("ods_code", Text),
        field<Home, &Home::name>("name", Text),
        field<Home, &Home::provider>("provider", Text),
        field<Home, &Home::providerId>("provider_id", Text),
        field<Home, &Home::brand>("brand", Text),
        field<Home, &Home::address>("address", Json),
        field<Home, &Home::authority>("authority", Text),
        field<Home, &Home::district>("district", Text),
        field<Home, &Home::pcn>("pcn", Text),
        field<Home, &Home::region>("region", Text),
        field<Home, &Home::telephone>("telephone", Text),
        field<Home, &Home::web>("web", Text),
        field<Home, &Home::email>("email", Text),
        field<Home, &Home::manager>("manager", Json),
        field<Home, &Home::beds>("beds", Integer),
        field<Home, &Home::careTypes>("care_types", Json),
        field<Home, &Home::specialisms>("specialisms", Json),
        field<Home, &Home::cqcRating>("cqc_rating", Json),
        field<Home, &Home::dormant>("dormant", Truth),
        field<Home, &Home::missingSince>("missing_since", Text),
        field<Home, &Home::continuesAs>("continues_as", Reference, RecordKind::Home),
        field<Home, &Home::notContinuedBy>("not_continued_by", Json),
        field<Home, &Home::leadOfficer>("lead_officer", Reference, RecordKind::Officer),
        field<Home, &Home::coverOfficer>("cover_officer", Reference, RecordKind::Officer),
        field<Home, &Home::placements>("placements", Json),
        field<Home, &Home::admissions>("admissions", Text),
        field<Home, &Home::funded>("funded", Json),
        field<Home, &Home::quality>("quality", Json),
        field<Home, &Home::risk>("risk", Json),
        field<Home, &Home::ownerChange>("owner_change", Json),
        field<Home, &Home::overrideIpc>("override_ipc", Json),
        field<Home, &Home::overrideClinical>("override_clinical", Json),
        field<Home, &Home::overrideTesting>("override_testing", Json),
        field<Home, &Home::overridePpe>("override_ppe", Json),
        field<Home, &Home::overrideOverall>("override_overall", Json),
        field<Home, &Home::deleted>("deleted", Json),
    };
    return list;
}

template <>
const std::vector<Field<Review>> &fieldList()
{
    static const std::vector list{
        field<Review, &Review::home>("home", Reference, RecordKind::Home),
        field<Review, &Review::kind>("kind", Text),
        field<Review, &Review::date>("date", Text),
        field<Review, &Review::officer>("officer", Reference, RecordKind::Officer),
        field<Review, &Review::metWith>("met_with", Json),
        field<Review, &Review::attemptedReason>("attempted_reason", Text),
        field<Review, &Review::edition>("edition", Reference, RecordKind::Edition),
        field<Review, &Review::status>("status", Text),
        field<Review, &Review::ended>("ended", Text),
        field<Review, &Review::outcome>("outcome", Json),
        field<Review, &Review::deleted>("deleted", Json),
    };
    return list;
}

template <>
const std::vector<Field<Note>> &fieldList()
{
    static const std::vector list{
        field<Note, &Note::home>("home", Reference, RecordKind::Home),
        field<Note, &Note::review>("review", Reference, RecordKind::Review),
        field<Note, &Note::text>("text", Text),
        field<Note, &Note::written>("written", Text),
        field<Note, &Note::officer>("officer", Reference, RecordKind::Officer),
        field<Note, &Note::filed>("filed", Json),
        field<Note, &Note::deleted>("deleted", Json),
    };
    return list;
}

} // namespace subject
