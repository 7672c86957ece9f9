#pragma once

#include "files/calendar_writer.h"
#include "workflow/session.h"

namespace workflow {

/// The day on which a home is next to be contacted, for a diary: as its plan says, else as worked
/// out. Where it is and how to ring it; nothing of the council's own, since diaries are shared.
/// Refuses where there is no such day, or it has gone by.
base::Result<files::CalendarDay> nextVisit(Session &session, const base::Id<subject::Home> &home);

} // namespace workflow
